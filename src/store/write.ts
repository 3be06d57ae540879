import { randomUUID } from 'node:crypto';
import { digest } from '../model/ids.js';
import { Turns } from '../model/turns.js';
import { stateAffiliations, withdrawAffiliations, withdrawListed } from './affiliations.js';
import { forgetAppearances, sortOut, writeAppearances, type Sorting } from './appearances.js';
import { appearancesById, appearancesOf } from './cypher/appearance.js';
import { advanceLedger, holdLedger } from './cypher/curation.js';
import * as statements from './cypher/write.js';
import type { ClaimRow, EdgeRow } from './cypher/write.js';
import type { Engine, Transaction } from './engine.js';
import type { Graph, WritingVerb } from './graph.js';
import { ALL, type Addition, type KeptLists } from './kept-lists.js';
import { forgetParties, renameParties, TellingChanges, writePartyNodes } from './party-names.js';
import { placeAffiliations, placeArticle, readStandings, type ArticleEdges } from './place.js';
import type { AffiliationEdge, ArticleRecord, ArticleVersion, PartyListRecord, WriteOutcome } from './record.js';
import { bucketed, comparedIn, partingOf, relateClaims, settle } from './relations.js';
import { readReviews, reviewIn, reviewsOf, type Review } from './review.js';
import * as rows from './rows.js';
import { runOnEach, runOnRows } from './slices.js';
import { articleKeys } from './sort-keys.js';
import { Standings } from './standing.js';

/** The writing half of the graph: each verb is one transaction. */
export function writes(engine: Engine, kept: KeptLists): Pick<Graph, WritingVerb> {
  const putAll = async (records: readonly ArticleRecord[]): Promise<WriteOutcome[]> => {
    const { before, outcomes, additions } = await engine.write(async (transaction) => ({
      before: engine.written?.() ?? 0,
      ...(await putArticles(transaction, records)),
    }));
    if (additions !== null) kept.add(before, additions);
    return outcomes;
  };
  return {
    holds: (article) => holds(engine, article),
    putArticle: async (record) => {
      const [outcome] = await putAll([record]);
      return outcome ?? 'UNCHANGED';
    },
    putArticles: putAll,
    putParties: (record) => engine.write((transaction) => putParties(transaction, record)),
    deleteArticle: (id) => engine.write((transaction) => deleteArticle(transaction, id)),
  };
}

/**
 * Writers take turns, and so do those who decide: each holds the ledger from its first statement to its end. So nothing is
 * decided while an article is written, no two writers see past each other, and claims are numbered in the order in
 * which their transactions end.
 */
async function takeTurn(transaction: Transaction) {
  const [ledger] = await transaction.run(holdLedger, {});
  return ledger ?? { decisions: 0, claims: 0 };
}

/** Counts claims that arrive and begins the epoch of what this transaction writes. */
async function beginEpoch(transaction: Transaction, claims: number): Promise<void> {
  await transaction.run(advanceLedger, { curations: 0, claims, epoch: randomUUID() });
}

/** What became of articles, and what that added to lists; null where it took something from them too. */
interface Put {
  readonly outcomes: WriteOutcome[];
  readonly additions: (() => readonly Addition[]) | null;
}

/** Of several records of one article the last stays, as if they came one after the other. */
async function putArticles(transaction: Transaction, records: readonly ArticleRecord[]): Promise<Put> {
  const puts: Put[] = [];
  for (const group of withoutRepeats(records)) puts.push(await putDifferent(transaction, group));
  return {
    outcomes: puts.flatMap(({ outcomes }) => outcomes),
    additions: puts.every(({ additions }) => additions !== null)
      ? () => puts.flatMap(({ additions }) => additions?.() ?? [])
      : null,
  };
}

function withoutRepeats(records: readonly ArticleRecord[]): ArticleRecord[][] {
  const groups: ArticleRecord[][] = [];
  let seen = new Set<string>();
  for (const record of records) {
    const { id } = record.article;
    const group = groups.at(-1);
    if (group === undefined || seen.has(id)) {
      groups.push([record]);
      seen = new Set([id]);
    } else {
      group.push(record);
      seen.add(id);
    }
  }
  return groups;
}

async function putDifferent(transaction: Transaction, records: readonly ArticleRecord[]): Promise<Put> {
  const ledger = await takeTurn(transaction);
  const ids = records.map(({ article }) => article.id);
  const stored = await statesOf(transaction, ids);
  const coming = records.map((record) => comingOf(record, stored.get(record.article.id)));
  const sorting = await sortOut(transaction, coming);
  const isHome = (id: string) => sorting.homes.get(id) === id;
  const news = records.filter(({ article }, index) => isHome(article.id) && coming[index]?.isNews === true);
  const demoted = await statesOf(transaction, sorting.demoted);
  const outcomes = coming.map((each) => outcomeOf(each, sorting));
  if (news.length === 0 && demoted.size === 0 && sorting.arriving.length === 0)
    return { outcomes, additions: () => [] };
  const before = news.flatMap(({ article }) => stored.get(article.id) ?? []);
  const { placed, claims } = await replace(transaction, news, {
    ...{ before, demoted: [...demoted.values()], sorting, ledger },
  });
  const hasAdded = before.length === 0 && demoted.size === 0;
  return { outcomes, additions: hasAdded ? () => additionsOf(placed, claims) : null };
}

async function statesOf(transaction: Transaction, ids: readonly string[]) {
  const states = ids.length === 0 ? [] : await transaction.run(statements.articleStates, { ids });
  return new Map(states.map((state) => [state.id, state]));
}

/** A record with what is stored of its article. */
function comingOf(record: ArticleRecord, state: statements.ArticleState | undefined) {
  const isStored = state !== undefined;
  const isNews = !isStored || !isUnchanged(state, record.article);
  return { record, isStored, isNews, isCurated: isNews ? record.article.curated : state.curated };
}

function outcomeOf(
  { record, isStored, isNews }: ReturnType<typeof comingOf>,
  { known, joining }: Sorting,
): WriteOutcome {
  const { id, recordDigest, partial } = record.article;
  const appearance = known.get(id);
  if (isStored) return isNews ? 'REPLACED' : 'UNCHANGED';
  // Of what was read as a copy of another article, a part is nothing new.
  if (appearance) return partial === true || appearance.recordDigest === recordDigest ? 'UNCHANGED' : 'REPLACED';
  return joining.has(id) ? 'APPEARANCE' : 'CREATED';
}

/** Whether writing an article would change nothing. */
async function holds(engine: Engine, article: ArticleVersion): Promise<boolean> {
  const ids = [article.id];
  const [[before], [known]] = await Promise.all([
    engine.read(statements.articleVersions, { ids }),
    engine.read(appearancesById, { ids }),
  ]);
  if (before !== undefined && !isUnchanged(before, article)) return false;
  if (article.curated || (article.partial === true && before !== undefined)) return before !== undefined;
  // What an editor's claims stand for is still to be known as a text, to tell its copies by.
  return known !== undefined && (article.partial === true || known.appearance.recordDigest === article.recordDigest);
}

/**
 * An editor's claims stay where the same text is read again, an article's text where a part of it is told again, and the
 * longer of two parts.
 */
function isUnchanged(before: Omit<ArticleVersion, 'id'>, article: ArticleVersion): boolean {
  if (before.recordDigest === article.recordDigest) return true;
  if (article.partial === true) return before.partial !== true || isLonger(before, article);
  return before.curated && !article.curated && before.textDigest === article.textDigest;
}

type Part = Pick<ArticleVersion, 'length' | 'textDigest'>;

function isLonger(one: Part, other: Part): boolean {
  const [length, otherLength] = [one.length ?? 0, other.length ?? 0];
  return length > otherLength || (length === otherLength && one.textDigest > other.textDigest);
}

/** What gives way to what is written. */
interface Giving {
  /** What the articles were before. */
  readonly before: readonly statements.ArticleState[];
  /** Articles that are others' appearances from now on. */
  readonly demoted: readonly statements.ArticleState[];
  readonly sorting: Sorting;
  readonly ledger: { readonly decisions: number; readonly claims: number };
}

/** Writes articles in the place of what they, and their copies, were before; answers what is there of them now. */
async function replace(
  transaction: Transaction,
  records: readonly ArticleRecord[],
  { before: same, demoted, sorting, ledger }: Giving,
): Promise<{ placed: readonly PlacedArticle[]; claims: readonly ClaimRow[] }> {
  const changes = new TellingChanges();
  const before = [...same, ...demoted];
  await clearArticles(transaction, before, changes);
  if (demoted.length > 0) await transaction.run(statements.deleteArticleNodes, { ids: demoted.map(({ id }) => id) });
  const forgettable = changes.ids();
  const placed = await placeArticles(transaction, records, sorting.homes, ledger.decisions > 0);
  for (const { edges } of placed) for (const { to, properties } of edges.mentions) changes.add(to, properties);
  const arrivals = new Map(before.flatMap(({ claims }) => claims).map(({ id, arrival }) => [id, arrival ?? null]));
  const arrived = records.flatMap(({ claims }) => claims).filter(({ id }) => !arrivals.has(id));
  arrived.forEach(({ id }, index) => arrivals.set(id, ledger.claims + index + 1));
  await beginEpoch(transaction, arrived.length);
  const claims = await writePlaced(transaction, placed, { arrivals, sorting, changes });
  await forgetParties(transaction, forgettable);
  await forgetTopics(
    transaction,
    before.flatMap(({ topics }) => topics),
  );
  return { placed, claims };
}

/** What is in lists of articles that were written. */
function additionsOf(placed: readonly PlacedArticle[], claims: readonly ClaimRow[]): Addition[] {
  const keys = new Map(claims.map(({ properties: { id, byNewest } }) => [id, byNewest]));
  const inList = (list: Addition['list'], edges: readonly EdgeRow[]) =>
    edges.map(({ from, to }): Addition => ({ list, id: to, key: keys.get(from) ?? '' }));
  return [
    ...claims.map(({ properties }): Addition => ({ list: 'claims', id: ALL, key: properties.byNewest })),
    ...placed.flatMap(({ record: { article, claims }, edges }): Addition[] => [
      { list: 'articles', id: ALL, key: articleKeys(article.id, article.publishedOn).byNewest },
      ...inList('speaker', edges.speakers),
      ...inList('target', edges.targets),
      ...inList('topic', claims.flatMap(rows.concernsRows)),
    ]),
  ];
}

/** A record with its edges led to where people decided, and what they decided of its claims. */
interface PlacedArticle {
  readonly record: ArticleRecord;
  readonly edges: ArticleEdges;
  readonly reviewed: ReturnType<typeof reviewsOf>;
}

async function placeArticles(
  transaction: Transaction,
  records: readonly ArticleRecord[],
  homes: ReadonlyMap<string, string>,
  isDecided: boolean,
): Promise<PlacedArticle[]> {
  const ids = new Set(records.map(({ article }) => article.id));
  // What was decided of a claim holds whichever appearance of the article it was found in.
  const copies = [...homes].filter(([, home]) => ids.has(home)).map(([id]) => id);
  const found = isDecided ? await readReviews(transaction, copies) : [];
  const reviews = found.map((review) => reviewIn(homes.get(review.article) ?? review.article, review));
  const told = [
    ...records.flatMap(({ parties }) => parties.map(({ id }) => id)),
    ...reviews.flatMap(({ speakers }) => speakers),
  ];
  const standings = isDecided ? await readStandings(transaction, [...new Set(told)]) : new Standings([]);
  const placed: PlacedArticle[] = [];
  const turns = new Turns();
  for (const record of records) {
    const edges = placeArticle(rows.toldEdges(record), record, standings);
    placed.push({ record, edges, reviewed: reviewsIn(record, edges, reviews, standings) });
    await turns.pause();
  }
  return placed;
}

function reviewsIn(record: ArticleRecord, edges: ArticleEdges, reviews: readonly Review[], standings: Standings) {
  const { id, textDigest } = record.article;
  const own = reviews.filter(({ article }) => article === id);
  if (own.length === 0) return NO_REVIEWS;
  return reviewsOf(rows.reviewableClaims(record, edges), textDigest, own, standings);
}

const NO_REVIEWS: ReturnType<typeof reviewsOf> = new Map();

/**
 * What needs no look at the graph is worked out while the database writes what came before it, and while claims are compared
 * it writes all that no comparison looks at.
 */
async function writePlaced(
  transaction: Transaction,
  placed: readonly PlacedArticle[],
  { arrivals, sorting, changes }: Beside,
): Promise<ClaimRow[]> {
  const [, claims] = await Promise.all([writeArticles(transaction, placed), claimRows(placed, arrivals)]);
  const [, found] = await Promise.all([
    runOnEach(transaction, statements.writeClaims, claims, statements.claimCells),
    bucketed(claims.map(({ properties }) => properties)),
  ]);
  const connected = async () => {
    await writeEdges(transaction, placed);
    await writeAppearances(transaction, sorting);
    // Of what an older version wrote, all that is told is read once more.
    await renameParties(transaction, changes);
  };
  await Promise.all([relateClaims(transaction, found), connected()]);
  return claims;
}

/** What is written beside what is placed. */
interface Beside {
  /** The number under which each claim came. */
  readonly arrivals: ReadonlyMap<string, number | null>;
  readonly sorting: Sorting;
  readonly changes: TellingChanges;
}

/** Nodes of articles and of the parties that they tell of. */
async function writeArticles(transaction: Transaction, placed: readonly PlacedArticle[]): Promise<void> {
  await writePartyNodes(
    transaction,
    placed.flatMap(({ edges }) => edges.mentions.map(({ to }) => to)),
  );
  await runOnRows(
    transaction,
    statements.writeArticles,
    placed.map(({ record }) => rows.articleProperties(record.article)),
  );
}

/** What connects articles, claims and parties, once all of them are there. */
async function writeEdges(transaction: Transaction, placed: readonly PlacedArticle[]): Promise<void> {
  const all = <Edge extends keyof ArticleEdges>(edge: Edge) =>
    placed.flatMap(({ edges }): ArticleEdges[Edge][number][] => [...edges[edge]]);
  const claims = placed.flatMap(({ record }) => record.claims);
  await runOnEach(transaction, statements.writeMentions, all('mentions'), statements.mentionCells);
  await runOnRows(transaction, statements.writePublisher, all('publishers'));
  await stateAffiliations(transaction, all('affiliations'));
  await runOnEach(transaction, statements.writeSpeakers, all('speakers'), statements.claimEdgeCells);
  await runOnEach(transaction, statements.writeTargets, all('targets'), statements.claimEdgeCells);
  await runOnEach(transaction, statements.writeAddressees, all('addressees'), statements.claimEdgeCells);
  await runOnRows(transaction, statements.writeContains, claims.flatMap(rows.containsRows));
  await runOnRows(transaction, statements.writeTopics, rows.topicRows(claims));
  await runOnEach(transaction, statements.writeConcerns, claims.flatMap(rows.concernsRows), statements.topicCells);
}

/** Claims as they are written, each with the article that reports it. */
async function claimRows(placed: readonly PlacedArticle[], arrivals: ReadonlyMap<string, number | null>) {
  const turns = new Turns();
  const written: ClaimRow[] = [];
  for (const { record, reviewed } of placed) {
    const compared = comparedIn(record);
    for (const [position, claim] of record.claims.entries()) {
      const told = rows.claimProperties(claim, position, record.article);
      const arrival = arrivals.get(claim.id) ?? null;
      const properties = { ...told, ...rows.reviewProperties(claim, reviewed), ...compared(claim), arrival };
      written.push({ article: record.article.id, properties });
      await turns.pause();
    }
  }
  return written;
}

async function deleteArticle(transaction: Transaction, id: string): Promise<boolean> {
  await takeTurn(transaction);
  const before = [...(await statesOf(transaction, [id])).values()];
  const appearances = await appearancesToDelete(transaction, id, before.length > 0);
  if (before.length === 0 && appearances.length === 0) return false;
  await beginEpoch(transaction, 0);
  const changes = new TellingChanges();
  await clearArticles(transaction, before, changes);
  await transaction.run(statements.deleteArticleNodes, { ids: [id] });
  await forgetAppearances(transaction, appearances);
  await renameParties(transaction, changes);
  await forgetParties(transaction, changes.ids());
  await forgetTopics(
    transaction,
    before.flatMap(({ topics }) => topics),
  );
  return true;
}

/** All appearances of an article; of an id that is but an appearance, that one. */
async function appearancesToDelete(transaction: Transaction, id: string, isArticle: boolean): Promise<string[]> {
  const ids = [id];
  if (!isArticle) return (await transaction.run(appearancesById, { ids })).map((row) => row.id);
  return (await transaction.run(appearancesOf, { ids })).map(({ appearance }) => appearance.id);
}

/** Takes away all that some articles tell; `changes` are told what they told of parties. */
async function clearArticles(
  transaction: Transaction,
  before: readonly statements.ArticleState[],
  changes: TellingChanges,
): Promise<void> {
  if (before.length === 0) return;
  const ids = before.map(({ id }) => id);
  const tellings = await transaction.run(statements.tellingsIn, { ids });
  for (const { id, telling } of tellings) changes.take(id, telling);
  const parting = await partingOf(transaction, ids);
  await transaction.run(statements.deleteClaims, { ids });
  await settle(transaction, parting);
  await transaction.run(statements.deleteTellings, { ids });
  await withdrawAffiliations(
    transaction,
    tellings.map(({ article, id }) => ({ article, id })),
  );
}

async function forgetTopics(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await transaction.run(statements.deleteForgottenTopics, { ids: [...new Set(ids)].sort() });
}

async function putParties(transaction: Transaction, record: PartyListRecord): Promise<WriteOutcome> {
  await takeTurn(transaction);
  const ids = record.parties.map((party) => party.id);
  const before = await transaction.run(statements.listedState, { ids });
  const listed = record.parties.map((party) => ({ id: party.id, listed: JSON.stringify(rows.tellingOf(party)) }));
  if (listedDigest(before.map(listedBefore)) === listedDigest(listedAfter(listed, record.affiliations)))
    return 'UNCHANGED';
  await beginEpoch(transaction, 0);
  const told = record.affiliations.flatMap(({ actorId, organizationId }) => [actorId, organizationId]);
  const standings = await readStandings(transaction, [...new Set([...ids, ...told])]);
  const parties = ids.map((id) => standings.of(id).party);
  await writePartyNodes(transaction, parties);
  const isFormer = ({ id }: { id: string }) => standings.of(id).party !== id;
  await runOnRows(
    transaction,
    statements.listParties,
    listed.filter((party) => !isFormer(party)),
  );
  await runOnRows(transaction, statements.listFormerParties, listed.filter(isFormer));
  await withdrawListed(
    transaction,
    ids.map((id) => ({ id, party: standings.of(id).party })),
  );
  const affiliations = rows.affiliationRows(record.affiliations, rows.EDITOR, null);
  await stateAffiliations(transaction, placeAffiliations(affiliations, standings));
  await renameParties(transaction, new TellingChanges(), parties);
  return before.some((party) => party.listed !== null) ? 'REPLACED' : 'CREATED';
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
  const own = new Map(listed.map(({ id }): [string, Listed['affiliations']] => [id, []]));
  for (const { actorId, organizationId, role } of affiliations) own.get(actorId)?.push({ to: organizationId, role });
  return listed.map((party) => ({ ...party, affiliations: own.get(party.id) ?? [] }));
}

function listedDigest(parties: readonly Listed[]): string {
  const edges = (party: Listed) => party.affiliations.map(({ to, role }) => `${to} ${role ?? ''}`).sort();
  return digest(JSON.stringify(parties.map((party) => [party.id, party.listed, edges(party)]).sort()));
}
