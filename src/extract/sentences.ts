import { CUE_VERBS } from './lexicon/cues.js';
import type { Range, Sentence } from './document.js';
import type { Quotation } from './quotes.js';
import { isCapitalised, isWordLike, type Word } from './words.js';

const BLANK_LINE = /\r?\n[^\S\r\n]*\r?\n/u;
const CLOSERS = new Set(['”', '’', '"', "'", "''", '’’', '»', '›', '」', '』', ')', ']']);
const STARTERS = new Set(
  'the a an he she it they we i but and in on at for this that these those there his her their its as after when while if though although however meanwhile to'.split(
    ' ',
  ),
);

/**
 * The paragraphs of a text, without the white space around them. Blank lines separate them; a text without any
 * blank line has a paragraph a line.
 */
export function paragraphsOf(text: string): Range[] {
  const separator = BLANK_LINE.test(text) ? /(?:\r?\n[^\S\r\n]*){2,}/gu : /[\r\n\u2028\u2029]+/gu;
  const paragraphs: Range[] = [];
  let start = 0;
  const add = (end: number): void => {
    const body = text.slice(start, end);
    const lead = body.length - body.trimStart().length;
    const trimmed = body.trim().length;
    if (trimmed > 0) paragraphs.push({ start: start + lead, end: start + lead + trimmed });
  };
  for (const match of text.matchAll(separator)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return paragraphs;
}

/**
 * The sentences of a text. A full stop, question or exclamation mark ends one when what follows can start one;
 * a mark inside of a quotation does not when the attribution follows (`“Why?” he asked`).
 */
export function sentencesOf(
  words: readonly Word[],
  paragraphs: readonly Range[],
  quotations: readonly Quotation[],
): Sentence[] {
  const closings = new Set(quotations.map((quotation) => quotation.innerEnd));
  const sentences: Sentence[] = [];
  let from = 0;
  paragraphs.forEach((paragraph, index) => {
    const finish = (to: number): void => {
      const first = words[from];
      const last = words[to - 1];
      if (first && last && to > from) sentences.push({ start: first.start, end: last.end, from, to, paragraph: index });
      from = to;
    };
    let at = from;
    while ((words[at]?.start ?? Infinity) < paragraph.end) {
      const end = sentenceEnd(words, at, paragraph.end, closings);
      if (end > at) finish(end);
      at = Math.max(end, at + 1);
    }
    finish(at);
  });
  return sentences;
}

/** The index after the sentence that ends with the word `at`, or -1 where none ends there. */
function sentenceEnd(words: readonly Word[], at: number, limit: number, closings: ReadonlySet<number>): number {
  const word = words[at];
  if (!word) return -1;
  const abbreviated = word.text.length > 1 && /^\p{L}.*\.$/u.test(word.text);
  if (!abbreviated && !/^(?:[.!?。！？]|…|\.{3,})$/u.test(word.text)) return -1;
  let end = at + 1;
  let quoted = false;
  for (let next = words[end]; next && next.start < limit; next = words[end]) {
    const closes = closings.has(next.start);
    // A straight mark with a space before it opens the next sentence.
    if (!closes && (!CLOSERS.has(next.text) || next.start > (words[end - 1]?.end ?? 0))) break;
    quoted ||= closes;
    end += 1;
  }
  const follower = words[end];
  if (!follower || follower.start >= limit) return end;
  if (follower.start === (words[end - 1]?.end ?? 0)) return -1;
  if (abbreviated) return STARTERS.has(follower.lower) && isCapitalised(follower.text) ? end : -1;
  if (/^\p{Ll}/u.test(follower.text)) return -1;
  if (quoted && word.text !== '.' && attributionFollows(words, end)) return -1;
  return end;
}

/** Whether the next few words name a speaker and a cue: `Smith said`, `asked the judge`. */
function attributionFollows(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 6; at += 1) {
    const word = words[at];
    if (!word || !isWordLike(word.text)) return false;
    if (CUE_VERBS.get(word.lower)?.type === 'speech') return true;
  }
  return false;
}
