import { articleOf } from '../article.js';
import { decodeUtf8 } from '../bytes.js';
import { allBytes, type Content } from '../content.js';
import { jsonValue } from '../json.js';
import { usableMetadata } from '../told-metadata.js';
import { textOfHtml } from './html-text.js';
import { foundInLines, inLines, isObject, readPart } from './lines.js';
import { textOfNitf } from './nitf.js';
import type { Found, ReadingOptions } from './reader.js';
import { listOf } from './schema-org.js';
import { parseXml } from './xml.js';

/** Bytes that a file with one item or a list of them may have; lines are read one by one. */
const LIMIT = 100_000_000;

/** The articles of an item, a list of them, or a line each. */
export async function* itemsIn(given: Content, options: ReadingOptions): AsyncGenerator<Found> {
  const { areLines, content } = await inLines(given);
  if (areLines) {
    yield* foundInLines(content.bytes, (item, place) => articleIn(item, place, options));
    return;
  }
  const value = jsonValue(decodeUtf8(await allBytes(content, LIMIT)));
  const items = listOf(value);
  for (const [index, item] of items.entries()) {
    const place = Array.isArray(value) ? `/${index}` : null;
    yield readPart(place, () => articleIn(isObject(item) ? item : {}, place, options));
  }
}

function articleIn(written: Record<string, unknown>, place: string | null, { textLimit }: ReadingOptions): Found {
  // Of the three generations the third differs from the second by the case of its keys.
  const item = Object.fromEntries(Object.entries(written).map(([key, value]) => [key.toLowerCase(), value]));
  if (item.pubstatus === 'canceled' || item.pubstatus === 'withheld')
    return { kind: 'skipped', place, why: 'withdrawn by its publisher' };
  const type = item.type ?? 'text';
  if (type !== 'text' && type !== 'composite')
    return { kind: 'skipped', place, why: 'no text: picture, sound, video or event' };
  const text = textOf(item);
  if (text === null) return { kind: 'skipped', place, why: 'an item without a text' };
  const metadata = usableMetadata({
    title: headlineOf(item),
    publisher: nameIn(item.infosources) ?? item.source ?? item.copyrightholder,
    authors: item.by ?? item.byline,
    date: item.firstcreated ?? item.contentcreated ?? item.versioncreated,
    language: item.language,
  });
  const identity = typeof item.uri === 'string' ? { identity: item.uri } : null;
  return { kind: 'text', place, article: articleOf(text, metadata, identity, textLimit) };
}

interface Body {
  readonly contentType: string;
  readonly value: string;
}

/** The text of the best body: one with paragraphs before one without. */
function textOf(item: Record<string, unknown>): string | null {
  const bodies = bodiesOf(item);
  const html = bodies.find(({ contentType }) => /html/u.test(contentType));
  if (html) return textOrNull(textOfHtml(html.value));
  const nitf = bodies.find(({ contentType }) => /nitf/u.test(contentType));
  if (nitf) return textOrNull(textOfNitf(parseXml(Buffer.from(withoutDeclaration(nitf.value)))) ?? '');
  return textOrNull(bodies[0]?.value.trim() ?? '');
}

/** The value is text already, whatever encoding it says it had. */
function withoutDeclaration(xml: string): string {
  return xml.replace(/^\s*<\?xml[^>]*\?>/u, '');
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

/** 2.x and 3.x list bodies with their types; 1.x has a key each: `body_xhtml`, `body_text`, `body_main`. */
function bodiesOf(item: Record<string, unknown>): Body[] {
  const listed = listOf(item.bodies)
    .filter(isObject)
    .map((body) => ({ type: body.contentType ?? body.contenttype ?? body.role, value: body.value }));
  const keyed = Object.entries(item)
    .filter(([key]) => key.startsWith('body_'))
    .map(([key, value]) => ({ type: key, value }));
  return [...listed, ...keyed]
    .filter(
      (body): body is { type: unknown; value: string } => typeof body.value === 'string' && body.value.trim() !== '',
    )
    .map(({ type, value }) => ({ contentType: bodyType(type, value), value }));
}

function bodyType(type: unknown, value: string): string {
  const told = typeof type === 'string' ? type.toLowerCase() : '';
  return told.includes('nitf') || !/^\s*<(?:p|div|html|section|article|body|h\d)\b/iu.test(value) ? told : 'html';
}

function headlineOf(item: Record<string, unknown>): unknown {
  const headlines = listOf(item.headlines).filter(isObject);
  const main = headlines.find(({ role }) => role === 'main') ?? headlines[0];
  const keyed = Object.entries(item).find(([key]) => key.startsWith('headline_'));
  return main?.value ?? item.headline_main ?? item.headline ?? keyed?.[1] ?? item.title;
}

function nameIn(sources: unknown): unknown {
  const [first] = listOf(sources);
  return isObject(first) ? first.name : undefined;
}
