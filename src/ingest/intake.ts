import { oneProblem } from './problem.js';

/** Bytes that may be unpacked from one source. */
const MOST = 200_000_000_000;
/** How many times as large as what is packed; text seldom shrinks to less than a thirtieth, a bomb to a thousandth. */
const RATIO = 250;
/** Below this many bytes the ratio does not count: a small file may be all spaces. */
const SMALL = 20_000_000;

/**
 * Counts what is read from one source and what that unpacks to, over all archives within archives: how far reading is,
 * and that a small file does not become endless.
 */
export class Intake {
  /** Bytes of the source as it lies there; null where that is not known before its end. */
  readonly size: number | null;
  readonly #onRead: (count: number) => void;
  #read = 0;
  #unpacked = 0;

  constructor(size: number | null, onRead: (count: number) => void = () => undefined) {
    this.size = size;
    this.#onRead = onRead;
  }

  /** Told of each stretch of the source that was read, however packed. */
  took(count: number): void {
    // What is looked at twice counts once.
    const more = this.size === null ? count : Math.min(count, this.size - this.#read);
    this.#read += more;
    this.#onRead(more);
  }

  /** Told that all of it was read, or that the rest will not be. */
  finish(): void {
    if (this.size !== null) this.took(this.size);
  }

  /**
   * Passes unpacked bytes on.
   * @throws DocumentError once they are too many, and once they are too many for what they were packed in.
   */
  async *unpacking(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of bytes) {
      this.#unpacked += chunk.length;
      this.#check();
      yield chunk;
    }
  }

  #check(): void {
    const remedy = 'unpack it yourself if you trust it, and give the folder';
    if (this.#unpacked > MOST) throw oneProblem(`it unpacks to more than ${MOST / 1e9} GB`, { remedy });
    if (this.#unpacked > SMALL && this.#unpacked > RATIO * (this.size ?? this.#read))
      throw oneProblem(`it unpacks to more than ${RATIO} times its size, as what is made to fill a disk does`, {
        remedy,
      });
  }
}
