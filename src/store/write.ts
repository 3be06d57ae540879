import { digest, foldText, idOf, nameKey } from '../model/ids.js';
import type { Span } from '../model/claim.js';
import { PartyType, partyTypeOf } from '../model/party.js';
import * as statements from './cypher/write.js';
import type { EdgeRow, Telling } from './cypher/write.js';
import type { Engine, Transaction } from './engine.js';
import type { Graph } from './graph.js';
import { keysOf, nameOf } from './naming.js';
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
import { articleKeys, claimKeys } from './sort-keys.js';

/** Stands in a relationship for the article that states it where an editor does. */
const EDITOR = '';

/** The writing half of the graph: each verb is one transaction. */
export function writes(engine: Engine): Pick<Graph, 'holds' | 'putArticle' | 'putParties' | 'deleteArticle'> {
  return {
    holds: async (article) => {
      const [before] = await engine.read(statements.articleState, { id: article.id });
      return before !== undefined && isUnchanged(before, article);
    },
    putArticle: (record) => engine.write((transaction) => putArticle(transaction, record)),
    putParties: (record) => engine.write((transaction) => putParties(transaction, record)),
    deleteArticle: (id) => engine.write((transaction) => deleteArticle(transaction, id)),
  };
}

async function putArticle(transaction: Transaction, record: ArticleRecord): Promise<WriteOutcome> {
  const { article } = record;
  const [before] = await transaction.run(statements.articleState, { id: article.id });
  if (before !== undefined && isUnchanged(before, article)) return 'UNCHANGED';
  if (before !== undefined) await clearArticle(transaction, article.id, before.parties);
  await transaction.run(statements.writeArticle, { id: article.id, properties: articleProperties(article) });
  await writeParties(transaction, record.parties);
  await writeTellings(transaction, record);
  await writeClaims(transaction, record);
  const forgettable = before?.parties ?? [];
  await nameParties(transaction, [...new Set([...record.parties.map((party) => party.id), ...forgettable])]);
  await forget(transaction, forgettable, before?.topics ?? []);
  return before === undefined ? 'CREATED' : 'REPLACED';
}

/** An editor's claims stay where the same text is read again. */
function isUnchanged(before: Omit<ArticleVersion, 'id'>, article: ArticleVersion): boolean {
  if (before.recordDigest === article.recordDigest) return true;
  return before.curated && !article.curated && before.textDigest === article.textDigest;
}

async function deleteArticle(transaction: Transaction, id: string): Promise<boolean> {
  const [before] = await transaction.run(statements.articleState, { id });
  if (before === undefined) return false;
  await clearArticle(transaction, id, before.parties);
  await transaction.run(statements.deleteArticleNode, { id });
  await nameParties(transaction, before.parties);
  await forget(transaction, before.parties, before.topics);
  return true;
}

async function putParties(transaction: Transaction, record: PartyListRecord): Promise<WriteOutcome> {
  const ids = record.parties.map((party) => party.id);
  const before = await transaction.run(statements.listedState, { ids });
  const listed = record.parties.map((party) => ({ id: party.id, listed: JSON.stringify(tellingOf(party)) }));
  if (listedDigest(before) === listedDigest(listedAfter(listed, record.affiliations))) return 'UNCHANGED';
  await writeParties(transaction, record.parties);
  await transaction.run(statements.listParties, { rows: listed });
  await transaction.run(statements.deleteAffiliations, { articleId: EDITOR, parties: ids });
  await transaction.run(statements.writeAffiliations, { rows: affiliationRows(record.affiliations, EDITOR, null) });
  await nameParties(transaction, ids);
  return before.some((party) => party.listed !== null) ? 'REPLACED' : 'CREATED';
}

interface Listed {
  id: string;
  listed: string | null;
  affiliations: { to: string; role?: string | null }[];
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
  await transaction.run(statements.deleteClaims, { id });
  await transaction.run(statements.deleteTellings, { id });
  await transaction.run(statements.deleteAffiliations, { articleId: id, parties });
}

async function writeParties(transaction: Transaction, parties: readonly PartyRecord[]): Promise<void> {
  const ids = (type: PartyType) =>
    parties
      .filter((party) => partyTypeOf(party.kind) === type)
      .map((party) => party.id)
      .sort();
  await transaction.run(statements.writeActors, { ids: ids(PartyType.ACTOR) });
  await transaction.run(statements.writeOrganizations, { ids: ids(PartyType.ORGANIZATION) });
}

/** What the article tells of parties: what it calls them and where, who belongs to whom, who published it. */
async function writeTellings(
  transaction: Transaction,
  { article, parties, affiliations }: ArticleRecord,
): Promise<void> {
  await transaction.run(statements.writeMentions, { rows: parties.map((party) => mentionRow(article.id, party)) });
  if (article.publisherId !== null)
    await transaction.run(statements.writePublisher, { article: article.id, party: article.publisherId });
  const newest = articleKeys(article.id, article.publishedOn).byNewest;
  await transaction.run(statements.writeAffiliations, { rows: affiliationRows(affiliations, article.id, newest) });
}

async function writeClaims(transaction: Transaction, { article, claims }: ArticleRecord): Promise<void> {
  const topics = new Map(claims.flatMap((claim) => claim.topics).map((name) => [idOf('Topic', nameKey(name)), name]));
  const rows = claims.map((claim, position) => claimProperties(claim, position, article));
  await transaction.run(statements.writeClaims, { article: article.id, rows });
  await transaction.run(statements.writeSpeakers, { rows: claims.flatMap(speakerRows) });
  await transaction.run(statements.writeTargets, { rows: claims.flatMap(targetRows) });
  await transaction.run(statements.writeAddressees, { rows: claims.flatMap(addresseeRows) });
  await transaction.run(statements.writeContains, { rows: claims.flatMap(containsRows) });
  await transaction.run(statements.writeTopics, { rows: [...topics].map(([id, name]) => topicProperties(id, name)) });
  await transaction.run(statements.writeConcerns, { rows: claims.flatMap(concernsRows) });
}

/** Puts each party's name together anew from all that is told of it. */
async function nameParties(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const told = await transaction.run(statements.tellingsOf, { ids: [...ids].sort() });
  const named = told
    .map(({ id, tellings, listed }) => ({
      id,
      tellings,
      editor: listed === null ? null : (JSON.parse(listed) as Telling),
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
    rows: named.flatMap(({ id, keys }) => keys.map((key) => ({ id, key }))),
  });
  await transaction.run(statements.deleteForgottenNames, { keys: old.map(({ key }) => key) });
}

async function forget(transaction: Transaction, parties: readonly string[], topics: readonly string[]): Promise<void> {
  await transaction.run(statements.deleteForgottenParties, { ids: [...parties].sort() });
  await transaction.run(statements.deleteForgottenTopics, { ids: [...new Set(topics)].sort() });
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
  const spans = [...content, ...(source ? [source] : []), ...(cueSpan ? [cueSpan] : [])];
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return {
    ...properties,
    ...claimKeys(article.id, position, claim.saidOn ?? article.publishedOn, claim.confidence),
    ...(spans.length === 0
      ? { start: 0, end: 0, quote: claim.text }
      : { start, end, quote: article.text.slice(start, end) }),
    contentSpans: content.flatMap(pair),
    sourceSpan: source ? pair(source) : [],
    cueSpan: cueSpan ? pair(cueSpan) : [],
    searchText: foldText(claim.text),
  };
}

const pair = (span: Span) => [span.start, span.end];

function topicProperties(id: string, name: string): object {
  return { id, name, key: nameKey(name), byName: `${nameKey(name)}|${id}` };
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
