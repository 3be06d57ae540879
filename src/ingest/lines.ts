import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { tooLarge } from './bytes.js';
import { errorIn, oneProblem } from './problem.js';

/** Bytes of a file from `start` to before `end`; the first line there is the file's `number`-th, from 1. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** One line, its end included in the stretch and not in the bytes. */
export interface Line extends Stretch {
  readonly bytes: Buffer;
}

/** Bytes that are read at once. */
const BLOCK = 1 << 20;
/** Bytes that a line may have: an article of five megabytes, each of its characters escaped. */
const LINE_LIMIT = 32_000_000;

/**
 * The lines of a file, some at a time.
 * @throws DocumentError for a line that is too long
 */
export async function* linesIn(file: FileHandle): AsyncGenerator<Line[]> {
  let [rest, start, number] = [Buffer.alloc(0), 0, 1];
  for (;;) {
    const block = Buffer.alloc(BLOCK);
    const { bytesRead } = await file.read(block, 0, BLOCK, start + rest.length);
    const isEnd = bytesRead === 0;
    const bytes = Buffer.concat([rest, block.subarray(0, bytesRead)]);
    const lines: Line[] = [];
    let from = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      lines.push({ bytes: bytes.subarray(from, at), start: start + from, end: start + at + 1, number });
      [from, number] = [at + 1, number + 1];
    }
    rest = bytes.subarray(from);
    start += from;
    if (isEnd && rest.length > 0) lines.push({ bytes: rest, start, end: start + rest.length, number });
    yield lines;
    if (isEnd) return;
    if (rest.length > LINE_LIMIT) throw errorIn(`line ${number}`, tooLarge(null, LINE_LIMIT));
  }
}

/** A function that reads stretches, cheaply where each begins soon after the one before. */
export function stretchesOf(file: FileHandle): (stretch: Stretch) => Promise<Buffer> {
  let [block, offset] = [Buffer.alloc(0), 0];
  return async ({ start, end }) => {
    if (start < offset || end > offset + block.length) {
      const fresh = Buffer.alloc(Math.max(BLOCK, end - start));
      const { bytesRead } = await file.read(fresh, 0, fresh.length, start);
      [block, offset] = [fresh.subarray(0, bytesRead), start];
    }
    return block.subarray(start - offset, end - offset);
  };
}

/**
 * A line's text, a byte order mark before the first taken off.
 * @throws DocumentError for bytes that are no text
 */
export function decodeLine(bytes: Buffer, number: number): string {
  const place = `line ${number}`;
  if (bytes.includes(0)) throw oneProblem('it holds a NUL byte, so it is no text', { place, remedy: 'leave it out' });
  if (!isUtf8(bytes)) {
    throw oneProblem('it is not UTF-8', { place, remedy: 'convert it, as with iconv -f WINDOWS-1252 -t UTF-8' });
  }
  const text = bytes.toString('utf8');
  return number === 1 ? text.replace(/^\uFEFF/u, '') : text;
}
