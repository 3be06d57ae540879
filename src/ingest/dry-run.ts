import type { Graph } from '../store/graph.js';
import type { ArticleRecord, WriteOutcome } from '../store/record.js';
import type { WritableGraph } from './ingest.js';

/** What is asked of a graph to tell what writing would do. */
type ReadableGraph = Pick<Graph, 'holds' | 'articlesById' | 'copyFinder' | 'ping'>;

/**
 * A graph that tells what writing would do, and writes nothing. Lists of parties are told as new: what is there of them
 * is compared only when they are written.
 */
export function withoutWriting(graph: ReadableGraph): WritableGraph {
  const written = new Set<string>();
  const copiesIn = graph.copyFinder();
  const outcomeOf = async (record: ArticleRecord): Promise<WriteOutcome> => {
    const { article } = record;
    if (await graph.holds(article)) return 'UNCHANGED';
    const isThere = written.has(article.id) || (await graph.articlesById([article.id])).has(article.id);
    written.add(article.id);
    const isCopy = (await copiesIn([record])).has(article.id);
    if (isThere) return 'REPLACED';
    return isCopy ? 'APPEARANCE' : 'CREATED';
  };
  return {
    holds: (article) => graph.holds(article),
    ping: () => graph.ping(),
    putParties: () => Promise.resolve('CREATED'),
    putArticles: async (records) => {
      const outcomes: WriteOutcome[] = [];
      for (const record of records) outcomes.push(await outcomeOf(record));
      return outcomes;
    },
  };
}
