import { missingForNeo4j, startNeo4j, type RunningNeo4j } from './neo4j.ts';

declare global {
  var runningNeo4j: RunningNeo4j | undefined;
}

/**
 * Gives the tests a Neo4j by its address in TEST_NEO4J_URI: the one that NEO4J_URI names, else one started here.
 * Where neither can be, the tests on it are skipped and this says so; with REQUIRE_NEO4J=1 that is a failure.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env['NEO4J_URI']) {
    process.env['TEST_NEO4J_URI'] = process.env['NEO4J_URI'];
    console.warn(`\nTests use the Neo4j at ${process.env['NEO4J_URI']} and DELETE ALL that is in it.`);
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
