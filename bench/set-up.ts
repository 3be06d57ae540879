import { join } from 'node:path';
import { startDatabase, type Database } from './database.js';
import { ingested, type Ingested } from './ingested.js';
import { MILLION, type Plan } from './options.js';
import type { Progress } from './progress.js';
import { drawSample, type Sample } from './sample.js';
import { runQuoth, type StoreEnvironment } from './stores.js';

/** What all measurements work with. */
export interface Bench {
  readonly plan: Plan;
  readonly progress: Progress;
  /** For whatever is written meanwhile. */
  readonly folder: string;
  readonly database: Database;
  readonly stores: Stores;
  readonly sample: Sample;
  /** How the articles were read into the stores. */
  readonly loads: readonly Load[];
}

/** How long `quoth ingest` read into an empty store, and what it held meanwhile. */
export interface Load extends Pick<Ingested, 'seconds' | 'peak'> {
  readonly store: string;
}

/** Environment of `quoth` by engine. */
export interface Stores {
  readonly neo4j: { readonly NEO4J_URI: string };
  readonly embedded: { readonly QUOTH_DATA: string };
}

/** What a database of a million claims works in, and holds of them: the peer sorts all claims about a party. */
const GIBIBYTES = 4;

/** Starts a database, makes up the articles and has Quoth read them into every store. The database is to be stopped. */
export async function setUp(plan: Plan, progress: Progress, folder: string): Promise<Bench> {
  progress.section('starting Neo4j', 1);
  const database = await startDatabase(plan.articles < MILLION ? undefined : GIBIBYTES);
  try {
    const stores = { neo4j: { NEO4J_URI: database.uri }, embedded: { QUOTH_DATA: join(folder, 'data') } };
    const loads = await load(plan, progress, folder, stores);
    const sample = await drawSample(database.driver);
    return { plan, progress, folder, database, stores, sample, loads };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function load(plan: Plan, progress: Progress, folder: string, stores: Stores): Promise<Load[]> {
  progress.section(`making up and reading ${plan.articles} articles`, 1 + plan.engines.length);
  const bundle = join(folder, 'bundle.jsonl');
  await runQuoth(['generate', '--articles', String(plan.articles), '--seed', String(plan.seed), '-o', bundle], {});
  progress.tick();
  await runQuoth(['migrate'], stores.neo4j);
  const loads: Load[] = [];
  const read = async (store: string, environment: StoreEnvironment): Promise<void> => {
    const { seconds, peak } = await ingested(bundle, environment);
    loads.push({ store, seconds, peak });
    progress.tick();
  };
  await read('Neo4j', stores.neo4j);
  if (plan.engines.includes('embedded')) await read('embedded', stores.embedded);
  return loads;
}
