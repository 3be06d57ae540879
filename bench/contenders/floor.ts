import neo4j, { type Driver } from 'neo4j-driver';
import type { Contender } from '../contender.js';
import { startProcess } from '../process.js';

/** One hand-written statement a question, through the bare driver and a bare HTTP server of Node's. */
export function floor(uri: string, driver: Driver): Contender {
  const known = new Map<string, Promise<string>>();
  const keyAt = (keys: string, id: string | undefined, offset: number): Promise<string> => {
    const name = `${keys} ${id ?? ''} ${offset}`;
    const found =
      known.get(name) ??
      driver
        .executeQuery(keys, { id, offset: neo4j.int(offset) }, { database: 'neo4j' })
        .then(({ records }) => records[0]?.get('key') as string);
    known.set(name, found);
    return found;
  };
  return {
    name: 'floor',
    title: 'hand-written Cypher',
    start: () => startProcess('dist/bench/floor/server.js', [uri]),
    body: async ({ name, keys }, { id, words, first, offset }) => {
      const after = keys !== undefined && offset > 0 ? await keyAt(keys, id, offset) : '';
      return JSON.stringify({ name, parameters: { id, query: words?.split(' ').join(' AND '), first, after } });
    },
  };
}
