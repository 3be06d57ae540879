import type { Mention } from './cast.js';
import type { DraftClaim } from './claims.js';
import { CUE_VERBS } from './lexicon/cues.js';
import { isDayName } from './dates.js';
import type { Document, WordRange } from './document.js';
import { DETERMINERS, PREPOSITIONS } from './lexicon/function-words.js';
import { continuesPhrase } from './phrases.js';
import type { MentionIndex } from './targets.js';

/** Verbs whose object is whom they speak to. */
const TELLING = new Set(['tell', 'inform', 'remind', 'assure', 'notify', 'warn', 'advise']);
/** What is told and not told to, and whom every public figure talks to. */
const NOBODY = new Set(
  `truth story stories lie lies reporters journalists press media news briefing conference meeting rally hearing inquest event
  interview forum summit seminar gathering ceremony`.split(/\s+/),
);
/** Before the time when somebody was told. */
const WHEN = new Set(['last', 'this', 'earlier', 'later', 'next']);
const TIME = /^(?:week|weekend|month|year|night|evening|morning|afternoon|spring|summer|autumn|fall|winter|on|in)$/u;

/** What opens the words that are told. */
const OPENERS = new Set([
  'that',
  'to',
  'how',
  'why',
  'what',
  'when',
  'where',
  'whether',
  'if',
  'there',
  'it',
  'he',
  'she',
  'they',
]);
const TO = new Set(['to']);
/** What is said in, with the prepositions before whom it is said to. */
const LEADING: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['interview', new Set(['with', 'to', 'on', 'by'])],
  ...'letter email e-mail message memo petition appeal complaint note speech address submission testimony'
    .split(' ')
    .map((noun) => [noun, new Set(['to', 'before'])] as const),
]);
/** Words of such a phrase. */
const LONGEST = 4;
/** Words after the cue within which the one spoken to is named: `said in an interview with …`. */
const REACH = 14;

/**
 * To whom a claim was said: `told the committee`, `in an interview with the paper`. Index of a figure, or null.
 */
export function addresseeOf(
  document: Document,
  claim: DraftClaim,
  speakers: readonly number[],
  mentions: MentionIndex,
): number | null {
  const place = claim.addressee;
  if (place) return pick(document, mentions.within(place), speakers);
  const cue = claim.cueWords;
  if (!cue) return null;
  const sentence = document.sentences[document.sentenceOf[cue.from] ?? -1];
  let end = Math.min(sentence?.to ?? cue.to, cue.to + REACH);
  for (const content of claim.content) if (content.from >= cue.to) end = Math.min(end, content.from);
  if (verbOfTelling(document, cue) >= 0) return pick(document, mentions.within({ from: cue.from, to: end }), speakers);
  return addressed(document, claim, sentence?.from ?? cue.from, end, speakers, mentions);
}

/**
 * The words for whom a claim was told to where they name no party: `told the jury`, `told cheering supporters`. Null
 * where the text tells of nobody, of somebody known, or only of the press in general.
 */
export function unknownAddressee(document: Document, claim: DraftClaim, mentions: MentionIndex): WordRange | null {
  const verb = claim.cueWords ? verbOfTelling(document, claim.cueWords) : -1;
  if (verb < 0 || isPassive(document, verb)) return null;
  const start = claim.content.find(({ from }) => from > verb)?.from ?? verb + LONGEST + 2;
  let to = verb + 1;
  const home = document.sentences[document.sentenceOf[verb] ?? -1]?.to ?? verb;
  while (to < Math.min(start, home, verb + LONGEST + 1) && isOfPhrase(document, to, verb + 1)) {
    // `told supporters last year that …`
    if (WHEN.has(document.words[to]?.lower ?? '') && isTime(document.words[to + 1]?.lower ?? '')) break;
    to += 1;
  }
  const head = document.words[to - 1]?.lower ?? '';
  const next = document.words[to]?.lower ?? '';
  // What is told of stands there too: `told the truth`, `told them what to do`.
  const told =
    to === start ||
    OPENERS.has(next) ||
    WHEN.has(next) ||
    PREPOSITIONS.has(next) ||
    /^[^\p{L}]|ly$|wards?$/u.test(next);
  // `told this newspaper`: the one that prints it.
  const own = document.words[verb + 1]?.lower === 'this';
  const somebody = told && to > verb + 1 && !own && !NOBODY.has(head) && !DETERMINERS.has(head) && !isDayName(head);
  const place = { from: verb + 1, to };
  return somebody && mentions.within(place).length === 0 ? place : null;
}

/** The last verb of a cue that takes whom something is told; -1 without one. */
function verbOfTelling(document: Document, { from, to }: WordRange): number {
  for (let at = to - 1; at >= from; at -= 1) {
    if (TELLING.has(CUE_VERBS.get(document.words[at]?.lower ?? '')?.lemma ?? '')) return at;
  }
  return -1;
}

function isPassive(document: Document, verb: number): boolean {
  return document.words
    .slice(Math.max(verb - 2, 0), verb)
    .some(({ lower }) => /^(?:is|are|was|were|been|being)$/u.test(lower));
}

function isTime(lower: string): boolean {
  return TIME.test(lower) || isDayName(lower);
}

/** An article or a possessive may open the phrase, plain words go on with it. */
function isOfPhrase(document: Document, at: number, first: number): boolean {
  const word = document.words[at];
  return word !== undefined && !/^\d/u.test(word.text) && continuesPhrase(document, at, first);
}

/** `in an interview with the paper`, `in a letter to the board`, before the cue or behind it; `complained to the board`. */
function addressed(
  document: Document,
  claim: DraftClaim,
  from: number,
  to: number,
  speakers: readonly number[],
  mentions: MentionIndex,
): number | null {
  for (let at = from; at < to - 1; at += 1) {
    const leads = LEADING.get(document.words[at]?.lower ?? '') ?? (at + 1 === claim.cueWords?.to ? TO : undefined);
    if (!leads?.has(document.words[at + 1]?.lower ?? '')) continue;
    if (claim.content.some((range) => at >= range.from && at < range.to)) continue;
    return pick(
      document,
      mentions.within({ from: at + 2, to: phraseEnd(document, at + 2, Math.min(to, at + 9)) }),
      speakers,
    );
  }
  return null;
}

/** `a letter to shareholders seen by the paper`: who reads along stands behind a participle. */
function phraseEnd({ words }: Document, from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at += 1)
    if (/(?:ed|seen|sent)$/u.test(words[at]?.lower ?? '') && words[at + 1]?.lower === 'by') return at;
  return to;
}

/** The first who is not the speaker, nor the press in general: `reporters at the stadium`. */
function pick({ words }: Document, mentions: readonly Mention[], speakers: readonly number[]): number | null {
  const isPress = ({ from, form }: Mention): boolean => form === 'role' && NOBODY.has(words[from]?.lower ?? '');
  if (mentions.some(isPress)) return null;
  return mentions.find((mention) => !speakers.includes(mention.figure))?.figure ?? null;
}
