import { parseFeed } from 'feedsmith';
import { articleOf } from '../article.js';
import { allBytes, type Content } from '../content.js';
import { oneProblem } from '../problem.js';
import { addressOf, lineOf, usableMetadata, type ToldMetadata } from '../told-metadata.js';
import { textOfHtml } from './html-text.js';
import { readPart } from './lines.js';
import type { Found, ReadingOptions } from './reader.js';
import { decodeXml, XML_LIMIT } from './xml.js';

/** The articles of a feed. */
export async function* itemsIn(content: Content, options: ReadingOptions): AsyncGenerator<Found> {
  const entries = entriesIn(decodeXml(await allBytes(content, XML_LIMIT)));
  for (const [index, entry] of entries.entries()) {
    const place = `item ${index + 1}`;
    yield readPart(place, () => articleIn(entry, place, content, options));
  }
}

/** An item as both families of feeds have it. */
export interface FeedEntry extends ToldMetadata {
  /** The address of its page; null where it has none. */
  readonly url: string | null;
  /** What its feed calls it. */
  readonly guid: string | null;
  /** The whole article's HTML; null where the feed has none. */
  readonly content: string | null;
  readonly summary: string | null;
}

/**
 * What is in a feed, in its order.
 * @throws DocumentError for what is no feed.
 */
export function entriesIn(xml: string): FeedEntry[] {
  const parsed = parsedFeed(xml);
  if (parsed.format === 'atom') return atomEntries(parsed.feed);
  if (parsed.format === 'rss') return rssEntries(parsed.feed);
  if (parsed.format === 'rdf') return rdfEntries(parsed.feed);
  throw oneProblem('this is no RSS or Atom feed');
}

type Parsed = ReturnType<typeof parseFeed>;
type FeedOf<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed'];

function parsedFeed(xml: string): Parsed {
  try {
    return parseFeed(xml);
  } catch (error) {
    throw oneProblem(`this is no feed: ${(error as Error).message}`, {
      remedy: 'check that it is whole',
      cause: error,
    });
  }
}

function rssEntries(feed: FeedOf<'rss'>): FeedEntry[] {
  return (feed.items ?? []).map((item) => {
    const guid = item.guid?.value ?? null;
    const isAddress = item.guid?.isPermaLink !== false;
    return {
      title: plain(item.title),
      url: addressOf(item.link) ?? (isAddress ? addressOf(guid) : null),
      guid,
      publisher: item.source?.title ?? plain(feed.title),
      authors: item.dc?.creators ?? item.authors?.map(nameInMail),
      date: item.pubDate ?? item.dc?.dates?.[0],
      language: item.dc?.languages?.[0] ?? feed.language,
      content: item.content?.encoded ?? null,
      summary: item.description ?? null,
    };
  });
}

function rdfEntries(feed: FeedOf<'rdf'>): FeedEntry[] {
  return (feed.items ?? []).map((item) => ({
    title: plain(item.title),
    url: addressOf(item.link),
    guid: item.rdf?.about ?? null,
    publisher: plain(feed.title),
    authors: item.dc?.creators,
    date: item.dc?.dates?.[0],
    language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0],
    content: item.content?.encoded ?? null,
    summary: item.description ?? null,
  }));
}

function atomEntries(feed: FeedOf<'atom'>): FeedEntry[] {
  return (feed.entries ?? []).map((entry) => {
    const links = entry.links ?? [];
    const link = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0];
    return {
      title: markup(entry.title),
      url: addressOf(link?.href) ?? addressOf(entry.id),
      guid: entry.id ?? null,
      publisher: markup(entry.source?.title) ?? markup(feed.title),
      authors: (entry.authors ?? feed.authors)?.map(({ name }) => name),
      date: entry.published ?? entry.updated,
      language: entry.xml?.lang ?? feed.xml?.lang,
      content: entry.content?.value ?? null,
      summary: entry.summary?.value ?? null,
    };
  });
}

/** RSS’s `author` is an address of mail with the name in brackets. */
function nameInMail(author: unknown): unknown {
  const written = typeof author === 'object' ? (author as { name?: unknown } | null)?.name : author;
  return typeof written === 'string' ? (/\(([^()]+)\)\s*$/u.exec(written)?.[1] ?? written) : written;
}

function plain(title: unknown): string | null {
  if (typeof title === 'string') return lineOf(textOfHtml(title), 1000);
  return typeof title === 'object' && title !== null ? plain((title as { value?: unknown }).value) : null;
}

const markup = plain;

/** The article that an item is. */
function articleIn(entry: FeedEntry, place: string, { identity }: Content, { textLimit }: ReadingOptions): Found {
  const { url, guid, content, summary, ...told } = entry;
  const text = textOfHtml(content ?? summary ?? '');
  if (text === '') return { kind: 'skipped', place, why: 'an item without a text' };
  const key = guid ?? (identity === null ? null : `${identity}, ${text}`);
  const article = articleOf(text, usableMetadata({ ...told, url }), key === null ? null : { identity: key }, textLimit);
  return { kind: 'text', place, article: content === null ? { ...article, partial: true } : article };
}
