import { stringify } from 'csv-stringify/sync';
import type { ClaimFilter } from '../store/filter.js';
import type { Table } from './tables.js';
import type { ReadableGraph } from './told.js';

/**
 * A table as comma-separated values (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before
 * it. All text is in quotes, so that line ends within it stay within.
 */
export function csv({ columns, rows }: Table) {
  return async function* (graph: ReadableGraph, where: ClaimFilter): AsyncGenerator<string> {
    yield `${columns.join()}\r\n`;
    for await (const some of rows(graph, where))
      yield stringify([...some], { escape_formulas: true, quoted_string: true, record_delimiter: '\r\n' });
  };
}
