import type { Span } from '../model/claim.js';
import { nameKey } from '../model/ids.js';
import { decisionCount, standingsOf, type StandingRow } from './cypher/curation.js';
import type { ClaimEdgeProperties, EdgeRow, MentionProperties, Moved } from './cypher/write.js';
import type { Transaction } from './engine.js';
import type { ArticleRecord, ClaimRecord } from './record.js';
import { Standings, type Standing } from './standing.js';
import { aliasWithin, divided, joinClaimEdges, joinMentions, keysSplitOff, placed, type Form } from './told.js';

type ClaimEdge = EdgeRow<ClaimEdgeProperties & Moved>;

/** The edges of an article's record that lead to parties. */
export interface ArticleEdges {
  readonly mentions: readonly EdgeRow<MentionProperties & Moved>[];
  readonly publishers: readonly EdgeRow[];
  readonly speakers: readonly ClaimEdge[];
  readonly targets: readonly ClaimEdge[];
  readonly addressees: readonly ClaimEdge[];
  readonly affiliations: readonly EdgeRow[];
}

/** What people decided so far on some party ids. */
export async function readStandings(transaction: Transaction, ids: readonly string[]): Promise<Standings> {
  const [decided] = await transaction.run(decisionCount, {});
  if (decided === undefined || decided.count === 0) return new Standings([]);
  const rows = await transaction.run(standingsOf, { ids });
  return new Standings(rows.map(({ id, ...row }) => [id, standingOf(row)]));
}

function standingOf({ now, splits, namesakes }: Omit<StandingRow, 'id'>): Standing {
  return {
    party: now,
    splits: splits === null ? {} : (JSON.parse(splits) as Standing['splits']),
    ...(namesakes !== null && { namesakes: JSON.parse(namesakes) as NonNullable<Standing['namesakes']> }),
  };
}

/** The edges as told, led to where the parties that they are told of stand. */
export function placeArticle(
  told: ArticleEdges,
  { article, parties, claims }: ArticleRecord,
  standings: Standings,
): ArticleEdges {
  const namesakeOf = (told: string) => standings.namesakeIn(article.id, told);
  // Of most parties nothing was split off, and how the article calls them makes no difference.
  const divisible = parties.filter(({ id }) => Object.keys(standings.of(id).splits).length > 0);
  const forms = new Map(divisible.map((party) => [party.id, party.mentions.map(formOf)]));
  const keys = new Map(
    divisible.map((party) => [party.id, keysSplitOff(party, forms.get(party.id) ?? [], standings.of(party.id))]),
  );
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const ofClaim = (
    edges: readonly ClaimEdge[],
    spansOf: (claim: ClaimRecord) => readonly { start: number; end: number }[],
  ) =>
    placed(
      edges.map(({ from, to, properties }) => {
        const claim = claimOf.get(from);
        const spans = claim ? spansOf(claim).flatMap(({ start, end }) => [start, end]) : [];
        const as = namesakeOf(to) ?? aliasWithin(spans, forms.get(to) ?? [], keys.get(to) ?? []);
        return { from, told: to, as, properties };
      }),
      standings,
      joinClaimEdges,
    );
  return {
    mentions: placed(
      told.mentions.flatMap(({ from, to, properties }) => {
        const mention = { from, told: to, as: namesakeOf(to), properties };
        return mention.as === null ? divided(mention, forms.get(to) ?? [], keys.get(to) ?? []) : [mention];
      }),
      standings,
      joinMentions,
    ),
    publishers: placed(
      told.publishers.map(({ from, to, properties }) => ({ from, told: to, as: null, properties })),
      standings,
      () => ({}),
    ),
    speakers: ofClaim(told.speakers, ({ source }) => (source === null ? [] : [source])),
    targets: ofClaim(told.targets, ({ content }) => content),
    addressees: ofClaim(told.addressees, wholeOf),
    affiliations: placeAffiliations(told.affiliations, standings, article.id),
  };
}

/** Affiliations, told in an article or else by an editor, led to where both their ends stand. */
export function placeAffiliations(told: readonly EdgeRow[], standings: Standings, article = ''): EdgeRow[] {
  return told.map(({ from, to, properties }) => {
    const standing = (id: string) => standings.partyOf(id, standings.namesakeIn(article, id));
    const [actor, organization] = [standing(from), standing(to)];
    const moved = {
      ...(actor !== from && { toldActor: from }),
      ...(organization !== to && { toldOrganization: to }),
    };
    return { from: actor, to: organization, properties: { ...properties, ...moved } };
  });
}

const formOf = ({ start, end, text }: Span): Form => ({ start, end, key: nameKey(text) });

/** All of a claim's attribution, from its first span to its last. */
export function wholeOf({ content, source, cueSpan }: ClaimRecord): { start: number; end: number }[] {
  const spans = [...content, ...(source ? [source] : []), ...(cueSpan ? [cueSpan] : [])];
  if (spans.length === 0) return [];
  return [{ start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }];
}
