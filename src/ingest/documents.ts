import type { Readable } from 'node:stream';
import { TEXT_LIMIT } from './article.js';
import { contentOfFile, contentOfStream, peek, type Content } from './content.js';
import { errorIn, oneProblem, readingErrorOf } from './problem.js';
import { HEAD, headOf } from './readers/head.js';
import type { Found, Reader, ReadingOptions } from './readers/reader.js';
import { readerOf } from './readers/registry.js';
import { sourcesOf, type Source } from './sources.js';

/** What there is to read elsewhere, and not yet a document. */
type Elsewhere = { readonly kind: 'content' | 'again' };

/** What one transaction writes, read but not yet understood; or what nothing is written of, and why. */
export type Document = Exclude<Found, Elsewhere> & {
  /** Of its source, as it is told in messages; `place` is where in it. */
  readonly path: string;
};

/** Where `-` reads from, and how contents are read. */
export interface ReadOptions extends ReadingOptions {
  readonly stdin: Readable;
  /** Told of each stretch of a file as it is read. */
  readonly onRead?: (bytes: number) => void;
  /** Whether this is read because a file of rejects names it: then it has no others read. */
  readonly isAgain?: boolean;
}

/** What is read where nothing else is said. */
export const READ_DEFAULTS: ReadOptions = { stdin: process.stdin, textLimit: TEXT_LIMIT, columns: new Map() };

/** Archives within archives. */
const DEEPEST = 4;

/**
 * The documents of a source, in its order and one at a time. What cannot be read is one too, and the last one where it
 * ends the reading.
 */
export async function* documentsOf(source: Source, options: ReadOptions): AsyncGenerator<Document> {
  const { path } = source;
  try {
    if (source.kind === 'unreadable') throw source.error;
    const content = await contentOf(source, options);
    const places = source.kind === 'content' ? source.places : null;
    for await (const document of documentsIn(content, options, 0))
      if (places === null || places.has(document.place ?? '')) yield document;
    content.intake.finish();
  } catch (error) {
    const refused = readingErrorOf(error);
    if (refused === null) throw error;
    yield { kind: 'unread', path, place: null, error: refused };
  }
}

function contentOf(source: Exclude<Source, { kind: 'unreadable' }>, options: ReadOptions): Content | Promise<Content> {
  if (source.kind === 'content') return source.content;
  if (source.kind === 'file') return contentOfFile(source.path, source.realPath, options.onRead);
  return contentOfStream(source.path, options.stdin as AsyncIterable<Buffer | string>);
}

async function* documentsIn(whole: Content, options: ReadOptions, depth: number): AsyncGenerator<Document> {
  const { head, content } = await peek(whole, HEAD);
  try {
    yield* documentsBy(readerOf(headOf(content.name, head)), content, options, depth);
  } finally {
    // Also where nothing more of it is read.
    await content.bytes[Symbol.asyncIterator]().return?.();
  }
}

async function* documentsBy(
  reader: Reader | null,
  content: Content,
  options: ReadOptions,
  depth: number,
): AsyncGenerator<Document> {
  // An archive holds all sorts of things; what a person names is meant to be read.
  if (reader === null) {
    if (depth === 0) throw oneProblem(UNKNOWN, { remedy: 'docs/formats.md lists the formats' });
    yield documentOf({ kind: 'skipped', place: null, why: UNKNOWN }, content);
    return;
  }
  for await (const found of reader.read(content, options)) {
    if (found.kind === 'content') yield* documentsWithin(found.content, options, depth + 1);
    else if (found.kind === 'again') yield* documentsAgain(found, content, options);
    else yield documentOf(found, content);
  }
}

const UNKNOWN = 'it is of no format that is read here';

/** What is wrong with one member of an archive ends the reading of that one only. */
async function* documentsWithin(content: Content, options: ReadOptions, depth: number): AsyncGenerator<Document> {
  const remedy = 'unpack the outer ones';
  try {
    if (depth > DEEPEST) throw oneProblem(`there are more than ${DEEPEST} archives within one another`, { remedy });
    yield* documentsIn(content, options, depth);
  } catch (error) {
    const refused = readingErrorOf(error);
    if (refused === null) throw error;
    yield documentOf({ kind: 'unread', place: null, error: refused }, content);
  }
}

/** What another file holds at some places. Only a file that a person names may have others read. */
async function* documentsAgain(
  { path, places }: Extract<Found, { kind: 'again' }>,
  content: Content,
  options: ReadOptions,
): AsyncGenerator<Document> {
  if (content.file === null || options.isAgain === true) {
    yield documentOf({ kind: 'skipped', place: null, why: 'a file of rejects within another' }, content);
    return;
  }
  const again = { ...options, isAgain: true, onRead: () => undefined };
  for (const source of await sourcesOf([path]))
    for await (const document of documentsOf(source, again))
      if (places.has(null) || places.has(document.place)) yield document;
}

/** The document with its whole place, which its errors tell too. */
function documentOf(found: Exclude<Found, Elsewhere>, { path, place: outer }: Content): Document {
  const place = outer === null ? found.place : found.place === null ? outer : `${outer}, ${found.place}`;
  if (found.kind !== 'unread' || place === null) return { ...found, path, place };
  return { ...found, path, place, error: errorIn(place, found.error) };
}
