/**
 * Lets two of a transaction's statements be under way: while the database works on one, the next is sent. The others wait
 * in the order in which they came, so that nobody who has many makes all of them ready at once and keeps the thread from others.
 */
export class Pace {
  #ends: readonly [lastButOne: Promise<unknown>, last: Promise<unknown>] = [Promise.resolve(), Promise.resolve()];
  #isOver = false;

  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const [lastButOne, last] = this.#ends;
    const result = lastButOne.then(() => {
      if (this.#isOver) throw new Error('The transaction is over.');
      return work();
    });
    this.#ends = [last, result.catch(() => undefined)];
    return result;
  }

  /** Begins nothing any more; resolves once nothing is under way. */
  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#ends);
  }
}
