import neo4j, { type Driver } from 'neo4j-driver';
import { startNeo4j } from '../test/support/neo4j.js';

/** A Neo4j that runs for the benchmark, empty when it starts. */
export interface Database {
  readonly uri: string;
  /** `Neo4j/5.26.0`, and what memory it has where that is more than tests need. */
  readonly version: string;
  readonly driver: Driver;
  stop(): Promise<void>;
}

/**
 * Starts one as the tests do.
 * @param gibibytes that it may work in, and again as many that it may hold of the database; else what suffices for tests
 */
export async function startDatabase(gibibytes?: number): Promise<Database> {
  const running = await startNeo4j(gibibytes === undefined ? {} : { gibibytes });
  const driver = neo4j.driver(running.uri, neo4j.auth.basic('neo4j', ''), { disableLosslessIntegers: true });
  try {
    const { agent = 'Neo4j' } = await driver.getServerInfo({ database: 'neo4j' });
    const stop = async (): Promise<void> => {
      await driver.close();
      await running.stop();
    };
    const version = gibibytes === undefined ? agent : `${agent} with ${gibibytes} GiB of heap and of page cache each`;
    return { uri: running.uri, version, driver, stop };
  } catch (error) {
    await running.stop();
    throw error;
  }
}
