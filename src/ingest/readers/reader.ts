import type { ArticleRecord, PartyListRecord } from '../../store/record.js';
import type { ArticleText } from '../article.js';
import type { Content } from '../content.js';
import type { DocumentError } from '../../errors.js';
import type { ColumnMap } from './columns.js';

/** What a reader finds. `place` is where in the content: `line 12`, `item 3`; null where it is the content as a whole. */
export type Found =
  | { readonly kind: 'text'; readonly place: string | null; readonly article: ArticleText }
  | {
      readonly kind: 'record';
      readonly place: string | null;
      /** These two are null where they are not told, or only in a file that is not read yet. */
      readonly url: string | null;
      /** ISO date. */
      readonly publishedOn: string | null;
      /** @throws DocumentError for a text that cannot be read and for words that are not in it. */
      readonly record: () => Promise<ArticleRecord>;
    }
  | { readonly kind: 'parties'; readonly place: string | null; readonly record: PartyListRecord }
  /** What is there cannot be used. */
  | { readonly kind: 'unread'; readonly place: string | null; readonly error: DocumentError }
  /** There is nothing to read, and nothing wrong: a picture, an event. */
  | { readonly kind: 'skipped'; readonly place: string | null; readonly why: string }
  /** Something that has to be read by another reader: a member of an archive, the page of a fetch. */
  | { readonly kind: 'content'; readonly content: Content }
  /** Documents at some places of another file; null is a file as a whole. */
  | { readonly kind: 'again'; readonly path: string; readonly places: ReadonlySet<string | null> };

/** How contents are read. */
export interface ReadingOptions {
  /** Bytes of UTF-8 that an article's text may have. */
  readonly textLimit: number;
  /** Which columns of a table are what. */
  readonly columns: ColumnMap;
  /** Whether an article is to be read, by its id, for formats that tell the id long before the text; all are without it. */
  readonly isMeant?: (articleId: string) => boolean;
}

/** One format. A table of them is in `registry.ts`. */
export interface Reader {
  /** What the format is called in messages and docs. */
  readonly format: string;
  /** Endings of files' names by which a folder's files are taken, with their dots. */
  readonly extensions: readonly string[];
  /** How sure it is, from 0 (not at all) to 1, that a content with these first characters and this name is of its format. */
  readonly detect: (head: Head) => number;
  /**
   * All that is in a content, in its order. What is wrong with a part is found as `unread`, and the rest is still read.
   * @throws DocumentError where nothing further can be read, which may be after some of it was.
   */
  readonly read: (content: Content, options: ReadingOptions) => AsyncIterable<Found>;
}

/**
 * Reads with what is loaded once there is something to read: a run reads one format or two, and the libraries of all would
 * lengthen every start.
 */
export function readBy(load: () => Promise<Reader['read']>): Reader['read'] {
  return async function* (content, options) {
    const read = await load();
    yield* read(content, options);
  };
}

/** What tells formats apart. */
export interface Head {
  readonly name: string;
  /** The first bytes of the content. */
  readonly bytes: Buffer;
  /** The same as text, UTF-8 where it is that. */
  readonly text: string;
  /** The keys of the first JSON object, where it is JSON; empty where it is not. */
  readonly keys: ReadonlySet<string>;
  /** The name of the root element with its prefix, where it is XML or HTML; empty where it is not. */
  readonly root: string;
}

/** Whether a name ends in one of these. */
export function hasExtension({ name }: Head, extensions: readonly string[]): boolean {
  return extensions.some((extension) => name.endsWith(extension));
}
