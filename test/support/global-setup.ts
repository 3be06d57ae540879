import neo4j from 'neo4j-driver';
import { missingForNeo4j, startNeo4j, type RunningNeo4j } from './neo4j.ts';

declare global {
  var runningNeo4j: RunningNeo4j | undefined;
}

/**
 * Gives the tests a Neo4j by its address in TEST_NEO4J_URI: the one that NEO4J_URI names, else one started here.
 * Where neither can be, the tests on it are skipped and this says so; with REQUIRE_NEO4J=1 that is a failure.
 */
export default async function globalSetup(): Promise<void> {
  const named = process.env['NEO4J_URI'];
  if (named) {
    await claim(named);
    process.env['TEST_NEO4J_URI'] = named;
    return;
  }
  const missing = missingForNeo4j();
  if (missing === null) {
    globalThis.runningNeo4j = await startNeo4j();
    process.env['TEST_NEO4J_URI'] = globalThis.runningNeo4j.uri;
    return;
  }
  const skipped = `Tests on a real Neo4j CANNOT RUN: ${missing}, and NEO4J_URI names none.`;
  if (process.env['REQUIRE_NEO4J'] === '1') throw new Error(skipped);
  console.warn(`\n${'!'.repeat(skipped.length)}\n${skipped}\nThey are skipped.\n${'!'.repeat(skipped.length)}`);
}

/** An index, since a node would be content of the store. */
const MARK = 'quoth_test_store';

/**
 * Marks a database as the tests' own, which delete what is in it. One that holds anything and was not marked before is
 * somebody's: it is left alone.
 */
async function claim(uri: string): Promise<void> {
  const { NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE: database = 'neo4j' } = process.env;
  const credentials = NEO4J_PASSWORD === '' ? undefined : neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD);
  const driver = neo4j.driver(uri, credentials, { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery(
      'MATCH (node) WHERE NOT node:Migration RETURN count(node) AS nodes',
      {},
      { database },
    );
    const { nodes } = records[0]?.toObject() as { nodes: number };
    const marks = await driver.executeQuery('SHOW INDEXES YIELD name WHERE name = $MARK', { MARK }, { database });
    if (marks.records.length === 0 && nodes > 0)
      throw new Error(
        `The Neo4j at ${uri} holds ${nodes} nodes, which the tests would delete. Name an empty database.`,
      );
    await driver.executeQuery(`CREATE INDEX ${MARK} IF NOT EXISTS FOR (n:TestStore) ON (n.id)`, {}, { database });
  } finally {
    await driver.close();
  }
}
