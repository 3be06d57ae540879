import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addSums, bCubed, bestAssignment, ceaf, muc, type Sums } from '../../../eval/measures/coreference.js';

const chains = (...names: string[]): Set<string>[] => names.map((name) => new Set(name));
const shares = ({ recall, precision }: Sums): number[] => [recall, precision].map(([sum, of]) => sum / of);

describe('the example of Pradhan and others (ACL 2014), figure 4', () => {
  const key = chains('abc', 'defg');
  const response = chains('ab', 'cd', 'fghi');

  test('MUC', () => {
    expect(muc(key, response)).toEqual({ recall: [2, 5], precision: [2, 5] });
  });

  test('B³', () => {
    const { recall, precision } = bCubed(key, response);
    expect(recall[0]).toBeCloseTo(4 / 3 + 1 / 3 + 1 / 4 + 4 / 4);
    expect(recall[1]).toBe(7);
    expect(precision[0]).toBeCloseTo(4 / 2 + 1 / 2 + 1 / 2 + 4 / 4);
    expect(precision[1]).toBe(8);
  });

  test('CEAFφ4: the paper has recall 0.65 and precision 0.43', () => {
    const [recall = 0, precision = 0] = shares(ceaf(key, response));
    expect(recall).toBeCloseTo(0.65);
    expect(precision).toBeCloseTo(0.433);
  });
});

describe('the example of Bagga and Baldwin (1998)', () => {
  // Chains of five, two and five mentions; the answers join two of them, the small with a great one or both great ones.
  const key = chains('12345', '67', '89ABC');
  const small = chains('12345', '6789ABC');
  const great = chains('1234589ABC', '67');

  test('MUC finds both alike: precision 9 of 10', () => {
    expect(muc(key, small)).toEqual({ recall: [9, 9], precision: [9, 10] });
    expect(muc(key, great)).toEqual({ recall: [9, 9], precision: [9, 10] });
  });

  test('B³ minds that more mentions are wrong: precision 76 and 58 per cent', () => {
    expect(shares(bCubed(key, small))).toEqual([1, expect.closeTo(0.762, 3)]);
    expect(shares(bCubed(key, great))).toEqual([1, expect.closeTo(0.583, 3)]);
  });
});

test('counts of several articles add up', () => {
  const one: Sums = { recall: [1, 2], precision: [1, 4] };
  expect(addSums([one, one])).toEqual({ recall: [2, 4], precision: [2, 8] });
});

test('the best assignment is the best of all', () => {
  const brute = (weights: readonly (readonly number[])[], row = 0, used: readonly number[] = []): number => {
    const own = weights[row];
    if (!own) return 0;
    const free = own.flatMap((weight, column) =>
      used.includes(column) ? [] : [weight + brute(weights, row + 1, [...used, column])],
    );
    return Math.max(brute(weights, row + 1, used), ...free);
  };
  const matrix = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
  fc.assert(fc.property(matrix, (weights) => bestAssignment(weights) === brute(weights)));
});

test('an answer that is the key is perfect by each metric', () => {
  const key = chains('abc', 'de', 'fghi');
  for (const metric of [muc, bCubed, ceaf]) expect(shares(metric(key, key))).toEqual([1, 1]);
});
