import { OutOfTimeError } from '../errors.js';

/** The end of the time that a search may take. */
export class Deadline {
  readonly #end: number;

  constructor(readonly seconds: number) {
    this.#end = performance.now() + seconds * 1000;
  }

  /** @throws OutOfTimeError once the time is over */
  check(): void {
    if (performance.now() < this.#end) return;
    throw new OutOfTimeError(`The search took longer than the ${this.seconds} seconds that it may.`, {
      details: { remedy: 'Ask for a smaller `maxLength` or `limit`, or for fewer kinds of relationship in `via`.' },
    });
  }
}
