import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds that work may keep a thread from others. */
const TURN = 10;

/** A pause that lets others have their turn, where the last one is long enough ago. */
export class Turns {
  #since = performance.now();

  async pause(): Promise<void> {
    if (performance.now() - this.#since < TURN) return;
    await nextTurn();
    this.#since = performance.now();
  }
}
