import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import type { AffiliationEdge, ArticleRecord, PartyListRecord } from '../store/record.js';
import { articleOf, TEXT_LIMIT, type ArticleText } from './article.js';
import { linkBundle } from './bundle-references.js';
import { recordsOfLines } from './bundle-lines.js';
import { recordsOfBundle, type BundleRecords } from './bundle-record.js';
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

/** The documents of a source and how many they are. */
export interface Documents {
  readonly count: number;
  readonly documents: Iterable<Document> | AsyncIterable<Document>;
}

/**
 * The documents of a source: one of a text, one an article of a bundle and one for what the bundle states besides.
 * @throws DocumentError for a source of which nothing can be used.
 */
export async function documentsOf(source: Source, options: ReadOptions): Promise<Documents> {
  const { path } = source;
  if (source.kind === 'unreadable') throw source.error;
  if (source.kind === 'stdin') return fromStdin(await readStreamText(options.stdin, BUNDLE_LIMIT), options);
  if (source.format === 'bundle') {
    const folder = dirname(source.realPath);
    if (path.toLowerCase().endsWith('.jsonl'))
      return documentsIn(path, await recordsOfLines(path, folder, options.textLimit));
    return fromBundle(await readFileText(path, BUNDLE_LIMIT), 'json', path, folder, options);
  }
  const content = await readFileText(path, options.textLimit);
  return one({ kind: 'text', path, article: readArticle(content, source.realPath, options.textLimit) });
}

const one = (document: Document): Documents => ({ count: 1, documents: [document] });

/** The article that a text file's content is; `realPath` identifies it where it has no address. */
export function readArticle(content: string, realPath: string | null, limit = TEXT_LIMIT): ArticleText {
  const { metadata, text } = frontMatterOf(content);
  return articleOf(text, metadata, realPath === null ? null : { realPath }, limit);
}

function fromStdin(content: string, options: ReadOptions): Documents {
  // No article begins with a brace and a quotation mark.
  if (/^\s*\{\s*(?:"|\})/u.test(content)) {
    const [first = ''] = content.trimStart().split('\n', 1);
    const form = /^\{.*"type"\s*:.*\}\s*$/u.test(first) ? 'jsonl' : 'json';
    return fromBundle(content, form, '-', null, options);
  }
  return one({ kind: 'text', path: '-', article: readArticle(content, null, options.textLimit) });
}

function fromBundle(
  content: string,
  form: 'json' | 'jsonl',
  path: string,
  folder: string | null,
  { textLimit }: ReadOptions,
): Documents {
  const records = recordsOfBundle(linkBundle(parseBundle(content, form)), folder, textLimit);
  return documentsIn(path, { ...records, count: records.articles.length });
}

/** An editor's parties that are written at once. */
const LISTED_AT_ONCE = 2_000;

function documentsIn(path: string, { list, articles, count }: BundleRecords & { readonly count: number }): Documents {
  const lists = list === null ? [] : [...inParts(list, LISTED_AT_ONCE)];
  return {
    count: lists.length + count,
    documents: (async function* () {
      for (const record of lists) yield { kind: 'parties', path, record } as const;
      for await (const { place, record } of articles) yield { kind: 'curated', path, place, record } as const;
    })(),
  };
}

/** A list in lists of so many parties, each with the affiliations of its actors. */
function* inParts({ parties, affiliations }: PartyListRecord, length: number): Generator<PartyListRecord> {
  if (parties.length <= length) {
    yield { parties, affiliations };
    return;
  }
  const of = new Map(parties.map(({ id }): [string, AffiliationEdge[]] => [id, []]));
  for (const affiliation of affiliations) of.get(affiliation.actorId)?.push(affiliation);
  for (let from = 0; from < parties.length; from += length) {
    const part = parties.slice(from, from + length);
    yield { parties: part, affiliations: part.flatMap(({ id }) => of.get(id) ?? []) };
  }
}
