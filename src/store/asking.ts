import { Names, type Shape } from './cypher/branch.js';
import type { Engine } from './engine.js';
import type { Selected } from './graph.js';
import type { NodeReader } from './kept-rows.js';
import type { Statement } from './statement.js';

/**
 * What statements answer of nodes, and reading with the values that it takes. Lists that hang from what a subquery answers
 * come with it where the engine can expand from there; how long they are does on any engine. `apart` are the fields whose
 * ends of claims have to be read by statements of their own; null where there are none.
 */
export function asking(engine: Engine, { fields, branches = [] }: Partial<Selected> = {}) {
  const { expandsRows, indexesLists } = engine;
  const expands = expandsRows && fields !== undefined;
  const isAnyRead = expands || branches.some(({ edge }) => edge === 'claimCount');
  const shape: Shape = { fields: fields ?? null, names: new Names(), expands, branches: isAnyRead ? branches : [] };
  const read: Engine['read'] = (statement, parameters) =>
    engine.read(statement, { ...parameters, ...shape.names.parameters });
  return { read, shape, listed: indexesLists, apart: expandsRows ? null : (fields ?? null) };
}

/** The number that a statement answers. */
export async function count<P extends object>(
  engine: Engine,
  statement: Statement<P, { count: number }>,
  parameters: P,
): Promise<number> {
  const [row] = await engine.read(statement, parameters);
  return row?.count ?? 0;
}

/** The numbers that a statement answers, by id. */
export async function counts<P extends { ids: readonly string[] }>(
  nodes: NodeReader,
  statement: Statement<P, { id: string; count: number }>,
  parameters: P,
): Promise<Map<string, number>> {
  const rows = await nodes.read(statement, parameters);
  return new Map(rows.map((row) => [row.id, row.count]));
}
