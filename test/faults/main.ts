import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { startNeo4j } from '../support/neo4j.js';
import { writeBundles } from './bundles.js';
import { killIngests, type KilledStore } from './kills.js';
import { clearedNeo4j } from './stores.js';

/**
 * `npm run faults -- --kills 200`: kills that many ingests at random moments, on each engine, and says what was lost.
 * The exit status is 1 where anything was.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    engine: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

/** Mulberry32: the same seed, the same moments. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const kills = Number(values.kills);
const bundles = await writeBundles(30);
const dataFolder = await mkdtemp(join(tmpdir(), 'quoth-kills-'));

async function report(name: string, store: KilledStore): Promise<void> {
  const onKill = (done: number) => {
    if (done % 10 === 0) console.error(`${name}: ${done} of ${kills}`);
  };
  const result = await killIngests(store, bundles, { kills, random: draws(Number(values.seed)), onKill });
  console.log(
    `${name}: ${result.kills} kills, ${result.acknowledged} documents acknowledged before them, ` +
      `${result.untold} after a write had ended and before it was told, ${result.wrong.length} faults.`,
  );
  for (const wrong of result.wrong) console.log(`  ${wrong}`);
  if (result.wrong.length > 0) process.exitCode = 1;
}

if (values.engine !== 'neo4j')
  await report('grafeo', {
    config: { neo4j: null, dataFolder },
    clear: () => rm(dataFolder, { recursive: true, force: true }),
  });
if (values.engine !== 'grafeo') {
  const server = await startNeo4j();
  await report('neo4j', clearedNeo4j(server.uri));
  await server.stop();
}
await rm(dataFolder, { recursive: true, force: true });
await rm(dirname(bundles.folders[0]), { recursive: true });
