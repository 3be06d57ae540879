import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { DocumentError } from '../errors.js';
import { unreadable } from './bytes.js';
import { oneProblem } from './problem.js';

/** How a document is written. */
export type Format = 'text' | 'bundle';

const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.md': 'text',
  '.json': 'bundle',
  '.jsonl': 'bundle',
};

/** Something to read: a file, the standard input, or a path with which nothing can be done. */
export type Source =
  | { readonly kind: 'file'; readonly path: string; readonly realPath: string; readonly format: Format }
  | { readonly kind: 'stdin'; readonly path: '-' }
  | { readonly kind: 'unreadable'; readonly path: string; readonly error: DocumentError };

/**
 * What the paths of a command line stand for: files as given, folders with all the files below them that have a
 * known extension, in the order of their names, hidden ones left out. A file that comes up twice is there once.
 */
export async function sourcesOf(
  paths: readonly string[],
  formats: readonly Format[] = ['text', 'bundle'],
): Promise<Source[]> {
  const known = new Map(Object.entries(FORMATS).filter(([, format]) => formats.includes(format)));
  const sources: Source[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const source of await sourcesAt(path, known, seen)) sources.push(source);
  }
  return sources;
}

async function sourcesAt(path: string, known: ReadonlyMap<string, Format>, seen: Set<string>): Promise<Source[]> {
  if (path === '-') return seen.has('-') ? [] : (seen.add('-'), [{ kind: 'stdin', path }]);
  try {
    const status = await stat(path);
    if (status.isDirectory()) return await inFolder(path, known, seen);
    return await fileAt(path, known, seen);
  } catch (error) {
    return [{ kind: 'unreadable', path, error: unreadable(error) }];
  }
}

async function fileAt(path: string, known: ReadonlyMap<string, Format>, seen: Set<string>): Promise<Source[]> {
  const format = known.get(extname(path).toLowerCase());
  if (!format) {
    const extension = extname(path) || 'no extension';
    const remedy = `read are ${[...known.keys()].join(', ')}; rename it or give its content on standard input, as -`;
    return [{ kind: 'unreadable', path, error: oneProblem(`it has ${extension}, which is not read here`, { remedy }) }];
  }
  const real = await realpath(path);
  if (seen.has(real)) return [];
  seen.add(real);
  return [{ kind: 'file', path, realPath: real, format }];
}

async function inFolder(path: string, known: ReadonlyMap<string, Format>, seen: Set<string>): Promise<Source[]> {
  const real = await realpath(path);
  // Links may lead back to a folder above.
  if (seen.has(real)) return [];
  seen.add(real);
  const found: Source[] = [];
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const isKnown = known.has(extname(entry.name).toLowerCase());
    if (entry.name.startsWith('.') || !(isKnown || entry.isDirectory() || entry.isSymbolicLink())) continue;
    const below = await sourcesAt(join(path, entry.name), known, seen);
    // A link of another name is only worth a message where it stands for a document.
    for (const source of below) if (isKnown || entry.isDirectory() || source.kind === 'file') found.push(source);
  }
  return found;
}
