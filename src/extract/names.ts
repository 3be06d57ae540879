import { PartyKind } from '../model/party.js';
import { lowerWords, opensSentence, type Document } from './document.js';
import { adjectiveOf, beginsKnown, knownAt } from './known-names.js';
import { ADJECTIVES } from './lexicon/adjectives.js';
import { CUE_VERBS } from './lexicon/cues.js';
import { DETERMINERS, FUNCTION_WORDS, INDEFINITES } from './lexicon/function-words.js';
import { BODY_NOUNS, DEPARTMENTS, isMaker, kindOfNoun, PLATFORMS, PORTFOLIOS } from './lexicon/organizations.js';
import { isGivenName } from './lexicon/people.js';
import { isNotParty, PLACE_NOUNS, PLACES } from './lexicon/places.js';
import { namePhrase, type NamePhrase } from './name-phrase.js';
import {
  BODY_JOINS,
  HONOURS,
  isGiven,
  isSurnameMay,
  isTitle,
  kindWithin,
  PARTICLES,
  runEnd,
  titlesAt,
} from './name-runs.js';
import { roleOf } from './phrases.js';
import { isIrregularForm } from './verbs.js';
import { hasSmallArticle, isCapitalised } from './words.js';

/** Before a place: `in Herat`. */
const LOCATING = new Set(['in', 'near', 'at', 'from', 'across', 'outside']);
const DIRECTIONS = new Set('north south east west northern southern eastern western central'.split(' '));
/** `Pro-Beijing`, `Trump-era`: it tells what somebody is for or when something was, and names nobody. */
const LEANING = /^(?:pro|anti|non)-|-(?:era|led|backed|based|style|born|owned|run|funded|controlled|occupied|wide)$/iu;
/** `the A12` */
const ROAD = /^[ABEMN]\d{1,4}$/u;
/** `an F-16`, `the IRIS-T battery`; a witness may be called so too. */
const MAKE = /^(?:(?!G-)\p{Lu}{1,6}-\d+\p{Lu}*s?|\p{Lu}{3,}-\p{Lu})$/u;
/** Words of a dateline: `SAN BARTOLO, Oct 9 (Andes Wire) —`. */
const LONGEST_DATELINE = 10;
const EVENTS = new Set(
  'cup championship championships prize award awards olympics games festival war act bill treaty agreement accord amendment deal pact protocol'.split(
    ' ',
  ),
);
/** Abbreviations of what somebody is. */
const OFFICES = new Set('MEC MECs MP MPs MEP MEPs MSP MSPs MLA MLAs TD TDs PM CEO CFO COO CTO GP GPs VP'.split(' '));
/** What is told from others of its kind by a number: `the 3rd Assault Brigade`, `the 5th Circuit`. */
const NUMBERED: ReadonlyMap<string, PartyKind> = new Map([
  ...'brigade battalion regiment division corps fleet squadron infantry army legion wing'
    .split(' ')
    .map((noun) => [noun, PartyKind.OTHER] as const),
  ...['circuit', 'court'].map((noun) => [noun, PartyKind.GOVERNMENT] as const),
]);
const ORDINAL = /^\d+(?:st|nd|rd|th)$/u;
/** Who is at the head of a part of a body. */
const HEADS = new Set(['head', 'president', 'director', 'chief', 'manager', 'vp']);
/** Words before a colon that tell what an article or a line is. */
const LABELS = new Set(
  'Q&A FAQ Opinion OPINION Analysis ANALYSIS Explainer EXPLAINER Comment COMMENT Review REVIEW Watch Read Live LIVE Update UPDATE Correction CORRECTION Exclusive EXCLUSIVE Breaking BREAKING'.split(
    ' ',
  ),
);
const MINISTRIES = new Set(['minister', 'ministers', 'secretary', 'ministry', 'department']);
const LONGEST_PORTFOLIO = 9;
/** A member's party behind a name: `Jane Roe (Lab)`, `(R-Tex.)`. */
const PARTIES = /^(?:Lab|Con|Lib|Dem|LD|Ind|Green|[RDI](?:-\p{L}+\.?)?)$/u;

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

/** `the 3rd Assault Brigade`, `the U.S. 5th Fleet`: without its number it would be any brigade. */
function numberedAt(document: Document, at: number): NamePhrase | null {
  const text = (index: number): string => document.words[index]?.text ?? '';
  // A state's name has two words at the most.
  const number = [at, at + 1, at + 2].find((index) => ORDINAL.test(text(index)));
  if (number === undefined || !isCapitalised(text(number + 1))) return null;
  const state = number > at ? knownAt(document, at) : null;
  if (number > at && !(state?.kind === PartyKind.COUNTRY && state.to === number)) return null;
  const end = runEnd(document, number + 1);
  const kinds = lowerWords(document, number + 1, end).map((word) => NUMBERED.get(word));
  const kind = kinds.find((found) => found !== undefined);
  return kind === undefined ? null : { ...namePhrase(document, at, end), kind };
}

/** Titles that `of` and a place make a name of somebody. */
const NOBLES = new Set('Duke Duchess Earl Countess Marquess Prince Princess'.split(' '));

/** `the Duke of Larkham`: who is called by where he is duke. */
function nobleAt(document: Document, at: number): NamePhrase | null {
  const [title, of, place] = document.words.slice(at, at + 3);
  const isNoble = NOBLES.has(title?.text ?? '') && of?.lower === 'of' && isCapitalised(place?.text ?? '');
  return isNoble ? { ...namePhrase(document, at, runEnd(document, at + 2)), kind: PartyKind.PERSON } : null;
}

function nameAt(document: Document, at: number): NamePhrase | null {
  const told = numberedAt(document, at) ?? nobleAt(document, at);
  if (told) return told;
  const word = document.words[at];
  if (isNobody(document, at)) return null;
  // `A MUM of three`: the capitals are the paper's.
  if (
    /^\p{Lu}{2,}$/u.test(word?.text ?? '') &&
    roleOf(word?.lower ?? '') &&
    INDEFINITES.has(document.words[at - 1]?.lower ?? '')
  )
    return null;
  if (!word || !(isCapitalised(word.text) || hasSmallArticle(word.text) || beginsKnown(word.text))) return null;
  const known = knownAt(document, at);
  const administration = known ? null : administrationAt(document, at);
  if (administration) return administration;
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
  if (FUNCTION_WORDS.has(word.lower) || (isNotParty(word.lower) && run === at + 1)) return null;
  // `Davis Cup`, `World Championship`: what is named so is no party, nor is the word before it.
  if (EVENTS.has(document.words[run]?.lower ?? '') && isCapitalised(document.words[run]?.text ?? '')) return null;
  return unknown(document, from, run, null);
}

/** `Pro-Beijing`, `the MP for Wenlow`, `AREQUIPA, Peru (AW) -`, `Jane Roe, QC`: a leaning, an office, the agency that an article comes from, an honour behind a name. */
export function isNobody(document: Document, at: number): boolean {
  const { words, sentences, sentenceOf } = document;
  const text = (index: number): string => words[index]?.text ?? '';
  const aside = text(at - 1) === '(' && text(at + 1) === ')';
  const start = sentences[sentenceOf[at] ?? -1]?.from ?? at;
  const opening = at - start < LONGEST_DATELINE ? words[start] : undefined;
  const city = opening !== undefined && /^\p{Lu}{3,}$/u.test(opening.text);
  const reach = [1, 2, 3];
  const agency =
    city && reach.some((back) => text(at - back) === '(') && reach.some((ahead) => text(at + ahead) === ')');
  const dateline = agency || (aside && (/^[-–—]+$/u.test(text(at + 2)) || PARTIES.test(text(at))));
  // `posted on Telegram`: a platform is where somebody says something.
  const posted = [[at], [at, at + 1], [at - 1, at]].some(
    ([from = at, ...rest]) =>
      PLATFORMS.has([from, ...rest].map(text).join(' ')) && /^(?:on|via)$/u.test(text(from - 1)),
  );
  // `Cybersecurity firm Halberd`: what kind of firm it is.
  const sort =
    at === start && BODY_NOUNS.has(words[at + 1]?.lower ?? '') && isCapitalised(text(at + 2)) && !knownAt(document, at);
  // `Farmers' union Copa-Cogeca`: whose union it is.
  const owners =
    at === start && /s$/u.test(text(at)) && /^['’]$/u.test(text(at + 1)) && BODY_NOUNS.has(words[at + 2]?.lower ?? '');
  // `Q&A: Why …`
  const label = LABELS.has(text(at)) && text(at + 1) === ':';
  const maker = isMaker(words[at]?.lower ?? '');
  // `The deal is DONE.`: what is only said loudly.
  const loud = /^\p{Lu}{3,}$/u.test(text(at)) && isCommon(words[at]?.lower ?? '') && !knownAt(document, at);
  return (
    loud ||
    LEANING.test(text(at)) ||
    ((ROAD.test(text(at)) || isMake(document, at) || isThing(document, at)) && !knownAt(document, at)) ||
    OFFICES.has(text(at)) ||
    dateline ||
    sort ||
    owners ||
    isField(document, at) ||
    maker ||
    label ||
    posted ||
    isTicker(text, at) ||
    (HONOURS.has(text(at)) && isCapitalised(text(text(at - 1) === ',' ? at - 2 : at - 1)))
  );
}

/** What an office is of: `Head of Shipping`, `the Secretary of State`, `Minister of Economy, Trade and Industry`. */
function isField(document: Document, at: number): boolean {
  const [office, of, word, next] = [at - 2, at - 1, at, at + 1].map((index) => document.words[index]);
  const isHeaded = of?.text === 'of' && HEADS.has(office?.lower ?? '') && !isCapitalised(next?.text ?? '');
  const isOfState = word?.text === 'State' && of?.lower === 'of' && MINISTRIES.has(office?.lower ?? '');
  return (isHeaded && DEPARTMENTS.has(word?.lower ?? '')) || isOfState || isPortfolio(document, at);
}

/** What a minister is of, behind the first word of it as well. */
function isPortfolio({ words }: Document, at: number): boolean {
  if (!PORTFOLIOS.has(words[at]?.lower ?? '')) return false;
  for (let back = at - 1; back > at - LONGEST_PORTFOLIO; back -= 1) {
    const { lower = '' } = words[back] ?? {};
    if (lower === 'of' || lower === 'for') return MINISTRIES.has(words[back - 1]?.lower ?? '');
    if (lower !== ',' && lower !== 'and' && lower !== '&' && !PORTFOLIOS.has(lower)) return false;
  }
  return false;
}

/** What has letters and a number for a name, with an article or before a noun. */
function isMake({ words }: Document, at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  const isNoun = /^\p{Ll}+$/u.test(next?.text ?? '') && !FUNCTION_WORDS.has(next?.lower ?? '');
  const isVerb = CUE_VERBS.has(next?.lower ?? '') || isIrregularForm(next?.lower ?? '');
  return MAKE.test(word?.text ?? '') && (DETERMINERS.has(before?.lower ?? '') || (isNoun && !isVerb));
}

/** `like an A.T.M. that …`: letters with an article that go on to no noun. */
function isThing({ words }: Document, at: number): boolean {
  const next = words[at + 1];
  const alone = !next || !/^\p{L}/u.test(next.text) || FUNCTION_WORDS.has(next.lower);
  return /^\p{Lu}[\p{Lu}.]+$/u.test(words[at]?.text ?? '') && /^an?$/u.test(words[at - 1]?.lower ?? '') && alone;
}

function isCommon(lower: string): boolean {
  return FUNCTION_WORDS.has(lower) || ADJECTIVES.has(lower) || CUE_VERBS.has(lower) || isIrregularForm(lower);
}

/** `(NWND.OL)`, `(NYSE: ABC)`: what a share is called. */
function isTicker(text: (index: number) => string, at: number): boolean {
  const within = (from: number): boolean =>
    text(from) === '(' && text(from + 4) === ')' && /^[.:]$/u.test(text(from + 2));
  return /^[\p{Lu}\p{N}]{1,6}$/u.test(text(at)) && (within(at - 1) || within(at - 3));
}

/** The name behind titles; null where nobody's follows. */
function titled(document: Document, at: number, from: number, run: number, title: string): NamePhrase | null {
  const first = document.words[from];
  if (!first || !isCapitalised(first.text) || document.sentenceOf[from] !== document.sentenceOf[at]) return null;
  const known = isGiven(document, from) ? null : knownAt(document, from);
  if (known) return known;
  // `Finance director Per Aasen`: with a surname behind it, it is no function word.
  const surname = isCapitalised(document.words[from + 1]?.text ?? '') && run > from + 1;
  const isCommonWord = FUNCTION_WORDS.has(first.lower) && !surname;
  if ((isCommonWord || (isNotParty(first.lower) && !isGiven(document, from))) && !isSurnameMay(document, from))
    return null;
  const found = unknown(document, from, run, title);
  return found && { ...found, titled: at };
}

/** `the Clinton administration`: whoever is its head, it is a body. */
function administrationAt(document: Document, at: number): NamePhrase | null {
  if (document.words[at - 1]?.lower !== 'the') return null;
  const end = runEnd(document, at);
  if (document.words[end]?.lower !== 'administration') return null;
  return { ...namePhrase(document, at, end + 1), kind: PartyKind.GOVERNMENT };
}

/** `Western Australia`, `South America`: no state, but a place. */
function partOfRegion(document: Document, at: number): NamePhrase | null {
  const [direction, region] = [document.words[at], document.words[at + 1]];
  if (!direction || !region || !DIRECTIONS.has(direction.lower) || !isCapitalised(direction.text)) return null;
  const known = knownAt(document, at + 1);
  const isRegion = known ? known.kind === PartyKind.COUNTRY && !known.adjective : PLACES.has(region.lower);
  return isRegion ? { ...namePhrase(document, at, known?.to ?? at + 2), place: true } : null;
}

/** A known name that goes on to a body's name: `Boston` … `Police Department`. */
function organization(document: Document, at: number, run: number, known: NamePhrase): NamePhrase | null {
  // `Americans for Tax Reform` is no people.
  const cause = ['for', 'against'].includes(document.words[known.to]?.lower ?? '')
    ? document.words[known.to + 1]
    : undefined;
  if (known.people && cause && isCapitalised(cause.text))
    return { ...namePhrase(document, known.from, runEnd(document, known.to + 1)), kind: PartyKind.OTHER };
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

function unknown(document: Document, from: number, run: number, title: string | null): NamePhrase | null {
  // `Chairwoman Sue Ellen Park`: a title tells where the name starts.
  const given = title === null ? givenWithin(document, from, run) : from;
  if (given === from && title === null && opensWithRole(document, from, run))
    return unknown(document, from + 1, run, title);
  if (given > from) return unknown(document, given, run, title);
  const words = document.words.slice(from, run);
  if (words.length === 1 && words[0]?.text.length === 1) return null;
  const lowers = lowerWords(document, from, run);
  if ((CUE_VERBS.has(lowers[0] ?? '') || PLACE_NOUNS.has(lowers[0] ?? '')) && words.length === 1) return null;
  if (isPlace(document, from, run)) return { ...namePhrase(document, from, run), place: true };
  // `Andy Warhol Museum` is named after somebody.
  const namesake = lowers.slice(2).some((lower) => kindOfNoun(lower) !== undefined) || isLong(lowers);
  const person = isGivenName(lowers[0] ?? '') && run > from + 1 && !namesake;
  const nouns = lowers.flatMap((lower) => kindOfNoun(lower) ?? []);
  const body = person && words.length === 2 ? undefined : (nouns.at(-1) ?? nouns[0]);
  // `R-Tex.` behind a politician's name is no body.
  const acronym = words.length === 1 && /^(?![RD]-)\p{Lu}[\p{Lu}.&-]{1,5}$/u.test(words[0]?.text ?? '');
  const kind =
    title !== null || person
      ? PartyKind.PERSON
      : words.some(({ text }) => text === '&')
        ? PartyKind.COMPANY
        : body !== undefined && words.length > 1
          ? PartyKind[body]
          : acronym
            ? PartyKind.OTHER
            : null;
  return { ...namePhrase(document, from, run), kind, title };
}

/** Of so many words nobody's name is, but for particles. */
function isLong(lowers: readonly string[]): boolean {
  return lowers.length > 4 && !lowers.some((lower) => PARTICLES.has(lower));
}

/** A place that the lexicon knows, or that its noun or what stands around it tells: `Mill Street`, `Irving, Texas`. */
function isPlace(document: Document, from: number, to: number): boolean {
  const words = lowerWords(document, from, to);
  // `Sue Ellen Park` is no park.
  const person = to - from > 2 && isGiven(document, from);
  if (PLACES.has(words.join(' ')) || (PLACE_NOUNS.has(words.at(-1) ?? '') && !person) || words[0] === 'mount')
    return true;
  if (isGiven(document, from) || kindOfNoun(words.at(-1) ?? '') !== undefined) return false;
  const region = document.words[to]?.text === ',' ? document.words[to + 1] : undefined;
  const before = document.words[from - 1]?.lower ?? '';
  // `Callum Reid, 23, of Oban`
  const home =
    before === 'of' && document.words[from - 2]?.text === ',' && /^\d+$/u.test(document.words[from - 3]?.text ?? '');
  if (home && to === from + 1) return true;
  const located = LOCATING.has(before) || before === 'of';
  return (
    located &&
    region !== undefined &&
    (PLACES.has(region.lower) || knownAt(document, to + 1)?.kind === PartyKind.COUNTRY)
  );
}

/** `Butcher Fergal Hanratty said`: what somebody is has its capital from the sentence that it opens. */
export function opensWithRole(document: Document, from: number, to: number): boolean {
  const opens = opensSentence(document, from);
  // `Marine Le Pen`
  const isGivenToo = PARTICLES.has(document.words[from + 1]?.lower ?? '');
  return (
    opens &&
    to > from + 2 &&
    !isGivenToo &&
    roleOf(document.words[from]?.lower ?? '')?.plural === false &&
    !isGiven(document, from)
  );
}

/** Where a given name with another name behind it starts: what stands before it (`Republican`, `Rival`) is no part of the name. */
function givenWithin(document: Document, from: number, run: number): number {
  // `the elder Ugas Hassan Roe`: behind what somebody is, all that is capital is his name.
  if (roleOf(document.words[from - 1]?.text ?? '') !== null) return from;
  for (let at = from; at < run - 1; at += 1) {
    const later = isGiven(document, at) && isCapitalised(document.words[at + 1]?.text ?? '');
    if (later) return at > from && PARTICLES.has(document.words[at - 1]?.lower ?? '') ? from : at;
  }
  return from;
}
