import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { tooLarge, unreadable } from './bytes.js';
import { oneProblem } from './problem.js';
import { Intake } from './intake.js';

/** Bytes to read as documents, and what is known of where they come from. */
export interface Content {
  /** As it is told in messages. */
  readonly path: string;
  /** The file's name in lower case, without the ending of what packs it: `page.html` of `Page.HTML.gz`; empty for a stream. */
  readonly name: string;
  /** What tells an article in it from others where it has no address; null where nothing but its text does. */
  readonly identity: string | null;
  /** Where in its source it is: the member of an archive; null where it is the source as a whole. */
  readonly place: string | null;
  /** The file itself, where nothing packs it, for formats that are not read from start to end. */
  readonly file: string | null;
  /** Where a page was fetched from, and what its server said of its letters. */
  readonly fetched: { readonly url: string; readonly charset: string | null } | null;
  /** All of its bytes, once. */
  readonly bytes: AsyncIterable<Buffer>;
  /** Of the source, shared by all that comes out of it. */
  readonly intake: Intake;
}

/**
 * What is in a file.
 * @throws DocumentError for what is no regular file or cannot be read, when its bytes are asked for at the latest.
 */
export async function contentOfFile(
  path: string,
  realPath: string,
  onRead?: (count: number) => void,
): Promise<Content> {
  const status = await stat(realPath).catch((error: unknown) => {
    throw unreadable(error);
  });
  if (!status.isFile())
    throw oneProblem('it is no regular file', { remedy: 'give its content on standard input, as -' });
  const intake = new Intake(status.size, onRead);
  return {
    path,
    name: basename(path).toLowerCase(),
    identity: realPath,
    place: null,
    file: realPath,
    fetched: null,
    bytes: bytesOfFile(realPath, intake),
    intake,
  };
}

/** What comes from a stream: it has no name, and nothing but its text tells its article from others. */
export function contentOfStream(path: string, stream: AsyncIterable<Buffer | string>): Content {
  const nothing = { name: '', identity: null, place: null, file: null, fetched: null };
  const intake = new Intake(null);
  return { path, ...nothing, bytes: bytesOfStream(stream, intake), intake };
}

async function* bytesOfFile(path: string, intake: Intake): AsyncGenerator<Buffer> {
  try {
    yield* bytesOfStream(createReadStream(path) as AsyncIterable<Buffer>, intake);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall === undefined ? error : unreadable(error);
  }
}

async function* bytesOfStream(stream: AsyncIterable<Buffer | string>, intake: Intake): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    intake.took(bytes.length);
    yield bytes;
  }
}

/**
 * The first bytes, at most `count`, and the whole content as if none had been read. Where reading fails within them, it
 * fails again at that place of the whole.
 */
export async function peek(content: Content, count: number): Promise<{ head: Buffer; content: Content }> {
  const iterator = content.bytes[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let failure: { readonly reason: unknown } | null = null;
  for (let size = 0; size < count; size += chunks.at(-1)?.length ?? 0) {
    const [next] = await Promise.allSettled([iterator.next()]);
    if (next.status === 'rejected') failure = next;
    if (next.status === 'rejected' || next.value.done === true) break;
    chunks.push(next.value.value);
  }
  const bytes = rejoined(chunks.slice(), iterator, failure);
  return { head: Buffer.concat(chunks).subarray(0, count), content: { ...content, bytes } };
}

/** An iterator and what was taken from it before; closing it closes that, also where nothing more was read. */
function rejoined(
  chunks: Buffer[],
  rest: AsyncIterator<Buffer>,
  failure: { readonly reason: unknown } | null,
): AsyncIterableIterator<Buffer> {
  const whole: AsyncIterableIterator<Buffer> = {
    next: async () => {
      const value = chunks.shift();
      if (value !== undefined) return { value, done: false };
      if (failure !== null) throw failure.reason;
      return rest.next();
    },
    return: async () => {
      chunks.length = 0;
      await rest.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]: () => whole,
  };
  return whole;
}

/**
 * All bytes of a content at once.
 * @throws DocumentError as soon as more than `limit` have come.
 */
export async function allBytes({ bytes }: Pick<Content, 'bytes'>, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) throw tooLarge(null, limit);
  }
  return Buffer.concat(chunks);
}
