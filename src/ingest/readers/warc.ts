import type { WARCRecord } from 'warcio';
import { tooLarge } from '../bytes.js';
import type { Content } from '../content.js';
import { oneProblem } from '../problem.js';
import type { Found, Reader } from './reader.js';

/** Bytes that a page of a crawl may have. */
const PAGE_LIMIT = 10_000_000;
/** What is read of a crawl: pages, feeds and data; pictures and programs are most of it. */
const READ_TYPES = /^(?:text\/html|application\/(?:xhtml\+xml|rss\+xml|atom\+xml|xml|json|ld\+json)|text\/xml)\b/iu;

/** Crawls in WARC 1.0 and 1.1, with or without gzip: the responses that hold something to read. */
export const warc: Reader = {
  format: 'warc',
  extensions: ['.warc'],
  detect: ({ bytes }) => (/^WARC\/1\.\d\r?\n/u.test(bytes.subarray(0, 12).toString('latin1')) ? 1 : 0),
  read: async function* (content) {
    let number = 0;
    for await (const record of records(content)) {
      number += 1;
      if (record.warcType !== 'response' && record.warcType !== 'resource') continue;
      yield await responseIn(record, content, `record ${number}`);
    }
  },
};

/** @throws DocumentError where the crawl breaks off or is none. */
async function* records({ bytes }: Content): AsyncGenerator<WARCRecord> {
  const { WARCParser } = await import('warcio');
  try {
    yield* new WARCParser(bytes);
  } catch (error) {
    if (!(error instanceof Error) || error.constructor !== Error) throw error;
    throw oneProblem(`this is no WARC from here on: ${error.message}`, { cause: error });
  }
}

async function responseIn(record: WARCRecord, content: Content, place: string): Promise<Found> {
  const url = record.warcTargetURI ?? '';
  const status = Number(record.httpHeaders?.statusCode ?? 200);
  const type = record.httpHeaders?.headers.get('content-type') ?? record.warcContentType ?? '';
  if (status !== 200) return { kind: 'skipped', place, why: 'a response other than 200' };
  if (!READ_TYPES.test(type) || !URL.canParse(url))
    return { kind: 'skipped', place, why: 'no page: picture, style or program' };
  const page = await pageIn(record);
  if (page === null) return { kind: 'unread', place, error: tooLarge(null, PAGE_LIMIT) };
  return {
    kind: 'content',
    content: {
      ...content,
      name: new URL(url).pathname.split('/').at(-1)?.toLowerCase() ?? '',
      identity: url,
      place,
      file: null,
      fetched: { url, charset: /\bcharset\s*=\s*"?([\w-]+)/iu.exec(type)?.[1] ?? null },
      bytes: one(page),
    },
  };
}

/** The page as its server meant it, whatever it was packed in; null where it is too large. */
async function pageIn(record: WARCRecord): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record.contentReader) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > PAGE_LIMIT) return null;
  }
  return Buffer.concat(chunks);
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}
