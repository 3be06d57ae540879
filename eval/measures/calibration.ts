import type { Document, Range } from '../../src/extract/document.js';
import type { ExtractedClaim, Extraction } from '../../src/extract/extraction.js';
import { percent, shareFigure, type Figure } from '../figure.js';
import { shared, wordSet, wordsIn } from '../reading.js';
import { sourcesMeet, type WordParts } from './attributions.js';

/** A claim's confidence, and whether the claim is right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** Lower bounds of the bands; below the first one is a band too. */
const BANDS = [0.5, 0.6, 0.7, 0.8, 0.9] as const;

/**
 * What confidence is worth: for each band the share of claims that are right, and the expected calibration error (Naeini
 * and others, AAAI 2015): how far, over ten bands of equal width and by number of claims, the mean confidence lies from
 * the share that is right.
 */
export function measureCalibration(judged: readonly Judged[]): Figure[] {
  const bounds = [0, ...BANDS, 1];
  const bands = bounds.slice(0, -1).map((low, index): Figure => {
    const high = bounds[index + 1] ?? 1;
    const inside = judged.filter(({ confidence }) => bandOf(confidence) >= low && bandOf(confidence) < high);
    return shareFigure(`right of those at ${low.toFixed(1)} to ${high.toFixed(1)}`, countRight(inside), inside.length);
  });
  return [
    shareFigure('claims that are right', countRight(judged), judged.length),
    ...bands,
    { name: 'expected calibration error', value: percent(calibrationError(judged)), unit: '%' },
  ];
}

/** Expected calibration error over ten bands, 0 to 1. */
export function calibrationError(judged: readonly Judged[]): number {
  let error = 0;
  for (let band = 0; band < 10; band += 1) {
    const inside = judged.filter(({ confidence }) => Math.floor(bandOf(confidence) * 10 + 1e-9) === band);
    const confidence = inside.reduce((sum, one) => sum + one.confidence, 0);
    error += Math.abs(confidence - countRight(inside));
  }
  return error / Math.max(1, judged.length);
}

/** 1 belongs to the highest band. */
function bandOf(confidence: number): number {
  return Math.min(confidence, 0.9999);
}

function countRight(judged: readonly Judged[]): number {
  return judged.filter(({ right }) => right).length;
}

/**
 * An article's claims judged by attributions: right where one has half of the claim's words of content or more, and a
 * word of its source, or no source where the claim has none. Claims told within others are left out: the corpus has no
 * attribution inside of another's content.
 */
export function judgeClaims(document: Document, { claims }: Extraction, gold: readonly WordParts[]): Judged[] {
  return claims.filter(isOutermost).map((claim) => {
    const parts = claimParts(document, claim);
    const right = gold.some(
      (one) => shared(one.content, parts.content) * 2 >= parts.content.size && sourcesMeet(one, parts),
    );
    return { confidence: claim.confidence, right };
  });
}

/** Whether a claim is told by the article itself. */
export function isOutermost({ within }: Pick<ExtractedClaim, 'within'>): boolean {
  return within === null;
}

/** A claim as sets of words. */
export function claimParts(document: Document, { source, cueSpan, content }: ExtractedClaim): WordParts {
  const of = (ranges: readonly Range[]) => wordSet(ranges.map((range) => wordsIn(document, range)));
  return { source: of(source), cue: of(cueSpan), content: of(content) };
}
