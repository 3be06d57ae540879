import type { Document } from '../document.js';
import type { RoleSpan } from '../tagging.js';
import { isWordLike, wordAt } from '../words.js';
import { lastSentence } from './places.js';

/** Words of a quotation that nobody's cue claims are speech from this length on; shorter ones are names and irony. */
const SPEECH_LENGTH = 6;
/** How sure a span is that pairing of marks found, not the tagger. */
const PAIRED = 0.6;
const OPEN_ENDS = new Set([
  "'s",
  'the',
  'a',
  'an',
  'of',
  'for',
  'to',
  'with',
  'from',
  'by',
  'his',
  'her',
  'their',
  'its',
  'at',
]);

/** A content that reaches into a quotation takes all of it in, as far as no other part stands there. */
export function coverQuotations(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const widened = spans.map((given, index) => {
    if (given.role !== 'content') return given;
    const span = completed(document, given, spans[index + 1]);
    const first = document.quotationOf[span.from] ?? -1;
    const last = document.quotationOf[span.to - 1] ?? -1;
    let { from, to } = span;
    while (first >= 0 && from > (spans[index - 1]?.to ?? 0) && document.quotationOf[from - 1] === first) from -= 1;
    while (last >= 0 && to < (spans[index + 1]?.from ?? document.words.length) && document.quotationOf[to] === last)
      to += 1;
    return { ...span, from, to };
  });
  return mergeWithinQuotation(document, widened);
}

/** No content ends with an article, a preposition or `'s`: it goes on to the sentence's end. */
function completed(document: Document, span: RoleSpan, next: RoleSpan | undefined): RoleSpan {
  const last = document.words[span.to - 1]?.lower ?? '';
  if (!OPEN_ENDS.has(last)) return span;
  const end = document.sentences[lastSentence(document, span)]?.to ?? span.to;
  return { ...span, to: Math.max(span.to, Math.min(end, next?.from ?? end)) };
}

/** Two contents that touch inside of one quotation are one. */
function mergeWithinQuotation(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const result: RoleSpan[] = [];
  for (const span of spans) {
    const previous = result.at(-1);
    const quotation = document.quotationOf[span.from] ?? -1;
    const touches = previous?.role === 'content' && span.role === 'content' && span.from <= previous.to;
    if (touches && quotation >= 0 && document.quotationOf[previous.to - 1] === quotation) {
      result[result.length - 1] = {
        ...previous,
        to: Math.max(previous.to, span.to),
        score: (previous.score + span.score) / 2,
      };
    } else if (!previous || span.from >= previous.to) result.push(span);
    else if (span.to > previous.to) result.push({ ...span, from: previous.to });
  }
  return result;
}

/** Quotations of some length in which the tagger saw no part at all are contents too. */
export function addQuotations(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const touched = new Set<number>();
  for (const span of spans) {
    for (let word = span.from; word < span.to; word += 1) touched.add(document.quotationOf[word] ?? -1);
  }
  const added = document.quotations.flatMap((quotation, index): RoleSpan[] => {
    if (touched.has(index)) return [];
    const from = wordAt(document.words, quotation.start);
    const to = wordAt(document.words, quotation.end - 1) + 1;
    const words = document.words.slice(from, to).filter((word) => isWordLike(word.text)).length;
    return words >= SPEECH_LENGTH
      ? [{ role: 'content', from, to: Math.min(to, document.words.length), score: PAIRED }]
      : [];
  });
  return [...spans, ...added].sort((a, b) => a.from - b.from);
}
