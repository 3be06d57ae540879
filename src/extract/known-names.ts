import { PartyKind } from '../model/party.js';
import type { Document } from './document.js';
import { COUNTRIES } from './lexicon/countries.js';
import { CUE_VERBS } from './lexicon/cues.js';
import { FUNCTION_WORDS } from './lexicon/function-words.js';
import { ORGANIZATIONS } from './lexicon/organizations.js';
import { namePhrase, type NamePhrase } from './name-phrase.js';
import { singularOf } from './phrases.js';
import { wordsOf } from './words.js';

/** A party that the lexicon knows. */
export interface KnownParty {
  readonly name: string;
  readonly kind: PartyKind;
  readonly aliases: readonly string[];
}

interface Entry {
  readonly party: KnownParty;
  readonly form: 'name' | 'adjective' | 'people';
}

/** Longest known name in words. */
const LONGEST_KNOWN = 7;
const STATE_BODIES = new Set(
  'government military junta army navy police parliament administration authorities court embassy consulate'.split(' '),
);
/** Nouns that name a state's body with a word before them: `foreign ministry`, `central bank`. */
const OFFICES = new Set(['ministry', 'office', 'bank', 'court', 'agency', 'regulator', 'guard', 'force', 'service']);
const LONGEST_OFFICE = 4;

/** What `Labour` before it, or `labour` at a sentence's start, is no party's. */
const OF_LABOUR = new Set(
  'union market force cost law shortage camp dispute right relation productivity standard code court inspector'.split(
    ' ',
  ),
);
/** What the Amazon has that is a river. */
const RIVERSIDE = new Set('rainforest forest basin river region jungle tribe tribes'.split(' '));
/** Countries that are people's names too: behind another capital they are. */
const ALSO_NAMES = new Set(['jordan', 'chad', 'georgia', 'israel']);
const ENTRIES: ReadonlyMap<string, Entry> = lexicon();
const FIRST_WORDS: ReadonlySet<string> = new Set([...ENTRIES.keys()].map((key) => key.split(' ')[0] ?? key));

function lexicon(): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const add = (name: string, entry: Entry): void => {
    const key = wordsOf(name)
      .map((word) => word.text.replaceAll('’', "'"))
      .join(' ');
    if (!entries.has(key)) entries.set(key, entry);
  };
  for (const { name, aliases, demonyms } of COUNTRIES) {
    const party: KnownParty = { name, kind: PartyKind.COUNTRY, aliases };
    for (const form of [name, ...aliases]) add(form, { party, form: 'name' });
    for (const demonym of demonyms) {
      const bare = demonym.replace('+', '');
      add(bare, { party, form: 'adjective' });
      if (bare === demonym) add(`${bare}s`, { party, form: 'people' });
    }
  }
  for (const { name, kind, aliases } of ORGANIZATIONS) {
    const party: KnownParty = {
      name,
      kind: PartyKind[kind],
      aliases: aliases.filter((alias) => !/^the /u.test(alias)),
    };
    for (const form of [name, ...aliases]) add(form, { party, form: 'name' });
  }
  return entries;
}

/** What a state's own is called by: `Iranian`. */
const ADJECTIVES: ReadonlyMap<string, string> = new Map(
  COUNTRIES.map(({ name, demonyms }) => [name, demonyms[0]?.replace('+', '') ?? name]),
);

/** Whether a word may begin a name that the lexicon has, also in lower case: `al-Qaida`. */
export function beginsKnown(word: string): boolean {
  return FIRST_WORDS.has(word);
}

/** Whether a word is a state's name and a person's too: `Jordan`. */
export function isAlsoName(word: string): boolean {
  return ALSO_NAMES.has(word.toLowerCase());
}

/** Whether a word tells of a state: `Russian`. */
export function isAdjective(word: string): boolean {
  return ENTRIES.get(word)?.form === 'adjective';
}

/** What a state's own is called by, its name where nothing is known; empty for none. */
export function adjectiveOf(state: KnownParty | null): string {
  return ADJECTIVES.get(state?.name ?? '') ?? state?.name ?? '';
}

/** The party that the lexicon has by a name. */
export function knownParty(name: string): KnownParty | undefined {
  return ENTRIES.get(name)?.party;
}

/** The longest known name that starts at a word. */
export function knownAt(document: Document, at: number): NamePhrase | null {
  if (!FIRST_WORDS.has(plainWord(document, at))) return null;
  for (let length = Math.min(LONGEST_KNOWN, document.words.length - at); length > 0; length -= 1) {
    const key = Array.from({ length }, (_, index) => plainWord(document, at + index)).join(' ');
    const entry = ENTRIES.get(key);
    if (entry && document.sentenceOf[at] === document.sentenceOf[at + length - 1])
      return fromLexicon(document, at, at + length, entry);
  }
  return null;
}

function plainWord(document: Document, index: number): string {
  return (document.words[index]?.text ?? '').replaceAll('’', "'");
}

function fromLexicon(document: Document, from: number, to: number, { party, form }: Entry): NamePhrase | null {
  const next = document.words[to]?.lower ?? '';
  // `Labour unions`
  if (party.name === 'Labour Party' && to === from + 1 && OF_LABOUR.has(singularOf(next))) return null;
  // `the Brazilian Amazon`
  const before = plainWord(document, from - 1);
  if (party.name === 'Amazon' && (before.toLowerCase() === 'the' || isAdjective(before) || RIVERSIDE.has(next)))
    return { ...namePhrase(document, from, to), place: true };
  const end = party.kind === PartyKind.COUNTRY ? officeEnd(document, next === "'s" ? to + 1 : to) : -1;
  if (end > 0) {
    const body = stateBody(document, from, end);
    const office = document.words.slice(to + 1, end).map((word) => word.text);
    return next === "'s" ? { ...body, text: [adjectiveOf(party), ...office].join(' ') } : body;
  }
  // `The Times` at a sentence's start and `the Times` are one; the article is no part of what is shown.
  const start = document.words[from]?.lower === 'the' && to > from + 1 ? from + 1 : from;
  return {
    ...namePhrase(document, start, to),
    known: party,
    adjective: form === 'adjective',
    people: form === 'people',
    kind: party.kind,
  };
}

/** The end of a state's body, told in lower case from `at` on: `military`, `foreign ministry`; -1 for none. */
function officeEnd(document: Document, at: number): number {
  let found = -1;
  for (let end = at; end < at + LONGEST_OFFICE; end += 1) {
    const word = document.words[end];
    if (!word || !/^\p{Ll}+$/u.test(word.text) || FUNCTION_WORDS.has(word.lower) || CUE_VERBS.has(word.lower)) break;
    if (STATE_BODIES.has(word.lower) || (end > at && OFFICES.has(word.lower))) found = end + 1;
    // `the Afghan government forces`: what it has is another matter, but for `Ukraine's military intelligence agency`.
    else if (found > 0 && !OFFICES.has(document.words[end + 1]?.lower ?? '')) break;
  }
  return found;
}

/** `the Afghan government`: a body of its own, named after its country. */
function stateBody(document: Document, from: number, to: number): NamePhrase {
  const start = document.words[from]?.lower === 'the' ? from + 1 : from;
  return { ...namePhrase(document, start, to), kind: PartyKind.GOVERNMENT };
}
