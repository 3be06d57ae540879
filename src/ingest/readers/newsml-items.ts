import type { Document, Element } from '@xmldom/xmldom';
import { articleOf } from '../article.js';
import { allBytes, type Content } from '../content.js';
import { usableMetadata } from '../told-metadata.js';
import { textOfHtml, textOfNode } from './html-text.js';
import { readPart } from './lines.js';
import { metadataOfNitf, textOfNitf } from './nitf.js';
import type { Found, ReadingOptions } from './reader.js';
import { elementOf, elementsOf, parseXml, wordsIn, XML_LIMIT } from './xml.js';

/** Items that hold no article: they package others, or tell of things. */
const OTHER_ITEMS = /^(?:packageItem|conceptItem|knowledgeItem|planningItem|catalogItem)$/u;

/** The articles of a message, or of what stands alone. */
export async function* itemsIn(content: Content, options: ReadingOptions): AsyncGenerator<Found> {
  const document = parseXml(await allBytes(content, XML_LIMIT));
  const items = elementsOf(document, 'newsItem');
  for (const [index, item] of items.entries()) {
    const place = items.length === 1 ? null : `newsItem ${index + 1}`;
    yield readPart(place, () => articleIn(item, place, content, options));
  }
  if (items.length > 0) return;
  if (elementOf(document, 'nitf')) yield readPart(null, () => nitfAlone(document, content, options));
  else if (OTHER_ITEMS.test(document.documentElement?.localName ?? ''))
    yield { kind: 'skipped', place: null, why: 'a NewsML-G2 item that is no news item' };
  else yield { kind: 'skipped', place: null, why: 'a news message without a news item' };
}

function articleIn(item: Element, place: string | null, content: Content, { textLimit }: ReadingOptions): Found {
  const status = elementOf(item, 'pubStatus')?.getAttribute('qcode') ?? '';
  if (/:(?:canceled|withheld)$/u.test(status)) return { kind: 'skipped', place, why: 'withdrawn by its publisher' };
  const set = elementOf(item, 'contentSet');
  const text = set === null ? null : textOfSet(set);
  if (text === null) return { kind: 'skipped', place, why: 'an item without a text' };
  const nitf = set === null ? {} : metadataOfNitf(set);
  const meta = elementOf(item, 'contentMeta');
  const metadata = usableMetadata({
    ...nitf,
    title: (meta && wordsIn(meta, 'headline')) ?? nitf.title,
    publisher: nameIn(item, 'provider') ?? nameIn(item, 'infoSource') ?? nitf.publisher,
    authors: (Array.isArray(nitf.authors) && nitf.authors.length > 0 ? nitf.authors : null) ?? namesIn(meta, 'creator'),
    date: (meta && wordsIn(meta, 'contentCreated')) ?? wordsIn(item, 'firstCreated') ?? wordsIn(item, 'versionCreated'),
    language: (meta && elementOf(meta, 'language')?.getAttribute('tag')) ?? item.getAttribute('xml:lang'),
  });
  const identity = item.getAttribute('guid') ?? content.identity;
  return {
    kind: 'text',
    place,
    article: articleOf(text, metadata, identity === null ? null : { identity }, textLimit),
  };
}

function textOfSet(set: Element): string | null {
  const nitf = textOfNitf(set);
  if (nitf !== null) return nitf;
  const page = elementOf(set, 'body');
  const data = elementOf(set, 'inlineData');
  const told = data?.textContent ?? '';
  const text = page
    ? textOfNode(page)
    : /html/u.test(data?.getAttribute('contenttype') ?? '')
      ? textOfHtml(told)
      : told.trim();
  return text === '' ? null : text;
}

function nitfAlone(document: Document, { identity }: Content, { textLimit }: ReadingOptions): Found {
  const text = textOfNitf(document);
  if (text === null) return { kind: 'skipped', place: null, why: 'an item without a text' };
  const key = elementOf(document, 'doc-id')?.getAttribute('id-string') ?? identity;
  const metadata = usableMetadata(metadataOfNitf(document));
  const article = articleOf(text, metadata, key === null ? null : { identity: key }, textLimit);
  return { kind: 'text', place: null, article };
}

function nameIn(item: Element, name: string): string | null {
  return namesIn(item, name)[0] ?? null;
}

function namesIn(item: Element | null, name: string): string[] {
  return (item === null ? [] : elementsOf(item, name))
    .map((each) => wordsIn(each, 'name'))
    .filter((each) => each !== null);
}
