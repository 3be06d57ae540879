import neo4j, { type Driver } from 'neo4j-driver';
import { startNeo4j } from '../test/support/neo4j.js';

/** A Neo4j that runs for the benchmark, empty when it starts. */
export interface Database {
  readonly uri: string;
  /** `Neo4j/5.26.0`. */
  readonly version: string;
  readonly driver: Driver;
  stop(): Promise<void>;
}

/** Starts one as the tests do. */
export async function startDatabase(): Promise<Database> {
  const running = await startNeo4j();
  const driver = neo4j.driver(running.uri, neo4j.auth.basic('neo4j', ''), { disableLosslessIntegers: true });
  try {
    const { agent = 'Neo4j' } = await driver.getServerInfo({ database: 'neo4j' });
    const stop = async (): Promise<void> => {
      await driver.close();
      await running.stop();
    };
    return { uri: running.uri, version: agent, driver, stop };
  } catch (error) {
    await running.stop();
    throw error;
  }
}
