import { describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { soak } from '../faults/soak/soak.js';
import { clearedNeo4j } from '../faults/stores.js';
import { testNeo4j } from '../support/stores.js';

/** A short one of those that `npm run soak -- --minutes 15` makes. */
describe('a server that is asked, subscribed to and written to at once, and now and then too much', () => {
  const amount = { seconds: 15, articles: 12 };
  const right = { wrong: [], untold: 0 };

  test('answers as was promised, tells subscribers of every claim once, and turns away what is too much', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'quoth-soak-'));
    const report = await soak({ ...amount, store: { QUOTH_DATA: folder } });
    await rm(folder, { recursive: true });
    expect(report).toMatchObject(right);
    expect(report.compared).toBeGreaterThan(10);
    expect(report.shed).toBeGreaterThan(0);
    expect(report.answeredInBursts).toBeGreaterThan(0);
  }, 180_000);

  const neo4j = testNeo4j();
  (neo4j === null ? test.skip : test)(
    'on a Neo4j too',
    async () => {
      const uri = neo4j?.uri ?? '';
      await clearedNeo4j(uri).clear();
      expect(await soak({ ...amount, store: { NEO4J_URI: uri } })).toMatchObject(right);
    },
    180_000,
  );
});
