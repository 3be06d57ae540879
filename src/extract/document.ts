import type { Span } from '../model/claim.js';
import { quotationsOf, type Quotation } from './quotes.js';
import { paragraphsOf, sentencesOf } from './sentences.js';
import { wordsOf, type Word } from './words.js';

/** Offsets into the text in UTF-16 code units, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A stretch of words: indices into `Document.words`, end exclusive. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** A sentence with its words and the paragraph that it stands in. */
export interface Sentence extends Range, WordRange {
  readonly paragraph: number;
}

/** A text cut into its parts; what all later steps read. Never changed after it is made. */
export interface Document {
  readonly text: string;
  readonly words: readonly Word[];
  readonly paragraphs: readonly Range[];
  readonly sentences: readonly Sentence[];
  /** Index of the sentence of each word. */
  readonly sentenceOf: Int32Array;
  /** Outermost quotations, in order. */
  readonly quotations: readonly Quotation[];
  /** Index of the quotation that a word is in, its marks included; -1 for none. */
  readonly quotationOf: Int32Array;
}

/** Cuts a text into words, sentences, paragraphs and quotations. Linear in the text's length. */
export function documentOf(text: string): Document {
  const words = wordsOf(text);
  const paragraphs = paragraphsOf(text);
  const quotations = quotationsOf(text, paragraphs);
  const sentences = sentencesOf(words, paragraphs, quotations);
  const sentenceOf = new Int32Array(words.length);
  sentences.forEach((sentence, index) => sentenceOf.fill(index, sentence.from, sentence.to));
  return { text, words, paragraphs, sentences, sentenceOf, quotations, quotationOf: coverage(words, quotations) };
}

/** For each word the index of the range that covers it, or -1. Both lists are in text order. */
function coverage(words: readonly Word[], ranges: readonly Range[]): Int32Array {
  const covered = new Int32Array(words.length).fill(-1);
  let at = 0;
  words.forEach((word, index) => {
    while ((ranges[at]?.end ?? Infinity) <= word.start) at += 1;
    const range = ranges[at];
    if (range && word.start >= range.start && word.end <= range.end) covered[index] = at;
  });
  return covered;
}

/** Some of its words, lower case. */
export function lowerWords({ words }: Document, from: number, to: number): string[] {
  return words.slice(from, to).map(({ lower }) => lower);
}

/** The span of a range of the text, with its characters. */
export function spanOf(text: string, range: Range): Span {
  return { start: range.start, end: range.end, text: text.slice(range.start, range.end) };
}

/** The range of the text that words cover. An empty range for no words. */
export function rangeOf(document: Document, { from, to }: WordRange): Range {
  const start = document.words[from]?.start ?? document.text.length;
  return { start, end: to > from ? (document.words[to - 1]?.end ?? start) : start };
}

/** Index of the paragraph of a word; -1 outside of the text. */
export function paragraphOf({ sentences, sentenceOf }: Document, word: number): number {
  return sentences[sentenceOf[word] ?? -1]?.paragraph ?? -1;
}

/** Whether a word is in a quotation, or one of its marks. */
export function isQuoted({ quotationOf }: Document, word: number): boolean {
  return (quotationOf[word] ?? -1) >= 0;
}

/** Whether a word is the first of its sentence, or stands behind the last one. */
export function opensSentence({ sentenceOf }: Document, word: number): boolean {
  return sentenceOf[word] !== sentenceOf[word - 1];
}

/** Whether a word is the first of its paragraph, or stands behind the last one. */
export function opensParagraph(document: Document, word: number): boolean {
  return paragraphOf(document, word) !== paragraphOf(document, word - 1);
}
