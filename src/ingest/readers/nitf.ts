import type { Document, Element } from '@xmldom/xmldom';
import type { ToldMetadata } from '../told-metadata.js';
import { textOfNode } from './html-text.js';
import { elementOf, elementsOf, wordsIn } from './xml.js';

/** The text of an article in NITF: what is between the head and the end of its body; null where it has none. */
export function textOfNitf(nitf: Document | Element): string | null {
  const content = elementOf(nitf, 'body.content');
  const text = content === null ? '' : textOfNode(content);
  return text === '' ? null : text;
}

/** What NITF tells of an article besides its text. */
export function metadataOfNitf(nitf: Document | Element): ToldMetadata {
  const published = elementOf(nitf, 'pubdata');
  const bylines = elementsOf(nitf, 'byline').map((byline) => wordsIn(byline, 'person') ?? words(byline));
  return {
    title: wordsIn(nitf, 'hl1') ?? wordsIn(nitf, 'title'),
    publisher: published?.getAttribute('name') ?? wordsIn(nitf, 'distributor'),
    authors: bylines,
    date:
      elementOf(nitf, 'date.issue')?.getAttribute('norm') ??
      published?.getAttribute('date.publication') ??
      elementOf(nitf, 'story.date')?.getAttribute('norm'),
    language: elementOf(nitf, 'nitf')?.getAttribute('xml:lang') ?? null,
    url: published?.getAttribute('ex-ref') ?? null,
  };
}

function words(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
