import { QuoteType } from '../model/claim.js';
import { ASKED, CUE_PHRASES, SPEECH_NOUNS, CUE_VERBS, type Cue, type CueClass } from './lexicon/cues.js';
import { AUXILIARIES, DETERMINERS, INDEFINITES, PREPOSITIONS } from './lexicon/function-words.js';
import { assertionOf, type Assertion } from './assertion.js';
import { isDayName } from './dates.js';
import { isQuoted, lowerWords, opensSentence, rangeOf, type Document, type Range, type WordRange } from './document.js';
import type { Attribution } from './link.js';
import { isOfSpeaking, matterOf, withoutMatter } from './matter.js';
import { singularOf } from './phrases.js';
import { QUOTATION_MARKS } from './quotes.js';
import { reportingClause, type ReportingClause } from './rules-tagger.js';
import { baseOf, isIrregularForm } from './verbs.js';
import { isWordLike } from './words.js';

/** A claim before its parties are known; all places are words. */
export interface DraftClaim {
  readonly text: string;
  readonly quoteType: QuoteType;
  readonly cue: CueReading | null;
  readonly cueWords: WordRange | null;
  readonly source: WordRange | null;
  readonly addressee: WordRange | null;
  readonly content: readonly WordRange[];
  readonly assertion: Assertion;
  /** What the attribution says that it is about: `said of the mayor`. */
  readonly matter: WordRange | null;
  /** Index of the claim that this one is told within. */
  readonly within: number | null;
  /** It was found within another, which may have been left out since. */
  readonly inner: boolean;
  /** It goes on where an attributed one ended, so that the speaker is inferred. */
  readonly continued: boolean;
}

/** What a cue's words come to. `type` is null for an expression that the lexicon does not know. */
export interface CueReading {
  readonly lemma: string | null;
  readonly type: CueClass | null;
  readonly leaning: number;
}

/** What somebody said, by a noun: what it was stands elsewhere. */
const SAYINGS = new Set(
  `account claim assertion suggestion allegation accusation charge characterisation characterization version criticism
  notion statement argument remark report view description narrative`.split(/\s+/),
);
/** Share of a content's words within quotation marks from which on it is a direct quotation. */
const ALL_QUOTED = 0.95;
/** A nested statement of fewer words is seldom one. */
const SHORTEST_NESTED = 3;
/** Levels of telling within telling that are read: no writer goes as far, and the cost of any text stays linear. */
const DEEPEST = 8;
const PASSIVE = new Set(['was', 'were', 'been', 'being', 'is', 'are', 'be']);
const EVIDENTIAL_OPENERS = new Set(['to', 'for']);

/**
 * The claims that attributions come to, in text order, each separate quotation a claim of its own, with the claims that
 * indirect contents tell within. Beliefs and what was not said are among them, and marked; `reportedOf` leaves them out.
 */
export function claimsOf(document: Document, attributions: readonly Attribution[]): DraftClaim[] {
  const claims: DraftClaim[] = [];
  for (const attribution of attributions) {
    const reading = attribution.cue && readCue(document, attribution.cue);
    if (!isClaim(document, attribution, reading)) continue;
    for (const spoken of reading && isAttitude(reading) ? apart(document, attribution) : [attribution]) {
      const { object, contents } = withoutObject(document, spoken.cue, ownContents(document, spoken));
      const own = { ...spoken, contents };
      const matter = object ?? matterOf(document, own);
      separate(document, own.contents).forEach((content, index) => {
        const claim = draft(document, spoken, spoken.cue ? reading : null, { content, matter, continued: index > 0 });
        if (!/\p{L}/u.test(claim.text)) return;
        claims.push(claim);
        nested(document, claim, claims);
      });
    }
  }
  return claims;
}

/** The claims that an article reports as said: no belief, nothing negated or supposed, nor what is told within such. */
export function reportedOf(claims: readonly DraftClaim[]): DraftClaim[] {
  // Of each claim whether it is reported, and whether what is told within it is: `The court heard that Jones told his wife …`.
  const reported: boolean[] = [];
  const telling: boolean[] = [];
  for (const { assertion, cue, within } of claims) {
    const told = assertion === 'asserted' && (within === null || telling[within] === true);
    reported.push(told && !(cue && isAttitude(cue)));
    telling.push(told && !(cue && isAttitude(cue) && cue.lemma !== 'hear'));
  }
  return claimsWhere(claims, (_, index) => reported[index] === true);
}

/** Some of the claims; one whose outer claim is left out stands by itself. */
export function claimsWhere(
  claims: readonly DraftClaim[],
  keeps: (claim: DraftClaim, index: number) => boolean,
): DraftClaim[] {
  const kept = claims.flatMap((claim, index) => (keeps(claim, index) ? [index] : []));
  const places = new Map(kept.map((index, place) => [index, place]));
  return claims
    .filter(keeps)
    .map((claim) => ({ ...claim, within: claim.within === null ? null : (places.get(claim.within) ?? null) }));
}

function isAttitude({ type }: CueReading): boolean {
  return type === 'belief' || type === 'intention';
}

/** `She remembers it well. “We walked out.”`: the quotation is something she said, the rest what she remembers. */
function apart(document: Document, { cue, source, contents }: Attribution): Attribution[] {
  const said = contents.filter(
    (content) => quotedShare(document, content) >= ALL_QUOTED && length(content) > SHORTEST_NESTED,
  );
  const held = contents.filter((content) => !said.includes(content));
  return [
    { cue, source, contents: held },
    { cue: null, source, contents: said },
  ];
}

/** The contents without an unquoted clause before the speaker when another stands behind the cue: `in a sign that …, he said …`. */
function ownContents(document: Document, attribution: Attribution): readonly WordRange[] {
  const { cue, source } = attribution;
  const contents = withoutRelatives(document, withoutMatter(document, attribution));
  if (!cue || !source || source.to > cue.from) return contents;
  // `The port, he argued, has understood …`: the clause goes on behind the speaker.
  if (document.words[cue.to]?.text === ',') return contents;
  const behind = contents.some(
    (content) => content.from >= cue.to && content.from - cue.to <= 2 && quotedShare(document, content) < ALL_QUOTED,
  );
  return behind
    ? contents.filter((content) => content.from >= source.to || quotedShare(document, content) > 0)
    : contents;
}

/** Words of what somebody speaks of before a colon, at most. */
const LONGEST_OBJECT = 12;

/** `criticised [the plan]: [“…”]`: the contents without what is quoted of, and that; null where the cue has no such object. */
function withoutObject(
  document: Document,
  cue: WordRange | null,
  contents: readonly WordRange[],
): { object: WordRange | null; contents: readonly WordRange[] } {
  const [first, ...others] = contents;
  let colon = first?.from ?? 0;
  while (first && colon < first.from + LONGEST_OBJECT && isOfObject(document, colon)) colon += 1;
  const isObject = first?.from === cue?.to && colon > (first?.from ?? colon) && document.words[colon]?.text === ':';
  if (!first || !isObject) return { object: null, contents };
  const said = first.to > colon + 1 ? [{ from: colon + 1, to: first.to }, ...others] : others;
  const isSaid = said[0] !== undefined && quotedShare(document, said[0]) >= ALL_QUOTED;
  return isSaid ? { object: { from: first.from, to: colon }, contents: said } : { object: null, contents };
}

/** No clause has a verb or `that`. */
function isOfObject(document: Document, at: number): boolean {
  const { text = '', lower = '' } = document.words[at] ?? {};
  return isWordLike(text) && lower !== 'that' && !AUXILIARIES.has(lower) && !isQuoted(document, at);
}

/**
 * `rejected the results, [which gave him a third term], saying [the vote had been stolen]`, `denies [it]: [“…”]`, `asked
 * [whether it was so], said: [“…”]`: what tells more of a noun, stands for what is said or was asked is not what is said.
 */
function withoutRelatives(document: Document, contents: readonly WordRange[]): readonly WordRange[] {
  const own = contents.filter(
    (content) =>
      quotedShare(document, content) > 0 ||
      !(/^(?:who|which|whether)$/u.test(document.words[content.from]?.lower ?? '') || isPointer(document, [content])),
  );
  return own.length > 0 ? own : contents;
}

/** The cue's lemma and class: the first word of it that the lexicon knows, speech before evidence before the rest. */
export function readCue(document: Document, { from, to }: WordRange): CueReading {
  const words = lowerWords(document, from, to);
  // `In her words, …`
  const said = words.join(' ') === 'words' ? 'in the words of' : words.join(' ');
  const phrase = CUE_PHRASES.find((candidate) => said.includes(candidate));
  if (phrase !== undefined) return { lemma: phrase, type: 'speech', leaning: 0 };
  const known = words.map((word) => CUE_VERBS.get(word)).filter((entry): entry is Cue => entry !== undefined);
  for (const type of ['speech', 'evidence', 'belief', 'intention'] as const) {
    const cue = known.find((candidate) => candidate.type === type);
    if (cue) return { lemma: cue.lemma, type, leaning: cue.leaning };
  }
  const spoken = words.filter(isWordLike);
  // `has hit back at`
  const main = spoken.filter((word) => !AUXILIARIES.has(word));
  const open = main.length > 0 ? main : spoken;
  // `Smith on Telegram: …` has none.
  const plain = PREPOSITIONS.has(words[0] ?? '') ? undefined : open[0];
  const ends = (ending: RegExp): string | undefined => open.find((word) => ending.test(word));
  // `Her message to voters was`
  const verb = ends(/(?:ed|ing)$/u) ?? open.find((word) => SPEECH_NOUNS.has(word)) ?? ends(/s$/u) ?? plain;
  return {
    lemma: verb === undefined ? null : PASSIVE.has(verb) ? 'be' : baseOf(verb),
    type: verb === undefined ? 'speech' : null,
    leaning: 0,
  };
}

function isClaim(document: Document, { cue, contents, source }: Attribution, reading: CueReading | null): boolean {
  if (!cue || !reading) return true;
  if (
    isPrelude(document, cue, contents) ||
    isAskedAbout(document, cue, source) ||
    isAnonymity(document, contents) ||
    isPointer(document, contents)
  )
    return false;
  if (
    isHearsay(document, cue) ||
    isReferral(document, cue) ||
    isNaming(document, cue, source) ||
    isConvening(document, cue, contents)
  )
    return false;
  // `On the pledge that it would leave, Smith was cautious`: a noun's speaker does not stand behind what it tells.
  const speaker = source !== null && source.from < (contents[0]?.to ?? 0);
  if (!speaker && isNoun(document, cue, source)) return false;
  const quoted = contents.some((content) => quotedShare(document, content) > 0);
  if (reading.type === null) return quoted || document.words[contents[0]?.from ?? 0]?.lower === 'that';
  // Evidence is nobody's speech; it is a claim of those to whom it says something, or of a named body that finds it.
  return reading.type !== 'evidence' || source !== null;
}

/** `Smith, commenting on the ferry, said …`, `Responding to a question, she …`: what is said comes then. */
function isPrelude(document: Document, cue: WordRange, contents: readonly WordRange[]): boolean {
  const isAside = document.words[cue.from - 1]?.text === ',' || opensSentence(document, cue.from);
  const isAlone = isOfSpeaking(document.words[cue.from]?.lower ?? '') && length(cue) <= 2;
  return isAside && isAlone && contents.every((content) => quotedShare(document, content) === 0);
}

/** `Asked about the ferry, she …`, `The ministry, asked about it, said …`: the question is the reporter's. */
function isAskedAbout(document: Document, cue: WordRange, source: WordRange | null): boolean {
  const first = document.words[cue.from]?.lower ?? '';
  const opens = opensSentence(document, cue.from) && /ed$/u.test(first);
  // `The mayor, when asked to comment, …`
  const before = document.words[cue.from - 1];
  if (/^(?:when|if|once)$/u.test(before?.lower ?? '') && first === 'asked') return true;
  // `The mayor was asked about it`
  const words = lowerWords(document, cue.from - 1, cue.to + 1);
  const asked = words.indexOf('asked');
  if (PASSIVE.has(words[asked - 1] ?? '') && words[asked + 1] === 'about') return true;
  const isAside = before?.text === ',';
  const aside = isAside && first === 'asked';
  // `Smith, dismissed for protesting,`
  const suffers = isAside && /ed$/u.test(first) && isReason(document, cue.from + 1);
  return source === null && (opens || aside || suffers);
}

/** `for` before what somebody is said to have done: `for protesting`. */
function isReason({ words }: Document, at: number): boolean {
  return words[at]?.lower === 'for' && /ing$/u.test(words[at + 1]?.lower ?? '');
}

/** `who is said to have fled`: by whom, nobody tells. */
function isHearsay(document: Document, cue: WordRange): boolean {
  const words = lowerWords(document, cue.from - 1, cue.to + 1);
  const said = words.indexOf('said');
  return said > 0 && PASSIVE.has(words[said - 1] ?? '') && words[said + 1] === 'to';
}

/** `referred questions to the council`: nothing was answered. */
function isReferral(document: Document, { from, to }: WordRange): boolean {
  const words = lowerWords(document, from, to);
  return (
    /^(?:refer|direct|forward)/u.test(words[0] ?? '') &&
    words.some((word) => /^(?:question|inquir|request)/u.test(word))
  );
}

/** `called the boycott`, `call an election`: who makes it happen says nothing of it. */
function isConvening(document: Document, cue: WordRange, contents: readonly WordRange[]): boolean {
  if (CUE_VERBS.get(document.words[cue.to - 1]?.lower ?? '')?.lemma !== 'call') return false;
  return contents.every((content) => {
    const article = /^(?:an?|the)$/u.test(document.words[content.from]?.lower ?? '');
    return article && length(content) === 2 && quotedShare(document, content) === 0;
  });
}

/** `what visitors like to call the “prayer”`: how something is called is no statement; what somebody called it once may be. */
function isNaming(document: Document, cue: WordRange, source: WordRange | null): boolean {
  const opener = source && source.to <= cue.from ? source.from - 1 : cue.from - 1;
  return document.words[opener]?.lower === 'what' && document.words[cue.to - 1]?.lower === 'call';
}

/** `The details of the plan`, `after reports of it`, `the mayor's pledge`: a cue by its letters only; `one said` is not. */
function isNoun(document: Document, { from, to }: WordRange, source: WordRange | null): boolean {
  for (let at = from; at < to; at += 1) {
    const word = document.words[at]?.lower ?? '';
    if (!CUE_VERBS.has(word)) continue;
    const before = document.words[at - 1]?.lower ?? '';
    const owned = /^['’]s$/u.test(before) && CUE_VERBS.get(word)?.lemma === word;
    const determined = DETERMINERS.has(before) && !(source?.to === at && INDEFINITES.has(before));
    return owned || determined || (PREPOSITIONS.has(before) && before !== 'to' && !word.endsWith('ing'));
  }
  return false;
}

const REASONS = new Set(['because', 'as', 'since', 'for', 'due', 'out', 'to', 'citing', 'while', 'when']);

/** `asked not to be named` is a condition, not a message. */
function isAnonymity(document: Document, contents: readonly WordRange[]): boolean {
  const [content] = contents;
  const all = content ? lowerWords(document, content.from, content.to) : [];
  // `not to be named because they feared for their jobs`: why is no message either.
  const reason = all.findIndex((word, index) => index > 2 && REASONS.has(word));
  const words = reason < 0 ? all : all.slice(0, reason);
  return (
    words.length < 8 &&
    /^not$|^to be (?:called|known|identified|named)\b|^(?:us )?not to (?:be(?: (?:named|identified|quoted)|$)|(?:print|publish|use|give) (?:his|her|their) (?:full |last |real )?names?\b)|^(?:that )?(?:his|her|their) (?:full |last |real )?names? (?:not be|be withheld|be kept)|^(?:for )?anonymity/u.test(
      words.join(' '),
    )
  );
}

/** `rejected this`, `denied it`, `disputed that account`, `a claim denied by the rebels`: what was said stands elsewhere. */
function isPointer(document: Document, contents: readonly WordRange[]): boolean {
  return contents.every((content) => {
    const [first = '', noun = ''] = lowerWords(document, content.from, content.to);
    // `told him the same thing in April`, `told them the truth`
    if (isToldBefore(first, noun)) return true;
    // `tells me this within a minute of meeting`
    if (first === 'this' && /^(?:within|in|at|during|after|before|with|to)$/u.test(noun)) return true;
    // `They told us that about rail`
    if (first === 'that' && noun === 'about' && length(content) <= 4) return true;
    // `[Asked about it], Roe laughed`
    const opens = opensSentence(document, content.from);
    if (opens && (first === 'told' || ASKED.has(first))) return true;
    // `Survivors tell a different story`
    if (isStory(document, content)) return true;
    if (length(content) === 1)
      return /^(?:it|this|that|these|those|them|so|neither|either|both|otherwise)$/u.test(first);
    return length(content) === 2 && /^(?:an?|this|that|these|those)$/u.test(first) && SAYINGS.has(singularOf(noun));
  });
}

/** `the same [thing]`, `the opposite`, `the truth` */
const isToldBefore = (first: string, noun: string) => first === 'the' && /^(?:same|opposite|truth)$/u.test(noun);

/** `[tell] another story`, `[told] their version of events` */
function isStory({ words }: Document, { from, to }: WordRange): boolean {
  const tells = CUE_VERBS.get(words[from - 1]?.lower ?? '')?.lemma === 'tell';
  const story = words.slice(from, to).findIndex(({ lower }) => /^(?:story|stories|tale|tales|version)$/u.test(lower));
  const behind = words[from + story + 1]?.lower;
  return tells && story > 0 && story < 3 && (to === from + story + 1 || behind === 'of');
}

function length({ from, to }: WordRange): number {
  return to - from;
}

/** Share of the words that stand in quotation marks. */
function quotedShare(document: Document, { from, to }: WordRange): number {
  let all = 0;
  let quoted = 0;
  // `that “…”`, `as “…”` is a quotation all the same.
  const start = /^(?:that|as)$/u.test(document.words[from]?.lower ?? '') && to > from + 1 ? from + 1 : from;
  for (let index = start; index < to; index += 1) {
    if (!isWordLike(document.words[index]?.text ?? '')) continue;
    all += 1;
    if (isQuoted(document, index)) quoted += 1;
  }
  return all === 0 ? 0 : quoted / all;
}

/**
 * The contents of one cue, grouped into claims: a quotation that starts after a sentence's end is one by itself; one
 * that the attribution breaks in mid-sentence, or that goes on in the next paragraph, is one with several spans.
 */
function separate(document: Document, contents: readonly WordRange[]): WordRange[][] {
  const groups: WordRange[][] = [];
  for (const content of contents) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group && previous && isSameStatement(document, previous, content)) group.push(content);
    else groups.push([content]);
  }
  return groups;
}

/** Words of an attribution that breaks a quotation before a colon. */
const LONGEST_BREAK = 5;

function isSameStatement(document: Document, previous: WordRange, next: WordRange): boolean {
  const open = document.quotations[document.quotationOf[previous.to - 1] ?? -1];
  if (open?.continues === true) return true;
  // `“A,” she said, before turning to her son: “B”`
  const isAnnounced = isQuoted(document, next.from) && document.words[next.from - 1]?.text === ':';
  if (isAnnounced && next.from - previous.to > LONGEST_BREAK) return false;
  if (document.sentenceOf[previous.to - 1] === document.sentenceOf[next.from]) return true;
  return quotedShare(document, next) < ALL_QUOTED && quotedShare(document, previous) < ALL_QUOTED;
}

function draft(
  document: Document,
  { cue, source, turn, addressee }: Attribution,
  reading: CueReading | null,
  { content, matter, continued }: Pick<DraftClaim, 'content' | 'matter' | 'continued'>,
): DraftClaim {
  const told = cue !== null && source !== null && source.to <= cue.from && isPassive(document, cue);
  const quoteType = turn === undefined ? quoteTypeOf(document, content) : QuoteType.DIRECT;
  return {
    text: textOf(document, content, quoteType),
    quoteType,
    cue: reading,
    cueWords: cue && narrowed(document, cue),
    source: told ? null : source && speakingWords(document, source),
    addressee: told ? source : (addressee ?? null),
    content,
    assertion: cue ? assertionOf(document, cue, source, content[0]) : turn === 'question' ? turn : 'asserted',
    matter,
    within: null,
    inner: false,
    continued,
  };
}

/** `The minister was told to …`, `Skipper ignored calls, court told`: who stands before the cue is spoken to. */
function isPassive(document: Document, cue: WordRange): boolean {
  const isLast = opensSentence(document, cue.to);
  if (isLast && document.words[cue.to - 1]?.lower === 'told') return true;
  for (let verb = cue.from; verb < cue.to; verb += 1) {
    const found = CUE_VERBS.get(document.words[verb]?.lower ?? '');
    if (found?.frame !== 'person') continue;
    const before = lowerWords(document, Math.max(verb - 2, 0), verb);
    return /(?:ed|told)$/u.test(document.words[verb]?.lower ?? '') && before.some((word) => PASSIVE.has(word));
  }
  return false;
}

/** The cue without the day and the colon behind it: `said Monday`. */
function narrowed(document: Document, { from, to }: WordRange): WordRange {
  let end = to;
  while (end > from + 1) {
    const last = document.words[end - 1];
    if (!last || !(isDayName(last.lower) || last.text === ':' || last.lower === 'on' || last.lower === 'that')) break;
    end -= 1;
  }
  return { from, to: end };
}

/** The words that tell who speaks, without the `to` or `for` of evidence and the comma behind an apposition. */
function speakingWords(document: Document, { from, to }: WordRange): WordRange {
  const opened = EVIDENTIAL_OPENERS.has(document.words[from]?.lower ?? '') && to > from + 1;
  const closed = document.words[to - 1]?.text === ',' && to > from + 1;
  return { from: opened ? from + 1 : from, to: closed ? to - 1 : to };
}

function quoteTypeOf(document: Document, content: readonly WordRange[]): QuoteType {
  const total = content.reduce((sum, range) => sum + length(range), 0);
  const share =
    content.reduce((sum, range) => sum + quotedShare(document, range) * length(range), 0) / Math.max(total, 1);
  return share >= ALL_QUOTED ? QuoteType.DIRECT : share > 0 ? QuoteType.MIXED : QuoteType.INDIRECT;
}

/** The words without quotation marks at the ends, a leading `that`, and the comma before an attribution. */
function textOf(document: Document, content: readonly WordRange[], quoteType: QuoteType): string {
  const parts = content.map((range) => {
    const { start, end } =
      quoteType === QuoteType.DIRECT ? withoutMarks(document, withoutThat(document, range)) : rangeOf(document, range);
    return document.text.slice(start, end);
  });
  const text = parts.join(' ').replace(/\s+/gu, ' ').trim();
  // `said that was a lie`: there it is what is spoken of.
  const opener = /^that,? (?!(?:is|was|were|has|had|will|would|can|could|may|might|must|should|does|did)\b)/iu;
  const bare = quoteType === QuoteType.DIRECT ? text : text.replace(opener, '');
  return bare.replace(/(?<![\s,;:—–])[\s,;:—–]+$/u, '');
}

/** `that “…”`, `described as “…”`: the quotation alone. */
function withoutThat(document: Document, { from, to }: WordRange): WordRange {
  let first = from;
  while (first < to && /^(?:that|as|[,:])$/u.test(document.words[first]?.lower ?? '')) first += 1;
  return { from: first < to && isQuoted(document, first) ? first : from, to };
}

/** What is between the marks of the quotations that a range of words begins and ends with. */
function withoutMarks(document: Document, { from, to }: WordRange): Range {
  const { start, end } = rangeOf(document, { from, to });
  const first = document.quotations[document.quotationOf[from] ?? -1];
  let last = to - 1;
  while (last > from && !isQuoted(document, last) && !isWordLike(document.words[last]?.text ?? '')) last -= 1;
  const closing = document.quotations[document.quotationOf[last] ?? -1];
  return {
    start: first && start < first.innerStart ? first.innerStart : start,
    // What a turn quotes at its end stays whole.
    end: first && closing && end > closing.innerEnd ? closing.innerEnd : end,
  };
}

/**
 * Adds the statements that an unquoted content tells within, and what those tell within in their turn: `officials said
 * the group had told them …`.
 */
function nested(document: Document, outer: DraftClaim, claims: DraftClaim[], depth = 1): void {
  if (depth > DEEPEST) return;
  // `HT: The governor says you are slow. Are you?` asks, and tells what the governor says.
  const asks = outer.cue === null && outer.assertion === 'question';
  const within = asks ? null : claims.length - 1;
  for (const clause of outer.content.flatMap((range) => reportingClauses(document, range, outer.quoteType))) {
    if (length(clause.content) < SHORTEST_NESTED || !tells(document, clause.content)) continue;
    // `They said so in March`, `said the same thing`
    const [opener = '', next = ''] = lowerWords(document, clause.content.from, clause.content.from + 2);
    if ((opener === 'so' && next !== 'that') || isToldBefore(opener, next)) continue;
    // `You have said that …`: who is asked may answer.
    if (asks && document.words[clause.source.from]?.lower === 'you') continue;
    const content = [untilContrast(document, clause.content)];
    // What somebody quoted reports of others is no quotation of theirs, but for one within marks of its own.
    const isQuotation = QUOTATION_MARKS.has(document.words[clause.content.from - 1]?.text ?? '');
    const isReport = outer.quoteType === QuoteType.DIRECT && !isQuotation;
    const quoteType = isReport ? QuoteType.INDIRECT : quoteTypeOf(document, content);
    const text = textOf(document, content, quoteType);
    if (text === '') continue;
    const inner: DraftClaim = {
      text,
      quoteType,
      cue: readCue(document, clause.cue),
      cueWords: clause.cue,
      source: clause.source,
      addressee: clause.addressee,
      content,
      assertion: assertionOf(document, clause.cue, clause.source, content[0]),
      matter: null,
      within,
      inner: true,
      continued: false,
    };
    claims.push(inner);
    nested(document, inner, claims, depth + 1);
  }
}

/** The clauses of a content that report, in order, each behind the one before. */
function reportingClauses(document: Document, { from, to }: WordRange, quoteType: QuoteType): ReportingClause[] {
  const clauses: ReportingClause[] = [];
  for (let at = from; at < to; at = clauses.at(-1)?.content.to ?? to) {
    const clause = reportingClause(document, { from: at, to }, quoteType === QuoteType.DIRECT);
    if (!clause) break;
    clauses.push(clause);
  }
  return clauses;
}

/** `had offered a raise`, `has ordered six ferries` tell of deeds: what is told within has a verb, or is quoted. */
function tells(document: Document, { from, to }: WordRange): boolean {
  if (document.words[from]?.lower === 'for') return false;
  return document.words.slice(from, to).some(({ lower }, index) => {
    const quoted = isQuoted(document, from + index);
    return (
      quoted ||
      lower === 'to' ||
      (AUXILIARIES.has(lower) && lower !== "'s") ||
      /ed$/u.test(lower) ||
      isIrregularForm(lower)
    );
  });
}

/** `…, but they would not share details` is the outer speaker's again. */
function untilContrast(document: Document, { from, to }: WordRange): WordRange {
  for (let at = from + 2; at < to - 1; at += 1) {
    const next = document.words[at + 1]?.lower;
    if (document.words[at]?.text === ',' && (next === 'but' || next === 'while' || next === 'although'))
      return { from, to: at };
  }
  return { from, to };
}
