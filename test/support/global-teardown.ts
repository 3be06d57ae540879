/** Stops the Neo4j that the tests started. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.runningNeo4j?.stop();
}
