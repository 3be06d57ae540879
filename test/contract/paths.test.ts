import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { OutOfTimeError } from '../../src/errors.js';
import { idOf } from '../../src/model/ids.js';
import { PathKind, TELLING_KINDS } from '../../src/model/path-kind.js';
import type { PathRequest } from '../../src/store/graph.js';
import { graphOn, type Store } from '../../src/store/open.js';
import type { ArticleRecord } from '../../src/store/record.js';
import { counted } from '../support/counted.js';
import { expectedWays } from '../support/path-model.js';
import { articleRecord, PARTIES } from '../support/records.js';
import { storeKinds } from '../support/stores.js';

const NOBODY = idOf('Actor', 'nobody');
const ARTICLES = [0, 1, 2].map((number) => idOf('Article', `https://example.org/${number}`));
const node = fc.constantFrom(...PARTIES.map(({ id }) => id), ...PARTIES.map(({ id }) => id), ...ARTICLES, NOBODY);
const NO_TOPICS = Object.values(PathKind).filter((kind) => kind !== PathKind.CONCERNS);
const via = fc.oneof(fc.constant(TELLING_KINDS), fc.constant(NO_TOPICS), fc.subarray(NO_TOPICS));
const request: fc.Arbitrary<PathRequest> = fc.record({
  from: node,
  to: node,
  maxLength: fc.integer({ min: 1, max: 6 }),
  limit: fc.integer({ min: 1, max: 8 }),
  via,
});

const latest = (records: readonly ArticleRecord[]) => [
  ...new Map(records.map((record) => [record.article.id, record])).values(),
];

describe.each(storeKinds())('paths on $name', ({ name, open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  test('are the first of all the ways that there are, with what connects each two nodes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(articleRecord, { minLength: 1, maxLength: 3 }),
        fc.array(request, { minLength: 4, maxLength: 4 }),
        async (records, questions) => {
          try {
            for (const record of records) await store.graph.putArticle(record);
            for (const asked of questions) {
              const found = await store.graph.paths(asked);
              expect(found.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual(expectedWays(latest(records), asked));
              for (const { nodes, edges, truncated } of found) {
                expect(truncated).toBe(false);
                const steps = new Set(edges.map(({ source, target }) => [source, target].sort().join()));
                const pairs = nodes.slice(1).map(({ id }, index) => [nodes[index]?.id ?? '', id].sort().join());
                expect([...steps]).toEqual(pairs);
                expect(edges.every(({ type }) => new Set<string>(asked.via).has(type))).toBe(true);
              }
            }
          } finally {
            for (const { article } of records) await store.graph.deleteArticle(article.id);
          }
        },
      ),
      { numRuns: name === 'grafeo' ? 100 : 5 },
    );
  }, 300_000);

  test('end in an error where they may take no time, and nothing more is read', async () => {
    const { engine, reads } = counted(store.engine);
    const hasty = graphOn(engine, { pathSeconds: 0 });
    const asked = { from: NOBODY, to: idOf('Actor', 'somebody'), maxLength: 4, limit: 1, via: TELLING_KINDS };
    await expect(hasty.paths(asked)).rejects.toThrow(OutOfTimeError);
    expect(reads).toEqual([]);
  });
});
