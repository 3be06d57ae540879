import { describe, expect, test } from '@jest/globals';
import { ClaimRelationKind } from '../../src/model/relation.js';
import { scoreOf, type Half } from './relations.js';

/**
 * Pairs of claims written for this, as a person relates them against what the graph says of them: docs/relations.md. The
 * floors lie a few points under what is reached. Thresholds were chosen on the development half; the other was
 * written with it and only counted.
 */
const FLOORS: Record<Half, Record<ClaimRelationKind, readonly [precision: number, recall: number]>> = {
  development: { REPEATS: [0.95, 0.88], SUPPORTS: [0.95, 0.6], CONTRADICTS: [0.95, 0.7] },
  heldOut: { REPEATS: [0.95, 0.75], SUPPORTS: [0.8, 0.45], CONTRADICTS: [0.8, 0.58] },
};

describe.each(['development', 'heldOut'] as const)('of the pairs, half %s', (half) => {
  test.each(Object.values(ClaimRelationKind))('%s are found as often and as rightly as before', (kind) => {
    const { found, right, there } = scoreOf(kind, half);
    const [precision, recall] = FLOORS[half][kind];
    expect(right / found).toBeGreaterThanOrEqual(precision);
    expect(right / there).toBeGreaterThanOrEqual(recall);
  });
});
