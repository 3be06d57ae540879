import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { deleteAll, readWrites, writeBare } from '../../bench/bare-writes.js';
import { recordsOfBundle } from '../../src/ingest/bundle-record.js';
import { linkBundle } from '../../src/ingest/bundle-references.js';
import { parseBundle } from '../../src/ingest/bundle.js';
import { generatedBundle } from '../../src/generate/bundle.js';
import type { Store } from '../../src/store/open.js';
import { storeKinds } from '../support/stores.js';

/** The benchmark compares ingest with these writes: they have to be the whole of what ingest wrote. */
describe.each(storeKinds())('bare writes on $name', ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    const lines = [...generatedBundle({ articles: 5, seed: 1 })].map((line) => JSON.stringify(line));
    const { list, articles } = recordsOfBundle(linkBundle(parseBundle(lines.join('\n'), 'jsonl')), null);
    if (list !== null) await store.graph.putParties(list);
    for (const { record } of articles) await store.graph.putArticle(await record());
  }, 120_000);
  afterAll(() => store.close());

  test('into an emptied store leave what was there', async () => {
    const before = await store.graph.statistics();
    const writes = await readWrites(store.engine);
    expect(before).toMatchObject({ articles: 5, claims: 30 });
    await deleteAll(store.engine);
    expect(await store.graph.statistics()).toMatchObject({ articles: 0, claims: 0, relationships: 0 });
    await writeBare(store.engine, writes);
    expect(await store.graph.statistics()).toEqual(before);
    expect((await readWrites(store.engine)).counts).toEqual(writes.counts);
  });
});
