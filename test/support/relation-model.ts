import { compare } from '../../src/relate/compare.js';
import { dayOf, wordBitsOf, type Comparable } from '../../src/relate/comparable.js';
import { readingOf } from '../../src/relate/reading.js';
import { bucketKeys } from '../../src/relate/sketch.js';
import { comparedIn } from '../../src/store/relations.js';
import type { ArticleRecord, ClaimRecord } from '../../src/store/record.js';
import { claimKeys } from '../../src/store/sort-keys.js';

/**
 * Every relation of claims that meet in a bucket, from the later to the earlier one, by looking at all pairs: of so few
 * claims that each leads its buckets.
 */
export function relationsIn(records: readonly ArticleRecord[]) {
  const claims = records
    .flatMap((record) => record.claims.map((claim, position) => dated(claim, position, record)))
    .sort((a, b) => (a.byOldest < b.byOldest ? -1 : 1));
  const keys = new Map(claims.map(({ id, reading }) => [id, new Set(bucketKeys(reading))]));
  const meet = (a: Comparable, b: Comparable) => [...(keys.get(a.id) ?? [])].some((key) => keys.get(b.id)?.has(key));
  return claims.flatMap((earlier, index) =>
    claims.slice(index + 1).flatMap((later) => {
      const found = meet(earlier, later) ? compare(earlier, later) : null;
      return found ? [{ type: found.kind, source: later.id, target: earlier.id }] : [];
    }),
  );
}

function dated(claim: ClaimRecord, position: number, record: ArticleRecord): Comparable & { byOldest: string } {
  const { article } = record;
  const { speakerKeys, leanings } = comparedIn(record)(claim);
  const places = [...claim.content, claim.source, claim.cueSpan].flatMap((span) =>
    span ? [span.start, span.end] : [],
  );
  return {
    id: claim.id,
    articleId: article.id,
    reading: readingOf(claim.text, claim.cue),
    ...{ speakers: speakerKeys, wordBits: wordBitsOf(speakerKeys) },
    leanings,
    day: dayOf(claim.saidOn ?? article.publishedOn),
    byOldest: claimKeys(article.id, position, claim.saidOn ?? article.publishedOn, 0).byOldest,
    start: places.length === 0 ? 0 : Math.min(...places),
    end: places.length === 0 ? 0 : Math.max(...places),
  };
}
