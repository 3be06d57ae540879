import { ABBREVIATIONS } from './lexicon/abbreviations.js';
import { TITLES } from './lexicon/people.js';

/** A word, number or mark of the text. Offsets count UTF-16 code units, end exclusive. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** The characters, unchanged. */
  readonly text: string;
  /** Lower case, with straight apostrophes: what lexicons are asked for. `US`, `WHO` and `IT` are `u.s.`, `w.h.o.`, `i.t.`. */
  readonly lower: string;
}

// Every alternative starts with another kind of character and has no nested repetition over the same class,
// so that matching is linear. `.` with the u flag takes a whole code point, or a lone surrogate.
const TOKEN =
  /https?:\/\/[^\s"“”<>]+|(?:\p{L}\.){2,}(?:-[\p{L}\p{N}]+)*|\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}\p{M}*)*|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[-&'’]|\.(?=\p{Ll}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\.{2,}|-{2,}|``|''|‘‘|’’|\S/gu;
/** Characters beside a word that tell whether it stands among capitals. */
const BESIDE = 8;
const CLITIC = /(?:['’](?:s|re|ve|ll|d|m)|n['’]t)$/iu;
const DOTTED = /^\p{L}+(?:\.\p{L}+)+$/u;

/**
 * The words of a text in order, cut as the Penn Treebank does it: possessives and contractions are words of their own,
 * a point belongs to an abbreviation before it, two single marks side by side are one. Linear in the text; any Unicode goes, lone surrogates too.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(TOKEN)) pushWord(words, text, match.index, match[0]);
  return words;
}

function pushWord(words: Word[], text: string, start: number, token: string): void {
  const end = start + token.length;
  if (text[end] === '.' && takesPoint(token, text, end)) {
    push(words, text, start, end + 1);
    return;
  }
  const clitic = CLITIC.exec(token)?.[0].length ?? 0;
  if (clitic > 0 && clitic < token.length) {
    push(words, text, start, end - clitic);
    push(words, text, end - clitic, end);
    return;
  }
  push(words, text, start, end);
}

function takesPoint(token: string, text: string, end: number): boolean {
  if (token.length > 12) return false;
  if (DOTTED.test(token)) return token.split('.').every((part) => part.length === 1);
  // A title stands before a name: at a line's end `Sen` is one.
  if (TITLES.has(token.toLowerCase()) && /^["”’]?[^\S\n]*(?:\n|$)/u.test(text.slice(end + 1, end + 4))) return false;
  if (ABBREVIATIONS.has(token.toLowerCase())) return true;
  // An initial: `John F. Kennedy`. A single capital at a line's end is not one, nor is the site in `posted on X. The …`.
  if (token === 'X' && /\bon $/u.test(text.slice(Math.max(0, end - 4), end - 1))) return false;
  return /^\p{Lu}$/u.test(token) && token !== 'I' && /^ ?\p{Lu}/u.test(text.slice(end + 1, end + 4));
}

function push(words: Word[], text: string, start: number, end: number): void {
  const previous = words.at(-1);
  // The point that an abbreviation took comes again as a token.
  if (previous && start < previous.end) return;
  const chars = text.slice(start, end);
  const lower = isAcronym(text, start, end) ? chars.replace(/./gu, '$&.').toLowerCase() : chars.toLowerCase();
  words.push({ start, end, text: chars, lower: lower.replaceAll('’', "'") });
}

/** Whether a word is `US`, `WHO` or `IT`, in a text that is not all in capitals: no pronoun. */
function isAcronym(text: string, start: number, end: number): boolean {
  if (!/^(?:US|WHO|IT)$/u.test(text.slice(start, end))) return false;
  const [before, after] = [text.slice(Math.max(0, start - BESIDE), start), text.slice(end, end + BESIDE)];
  return !/\p{Lu}{2}\P{L}+$/u.test(before) && !/^\P{L}+\p{Lu}{2}/u.test(after);
}

/** The index of the first word that ends after `offset`; `words.length` where none does. Binary search. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a word starts with a capital letter. */
export function isCapitalised(word: string): boolean {
  const first = word.charCodeAt(0);
  // Asked of each word many times: the letters of most texts need no pattern.
  return first < 128 ? first >= 65 && first <= 90 : /^\p{Lu}/u.test(word);
}

/** The article of Arabic names, written small: `al-`. */
const SMALL_ARTICLE = /^(?:al|el|ad|an|ar|as|ash|at|az)-(?=\p{L})/u;

/** Whether a word is a name behind an article that is written small: `al-Assad`. */
export function hasSmallArticle(word: string): boolean {
  return SMALL_ARTICLE.test(word) && isCapitalised(withoutSmallArticle(word));
}

/** `Assad` of `al-Assad`. */
export function withoutSmallArticle(word: string): string {
  return word.replace(SMALL_ARTICLE, '');
}

/** Whether a token has a letter or digit in it. */
export function isWordLike(token: string): boolean {
  return /[\p{L}\p{N}]/u.test(token);
}

/** `10.31`, `9:05`: when an entry of a live blog was written. */
export function isTimeOfDay(token: string): boolean {
  return /^\d{1,2}[.:]\d\d$/u.test(token);
}
