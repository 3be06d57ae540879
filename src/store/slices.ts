import type { Transaction } from './engine.js';
import type { Statement } from './statement.js';

/** Rows of one statement: so few that sending them takes a thread that also serves some milliseconds. */
const SLICE = 500;

/** Runs a statement on rows, a slice at a time; on none, it is not run at all. */
export async function runOnRows<Row>(
  transaction: Transaction,
  statement: Statement<{ rows: readonly Row[] }, object>,
  rows: readonly Row[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += SLICE)
    await transaction.run(statement, { rows: rows.slice(from, from + SLICE) });
}
