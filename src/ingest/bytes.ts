import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { isUtf8 } from 'node:buffer';
import type { DocumentError } from '../errors.js';
import { oneProblem } from './problem.js';

/** What a system's error code means to the reader of a message. */
const SYSTEM: Readonly<Record<string, [what: string, remedy: string]>> = {
  ENOENT: ['there is no such file or folder', 'check the path'],
  EACCES: ['it may not be read', 'give yourself the right to read it'],
  EPERM: ['it may not be read', 'give yourself the right to read it'],
  ELOOP: ['its links lead in a circle', 'give the path of the file itself'],
  ENOTDIR: ['a part of its path is no folder', 'check the path'],
  ENAMETOOLONG: ['the path is too long', 'check the path'],
};

/** The error of a path that the system does not let us read. */
export function unreadable(error: unknown): DocumentError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const [what, remedy] = SYSTEM[code] ?? [`it cannot be read: ${code || String(error)}`, 'try again or leave it out'];
  return oneProblem(what, { remedy, cause: error });
}

/**
 * A file's text. A file over the limit is refused by its size, before any of it is read.
 * @throws DocumentError for what is no regular file, cannot be read, is too large or is not UTF-8.
 */
export async function readFileText(path: string, limit: number): Promise<string> {
  const file = await openFile(path);
  try {
    const { size } = await file.stat();
    if (size > limit) throw tooLarge(size, limit);
    const bytes = await file.readFile().catch((error: unknown) => {
      throw unreadable(error);
    });
    return decodeUtf8(bytes);
  } finally {
    await file.close();
  }
}

/**
 * A file, open for reading.
 * @throws DocumentError for what is no regular file or cannot be read.
 */
export async function openFile(path: string): Promise<FileHandle> {
  // Without NONBLOCK, opening a named pipe would wait for somebody to write to it.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    throw unreadable(error);
  });
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw oneProblem('it is no regular file', { remedy: 'give its content on standard input, as -' });
}

/**
 * The text of a stream, to its end.
 * @throws DocumentError as soon as more than `limit` bytes have come, and for what is not UTF-8.
 */
export async function readStreamText(stream: Readable, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > limit) throw tooLarge(null, limit);
  }
  return decodeUtf8(Buffer.concat(chunks));
}

/** The error of a text of `size` bytes, or of an unknown size that is over the limit. */
export function tooLarge(size: number | null, limit: number): DocumentError {
  const how = size === null ? `over ${megabytes(limit)}` : `${megabytes(size)}, over the limit of ${megabytes(limit)}`;
  return oneProblem(`it is too large: ${how}`, { remedy: 'split it into its articles' });
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${bytes} bytes` : `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/u, '')} MB`;
}

/**
 * UTF-8 bytes as text, a byte order mark taken off.
 * @throws DocumentError for UTF-16, for binary data and for bytes that are not UTF-8, with the place of the first.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  const mark = `${bytes[0]?.toString(16)} ${bytes[1]?.toString(16)}`;
  if (mark === 'ff fe' || mark === 'fe ff') {
    const encoding = mark === 'ff fe' ? 'UTF-16LE' : 'UTF-16BE';
    throw oneProblem(`it is ${encoding}, only UTF-8 is read`, { place: 'byte 0', remedy: `iconv -f UTF-16 -t UTF-8` });
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    throw oneProblem('it holds a NUL byte, so it is no text', { place: placeOf(bytes, nul), remedy: 'leave it out' });
  }
  if (!isUtf8(bytes)) {
    const remedy = 'convert it, as with iconv -f WINDOWS-1252 -t UTF-8';
    throw oneProblem('it is not UTF-8', { place: placeOf(bytes, firstNotUtf8(bytes)), remedy });
  }
  return new TextDecoder('utf-8').decode(bytes);
}

function placeOf(bytes: Uint8Array, at: number): string {
  let line = 1;
  for (let index = 0; index < at; index += 1) if (bytes[index] === 0x0a) line += 1;
  return `byte ${at}, line ${line}`;
}

/** The offset of the first bytes that are no character. A streaming decoder forgives an unfinished end, so that halving works. */
function firstNotUtf8(bytes: Uint8Array): number {
  const fails = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return false;
    } catch {
      return true;
    }
  };
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (fails(middle)) bad = middle;
    else good = middle;
  }
  // What was forgiven at the end of the good part is the beginning of the bad one.
  while (!isUtf8(bytes.subarray(0, good))) good -= 1;
  return good;
}
