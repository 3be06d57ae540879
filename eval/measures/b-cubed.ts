/** A thing as two sortings have it: the group of the key, and that of the answer. */
export interface Sorted {
  readonly key: string;
  readonly answer: string;
}

/** How well groups fit those of a key, from 0 to 1. */
export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * B-cubed: for each thing, what share of those grouped with it belong with it, and what share of those that belong with it
 * are grouped with it; the mean over all. A. Bagga, B. Baldwin, “Entity-based cross-document coreferencing using the
 * vector space model”, COLING-ACL 1998. Of nothing, all are 1.
 */
export function bCubed(things: readonly Sorted[]): BCubed {
  const mean = (shareOf: (thing: Sorted) => number) =>
    things.length === 0 ? 1 : things.reduce((sum, thing) => sum + shareOf(thing), 0) / things.length;
  const both = (one: Sorted) => things.filter(({ key, answer }) => key === one.key && answer === one.answer).length;
  const precision = mean((one) => both(one) / things.filter(({ answer }) => answer === one.answer).length);
  const recall = mean((one) => both(one) / things.filter(({ key }) => key === one.key).length);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
