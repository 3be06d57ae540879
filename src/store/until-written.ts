import { LRUCache } from 'lru-cache';
import type { Engine } from './engine.js';

/** What was read of a store that nobody but this process writes, by name: forgotten once something was written. */
export class UntilWritten<Value extends object> {
  readonly #engine: Pick<Engine, 'written'>;
  readonly #values: LRUCache<string, Value>;
  #writtenThen: number | null = null;

  /** @param most of what `sizeOf` tells is kept, what was asked for last */
  constructor(engine: Pick<Engine, 'written'>, most: number, sizeOf: (value: Value) => number) {
    this.#engine = engine;
    this.#values = new LRUCache({ maxSize: most, sizeCalculation: sizeOf });
  }

  /**
   * How many transactions have written by now, null where others write too and while one is committed, which may be there
   * for some reads and not for others; what is of before is forgotten.
   */
  now(): number | null {
    const written = this.#engine.written?.() ?? null;
    if (written === null) return null;
    if (this.#writtenThen !== written) this.#values.clear();
    this.#writtenThen = written;
    return written;
  }

  /** Whether nothing was written since: what was read meanwhile may else be of before or after. */
  isStill(then: number | null): boolean {
    return then !== null && this.#engine.written?.() === then && this.#writtenThen === then;
  }

  /** Keeps all of it through the one write since; false where there were others. */
  outlives(then: number): boolean {
    if (this.#writtenThen !== then || this.#engine.written?.() !== then + 1) return false;
    this.#writtenThen = then + 1;
    return true;
  }

  get size(): number {
    return this.#values.size;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  get(name: string): Value | undefined {
    return this.#values.get(name);
  }

  set(name: string, value: Value): void {
    this.#values.set(name, value);
  }
}
