import type { Engine } from '../../src/store/engine.js';
import { cypher } from '../../src/store/statement.js';

const nodes = cypher<object, { labels: string[]; properties: Record<string, unknown> }>('everyNode')`
    MATCH (node) WHERE NOT node:Migration
    RETURN labels(node) AS labels, properties(node) AS properties`;

const relationships = cypher<object, { type: string; from: string; to: string; properties: Record<string, unknown> }>(
  'everyRelationship',
)`
    MATCH (from)-[edge]->(to)
    RETURN type(edge) AS type, coalesce(from.id, from.key) AS from, coalesce(to.id, to.key) AS to,
      properties(edge) AS properties`;

/**
 * All that a store holds, as lines in an order of their own: nodes and relationships with every property but the time of
 * writing. A fold is known by its claims, since its id depends on which of them came first.
 */
export async function everythingIn(engine: Engine): Promise<string[]> {
  const edges = await engine.read(relationships, {});
  const folds = new Map<string, string[]>();
  for (const { type, from, to } of edges) if (type === 'FOLDED_IN') folds.set(to, [...(folds.get(to) ?? []), from]);
  const told = (await engine.read(nodes, {})).filter(({ labels }) => !labels.includes('Fold'));
  return [
    ...told.map(({ labels, properties }) => plain([[...labels].sort(), properties])),
    ...edges.filter(({ type }) => type !== 'FOLDED_IN').map((edge) => plain(edge)),
    ...[...folds.values()].map((ids) => `fold of ${[...ids].sort().join(' ')}`),
  ].sort();
}

/** Properties that are null or were never set are one; so are the orders in which they were set, within `told` too. */
const plain = (value: unknown) =>
  JSON.stringify(value, (key, kept: unknown) => {
    const item: unknown = key === 'told' && typeof kept === 'string' && kept.startsWith('[') ? JSON.parse(kept) : kept;
    if (key === 'ingestedAt' || key === 'epoch' || item === null) return undefined;
    if (typeof item !== 'object' || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
