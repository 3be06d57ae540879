import type { Document, WordRange } from '../document.js';

/** Words before the dash of a dateline: `SAN BARTOLO, Oct 9 (Andes Wire) —`. */
const LONGEST_DATELINE = 14;
/** Words before the colon of one: `ISLAMABAD/SRINAGAR:`. */
const LONGEST_TOWNS = 6;
const DASHES = new Set(['—', '–', '--', '-', '|']);

/** `KABUL, Jan. 29 — The sides …`: what a dash cuts off at a sentence's start is no statement. */
export function afterDateline(document: Document, { from, to }: WordRange): number {
  for (let at = from + 1; at < Math.min(from + LONGEST_DATELINE, to - 1); at += 1) {
    const dash = document.words[at];
    const apart = dash !== undefined && dash.start > (document.words[at - 1]?.end ?? dash.start);
    if (apart && DASHES.has(dash.text)) return at + 1;
  }
  return from;
}

/** `ISLAMABAD/SRINAGAR: At least …`: behind towns in capitals and a colon; `from` without them. */
function afterTowns({ words }: Document, { from, to }: WordRange): number {
  let at = from;
  while (at < Math.min(to, from + LONGEST_TOWNS) && /^(?:\p{Lu}{3,}|[/,-])$/u.test(words[at]?.text ?? '')) at += 1;
  return at > from && words[at]?.text === ':' ? at + 1 : from;
}

/** `Sept. 2, 2015 —`, `LAGOS (Reuters) —`: where the words begin behind a dateline that has a day or a town in capitals; `from` without one. */
export function afterDate(document: Document, home: WordRange): number {
  const towns = afterTowns(document, home);
  if (towns > home.from) return towns;
  const after = afterDateline(document, home);
  const head = document.words.slice(home.from, after).map(({ text }) => text);
  const plain = head.some((text) => /^\p{Ll}{2,}$/u.test(text));
  return !plain && head.some((text) => /^(?:\d+|\p{Lu}{3,})$/u.test(text)) ? after : home.from;
}

/** Index of the sentence that a span begins in. */
export function sentence(document: Document, span: WordRange): number {
  return document.sentenceOf[span.from] ?? -1;
}

/** Index of the sentence that a span ends in. */
export function lastSentence(document: Document, span: WordRange): number {
  return document.sentenceOf[span.to - 1] ?? -1;
}
