import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import type { ArticleRecord, PartyListRecord } from '../store/record.js';
import { articleOf, TEXT_LIMIT, type ArticleText } from './article.js';
import { linkBundle } from './bundle-references.js';
import { recordsOfBundle } from './bundle-record.js';
import { parseBundle } from './bundle.js';
import { readFileText, readStreamText } from './bytes.js';
import { frontMatterOf } from './front-matter.js';
import type { Source } from './sources.js';

/** Bytes that a bundle may have; all of it is checked before any of it is written, so all of it is in memory. */
export const BUNDLE_LIMIT = 100_000_000;

/** What one transaction writes, read but not yet understood. */
export type Document =
  | { readonly kind: 'text'; readonly path: string; readonly article: ArticleText }
  | {
      readonly kind: 'curated';
      readonly path: string;
      readonly place: string;
      readonly record: () => Promise<ArticleRecord>;
    }
  | { readonly kind: 'parties'; readonly path: string; readonly record: PartyListRecord };

/** Where `-` reads from, and how much is taken. */
export interface ReadOptions {
  readonly stdin: Readable;
  /** Bytes that an article's text may have. */
  readonly textLimit: number;
}

/** What is read where nothing else is said. */
export const READ_DEFAULTS: ReadOptions = { stdin: process.stdin, textLimit: TEXT_LIMIT };

/**
 * The documents of a source: one of a text, one an article of a bundle and one for what the bundle states besides.
 * @throws DocumentError for a source of which nothing can be used.
 */
export async function documentsOf(source: Source, options: ReadOptions): Promise<Document[]> {
  const { path } = source;
  if (source.kind === 'unreadable') throw source.error;
  if (source.kind === 'stdin') return fromStdin(await readStreamText(options.stdin, BUNDLE_LIMIT), options);
  if (source.format === 'bundle') {
    const content = await readFileText(path, BUNDLE_LIMIT);
    const form = path.toLowerCase().endsWith('.jsonl') ? 'jsonl' : 'json';
    return fromBundle(content, form, path, dirname(source.realPath), options);
  }
  const content = await readFileText(path, options.textLimit);
  return [{ kind: 'text', path, article: readArticle(content, source.realPath, options.textLimit) }];
}

/** The article that a text file's content is; `realPath` identifies it where it has no address. */
export function readArticle(content: string, realPath: string | null, limit = TEXT_LIMIT): ArticleText {
  const { metadata, text } = frontMatterOf(content);
  return articleOf(text, metadata, realPath === null ? null : { realPath }, limit);
}

function fromStdin(content: string, options: ReadOptions): Document[] {
  // No article begins with a brace and a quotation mark.
  if (/^\s*\{\s*(?:"|\})/u.test(content)) {
    const [first = ''] = content.trimStart().split('\n', 1);
    const form = /^\{.*"type"\s*:.*\}\s*$/u.test(first) ? 'jsonl' : 'json';
    return fromBundle(content, form, '-', null, options);
  }
  return [{ kind: 'text', path: '-', article: readArticle(content, null, options.textLimit) }];
}

function fromBundle(
  content: string,
  form: 'json' | 'jsonl',
  path: string,
  folder: string | null,
  { textLimit }: ReadOptions,
): Document[] {
  const { list, articles } = recordsOfBundle(linkBundle(parseBundle(content, form)), folder, textLimit);
  const documents: Document[] = list === null ? [] : [{ kind: 'parties', path, record: list }];
  for (const { place, record } of articles) documents.push({ kind: 'curated', path, place, record });
  return documents;
}
