import type { Transaction } from './engine.js';
import type { Statement } from './statement.js';

/** Rows of one statement: so few that sending them takes a thread that also serves some milliseconds. */
const SLICE = 500;

/** Runs a statement on rows, a slice at a time; on none, it is not run at all. Answers what all of it answers. */
export async function runOnRows<Row, Answered extends object>(
  transaction: Transaction,
  statement: Statement<{ rows: readonly Row[] }, Answered>,
  rows: readonly Row[],
): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (let from = 0; from < rows.length; from += SLICE)
    answered.push(...(await transaction.run(statement, { rows: rows.slice(from, from + SLICE) })));
  return answered;
}
