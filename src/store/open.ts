import { PATH_SECONDS, type Config } from '../config.js';
import { curations } from './curation.js';
import type { Engine, OnStatement } from './engine.js';
import type { Neo4jTimes } from './engines/neo4j.js';
import type { Graph } from './graph.js';
import { identities } from './identities.js';
import { keeping, type Kept } from './kept.js';
import { keysOn, type Keys } from './keys.js';
import { migrate, requireMigrated } from './migrations.js';
import { paths } from './paths.js';
import { reads } from './read.js';
import { together } from './together.js';
import { untilAborted } from './until-aborted.js';
import { writes } from './write.js';

/** What a store’s verbs may take of a server’s time. */
export type Limits = Pick<Config, 'pathSeconds'>;

/** The part of the configuration that names a store. */
export type StoreConfig = Pick<Config, 'neo4j' | 'dataFolder'> & Partial<Limits>;

export interface OpenOptions {
  /** Called after each statement. */
  readonly onStatement?: OnStatement;
  /** How long a Neo4j is given, where it is not as long as usual. */
  readonly times?: Partial<Neo4jTimes>;
}

/** An open store. */
export interface Store {
  readonly graph: Graph;
  /** The same graph, none of whose statements outlives a signal: then whatever waits for one throws the signal's reason. */
  readonly graphUntil: (signal: AbortSignal) => Graph;
  readonly keys: Keys;
  readonly engine: Engine;
  close(): Promise<void>;
}

/**
 * Opens the database itself, whatever is in it.
 * @throws StoreError where it cannot be used; its `details.remedy` says what to do.
 */
export async function openEngine(
  config: StoreConfig,
  { onStatement = () => undefined, times }: OpenOptions = {},
): Promise<Engine> {
  // Only the driver that is used is loaded: the other one would lengthen every start.
  if (config.neo4j) return (await import('./engines/neo4j.js')).openNeo4j(config.neo4j, onStatement, times);
  return (await import('./engines/grafeo.js')).openGrafeo(config.dataFolder, onStatement);
}

/**
 * Opens a store that is ready for use. The embedded one, which has no other user, is brought to the newest version;
 * a server's has to be migrated by its operator.
 * @throws StoreError as `openEngine`, and where the store is not of this program's version.
 */
export async function openGraph(config: StoreConfig, options: OpenOptions = {}): Promise<Store> {
  const engine = await openEngine(config, options);
  try {
    if (config.neo4j) await requireMigrated(engine);
    else await migrate(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return storeOn(engine, config);
}

/** The store that an engine with the newest version in it is. */
export function storeOn(engine: Engine, limits: Partial<Limits> = {}): Store {
  const kept = keeping(engine);
  return {
    engine,
    graph: graphOn(engine, limits, kept),
    graphUntil: (signal) => graphOn(untilAborted(engine, signal), limits, kept),
    keys: keysOn(engine),
    close: () => engine.close(),
  };
}

/** The graph as an engine holds it; `kept` is what all graphs on one store share. */
export function graphOn(
  engine: Engine,
  { pathSeconds = PATH_SECONDS }: Partial<Limits> = {},
  kept: Kept = keeping(engine),
): Graph {
  return together(
    reads(engine, kept),
    paths(engine, pathSeconds),
    writes(engine, kept.lists),
    curations(engine),
    identities(engine),
  );
}
