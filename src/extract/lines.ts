import type { Document } from './document.js';
import { roleOf } from './phrases.js';
import { QUOTATION_MARKS } from './quotes.js';
import { isCapitalised } from './words.js';

const WITHIN_NAME = new Set(['of', 'the', 'for', 'de', 'van', 'von', 'al', 'bin', 'and', '.', '-', "'s", ',']);

/** Words that stand first in their line. */
export function lineStarts({ text, words }: Document): number[] {
  return words.flatMap((word, index) =>
    index === 0 || /[\n\r\u2028\u2029]/u.test(text.slice(words[index - 1]?.end, word.start)) ? [index] : [],
  );
}

/** Whether a word may stand in a label or a signature. */
export function isLabelWord(document: Document, index: number): boolean {
  const { text = '', lower = '' } = document.words[index] ?? {};
  return (
    isCapitalised(text) ||
    WITHIN_NAME.has(lower) ||
    /^[()[\]]$/u.test(text) ||
    /^\p{N}+$/u.test(text) ||
    roleOf(lower) !== null
  );
}

/** What sets words in bold or italics in Markdown: `**Jane Roe:** Yes`. */
const EMPHASIS = /^[*_]+$/u;

/** Where words begin behind what sets them in bold or italics. */
export function afterEmphasis({ words }: Document, from: number): number {
  let at = from;
  while (EMPHASIS.test(words[at]?.text ?? '')) at += 1;
  return at;
}

/** Where words end before it. */
export function beforeEmphasis({ words }: Document, to: number): number {
  let at = to;
  while (EMPHASIS.test(words[at - 1]?.text ?? '')) at -= 1;
  return at;
}

/** Whether words that end there end with a question. */
export function endsAsking({ words }: Document, to: number): boolean {
  const last = QUOTATION_MARKS.has(words[to - 1]?.text ?? '') ? to - 2 : to - 1;
  return words[last]?.text === '?';
}
