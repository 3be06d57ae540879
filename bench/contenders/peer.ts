import type { Contender } from '../contender.js';
import { startProcess } from '../process.js';

/** @neo4j/graphql on the same database. */
export function peer(uri: string): Contender {
  return {
    name: 'peer',
    title: '@neo4j/graphql',
    start: () => startProcess('dist/bench/peer/server.js', [uri]),
    body: ({ peer: query }, { id, words, first, offset }) =>
      // Lucene's own grammar, as the library hands it through.
      Promise.resolve(
        JSON.stringify({ query, variables: { id, query: words?.split(' ').join(' AND '), first, offset } }),
      ),
  };
}
