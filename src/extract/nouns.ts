import { opensSentence, type Document, type WordRange } from './document.js';
import { ADJECTIVES } from './lexicon/adjectives.js';
import { CUE_VERBS } from './lexicon/cues.js';
import { AUXILIARIES, DETERMINERS, FUNCTION_WORDS, PREPOSITIONS } from './lexicon/function-words.js';
import { IRREGULAR_PLURALS, NOUN_ENDING, NOUNS_IN_EST, TOPIC_NOUNS, VERBS_TOO } from './lexicon/topics.js';
import { roleOf, singularOf } from './phrases.js';
import { isIrregularForm } from './verbs.js';
import { isWordLike } from './words.js';

const ADJECTIVE_ENDING =
  /(?:ous|ful|less|(?<!t)able|ible|ical|ial|ional|tic|(?<!f)ish|est|ese|ed|ly|ward|most|sive|tive|ary|[^m]ent|ural|ual|eral|onal|ern)$/u;
/** `in his thirties` */
const TENS = /^(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|ies)$/u;
/** Prepositions that a noun follows and no verb. */
const BEFORE_NOUNS: ReadonlySet<string> = new Set(
  [...PREPOSITIONS].filter((word) => !/^(?:to|as|than|like|up|off|out|down|since|per)$/u.test(word)),
);
const FINITE: ReadonlySet<string> = new Set(
  [...AUXILIARIES].filter((word) => !/^(?:'.*|be|being|not|n't)$/u.test(word)),
);
/** What stands before an object. */
const TAKING = new Set(
  'have has had make makes made making take takes took taking get gets got need needs give gave'.split(' '),
);

/** A noun's dictionary form by spelling: `wives` is `wife`. */
export function dictionaryForm(lower: string): string {
  return IRREGULAR_PLURALS.get(lower) ?? singularOf(lower);
}

/**
 * For each word of a text, but for its names, whether it is a noun in lower case, or a sentence's first word: by a lexicon, by its ending,
 * and by its place – behind an article, a number or a preposition, before an auxiliary or `of`.
 */
export function nounsIn(document: Document, names: readonly WordRange[]): Uint8Array {
  const nouns = Uint8Array.from(document.words, (_, at) => (isNoun(document, at) ? 1 : 0));
  for (const { from, to } of names) nouns.fill(0, from, to);
  return nouns;
}

function isNoun(document: Document, at: number): boolean {
  const { text = '', lower = '' } = document.words[at] ?? {};
  if (FUNCTION_WORDS.has(lower) || TENS.test(lower) || ADJECTIVES.has(lower) || !/^\p{Ll}[\p{Ll}-]{2,}$/u.test(lower))
    return false;
  const listed = isListed(lower);
  const isPlural = dictionaryForm(lower) !== lower;
  if (text !== lower && !(isOpener(document, at) && (listed || (isPlural && isSubject(document, at))))) return false;
  return listed ? !isVerb(document, at) : isSubject(document, at) || headsPhrase(document, at);
}

function isListed(lower: string): boolean {
  const noun = dictionaryForm(lower);
  return TOPIC_NOUNS.has(noun) || (noun.length > 6 && NOUN_ENDING.test(noun));
}

/** Whether a word may have its capital from where it stands: at a sentence's start, or behind a mark. */
function isOpener(document: Document, at: number): boolean {
  return opensSentence(document, at) || !isWordLike(document.words[at - 1]?.text ?? '');
}

/** `to march`, `could fire`. */
function isVerb(document: Document, at: number): boolean {
  const { lower = '' } = document.words[at] ?? {};
  const before = document.words[at - 1]?.lower ?? '';
  if (NOUN_ENDING.test(lower)) return false;
  return (
    (before === 'to' && dictionaryForm(lower) === lower && !lower.includes('-')) ||
    (AUXILIARIES.has(before) && !TAKING.has(before) && before !== "'s")
  );
}

/** `depots had been dry`, `cases of dengue`: what stands before an auxiliary or before `of`. */
function isSubject(document: Document, at: number): boolean {
  const { lower = '' } = document.words[at] ?? {};
  const next = document.words[at + 1]?.lower ?? '';
  return (FINITE.has(next) || next === 'of') && isPlain(lower) && !CUE_VERBS.has(lower) && !isIrregularForm(lower);
}

/** `the radio`, `a long queue of`: before a word that no noun phrase goes on with, and behind one that opens it. */
function headsPhrase(document: Document, at: number): boolean {
  const { lower = '' } = document.words[at] ?? {};
  const next = document.words[at + 1];
  if (!isPlain(lower)) return false;
  if (next && isWordLike(next.text) && !FUNCTION_WORDS.has(next.lower) && !/ed$/u.test(next.lower)) return false;
  if (opensPhrase(document, at - 1)) return true;
  const before = document.words[at - 1]?.lower ?? '';
  const isPlural = dictionaryForm(lower) !== lower;
  if (isPlural && (TAKING.has(before) || isVerbForm(document, at - 1))) return true;
  if (!isModifier(document, at - 1) || !opensPhrase(document, at - 2)) return false;
  // `the timetable exists`, `our customers bought`, `a doctor listens`
  if (isAdjective(before)) return true;
  return (
    !VERBS_TOO.has(singularOf(lower)) && dictionaryForm(before) === before && !(isPlural && roleOf(before) !== null)
  );
}

function isVerbForm(document: Document, at: number): boolean {
  const { text = '', lower = '' } = document.words[at] ?? {};
  return text === lower && CUE_VERBS.has(lower);
}

function opensPhrase(document: Document, at: number): boolean {
  const { lower = '' } = document.words[at] ?? {};
  if (lower === 'that') return false;
  return DETERMINERS.has(lower) || lower === "'s" || BEFORE_NOUNS.has(lower) || /^\d/u.test(lower);
}

function isModifier(document: Document, at: number): boolean {
  const { text = '', lower = '' } = document.words[at] ?? {};
  return /^\p{L}/u.test(text) && !FUNCTION_WORDS.has(lower);
}

function isPlain(lower: string): boolean {
  return !/(?:ly|ed|ing)$/u.test(lower) && !(/est$/u.test(lower) && !NOUNS_IN_EST.has(lower));
}

/** Whether a word before a noun tells how it is and not of what sort. */
export function isAdjective(lower: string): boolean {
  return ADJECTIVES.has(lower) || ADJECTIVE_ENDING.test(lower);
}

/** `death toll`: the word before a noun that tells of what sort it is, by its index; -1 without one. */
export function modifierOf(document: Document, nouns: Uint8Array, at: number): number {
  const { text = '', lower = '' } = document.words[at - 1] ?? {};
  if (nouns[at - 1] === 1) return at - 1;
  if (text !== lower || FUNCTION_WORDS.has(lower) || isAdjective(lower) || !/^\p{Ll}{3,}$/u.test(lower)) return -1;
  const before = document.words[at - 2]?.lower ?? '';
  return opensPhrase(document, at - 2) || isAdjective(before) ? at - 1 : -1;
}
