import { LRUCache } from 'lru-cache';

/** Reads the epoch of the store; see `Graph.epoch`. */
type ReadEpoch = () => Promise<string | null>;

/** An answer's data as the executor hands it to Apollo. */
export type Data = Readonly<Record<string, unknown>>;

/** A whole answer as it was sent, and the epoch that it is of. */
interface Kept {
  readonly epoch: string;
  readonly text: string;
  /** Stands for the answer's data on the way through Apollo. */
  readonly token: Data;
}

/** Bytes that a character of an answer takes at most. */
const BYTES = 2;

/**
 * Whole answers that hold as long as nothing is written, whichever process writes: none is given without a look at the
 * store's epoch that begins after it was asked for, and none is kept unless the epoch was the same before and after it
 * was worked out.
 */
export class Answers {
  readonly #kept: LRUCache<string, Kept>;
  /** Keys that were asked for once: what is never asked again costs no look. */
  readonly #asked: LRUCache<string, true>;
  readonly #readEpoch: ReadEpoch;
  readonly #texts = new WeakMap<Data, string>();
  readonly #keeping = new WeakMap<Data, (text: string) => void>();
  /** The epoch at the last look. */
  #epoch: string | null = null;

  /** @param bytes that all answers together take at most */
  constructor(bytes: number, readEpoch: ReadEpoch) {
    const sizeOf = ({ text }: Kept, key: string) => BYTES * (text.length + key.length);
    this.#kept = new LRUCache({ maxSize: bytes, maxEntrySize: Math.ceil(bytes / 8), sizeCalculation: sizeOf });
    this.#asked = new LRUCache({
      maxSize: Math.ceil(bytes / 8),
      sizeCalculation: (_, key) => BYTES * (key.length + 1),
    });
    this.#readEpoch = sharedByLaterCallers(readEpoch);
  }

  /**
   * What stands for the data of the answer that is kept under a key; worked out where there is none, and then kept if it was
   * asked for before.
   */
  async recallOr<Result extends { readonly data?: Data | null; readonly errors?: readonly unknown[] }>(
    key: string,
    work: () => Promise<Result>,
  ): Promise<Result | { readonly data: Data }> {
    const kept = this.#kept.get(key);
    // What was of an earlier epoch at the last look never holds again.
    if (kept !== undefined && kept.epoch === this.#epoch && kept.epoch === (await this.#lookIfPossible()))
      return { data: kept.token };
    const isAskedAgain = this.#asked.has(key);
    if (!isAskedAgain) this.#asked.set(key, true);
    const before = this.#epoch;
    const result = await work();
    if (isAskedAgain && result.data && result.errors === undefined)
      this.#keeping.set(result.data, (text) => this.#keep(key, before, text));
    return result;
  }

  /** The text of an answer; that of a kept one as it was. */
  stringify(answer: { readonly data?: Data | null }): string {
    const kept = answer.data && this.#texts.get(answer.data);
    if (kept) return kept;
    const text = `${JSON.stringify(answer)}\n`;
    if (answer.data) this.#keeping.get(answer.data)?.(text);
    return text;
  }

  /** Where somebody wrote meanwhile, the next to ask works it out anew. */
  #keep(key: string, before: string | null, text: string): void {
    void this.#lookIfPossible().then((epoch) => {
      if (epoch === null || epoch !== before) return;
      const token: Data = {};
      this.#texts.set(token, text);
      this.#kept.set(key, { epoch, text, token });
    });
  }

  /** Null as well where the store does not answer: whoever asks it for more will be told why. */
  async #lookIfPossible(): Promise<string | null> {
    try {
      return (this.#epoch = await this.#readEpoch());
    } catch {
      return null;
    }
  }
}

/** Whoever calls while one call is under way shares the one after it, which begins later than all of them asked. */
function sharedByLaterCallers<Value>(call: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<unknown> | null = null;
  let next: Promise<Value> | null = null;
  const begin = () => {
    next = null;
    const begun = call();
    running = begun.then(
      () => (running = null),
      () => (running = null),
    );
    return begun;
  };
  return () => (running === null ? begin() : (next ??= running.then(begin)));
}
