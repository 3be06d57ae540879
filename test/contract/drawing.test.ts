import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Drawing } from '../../src/model/drawing.js';
import { idOf, nameKey } from '../../src/model/ids.js';
import type { DrawingRequest, Graph } from '../../src/store/graph.js';
import type { Store } from '../../src/store/open.js';
import type { ArticleRecord } from '../../src/store/record.js';
import { expectedDrawing } from '../support/drawing-model.js';
import { articleRecord, filters, PARTIES } from '../support/records.js';
import { storeKinds } from '../support/stores.js';

const PARTY_IDS = PARTIES.map(({ id }) => id);
const OTHER_IDS = [
  ...[0, 1, 2].map((number) => idOf('Article', `https://example.org/${number}`)),
  ...['cease-fire', 'budget'].map((name) => idOf('Topic', nameKey(name))),
  idOf('Actor', 'nobody'),
];
const some = (ids: readonly string[]) => fc.option(fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }));
const request: fc.Arbitrary<DrawingRequest> = fc.boolean().chain((collapse) =>
  fc.record({
    around: some(collapse ? PARTY_IDS : [...PARTY_IDS, ...OTHER_IDS]),
    depth: fc.nat(4),
    where: filters.claim,
    collapse: fc.constant(collapse),
    limit: fc.constant(1000),
  }),
);

const latest = (records: readonly ArticleRecord[]) => [
  ...new Map(records.map((record) => [record.article.id, record])).values(),
];
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

/** What holds of any drawing, however it was cut. */
function expectSound({ nodes, edges }: Drawing) {
  expect(new Set(ids(nodes)).size).toBe(nodes.length);
  expect(new Set(ids(edges)).size).toBe(edges.length);
  expect(new Set(ids(nodes))).toEqual(
    new Set([...ids(nodes), ...edges.flatMap(({ source, target }) => [source, target])]),
  );
}

async function expectAsModelled(graph: Graph, records: readonly ArticleRecord[], asked: DrawingRequest) {
  const whole = await graph.drawing(asked);
  const { distances, edges } = expectedDrawing(latest(records), asked);
  expectSound(whole);
  expect(whole.truncated).toBe(false);
  expect(new Set(ids(whole.nodes))).toEqual(new Set(distances.keys()));
  const bare = whole.edges.map(({ claimId: _, ...edge }) => edge);
  expect(new Map(bare.map((edge) => [edge.id, edge]))).toEqual(new Map(edges.map((edge) => [edge.id, edge])));
  if (asked.collapse) expect(whole.edges.every(({ claimId }) => claimId !== null)).toBe(true);
  return whole;
}

describe.each(storeKinds())('a drawing on $name', ({ name, open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  test('holds what a walk over the records reaches, and a smaller limit the first nodes of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(articleRecord, { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(request, fc.integer({ min: 1, max: 30 })), { minLength: 5, maxLength: 5 }),
        async (records, questions) => {
          try {
            for (const record of records) await store.graph.putArticle(record);
            for (const [asked, limit] of questions) {
              const whole = await expectAsModelled(store.graph, records, asked);
              for (const cut of [limit, Math.max(1, whole.nodes.length)]) {
                const part = await store.graph.drawing({ ...asked, limit: cut });
                expectSound(part);
                expect(ids(part.nodes)).toEqual(ids(whole.nodes).slice(0, cut));
                expect(part.truncated).toBe(whole.nodes.length > cut);
                const kept = new Set(ids(part.nodes));
                const left = whole.edges.filter(({ source, target }) => kept.has(source) && kept.has(target));
                expect(part.edges).toEqual(left);
              }
            }
          } finally {
            for (const { article } of records) await store.graph.deleteArticle(article.id);
          }
        },
      ),
      { numRuns: name === 'grafeo' ? 60 : 4 },
    );
  }, 300_000);
});
