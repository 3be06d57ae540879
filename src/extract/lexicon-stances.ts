import { Stance } from '../model/claim.js';
import { CONJUNCTIONS, PREPOSITIONS } from './lexicon/function-words.js';
import { NEGATIVE, POSITIVE, SHIFTERS } from './lexicon/stance.js';
import type { Document } from './document.js';
import type { StanceReader, Verdict } from './stances.js';
import type { Place } from './targets.js';

/** Words on each side of a mention that colour it. */
const WINDOW = 9;
/** Words over which a shifter turns what follows. */
const SHIFT = 4;

interface Score {
  positive: number;
  negative: number;
}

/**
 * Stance by a lexicon of polar words around the mentions with negation (in the manner of Hu and Liu 2004) and by what
 * the cue says itself (`accuse`, `praise`).
 */
export function lexiconStances(document: Document): StanceReader {
  return (claim, targets) => {
    const scores = targets.map(({ places }) => total(places.map((place) => polarity(document, place))));
    lean(scores[0], claim.cue?.leaning ?? 0);
    return scores.map(verdict);
  };
}

function total(scores: readonly Score[]): Score {
  return {
    positive: scores.reduce((sum, { positive }) => sum + positive, 0),
    negative: scores.reduce((sum, { negative }) => sum + negative, 0),
  };
}

/** Polar words in the mention's clause, turned by shifters before them. */
function polarity(document: Document, { range, mention }: Place): Score {
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
function lean(first: Score | undefined, leaning: number): void {
  if (!first || leaning === 0) return;
  if (leaning > 0) first.positive += 2;
  else first.negative += 2;
}

function verdict({ positive, negative }: Score): Verdict {
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
  return { stance, confidence: sure };
}
