import { Readable } from 'node:stream';
import { documentsOf, READ_DEFAULTS, type Document, type ReadOptions } from '../../../../src/ingest/documents.js';
import { sourcesOf } from '../../../../src/ingest/sources.js';
import type { ArticleText } from '../../../../src/ingest/article.js';
import type { ArticleRecord } from '../../../../src/store/record.js';

/** All documents that are found at a path. */
export async function found(path: string, options: Partial<ReadOptions> = {}): Promise<Document[]> {
  const documents: Document[] = [];
  for (const source of await sourcesOf([path]))
    for await (const document of documentsOf(source, { ...READ_DEFAULTS, ...options })) documents.push(document);
  return documents;
}

/** All documents of what comes on standard input. */
export function foundOnStdin(content: string | Buffer): Promise<Document[]> {
  return found('-', { stdin: Readable.from([content]) });
}

/** The articles among them. */
export function textsIn(documents: readonly Document[]): ArticleText[] {
  return documents.flatMap((document) => (document.kind === 'text' ? [document.article] : []));
}

/** The records among them. */
export function recordsIn(documents: readonly Document[]): Promise<ArticleRecord[]> {
  return Promise.all(documents.flatMap((document) => (document.kind === 'record' ? [document.record()] : [])));
}

/** What was passed over or failed, as `place: why`. */
export function leftOut(documents: readonly Document[]): string[] {
  return documents.flatMap((document) => {
    if (document.kind === 'skipped') return [`${document.place ?? ''}: ${document.why}`];
    return document.kind === 'unread' ? [`${document.place ?? ''}: ${document.error.message}`] : [];
  });
}
