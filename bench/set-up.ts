import { join } from 'node:path';
import { startDatabase, type Database } from './database.js';
import type { Plan } from './options.js';
import type { Progress } from './progress.js';
import { drawSample, type Sample } from './sample.js';
import { runQuoth } from './stores.js';

/** What all measurements work with. */
export interface Bench {
  readonly plan: Plan;
  readonly progress: Progress;
  /** For whatever is written meanwhile. */
  readonly folder: string;
  readonly database: Database;
  readonly stores: Stores;
  readonly sample: Sample;
}

/** Environment of `quoth` by engine. */
export interface Stores {
  readonly neo4j: { readonly NEO4J_URI: string };
  readonly embedded: { readonly QUOTH_DATA: string };
}

/** Starts a database, makes up the articles and has Quoth read them into every store. The database is to be stopped. */
export async function setUp(plan: Plan, progress: Progress, folder: string): Promise<Bench> {
  progress.section('starting Neo4j', 1);
  const database = await startDatabase();
  try {
    const stores = { neo4j: { NEO4J_URI: database.uri }, embedded: { QUOTH_DATA: join(folder, 'data') } };
    await load(plan, progress, folder, stores);
    const sample = await drawSample(database.driver);
    return { plan, progress, folder, database, stores, sample };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function load(plan: Plan, progress: Progress, folder: string, stores: Stores): Promise<void> {
  progress.section(`making up and reading ${plan.articles} articles`, 1 + plan.engines.length);
  const bundle = join(folder, 'bundle.jsonl');
  await runQuoth(['generate', '--articles', String(plan.articles), '--seed', String(plan.seed), '-o', bundle], {});
  progress.tick();
  await runQuoth(['migrate'], stores.neo4j);
  await runQuoth(['ingest', bundle], stores.neo4j);
  progress.tick();
  if (plan.engines.includes('embedded')) await runQuoth(['ingest', bundle], stores.embedded);
}
