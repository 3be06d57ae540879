import { editDistance } from '../relate/edit-distance.js';

/** A letter that folding turns into `s`, so that no folded name has it: it marks where a word starts. */
const START = 'ſ';

/**
 * A folded name as the pieces of three letters that its words are made of, with a space between, for a full-text index
 * to find names by that share some: those misspelt, and those of which only the start is known. After Zobel and Dart,
 * “Finding approximate matches in large lexicons”, Software: Practice and Experience 25 (1995).
 */
export function trigrams(key: string): string {
  return [...new Set(key.split(' ').flatMap(trigramsOf))].join(' ');
}

function trigramsOf(word: string): string[] {
  const letters = [START, ...Array.from(word)];
  const start = letters.slice(0, 2).join('');
  return [start, ...letters.slice(2).map((letter, index) => `${letters[index]}${letters[index + 1]}${letter}`)];
}

/** How well a word of a name fits one that somebody typed; a whole one is 1. */
const QUALITY = { prefix: 0.85, oneEdit: 0.7, twoEdits: 0.6 };
/** What it counts for where words are written in one, or one in two: `ceasefire` for `cease-fire`. */
const SPACED_OTHERWISE = 0.95;
/** The fewest letters of words that are taken for one. */
const FEWEST_IN_ONE = 4;

/**
 * How well a folded name fits a folded query, from 0 to 1: 1 where they are the same, less the more of the name is
 * not asked for, less for a word that is only begun (the last one, or `prefix`), less for one or two misspelt letters
 * in words of at least four or eight, less where words are written in one. 0 where some word of the query is not in the name.
 */
export function nameScore(query: string, name: string, prefix: string | null): number {
  return wordsScore(query, name, prefix) || SPACED_OTHERWISE * inOneScore(query, name, prefix !== null);
}

/** How well the query, as one word, fits a word of the name, or all of it as one. */
function inOneScore(query: string, name: string, isPrefix: boolean): number {
  const asked = query.replaceAll(' ', '');
  if (asked.length < FEWEST_IN_ONE) return 0;
  const [whole, words] = [name.replaceAll(' ', ''), name.split(' ')];
  const ofWhole = wordScore(asked, whole, isPrefix);
  return Math.max(ofWhole, ...words.map((word) => wordScore(asked, word, isPrefix) * coverage(1, words.length)));
}

function wordsScore(query: string, name: string, prefix: string | null): number {
  const left = name.split(' ');
  const length = left.length;
  const asked = query.split(' ');
  let quality = 0;
  for (const word of asked) {
    const fits = left.map((other) => wordScore(word, other, word === prefix));
    const best = Math.max(0, ...fits);
    if (best === 0) return 0;
    quality += best;
    left.splice(fits.indexOf(best), 1);
  }
  return (quality / asked.length) * coverage(asked.length, length);
}

/** What it counts for that of a name's words only some are asked for. */
const coverage = (asked: number, words: number) => 0.75 + (0.25 * asked) / words;

/** How well one word fits another that somebody typed, from 0 to 1. */
export function wordScore(asked: string, word: string, isPrefix: boolean): number {
  if (asked === word) return 1;
  if (isPrefix && word.startsWith(asked)) return QUALITY.prefix;
  const most = editsAllowed(asked);
  if (most === 0 || Math.abs(asked.length - word.length) > most) return 0;
  const edits = editDistance(asked, word);
  if (edits > most) return 0;
  return edits === 1 ? QUALITY.oneEdit : QUALITY.twoEdits;
}

function editsAllowed(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}
