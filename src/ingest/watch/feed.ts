import { FetchError } from '../../errors.js';
import { digest } from '../../model/ids.js';
import { contentOfStream, type Content } from '../content.js';
import { entriesIn, type FeedEntry } from '../readers/feed-items.js';
import { decodeXml } from '../readers/xml.js';
import type { Source } from '../sources.js';
import type { Fetched, Fetcher, Version } from './fetcher.js';

/** What is remembered of a feed between two looks. */
export interface FeedState extends Version {
  /** Digests of the items that it had, by what it calls them. */
  readonly seen: Readonly<Record<string, string>>;
  /** Looks that failed, one after the other, up to now. */
  readonly failures: number;
  /** Seconds that its server asked to wait, the last time. */
  readonly retryAfter: number | null;
}

export const NEVER_SEEN: FeedState = { seen: {}, failures: 0, retryAfter: null };

/** What one look at a feed gave. */
export interface FeedLook {
  /** What to remember once the sources are read. */
  readonly state: FeedState;
  /** Pages and items that are new or changed. */
  readonly sources: readonly Source[];
  /** Why the feed or some page could not be read. */
  readonly failures: readonly string[];
}

/**
 * Looks at a feed once. Of items that are new or changed the page is fetched; where the feed has the whole text, or the
 * page cannot be had, the item itself is what there is to read.
 */
export async function lookAtFeed(
  url: string,
  state: FeedState,
  fetcher: Fetcher,
  signal?: AbortSignal,
): Promise<FeedLook> {
  try {
    const fetched = await fetcher.get(url, state, signal);
    if (fetched === null) return { state: { ...state, failures: 0, retryAfter: null }, sources: [], failures: [] };
    return await newIn(fetched, state, fetcher, signal);
  } catch (error) {
    signal?.throwIfAborted();
    const retryAfter = error instanceof FetchError ? (error.details.retryAfter as number | null) : null;
    const failed = { ...state, failures: state.failures + 1, retryAfter: retryAfter ?? null };
    return { state: failed, sources: [], failures: [(error as Error).message] };
  }
}

async function newIn(
  { url, bytes, etag, lastModified }: Fetched,
  { seen: before }: FeedState,
  fetcher: Fetcher,
  signal?: AbortSignal,
): Promise<FeedLook> {
  const entries = entriesIn(decodeXml(bytes));
  const seen = new Map(entries.map((entry) => [keyOf(entry), digest(JSON.stringify(entry))]));
  const [pages, failures, items]: [Source[], string[], string[]] = [[], [], []];
  let isWhole = true;
  for (const [index, entry] of entries.entries()) {
    if (before[keyOf(entry)] === seen.get(keyOf(entry))) continue;
    const page = entry.content === null && entry.url !== null ? await pageAt(entry.url, fetcher, signal) : null;
    if (page !== null && 'failure' in page) failures.push(page.failure.message);
    if (page !== null && 'failure' in page && page.failure.details.isPassing === true) {
      // Another look will try again, also where the feed itself has not changed by then.
      isWhole = false;
      seen.delete(keyOf(entry));
    }
    if (page !== null && 'source' in page) pages.push(page.source);
    else items.push(`item ${index + 1}`);
  }
  const rest: Source = { kind: 'content', path: url, content: contentOf(url, bytes, null), places: new Set(items) };
  return {
    state: {
      ...{ seen: Object.fromEntries(seen), failures: 0, retryAfter: null },
      ...(isWhole && { etag: etag ?? null, lastModified: lastModified ?? null }),
    },
    sources: items.length === 0 ? pages : [...pages, rest],
    failures,
  };
}

function keyOf({ guid, url, title }: FeedEntry): string {
  return guid ?? url ?? String(title);
}

/** What cannot be had of one page is no reason to leave out the others. */
async function pageAt(
  url: string,
  fetcher: Fetcher,
  signal?: AbortSignal,
): Promise<{ source: Source } | { failure: FetchError }> {
  try {
    const page = await fetcher.get(url, {}, signal);
    if (page === null) return { failure: new FetchError(`${url} answers nothing`) };
    const content = contentOf(page.url, page.bytes, page.charset);
    return { source: { kind: 'content', path: url, content, places: null } };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { failure: error };
  }
}

function contentOf(url: string, bytes: Buffer, charset: string | null): Content {
  return { ...contentOfStream(url, oneOf(bytes)), identity: url, fetched: { url, charset } };
}

async function* oneOf(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}

/** Looks that fail are twice as far apart each time, up to this many seconds. */
const LONGEST = 24 * 3_600;

/** Seconds to the next look at a feed that is looked at every `every` seconds. */
export function secondsToNextLook({ failures, retryAfter }: FeedState, every: number): number {
  const backedOff = Math.min(Math.max(LONGEST, every), every * 2 ** Math.min(failures, 30));
  return Math.max(backedOff, retryAfter ?? 0);
}
