import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  FUNCTION_WORDS,
  HE_SHE,
  PREPOSITIONS,
  THEY,
} from './lexicon/function-words.js';
import { CUE_VERBS } from './lexicon/cues.js';
import { AROUND_PERSONS, PLURAL_ROLES, ROLE_NOUNS } from './lexicon/people.js';
import { BODY_NOUNS } from './lexicon/organizations.js';
import type { Document, WordRange } from './document.js';
import { QUOTATION_MARKS } from './quotes.js';
import { isIrregularForm } from './verbs.js';
import { isCapitalised, isWordLike, type Word } from './words.js';

/** The longest subject that is looked for, in words. */
const LONGEST = 16;
const PERFECT = new Set(['has', 'have', 'had', "'ve", "'d", "'s"]);
/** Auxiliaries that a base form follows. */
const SUPPORTS = new Set('do does did will would shall should can could may might must ca wo'.split(' '));
const NEGATIONS = new Set(['not', "n't", 'never', 'ever']);
/** Forms of `be`, which a passive begins with. */
export const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'re", "'m"]);
/** The role of whom a text calls by age: `the 29-year-old`. */
export const AGE = 'year-old';
/** Prepositions that bind a noun phrase to what stands before it, not to its noun. */
const OUTER = new Set('before after by with against to from during until since into onto over under'.split(' '));
const SUBJECT_PRONOUNS = new Set(['he', 'she', 'they', 'i', 'we', 'it']);

/** The singular of a role noun and whether it was plural; null for any other word. */
export function roleOf(lower: string): { role: string; plural: boolean } | null {
  if (lower === AGE) return { role: AGE, plural: false };
  const irregular = PLURAL_ROLES.get(lower);
  if (irregular !== undefined) return { role: irregular, plural: true };
  if (ROLE_NOUNS.has(lower)) return { role: lower, plural: false };
  const singular = singularOf(lower);
  if (singular !== lower && ROLE_NOUNS.has(singular)) return { role: singular, plural: true };
  // `president-elect`
  if (lower.endsWith('-elect')) return roleOf(lower.slice(0, -'-elect'.length));
  // `co-founder`, `ex-wife`
  const [, prefix, noun] = /^(co-|ex-)(\p{Ll}+)$/u.exec(lower) ?? [];
  const found = noun === undefined ? null : roleOf(noun);
  return found && { ...found, role: `${prefix ?? ''}${found.role}` };
}

/** A noun's singular by spelling: `parties`, `witnesses`, `talks`. */
export function singularOf(lower: string): string {
  if (/ies$/u.test(lower) && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|us|is|ics|news)$/u.test(lower)) return lower;
  if (/(?:sses|shes|ches|xes|zes|(?:^b|[inlp]|at)uses|^gases)$/u.test(lower)) return lower.slice(0, -2);
  return /[^s]s$/u.test(lower) && lower.length > 3 ? lower.slice(0, -1) : lower;
}

/** Whether a word, lower case, is of several bodies: `councils`. */
export function isPluralBody(lower: string): boolean {
  const singular = singularOf(lower);
  return singular !== lower && BODY_NOUNS.has(singular);
}

/** Whether a noun phrase that begins at `first` goes on with a word: only its first may be an article or the like. */
export function continuesPhrase({ words }: Document, at: number, first: number): boolean {
  const word = words[at];
  if (!word || !isWordLike(word.text)) return false;
  return (at === first && DETERMINERS.has(word.lower)) || !FUNCTION_WORDS.has(word.lower);
}

/** Whether `him`, or a `her` that is whom and not whose something is, stands at a word: `accused her of it`. */
export function isObjectPronoun({ words, sentenceOf }: Document, at: number): boolean {
  const pronoun = words[at]?.lower;
  const next = sentenceOf[at] === sentenceOf[at + 1] ? words[at + 1] : undefined;
  const closes = !next || !isWordLike(next.text) || (FUNCTION_WORDS.has(next.lower) && next.lower !== 'own');
  return pronoun === 'him' || (pronoun === 'her' && closes);
}

/** Whether a word is one of those between subject and verb: `has`, `later`, `repeatedly`, `did not`, `would`. */
export function isBetween(word: Word): boolean {
  return (
    PERFECT.has(word.lower) ||
    SUPPORTS.has(word.lower) ||
    NEGATIONS.has(word.lower) ||
    ADVERBS.has(word.lower) ||
    /^\p{Ll}{3,}ly$/u.test(word.lower)
  );
}

/** Whether a base form is finite where it stands: `did not say`, `would say`. */
export function isSupported(document: Document, verb: number): boolean {
  for (let at = verb - 1; at > verb - 5; at -= 1) {
    const word = document.words[at];
    if (!word || !isBetween(word)) return false;
    if (SUPPORTS.has(word.lower)) return true;
  }
  return false;
}

/**
 * The noun phrase that is the subject of the verb at `verb`, not reaching back before `limit`; appositions between
 * commas are taken in. Null for a passive, an infinitive, or what looks like no speaker (neither name, role nor
 * pronoun in it).
 */
export function subjectBefore(document: Document, verb: number, limit: number): WordRange | null {
  const { words } = document;
  let end = verb;
  while (end > limit && words[end - 1] && isBetween(words[end - 1] as Word)) end -= 1;
  const last = words[end - 1];
  if (!last || end <= limit || BE.has(last.lower) || last.lower === 'to' || CONJUNCTIONS.has(last.lower)) return null;
  if (SUBJECT_PRONOUNS.has(last.lower)) return { from: end - 1, to: end };
  if (last.text !== ',') return speaker(document, phraseStart(document, end, limit), end);
  const opening = commaBefore(words, end - 1, limit);
  const start = phraseStart(document, opening, limit);
  // Without a noun before the comma, what stands between the two is an aside to something else.
  return opening < 0 || start === opening ? null : speaker(document, start, end - 1);
}

/** The noun phrase of somebody that ends at a word, or at the comma before it: whom `who` stands for. */
export function nounPhraseBefore(document: Document, end: number, limit: number): WordRange | null {
  const to = document.words[end - 1]?.text === ',' ? end - 1 : end;
  let from = phraseStart(document, to, limit);
  for (let at = from; at < to; at += 1) if (OUTER.has(document.words[at]?.lower ?? '')) from = at + 1;
  return speaker(document, from, to);
}

/** The noun phrase of somebody that opens a sentence, to its verb: `Dozens of farmers blocked the road, demanding …`. */
export function openingPhrase(document: Document, { from, to }: WordRange): WordRange | null {
  const { words } = document;
  // `MEERUT: Hundreds of farmers …`
  const start = words[from + 1]?.text === ':' ? from + 2 : from;
  let end = start;
  while (end < Math.min(to, start + LONGEST) && goesOnSubject(document, end)) end += 1;
  return speaker(document, start, end);
}

function goesOnSubject({ words }: Document, at: number): boolean {
  const { text = '', lower = '' } = words[at] ?? {};
  const isVerb =
    AUXILIARIES.has(lower) || /^\p{Ll}+ed$/u.test(text) || (isIrregularForm(lower) && roleOf(lower) === null);
  return isWordLike(text) && !isVerb && !HE_SHE.has(lower) && (lower === 'of' || !PREPOSITIONS.has(lower));
}

function commaBefore(words: readonly Word[], from: number, limit: number): number {
  for (let at = from - 1; at >= limit && at > from - LONGEST; at -= 1) {
    const text = words[at]?.text ?? '';
    if (text === ',') return at;
    if (/^[.;:()]$/u.test(text) || (QUOTATION_MARKS.has(text) && text !== "'" && text !== '’')) return -1;
  }
  return -1;
}

/** Back from `end` over a noun phrase: up to punctuation, a subordinator or a verb that reports. */
function phraseStart(document: Document, end: number, limit: number): number {
  let start = end;
  while (start > limit && end - start < LONGEST) {
    const word = document.words[start - 1];
    // `her father`, `her office`
    const owned = document.words[start]?.lower ?? '';
    const owner = word?.lower === 'her' && start < end && (roleOf(owned) !== null || AROUND_PERSONS.has(owned));
    if (!word || (stops(word) && !owner)) break;
    start -= 1;
    if (owner) break;
  }
  while (start < end && leads(document.words[start] as Word)) start += 1;
  return peopleBehind(document, start, end);
}

/** `two years of injuries and people`: where people are joined to things, theirs is the last part alone. */
function peopleBehind({ words }: Document, from: number, to: number): number {
  const isAlone = words[to - 2]?.lower === 'and' && to - 2 > from && words[to - 1]?.lower === 'people';
  const isThing = ({ text, lower }: Word) => text === lower && roleOf(lower) === null;
  return isAlone && words.slice(from, to - 2).every(isThing) ? to - 1 : from;
}

function stops(word: Word): boolean {
  if (!isWordLike(word.text)) return word.text !== '&' && word.text !== "'";
  // `10:45 a.m. Smith said …`
  if (/^[ap]\.m\.$/u.test(word.lower)) return true;
  if (word.lower === "'s" || word.lower === 'and' || word.lower === 'or') return false;
  // `the weather and what its director called …`
  if (word.lower === 'what') return true;
  if (CONJUNCTIONS.has(word.lower) || HE_SHE.get(word.lower) !== undefined || THEY.has(word.lower))
    return word.lower !== 'his' && word.lower !== 'their';
  if (AUXILIARIES.has(word.lower)) return true;
  return CUE_VERBS.get(word.lower)?.type === 'speech' && roleOf(word.lower) === null && /(?:ed|d|s)$/u.test(word.lower);
}

function leads(word: Word): boolean {
  return (
    CONJUNCTIONS.has(word.lower) || ADVERBS.has(word.lower) || (PREPOSITIONS.has(word.lower) && word.lower !== 'like')
  );
}

function speaker(document: Document, from: number, to: number): WordRange | null {
  if (to <= from) return null;
  const isSpeaker = document.words
    .slice(from, to)
    .some(
      (word) =>
        (isCapitalised(word.text) && !DETERMINERS.has(word.lower)) ||
        roleOf(word.lower) !== null ||
        AROUND_PERSONS.has(word.lower) ||
        BODY_NOUNS.has(word.lower),
    );
  return isSpeaker ? { from, to } : null;
}
