import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Store } from '../../src/store/open.js';
import type { ArticleRecord } from '../../src/store/record.js';
import { cypher } from '../../src/store/statement.js';
import { verifyStore } from '../../src/store/verify/verify.js';
import { apply, deeds } from '../support/deeds.js';
import { everythingIn } from '../support/everything.js';
import { articleRecord } from '../support/records.js';
import { openEmbedded, storeKinds } from '../support/stores.js';
import { told } from '../support/told.js';

const WIRE = 'the harbour talks will resume in Lisbon next week with both delegations present';

/** Articles of which many repeat each other: some buckets are led by a part of their claims. */
const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    told({
      url: `https://example.org/wire/${index}`,
      publishedOn: `2019-02-${String((index % 28) + 1).padStart(2, '0')}`,
      claims: [
        `Ada Okafor | ${WIRE} ${index % 3 === 0 ? 'as planned' : ''}`,
        `${index % 2 === 0 ? 'Bram de Wit' : 'Okafor'} | the strike on the market killed ${15 + (index % 2)} people`,
      ],
    }),
  );

describe.each(storeKinds())('articles written in one transaction, on $name', ({ name, open }) => {
  async function afterBoth(
    write: (store: Store, putAll: (records: readonly ArticleRecord[]) => Promise<unknown>) => Promise<void>,
  ) {
    const [bulk, single] = [await open(), await openEmbedded()];
    try {
      await write(bulk, (records) => bulk.graph.putArticles(records));
      await write(single, async (records) => {
        for (const record of records) await single.graph.putArticle(record);
      });
      return [await everythingIn(bulk.engine), await everythingIn(single.engine)];
    } finally {
      await bulk.close();
      await single.close();
    }
  }

  test('make the graph that they make one by one, whatever was there and was decided', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, fc.array(articleRecord, { minLength: 1, maxLength: 9 }), async (before, records) => {
        const [bulk, single] = await afterBoth(async ({ graph }, putAll) => {
          await apply(
            graph,
            before.filter(({ kind }) => kind !== 'undo' && kind !== 'review'),
          );
          await putAll(records);
        });
        expect(difference(withoutDecisions(bulk), withoutDecisions(single))).toEqual([]);
      }),
      { numRuns: name === 'grafeo' ? 30 : 2 },
    );
  }, 300_000);

  test('relate a crowd as it is related one by one, in one batch or several', async () => {
    const records = crowd(40);
    const [bulk, single] = await afterBoth(async (_, putAll) => {
      for (const [from, to] of [
        [0, 25],
        [25, 40],
        [10, 20],
      ])
        await putAll(records.slice(from, to));
    });
    expect(difference(bulk, single)).toEqual([]);
  }, 120_000);

  test('count all that is told of parties, where an older version left them uncounted', async () => {
    const uncount = cypher<object, never>('uncount')`
      MATCH (party:Party)
      SET party.tally = null`;
    const { parties } = told({
      url: '',
      claims: Array.from({ length: 100 }, (_, index) => `Person ${index} | ${WIRE}`),
    });
    const records = crowd(60).map((record) => ({ ...record, parties: [...record.parties, ...parties] }));
    const store = await open();
    try {
      await store.graph.putArticles(records.slice(0, 1));
      await store.engine.write((transaction) => transaction.run(uncount, {}));
      await store.graph.putArticles(records.slice(1));
      expect((await verifyStore(store.engine)).findings).toEqual([]);
    } finally {
      await store.close();
    }
  }, 120_000);

  test('answer for each what became of it; of two of one article the last stays', async () => {
    const store = await open();
    try {
      const [first, second, third] = crowd(3) as [ArticleRecord, ArticleRecord, ArticleRecord];
      const changed = told({
        url: 'https://example.org/wire/0',
        claims: ['Ada Okafor | nothing of the kind was said'],
      });
      expect(await store.graph.putArticles([first, second])).toEqual(['CREATED', 'CREATED']);
      expect(await store.graph.putArticles([second, third, changed, first])).toEqual([
        'UNCHANGED',
        'CREATED',
        'REPLACED',
        'REPLACED',
      ]);
      expect(await store.graph.holds(first.article)).toBe(true);
      expect((await store.graph.statistics()).claims).toBe(6);
    } finally {
      await store.close();
    }
  });

  test('are there all or not at all', async () => {
    const store = await open();
    try {
      const [good, bad] = crowd(2) as [ArticleRecord, ArticleRecord];
      // Two claims of one id, which the database refuses.
      const twice = { ...bad, claims: bad.claims.map((claim) => ({ ...claim, id: good.claims[0]?.id ?? '' })) };
      await expect(store.graph.putArticles([good, twice])).rejects.toThrow('could not run a statement');
      expect((await everythingIn(store.engine)).filter((line) => !line.includes('Ledger'))).toEqual([]);
      expect(await store.graph.putArticles([good, bad])).toEqual(['CREATED', 'CREATED']);
    } finally {
      await store.close();
    }
  });

  test('are not there where one of several statements under way is refused', async () => {
    const store = await open();
    const { engine } = store;
    const claims = cypher<{ ids: readonly string[] }, never>('claims')`
      UNWIND $ids AS id
      CREATE (:Claim {id: id})`;
    const idsFrom = (first: number) => Array.from({ length: 500 }, (_, index) => `claim ${first + index}`);
    const write = (firsts: readonly number[]) =>
      engine.write((transaction) => Promise.all(firsts.map((ids) => transaction.run(claims, { ids: idsFrom(ids) }))));
    try {
      const before = await everythingIn(engine);
      // The third has one claim of the first.
      await expect(write([0, 500, 499, 1000, 1500])).rejects.toThrow('could not run a statement');
      expect(await everythingIn(engine)).toEqual(before);
      await write([0, 500, 1000]);
      expect(await everythingIn(engine)).toHaveLength(before.length + 1500);
    } finally {
      await store.close();
    }
  });
});

/** Decisions have an id and a time of their own in each store. */
const withoutDecisions = (lines: readonly string[] = []) => lines.filter((line) => !/"Curation"|"OF"/.test(line));

/** The lines that only one of two stores holds. */
function difference(ones: readonly string[] = [], others: readonly string[] = []): string[] {
  const [one, other] = [new Set(ones), new Set(others)];
  return [...ones.filter((line) => !other.has(line)), ...others.filter((line) => !one.has(line))];
}
