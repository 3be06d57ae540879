import type { Document } from './document.js';
import { isAlsoName, knownAt } from './known-names.js';
import { FUNCTION_WORDS, PREPOSITIONS } from './lexicon/function-words.js';
import { kindOfNoun } from './lexicon/organizations.js';
import { isGivenName, TITLE_PREFIXES, TITLES } from './lexicon/people.js';
import { isNotParty, PLACES } from './lexicon/places.js';
import { roleOf } from './phrases.js';
import { hasSmallArticle, isCapitalised, isWordLike } from './words.js';

/** Words that go on with a body's name: `Ministry of Culture`. */
export const BODY_JOINS: ReadonlySet<string> = new Set(['of', 'for', 'on']);
/** What stands behind a person's name and is no part of it. */
export const HONOURS: ReadonlySet<string> = new Set('QC KC SC MP MEP MSP MLA OBE MBE CBE PhD MD RN JP Esq'.split(' '));
/** Titles that are names as well. */
const ALSO_NAMES = new Set(['sheikh', 'mullah', 'king', 'prince', 'dean', 'major', 'bishop', 'pope', 'justice', 'sen']);
/** Inside of a person's name: `van de`. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de la del dela delos dos das von van der den bin bint ibn ould al el di da du le ben ten ter zu y'.split(' '),
);
/** Of verbs in bodies' names: `Department for Levelling Up`. */
const VERBAL = new Set(['Up', 'Out', 'Over']);
const LONGEST_NAME = 8;
/** Parts and numbers of what `of` brings. */
const SHARES = new Set(['shares', 'stocks', 'bonds', 'units', 'copies', 'hundreds', 'thousands', 'dozens', 'millions']);
/** Whose a body is by its name: `People's Party`, `Children's Hospital`. */
const FOLK = new Set(['people', 'children', 'women', 'men', 'king', 'queen', 'prince', 'farmer', 'worker', 'lloyd']);
/** Words that `and` joins in bodies' names. */
const PAIRS = new Set([
  'search rescue',
  'fire rescue',
  'parks recreation',
  'fish wildlife',
  'fish game',
  'arts sciences',
  'human services',
]);
/** What `General` before it is no officer of: `the General Staff`. */
const GENERAL = new Set(
  'staff assembly council synod court motors electric mills dynamics hospital secretariat office'.split(' '),
);
/** Titles before which a single noun for a body is none. */
const MINISTERIAL = new Set(
  'minister secretary commissioner judge justice president chairman chairwoman chair'.split(' '),
);
/** Words that begin the line of a picture: `Image: Jane Roe`. */
const CAPTIONS = new Set(['image', 'photo', 'photograph', 'picture', 'video', 'audio', 'credit']);

/** The end of the run of capitalised words from `at`, with `of` and the like inside of bodies' names. */
export function runEnd(document: Document, at: number): number {
  let end = at + 1;
  // `Bridges of Bread`, `Friends of the Earth`: no person is called a plural of things.
  let body = kindOfNoun(document.words[at]?.lower ?? '') !== undefined || isPluralOf(document, at);
  const titleCase = isTitleCase(document, at);
  for (; end < document.words.length && end - at < LONGEST_NAME; end += 1) {
    const word = document.words[end];
    if (!word || document.sentenceOf[end] !== document.sentenceOf[at]) break;
    const next = document.words[end + 1];
    if (!body && beginsAnother(document, at, end)) break;
    // `Leeds City Police Chief Constable Jane Roe`, `Resources Minister Jane Roe`: a body's name ends before a title that somebody bears.
    const isOffice = end > at + 1 || MINISTERIAL.has(word.lower);
    if (body && isOffice && bearsTitle(document, end) && !TITLE_PREFIXES.has(document.words[at]?.lower ?? '')) break;
    if (titleCase && !isGiven(document, end - 1)) break;
    if ((CAPTIONS.has(word.lower) && next?.text === ':') || HONOURS.has(word.text)) break;
    // `Helping Afghanistan`: a known name begins one of its own, but for `Michael Jordan`.
    if (
      !body &&
      !isGiven(document, at) &&
      !isTitle(document, end - 1) &&
      !isAlsoName(word.lower) &&
      knownAt(document, end)
    )
      break;
    const verbal = body && VERBAL.has(word.text);
    const capital =
      hasSmallArticle(word.text) ||
      (isCapitalised(word.text) && (verbal || !(FUNCTION_WORDS.has(word.lower) && word.text.length > 1)));
    if (capital && !isNotParty(word.lower)) {
      body ||= kindOfNoun(word.lower) !== undefined;
      continue;
    }
    if (isSurnameMay(document, end)) continue;
    // `Doctors Without Borders`
    if (isBoundPlural(document, at, end)) continue;
    // `Eli Lilly and Co.`
    const isFirm = word.lower === 'and' && /^(?:Co\.?|Company|Sons)$/u.test(next?.text ?? '');
    // `County Search and Rescue`
    const isPair = word.lower === 'and' && PAIRS.has(`${document.words[end - 1]?.lower ?? ''} ${next?.lower ?? ''}`);
    // `the Maritime and Coastguard Agency`
    if (isFirm || isPair || (end === at + 1 && isPairedBody(document, at))) {
      body = true;
      continue;
    }
    // `Council for the Welfare of Immigrants`
    const article = body && word.lower === 'the' && BODY_JOINS.has(document.words[end - 1]?.lower ?? '');
    const skips = (body && next?.lower === 'the') || (PARTICLES.has(word.lower) && PARTICLES.has(next?.lower ?? ''));
    const after = skips ? document.words[end + 2] : next;
    // `Colorado State University of the US`
    const isState = /^(?:US|UK|EU)$/u.test(after?.text ?? '');
    const goesOn =
      after !== undefined &&
      isCapitalised(after.text) &&
      !(isState || FUNCTION_WORDS.has(after.lower) || isNotParty(after.lower));
    const folk =
      word.lower === "'s" &&
      FOLK.has(document.words[end - 1]?.lower ?? '') &&
      (kindWithin(document, end + 1) || next?.text === 'Aid');
    // `André Corrêa do Lago`
    const portuguese = /^dos?$/u.test(word.lower) && end > at + 1 && !body;
    const joins =
      folk ||
      portuguese ||
      isPluralOwner(document, end) ||
      PARTICLES.has(word.lower) ||
      word.text === '&' ||
      article ||
      (body && BODY_JOINS.has(word.lower));
    if (!(goesOn && joins) || (body && word.lower === 'of' && knownPerson(document, end + 1))) break;
  }
  return end;
}

/** `Theresa May`, `Mrs May`: no month and no verb behind a given name or a courtesy. */
export function isSurnameMay(document: Document, at: number): boolean {
  const isNamed =
    isGiven(document, at - 1) || (isTitle(document, at - 1) && isCapitalised(document.words[at - 1]?.text ?? ''));
  return document.words[at]?.text === 'May' && isNamed && !/^\d/u.test(document.words[at + 1]?.text ?? '');
}

/** Whether a title at `end` begins another name than the one at `at`: `Wells Fargo CEO Jane Roe`. */
function beginsAnother(document: Document, at: number, end: number): boolean {
  const [word, next] = [document.words[end], document.words[end + 1]];
  // `Water Justice`, `Hun Sen`, `Madeleine King` have no name behind it, `Hassan Sheikh Mohamud` is one.
  const isName = ALSO_NAMES.has(word?.lower ?? '') && (isGiven(document, at) || !isCapitalised(next?.text ?? ''));
  return !isName && isTitle(document, end) && !isTitle(document, end - 1) && !kindWithin(document, end + 1);
}

/** The sign behind `Teachers’` in `Teachers’ Union`. */
function isPluralOwner(document: Document, at: number): boolean {
  const owner = document.words[at - 1];
  const isSign = /^['’]$/u.test(document.words[at]?.text ?? '') && owner?.end === document.words[at]?.start;
  return (
    isSign && /^\p{Lu}\p{Ll}+s$/u.test(owner?.text ?? '') && kindWithin(document, at + 1) && !knownAt(document, at - 1)
  );
}

/** Whether `and` joins two words of a body's name: `the Maritime and Coastguard Agency`, `Eastmere and Fenland NHS Trust`. */
function isPairedBody(document: Document, at: number): boolean {
  const [article, and, second, third] = [at - 1, at + 1, at + 2, at + 3].map((index) => document.words[index]);
  if (and?.lower !== 'and' || !isCapitalised(second?.text ?? '')) return false;
  if (third?.text === 'NHS') return true;
  if (article?.lower !== 'the') return false;
  const isName = (index: number): boolean => knownAt(document, index) !== null || isGiven(document, index);
  return (
    !isName(at) &&
    !isName(at + 2) &&
    kindOfNoun(document.words[at]?.lower ?? '') === undefined &&
    kindWithin(document, at + 3)
  );
}

/** Whether titles begin at a word and somebody's name follows: `Chief Constable Jane Roe`. */
function bearsTitle(document: Document, at: number): boolean {
  if (!isTitle(document, at) || !isCapitalised(document.words[at - 1]?.text ?? '')) return false;
  const { from } = titlesAt(document, at);
  const name = document.words[from];
  return from > at && name !== undefined && isCapitalised(name.text) && kindOfNoun(name.lower) === undefined;
}

/** Whether a capitalised word here or behind it is a noun for a body: `Party`, `General Hospital`. */
export function kindWithin(document: Document, at: number): boolean {
  return [at, at + 1].some((index) => {
    const word = document.words[index];
    return word !== undefined && isCapitalised(word.text) && kindOfNoun(word.lower) !== undefined;
  });
}

/** `Doctors Without Borders`: a plural of people before a capitalised preposition and another capital; a headline ends otherwise. */
function isBoundPlural({ words, sentences, sentenceOf }: Document, from: number, at: number): boolean {
  const [folk, preposition, next] = [words[from], words[at], words[at + 1]];
  const bound =
    at === from + 1 &&
    /^\p{Lu}\p{Ll}{4,}$/u.test(preposition?.text ?? '') &&
    PREPOSITIONS.has(preposition?.lower ?? '');
  const home = sentences[sentenceOf[at] ?? -1];
  const plain = words[(home?.to ?? 0) - 1]?.text === '.';
  return bound && plain && /[^su]s$/u.test(folk?.lower ?? '') && /^\p{Lu}\p{Ll}+s$/u.test(next?.text ?? '');
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

export function isTitle(document: Document, at: number): boolean {
  const lower = document.words[at]?.lower.replace(/\.$/u, '') ?? '';
  return TITLES.has(lower) && !(lower === 'general' && GENERAL.has(document.words[at + 1]?.lower ?? ''));
}

function knownPerson(document: Document, at: number): boolean {
  return isGiven(document, at) && isCapitalised(document.words[at + 1]?.text ?? '');
}

export function isGiven(document: Document, at: number): boolean {
  return isGivenName(document.words[at]?.lower ?? '');
}

/** Titles before a name: the last one counts. `from` is where the name starts; `at` without a title. */
export function titlesAt(document: Document, at: number): { title: string | null; from: number } {
  let title: string | null = null;
  let from = at;
  for (let end = at; document.sentenceOf[end] === document.sentenceOf[at]; end += 1) {
    const lower = document.words[end]?.lower.replace(/\.$/u, '') ?? '';
    if (isTitle(document, end)) {
      title = lower;
      from = end + 1;
      // `Secretary of State Jane Roe`
      const state = document.words[end + 1]?.lower === 'of' && document.words[end + 2]?.text === 'State';
      if (state && isCapitalised(document.words[end + 3]?.text ?? '')) {
        end += 2;
        from = end + 1;
      }
    } else if (!TITLE_PREFIXES.has(lower) || !isCapitalised(document.words[end]?.text ?? '')) break;
  }
  return { title, from };
}
