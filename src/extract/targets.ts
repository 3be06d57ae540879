import { PartyKind, PartyType, partyTypeOf } from '../model/party.js';
import { CUE_VERBS } from './lexicon/cues.js';
import { DEFINITES, FUNCTION_WORDS, HE_SHE, POSSESSIVES, THEY } from './lexicon/function-words.js';
import { ACTING } from './lexicon/organizations.js';
import type { Cast, Mention } from './cast.js';
import type { DraftClaim } from './claims.js';
import { isQuoted, lowerWords, type Document, type WordRange } from './document.js';
import { isObjectPronoun, roleOf } from './phrases.js';
import { isIrregularForm } from './verbs.js';

/** A party that a claim is about, by what its content says of it. */
export interface Target {
  /** Index of a figure. */
  readonly figure: number;
  /** How sure it is that the claim is about the party, 0 to 1. */
  readonly certainty: number;
  /** Where the content speaks of it; none where the speaker says `we`. */
  readonly places: readonly Place[];
}

/** A mention in a stretch of a claim's content. */
export interface Place {
  readonly range: WordRange;
  readonly mention: Mention;
}

/** Verbs whose object is where somebody goes. */
const MOTIONS = new Set(
  'leave leaves left leaving enter enters entered reach reached visit visits visited visiting flee fled quit exit'.split(
    ' ',
  ),
);
/** Verbs that say of their object what it is. */
const NAMING = new Set('call describe label brand term dub liken'.split(' '));
const BEING = new Set(['is', 'was', "'s"]);
/** How much surer a party is that what was said names, than one that it is said to be about. */
const BESIDE = 0.9;
const PLACE_PREPOSITIONS = new Set(['in', 'at', 'from', 'near', 'across', 'within', 'throughout']);

/**
 * The parties that a claim is about: every party that its content speaks of, by whatever name, the speaker only where
 * it speaks of itself, and whom the speaker says `you` to.
 */
export function targetsOf(
  document: Document,
  cast: Cast,
  claim: DraftClaim,
  { speakers, addressee }: { readonly speakers: readonly number[]; readonly addressee: number | null },
  inside: MentionIndex,
): Target[] {
  const targets = new Map<number, Target>();
  const add = (figure: number, certainty: number, places: readonly Place[]): void => {
    const known = targets.get(figure);
    targets.set(figure, {
      figure,
      certainty: Math.max(known?.certainty ?? 0, certainty),
      places: [...(known?.places ?? []), ...places],
    });
  };
  const ofMatter = personOf(document, cast, claim, inside);
  for (const range of claim.content) {
    for (const told of inside.within(range)) {
      const mention = ofMatter(told);
      if (speakers.includes(mention.figure) && !ofItself(document, cast, mention, range)) continue;
      if (isPassing(document, cast, mention) || isNewcomers(document, claim, mention, range)) continue;
      add(mention.figure, certaintyOf(document, cast, mention), [{ range, mention }]);
    }
    // `calling it reckless`: what they call so is no part of themselves.
    const own = NAMING.has(claim.cue?.lemma ?? '') ? undefined : bodyOfIt(document, cast, range, speakers);
    if (own !== undefined) add(own, 0.5, []);
    if (addressee !== null && !targets.has(addressee) && isSpokenTo(document, cast, addressee, range))
      add(addressee, 0.6, []);
    // `accused each other of stalling`
    const reciprocal = /^(?:each other|one another)$/u.test(lowerWords(document, range.from, range.from + 2).join(' '));
    if (reciprocal && speakers.length > 1) for (const speaker of speakers) add(speaker, 0.6, []);
  }
  for (const range of claim.matter ? [claim.matter] : [])
    for (const mention of inside.within(range)) {
      // `said of the American offer`
      const isWhose = mention.use === 'adjective' && mention.from - range.from <= 1;
      const isKnown = speakers.includes(mention.figure) || targets.has(mention.figure);
      if (isKnown || (isPassing(document, cast, mention) && !isWhose)) continue;
      add(mention.figure, certaintyOf(document, cast, mention) * BESIDE, [{ range, mention }]);
    }
  return [...targets.values()];
}

/** In `“He looked away,” she said of Roe` a pronoun of the quotation is Roe, unless the quotation itself names somebody. */
function personOf(document: Document, cast: Cast, claim: DraftClaim, inside: MentionIndex) {
  const asTold = (mention: Mention): Mention => mention;
  if (claim.matter === null) return asTold;
  const isPerson = ({ figure }: Mention): boolean => cast.figures[figure]?.kind === PartyKind.PERSON;
  const [one, ...others] = inside.within(claim.matter).filter(isPerson);
  const named = claim.content.flatMap((range) => inside.within(range)).filter(({ form }) => form !== 'pronoun');
  if (one === undefined || others.length > 0 || named.some(isPerson)) return asTold;
  const known = cast.figures[one.figure]?.pronoun ?? null;
  return (mention: Mention): Mention => {
    const gender = HE_SHE.get(document.words[mention.from]?.lower ?? '');
    const isMeant = mention.form === 'pronoun' && gender !== undefined && (known === null || known === gender);
    return isMeant ? { ...mention, figure: one.figure } : mention;
  };
}

/** Mentions by place, so that a claim looks at its own only. */
export class MentionIndex {
  constructor(private readonly mentions: readonly Mention[]) {}

  /** The mentions that lie in a range of words, in order. */
  within({ from, to }: WordRange): Mention[] {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.mentions[middle]?.from ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    const found: Mention[] = [];
    for (let at = low; (this.mentions[at]?.from ?? to) < to; at += 1) {
      const mention = this.mentions[at];
      if (mention && mention.to <= to) found.push(mention);
    }
    return found;
  }
}

/** A name is surer than a description, a description than a pronoun; a country after `in` may be a place only. */
function certaintyOf(document: Document, cast: Cast, mention: Mention): number {
  const sure = { name: 0.9, role: 0.8, body: 0.75, pronoun: 0.6 }[mention.form];
  const before = document.words[mention.from - 1]?.lower ?? '';
  const place = cast.figures[mention.figure]?.kind === PartyKind.COUNTRY && PLACE_PREPOSITIONS.has(before);
  return place ? sure / 2 : sure;
}

/**
 * Whether a mention tells where or whose something is, and of no party: `left Afghanistan`, `among Afghans`, `Afghan
 * soil`, and people who are told by their side's name, which is a target by itself: `Taliban envoys`.
 */
function isPassing(document: Document, cast: Cast, mention: Mention): boolean {
  const figure = cast.figures[mention.figure];
  const word = (index: number): string => document.words[index]?.lower ?? '';
  const before = word(mention.from - 1);
  // Whose a thing is says little of whom it is about, and `they` is found too seldom.
  if (mention.form === 'pronoun') {
    const whose = POSSESSIVES.has(word(mention.from)) && !isObjectPronoun(document, mention.from);
    return whose || THEY.has(word(mention.from));
  }
  if (mention.form === 'role')
    return (figure?.kind === PartyKind.GROUP || figure?.kind === PartyKind.UNNAMED) && figure.bodies.size > 0;
  if (figure?.kind !== PartyKind.COUNTRY || mention.form !== 'name') return false;
  if (MOTIONS.has(before)) return true;
  // `said that Norwegians …`
  if (mention.use === 'people') return !DEFINITES.has(before) || before === 'that';
  // `the American media` are nobody's.
  const role = roleOf(word(mention.to))?.role ?? null;
  const isOfState = ACTING.has(word(mention.to)) || (role !== null && role !== 'media');
  const isAdjective = mention.use === 'adjective' || isBeforeNoun(document, mention);
  return isAdjective && !isOfState;
}

/** `US voters`, `UK households`: letters of a state before a noun are an adjective. */
function isBeforeNoun({ words }: Document, { from, to }: Mention): boolean {
  const next = words[to];
  const isLetters = to === from + 1 && /^(?:U\.?S|U\.?K)\.?$/u.test(words[from]?.text ?? '');
  return isLetters && next !== undefined && /^\p{Ll}{3,}/u.test(next.text) && !isVerbLike(next.lower);
}

function isVerbLike(lower: string): boolean {
  return FUNCTION_WORDS.has(lower) || CUE_VERBS.has(lower) || /(?:ed|ing)$/u.test(lower) || isIrregularForm(lower);
}

/**
 * A body that says `we` or `its` speaks of itself, and who `blamed himself` does; of people who say `I` or `he` the matter
 * is what they speak of.
 */
function ofItself({ words }: Document, { figures }: Cast, { figure, form, from }: Mention, range: WordRange): boolean {
  const kind = figures[figure]?.kind;
  const reflexive = from === range.from && /self$/u.test(words[from]?.lower ?? '');
  return form !== 'pronoun' || reflexive || (kind !== undefined && partyTypeOf(kind) === PartyType.ORGANIZATION);
}

/** `One of the women said [she had paid]`: who has just come into the text speaks of herself. */
function isNewcomers(document: Document, { source }: DraftClaim, { from, form }: Mention, content: WordRange): boolean {
  const [one = '', of] = source ? lowerWords(document, source.from, source.from + 2) : [];
  const opens = from === content.from || (from === content.from + 1 && document.words[content.from]?.lower === 'that');
  return (
    form === 'pronoun' && opens && (one === 'one' || one === 'another') && of === 'of' && !isQuoted(document, from)
  );
}

/** Whom somebody speaks to. */
const YOU = new Set(['you', 'your', 'yours', 'yourself']);

/** `She told Roe: “You are a liar.”`: what is said to one person's face is about that person. */
function isSpokenTo(document: Document, { figures }: Cast, addressee: number, { from, to }: WordRange): boolean {
  return (
    figures[addressee]?.kind === PartyKind.PERSON &&
    document.words.slice(from, to).some(({ lower }, index) => YOU.has(lower) && isQuoted(document, from + index))
  );
}

/** Whom `it` means that opens what a body says, unquoted: the body. `It is unclear …` tells of nobody. */
function bodyOfIt(
  document: Document,
  cast: Cast,
  { from }: WordRange,
  speakers: readonly number[],
): number | undefined {
  const [speaker] = speakers;
  const kind = cast.figures[speaker ?? -1]?.kind;
  if (speakers.length !== 1 || kind === undefined || partyTypeOf(kind) !== PartyType.ORGANIZATION) return undefined;
  const at = document.words[from]?.lower === 'that' ? from + 1 : from;
  const [pronoun, verb, next] = [0, 1, 2].map((step) => document.words[at + step]?.lower ?? '');
  const expletive = BEING.has(verb ?? '') && !/(?:ed|ing)$/u.test(next ?? '');
  return pronoun === 'it' && !expletive && !isQuoted(document, at) ? speaker : undefined;
}
