import type { Appearance } from '../model/appearance.js';
import type { Article } from '../model/article.js';
import type { Claim, Span } from '../model/claim.js';
import type { Party } from '../model/party.js';
import type { AppearanceFields } from './cypher/appearance.js';
import type { AffiliationBranchRow, BranchFields, ClaimBranchRow, ClaimWithEnds } from './cypher/branch.js';
import type { ArticleFields, ClaimFields, PartyFields } from './cypher/fields.js';
import type { AffiliationRow, Branch, Branched, ClaimEnds, ClaimRow, Keyed } from './graph.js';
import { pageOf } from './pages.js';

/** Rows of the database as objects of the domain: a property that is not there is null, flat spans become spans again. */

export function toArticle(row: ArticleFields & BranchFields, branches: readonly Branch[] = []): Branched<Article> {
  return read(row, { url: row.url ?? null, publishedOn: row.publishedOn ?? null }, branches);
}

export function toAppearance(row: AppearanceFields): Appearance {
  const { id, article, title, url = null, publisher = null, publishedOn = null, textDigest } = row;
  return { title, url, publisher, publishedOn, textDigest, isRead: id === article };
}

export function toParty(row: PartyFields & BranchFields, branches: readonly Branch[] = []): Branched<Party> {
  return read(row, { description: row.description ?? null, wikidataId: row.wikidataId ?? null }, branches);
}

/** The row itself, which is nobody else's, with what is not there as null and its branches as what they are. */
function read<Row extends BranchFields, Node>(
  row: Row,
  nulls: Node,
  branches: readonly Branch[],
): Branched<Omit<Row, 'branches'> & Node> {
  const rows = row.branches;
  return Object.assign(
    row,
    nulls,
    rows && { branches: branches.map((branch, index) => toBranch(rows[index], branch)) },
  );
}

function toBranch(read: unknown, branch: Branch) {
  if (read === null) return null;
  switch (branch.edge) {
    case 'claimCount':
      return read as number;
    case 'claims':
      return pageOf(read as ClaimBranchRow[], branch.page, (row) => toClaimRow(row, branch.branches));
    case 'affiliations':
      return pageOf(read as AffiliationBranchRow[], branch.page, (row) => toAffiliation(row, branch.branches));
  }
}

/** A claim in a list; `stance` where the list is that of one of its targets. */
export function toClaimRow(row: ClaimBranchRow, branches: readonly Branch[] = []): Keyed<ClaimRow> {
  return { key: row.key, claim: toClaimWithEnds(row, branches), stance: row.stance ?? null };
}

export function toAffiliation(row: AffiliationBranchRow, branches: readonly Branch[] = []): Keyed<AffiliationRow> {
  const { key, party, role = null, articles: [article] = [] } = row;
  return { key, party: toParty(party, branches), role, article: article ? toArticle(article) : null };
}

/** The row is nobody else's. Evidence that was not selected is not there. */
export function toClaim(row: ClaimFields): Claim {
  if (!('quote' in row)) return Object.assign(row, nullsIn(row)) as Omit<Claim, 'evidence'> as Claim;
  const { quote, start, end, contentSpans, sourceSpan, cueSpan, ...claim } = row;
  const spans = (flat: readonly number[] = []) => spansWithin(quote, start, flat);
  return {
    ...claim,
    ...nullsIn(row),
    evidence: {
      quote,
      start,
      end,
      content: spans(contentSpans),
      source: spans(sourceSpan)[0] ?? null,
      cue: spans(cueSpan)[0] ?? null,
    },
  };
}

function nullsIn({ cue = null, saidOn = null, arrival = null }: Pick<ClaimFields, 'cue' | 'saidOn' | 'arrival'>) {
  return { cue, saidOn, arrival: arrival === null ? null : String(arrival) };
}

/** A claim with those of its ends that were read beside it; `branches` hang from its speakers. */
export function toClaimWithEnds(row: ClaimWithEnds, branches: readonly Branch[] = []): Claim & ClaimEnds {
  const { claim, speakers, addressees, targets, articles } = row;
  const ends: { -readonly [End in keyof ClaimEnds]: ClaimEnds[End] } = {};
  if (speakers) ends.speakers = inPlace(speakers).map(({ party }) => toParty(party, branches));
  if (addressees) ends.addressee = addressees.map(({ party }) => toParty(party))[0] ?? null;
  if (targets)
    ends.about = inPlace(targets).map(({ party, stance, confidence }) => ({
      party: toParty(party),
      stance,
      confidence,
    }));
  if (articles?.[0]) ends.article = toArticle(articles[0]);
  return Object.assign(toClaim(claim), ends);
}

function inPlace<End extends { position?: number | null }>(ends: readonly End[]): End[] {
  return ends.length < 2 ? [...ends] : [...ends].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
}

/** Spans of the article that lie in `quote`, which starts at `offset` there; their characters come from the quote. */
function spansWithin(quote: string, offset: number, flat: readonly number[]): Span[] {
  return Array.from({ length: Math.floor(flat.length / 2) }, (_, index) => {
    const [start = 0, end = 0] = flat.slice(2 * index, 2 * index + 2);
    return { start, end, text: quote.slice(start - offset, end - offset) };
  });
}
