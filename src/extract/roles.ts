import {
  AUXILIARIES,
  DEFINITES,
  FUNCTION_WORDS,
  INDEFINITES,
  ORDINALS,
  POSSESSIVES,
} from './lexicon/function-words.js';
import { CUE_VERBS } from './lexicon/cues.js';
import { BODY_NOUNS } from './lexicon/organizations.js';
import { PLURAL_ROLES, TITLES } from './lexicon/people.js';
import { lowerWords, opensSentence, type Document, type WordRange } from './document.js';
import type { NamePhrase } from './name-phrase.js';
import { AGE, roleOf } from './phrases.js';
import { isIrregularForm } from './verbs.js';
import { isCapitalised, isTimeOfDay, isWordLike } from './words.js';

/** A description of people by what they do: `a senior Taliban official`. */
export interface RolePhrase extends WordRange {
  /** Index of the noun that it turns on, and its singular. */
  readonly head: number;
  readonly role: string;
  readonly plural: boolean;
  /** `new`: a, some, another, or a bare plural. `known`: the, his, or a bare singular. */
  readonly reference: 'new' | 'known';
  /** Indices of the names inside of it and right behind it (`of the ministry`). */
  readonly names: readonly number[];
  /** The words before the noun that are neither article nor name: `senior`. */
  readonly modifiers: readonly string[];
}

/** Words that are adjectives as often as nouns for people: they count only where the phrase ends. */
const AMBIGUOUS = new Set(
  `chief head conservative liberal moderate progressive fellow police team fan guard veteran democrat republican
  general executive deputy lead expert rival female male opponent subject witness counsel judge coach guard captain ranger
  moderate chair star advocate billionaire tycoon partner dealer police man woman family trustee host peer substitute captive conductor cleaner mechanic guest
    child civilian consumer adult celebrity infant separatist extremist terrorist jihadist guerrilla peasant baby`.split(
    /\s+/,
  ),
);
/** Function words that are adjectives right before a noun for people. */
const ATTRIBUTIVE = new Set(['outside', 'inside', 'own']);
/** Who has people whose work is named by whose they are. */
const SHERIFFS = new Set(['sheriff', 'coroner', 'marshal']);
/** Adjectives that stand behind their noun: `a source close to the talks`. */
const POSTPOSED = new Set(['close', 'familiar', 'aware', 'briefed', 'involved', 'present', 'knowledgeable']);
const LONGEST = 9;

/** The role phrases of a text, in order; none overlaps another. */
export function rolesOf(document: Document, names: readonly NamePhrase[]): RolePhrase[] {
  const nameOf = new Map<number, number>();
  const known = new Set<number>();
  names.forEach((name, index) => {
    // A place stands in a description like any noun: `the Kabul police chief`.
    for (let word = name.from; word < name.to && !name.place; word += 1) {
      nameOf.set(word, index);
      if (name.known) known.add(word);
    }
  });
  const phrases: RolePhrase[] = [];
  document.words.forEach((word, head) => {
    const found = isWordLike(word.text) ? roleOf(word.lower) : null;
    if (!found || nameOf.has(head) || !isHead(document, head, found.role, nameOf, known)) return;
    const start = found.role === AGE ? ageBefore(document, head) : head;
    if (start < 0) return;
    const from = startOf(document, names, start, found.plural, phrases.at(-1)?.to ?? 0, nameOf, known);
    phrases.push(phrase(document, from, head, found, nameOf));
  });
  return phrases;
}

/** Nouns of which one body has several, each with a word before it that tells which: `foreign minister`. */
const OFFICES = new Set([
  'minister',
  'secretary',
  'director',
  'officer',
  'leader',
  'chief',
  'coach',
  'editor',
  'judge',
]);

/** Who stands in for another is another: the deputy ambassador is not the ambassador, nor the prime minister a minister. */
const DEPUTIES = new Set(['deputy', 'vice', 'assistant', 'prime']);

/** What an office is called, lower case: `foreign minister`; the noun alone where nothing tells which. */
export function officeOf(role: string, modifiers: readonly string[]): string {
  const which = modifiers.at(-1)?.toLowerCase();
  return which !== undefined && (OFFICES.has(role) || DEPUTIES.has(which)) ? `${which} ${role}` : role;
}

/** What an office is called as well. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map([
  ['pm', ['minister', 'prime minister']],
  ['prime minister', ['pm']],
]);

/** All that one who holds an office may be called: `minister`, `prime minister`, `pm`. */
export function callingsOf(role: string, modifiers: readonly string[]): string[] {
  const office = officeOf(role, modifiers);
  return [role, office, ...(ALSO.get(office) ?? [])];
}

const MANAGERS = new Set('executive financial operating technology marketing commercial investment'.split(' '));

/** Whether the words of a role name an office that companies alone have: `Chief Executive Officer`, `finance chief`. */
export function isCompanyOffice(words: readonly string[]): boolean {
  const [last = '', middle = '', first = ''] = words.map((word) => word.toLowerCase()).reverse();
  if (last === 'officer') return first === 'chief' && MANAGERS.has(middle);
  if (last === 'executive') return middle === 'chief';
  return (last === 'chief' || last === 'director') && (middle === 'finance' || middle === 'managing');
}

/** Whether who is known by some roles can be meant by an office: the foreign minister is not the prime minister. */
export function suits(roles: ReadonlySet<string>, role: string, office: string): boolean {
  if (!roles.has(role)) return false;
  const own = [...roles].filter((known) => known.endsWith(` ${role}`));
  const isDeputy = (named: string): boolean => DEPUTIES.has(named.split(' ')[0] ?? '');
  if (office === role) return own.length === 0 || !own.every(isDeputy);
  return own.includes(office) || (own.length === 0 && !isDeputy(office));
}

/** Where the age begins before `year-old`; -1 without one. */
function ageBefore({ words }: Document, head: number): number {
  return words[head - 1]?.text === '-' && /^\d+$/u.test(words[head - 2]?.text ?? '') ? head - 2 : -1;
}

function isHead(
  document: Document,
  head: number,
  role: string,
  nameOf: ReadonlyMap<number, number>,
  known: ReadonlySet<number>,
): boolean {
  const next = document.words[head + 1];
  // `The brothers’ solicitor` is one phrase.
  const owned = document.words[head + 2]?.lower ?? '';
  if (/^['’]$/u.test(next?.text ?? '') && (roleOf(owned) !== null || BODY_NOUNS.has(owned))) return false;
  // `a former sheriff's deputy`, `children's advocates`
  const isBoth = SHERIFFS.has(role) || PLURAL_ROLES.has(document.words[head]?.lower ?? '');
  if (next?.lower === "'s" && isBoth && roleOf(owned) !== null) return false;
  if (!next || !isWordLike(next.text) || document.sentenceOf[head] !== document.sentenceOf[head + 1]) return true;
  if ((roleOf(next.lower) && !AUXILIARIES.has(next.lower)) || BODY_NOUNS.has(next.lower)) return false;
  // `the chief U.S. negotiator`: a body's name goes with the next noun, a person's with this one.
  if (nameOf.has(head + 1)) return !known.has(head + 1);
  // `President` with its name was read with the name.
  if (isCapitalised(document.words[head]?.text ?? '') && TITLES.has(role) && isCapitalised(next.text)) return false;
  // `official data`, but `an official appointed by the king`
  const isAdjective = document.words[head]?.lower === 'official' && !/(?:ed|ing)$/u.test(next.lower);
  return (
    !(AMBIGUOUS.has(role) || role === AGE || isAdjective) ||
    POSTPOSED.has(next.lower) ||
    isIrregularForm(next.lower) ||
    FUNCTION_WORDS.has(next.lower) ||
    CUE_VERBS.has(next.lower)
  );
}

function startOf(
  document: Document,
  names: readonly NamePhrase[],
  head: number,
  plural: boolean,
  limit: number,
  nameOf: ReadonlyMap<number, number>,
  known: ReadonlySet<number>,
): number {
  let from = head;
  while (from > limit && head - from < LONGEST && document.sentenceOf[from - 1] === document.sentenceOf[head]) {
    const word = document.words[from - 1];
    // `said that officials …`, `that Mayor Jane Roe`: before a plural and a title it opens a clause.
    const next = document.words[from];
    const opensClause =
      word?.lower === 'that' && (plural || isCapitalised(next?.text ?? '') || POSSESSIVES.has(next?.lower ?? ''));
    if (!word || opensClause) break;
    const name = names[nameOf.get(from - 1) ?? -1];
    if (name) {
      from = Math.max(name.from, limit);
      continue;
    }
    if (INDEFINITES.has(word.lower) || DEFINITES.has(word.lower) || POSSESSIVES.has(word.lower))
      return numbered(document, from - 1, limit);
    if (document.words[from]?.lower === AGE && ageBefore(document, from) > limit) {
      from = ageBefore(document, from);
      continue;
    }
    const joined =
      word.lower === 'and' &&
      known.has(from - 2) &&
      (nameOf.has(from) || isCapitalised(document.words[from]?.text ?? ''));
    const owners = /^['’]$/u.test(document.words[from]?.text ?? '') && /s$/u.test(word.lower);
    const owned = document.words[from]?.lower === "'s" || owners;
    const modifier = /^(?:'s|['’])$/u.test(word.lower) || owned || joined || isModifier(document, from - 1);
    // `pelted King Felipe`: before a title's capital only titles go on.
    // `A Turkish court sentenced journalist Jane Roe`: what a body did.
    const deed = /^\p{Ll}+ed$/u.test(word.text) && BODY_NOUNS.has(document.words[from - 2]?.lower ?? '');
    const verb = deed || (isCapitalised(document.words[from]?.text ?? '') && /^\p{Ll}+ed$/u.test(word.text));
    // `leaders representing doctors`, `was battling insurgents`
    const before = document.words[from - 2]?.lower ?? '';
    const doing = /^\p{Ll}+ing$/u.test(word.text) && (roleOf(before) !== null || AUXILIARIES.has(before));
    if (!modifier || verb || doing) break;
    from -= 1;
  }
  // Whose it is belongs to the phrase before: `Residents’ association chair`.
  return isWordLike(document.words[from]?.text ?? '') ? from : from + 1;
}

/** `the two officials`: the article before a number is the phrase's. */
function numbered(document: Document, from: number, limit: number): number {
  const first = document.words[from]?.lower ?? '';
  // `said that its authors …`
  if (DEFINITES.has(first) || POSSESSIVES.has(first)) return from;
  const before = document.words[from - 1]?.lower ?? '';
  // `said that two officials …`, `told the court that a manager …`
  return from > limit && /^(?:the|these|those|all|some)$/u.test(before) ? from - 1 : from;
}

/** `the first official`, `outside experts`: an ordinal tells which, and so do some adverbs before a noun. */
function tellsNothing(lower: string): boolean {
  return FUNCTION_WORDS.has(lower) && !ORDINALS.has(lower) && !ATTRIBUTIVE.has(lower);
}

function isModifier(document: Document, index: number): boolean {
  const word = document.words[index];
  if (!word || !isWordLike(word.text) || tellsNothing(word.lower) || isTimeOfDay(word.text)) return false;
  // `outside the court experts said`
  if (ATTRIBUTIVE.has(word.lower) && roleOf(document.words[index + 1]?.lower ?? '') === null) return false;
  const cue = CUE_VERBS.get(word.lower);
  return (
    cue === undefined ||
    // `state media`
    word.lower === 'state' ||
    ((cue.type === 'belief' || cue.type === 'intention') && /ed$/u.test(word.lower) && index > 0)
  );
}

function phrase(
  document: Document,
  from: number,
  head: number,
  { role, plural }: { role: string; plural: boolean },
  nameOf: ReadonlyMap<number, number>,
): RolePhrase {
  const first = document.words[from]?.lower ?? '';
  const definite = DEFINITES.has(first) || POSSESSIVES.has(first);
  const isNew = !definite && (INDEFINITES.has(first) || plural);
  const inside = new Set<number>();
  const modifiers: string[] = [];
  for (let word = from; word < head; word += 1) {
    const name = nameOf.get(word);
    const { lower = '', text = '' } = document.words[word] ?? {};
    if (name !== undefined) inside.add(name);
    else if (isWordLike(text) && !tellsNothing(lower) && lower !== "'s")
      modifiers.push(opensSentence(document, word) ? lower : text);
  }
  for (const name of behind(document, head, nameOf)) inside.add(name);
  // `Secretary of State Jane Roe`
  const ofState = role === 'secretary' && lowerWords(document, head + 1, head + 3).join(' ') === 'of state';
  return {
    from,
    to: head + (ofState ? 3 : 1),
    head,
    role,
    plural,
    reference: isNew ? 'new' : 'known',
    names: [...inside],
    modifiers,
  };
}

/** The name that a preposition binds to the noun: `spokesman for the ministry`. */
function behind(document: Document, head: number, nameOf: ReadonlyMap<number, number>): number[] {
  const preposition = document.words[head + 1]?.lower ?? '';
  if (!['of', 'for', 'at', 'from', 'with'].includes(preposition)) return [];
  for (let word = head + 2; word < head + 5; word += 1) {
    const name = nameOf.get(word);
    if (name !== undefined) {
      const owned = ownedBy(document, word, name, nameOf);
      return owned !== undefined ? [owned] : endsPhrase(document, word, name, nameOf) ? [name] : [];
    }
    if (!FUNCTION_WORDS.has(document.words[word]?.lower ?? '.')) return [];
  }
  return [];
}

/** `spokesman for Kenya's Foreign Ministry`: the body that the name in between owns. */
function ownedBy(
  document: Document,
  from: number,
  name: number,
  nameOf: ReadonlyMap<number, number>,
): number | undefined {
  const end = endOf(from, name, nameOf);
  return document.words[end]?.lower === "'s" ? nameOf.get(end + 1) : undefined;
}

/** Behind the last word of a name. */
function endOf(from: number, name: number, nameOf: ReadonlyMap<number, number>): number {
  let end = from;
  while (nameOf.get(end) === name) end += 1;
  return end;
}

/** Whether nothing goes on with a name: `of the Afghanistan conflict` is about a conflict. */
function endsPhrase(document: Document, from: number, name: number, nameOf: ReadonlyMap<number, number>): boolean {
  const end = endOf(from, name, nameOf);
  // `for the Taliban government`
  const next = document.words[BODY_NOUNS.has(document.words[end]?.lower ?? '') ? end + 1 : end];
  return !next || !/^\p{Ll}/u.test(next.text) || FUNCTION_WORDS.has(next.lower) || CUE_VERBS.has(next.lower);
}
