import type { Transaction } from './engine.js';
import type { Statement } from './statement.js';

/** Rows of one statement: so few that sending them takes a thread that also serves some milliseconds. */
const SLICE = 500;

/**
 * Runs a statement on rows, in slices, in any order; on none, it is not run at all. Answers what all of it answers. The next
 * slice is sent while the database works on one, and no more: whoever needs an answer meanwhile does not wait for all.
 */
export function runOnRows<Row, Answered extends object>(
  transaction: Transaction,
  statement: Statement<{ rows: readonly Row[] }, Answered>,
  rows: readonly Row[],
): Promise<Answered[]> {
  return runOnEach(transaction, statement, rows, (row) => row);
}

/** The same for rows that are made of something, those of a slice when it is sent. */
export async function runOnEach<Thing, Row, Answered extends object>(
  transaction: Transaction,
  statement: Statement<{ rows: readonly Row[] }, Answered>,
  things: readonly Thing[],
  rowOf: (thing: Thing) => Row,
): Promise<Answered[]> {
  const running: Promise<Answered[]>[] = [];
  for (let from = 0; from < things.length; from += SLICE) {
    const slice = transaction.run(statement, { rows: things.slice(from, from + SLICE).map((thing) => rowOf(thing)) });
    // It is awaited once the next one is sent; until then its failure is nobody's.
    slice.catch(() => undefined);
    running.push(slice);
    await running.at(-2);
  }
  return (await Promise.all(running)).flat();
}
