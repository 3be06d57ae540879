import { randomUUID } from 'node:crypto';
import { digest, foldText, idOf, kindOfId, nameKey } from '../model/ids.js';
import type { ReviewState, Span } from '../model/claim.js';
import { advanceLedger, curationCount } from './cypher/curation.js';
import * as statements from './cypher/write.js';
import type { EdgeRow, Telling } from './cypher/write.js';
import type { Engine, Transaction } from './engine.js';
import type { Graph, WritingVerb } from './graph.js';
import { trigrams } from './name-match.js';
import { editorsTelling, keysOf, nameOf } from './naming.js';
import { placeAffiliations, placeArticle, readStandings, wholeOf, type ArticleEdges } from './place.js';
import type {
  AffiliationEdge,
  ArticleRecord,
  ArticleVersion,
  ClaimRecord,
  PartyInArticle,
  PartyListRecord,
  PartyRecord,
  WriteOutcome,
} from './record.js';
import { comparedProperties, partingOf, relateClaims, settle } from './relations.js';
import { readReviews, reviewsOf, wordsOf } from './review.js';
import { articleKeys, claimKeys } from './sort-keys.js';
import type { Standing } from './standing.js';

/** Stands in a relationship for the article that states it where an editor does. */
const EDITOR = '';

/** The writing half of the graph: each verb is one transaction. */
export function writes(engine: Engine): Pick<Graph, WritingVerb> {
  return {
    holds: async (article) => {
      const [before] = await engine.read(statements.articleState, { id: article.id });
      return before !== undefined && isUnchanged(before, article);
    },
    putArticle: (record) => writeSettled(engine, (transaction) => putArticle(transaction, record)),
    putParties: (record) => writeSettled(engine, (transaction) => putParties(transaction, record)),
    deleteArticle: (id) => writeSettled(engine, (transaction) => deleteArticle(transaction, id)),
  };
}

/** What a write did. */
interface Written<Result> {
  readonly result: Result;
  /** Ids of the claims that were not there before, in their order; null where nothing was written at all. */
  readonly arrived: readonly string[] | null;
}

/** Somebody decided something while an article was written by what had been decided before. */
class DecidedMeanwhile extends Error {}

/**
 * Runs `work` by the decisions that hold when it ends. Whoever decides holds the ledger, so that nothing is decided
 * between the look at the end and the end itself; where something was before, the work is done anew.
 */
async function writeSettled<Result>(
  engine: Engine,
  work: (transaction: Transaction) => Promise<Written<Result>>,
): Promise<Result> {
  for (;;) {
    try {
      return await engine.write(async (transaction) => {
        const [before] = await transaction.run(curationCount, {});
        const { result, arrived } = await work(transaction);
        if (arrived === null) return result;
        const [after] = await transaction.run(advanceLedger, {
          ...{ curations: 0, claims: arrived.length, epoch: randomUUID() },
        });
        if (before?.count !== after?.curations) throw new DecidedMeanwhile();
        const first = (after?.claims ?? 0) - arrived.length + 1;
        const rows = arrived.map((id, index) => ({ id, arrival: first + index }));
        if (rows.length > 0) await transaction.run(statements.stampArrivals, { rows });
        return result;
      });
    } catch (error) {
      if (!(error instanceof DecidedMeanwhile)) throw error;
    }
  }
}

async function putArticle(transaction: Transaction, record: ArticleRecord): Promise<Written<WriteOutcome>> {
  const { article } = record;
  const [before] = await transaction.run(statements.articleState, { id: article.id });
  if (before !== undefined && isUnchanged(before, article)) return { result: 'UNCHANGED', arrived: null };
  if (before !== undefined) await clearArticle(transaction, article.id, before.parties);
  const reviews = await readReviews(transaction, article.id);
  const told = [...record.parties.map(({ id }) => id), ...reviews.flatMap(({ speakers }) => speakers)];
  const standings = await readStandings(transaction, told);
  const edges = placeArticle(toldEdges(record), record, standings);
  const reviewed = reviewsOf(reviewableClaims(record, edges), article.textDigest, reviews, standings);
  const parties = edges.mentions.map(({ to }) => to);
  await transaction.run(statements.writeArticle, { id: article.id, properties: articleProperties(article) });
  await writePartyNodes(transaction, parties);
  await writeTellings(transaction, edges);
  const arrivals = new Map(before?.claims.map(({ id, arrival }) => [id, arrival]));
  await writeClaims(transaction, record, edges, reviewed, arrivals);
  await relateClaims(
    transaction,
    record.claims.map(({ id }) => id),
  );
  const forgettable = before?.parties ?? [];
  await nameParties(transaction, [...new Set([...parties, ...forgettable])]);
  await forgetParties(transaction, forgettable);
  await forgetTopics(transaction, before?.topics ?? []);
  return {
    result: before === undefined ? 'CREATED' : 'REPLACED',
    arrived: record.claims.map(({ id }) => id).filter((id) => !arrivals.has(id)),
  };
}

/** An editor's claims stay where the same text is read again. */
function isUnchanged(before: Omit<ArticleVersion, 'id'>, article: ArticleVersion): boolean {
  if (before.recordDigest === article.recordDigest) return true;
  return before.curated && !article.curated && before.textDigest === article.textDigest;
}

async function deleteArticle(transaction: Transaction, id: string): Promise<Written<boolean>> {
  const [before] = await transaction.run(statements.articleState, { id });
  if (before === undefined) return { result: false, arrived: null };
  await clearArticle(transaction, id, before.parties);
  await transaction.run(statements.deleteArticleNode, { id });
  await nameParties(transaction, before.parties);
  await forgetParties(transaction, before.parties);
  await forgetTopics(transaction, before.topics);
  return { result: true, arrived: [] };
}

async function putParties(transaction: Transaction, record: PartyListRecord): Promise<Written<WriteOutcome>> {
  const ids = record.parties.map((party) => party.id);
  const before = await transaction.run(statements.listedState, { ids });
  const listed = record.parties.map((party) => ({ id: party.id, listed: JSON.stringify(tellingOf(party)) }));
  if (listedDigest(before.map(listedBefore)) === listedDigest(listedAfter(listed, record.affiliations)))
    return { result: 'UNCHANGED', arrived: null };
  const told = record.affiliations.flatMap(({ actorId, organizationId }) => [actorId, organizationId]);
  const standings = await readStandings(transaction, [...new Set([...ids, ...told])]);
  const parties = ids.map((id) => standings.of(id).party);
  await writePartyNodes(transaction, parties);
  const isFormer = ({ id }: { id: string }) => standings.of(id).party !== id;
  await transaction.run(statements.listParties, { rows: listed.filter((party) => !isFormer(party)) });
  await transaction.run(statements.listFormerParties, { rows: listed.filter(isFormer) });
  const rows = ids.map((id) => ({ id, party: standings.of(id).party }));
  await transaction.run(statements.deleteListedAffiliations, { rows });
  const affiliations = affiliationRows(record.affiliations, EDITOR, null);
  await transaction.run(statements.writeAffiliations, { rows: placeAffiliations(affiliations, standings) });
  await nameParties(transaction, [...new Set(parties)]);
  return { result: before.some((party) => party.listed !== null) ? 'REPLACED' : 'CREATED', arrived: [] };
}

interface Listed {
  id: string;
  listed: string | null;
  affiliations: { to: string; role?: string | null }[];
}

/** What the graph holds of a list, as the list told it. */
function listedBefore({ id, now, listed, affiliations }: statements.ListedRow): Listed {
  const own = affiliations.filter(({ actor }) => (actor ?? now) === id);
  return {
    id,
    listed,
    affiliations: own.map(({ to, toldOrganization, role }) => ({ to: toldOrganization ?? to, role })),
  };
}

function listedAfter(
  listed: readonly { id: string; listed: string }[],
  affiliations: readonly AffiliationEdge[],
): Listed[] {
  return listed.map((party) => ({
    ...party,
    affiliations: affiliations
      .filter(({ actorId }) => actorId === party.id)
      .map(({ organizationId, role }) => ({ to: organizationId, role })),
  }));
}

function listedDigest(parties: readonly Listed[]): string {
  const edges = (party: Listed) => party.affiliations.map(({ to, role }) => `${to} ${role ?? ''}`).sort();
  return digest(JSON.stringify(parties.map((party) => [party.id, party.listed, edges(party)]).sort()));
}

async function clearArticle(transaction: Transaction, id: string, parties: readonly string[]): Promise<void> {
  const parting = await partingOf(transaction, id);
  await transaction.run(statements.deleteClaims, { id });
  await settle(transaction, parting);
  await transaction.run(statements.deleteTellings, { id });
  await transaction.run(statements.deleteAffiliations, { articleId: id, parties });
}

/** Sees to it that there are nodes with these ids; their transaction holds them until it ends. */
export async function writePartyNodes(transaction: Transaction, parties: readonly string[]): Promise<void> {
  const ids = [...new Set(parties)].sort();
  await transaction.run(statements.writeActors, { ids: ids.filter((id) => kindOfId(id) === 'Actor') });
  await transaction.run(statements.writeOrganizations, { ids: ids.filter((id) => kindOfId(id) === 'Organization') });
}

/** What a record tells of parties, by the ids that it tells them under. */
function toldEdges({ article, parties, affiliations, claims }: ArticleRecord): ArticleEdges {
  const newest = articleKeys(article.id, article.publishedOn).byNewest;
  return {
    mentions: parties.map((party) => mentionRow(article.id, party)),
    publishers: article.publisherId === null ? [] : [{ from: article.id, to: article.publisherId, properties: {} }],
    speakers: claims.flatMap(speakerRows),
    targets: claims.flatMap(targetRows),
    addressees: claims.flatMap(addresseeRows),
    affiliations: affiliationRows(affiliations, article.id, newest),
  };
}

/** What the article tells of parties: what it calls them and where, who belongs to whom, who published it. */
async function writeTellings(
  transaction: Transaction,
  { mentions, publishers, affiliations }: ArticleEdges,
): Promise<void> {
  await transaction.run(statements.writeMentions, { rows: mentions });
  await transaction.run(statements.writePublisher, { rows: publishers });
  await transaction.run(statements.writeAffiliations, { rows: affiliations });
}

async function writeClaims(
  transaction: Transaction,
  record: ArticleRecord,
  { speakers, targets, addressees }: ArticleEdges,
  reviewed: ReadonlyMap<string, ReviewState>,
  arrivals: ReadonlyMap<string, number | null | undefined>,
): Promise<void> {
  const { article, claims } = record;
  const topics = new Map(claims.flatMap((claim) => claim.topics).map((name) => [idOf('Topic', nameKey(name)), name]));
  const rows = claims.map((claim, position) => ({
    ...claimProperties(claim, position, article),
    ...reviewProperties(claim, reviewed),
    ...comparedProperties(claim, record),
    // One that was there before did not come anew.
    arrival: arrivals.get(claim.id) ?? null,
  }));
  await transaction.run(statements.writeClaims, { article: article.id, rows });
  await transaction.run(statements.writeSpeakers, { rows: speakers });
  await transaction.run(statements.writeTargets, { rows: targets });
  await transaction.run(statements.writeAddressees, { rows: addressees });
  await transaction.run(statements.writeContains, { rows: claims.flatMap(containsRows) });
  await transaction.run(statements.writeTopics, { rows: [...topics].map(([id, name]) => topicProperties(id, name)) });
  await transaction.run(statements.writeConcerns, { rows: claims.flatMap(concernsRows) });
}

/** A person's review goes over what the record says, which stays beside it. */
function reviewProperties({ id, review }: ClaimRecord, reviewed: ReadonlyMap<string, ReviewState>): object {
  const decided = reviewed.get(id);
  return decided === undefined ? {} : { review: decided, toldReview: review };
}

function reviewableClaims({ claims }: ArticleRecord, { speakers }: ArticleEdges) {
  return claims.map(({ id, text }) => ({
    id,
    words: wordsOf(text),
    speakers: speakers.filter(({ from }) => from === id).map(({ to }) => to),
  }));
}

/** Puts each party's name together anew from all that is told of it. */
export async function nameParties(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const told = await transaction.run(statements.tellingsOf, { ids: [...ids].sort() });
  const named = told
    .map(({ id, tellings, listed, formerlyListed, splits }) => ({
      id,
      tellings,
      editor: editorsTelling(
        [...(listed === null ? [] : [listed]), ...formerlyListed].map((each) => JSON.parse(each) as Telling),
        splits === null ? [] : Object.keys(JSON.parse(splits) as Standing['splits']),
      ),
    }))
    .filter(({ tellings, editor }) => tellings.length > 0 || editor !== null)
    .map(({ id, tellings, editor }) => ({ id, naming: nameOf(tellings, editor) }))
    .map(({ id, naming }) => ({ id, naming, keys: keysOf(naming) }));
  const rows = named.map(({ id, naming, keys }) => ({
    id,
    properties: { ...naming, names: `|${keys.join('|')}|`, byName: `${nameKey(naming.name)}|${id}` },
  }));
  await transaction.run(statements.nameParties, { rows });
  const old = await transaction.run(statements.deleteNames, { ids: told.map(({ id }) => id) });
  await transaction.run(statements.writeNames, {
    rows: named.flatMap(({ id, keys }) => keys.map((key) => ({ id, key, trigrams: trigrams(key) }))),
  });
  await transaction.run(statements.deleteForgottenNames, { keys: old.map(({ key }) => key) });
}

/** Deletes those that nothing tells of any more. */
export async function forgetParties(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await transaction.run(statements.deleteForgottenParties, { ids: [...ids].sort() });
}

async function forgetTopics(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await transaction.run(statements.deleteForgottenTopics, { ids: [...new Set(ids)].sort() });
}

function articleProperties(article: ArticleRecord['article']): object {
  const { publisherId: _, ...properties } = article;
  return {
    ...properties,
    ...articleKeys(article.id, article.publishedOn),
    ingestedAt: new Date().toISOString(),
    searchText: foldText(`${article.title}\n${article.text}`),
  };
}

function claimProperties(claim: ClaimRecord, position: number, article: ArticleRecord['article']): object {
  const {
    content,
    source,
    cueSpan,
    speakerIds: _s,
    addresseeId: _a,
    targets: _t,
    topics: _o,
    withinId: _w,
    ...properties
  } = claim;
  const [whole] = wholeOf(claim);
  return {
    ...properties,
    ...claimKeys(article.id, position, claim.saidOn ?? article.publishedOn, claim.confidence),
    ...(whole === undefined
      ? { start: 0, end: 0, quote: claim.text }
      : { ...whole, quote: article.text.slice(whole.start, whole.end) }),
    contentSpans: content.flatMap(pair),
    sourceSpan: source ? pair(source) : [],
    cueSpan: cueSpan ? pair(cueSpan) : [],
    searchText: foldText(claim.text),
  };
}

const pair = (span: Span) => [span.start, span.end];

function topicProperties(id: string, name: string): object {
  const key = nameKey(name);
  return { id, name, key, trigrams: trigrams(key), byName: `${key}|${id}` };
}

function mentionRow(articleId: string, party: PartyInArticle): EdgeRow {
  const first = party.mentions[0]?.start ?? 0;
  return {
    from: articleId,
    to: party.id,
    properties: {
      ...tellingOf(party),
      count: party.mentions.length,
      surfaceForms: [...new Set(party.mentions.map((mention) => mention.text))],
      spans: party.mentions.flatMap(pair),
      byPosition: `${String(first).padStart(9, '0')}|${party.id}`,
    },
  };
}

function tellingOf({ name, aliases, kind, description, wikidataId }: PartyRecord): Telling {
  return { name, aliases: [...aliases], kind, description, wikidataId };
}

/** Ranks an editor's statement first, then one with a role, then the newest article's. */
function affiliationRows(
  affiliations: readonly AffiliationEdge[],
  articleId: string,
  byNewest: string | null,
): EdgeRow[] {
  return affiliations.map(({ actorId, organizationId, role }) => ({
    from: actorId,
    to: organizationId,
    properties: { role, articleId, byRank: `${byNewest === null ? 0 : 1}${role === null ? 1 : 0}${byNewest ?? ''}` },
  }));
}

const speakerRows = (claim: ClaimRecord): EdgeRow[] =>
  claim.speakerIds.map((to, position) => ({ from: claim.id, to, properties: { position } }));

const targetRows = (claim: ClaimRecord): EdgeRow[] =>
  claim.targets.map(({ partyId, stance, confidence }, position) => ({
    from: claim.id,
    to: partyId,
    properties: { stance, confidence, position },
  }));

const addresseeRows = (claim: ClaimRecord): EdgeRow[] =>
  claim.addresseeId === null ? [] : [{ from: claim.id, to: claim.addresseeId, properties: {} }];

const containsRows = (claim: ClaimRecord): EdgeRow[] =>
  claim.withinId === null ? [] : [{ from: claim.withinId, to: claim.id, properties: {} }];

const concernsRows = (claim: ClaimRecord): EdgeRow[] =>
  [...new Set(claim.topics.map((name) => idOf('Topic', nameKey(name))))].map((to, position) => ({
    from: claim.id,
    to,
    properties: { position },
  }));
