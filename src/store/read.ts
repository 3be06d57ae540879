import { copyFinder } from './appearances.js';
import type { Appearance } from '../model/appearance.js';
import { nameKey } from '../model/ids.js';
import { partyTypeOf } from '../model/party.js';
import { asking, count, counts } from './asking.js';
import { withLists } from './with-lists.js';
import { claimLists } from './claim-lists.js';
import { appearancesOf } from './cypher/appearance.js';
import * as articles from './cypher/article.js';
import * as claims from './cypher/claim.js';
import { ledgerEpoch } from './cypher/curation.js';
import { articlesInPlaces } from './cypher/kept.js';
import * as parties from './cypher/party.js';
import * as relations from './cypher/relation.js';
import { ping, statistics } from './cypher/statistics.js';
import * as topics from './cypher/topic.js';
import { toAffiliation, toAppearance, toArticle, toClaim, toParty } from './decode.js';
import { drawings } from './drawing.js';
import { distributions } from './distribution.js';
import { duplicates } from './duplicates.js';
import type { Engine } from './engine.js';
import type { CurationVerb, Graph, IdentityVerb, Selected, WritingVerb } from './graph.js';
import type { Kept } from './kept.js';
import { ALL, isWhole } from './kept-lists.js';
import type { KeptRows, NodeReader } from './kept-rows.js';
import { bounds, grouped, pageOf, pagesOf } from './pages.js';
import { articlePredicate, articleTextsIn, claimPredicate, partyPredicate, textsIn } from './predicate.js';
import { searches } from './search.js';
import { fragment, type Statement } from './statement.js';
import { ranked, searching } from './text-search.js';
import { talkMatrices } from './talk-matrix.js';
import { timelines } from './timeline.js';
import { together } from './together.js';

/** The reading half of the graph. */
export function reads(engine: Engine, kept: Kept): Omit<Graph, 'paths' | WritingVerb | CurationVerb | IdentityVerb> {
  const graph = together(
    lookUps(engine, kept.rows),
    claimLists(engine, kept),
    lists(engine, kept),
    listsOfNodes(engine, kept.rows),
    edges(engine, kept.rows.on(engine)),
    drawings(engine),
    distributions(engine),
    timelines(engine),
    talkMatrices(engine),
    searches(engine),
    duplicates(engine),
    { copyFinder: () => copyFinder(engine) },
  );
  return engine.expandsRows ? graph : Object.assign(graph, withLists(graph));
}

function lookUps(engine: Engine, rows: KeptRows) {
  const nodes = rows.on(engine);
  return {
    articlesById: (ids, selected) => {
      const reading = asking(engine, selected);
      const { branches } = reading.shape;
      return one(rows.on(reading), articles.articlesWith(reading.shape), ids, (row) =>
        toArticle(row.article, branches),
      );
    },
    partiesById: (ids, selected) => {
      const reading = asking(engine, selected);
      const { branches } = reading.shape;
      return one(rows.on(reading), parties.partiesWith(reading.shape), ids, (row) => toParty(row.party, branches));
    },
    claimsById: (ids) => one(nodes, claims.claimsById, ids, (row) => toClaim(row.claim)),
    topicsById: (ids) => one(nodes, topics.topicsById, ids, (row) => row.topic),
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
    partiesByName: async (name, type, selected) => {
      const told = selected && { ...selected, fields: new Set([...selected.fields, 'kind', 'description']) };
      const { read, shape } = asking(engine, told);
      const rows = await read(parties.partiesNamed(shape), { key: nameKey(name) });
      return rows
        .map((row) => toParty(row.party, shape.branches))
        .filter(({ kind }) => type === null || partyTypeOf(kind) === type);
    },
    epoch: async () => {
      const [row] = await rows.all(engine, ledgerEpoch);
      return row?.epoch ?? null;
    },
    ping: async () => {
      await engine.read(ping, {});
    },
    statistics: async () => {
      const [row] = await rows.all(engine, statistics);
      return row ?? { articles: 0, actors: 0, organizations: 0, claims: 0, topics: 0, relationships: 0 };
    },
  } satisfies Partial<Graph>;
}

/** Lists of all nodes of a kind, claims aside. */
function lists(engine: Engine, { lists: kept, rows: keptRows }: Kept) {
  return {
    articles: async (where, order, page, selected) => {
      const { read, shape } = asking(engine, selected);
      const inPlaces = articlesInPlaces(shape);
      const whole = isWhole(where, order)
        ? await kept.read('articles', [ALL], page, (places) =>
            keptRows.inPlaces(inPlaces.text, places, (missing) => read(inPlaces, { places: missing })),
          )
        : null;
      const decode = ({ key, article }: articles.ArticlePageRow) => ({
        key,
        article: toArticle(article, shape.branches),
      });
      if (whole !== null) return pageOf(whole, page, decode);
      return searching(engine, articleTextsIn(where), async (texts) => {
        const { text, parameters } = articlePredicate(where, texts.matches);
        if (order === 'RELEVANCE') {
          const hits = ranked(texts.hits('articleText', where.text));
          const rows = await read(articles.articlePageByRank(page.backwards, text, shape), {
            ...bounds(page),
            ...parameters,
            hits,
          });
          return pageOf(rows, page, decode);
        }
        const rows = await read(articles.articlePage(order, page.backwards, text, shape), {
          ...bounds(page),
          ...parameters,
        });
        return pageOf(rows, page, decode);
      });
    },
    countArticles: async (where) => {
      return searching(engine, articleTextsIn(where), async (texts) => {
        const { text, parameters } = articlePredicate(where, texts.matches);
        return count(engine, articles.articleCount(text), parameters);
      });
    },
    parties: async (where, order, page, selected) => {
      const { text, parameters } = partyPredicate(where);
      const { read, shape } = asking(engine, selected);
      const rows = await read(parties.partyPage(order, page.backwards, text, shape), {
        ...bounds(page),
        ...parameters,
      });
      return pageOf(rows, page, ({ key, party }) => ({ key, party: toParty(party, shape.branches) }));
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

/** Lists that hang from each of some nodes, those of claims aside. */
function listsOfNodes(engine: Engine, kept: KeptRows) {
  return {
    mentionsOf: async (of, ids, page) => {
      const rows = await engine.read(parties.mentionPageOf(of, page.backwards, engine.indexesLists), {
        ...bounds(page),
        ids,
      });
      return pagesOf(rows, page, (row) => ({ ...row, party: toParty(row.party), article: toArticle(row.article) }));
    },
    countMentionsOf: (of, ids) => counts(engine, parties.mentionCountOf(of), { ids }),
    affiliationsOf: async (of, ids, page, selected) => {
      const { read, shape } = asking(engine, selected);
      const asked = { ...bounds(page), ids };
      const rows = await kept.on({ read }).read(parties.affiliationPageOf(of, page.backwards, shape), asked);
      return pagesOf(rows, page, (row) => toAffiliation(row, shape.branches));
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
      return searching(engine, textsIn(where), async (texts) => {
        const { text, parameters } = claimPredicate(where, texts.matches, fragment`edge`);
        const rows = await engine.read(claims.partyCounts(direction, text), { ...parameters, ids, first });
        return grouped(rows, (row) => ({ party: toParty(row.party), count: row.count }));
      });
    },
  } satisfies Partial<Graph>;
}

/** What each of some nodes is directly connected to. */
function edges(engine: Engine, nodes: NodeReader) {
  return {
    speakersOf: (ids, selected) => many(nodes, claims.speakersOf(fieldsIn(selected)), ids, (row) => toParty(row.party)),
    addresseesOf: (ids, selected) =>
      one(nodes, claims.addresseesOf(fieldsIn(selected)), ids, (row) => toParty(row.party)),
    targetsOf: (ids, selected) =>
      many(nodes, claims.targetsOf(fieldsIn(selected)), ids, ({ party, stance, confidence }) => ({
        party: toParty(party),
        stance,
        confidence,
      })),
    topicsOf: (ids) => many(nodes, claims.topicsOf, ids, (row) => row.topic),
    articlesOf: (ids, selected) =>
      one(nodes, claims.articlesOf(fieldsIn(selected)), ids, (row) => toArticle(row.article)),
    containersOf: (ids) => one(nodes, claims.containersOf, ids, (row) => toClaim(row.claim)),
    containedIn: (ids) => many(nodes, claims.containedIn, ids, (row) => toClaim(row.claim)),
    publishersOf: (ids) => one(nodes, articles.publishersOf, ids, (row) => toParty(row.party)),
    textsOf: (ids) => one(engine, articles.textsOf, ids, (row) => row.text),
  } satisfies Partial<Graph>;
}

const fieldsIn = (selected: Selected | undefined) => selected?.fields ?? null;

/** Row by id, for statements that answer at most one row an id. */
async function one<Row extends { id: string }, Value>(
  nodes: NodeReader,
  statement: Statement<{ ids: readonly string[] }, Row>,
  ids: readonly string[],
  decode: (row: Row) => Value,
): Promise<Map<string, Value>> {
  const rows = await nodes.read(statement, { ids });
  return new Map(rows.map((row) => [row.id, decode(row)]));
}

/** Rows by id, in the statement's order. */
async function many<Row extends { id: string }, Value>(
  nodes: NodeReader,
  statement: Statement<{ ids: readonly string[] }, Row>,
  ids: readonly string[],
  decode: (row: Row) => Value,
): Promise<Map<string, Value[]>> {
  return grouped(await nodes.read(statement, { ids }), decode);
}
