import anyAscii from 'any-ascii';
import { foldText } from '../../model/ids.js';
import { editDistance } from '../edit-distance.js';

/** How two names may be one person's or one body's, the surest first. */
export type NameMatch =
  | 'same name'
  | 'another spelling'
  | 'a misspelling'
  | 'the same words in another order'
  | 'a middle name more'
  | 'a second surname'
  | 'an initial'
  | 'a surname alone'
  | 'an acronym';

/** Words that tell nothing of who it is. */
const SMALL = new Set(
  'the of and for in on to de der den van von da do dos das di du la le el al ul bin ibn'.split(' '),
);
const TITLES = new Set(
  'mr mrs ms miss sir dame lord lady dr prof professor president minister senator general colonel jr sr ii iii'.split(
    ' ',
  ),
);
const LEGAL = new Set(
  'inc ltd llc plc corp corporation co company limited group holding holdings ag gmbh sa nv ab oy spa'.split(' '),
);

/** Points after letters: `J.P.`, `W.T.O.` */
const POINTS = /(?<=\p{L})\.(?=\p{L}|$|\s)/gu;

/** The words of a name in Latin letters, folded, without those that tell nothing. */
export function wordsOfName(name: string): string[] {
  const words = foldText(anyAscii(name.replace(POINTS, ' '))).split(' ');
  const telling = words.filter((word) => !SMALL.has(word) && !TITLES.has(word));
  return telling.length > 0 ? telling : words;
}

/** Spellings that one sound has in Latin letters, from languages that are written in others. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|tsh/gu, 'ch'],
  [/sch/gu, 'sh'],
  [/ph/gu, 'f'],
  [/kh|gh/gu, 'h'],
  [/dzh|dj|zh/gu, 'j'],
  [/th/gu, 't'],
  [/ck|q/gu, 'k'],
  [/c(?!h)/gu, 'k'],
  [/x/gu, 'ks'],
  [/w/gu, 'v'],
  [/z/gu, 's'],
  [/^(?:ye|je|ie)/gu, 'e'],
  [/ou|oo/gu, 'u'],
  [/ij|iy|yi|ii|ee|ie|y|j(?![aeiou])/gu, 'i'],
  [/ai|ei/gu, 'ai'],
  [/(.)\1+/gu, '$1'],
  [/h$/gu, ''],
];

/** One spelling for all of a word's. */
export function spelt(word: string): string {
  return SPELLINGS.reduce((all, [from, to]) => all.replace(from, to), word);
}

/** What stays of a word in every spelling: its consonants. */
export function consonants(word: string): string {
  return spelt(word).replace(/[aeiouh]/gu, '') || spelt(word);
}

/** Whether two words may be one in two spellings: `Mohammed` and `Muhammad`, but not `Maria` and `Mario`. */
export function areOneWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [spelt(one), spelt(other)];
  if (a === b) return true;
  if (a.endsWith('a') !== b.endsWith('a') || !soundAlike(a, b)) return false;
  const length = Math.min(a.length, b.length);
  return (
    length >= 4 && consonants(one) === consonants(other) && editDistance(a, b) <= Math.max(1, Math.floor(length / 3))
  );
}

/** Whether two words begin with one consonant, or each with some vowel. */
function soundAlike(one: string, other: string): boolean {
  return one[0] === other[0] || [one, other].every((word) => /^[aeiou]/u.test(word));
}

const SLIP_LETTERS = 6;

/** Whether two long words differ in one letter. */
function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < SLIP_LETTERS || one[0] !== other[0] || /\d/u.test(one + other)) return false;
  return one.endsWith('a') === other.endsWith('a') && editDistance(one, other) === 1;
}

/** How two names may be one person's; null where they are not. */
export function matchPersons(one: readonly string[], other: readonly string[]): NameMatch | null {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const [first = '', last = ''] = [short[0], short.at(-1)];
  const [given = '', family = ''] = [long[0], long.at(-1)];
  if (short.join('') === long.join('')) return 'same name';
  if (short.length === 1 && long.length > 1) return areOneWord(last, family) ? 'a surname alone' : null;
  if (short.length === long.length) {
    const match = spellingOf(short, long) ?? orderOf(short, long);
    if (match !== null || short.length === 1) return match;
  }
  if (areInitials(first, given) && areOneWord(last, family)) return 'an initial';
  if (!areOneWord(first, given)) return null;
  if (areOneWord(last, family)) return long.length > short.length ? 'a middle name more' : middleOf(short, long);
  return long.length === short.length + 1 && areOneWord(long.at(-2) ?? '', last) ? 'a second surname' : null;
}

function spellingOf(one: readonly string[], other: readonly string[]): NameMatch | null {
  // Of one word alone, letters that differ are too often another's name: `Holton`, `Helton`.
  if (one.length === 1) return spelt(one[0] ?? '') === spelt(other[0] ?? '') ? 'another spelling' : null;
  const differing = one.flatMap((word, index) => (areOneWord(word, other[index] ?? '') ? [] : [index]));
  if (differing.length === 0) return 'another spelling';
  const [index = 0, ...more] = differing;
  return more.length === 0 && isSlip(one[index] ?? '', other[index] ?? '') ? 'a misspelling' : null;
}

function orderOf(one: readonly string[], other: readonly string[]): NameMatch | null {
  return [...one].sort().join(' ') === [...other].sort().join(' ') ? 'the same words in another order' : null;
}

/** Two names of as many words: what stands between the first and the last may be an initial in one of them. */
function middleOf(one: readonly string[], other: readonly string[]): NameMatch | null {
  const between = one.slice(1, -1).every((word, index) => {
    const opposite = other[index + 1] ?? '';
    return areOneWord(word, opposite) || areInitials(word, opposite);
  });
  return between ? 'another spelling' : null;
}

function areInitials(one: string, other: string): boolean {
  if (one.length > 1 && other.length > 1) return false;
  return one[0] === other[0] && one !== other;
}

/** Spellings of English that differ between its countries, and words that a body's name may have or not. */
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/isation\b/gu, 'ization'],
  [/\bdefence\b/gu, 'defense'],
  [/\bcentre\b/gu, 'center'],
  [/\blabour\b/gu, 'labor'],
  [/\bprogramme\b/gu, 'program'],
];

/** A body's name without its legal form, in American spelling. */
export function wordsOfBody(name: string): string[] {
  const folded = ENGLISH.reduce(
    (all, [from, to]) => all.replace(from, to),
    foldText(anyAscii(name.replace(POINTS, ''))),
  );
  const words = folded.split(' ').filter((word) => !SMALL.has(word));
  const telling = words.filter((word, index) => index === 0 || !LEGAL.has(word));
  return telling.length > 0 ? telling : folded.split(' ');
}

/** How two names may be one body's; null where they are not. */
export function matchBodies(one: readonly string[], other: readonly string[]): NameMatch | null {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.join('') === long.join('')) return 'same name';
  if (short.length === 1 && long.length > 2 && initials(long) === short[0]) return 'an acronym';
  if (short.length < long.length) return null;
  if ([...short].sort().join(' ') === [...long].sort().join(' ')) return 'the same words in another order';
  return spellingOf(short, long);
}

/** The first letters of words. */
export const initials = (words: readonly string[]) => words.map((word) => word[0] ?? '').join('');
