import type { ClaimFilter } from '../store/filter.js';
import { jsonList } from './json.js';
import type { Cell, Table } from './tables.js';
import type { ReadableGraph } from './told.js';

/** A table as a JSON array of objects, a row a line: every column in each, null where there is nothing to tell. */
export function rows(table: Table) {
  return (graph: ReadableGraph, where: ClaimFilter): AsyncGenerator<string> =>
    jsonList(eachRow(table, graph, where), (row) =>
      Object.fromEntries(table.columns.map((column, index) => [column, row[index]])),
    );
}

async function* eachRow(table: Table, graph: ReadableGraph, where: ClaimFilter): AsyncGenerator<readonly Cell[]> {
  for await (const some of table.rows(graph, where)) yield* some;
}
