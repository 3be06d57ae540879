import { PartyKind } from '../model/party.js';
import { CUE_VERBS } from './lexicon/cues.js';
import { FIRST_SINGULAR } from './lexicon/function-words.js';
import type { Cast, Mention } from './cast.js';
import type { DraftClaim } from './claims.js';
import type { Document, WordRange } from './document.js';
import { isWordLike } from './words.js';

/** A party that a claim is about, by what its content says of it. */
export interface Target {
  /** Index of a figure. */
  readonly figure: number;
  /** How sure it is that the claim is about the party, 0 to 1. */
  readonly certainty: number;
  /** Where the content speaks of it; none where the speaker says `I`. */
  readonly places: readonly Place[];
}

/** A mention in a stretch of a claim's content. */
export interface Place {
  readonly range: WordRange;
  readonly mention: Mention;
}

const PLACE_PREPOSITIONS = new Set(['in', 'at', 'from', 'near', 'across', 'within', 'throughout']);

/**
 * The parties that a claim is about: every party that its content speaks of, by whatever name, the speaker only where
 * it speaks of itself.
 */
export function targetsOf(
  document: Document,
  cast: Cast,
  claim: DraftClaim,
  speakers: readonly number[],
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
  for (const range of claim.content) {
    for (const mention of inside.within(range)) {
      if (speakers.includes(mention.figure) && !ofItself(document, mention)) continue;
      add(mention.figure, certaintyOf(document, cast, mention), [{ range, mention }]);
    }
    if (speakers.length === 1 && speakers[0] !== undefined && saysI(document, range)) add(speakers[0], 0.6, []);
  }
  return [...targets.values()];
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
