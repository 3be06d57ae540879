import { PartyKind } from '../model/party.js';
import { COUNTRIES } from './lexicon/countries.js';
import { CUE_VERBS } from './lexicon/cues.js';
import { FUNCTION_WORDS } from './lexicon/function-words.js';
import { kindOfNoun, ORGANIZATIONS } from './lexicon/organizations.js';
import { GIVEN_NAMES, TITLE_PREFIXES, TITLES } from './lexicon/people.js';
import { NOT_PARTIES, PLACE_NOUNS, PLACES } from './lexicon/places.js';
import type { Document, WordRange } from './document.js';
import { roleOf } from './phrases.js';
import { isCapitalised, isWordLike, wordsOf } from './words.js';

/** A party that the lexicon knows. */
export interface KnownParty {
  readonly name: string;
  readonly kind: PartyKind;
  readonly aliases: readonly string[];
}

/** A capitalised name in the text. */
export interface NamePhrase extends WordRange {
  readonly text: string;
  /** From the lexicon; null for a name that only this article tells of. */
  readonly known: KnownParty | null;
  /** `the Americans`: it means the country and is no name of it. */
  readonly people: boolean;
  /** `American` before a noun: it tells whose the noun is, and is a name of the country only in passing. */
  readonly adjective: boolean;
  /** What the name itself tells; null where only its surroundings can. */
  readonly kind: PartyKind | null;
  /** Title before it, lower case: `president`; null without one. */
  readonly title: string | null;
  /** Where its titles begin; `from` without any. */
  readonly titled: number;
  /** The name of a place: `Herat`. Places are no parties, but for countries. */
  readonly place: boolean;
  /** Stands where any word has a capital, so that the capital tells nothing. */
  readonly initial: boolean;
}

interface Entry {
  readonly party: KnownParty;
  readonly form: 'name' | 'adjective' | 'people';
}

/** Longest known name in words. */
const LONGEST_KNOWN = 7;
const LONGEST_NAME = 8;
const STATE_BODIES = new Set('government military army navy police parliament administration authorities'.split(' '));
/** Countries that are people's names too: behind another capital they are. */
const ALSO_NAMES = new Set(['jordan', 'chad', 'georgia', 'israel']);
/** Before a place: `in Herat`. */
export const LOCATING: ReadonlySet<string> = new Set(['in', 'near', 'at', 'from', 'across', 'outside']);
/** Words that go on with a body's name: `Ministry of Culture`. */
/** Nouns that name a state's body with a word before them: `foreign ministry`, `central bank`. */
const OFFICES = new Set(['ministry', 'office', 'bank', 'court', 'agency', 'regulator', 'guard', 'force', 'service']);
const LONGEST_OFFICE = 4;
const BODY_JOINS = new Set(['of', 'for', 'on']);
const DIRECTIONS = new Set('north south east west northern southern eastern western central'.split(' '));
const PARTICLES = new Set('de la del von van der den bin ibn al el di da du le ben ten ter y'.split(' '));
/** `Pro-Beijing`, `Trump-era`: it tells what somebody is for or when something was, and names nobody. */
const LEANING = /^(?:pro|anti|non)-|-(?:era|led|backed|based|style|born|owned|run|funded|controlled|occupied|wide)$/iu;
const SHARES = new Set(['shares', 'stocks', 'bonds', 'units', 'copies', 'hundreds', 'thousands', 'dozens', 'millions']);
const EVENTS = new Set(
  'cup championship championships prize award awards olympics games festival war act bill treaty agreement accord amendment'.split(
    ' ',
  ),
);
/** A member's party behind a name: `Jane Roe (Lab)`, `(R-Tex.)`. */
const PARTIES = /^(?:Lab|Con|Lib|Dem|LD|Ind|Green|[RDI](?:-\p{L}+\.?)?)$/u;
/** Whose a body is by its name: `People's Party`, `Children's Hospital`. */
const FOLK = new Set(['people', 'children', 'women', 'men', 'king', 'queen', 'prince', 'farmer', 'worker', 'lloyd']);
const HONOURS = new Set('QC KC SC MP MEP MSP MLA OBE MBE CBE PhD MD RN JP Esq'.split(' '));
/** Words that begin the line of a picture: `Image: Jane Roe`. */
const CAPTIONS = new Set(['image', 'photo', 'photograph', 'picture', 'video', 'audio', 'credit']);
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

/** Whether a state's name is a person's too: `Jordan`. */
export function isAlsoName({ text }: NamePhrase): boolean {
  return ALSO_NAMES.has(text.toLowerCase());
}

/** Whether a word tells of a state: `Russian`. */
export function isAdjective(word: string): boolean {
  return ENTRIES.get(word)?.form === 'adjective';
}

/** The party that the lexicon has by a name. */
export function knownParty(name: string): KnownParty | undefined {
  return ENTRIES.get(name)?.party;
}

/**
 * The names in a text, in order: what the lexicon knows, and runs of capitalised words. Linear: each word is in at
 * most one name.
 */
export function namesOf(document: Document): NamePhrase[] {
  const names: NamePhrase[] = [];
  for (let at = 0; at < document.words.length;) {
    const found = nameAt(document, at);
    if (found) names.push(ownedBody(document, found, names.at(-1)));
    at = found ? found.to : at + 1;
  }
  return names;
}

/** `Iran's Foreign Ministry` is the `Iranian Foreign Ministry`: other states have one too. */
function ownedBody(document: Document, name: NamePhrase, before: NamePhrase | undefined): NamePhrase {
  const owner = before?.known?.kind === PartyKind.COUNTRY && !before.adjective ? before : undefined;
  const owned = owner?.to === name.from - 1 && document.words[owner.to]?.lower === "'s";
  if (!owned || name.known || name.kind !== PartyKind.GOVERNMENT) return name;
  return { ...name, text: `${adjectiveOf(owner.known)} ${name.text}` };
}

function adjectiveOf(state: KnownParty | null): string {
  return ADJECTIVES.get(state?.name ?? '') ?? state?.name ?? '';
}

function nameAt(document: Document, at: number): NamePhrase | null {
  const word = document.words[at];
  if (isNobody(document, at)) return null;
  if (!word || !(isCapitalised(word.text) || FIRST_WORDS.has(word.text)) || LEANING.test(word.text)) return null;
  const known = knownAt(document, at);
  const part = known ? null : partOfRegion(document, at);
  if (part) return part;
  if (known) {
    const run = runEnd(document, at);
    if (!(isGiven(document, at) && known.to === at + 1 && run > at + 1))
      return organization(document, at, run, known) ?? known;
  }
  const { title, from } = titlesAt(document, at);
  const run = runEnd(document, from);
  if (title !== null && !(from === at + 1 && kindWithin(document, from) && run <= from + 2))
    return titled(document, at, from, run, title);
  if (FUNCTION_WORDS.has(word.lower) || (NOT_PARTIES.has(word.lower) && run === at + 1)) return null;
  // `Davis Cup`, `World Championship`: what is named so is no party, nor is the word before it.
  if (EVENTS.has(document.words[run]?.lower ?? '') && isCapitalised(document.words[run]?.text ?? '')) return null;
  return unknown(document, from, run, null);
}

/** `AREQUIPA, Peru (AW) -`, `Jane Roe, QC`: the agency that an article comes from, an honour behind a name. */
export function isNobody({ words, sentences, sentenceOf }: Document, at: number): boolean {
  const text = (index: number): string => words[index]?.text ?? '';
  const aside = text(at - 1) === '(' && text(at + 1) === ')';
  const opening = words[sentences[sentenceOf[at] ?? -1]?.from ?? -1];
  const city = opening !== undefined && /^\p{Lu}{3,}$/u.test(opening.text);
  const dateline = aside && (city || /^[-–—]+$/u.test(text(at + 2)) || PARTIES.test(text(at)));
  return dateline || (HONOURS.has(text(at)) && text(at - 1) === ',' && isCapitalised(text(at - 2)));
}

/** The name behind titles; null where nobody's follows. */
function titled(document: Document, at: number, from: number, run: number, title: string): NamePhrase | null {
  const first = document.words[from];
  if (!first || !isCapitalised(first.text) || document.sentenceOf[from] !== document.sentenceOf[at]) return null;
  const known = isGiven(document, from) ? null : knownAt(document, from);
  if (known) return known;
  if (FUNCTION_WORDS.has(first.lower) || NOT_PARTIES.has(first.lower)) return null;
  const found = unknown(document, from, run, title);
  return found && { ...found, titled: at };
}

/** `Western Australia`, `South America`: no state, but a place. */
function partOfRegion(document: Document, at: number): NamePhrase | null {
  const [direction, region] = [document.words[at], document.words[at + 1]];
  if (!direction || !region || !DIRECTIONS.has(direction.lower) || !isCapitalised(direction.text)) return null;
  const known = knownAt(document, at + 1);
  const isRegion = known ? known.kind === PartyKind.COUNTRY && !known.adjective : PLACES.has(region.lower);
  return isRegion ? { ...namePhrase(document, at, known?.to ?? at + 2), place: true } : null;
}

/** The longest known name that starts at a word. */
function knownAt(document: Document, at: number): NamePhrase | null {
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
  const end = party.kind === PartyKind.COUNTRY ? officeEnd(document, next === "'s" ? to + 1 : to) : -1;
  if (end > 0) {
    const office = document.words.slice(next === "'s" ? to + 1 : to, end).map((word) => word.text);
    return { ...stateBody(document, from, end), text: [adjectiveOf(party), ...office].join(' ') };
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
  for (let end = at; end < at + LONGEST_OFFICE; end += 1) {
    const word = document.words[end];
    if (!word || !/^\p{Ll}+$/u.test(word.text) || FUNCTION_WORDS.has(word.lower) || CUE_VERBS.has(word.lower))
      return -1;
    if (STATE_BODIES.has(word.lower) || (end > at && OFFICES.has(word.lower))) return end + 1;
  }
  return -1;
}

/** `the Afghan government`: a body of its own, named after its country. */
function stateBody(document: Document, from: number, to: number): NamePhrase {
  const start = document.words[from]?.lower === 'the' ? from + 1 : from;
  return { ...namePhrase(document, start, to), kind: PartyKind.GOVERNMENT };
}

/** A known name that goes on to a body's name: `Boston` … `Police Department`. */
function organization(document: Document, at: number, run: number, known: NamePhrase): NamePhrase | null {
  // `Amnesty International Kenya` is a branch.
  const branch = known.kind === PartyKind.COUNTRY ? null : knownAt(document, known.to);
  if (branch?.kind === PartyKind.COUNTRY && !branch.adjective && !branch.people && !known.adjective)
    return { ...namePhrase(document, known.from, branch.to), kind: known.kind };
  if (run <= known.to || isTitle(document, known.to)) return null;
  const word = (index: number): string => document.words[index]?.lower ?? '';
  // `Mexico City` is no football club.
  if (known.kind === PartyKind.COUNTRY && run === known.to + 1 && word(known.to) === 'city')
    return { ...namePhrase(document, at, run), place: true };
  const from = word(at) === 'the' ? at + 1 : at;
  let found: NamePhrase | null = null;
  for (let end = run; end > known.to; end -= 1) {
    const kind = kindOfNoun(word(end - 1));
    if (kind === undefined) continue;
    // What `of` adds is part of the name: `Greek Ministry of Culture`.
    if (end < run && BODY_JOINS.has(word(end))) return { ...namePhrase(document, from, run), kind: PartyKind[kind] };
    found ??= { ...namePhrase(document, from, end), kind: PartyKind[kind] };
  }
  return found;
}

/** The end of the run of capitalised words from `at`, with `of` and the like inside of bodies' names. */
function runEnd(document: Document, at: number): number {
  let end = at + 1;
  // `Bridges of Bread`, `Friends of the Earth`: no person is called a plural of things.
  let body = kindOfNoun(document.words[at]?.lower ?? '') !== undefined || isPluralOf(document, at);
  const titleCase = isTitleCase(document, at);
  for (; end < document.words.length && end - at < LONGEST_NAME; end += 1) {
    const word = document.words[end];
    if (!word || document.sentenceOf[end] !== document.sentenceOf[at]) break;
    const next = document.words[end + 1];
    // `Wells Fargo CEO Jane Roe`: a title begins another name.
    if (!body && isTitle(document, end) && !isTitle(document, end - 1) && !kindWithin(document, end + 1)) break;
    // `Leeds City Police Chief Constable Jane Roe`: a body's name ends before a title that somebody bears.
    if (body && end > at + 1 && bearsTitle(document, end) && !TITLE_PREFIXES.has(document.words[at]?.lower ?? ''))
      break;
    if (titleCase && !isGiven(document, end - 1)) break;
    if ((CAPTIONS.has(word.lower) && next?.text === ':') || HONOURS.has(word.text)) break;
    // `Helping Afghanistan`: a known name begins one of its own, but for `Michael Jordan`.
    if (
      !body &&
      !isGiven(document, at) &&
      !isTitle(document, end - 1) &&
      !ALSO_NAMES.has(document.words[end]?.lower ?? '') &&
      knownAt(document, end)
    )
      break;
    const capital = isCapitalised(word.text) && !(FUNCTION_WORDS.has(word.lower) && word.text.length > 1);
    if (capital && !NOT_PARTIES.has(word.lower)) {
      body ||= kindOfNoun(word.lower) !== undefined;
      continue;
    }
    // `Council for the Welfare of Immigrants`
    const article = body && word.lower === 'the' && BODY_JOINS.has(document.words[end - 1]?.lower ?? '');
    const skips = (body && next?.lower === 'the') || (PARTICLES.has(word.lower) && PARTICLES.has(next?.lower ?? ''));
    const after = skips ? document.words[end + 2] : next;
    const goesOn =
      after !== undefined &&
      isCapitalised(after.text) &&
      !FUNCTION_WORDS.has(after.lower) &&
      !NOT_PARTIES.has(after.lower);
    const folk = word.lower === "'s" && FOLK.has(document.words[end - 1]?.lower ?? '') && kindWithin(document, end + 1);
    const joins =
      folk || PARTICLES.has(word.lower) || word.text === '&' || article || (body && BODY_JOINS.has(word.lower));
    if (!(goesOn && joins) || (body && word.lower === 'of' && knownPerson(document, end + 1))) break;
  }
  return end;
}

/** Whether titles begin at a word and somebody's name follows: `Chief Constable Jane Roe`. */
function bearsTitle(document: Document, at: number): boolean {
  if (!isTitle(document, at) || !isCapitalised(document.words[at - 1]?.text ?? '')) return false;
  const { from } = titlesAt(document, at);
  const name = document.words[from];
  return from > at && name !== undefined && isCapitalised(name.text) && kindOfNoun(name.lower) === undefined;
}

/** Whether a capitalised word here or behind it is a noun for a body: `Party`, `General Hospital`. */
function kindWithin(document: Document, at: number): boolean {
  return [at, at + 1].some((index) => {
    const word = document.words[index];
    return word !== undefined && isCapitalised(word.text) && kindOfNoun(word.lower) !== undefined;
  });
}

/** `Bridges of Bread`: a plural before `of` and another capital. */
function isPluralOf(document: Document, at: number): boolean {
  const word = document.words[at];
  // `Shares of Tessaro`, `Members of Congress`: a part of a body is none.
  const part = SHARES.has(word?.lower ?? '') || roleOf(word?.lower ?? '') !== null;
  if (!word || part || !/[^su]s$/u.test(word.lower) || document.words[at + 1]?.lower !== 'of' || isGiven(document, at))
    return false;
  const behind = document.words[at + 2]?.lower === 'the' ? at + 3 : at + 2;
  return !knownAt(document, behind) && !PLACES.has(document.words[behind]?.lower ?? '');
}

/** Whether a word stands in a headline that capitalises every word, so that capitals tell nothing. */
function isTitleCase(document: Document, at: number): boolean {
  const sentence = document.sentences[document.sentenceOf[at] ?? -1];
  // Headlines are short; the bound keeps a sentence of any length cheap.
  if (!sentence || sentence.to - sentence.from > 30 || sentence.to - sentence.from < 5) return false;
  // `Prime Minister Jane Roe met the king on Monday.` has many capitals too.
  if (document.words[sentence.to - 1]?.text === '.') return false;
  const long = document.words
    .slice(sentence.from, sentence.to)
    .filter((word) => word.text.length > 3 && isWordLike(word.text));
  return long.filter((word) => isCapitalised(word.text)).length > long.length * 0.8;
}

function isTitle(document: Document, at: number): boolean {
  return TITLES.has(document.words[at]?.lower.replace(/\.$/u, '') ?? '');
}

function knownPerson(document: Document, at: number): boolean {
  return isGiven(document, at) && isCapitalised(document.words[at + 1]?.text ?? '');
}

function isGiven(document: Document, at: number): boolean {
  return GIVEN_NAMES.has(document.words[at]?.lower ?? '');
}

/** Titles before a name: the last one counts. `from` is where the name starts; `at` without a title. */
function titlesAt(document: Document, at: number): { title: string | null; from: number } {
  let title: string | null = null;
  let from = at;
  for (let end = at; document.sentenceOf[end] === document.sentenceOf[at]; end += 1) {
    const lower = document.words[end]?.lower.replace(/\.$/u, '') ?? '';
    if (TITLES.has(lower)) {
      title = lower;
      from = end + 1;
    } else if (!TITLE_PREFIXES.has(lower) || !isCapitalised(document.words[end]?.text ?? '')) break;
  }
  return { title, from };
}

function unknown(document: Document, from: number, run: number, title: string | null): NamePhrase | null {
  const given = givenWithin(document, from, run);
  if (given > from) return unknown(document, given, run, title);
  const words = document.words.slice(from, run);
  if (words.length === 1 && words[0]?.text.length === 1) return null;
  const lowers = words.map((word) => word.lower);
  if ((CUE_VERBS.has(lowers[0] ?? '') || PLACE_NOUNS.has(lowers[0] ?? '')) && words.length === 1) return null;
  if (isPlace(document, from, run)) return { ...namePhrase(document, from, run), place: true };
  const person = GIVEN_NAMES.has(lowers[0] ?? '') && run > from + 1;
  const nouns = lowers.flatMap((lower) => kindOfNoun(lower) ?? []);
  const body = person && words.length === 2 ? undefined : (nouns.at(-1) ?? nouns[0]);
  // `R-Tex.` behind a politician's name is no body.
  const acronym = words.length === 1 && /^(?![RD]-)\p{Lu}[\p{Lu}.&-]{1,5}$/u.test(words[0]?.text ?? '');
  const kind =
    title !== null || person
      ? PartyKind.PERSON
      : body !== undefined && words.length > 1
        ? PartyKind[body]
        : acronym
          ? PartyKind.OTHER
          : null;
  return { ...namePhrase(document, from, run), kind, title };
}

/** A place that the lexicon knows, or that its noun or what stands around it tells: `Mill Street`, `Irving, Texas`. */
function isPlace(document: Document, from: number, to: number): boolean {
  const words = document.words.slice(from, to).map((word) => word.lower);
  if (PLACES.has(words.join(' ')) || PLACE_NOUNS.has(words.at(-1) ?? '') || words[0] === 'mount') return true;
  if (isGiven(document, from) || kindOfNoun(words.at(-1) ?? '') !== undefined) return false;
  const region = document.words[to]?.text === ',' ? document.words[to + 1] : undefined;
  const before = document.words[from - 1]?.lower ?? '';
  const located = LOCATING.has(before) || before === 'of';
  return (
    located &&
    region !== undefined &&
    (PLACES.has(region.lower) || knownAt(document, to + 1)?.kind === PartyKind.COUNTRY)
  );
}

/** Where a given name with another name behind it starts: what stands before it (`Republican`, `Rival`) is no part of the name. */
function givenWithin(document: Document, from: number, run: number): number {
  for (let at = from; at < run - 1; at += 1) {
    const later = isGiven(document, at) && isCapitalised(document.words[at + 1]?.text ?? '');
    if (later) return at > from && PARTICLES.has(document.words[at - 1]?.lower ?? '') ? from : at;
  }
  return from;
}

/** A stretch of words as a name of which nothing is known yet. */
export function namePhrase(document: Document, from: number, to: number): NamePhrase {
  const start = document.words[from]?.start ?? 0;
  const before = document.words[from - 1]?.text ?? '';
  const initial = document.sentenceOf[from] !== document.sentenceOf[from - 1] || /^[“"‘«:]$/u.test(before);
  const text = document.text.slice(start, document.words[to - 1]?.end ?? start).replace(/\s+/gu, ' ');
  return {
    from,
    to,
    text,
    known: null,
    adjective: false,
    people: false,
    kind: null,
    title: null,
    titled: from,
    place: false,
    initial,
  };
}
