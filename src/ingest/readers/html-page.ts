import { isUtf8 } from 'node:buffer';
import { Readability } from '@mozilla/readability';
import sniffEncoding from 'html-encoding-sniffer';
import { articleOf } from '../article.js';
import { allBytes, type Content } from '../content.js';
import { articleIdOf } from '../identity.js';
import { usableMetadata } from '../told-metadata.js';
import { textOfNode } from './html-text.js';
import { parsePage, type TextNode } from './page.js';
import { metadataOfPage } from './page-metadata.js';
import type { Found, ReadingOptions } from './reader.js';

/** Bytes that a page may have. */
const PAGE_LIMIT = 10_000_000;

/** The article of a page, without what stands around it. */
export async function* pagesIn(content: Content, options: ReadingOptions): AsyncGenerator<Found> {
  const page = pageOf(await allBytes(content, PAGE_LIMIT), content, options);
  if (page !== null) yield page;
}

/** Null for an article that is not to be read: to find that out costs little of what its text costs. */
function pageOf(bytes: Buffer, { identity, fetched }: Content, { textLimit, isMeant }: ReadingOptions): Found | null {
  const encoding = sniffEncoding(bytes, {
    ...(fetched?.charset != null && { transportLayerEncodingLabel: fetched.charset }),
    // Where nothing is said, the web guesses that it is Latin; bytes that are UTF-8 by chance are next to none.
    defaultEncoding: isUtf8(bytes) ? 'UTF-8' : 'windows-1252',
  });
  const document = parsePage(new TextDecoder(encoding).decode(bytes).replaceAll('\0', ''));
  const metadata = usableMetadata(metadataOfPage(document, fetched?.url ?? null));
  const place = identity === null ? null : { identity };
  const isKnown = metadata.url !== undefined || place !== null;
  if (isKnown && isMeant?.(articleIdOf(metadata.url ?? null, place, '')) === false) return null;
  const read = new Readability(document, { serializer }).parse();
  const text = read?.content ?? '';
  if (read === null || text === '') return { kind: 'skipped', place: null, why: 'no article on the page' };
  const title = metadata.title ?? usableMetadata({ title: read.title }).title;
  const told = { ...metadata, ...(title !== undefined && { title }) };
  return { kind: 'text', place: null, article: articleOf(text, told, place, textLimit) };
}

/** Readability hands over the element that it took for the article; it is not written as HTML only to be parsed again. */
function serializer(node: unknown): string {
  return textOfNode(node as TextNode);
}
