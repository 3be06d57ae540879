import { Stance } from '../model/claim.js';
import { PartyKind } from '../model/party.js';
import { CUE_VERBS } from './lexicon/cues.js';
import { CONJUNCTIONS, FIRST_SINGULAR, PREPOSITIONS } from './lexicon/function-words.js';
import { NEGATIVE, POSITIVE, SHIFTERS } from './lexicon/stance.js';
import type { Cast, Mention } from './cast.js';
import type { DraftClaim } from './claims.js';
import type { Document, WordRange } from './document.js';
import { isWordLike } from './words.js';

/** A party that a claim is about: index of a figure. */
export interface Target {
  readonly figure: number;
  readonly stance: Stance;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Words on each side of a mention that colour it. */
const WINDOW = 9;
/** Words over which a shifter turns what follows. */
const SHIFT = 4;
const PLACE_PREPOSITIONS = new Set(['in', 'at', 'from', 'near', 'across', 'within', 'throughout']);

interface Score {
  positive: number;
  negative: number;
  certainty: number;
}

/**
 * The parties that a claim is about and how it leans towards each: every party that its content speaks of, by whatever
 * name, the speaker only where it speaks of itself. Stance by a lexicon of polar words around the mentions with
 * negation (in the manner of Hu and Liu 2004) and by what the cue says itself (`accuse`, `praise`).
 */
export function targetsOf(
  document: Document,
  cast: Cast,
  claim: DraftClaim,
  speakers: readonly number[],
  inside: MentionIndex,
): Target[] {
  const scores = new Map<number, Score>();
  for (const range of claim.content) {
    for (const mention of inside.within(range)) {
      if (speakers.includes(mention.figure) && !ofItself(document, mention)) continue;
      add(scores, mention.figure, polarity(document, range, mention), certainty(document, cast, mention));
    }
    if (speakers.length === 1 && speakers[0] !== undefined && saysI(document, range))
      add(scores, speakers[0], { positive: 0, negative: 0 }, 0.6);
  }
  lean(scores, claim.cue?.leaning ?? 0);
  return [...scores].map(([figure, score]) => ({ figure, ...verdict(score) }));
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

function add(
  scores: Map<number, Score>,
  figure: number,
  { positive, negative }: { positive: number; negative: number },
  certainty: number,
): void {
  const score = scores.get(figure) ?? { positive: 0, negative: 0, certainty: 0 };
  scores.set(figure, {
    positive: score.positive + positive,
    negative: score.negative + negative,
    certainty: Math.max(score.certainty, certainty),
  });
}

/** A name is surer than a description, a description than a pronoun; a country after `in` may be a place only. */
function certainty(document: Document, cast: Cast, mention: Mention): number {
  const sure = { name: 0.9, role: 0.8, body: 0.75, pronoun: 0.6 }[mention.form];
  const before = document.words[mention.from - 1]?.lower ?? '';
  const place = cast.figures[mention.figure]?.kind === PartyKind.COUNTRY && PLACE_PREPOSITIONS.has(before);
  return place ? sure / 2 : sure;
}

/** `he did not see it` tells of the matter, `he had been robbed` of himself. */
function ofItself(document: Document, mention: Mention): boolean {
  if (mention.form !== 'pronoun') return true;
  for (let at = mention.to; at < mention.to + 4; at += 1) {
    const word = document.words[at]?.lower ?? '.';
    if (!isWordLike(word) || CUE_VERBS.has(word)) return false;
  }
  const pronoun = document.words[mention.from]?.lower ?? '';
  return pronoun === 'he' || pronoun === 'she' || pronoun === 'they';
}

/** `I was robbed` in a quotation, but not `I think the law …`. */
function saysI(document: Document, { from, to }: WordRange): boolean {
  for (let at = from; at < to - 1; at += 1) {
    if (
      (document.quotationOf[at] ?? -1) < 0 ||
      !FIRST_SINGULAR.has(document.words[at]?.lower ?? '') ||
      document.words[at]?.lower !== 'i'
    )
      continue;
    const next = [1, 2, 3].map((step) => document.words[at + step]?.lower ?? '');
    if (!next.some((word) => CUE_VERBS.has(word))) return true;
  }
  return false;
}

/** Polar words in the mention's clause, turned by shifters before them. */
function polarity(document: Document, range: WordRange, mention: Mention): { positive: number; negative: number } {
  const low = clauseEdge(document, mention.from - 1, Math.max(range.from, mention.from - WINDOW), -1);
  const high = clauseEdge(document, mention.to, Math.min(range.to - 1, mention.to + WINDOW), 1);
  let positive = 0;
  let negative = 0;
  let turned = 0;
  for (let at = low; at <= high; at += 1) {
    const word = document.words[at]?.lower ?? '';
    const polar = POSITIVE.has(word) ? 1 : NEGATIVE.has(word) ? -1 : 0;
    const value = turned > 0 ? -polar : polar;
    if (value > 0) positive += 1;
    if (value < 0) negative += 1;
    turned = SHIFTERS.has(word) ? SHIFT : turned - 1;
  }
  return { positive, negative };
}

/** From a word to the clause's edge in a direction: punctuation, or a conjunction that opens another clause. */
function clauseEdge(document: Document, from: number, limit: number, step: 1 | -1): number {
  let at = from;
  while (step > 0 ? at <= limit : at >= limit) {
    const word = document.words[at];
    if (
      !word ||
      /^[.;:!?—]$/u.test(word.text) ||
      (CONJUNCTIONS.has(word.lower) && !PREPOSITIONS.has(word.lower) && word.lower !== 'and' && word.lower !== 'that')
    )
      break;
    at += step;
  }
  return at - step;
}

/** What the cue says itself falls on the party that its content names first. */
function lean(scores: Map<number, Score>, leaning: number): void {
  const first = scores.values().next().value;
  if (!first || leaning === 0) return;
  if (leaning > 0) first.positive += 2;
  else first.negative += 2;
}

function verdict({ positive, negative, certainty }: Score): { stance: Stance; confidence: number } {
  const evidence = positive + negative;
  const share = evidence === 0 ? 0 : Math.max(positive, negative) / evidence;
  const stance =
    evidence === 0
      ? Stance.NEUTRAL
      : share < 0.67
        ? Stance.MIXED
        : positive > negative
          ? Stance.POSITIVE
          : Stance.NEGATIVE;
  const sure = evidence === 0 ? 0.6 : Math.min(0.9, 0.45 + 0.1 * Math.abs(positive - negative) + 0.05 * evidence);
  return { stance, confidence: Math.round(certainty * sure * 100) / 100 };
}
