import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../src/config.js';
import type { Engine } from '../../src/store/engine.js';
import { migrate } from '../../src/store/migrations.js';
import { openEngine } from '../../src/store/open.js';
import { deleteAll, readWrites, writeBare, type Writes } from '../bare-writes.js';
import { runQuoth } from '../stores.js';

/** How fast bundles are taken in. */
export interface IngestFigures {
  readonly store: string;
  readonly articles: number;
  /** Nodes and relationships that were written. */
  readonly nodes: number;
  readonly relationships: number;
  /** `quoth ingest`, from its start to its end. */
  readonly quothSeconds: number;
  /** The very same nodes and relationships in bare `UNWIND` batches. */
  readonly bareSeconds: number;
}

/** A store that is empty when it is opened. */
export interface EmptyStore {
  readonly title: string;
  readonly config: Pick<Config, 'neo4j' | 'dataFolder'>;
}

/** Of the articles, so many are read in first and deleted again: whatever comes first would pay for a database that starts. */
const WARM_UP = 0.1;

/** Reads a generated bundle into each store, then writes what is there once more, bare, into the emptied one. */
export async function measureIngest(
  articles: number,
  stores: readonly EmptyStore[],
  folder: string,
  tick: () => void,
): Promise<IngestFigures[]> {
  await mkdir(folder, { recursive: true });
  const [bundle, warmUp] = [join(folder, 'ingested.jsonl'), join(folder, 'warm-up.jsonl')];
  await runQuoth(['generate', '--articles', String(articles), '--seed', '2', '-o', bundle], {});
  await runQuoth(['generate', '--articles', String(Math.ceil(WARM_UP * articles)), '--seed', '4', '-o', warmUp], {});
  const figures: IngestFigures[] = [];
  for (const { title, config } of stores) {
    await runQuoth(['migrate'], environmentOf(config));
    await runQuoth(['ingest', warmUp], environmentOf(config));
    await (await emptied(config)).close();
    const quothSeconds = (await runQuoth(['ingest', bundle], environmentOf(config))) / 1000;
    tick();
    const engine = await openEngine(config);
    const writes = await readWrites(engine).finally(() => engine.close());
    const bareSeconds = await writtenBare(config, writes);
    tick();
    const { nodes, relationships } = writes.counts;
    figures.push({ store: title, articles, nodes, relationships, quothSeconds, bareSeconds });
  }
  return figures;
}

/** The store as the environment of `quoth` names it. */
export function environmentOf({ neo4j, dataFolder }: EmptyStore['config']): Record<string, string> {
  return neo4j === null ? { QUOTH_DATA: dataFolder } : { NEO4J_URI: neo4j.uri };
}

async function writtenBare(config: EmptyStore['config'], writes: Writes): Promise<number> {
  const engine = await emptied(config);
  try {
    const started = performance.now();
    await writeBare(engine, writes);
    return (performance.now() - started) / 1000;
  } finally {
    await engine.close();
  }
}

async function emptied(config: EmptyStore['config']): Promise<Engine> {
  if (config.neo4j === null) await rm(config.dataFolder, { recursive: true, force: true });
  const engine = await openEngine(config);
  await migrate(engine);
  // What migrations write is among the writes too.
  await deleteAll(engine);
  return engine;
}
