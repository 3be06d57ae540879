import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';
import { ClaimOrigin, QuoteType, ReviewState, Stance } from '../../src/model/claim.js';
import { digest, idOf, nameKey } from '../../src/model/ids.js';
import { PartyKind } from '../../src/model/party.js';
import { LISTED_EDGES } from '../../src/store/cypher/listed.js';
import type { Engine } from '../../src/store/engine.js';
import type { ClaimFilter } from '../../src/store/filter.js';
import type { Graph, PageRequest } from '../../src/store/graph.js';
import { migrate } from '../../src/store/migrations.js';
import { graphOn, type Store } from '../../src/store/open.js';
import type { ArticleRecord, PartyInArticle } from '../../src/store/record.js';
import { cypher } from '../../src/store/statement.js';
import { deleteEverything, openEmptyNeo4j, testNeo4j } from '../support/stores.js';

/** Twenty times as many claims are of the one who is known to all. */
const [ARTICLES, CLAIMS, FEW_CLAIMS] = [25, 80, 4];
const KNOWN = party('Known To All');
const UNKNOWN = party('Known To None');
const FIRST: PageRequest = { limit: 20, after: null, before: null, backwards: false };
const PAGES: readonly PageRequest[] = [FIRST, { ...FIRST, backwards: true }, { ...FIRST, after: '7982' }];

function party(name: string): PartyInArticle {
  const mentions = [{ start: 0, end: 1, text: 'x' }];
  return {
    id: idOf('Actor', name),
    name,
    aliases: [],
    kind: PartyKind.PERSON,
    description: null,
    wikidataId: null,
    mentions,
  };
}

/** Claims about, by and to do with one party. */
function article(number: number, about: PartyInArticle, length: number): ArticleRecord {
  const id = idOf('Article', about.name, number);
  const publishedOn = `20${10 + (number % 10)}-01-01`;
  const claims = Array.from({ length }, (_, index) => ({
    ...{ id: idOf('Claim', id, index), text: 'It is so.', quoteType: QuoteType.DIRECT, cue: 'say', saidOn: null },
    ...{ confidence: 0.5, origin: ClaimOrigin.EXTRACTED, review: ReviewState.UNREVIEWED },
    ...{ content: [], source: null, cueSpan: null, addresseeId: null, withinId: null },
    ...{ speakerIds: [about.id], topics: [`what ${about.name} does`] },
    targets: [{ partyId: about.id, stance: index % 2 ? Stance.NEGATIVE : Stance.NEUTRAL, confidence: 0.5 }],
  }));
  return {
    article: {
      ...{ id, title: `Lists ${number}`, url: null, publisherId: null, authors: [], publishedOn, language: 'en' },
      ...{ text: 'x', curated: false, textDigest: digest('x'), recordDigest: digest(String(number)) },
    },
    parties: [about],
    affiliations: [],
    claims,
  };
}

/** What is asked of a party, by what its answer is a page of. */
const QUESTIONS: Record<string, (graph: Graph, of: PartyInArticle, page: PageRequest) => Promise<unknown>> = {
  'claims about it': (graph, { id }, page) => graph.claimsOf('target', [id], {}, 'NEWEST', page),
  'claims that it makes': (graph, { id }, page) => graph.claimsOf('speaker', [id], {}, 'NEWEST', page),
  'claims of a stance': (graph, { id }, page) =>
    graph.claimsOf('target', [id], { stance: [Stance.NEGATIVE] }, 'NEWEST', page),
  'claims of its topic': (graph, { name }, page) =>
    graph.claimsOf('topic', [idOf('Topic', nameKey(`what ${name} does`))], {}, 'NEWEST', page),
  'all claims about its id': (graph, { id }, page) => graph.claims({ about: { id: [id] } }, 'NEWEST', page),
  'all claims about its name': (graph, { name }, page) => graph.claims({ about: { name } }, 'NEWEST', page),
  'all claims by its name': (graph, { name }, page) => graph.claims({ speaker: { name } }, 'NEWEST', page),
  'all claims of its topic': (graph, { name }, page) => graph.claims({ topic: [`what ${name} does`] }, 'NEWEST', page),
  mentions: (graph, { id }, page) => graph.mentionsOf('party', [id], page),
  'number of claims about it': (graph, { id }) => graph.countClaimsOf('target', [id], {}),
  'number of claims that it makes': (graph, { id }) => graph.countClaimsOf('speaker', [id], {}),
};

/** A plan that ran: what it looked at in all. */
interface Ran {
  readonly dbHits: number;
  readonly children: readonly Ran[];
}

const onNeo4j = testNeo4j() === null ? describe.skip : describe;

onNeo4j('on neo4j a page of a long list', () => {
  let store: Store;
  let driver: Driver;
  beforeAll(async () => {
    store = await openEmptyNeo4j();
    driver = neo4j.driver(testNeo4j()?.uri ?? '');
    for (let number = 0; number < ARTICLES; number++) {
      await store.graph.putArticle(article(number, UNKNOWN, FEW_CLAIMS));
      await store.graph.putArticle(article(number, KNOWN, CLAIMS));
    }
  }, 300_000);
  afterAll(async () => {
    await driver.close();
    await store.close();
  });

  /** The database's own count of what it looked at for an answer. */
  const hitsOf = async (ask: (graph: Graph) => Promise<unknown>): Promise<number> => {
    let hits = 0;
    const read: Engine['read'] = async (statement, parameters) => {
      const values = Object.entries(parameters).map(([name, value]: [string, unknown]) => [
        name,
        typeof value === 'number' ? neo4j.int(value) : value,
      ]);
      const { summary } = await driver.executeQuery(`PROFILE ${statement.text}`, Object.fromEntries(values) as object);
      hits += summary.profile ? hitsIn(summary.profile) : NaN;
      return store.engine.read(statement, parameters);
    };
    await ask(graphOn({ ...store.engine, read }));
    return hits;
  };
  const hitsIn = ({ dbHits, children }: Ran): number => children.reduce((sum, child) => sum + hitsIn(child), dbHits);

  test.each(Object.entries(QUESTIONS))('of %s costs what a page of a short one costs', async (_, ask) => {
    const short = await hitsOf((graph) => ask(graph, UNKNOWN, FIRST));
    for (const page of PAGES) expect(await hitsOf((graph) => ask(graph, KNOWN, page))).toBeLessThanOrEqual(1.5 * short);
  });

  test('is empty, and no error, under a filter that fits nothing whatever the claim', async () => {
    const filters: ClaimFilter[] = [{ or: [] }, { not: {} }, { not: { or: [{}] } }, { and: [{ or: [] }] }];
    for (const filter of filters) {
      const { rows } = await store.graph.claims({ about: { name: KNOWN.name }, ...filter }, 'NEWEST', FIRST);
      const lists = await store.graph.claimsOf('target', [KNOWN.id], filter, 'NEWEST', FIRST);
      expect([rows, [...lists.values()].flatMap((list) => list.rows)]).toEqual([[], []]);
    }
  });

  test('is there as well where the store was written before it was read as a list', async () => {
    const pages = () =>
      Promise.all(Object.values(QUESTIONS).map(async (ask) => [await ask(store.graph, KNOWN, FIRST)]));
    const before = await pages();
    await store.engine.write(async (transaction) => {
      await transaction.run(forgetLists, {});
      await transaction.run(forgetVersion, {});
    });
    expect(await pages()).not.toEqual(before);
    expect(await migrate(store.engine)).toContain(6);
    expect(await pages()).toEqual(before);
  });

  // Of an index that was empty a moment ago the planner believes that all in it is one list.
  test('is looked up, whatever the database knew of lists when it planned that', async () => {
    await store.engine.write(async (transaction) => {
      await transaction.run(deleteEverything, {});
      await transaction.run(forgetVersion, {});
    });
    for (const type of LISTED_EDGES) await driver.executeQuery(`DROP INDEX ${type.toLowerCase()}_newest`);
    await migrate(store.engine);
    await driver.executeQuery('CALL db.clearQueryCaches()');
    await store.graph.putArticles([article(0, UNKNOWN, FEW_CLAIMS), article(0, KNOWN, CLAIMS)]);
    for (const ask of Object.values(QUESTIONS)) {
      const few = await hitsOf((graph) => ask(graph, UNKNOWN, FIRST));
      expect(few).toBeLessThanOrEqual(await hitsOf((graph) => ask(graph, KNOWN, FIRST)));
    }
  });
});

const forgetLists = cypher<object, never>('forgetLists')`
    MATCH ()-[edge]->() WHERE edge.listOf IS NOT NULL SET edge.listOf = null, edge.byNewest = null`;
const forgetVersion = cypher<object, never>('forgetVersion')`
    MATCH (migration:Migration) WHERE migration.version >= 6 DELETE migration`;
