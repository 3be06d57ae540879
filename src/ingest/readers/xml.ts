import { DOMParser, ParseError, type Document, type Element } from '@xmldom/xmldom';
import { documentError, oneProblem, type Problem } from '../problem.js';
import { refuseTraps } from './xml-traps.js';

/** Bytes that an XML document may have; all of it is in memory. */
export const XML_LIMIT = 50_000_000;

/**
 * XML's bytes as text, in the encoding that it declares.
 * @throws DocumentError for an encoding that is not known, bytes that are not of it, and what `refuseTraps` finds.
 */
export function decodeXml(bytes: Buffer): string {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    const remedy = 'save it as UTF-8';
    throw oneProblem(`it is not ${encoding}, which it says it is`, { remedy, cause: error });
  }
  refuseTraps(text);
  return text;
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 200).toString('latin1');
  return /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/u.exec(start)?.[1] ?? 'utf-8';
}

/**
 * An XML document.
 * @throws DocumentError for what is not well-formed, with its line.
 */
export function parseXml(bytes: Buffer): Document {
  const text = decodeXml(bytes);
  const problems: Problem[] = [];
  const onError = (level: string, what: string, { locator }: { locator?: { lineNumber?: number } }): void => {
    const place = locator?.lineNumber === undefined ? null : `line ${locator.lineNumber}`;
    if (level !== 'warning') problems.push({ place, what: `this is no XML: ${what}`, remedy: null });
  };
  let document: Document | null = null;
  try {
    document = new DOMParser({ onError }).parseFromString(text.replace(/^\uFEFF/u, '').trimStart(), 'text/xml');
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    if (problems.length === 0) throw oneProblem(`this is no XML: ${error.message}`, { cause: error });
  }
  if (document === null || problems.length > 0) throw documentError(problems.slice(0, 1));
  return document;
}

/** The elements below a node with a local name, in document order. */
export function elementsOf(node: Document | Element, name: string): Element[] {
  return Array.from(node.getElementsByTagNameNS('*', name));
}

/** The first of them. */
export function elementOf(node: Document | Element, name: string): Element | null {
  return elementsOf(node, name)[0] ?? null;
}

/** The text of the first of them, spaces as one; null where there is none or it is empty. */
export function wordsIn(node: Document | Element, name: string): string | null {
  const words = elementOf(node, name)?.textContent?.replace(/\s+/gu, ' ').trim();
  return words === undefined || words === '' ? null : words;
}
