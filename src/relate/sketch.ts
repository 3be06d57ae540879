import { bandKeys, minHashes } from './min-hash.js';
import type { Reading } from './reading.js';

/** Bands of a sketch and hashes of a band: claims that share half of their stems share a band nine times in ten. */
const BANDS = 10;
const ROWS = 2;
/** What has fewer words of content is not compared: `no comment` says the same of everything. */
export const FEWEST_STEMS = 3;

/**
 * The keys of the buckets that a claim falls into: claims that share many stems share one, others seldom do, so that
 * only those of one bucket have to be compared. With 10 bands of 2, the chance to meet is 1 - (1 - s²)¹⁰ where s is the
 * resemblance: 0.6 for 0.3, 0.94 for 0.5, 0.999 for 0.7. None for a claim of too few words of content.
 */
export function bucketKeys({ stems }: Reading): string[] {
  if (stems.size < FEWEST_STEMS) return [];
  return bandKeys(minHashes(stems.keys(), BANDS * ROWS), BANDS, ROWS);
}
