import { ClaimRelationKind } from '../model/relation.js';
import type { Comparable, Relation } from './comparable.js';
import { containment, resemblance, sameOrder } from './likeness.js';
import type { Figure, Reading } from './reading.js';

/** Of all words, or of the words of content, that both claims have: from here on, one repeats the other. */
const LIKE_WORDS = 0.6;
const LIKE_CONTENT = 0.65;
/** A copy that was cut short: nearly all of its words of content are in the longer one, and they are no mere phrase. */
const CUT_SHORT = 0.9;
const LONG_ENOUGH = 5;
const IN_ORDER = 0.7;
/** Of claims without a source, only those in nearly the same words are one. */
const LIKE_UNSOURCED = 0.85;

/** Whether two articles' reports of one speaker are of one claim: nearly the same words, no other number, no other sense. */
export function repetition(a: Comparable, b: Comparable): Relation | null {
  if (!sameSense(a.reading, b.reading) || !sameFigures(a.reading.figures, b.reading.figures)) return null;
  const words = resemblance(a.reading.words, b.reading.words);
  const content = resemblance(a.reading.stems, b.reading.stems);
  if (a.speakers.length === 0 && words < LIKE_UNSOURCED) return null;
  if (!isCutShort(a.reading, b.reading) && (words < LIKE_WORDS || content < LIKE_CONTENT)) return null;
  if (sameOrder([...a.reading.stems.keys()], [...b.reading.stems.keys()]) < IN_ORDER) return null;
  const score = Math.max(words, content);
  const reason = words === 1 ? 'the same words' : `${Math.round(100 * words)} % of the words are the same`;
  return { kind: ClaimRelationKind.REPEATS, score, reason };
}

function isCutShort({ stems: one }: Reading, { stems: other }: Reading): boolean {
  return Math.min(one.size, other.size) >= LONG_ENOUGH && containment(one, other) >= CUT_SHORT;
}

function sameSense(a: Reading, b: Reading): boolean {
  if (a.denied !== b.denied || a.conditional !== b.conditional) return false;
  for (const [stem, sign] of a.stems) if ((b.stems.get(stem) ?? sign) !== sign) return false;
  return true;
}

function sameFigures(a: readonly Figure[], b: readonly Figure[]): boolean {
  if (a.length === 0 && b.length === 0) return true;
  const values = (figures: readonly Figure[]) => [...new Set(figures.map(({ value }) => value))].sort().join(' ');
  return values(a) === values(b);
}
