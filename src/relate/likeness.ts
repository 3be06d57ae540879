/** Measures of how much two claims have in common, each from 0 to 1. */

/** Items, each once: a set, or the keys of a map. */
export type Items = Pick<ReadonlyMap<string, unknown>, 'size' | 'has' | 'keys'>;

/** Jaccard's index: what both have of what either has. */
export function resemblance(a: Items, b: Items): number {
  const both = common(a, b);
  return both === 0 ? 0 : both / (a.size + b.size - both);
}

/** What both have of what the smaller one has. */
export function containment(a: Items, b: Items): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : common(a, b) / smaller;
}

function common(a: Items, b: Items): number {
  let count = 0;
  for (const item of a.keys()) if (b.has(item)) count += 1;
  return count;
}

/**
 * How much of what both lists have comes in one order in both: the share in the longest common order or, so that a clause
 * may move to another place, the share of neighbours that stay neighbours. No item twice in a list.
 */
export function sameOrder(a: readonly string[], b: readonly string[]): number {
  const [inA, inB] = [new Set(a), new Set(b)];
  const [left, right] = [a.filter((item) => inB.has(item)), b.filter((item) => inA.has(item))];
  if (left.length === 0) return 0;
  return Math.max(aligned(left, right).length / left.length, containment(neighbours(left), neighbours(right)));
}

function neighbours(list: readonly string[]): Set<string> {
  return new Set(list.slice(1).map((item, index) => `${list[index] ?? ''} ${item}`));
}

/**
 * Whether somewhere between the same words one list has something and the other has something else in its place:
 * `bread prices rose`, `steel prices rose`. More on one side alone is no such place.
 */
export function isExchanged(a: readonly string[], b: readonly string[]): boolean {
  const anchors = aligned(a, b);
  const [inA, inB] = [new Set(a), new Set(b)];
  const gaps = (list: readonly string[], other: ReadonlySet<string>) => {
    const counts = [...anchors, ''].map(() => 0);
    let gap = 0;
    for (const item of list) {
      if (item === anchors[gap]) gap += 1;
      else if (!other.has(item)) counts[gap] = (counts[gap] ?? 0) + 1;
    }
    return counts;
  };
  const theirs = gaps(b, inA);
  return gaps(a, inB).some((count, gap) => count > 0 && (theirs[gap] ?? 0) > 0);
}

/** The longest list of items that both have in that order: the longest increasing subsequence of their places, by patience sorting. */
function aligned(a: readonly string[], b: readonly string[]): string[] {
  const places = new Map(b.map((item, place) => [item, place]));
  const piles: Card[] = [];
  for (const item of a) {
    const place = places.get(item);
    if (place === undefined) continue;
    const pile = piles.findIndex((top) => top.place >= place);
    const at = pile === -1 ? piles.length : pile;
    piles[at] = { item, place, below: piles[at - 1] ?? null };
  }
  const items: string[] = [];
  for (let card = piles.at(-1) ?? null; card !== null; card = card.below) items.unshift(card.item);
  return items;
}

interface Card {
  readonly item: string;
  readonly place: number;
  readonly below: Card | null;
}
