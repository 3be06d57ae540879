import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeBundles, type Bundles } from '../faults/bundles.js';
import { killIngests } from '../faults/kills.js';
import { clearedNeo4j } from '../faults/stores.js';
import { testNeo4j } from '../support/stores.js';

/** A few of the kills that `npm run faults -- --kills 200` makes. */
describe('an ingest that is killed', () => {
  let bundles: Bundles;
  beforeAll(async () => {
    bundles = await writeBundles(5);
  });
  afterAll(() => rm(dirname(bundles.folders[0]), { recursive: true }));

  test('leaves the embedded store with every article whole or not at all, none that was told as written missing', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'quoth-kills-'));
    const clear = () => rm(dataFolder, { recursive: true, force: true });
    const report = await killIngests({ config: { neo4j: null, dataFolder }, clear }, bundles, {
      kills: 3,
      random: Math.random,
    });
    await clear();
    expect(report).toMatchObject({ kills: 3, wrong: [] });
  }, 120_000);

  const neo4j = testNeo4j();
  (neo4j === null ? test.skip : test)(
    'leaves a Neo4j so too',
    async () => {
      const report = await killIngests(clearedNeo4j(neo4j?.uri ?? ''), bundles, { kills: 1, random: Math.random });
      expect(report).toMatchObject({ kills: 1, wrong: [] });
    },
    120_000,
  );
});
