import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import type { Config } from '../../src/config.js';
import { ingest } from '../../src/ingest/ingest.js';
import { digest } from '../../src/model/ids.js';
import type { Engine } from '../../src/store/engine.js';
import { openGraph, type Store } from '../../src/store/open.js';
import { holdLedger } from '../../src/store/cypher/curation.js';
import { verifyStore } from '../../src/store/verify/verify.js';
import { everythingIn } from '../support/everything.js';
import { fileOf, type Bundles } from './bundles.js';

/** A store that outlasts its processes. */
export interface KilledStore {
  readonly config: Pick<Config, 'neo4j' | 'dataFolder'>;
  /** Makes it empty. */
  clear(): Promise<void>;
}

/** What kills came to. */
export interface KillReport {
  readonly kills: number;
  /** How many came after a write had ended and before it was told. */
  readonly untold: number;
  /** How many documents were promised as written before a kill. */
  readonly acknowledged: number;
  /** What was wrong after a kill; empty where nothing was lost. */
  readonly wrong: readonly string[];
}

export interface KillOptions {
  readonly kills: number;
  /** Numbers from 0 to 1 that say when. */
  readonly random: () => number;
  readonly onKill?: (kills: number) => void;
}

const CHILD = join(process.cwd(), 'test/faults/ingesting.mjs');

/**
 * Kills ingests at random moments, each time where the last one left off, and looks at the store after each: it has to hold
 * exactly what it held after some document of an ingest that nobody killed, none earlier than the last that was
 * told as written, with every invariant in place. So no article is half there, missing or double.
 */
export async function killIngests(
  store: KilledStore,
  bundles: Bundles,
  { kills, random, onKill }: KillOptions,
): Promise<KillReport> {
  const states = await statesOf(bundles, store);
  const report = { kills: 0, untold: 0, acknowledged: 0, wrong: [] as string[] };
  while (report.kills < kills) {
    await store.clear();
    for (const [phase, folder] of bundles.folders.entries()) {
      while (report.kills < kills) {
        const { acknowledged, isWhole } = await killOne(store, folder, random);
        if (isWhole) break;
        report.kills += 1;
        report.acknowledged += acknowledged;
        const least = phase * bundles.articles + filesOf(acknowledged);
        const { found, wrong } = await look(store, states, least);
        if (found > least) report.untold += 1;
        report.wrong.push(...wrong.map((what) => `kill ${report.kills}: ${what}`));
        onKill?.(report.kills);
      }
    }
  }
  return report;
}

/** How many files some documents are: the first has the parties, each other one has them once more and an article. */
const filesOf = (documents: number) => Math.floor((documents + 1) / 2);

/** The digests of what a store holds after each file of an ingest that nobody kills; the first is of an empty one. */
async function statesOf({ folders, articles }: Bundles, store: KilledStore): Promise<string[]> {
  await store.clear();
  const opened = await openGraph(store.config);
  const { engine, graph } = opened;
  const extractor = {
    version: 'none',
    concurrency: 1,
    extract: () => Promise.reject(new Error('no text is expected')),
  };
  try {
    const states = [await stateOf(engine)];
    for (const [phase, folder] of folders.entries())
      for (let file = 0; file <= articles; file++) {
        await ingest([join(folder, fileOf(file))], { graph, extractor });
        // The parties of the second folder are there already.
        if (file > 0 || phase === 0) states.push(await stateOf(engine));
      }
    return states;
  } finally {
    await opened.close();
  }
}

async function stateOf(engine: Engine): Promise<string> {
  const lines = (await everythingIn(engine)).filter((line) => !line.includes('"Ledger"'));
  return digest(lines.join('\n'));
}

/** Starts an ingest and kills it after some of its documents and a moment more. */
async function killOne(
  store: KilledStore,
  folder: string,
  random: () => number,
): Promise<{ acknowledged: number; isWhole: boolean }> {
  const { neo4j, dataFolder } = store.config;
  const child = spawn(process.execPath, [CHILD, folder], {
    env: { ...process.env, NEO4J_URI: neo4j?.uri ?? '', QUOTH_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const from = Math.floor(random() * 12);
  const moment = random() * 40;
  let news = 0;
  let acknowledged = 0;
  for await (const line of createInterface(child.stdout)) {
    if (line === 'opened') continue;
    acknowledged += 1;
    if (!line.startsWith('UNCHANGED')) news += 1;
    // What comes between is still read: it was promised before the kill.
    if (news === from) void after(moment).then(() => child.kill('SIGKILL'));
  }
  return { acknowledged, isWhole: (await exited) === 0 };
}

async function look(
  { config }: KilledStore,
  states: readonly string[],
  least: number,
): Promise<{ found: number; wrong: string[] }> {
  let store: Store | null = null;
  try {
    store = await openGraph(config);
    // A server may still be at what the killed process asked of it last: whoever writes next waits for that.
    await store.engine.write((transaction) => transaction.run(holdLedger, {}));
    const found = states.indexOf(await stateOf(store.engine), least);
    const { broken } = await verifyStore(store.engine);
    return {
      found,
      wrong: [
        ...(found === -1 ? [`the store holds what no ingest of ${least} articles or more leaves`] : []),
        ...Object.keys(broken),
      ],
    };
  } finally {
    await store?.close();
  }
}
