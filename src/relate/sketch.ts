import type { Reading } from './reading.js';

/** Bands of a sketch and hashes of a band: claims that share half of their stems share a band nine times in ten. */
const BANDS = 10;
const ROWS = 2;
/** What has fewer words of content is not compared: `no comment` says the same of everything. */
export const FEWEST_STEMS = 3;

/**
 * The keys of the buckets that a claim falls into: claims that share many stems share one, others seldom do, so that
 * only those of one bucket have to be compared. MinHash over the set of stems, banded: A. Z. Broder, “On the
 * resemblance and containment of documents”, 1997; P. Indyk, R. Motwani, “Approximate nearest neighbors”, 1998.
 * With 10 bands of 2, the chance to meet is 1 - (1 - s²)¹⁰ where s is the resemblance: 0.6 for 0.3, 0.94 for 0.5,
 * 0.999 for 0.7. None for a claim of too few words of content.
 */
export function bucketKeys({ stems }: Reading): string[] {
  if (stems.size < FEWEST_STEMS) return [];
  const hashes = [...stems.keys()].map(hashOf);
  const lowest = Array.from({ length: BANDS * ROWS }, (_, permutation) =>
    Math.min(...hashes.map((hash) => permuted(hash, permutation))),
  );
  const bands = Array.from({ length: BANDS }, (_, band) => lowest.slice(band * ROWS, (band + 1) * ROWS));
  return bands.map((band, index) => [index, ...band].map((number) => number.toString(36)).join('.'));
}

/** FNV-1a, 32 bits. */
function hashOf(stem: string): number {
  let hash = 0x811c9dc5;
  for (const char of stem) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** One of many orders of all 32-bit numbers: MurmurHash3's finalizer after another start for each. */
function permuted(hash: number, permutation: number): number {
  let mixed = hash ^ Math.imul(permutation + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
