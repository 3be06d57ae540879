import { migrate } from '../../src/store/migrations.js';
import { openEngine } from '../../src/store/open.js';
import { deleteEverything } from '../support/stores.js';
import type { KilledStore } from './kills.js';

/** A Neo4j without passwords, for kills. */
export function clearedNeo4j(uri: string): KilledStore {
  const neo4j = { uri, username: 'neo4j', password: '', database: 'neo4j' };
  const config = { neo4j, dataFolder: '' };
  const clear = async () => {
    const engine = await openEngine(config);
    await migrate(engine);
    await engine.write((transaction) => transaction.run(deleteEverything, {}));
    await engine.close();
  };
  return { config, clear };
}
