import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkStore } from '../../src/store/checks.js';
import { isSupported } from '../../src/store/engines/neo4j.js';
import { openGraph, type Store } from '../../src/store/open.js';
import { missingForNeo4j, startNeo4j, type RunningNeo4j } from '../support/neo4j.js';

const as = { username: 'neo4j', password: 'wrong-password', database: 'neo4j' };

/** The check that fails, of a store that has something wrong with it. */
async function complaint(config: Parameters<typeof checkStore>[0]) {
  const failed = (await checkStore(config)).filter(({ ok }) => !ok);
  expect(failed).toHaveLength(1);
  return failed[0];
}

describe('the doctor, of the embedded store', () => {
  let dataFolder: string;
  let store: Store;
  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'quoth-doctor-'));
    store = await openGraph({ neo4j: null, dataFolder });
  });
  afterAll(() => rm(dataFolder, { recursive: true }));

  test('finds the process that holds the file', async () => {
    expect(await complaint({ neo4j: null, dataFolder })).toMatchObject({
      found: expect.stringContaining('quoth.grafeo'),
      remedy: expect.stringContaining('Stop the other process'),
    });
    await store.close();
    expect((await checkStore({ neo4j: null, dataFolder })).every(({ ok }) => ok)).toBe(true);
  });

  test('finds a store that was never migrated', async () => {
    const empty = join(dataFolder, 'empty');
    expect(await complaint({ neo4j: null, dataFolder: empty })).toMatchObject({ remedy: 'Run `quoth migrate`.' });
  });

  test('finds a file that is no store, and leaves it as it is', async () => {
    const broken = await mkdtemp(join(tmpdir(), 'quoth-broken-'));
    await writeFile(join(broken, 'quoth.grafeo'), 'no store at all');
    expect(await complaint({ neo4j: null, dataFolder: broken })).toMatchObject({
      remedy: expect.stringContaining('backup'),
    });
    await rm(broken, { recursive: true });
  });
});

describe('the doctor, of a Neo4j', () => {
  test('finds that nothing answers', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const uri = `bolt://127.0.0.1:${port}`;
    expect(await complaint({ neo4j: { ...as, uri }, dataFolder: '' })).toMatchObject({
      found: `Neo4j at ${uri} cannot be reached.`,
    });
  });

  test('knows which versions are too old', () => {
    expect(['Neo4j/4.4.40', 'Neo4j/5.22.0', 'something else'].map(isSupported)).toEqual([false, false, false]);
    expect(['Neo4j/5.23.0', 'Neo4j/5.26.0', 'Neo4j/2026.08.1'].map(isSupported)).toEqual([true, true, true]);
  });
});

const whereNeo4jStarts = missingForNeo4j() === null ? describe : describe.skip;

whereNeo4jStarts('the doctor, of a Neo4j with passwords', () => {
  let server: RunningNeo4j;
  beforeAll(async () => {
    server = await startNeo4j({ auth: true });
  });
  afterAll(() => server.stop());

  test('finds a wrong password, and does not repeat it', async () => {
    const found = await complaint({ neo4j: { ...as, uri: server.uri }, dataFolder: '' });
    expect(found).toMatchObject({ found: `Neo4j at ${server.uri} refuses the user name or password.` });
    expect(JSON.stringify(found)).not.toContain(as.password);
  });
});
