import type { Appearance } from '../model/appearance.js';
import { nameKey } from '../model/ids.js';
import { partyTypeOf } from '../model/party.js';
import { anchorOf } from './anchor.js';
import { appearancesOf } from './cypher/appearance.js';
import * as articles from './cypher/article.js';
import * as claims from './cypher/claim.js';
import { ledgerEpoch } from './cypher/curation.js';
import * as parties from './cypher/party.js';
import * as relations from './cypher/relation.js';
import { ping, statistics } from './cypher/statistics.js';
import * as topics from './cypher/topic.js';
import { toAppearance, toArticle, toClaim, toClaimWithEnds, toParty } from './decode.js';
import { drawings } from './drawing.js';
import { distributions } from './distribution.js';
import { duplicates } from './duplicates.js';
import type { Engine } from './engine.js';
import type { CurationVerb, Graph, IdentityVerb, Keyed, Page, PageRequest, Selected, WritingVerb } from './graph.js';
import {
  articlePredicate,
  articleTextsIn,
  claimPredicate,
  firstReportPredicate,
  partyPredicate,
  textsIn,
} from './predicate.js';
import { searches } from './search.js';
import { FIRST_KEY, LAST_KEY } from './sort-keys.js';
import { fragment, type Statement } from './statement.js';
import { ranked, searchAll } from './text-search.js';
import { talkMatrices } from './talk-matrix.js';
import { timelines } from './timeline.js';

/** The reading half of the graph. */
export function reads(engine: Engine): Omit<Graph, 'paths' | WritingVerb | CurationVerb | IdentityVerb> {
  return {
    ...lookUps(engine),
    ...lists(engine),
    ...listsOfNodes(engine),
    ...edges(engine),
    ...drawings(engine),
    ...distributions(engine),
    ...timelines(engine),
    ...talkMatrices(engine),
    ...searches(engine),
    ...duplicates(engine),
  };
}

function lookUps(engine: Engine) {
  return {
    articlesById: (ids) => one(engine, articles.articlesById, ids, (row) => toArticle(row.article)),
    partiesById: (ids) => one(engine, parties.partiesById, ids, (row) => toParty(row.party)),
    claimsById: (ids) => one(engine, claims.claimsById, ids, (row) => toClaim(row.claim)),
    topicsById: (ids) => one(engine, topics.topicsById, ids, (row) => row.topic),
    articleByUrl: async (url) => {
      const [row] = await engine.read(articles.articleByUrl, { url });
      const [copy] = row ? [row] : await engine.read(articles.articleAppearedAt, { url });
      return copy ? toArticle(copy.article) : null;
    },
    appearancesOf: async (ids) => {
      const found = new Map<string, Appearance[]>();
      for (const { id, appearance } of await engine.read(appearancesOf, { ids }))
        found.set(id, [...(found.get(id) ?? []), toAppearance(appearance)]);
      return found;
    },
    partiesByName: async (name, type) => {
      const rows = await engine.read(parties.partiesByName, { key: nameKey(name) });
      return rows.map((row) => toParty(row.party)).filter(({ kind }) => type === null || partyTypeOf(kind) === type);
    },
    epoch: async () => {
      const [row] = await engine.read(ledgerEpoch, {});
      return row?.epoch ?? null;
    },
    ping: async () => {
      await engine.read(ping, {});
    },
    statistics: async () => {
      const [row] = await engine.read(statistics, {});
      return row ?? { articles: 0, actors: 0, organizations: 0, claims: 0, topics: 0, relationships: 0 };
    },
  } satisfies Partial<Graph>;
}

/** Lists of all nodes of a kind. */
function lists(engine: Engine) {
  return {
    claims: async (where, order, page, distinct = false, selected) => {
      const texts = await searchAll(engine, textsIn(where));
      const { text, parameters } = (distinct ? firstReportPredicate : claimPredicate)(where, texts.matches);
      const decode = (row: claims.ClaimPageRow) => ({ key: row.key, claim: toClaimWithEnds(row), stance: null });
      if (order === 'RELEVANCE') {
        const hits = ranked(texts.hits('claimText', where.text));
        const rows = await engine.read(claims.claimPageByRank(page.backwards, text, readingOn(engine, selected)), {
          ...bounds(page),
          ...parameters,
          hits,
        });
        return pageOf(rows, page, decode);
      }
      const { anchor, names } = anchorOf(where, texts.matches);
      const statement = claims.claimPage(anchor, order, page.backwards, text, readingOn(engine, selected));
      const rows = await engine.read(statement, { ...bounds(page), ...parameters, anchor: names });
      return pageOf(rows, page, decode);
    },
    lastArrival: async () => {
      const [row] = await engine.read(claims.lastArrival, {});
      return row?.arrival ?? 0;
    },
    claimsArrived: async (where, after, limit) => {
      const texts = await searchAll(engine, textsIn(where));
      const { text, parameters } = claimPredicate(where, texts.matches);
      const rows = await engine.read(claims.claimsArrived(text), { ...parameters, after, limit });
      return rows.map((row) => ({ claim: toClaim(row.claim), arrival: row.arrival }));
    },
    countClaims: async (where, distinct = false) => {
      const texts = await searchAll(engine, textsIn(where));
      const { text, parameters } = (distinct ? firstReportPredicate : claimPredicate)(where, texts.matches);
      const { anchor, names } = anchorOf(where, texts.matches);
      return count(engine, claims.claimCount(anchor, text), { ...parameters, anchor: names });
    },
    articles: async (where, order, page) => {
      const texts = await searchAll(engine, articleTextsIn(where));
      const { text, parameters } = articlePredicate(where, texts.matches);
      const decode = (row: articles.ArticlePageRow) => ({ key: row.key, article: toArticle(row.article) });
      if (order === 'RELEVANCE') {
        const hits = ranked(texts.hits('articleText', where.text));
        const rows = await engine.read(articles.articlePageByRank(page.backwards, text), {
          ...bounds(page),
          ...parameters,
          hits,
        });
        return pageOf(rows, page, decode);
      }
      const rows = await engine.read(articles.articlePage(order, page.backwards, text), {
        ...bounds(page),
        ...parameters,
      });
      return pageOf(rows, page, decode);
    },
    countArticles: async (where) => {
      const texts = await searchAll(engine, articleTextsIn(where));
      const { text, parameters } = articlePredicate(where, texts.matches);
      return count(engine, articles.articleCount(text), parameters);
    },
    parties: async (where, order, page) => {
      const { text, parameters } = partyPredicate(where);
      const rows = await engine.read(parties.partyPage(order, page.backwards, text), {
        ...bounds(page),
        ...parameters,
      });
      return pageOf(rows, page, (row) => ({ key: row.key, party: toParty(row.party) }));
    },
    countParties: (where) => {
      const { text, parameters } = partyPredicate(where);
      return count(engine, parties.partyCount(text), parameters);
    },
    topics: async (nameContains, page) => {
      const rows = await engine.read(topics.topicPage(page.backwards), {
        ...bounds(page),
        contains: nameKey(nameContains ?? ''),
      });
      return pageOf(rows, page, (row) => row);
    },
    countTopics: (nameContains) => count(engine, topics.topicCount, { contains: nameKey(nameContains ?? '') }),
  } satisfies Partial<Graph>;
}

/** Lists that hang from each of some nodes. */
function listsOfNodes(engine: Engine) {
  return {
    claimsOf: async (of, ids, where, order, page, selected) => {
      const texts = await searchAll(engine, textsIn(where));
      const { text, parameters } = claimPredicate(where, texts.matches, of === 'target' ? fragment`edge` : null);
      const rows =
        order === 'RELEVANCE'
          ? await engine.read(claims.claimPageOfByRank(of, page.backwards, text, readingOn(engine, selected)), {
              ...bounds(page),
              ...parameters,
              ids,
              hits: ranked(texts.hits('claimText', where.text)),
            })
          : await engine.read(claims.claimPageOf(of, order, page.backwards, text, readingOn(engine, selected)), {
              ...bounds(page),
              ...parameters,
              ids,
            });
      return pagesOf(rows, page, (row) => ({ key: row.key, claim: toClaimWithEnds(row), stance: row.stance }));
    },
    countClaimsOf: async (of, ids, where) => {
      if (Object.keys(where).length === 0) return counts(engine, claims.allClaimsCountOf(of), { ids });
      const texts = await searchAll(engine, textsIn(where));
      const { text, parameters } = claimPredicate(where, texts.matches, of === 'target' ? fragment`edge` : null);
      return counts(engine, claims.claimCountOf(of, text), { ...parameters, ids });
    },
    mentionsOf: async (of, ids, page) => {
      const rows = await engine.read(parties.mentionPageOf(of, page.backwards, engine.indexesLists), {
        ...bounds(page),
        ids,
      });
      return pagesOf(rows, page, (row) => ({ ...row, party: toParty(row.party), article: toArticle(row.article) }));
    },
    countMentionsOf: (of, ids) => counts(engine, parties.mentionCountOf(of), { ids }),
    affiliationsOf: async (of, ids, page) => {
      const rows = await engine.read(parties.affiliationPageOf(of, page.backwards), { ...bounds(page), ids });
      return pagesOf(rows, page, (row) => ({
        ...row,
        party: toParty(row.party),
        article: row.article && toArticle(row.article),
      }));
    },
    countAffiliationsOf: (of, ids) => counts(engine, parties.affiliationCountOf(of), { ids }),
    relatedOf: async (ids, kinds, page) => {
      const rows = await engine.read(relations.relatedPage(page.backwards), { ...bounds(page), ids, kinds });
      return pagesOf(rows, page, (row) => ({ ...row, claim: toClaim(row.claim) }));
    },
    countRelatedOf: (ids, kinds) => counts(engine, relations.relatedCount, { ids, kinds }),
    reportersOf: async (ids, page) => {
      const rows = await engine.read(relations.reporterPage(page.backwards), { ...bounds(page), ids });
      return pagesOf(rows, page, (row) => ({ key: row.key, article: toArticle(row.article) }));
    },
    countReportersOf: (ids) => counts(engine, relations.reporterCount, { ids }),
    partyCounts: async (direction, ids, where, first) => {
      const texts = await searchAll(engine, textsIn(where));
      const { text, parameters } = claimPredicate(where, texts.matches, fragment`edge`);
      const rows = await engine.read(claims.partyCounts(direction, text), { ...parameters, ids, first });
      return grouped(rows, (row) => ({ party: toParty(row.party), count: row.count }));
    },
  } satisfies Partial<Graph>;
}

/** What each of some nodes is directly connected to. */
function edges(engine: Engine) {
  return {
    speakersOf: (ids) => many(engine, claims.speakersOf, ids, (row) => toParty(row.party)),
    addresseesOf: (ids) => one(engine, claims.addresseesOf, ids, (row) => toParty(row.party)),
    targetsOf: (ids) =>
      many(engine, claims.targetsOf, ids, ({ party, stance, confidence }) => ({
        party: toParty(party),
        stance,
        confidence,
      })),
    topicsOf: (ids) => many(engine, claims.topicsOf, ids, (row) => row.topic),
    articlesOf: (ids) => one(engine, claims.articlesOf, ids, (row) => toArticle(row.article)),
    containersOf: (ids) => one(engine, claims.containersOf, ids, (row) => toClaim(row.claim)),
    containedIn: (ids) => many(engine, claims.containedIn, ids, (row) => toClaim(row.claim)),
    publishersOf: (ids) => one(engine, articles.publishersOf, ids, (row) => toParty(row.party)),
    textsOf: (ids) => one(engine, articles.textsOf, ids, (row) => row.text),
  } satisfies Partial<Graph>;
}

/** Row by id, for statements that answer at most one row an id. */
async function one<Row extends { id: string }, Value>(
  engine: Engine,
  statement: Statement<{ ids: readonly string[] }, Row>,
  ids: readonly string[],
  decode: (row: Row) => Value,
): Promise<Map<string, Value>> {
  const rows = await engine.read(statement, { ids });
  return new Map(rows.map((row) => [row.id, decode(row)]));
}

/** Rows by id, in the statement's order. */
async function many<Row extends { id: string }, Value>(
  engine: Engine,
  statement: Statement<{ ids: readonly string[] }, Row>,
  ids: readonly string[],
  decode: (row: Row) => Value,
): Promise<Map<string, Value[]>> {
  return grouped(await engine.read(statement, { ids }), decode);
}

function grouped<Row extends { id: string }, Value>(
  rows: readonly Row[],
  decode: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(row.id);
    if (group) group.push(decode(row));
    else groups.set(row.id, [decode(row)]);
  }
  return groups;
}

async function count<P extends object>(
  engine: Engine,
  statement: Statement<P, { count: number }>,
  parameters: P,
): Promise<number> {
  const [row] = await engine.read(statement, parameters);
  return row?.count ?? 0;
}

async function counts<P extends object>(
  engine: Engine,
  statement: Statement<P, { id: string; count: number }>,
  parameters: P,
): Promise<Map<string, number>> {
  const rows = await engine.read(statement, parameters);
  return new Map(rows.map((row) => [row.id, row.count]));
}

function readingOn(engine: Engine, selected: Selected | null = null): claims.Reading {
  return { listed: engine.indexesLists, selected, ends: engine.expandsRows ? selected : null };
}

/** One row more than the page holds is read, to know whether there is more. */
function bounds(page: PageRequest) {
  return { after: page.after ?? FIRST_KEY, before: page.before ?? LAST_KEY, limit: page.limit + 1 };
}

/** Makes a page of rows that were read from its end when backwards. */
function pageOf<Row, Value>(rows: readonly Row[], page: PageRequest, decode: (row: Row) => Keyed<Value>): Page<Value> {
  const held = rows.slice(0, page.limit).map(decode);
  return { rows: page.backwards ? held.reverse() : held, more: rows.length > page.limit };
}

function pagesOf<Row extends { id: string }, Value>(
  rows: readonly Row[],
  page: PageRequest,
  decode: (row: Row) => Keyed<Value>,
): Map<string, Page<Value>> {
  return new Map([...grouped(rows, (row) => row)].map(([id, group]) => [id, pageOf(group, page, decode)]));
}
