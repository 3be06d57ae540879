import type { DraftClaim } from './claims.js';
import { dateIn, isDayName } from './dates.js';
import type { Document, Sentence, WordRange } from './document.js';
import { wordAt } from './words.js';

/**
 * The day that a claim was said on, as an ISO date, where its sentence tells it or its paragraph is headed by a day; null
 * elsewhere, and of what was not said.
 */
export function dateOfSaying(
  document: Document,
  { assertion, cueWords, source, content }: DraftClaim,
  publishedOn: string | null,
): string | null {
  const sentence = cueWords && document.sentences[document.sentenceOf[cueWords.from] ?? -1];
  if (!sentence || assertion !== 'asserted') return null;
  const others = source ? [...content, source] : content;
  const outside = (from: number, to: number): number[] =>
    indices({ from, to }).filter((word) => !others.some((range) => word >= range.from && word < range.to));
  // The likeliest first; nothing of what is said.
  const words = [
    ...outside(cueWords.from, sentence.to),
    ...outside(clauseStart(document, sentence.from, cueWords.from), cueWords.from),
    ...beforeRelative(document, source),
    ...headOf(document, sentence),
  ];
  return dateIn(document, words, publishedOn);
}

function indices({ from, to }: WordRange): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** `The strike began on Tuesday, and the company said …`: another clause's day is not the saying's. */
function clauseStart({ words }: Document, from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) {
    const joins = /^(?:and|but|while|although|though)$/u.test(words[at]?.lower ?? '') && words[at - 1]?.text === ',';
    if (joins || words[at]?.text === ';') return at;
  }
  return from;
}

/** `The minister, on Thursday, told …`, but nothing of `Smith, who resigned on Friday`. */
function beforeRelative({ words }: Document, source: WordRange | null): number[] {
  const own = source ? indices(source) : [];
  const end = own.findIndex((word) => /^(?:who|which|that|whose)$/u.test(words[word]?.lower ?? ''));
  return end < 0 ? own : own.slice(0, end);
}

/** `WEDNESDAY, 2:05 p.m.`: an entry's head dates all of it. */
function headOf({ words, paragraphs }: Document, { paragraph }: Sentence): number[] {
  const first = wordAt(words, paragraphs[paragraph]?.start ?? 0);
  const [day, comma, time] = [0, 1, 2].map((step) => words[first + step]);
  const isHead = day && isDayName(day.lower) && /^[,:—–-]$/u.test(comma?.text ?? '') && /^\d/u.test(time?.text ?? '');
  return isHead === true ? [first] : [];
}
