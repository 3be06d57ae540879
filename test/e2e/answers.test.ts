import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openEngine, storeOn, type OpenOptions, type Store } from '../../src/store/open.js';
import { apply, deeds } from '../support/deeds.js';
import { articleRecord } from '../support/records.js';
import { startServer, type TestServer } from '../support/server.js';
import { openEmptyNeo4j, storeKinds, testNeo4j } from '../support/stores.js';

/** Between them they see whatever people write or decide. */
const QUESTIONS = [
  `{ claims(first: 100) { totalCount nodes {
       id text review speakers { id name aliases } about { stance party { id name } } article { id title } topics { name }
     } } }`,
  `{ parties(first: 100) { totalCount nodes {
       id name aliases description claimsMade { nodes { id } } claimsAbout { totalCount } history { action undone }
     } } }`,
  '{ articles { nodes { id title publisher { name } claims { totalCount } mentions { nodes { count party { id } } } } } }',
  '{ statistics { articles claims actors organizations topics relationships } latestArrival }',
];

/** The servers that keep answers, and one on the same store that keeps none. */
interface Servers {
  readonly keeping: readonly TestServer[];
  readonly plain: TestServer;
  close(): Promise<void>;
}

const answerBytes = 1_000_000;

/** One process holds the embedded store: its servers are on one graph. */
async function serversOnOne(open: (options?: OpenOptions) => Promise<Store>): Promise<Servers> {
  const keeping = await startServer({ open, articles: [], answerBytes });
  const shared: Store = { ...keeping.store, close: () => Promise.resolve() };
  const plain = await startServer({ open: () => Promise.resolve(shared), articles: [] });
  return { keeping: [keeping], plain, close: () => closeAll([plain, keeping]) };
}

async function serversOnNeo4j(): Promise<Servers> {
  const reopen = async (options?: OpenOptions) =>
    storeOn(await openEngine({ neo4j: testNeo4j(), dataFolder: '' }, options));
  const first = await startServer({ open: openEmptyNeo4j, articles: [], answerBytes });
  const second = await startServer({ open: reopen, articles: [], answerBytes });
  const plain = await startServer({ open: reopen, articles: [] });
  return { keeping: [first, second], plain, close: () => closeAll([plain, second, first]) };
}

async function closeAll(servers: readonly TestServer[]): Promise<void> {
  for (const server of servers) await server.close();
}

describe.each(storeKinds())('answers that are kept, on $name', ({ name, open }) => {
  let servers: Servers;
  beforeAll(async () => {
    servers = await (name === 'neo4j' ? serversOnNeo4j() : serversOnOne(open));
  }, 300_000);
  beforeEach(async () => {
    const { rows } = await servers.plain.graph.articles({}, 'NEWEST', {
      ...{ limit: 1000, after: null, before: null, backwards: false },
    });
    for (const { article } of rows) await servers.plain.graph.deleteArticle(article.id);
  });
  afterAll(() => servers.close());

  const expectNoStaleAnswer = async () => {
    for (const question of QUESTIONS) {
      const plain = await servers.plain.query(question);
      expect(plain.errors).toBeUndefined();
      for (const server of servers.keeping) expect(await server.query(question)).toEqual(plain);
    }
  };

  test('are never stale, whoever writes through whichever process', async () => {
    const history = fc.record({ done: deeds, writer: fc.nat(1), hurried: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(history, async ({ done, writer, hurried }) => {
        const { graph } = servers.keeping[writer] ?? servers.plain;
        if (!hurried) {
          await apply(graph, done, expectNoStaleAnswer);
          return;
        }
        // Asked while it is written, an answer may be of before or after; once it is written, only of after.
        const writing = { isDone: false };
        const asking = async (server: TestServer) => {
          while (!writing.isDone) for (const question of QUESTIONS) await server.query(question);
        };
        const askers = servers.keeping.map(asking);
        await apply(graph, done).finally(() => (writing.isDone = true));
        await Promise.all(askers);
        for (let time = 0; time < 3; time++) await expectNoStaleAnswer();
      }),
      { numRuns: name === 'grafeo' ? 20 : 2 },
    );
  }, 600_000);

  // Where nobody else writes, this process knows the epoch.
  const look = name === 'neo4j' ? ['ledgerEpoch'] : [];

  test('cost a look at the epoch, whatever they hold', async () => {
    const [record] = fc.sample(articleRecord, 1);
    if (record) await servers.plain.graph.putArticle(record);
    for (const server of servers.keeping) {
      // It is kept once the epoch was the same before and after it was worked out.
      for (let time = 0; time < 20; time++) {
        server.statements.length = 0;
        await server.query(QUESTIONS[0] ?? '');
        if (server.statements.length <= look.length) break;
      }
      expect(server.statements).toEqual(look);
    }
  });
});
