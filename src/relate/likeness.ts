/** Measures of how much two claims have in common, each from 0 to 1. */

/** Jaccard's index: what both have of what either has. */
export function resemblance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = common(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** What both have of what the smaller one has. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : common(a, b) / smaller;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count += 1;
  return count;
}

/** Of the items that both lists have, the share that stands in one order in both. No item twice in a list. */
export function sameOrder(a: readonly string[], b: readonly string[]): number {
  const places = new Map(b.map((item, place) => [item, place]));
  const shared = a.map((item) => places.get(item)).filter((place) => place !== undefined);
  return shared.length === 0 ? 0 : longestIncrease(shared) / shared.length;
}

/** Length of the longest increasing subsequence, by patience sorting. */
function longestIncrease(numbers: readonly number[]): number {
  const tops: number[] = [];
  for (const number of numbers) {
    const pile = tops.findIndex((top) => top >= number);
    if (pile === -1) tops.push(number);
    else tops[pile] = number;
  }
  return tops.length;
}
