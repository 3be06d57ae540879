/**
 * The lowest hash of a set in each of many random orders: two sets have the same one with a chance that is their resemblance.
 * A. Z. Broder, “On the resemblance and containment of documents”, 1997.
 * @returns as many numbers of 32 bits as `permutations`; of an empty set, all Infinity
 */
export function minHashes(items: Iterable<string>, permutations: number): number[] {
  const hashes = Array.from(items, hashOf);
  return Array.from({ length: permutations }, (_, permutation) =>
    hashes.reduce((lowest, hash) => Math.min(lowest, permuted(hash, permutation)), Infinity),
  );
}

/**
 * Keys of which two sets share one the likelier the more they resemble each other: each is `rows` of the lowest hashes.
 * P. Indyk, R. Motwani, “Approximate nearest neighbors”, 1998.
 */
export function bandKeys(lowest: readonly number[], bands: number, rows: number): string[] {
  const parts = Array.from({ length: bands }, (_, band) => lowest.slice(band * rows, (band + 1) * rows));
  return parts.map((part, index) => [index, ...part].map((number) => number.toString(36)).join('.'));
}

/** FNV-1a, 32 bits. */
function hashOf(item: string): number {
  let hash = 0x811c9dc5;
  for (const char of item) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** One of many orders of all 32-bit numbers: MurmurHash3's finalizer after another start for each. */
function permuted(hash: number, permutation: number): number {
  let mixed = hash ^ Math.imul(permutation + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
