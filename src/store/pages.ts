import type { Keyed, Page, PageRequest } from './graph.js';
import { FIRST_KEY, LAST_KEY } from './sort-keys.js';

/** Pages as statements read them: up to one row more than a page holds, in the direction of paging. */

/** One row more than the page holds is read, to know whether there is more. */
export function bounds(page: PageRequest) {
  return { after: page.after ?? FIRST_KEY, before: page.before ?? LAST_KEY, limit: page.limit + 1 };
}

/** Makes a page of rows that were read from its end when backwards. */
export function pageOf<Row, Value>(
  rows: readonly Row[],
  page: PageRequest,
  decode: (row: Row) => Keyed<Value>,
): Page<Value> {
  const held = rows.slice(0, page.limit).map(decode);
  return { rows: page.backwards ? held.reverse() : held, more: rows.length > page.limit };
}

export function pagesOf<Row extends { id: string }, Value>(
  rows: readonly Row[],
  page: PageRequest,
  decode: (row: Row) => Keyed<Value>,
): Map<string, Page<Value>> {
  return new Map([...grouped(rows, (row) => row)].map(([id, group]) => [id, pageOf(group, page, decode)]));
}

/** Rows by the id that they are of, in their order. */
export function grouped<Row extends { id: string }, Value>(
  rows: readonly Row[],
  decode: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(row.id);
    if (group) group.push(decode(row));
    else groups.set(row.id, [decode(row)]);
  }
  return groups;
}
