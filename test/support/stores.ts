import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Neo4jConfig } from '../../src/config.js';
import { migrate } from '../../src/store/migrations.js';
import { openEngine, storeOn, type OpenOptions, type Store } from '../../src/store/open.js';
import { cypher } from '../../src/store/statement.js';

/** A kind of store that a suite runs on, by name; `open` gives an empty, migrated one. */
export interface StoreKind {
  readonly name: 'grafeo' | 'neo4j';
  readonly open: (options?: OpenOptions) => Promise<Store>;
}

/** Empties a store but for what its schema is known by. */
export const deleteEverything = cypher<object, never>('deleteEverything')`
    MATCH (node) WHERE NOT node:Migration DETACH DELETE node`;

/** Where the tests' Neo4j answers, or null where there is none. */
export function testNeo4j(): Neo4jConfig | null {
  const uri = process.env['TEST_NEO4J_URI'];
  if (!uri) return null;
  const { NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j' } = process.env;
  return { uri, username: NEO4J_USERNAME, password: NEO4J_PASSWORD, database: NEO4J_DATABASE };
}

/** A new embedded store in a folder that goes when it is closed. */
export async function openEmbedded(options?: OpenOptions): Promise<Store> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'quoth-'));
  const engine = await openEngine({ neo4j: null, dataFolder }, options);
  await migrate(engine);
  const close = async () => {
    await engine.close();
    await rm(dataFolder, { recursive: true });
  };
  return { ...storeOn(engine), close };
}

/** The tests' Neo4j, emptied; asked at another address that leads to it where one is given. */
export async function openEmptyNeo4j({ uri, ...options }: OpenOptions & { uri?: string } = {}): Promise<Store> {
  const neo4j = testNeo4j();
  if (neo4j === null) throw new Error('There is no Neo4j to test on.');
  const engine = await openEngine({ neo4j: { ...neo4j, ...(uri && { uri }) }, dataFolder: '' }, options);
  await migrate(engine);
  await engine.write((transaction) => transaction.run(deleteEverything, {}));
  return storeOn(engine);
}

/** Does something with an embedded store and another one, and closes both whatever comes of it. */
export async function besideEmbedded(
  open: StoreKind['open'],
  work: (embedded: Store, other: Store) => Promise<void>,
): Promise<void> {
  const [embedded, other] = [await openEmbedded(), await open()];
  try {
    await work(embedded, other);
  } finally {
    await embedded.close();
    await other.close();
  }
}

/** Every kind of store that can be tested here. */
export function storeKinds(): StoreKind[] {
  const embedded: StoreKind = { name: 'grafeo', open: openEmbedded };
  return testNeo4j() === null ? [embedded] : [embedded, { name: 'neo4j', open: openEmptyNeo4j }];
}
