import { PartyKind } from '../model/party.js';
import { opensSentence, type Document } from './document.js';
import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from './lexicon/function-words.js';
import { ARMED, BODY_NOUNS, isMaker } from './lexicon/organizations.js';
import { isGivenName } from './lexicon/people.js';
import { PLACES } from './lexicon/places.js';
import { namePhrase, surnamesIn, type NamePhrase } from './name-phrase.js';
import { isWordLike } from './words.js';

/** What the text says that a body is. */
export interface DescribedBody {
  readonly kind: PartyKind;
  /** `group`: what the text may call it later. */
  readonly noun: string;
}

/** Words from an article to the noun: `an international aid group`. */
const LONGEST = 6;

/**
 * Names that the text calls a body of some kind, somewhere: `Bridges of Bread, an aid group`, `the think tank Indus
 * Forum`. By index of name.
 */
export function describedBodies(document: Document, names: readonly NamePhrase[]): Map<number, DescribedBody> {
  const found = new Map<string, DescribedBody>();
  const people = names.filter(({ kind, from, to }) => kind === PartyKind.PERSON && to > from + 1);
  const starts = new Set(people.map(({ from }) => from));
  const surnames = new Set(people.map(({ text }) => text.split(' ').at(-1)));
  for (const name of names) {
    if (name.known || name.adjective || isSurelyPerson(document, name)) continue;
    const behind = nounBehind(document, name);
    const mayBePerson = surnames.has(name.text) || name.place;
    const told = mayBePerson ? null : (employerOf(document, name, starts) ?? whichBehind(document, name));
    const body = nounBefore(document, name) ?? behind ?? ownerOf(document, name) ?? told;
    if (body && !found.has(name.text)) found.set(name.text, body);
  }
  return new Map(
    names.flatMap((name, index) => {
      const body = name.known || isSurelyPlace(name) ? undefined : found.get(name.text);
      return body ? [[index, body]] : [];
    }),
  );
}

/** Names that a tagger takes for places and that have a chief executive: `chief executive of Westwater`. */
export function withoutManagedPlaces(document: Document, names: readonly NamePhrase[]): NamePhrase[] {
  const managed = new Set(names.filter(({ from }) => isManaged(document, from)).map(({ text }) => text));
  return names.map((name) =>
    name.place && managed.has(name.text) && !PLACES.has(name.text.toLowerCase()) ? { ...name, place: false } : name,
  );
}

/** What places have that writes its noun in small letters, by noun: `Hackney council`. */
const LOCAL: ReadonlyMap<string, PartyKind> = new Map([
  ['council', PartyKind.GOVERNMENT],
  ['police', PartyKind.GOVERNMENT],
  ['university', PartyKind.OTHER],
]);
/** What tells more of such a noun: `Birmingham city council`. */
const LEVELS = new Set(
  'city county borough town district parish metropolitan municipal regional provincial state'.split(' '),
);

/** Names of places, and of what may be one, with the noun behind them that makes a body of them. */
export function withLocalBodies(document: Document, names: readonly NamePhrase[]): NamePhrase[] {
  const surnames = surnamesIn(document, names);
  return names.map((name) => {
    if (name.known || name.title !== null || name.kind === PartyKind.PERSON || surnames.has(name.text)) return name;
    const at = LEVELS.has(document.words[name.to]?.text ?? '') ? name.to + 1 : name.to;
    const kind = LOCAL.get(document.words[at]?.text ?? '');
    return kind === undefined ? name : { ...namePhrase(document, name.from, at + 1), kind };
  });
}

/** A title or a given name tells of a person; that a tagger takes it for one is not enough. */
function isSurelyPerson(document: Document, { from, title }: NamePhrase): boolean {
  return title !== null || isGivenName(document.words[from]?.lower ?? '');
}

/** A place by its last noun alone may be a body's name: `the campaign group Clear Gulf`. */
function isSurelyPlace({ place, text, from, to }: NamePhrase): boolean {
  return place && (to === from + 1 || PLACES.has(text.toLowerCase()));
}

/** What companies have, and people do not. */
const OF_COMPANIES = new Set([
  'board',
  'shares',
  'stock',
  'shareholders',
  'headquarters',
  'revenue',
  'earnings',
  'customers',
  'factory',
]);
/** Who speaks for a body. */
export const SPOKESPEOPLE: ReadonlySet<string> = new Set([
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'spokespeople',
  'spokesmen',
]);

/** `Vantor's chief executive`, `chief executive of Vantor`, `Vantor's board`, `a Vantor spokesman`: what it has tells what it is. */
function ownerOf(document: Document, { from, to }: NamePhrase): DescribedBody | null {
  const word = (index: number): string => document.words[index]?.lower ?? '';
  const owned =
    word(to) === "'s" && (OF_COMPANIES.has(word(to + 1)) || (word(to + 1) === 'chief' && word(to + 2) === 'executive'));
  if (owned) return { kind: PartyKind.COMPANY, noun: 'company' };
  if (isManaged(document, from)) return { kind: PartyKind.OTHER, noun: 'organization' };
  const speaks = DETERMINERS.has(word(from - 1)) && SPOKESPEOPLE.has(word(to));
  return speaks ? { kind: PartyKind.OTHER, noun: 'organization' } : null;
}

/** `chief executive of Vantor`: what has one is a company or the like. */
function isManaged({ words }: Document, from: number): boolean {
  const before = [4, 3, 2, 1].map((back) => words[from - back]?.lower ?? '').join(' ');
  return /(?:chief executive|chief \p{L}+ officer|\bceo) of$/u.test(before);
}

/** What people are for a bank, a club, a broadcaster, and seldom for a person. */
const EMPLOYED = new Set(
  `analyst economist strategist trader columnist correspondent captain coach midfielder defender striker goalkeeper winger
  batsman batter bowler opener all-rounder quarterback`.split(/\s+/),
);

/** `Bernfeld analyst Jane Roe`, `Green Alliance's Jane Roe`: who has people that are named behind it. */
function employerOf({ words }: Document, { to }: NamePhrase, people: ReadonlySet<number>): DescribedBody | null {
  const joins = words[to]?.lower === "'s" || EMPLOYED.has(words[to]?.lower ?? '');
  return joins && people.has(to + 1) ? { kind: PartyKind.OTHER, noun: 'organization' } : null;
}

/** `the think tank Indus Forum`, `the company, Minera Sol Andino,`: a noun for a body before the name. */
function nounBefore(document: Document, { from, to }: NamePhrase): DescribedBody | null {
  // `the supplier, Taiwan-based Quanfeng,`
  const first = isBasedElsewhere(document, from) ? from - 1 : from;
  const aside = document.words[first - 1]?.text === ',';
  if (aside && !/^[,.;]$/u.test(document.words[to]?.text ?? '')) return null;
  const end = aside ? first - 2 : first - 1;
  const noun = bodyAt(document, end);
  // `Chipmaker Vantor`
  if (!aside && isMaker(document.words[end]?.lower ?? '')) return noun;
  for (let at = end - 1; noun && at > end - LONGEST; at -= 1) {
    const word = document.words[at];
    const determines = DETERMINERS.has(word?.lower ?? '');
    // `Environmental group Dunkle Nacht`
    const opens = opensSentence(document, at);
    if (word && opens && !determines && !aside && /^\p{Lu}\p{Ll}+$/u.test(word.text)) return noun;
    // `the supporters' club Kjernen`
    const owner = /^['’]$/u.test(word?.text ?? '');
    if (!word || !(owner || isWordLike(word.text)) || (/^\p{Lu}/u.test(word.text) && !determines)) return null;
    // `the head of the museum, Jane Roe,` is its head.
    if (determines) return aside && PREPOSITIONS.has(document.words[at - 1]?.lower ?? '') ? null : noun;
  }
  return null;
}

/** `Bhumjaithai, which left the coalition,`: what opens a sentence so is a thing. */
function whichBehind(document: Document, { from, to }: NamePhrase): DescribedBody | null {
  const { words } = document;
  const isThing = opensSentence(document, from) && words[to]?.text === ',' && words[to + 1]?.lower === 'which';
  return isThing ? { kind: PartyKind.OTHER, noun: 'organization' } : null;
}

/** `Taiwan-based Quanfeng`: what has its seat in a place is none. */
export function isBasedElsewhere(document: Document, from: number): boolean {
  return /-based$/iu.test(document.words[from - 1]?.text ?? '');
}

/**
 * `Bridges of Bread, an aid group`: an article behind a comma, and the noun that ends its phrase. Behind what looks like a person,
 * `Foro Penal, an NGO that helps`, only where what follows tells of a thing, and behind a single word where nothing follows.
 */
function nounBehind(document: Document, { kind, from, to }: NamePhrase): DescribedBody | null {
  const [isPerson, isSingle] = [kind === PartyKind.PERSON, to === from + 1];
  if (document.words[to]?.text !== ',' || !DETERMINERS.has(document.words[to + 1]?.lower ?? '')) return null;
  for (let at = to + 2; at < to + 2 + LONGEST; at += 1) {
    const word = document.words[at];
    if (!word || !isWordLike(word.text)) return null;
    const body = bodyAt(document, at);
    const next = document.words[at + 1];
    if (isPerson) {
      // `Frontex, the EU's border agency,`; `Smith, the company chairman,` is none.
      const isAlone = isSingle && /^[,.;]$/u.test(next?.text ?? '');
      if (body && (isAlone || /^(?:that|which)$/u.test(next?.lower ?? ''))) return body;
      if (PREPOSITIONS.has(word.lower)) return null;
      continue;
    }
    // `the Ledger, the department was warned`: another clause.
    if (body && AUXILIARIES.has(next?.lower ?? '')) return null;
    if (body && !(next && /^\p{Ll}/u.test(next.text) && bodyAt(document, at + 1))) return body;
  }
  return null;
}

function bodyAt(document: Document, at: number): DescribedBody | null {
  const noun = document.words[at]?.lower ?? '';
  const [kind] = BODY_NOUNS.get(noun) ?? [];
  if (kind === undefined) return null;
  const armed = kind !== 'ARMED_GROUP' || ARMED.has(noun) || ARMED.has(document.words[at - 1]?.lower ?? '');
  return { kind: armed ? PartyKind[kind] : PartyKind.OTHER, noun };
}
