import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentError } from '../errors.js';
import { unreadable } from './bytes.js';
import type { Content } from './content.js';
import { EXTENSIONS } from './readers/registry.js';

/** Something to read: a file, the standard input, or a path with which nothing can be done. */
export type Source =
  | { readonly kind: 'file'; readonly path: string; readonly realPath: string; readonly size: number }
  | { readonly kind: 'stdin'; readonly path: '-' }
  /** What was fetched; only its documents at some places where `places` names them. */
  | {
      readonly kind: 'content';
      readonly path: string;
      readonly content: Content;
      readonly places: ReadonlySet<string> | null;
    }
  | { readonly kind: 'unreadable'; readonly path: string; readonly error: DocumentError };

/**
 * What the paths of a command line stand for: files as given, folders with all the files below them that have one of
 * the endings of formats that are read, in the order of their names, hidden ones left out. A file that comes up twice is
 * there once.
 */
export async function sourcesOf(paths: readonly string[]): Promise<Source[]> {
  const sources: Source[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const source of await sourcesAt(path, seen)) sources.push(source);
  }
  return sources;
}

async function sourcesAt(path: string, seen: Set<string>): Promise<Source[]> {
  if (path === '-') return seen.has('-') ? [] : (seen.add('-'), [{ kind: 'stdin', path }]);
  try {
    const status = await stat(path);
    const realPath = await realpath(path);
    // Links may lead back to a folder above.
    if (seen.has(realPath)) return [];
    seen.add(realPath);
    return status.isDirectory() ? await inFolder(path, seen) : [{ kind: 'file', path, realPath, size: status.size }];
  } catch (error) {
    return [{ kind: 'unreadable', path, error: unreadable(error) }];
  }
}

async function inFolder(path: string, seen: Set<string>): Promise<Source[]> {
  const found: Source[] = [];
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const isKnown = isReadable(entry.name);
    if (entry.name.startsWith('.') || !(isKnown || entry.isDirectory() || entry.isSymbolicLink())) continue;
    const below = await sourcesAt(join(path, entry.name), seen);
    // A link of another name is only worth a message where it stands for a document.
    for (const source of below) if (isKnown || entry.isDirectory() || isKnownFile(source)) found.push(source);
  }
  return found;
}

function isKnownFile(source: Source): boolean {
  return source.kind === 'file' && isReadable(source.realPath);
}

/** Whether a file's name ends as those of some format do. */
export function isReadable(name: string): boolean {
  return EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension));
}
