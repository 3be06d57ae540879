import type { Document, WordRange } from '../document.js';

/** Words before the dash of a dateline: `SAN BARTOLO, Oct 9 (Andes Wire) —`. */
const LONGEST_DATELINE = 14;
const DASHES = new Set(['—', '–', '--', '-']);

/** `KABUL, Jan. 29 — The sides …`: what a dash cuts off at a sentence's start is no statement. */
export function afterDateline(document: Document, { from, to }: WordRange): number {
  for (let at = from + 1; at < Math.min(from + LONGEST_DATELINE, to - 1); at += 1) {
    const dash = document.words[at];
    const apart = dash !== undefined && dash.start > (document.words[at - 1]?.end ?? dash.start);
    if (apart && DASHES.has(dash.text)) return at + 1;
  }
  return from;
}

/** Index of the sentence that a span begins in. */
export function sentence(document: Document, span: WordRange): number {
  return document.sentenceOf[span.from] ?? -1;
}

/** Index of the sentence that a span ends in. */
export function lastSentence(document: Document, span: WordRange): number {
  return document.sentenceOf[span.to - 1] ?? -1;
}
