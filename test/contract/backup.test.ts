import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { StoreError } from '../../src/errors.js';
import { backupOf } from '../../src/store/backup/backup.js';
import { restore } from '../../src/store/backup/restore.js';
import type { Engine } from '../../src/store/engine.js';
import { requireMigrated } from '../../src/store/migrations.js';
import type { Store } from '../../src/store/open.js';
import { verifyStore } from '../../src/store/verify/verify.js';
import { apply, deeds } from '../support/deeds.js';
import { everythingIn } from '../support/everything.js';
import { sampleArticles } from '../support/sample.js';
import { openEmbedded, storeKinds } from '../support/stores.js';

const ALL = { limit: 200, after: null, before: null, backwards: false };

/** Articles that share parties and repeat each other, a merge, a review, and both taken back and not. Answers the key of somebody. */
async function fill({ graph, keys }: Store): Promise<string> {
  await graph.putArticles(sampleArticles(8));
  const [history] = fc.sample(deeds, { numRuns: 1, seed: 7 });
  await apply(graph, history ?? []);
  return (await keys.create('the night desk', 'CURATOR')).secret;
}

async function linesOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of backupOf(store.engine)) lines.push(line.trimEnd());
  return lines;
}

const reading = (lines: readonly string[]) =>
  async function* () {
    await Promise.resolve();
    yield* lines;
  };

const answersOf = async ({ graph }: Store) => ({
  claims: await graph.claims({}, 'CONFIDENCE', ALL),
  parties: await graph.parties({}, 'MOST_CLAIMS_MADE', ALL),
  articles: await graph.articles({ text: 'talks' }, 'NEWEST', ALL),
  found: (await graph.search('Khalilzd', new Set(['Actor'] as never[]))).map(({ key }) => key),
  statistics: await graph.statistics(),
  epoch: await graph.epoch(),
});

describe.each(storeKinds())('a backup of a store on $name', ({ open }) => {
  let lines: string[];
  let everything: string[];
  let answers: Awaited<ReturnType<typeof answersOf>>;
  let secret: string;
  beforeAll(async () => {
    const store = await open();
    secret = await fill(store);
    lines = await linesOf(store);
    everything = await everythingIn(store.engine);
    answers = await answersOf(store);
    await store.close();
  }, 60_000);

  test.each(storeKinds())(
    'is restored into an empty one on $name, where everything is as it was',
    async (other) => {
      const store = await other.open();
      try {
        const counts = await restore(store.engine, reading(lines));
        expect(await everythingIn(store.engine)).toEqual(everything);
        expect((await verifyStore(store.engine)).findings).toEqual([]);
        expect(await answersOf(store)).toEqual(answers);
        expect(counts).toEqual((JSON.parse(lines.at(-1) ?? '') as { end: unknown }).end);
        expect(await store.keys.find(secret)).toMatchObject({ name: 'the night desk', role: 'CURATOR' });
        expect(lines.join()).not.toContain(secret);
        // What is written later goes on from there.
        await store.graph.putArticles(sampleArticles(10));
        expect((await verifyStore(store.engine)).findings).toEqual([]);
      } finally {
        await store.close();
      }
    },
    60_000,
  );
});

describe('a restore', () => {
  let lines: string[];
  let store: Store;
  let empty: string[];
  beforeAll(async () => {
    const full = await openEmbedded();
    await fill(full);
    lines = await linesOf(full);
    await full.close();
    store = await openEmbedded();
    empty = await everythingIn(store.engine);
  });
  afterAll(() => store.close());

  const changed = (index: number, change: (line: string) => string) =>
    lines.map((line, at) => (at === index ? change(line) : line));

  test.each<[string, (lines: readonly string[]) => string[], string]>([
    ['that ends early', (all) => all.slice(0, -1), 'ends before its end'],
    ['that is cut within a line', (all) => [...all.slice(0, 5), (all[5] ?? '').slice(0, 40)], 'cannot be read'],
    ['that lacks a line', (all) => all.filter((_, index) => index !== 4), 'its sum differs'],
    ['with another letter', () => changed(2, (line) => line.replace(/e/, 'o')), 'backup'],
    ['that goes on after its end', (all) => [...all, '{}'], 'goes on after its end'],
    ['that is something else', () => ['{"hello":1}'], 'is none of Quoth’s'],
    ['that is nothing', () => [], 'ends before its end'],
    ['of a later format', () => changed(0, (line) => line.replace('"format":1', '"format":2')), 'is of format 2'],
  ])('of a backup %s changes nothing', async (_, breaking, message) => {
    const broken = restore(store.engine, reading(breaking(lines)));
    await expect(broken).rejects.toThrow(message);
    expect(await everythingIn(store.engine)).toEqual(empty);
    await expect(requireMigrated(store.engine)).resolves.toBeUndefined();
  });

  test('into a store that is not empty is refused, and changes nothing', async () => {
    const full = await openEmbedded();
    await full.graph.putArticles(sampleArticles(1));
    const before = await everythingIn(full.engine);
    await expect(restore(full.engine, reading(lines))).rejects.toThrow('The store is not empty');
    expect(await everythingIn(full.engine)).toEqual(before);
    await full.close();
  });

  test('that breaks off is known for what it is, and begins anew', async () => {
    let writes = 0;
    const write: Engine['write'] = (work) => {
      if (++writes > 12) throw new StoreError('The disk is full.');
      return store.engine.write(work);
    };
    await expect(restore({ ...store.engine, write }, reading(lines))).rejects.toThrow('The disk is full.');
    await expect(requireMigrated(store.engine)).rejects.toThrow('A restore into the store broke off');
    await restore(store.engine, reading(lines));
    expect((await verifyStore(store.engine)).findings).toEqual([]);
  });
});

test('a backup during which somebody writes ends with an error', async () => {
  const store = await openEmbedded();
  await fill(store);
  const lines = backupOf(store.engine);
  await lines.next();
  await store.graph.putArticles(sampleArticles(9));
  const rest = async () => {
    for await (const _ of lines);
  };
  await expect(rest()).rejects.toThrow('Somebody wrote into the store');
  await store.close();
});
