import { LRUCache } from 'lru-cache';
import { stemmer } from 'stemmer';
import { withoutAccents } from '../model/ids.js';
import {
  AT_LEAST,
  AT_MOST,
  CONDITIONALS,
  DENIAL_CUES,
  DENIAL_WORDS,
  EMPTY_WORDS,
  MONTHS,
  MULTIPLIERS,
  NEGATING_VERBS,
  NEGATORS,
  NUMBERS,
  ROUGHLY,
  SIDES,
  WISHING_CUES,
} from './lexicon.js';

/** A number that a claim gives, and what it counts. */
export interface Figure {
  readonly value: number;
  readonly bound: 'exact' | 'least' | 'most' | 'roughly';
  /** Stems of the two words of content after it: `15 Afghan civilians`. */
  readonly measure: readonly string[];
}

/** What comparisons see of a claim. */
export interface Reading {
  /** Every word, folded. */
  readonly words: ReadonlySet<string>;
  /** Stems of the words of content in order, each once, opposites as one; -1 where negated or the second of a pair. */
  readonly stems: ReadonlyMap<string, 1 | -1>;
  readonly figures: readonly Figure[];
  /** Whether the claim, or the expression that reports it, says that its content is not so. */
  readonly denied: boolean;
  /** Whether it speaks of a possible world. */
  readonly conditional: boolean;
  /** Whether it is reported as a wish or a judgement. */
  readonly wished: boolean;
}

/** A stem for each pair of opposites; the letter before it is in no word. */
const OPPOSITE_STEMS = new Map([...SIDES].map(([word, side]) => [stemmer(word), side]));

const TOKEN = /[$€£]?\p{N}+(?:[.,]\p{N}+)*|%|\p{L}+(?:['’]\p{L}+)*/gu;

/** Reads a claim's text; `cue` is the dictionary form of the expression that reports it. */
export function readingOf(text: string, cue: string | null): Reading {
  const tokens = tokensOf(text);
  const stems = stemsOf(tokens);
  const denials = tokens.filter((token) => DENIAL_WORDS.has(token)).length + (DENIAL_CUES.has(cue ?? '') ? 1 : 0);
  return {
    words: new Set(tokens),
    stems,
    figures: figuresOf(tokens),
    denied: denials % 2 === 1,
    conditional: tokens.some((token) => CONDITIONALS.has(token)),
    wished: WISHING_CUES.has(cue ?? ''),
  };
}

/** Lower-case words without accents; a hyphen joins, `U.S.` and `US` are `usa`, `don’t` is `do` and `not`. */
function tokensOf(text: string): string[] {
  const joined = text
    .replace(/\b(?:\p{L}\.){2,}/gu, (letters) => `${letters.replaceAll('.', '')} `)
    .replace(/\bUnited States\b|\bUS\b|\bUSA\b/gu, 'usa')
    .replace(/-(?<=\p{L}-)(?=\p{L})/gu, '');
  const plain = withoutAccents(joined).toLowerCase();
  const tokens: string[] = [];
  for (const token of plain.match(TOKEN) ?? []) {
    const [word = '', clitic] = /['’]/u.test(token) ? token.split(/['’]/u) : [token];
    if (token === '%') tokens.push('percent');
    else if (clitic === 't') tokens.push(word.endsWith('n') ? word.slice(0, -1) : word, 'not');
    else tokens.push(word);
  }
  return tokens;
}

function stemsOf(tokens: readonly string[]): Map<string, 1 | -1> {
  const stems = new Map<string, 1 | -1>();
  let negated = false;
  for (const [index, token] of tokens.entries()) {
    if (isNegation(token, tokens[index + 1])) negated = !negated;
    if (!isContent(token) || (NEGATING_VERBS.has(token) && tokens[index + 1] === 'to')) continue;
    const { stem, sign } = stemOf(token);
    if (!stems.has(stem)) stems.set(stem, negated === (sign === 1) ? -1 : 1);
    negated = false;
  }
  return stems;
}

function isNegation(token: string, next: string | undefined): boolean {
  return NEGATORS.has(token) || (NEGATING_VERBS.has(token) && next === 'to');
}

function isContent(token: string): boolean {
  return !EMPTY_WORDS.has(token) && !NEGATORS.has(token) && !DENIAL_WORDS.has(token) && numberOf(token) === null;
}

interface Stem {
  readonly stem: string;
  readonly sign: 1 | -1;
}

/** Stems of the words that were read last: claims are many, words are few. */
const stemsOfWords = new LRUCache<string, Stem>({ max: 50_000 });

function stemOf(token: string): Stem {
  const known = stemsOfWords.get(token);
  if (known !== undefined) return known;
  const stem = stemmer(token);
  const side = SIDES.get(token) ?? OPPOSITE_STEMS.get(stem);
  const found: Stem = side ? { stem: `±${side.pair}`, sign: side.sign } : { stem, sign: 1 };
  stemsOfWords.set(token, found);
  return found;
}

function numberOf(token: string): number | null {
  if (/\p{N}/u.test(token)) return Number(token.replace(/[^\d.]/gu, '')) || null;
  return NUMBERS.get(token) ?? MULTIPLIERS.get(token) ?? null;
}

/** The numbers of a text; years and days are none. */
function figuresOf(tokens: readonly string[]): Figure[] {
  const figures: Figure[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const { value, length } = numeralAt(tokens, index);
    if (value === null) continue;
    const before = tokens.slice(Math.max(0, index - 2), index);
    const measure = measureAfter(tokens, index + length, tokens[index] ?? '');
    if (!isDate(value, before.at(-1), tokens[index + length])) figures.push({ value, bound: boundOf(before), measure });
    index += length - 1;
  }
  return figures;
}

/** The numeral that starts at a token: `two hundred`, `1.5 million`, `twenty five`. */
function numeralAt(tokens: readonly string[], start: number): { value: number | null; length: number } {
  const first = numberOf(tokens[start] ?? '');
  if (first === null) return { value: null, length: 0 };
  let [value, length] = [first, 1];
  for (;;) {
    const token = tokens[start + length] ?? '';
    const multiplier = MULTIPLIERS.get(token);
    const unit = NUMBERS.get(token);
    if (multiplier !== undefined) value *= multiplier;
    else if (unit !== undefined && unit < 10 && value % 10 === 0 && value < 100) value += unit;
    else return { value, length };
    length += 1;
  }
}

function measureAfter(tokens: readonly string[], from: number, numeral: string): string[] {
  const currency = /^[$€£]/u.exec(numeral);
  const near = tokens.slice(from, from + 4).filter((token) => isContent(token));
  return currency ? [currency[0]] : near.slice(0, 2).map((token) => stemOf(token).stem);
}

function boundOf(before: readonly string[]): Figure['bound'] {
  const [second = '', last = ''] = before.length === 2 ? before : ['', ...before];
  if (AT_LEAST.has(last) || (second === 'more' && last === 'than')) return 'least';
  if (AT_MOST.has(last) || (second === 'less' && last === 'than') || (second === 'up' && last === 'to')) return 'most';
  return ROUGHLY.has(last) ? 'roughly' : 'exact';
}

function isDate(value: number, before: string | undefined, after: string | undefined): boolean {
  if (MONTHS.has(before ?? '') || MONTHS.has(after ?? '')) return true;
  return Number.isInteger(value) && value >= 1900 && value <= 2100 && (before === 'in' || before === 'since');
}
