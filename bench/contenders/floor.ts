import neo4j, { type Driver } from 'neo4j-driver';
import type { Contender } from '../contender.js';
import { startProcess } from '../process.js';

/** One hand-written statement a question, through the bare driver and a bare HTTP server of Node's. */
export function floor(uri: string, driver: Driver): Contender {
  return {
    name: 'floor',
    title: 'hand-written Cypher',
    start: (execArgv = []) => startProcess('dist/bench/floor/server.js', [uri], { execArgv }),
    body: async ({ name, keys }, { id, words, first, offset }) => {
      let after = '';
      if (keys !== undefined && offset > 0) {
        const { records } = await driver.executeQuery(keys, { id, offset: neo4j.int(offset) }, { database: 'neo4j' });
        after = records[0]?.get('key') as string;
      }
      return JSON.stringify({ name, parameters: { id, query: words?.split(' ').join(' AND '), first, after } });
    },
  };
}
