import { nameKey } from '../../src/model/ids.js';
import type { PathRequest } from '../../src/store/graph.js';
import type { ArticleRecord } from '../../src/store/record.js';
import { articleKeys, claimKeys } from '../../src/store/sort-keys.js';
import { distancesFrom, relationships } from './drawing-model.js';
import { relationsIn } from './relation-model.js';

/** Every way that a request means, by looking at all of them. */
export function expectedWays(records: readonly ArticleRecord[], request: PathRequest): string[][] {
  const { from, to, maxLength, limit, via } = request;
  const keys = keysOfNodes(records);
  const kinds = new Set<string>(via);
  if (!keys.has(from) || !keys.has(to)) return [];
  const all = [...relationships(records), ...mentions(records), ...relationsIn(records)];
  const edges = all.filter(({ type }) => kinds.has(type));
  const left = distancesFrom([to], edges, maxLength);
  const ways: string[][] = [];
  const extend = (way: string[]) => {
    const here = way.at(-1) ?? '';
    if (here === to) ways.push(way);
    else if (way.length <= maxLength && left.has(here))
      for (const next of neighbours(here)) if (!way.includes(next)) extend([...way, next]);
  };
  const neighbours = (id: string) =>
    new Set(edges.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : [])));
  extend([from]);
  const sortKey = (way: string[]) => way.map((id) => keys.get(id) ?? '').join('\u0000');
  return ways.sort((a, b) => a.length - b.length || (sortKey(a) < sortKey(b) ? -1 : 1)).slice(0, limit);
}

function mentions(records: readonly ArticleRecord[]) {
  return records.flatMap(({ article, parties }) =>
    parties
      .filter((party) => party.mentions.length > 0)
      .map(({ id }) => ({ type: 'MENTIONS', source: article.id, target: id })),
  );
}

/** What sorts the ways that go on to a node among others as long. */
function keysOfNodes(records: readonly ArticleRecord[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { article, parties, claims } of records) {
    keys.set(article.id, articleKeys(article.id, article.publishedOn).byNewest);
    for (const { id, name } of parties) keys.set(id, `${nameKey(name)}|${id}`);
    claims.forEach(({ id, saidOn, confidence }, position) => {
      keys.set(id, claimKeys(article.id, position, saidOn ?? article.publishedOn, confidence).byConfidence);
    });
  }
  return keys;
}
