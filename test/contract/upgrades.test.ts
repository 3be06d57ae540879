import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { StoreError, UnreachableError } from '../../src/errors.js';
import { restoreAsItWas } from '../../src/store/backup/restore.js';
import type { Engine, OnStatement } from '../../src/store/engine.js';
import { migrate, requireMigrated, versionOf } from '../../src/store/migrations.js';
import { openEngine, openGraph } from '../../src/store/open.js';
import { verifyStore } from '../../src/store/verify/verify.js';
import { everythingIn } from '../support/everything.js';
import { startFaultProxy } from '../support/fault-proxy.js';
import { sampleArticles } from '../support/sample.js';
import { openEmptyNeo4j, storeKinds, testNeo4j } from '../support/stores.js';

/** What the program of each version of the store wrote of the sample: its backups, made from the stores that it left. */
const VERSIONS = [1, 2, 3, 4, 5, 6];
/** The first one's stores go through every change that there is. */
const OLDEST = 1;
/** The version that has relationships read as lists. */
const LISTS = 6;

const contentOf = (version: number) => {
  const file = join(process.cwd(), `test/fixtures/stores/version-${version}.backup.gz`);
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  return async function* () {
    await Promise.resolve();
    yield* lines;
  };
};

/** What migrations add to a store beside what was written. */
const ADDED = /^\[\["(?:Ledger|Appearance|Shape)"\]|"type":"(?:SHAPED|MEMBER_OF)"/u;

/** As it was written at the time, whatever a program that breaks off has left. */
const written = (lines: readonly string[]) => lines.filter((line) => !ADDED.test(line));

describe.each(VERSIONS)('a store of version %i', (version) => {
  test.each(storeKinds())(
    'on $name is migrated, is as it has to be, and is written on',
    async ({ open }) => {
      const store = await open();
      try {
        await restoreAsItWas(store.engine, contentOf(version));
        expect(await versionOf(store.engine)).toBe(version);
        await migrate(store.engine);
        await requireMigrated(store.engine);
        expect((await verifyStore(store.engine)).findings).toEqual([]);
        expect(await store.graph.statistics()).toMatchObject({ articles: 4, claims: 24 });
        await store.graph.putArticles(
          sampleArticles(6).map((record) => ({ ...record, article: { ...record.article, recordDigest: 'again' } })),
        );
        expect((await verifyStore(store.engine)).findings).toEqual([]);
        expect((await store.graph.statistics()).articles).toBe(6);
      } finally {
        await store.close();
      }
    },
    120_000,
  );

  test('is migrated when it is opened, where it is embedded', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'quoth-upgrade-'));
    const engine = await openEngine({ neo4j: null, dataFolder });
    await restoreAsItWas(engine, contentOf(version));
    await engine.close();
    const store = await openGraph({ neo4j: null, dataFolder });
    expect((await verifyStore(store.engine)).findings).toEqual([]);
    await store.close();
    await rm(dataFolder, { recursive: true });
  });
});

test('an old store stays what it was where a migration fails, wherever it does, and is migrated by the next', async () => {
  for (let failing = 1, isOver = false; !isOver; failing++) {
    const dataFolder = await mkdtemp(join(tmpdir(), 'quoth-upgrade-'));
    const engine = await openEngine({ neo4j: null, dataFolder });
    await restoreAsItWas(engine, contentOf(OLDEST));
    const before = written(await everythingIn(engine));
    const result = await migrate(failingAt(engine, failing)).catch((error: unknown) => error);
    isOver = Array.isArray(result);
    if (!isOver) {
      expect(result).toBeInstanceOf(StoreError);
      // What is there already is there still; a step that was not recorded may have added to it.
      const after = written(await everythingIn(engine));
      expect(after.length).toBe(before.length);
      await migrate(engine);
    }
    expect((await verifyStore(engine)).findings).toEqual([]);
    await engine.close();
    await rm(dataFolder, { recursive: true });
  }
}, 120_000);

const neo4j = testNeo4j();

(neo4j === null ? test.skip : test)(
  'so does one on a Neo4j that goes away in the middle of a migration',
  async () => {
    const store = await openEmptyNeo4j();
    const { engine } = store;
    const proxy = await startFaultProxy(neo4j?.uri ?? '');
    const atProxy = (onStatement?: OnStatement) =>
      openEngine({ neo4j: neo4j && { ...neo4j, uri: proxy.uri }, dataFolder: '' }, { onStatement });
    await restoreAsItWas(engine, contentOf(OLDEST));
    const before = written(await everythingIn(engine));

    // Names have their trigrams by then, and lists are being made.
    const breaking = await atProxy((name) => {
      if (name === 'listEdges') void proxy.refuse();
    });
    await expect(migrate(breaking)).rejects.toBeInstanceOf(UnreachableError);
    await breaking.close();
    await proxy.heal();
    expect(await versionOf(engine)).toBe(LISTS - 1);
    expect(written(await everythingIn(engine)).length).toBe(before.length);

    const again = await atProxy();
    expect((await migrate(again))[0]).toBe(LISTS);
    await again.close();
    await proxy.close();
    await requireMigrated(engine);
    expect((await verifyStore(engine)).findings).toEqual([]);
    await store.close();
  },
  120_000,
);

/** An engine whose n-th change fails, as on a disk that is full. */
function failingAt(engine: Engine, failing: number): Engine {
  let changes = 0;
  const change = <Result>(work: () => Promise<Result>): Promise<Result> =>
    ++changes === failing ? Promise.reject(new StoreError('The disk is full.')) : work();
  return {
    ...engine,
    write: (work) => change(() => engine.write(work)),
    define: (schema) => change(() => engine.define(schema)),
  };
}
