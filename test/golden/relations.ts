import { readFileSync } from 'node:fs';
import { nameKey } from '../../src/model/ids.js';
import { ClaimRelationKind } from '../../src/model/relation.js';
import { wordBitsOf, type Comparable } from '../../src/relate/comparable.js';
import { compare } from '../../src/relate/compare.js';
import { readingOf } from '../../src/relate/reading.js';
import { bucketKeys } from '../../src/relate/sketch.js';

/** Two claims and how a person says that they stand to each other. Each claim is `speaker | cue | what was said`. */
export interface GoldenPair {
  readonly kind: ClaimRelationKind | 'NONE';
  readonly a: string;
  readonly b: string;
  /** Days between the two; one where it is not given. */
  readonly days?: number;
  readonly sameArticle?: boolean;
  /** A party that each is about, with the stance. */
  readonly leanings?: readonly [string, string];
}

/** The half that thresholds were chosen on, and the half that they were never seen on. */
export type Half = 'development' | 'heldOut';

export function goldenPairs(half: Half): GoldenPair[] {
  const halves = JSON.parse(readFileSync('test/golden/relations/pairs.json', 'utf8')) as Record<Half, GoldenPair[]>;
  return halves[half];
}

/** What the graph would say of a pair: nothing where its claims do not meet in a bucket. */
export function foundIn(pair: GoldenPair): ClaimRelationKind | 'NONE' {
  const one = comparable('a', pair.a, 0, pair);
  const other = comparable('b', pair.b, pair.days ?? 1, pair);
  const keys = new Set(bucketKeys(one.reading));
  if (!bucketKeys(other.reading).some((key) => keys.has(key))) return 'NONE';
  return compare(one, other)?.kind ?? 'NONE';
}

function comparable(id: 'a' | 'b', line: string, day: number, pair: GoldenPair): Comparable {
  const [speaker = '', cue = '', text = ''] = line.split('|').map((part) => part.trim());
  const leaning = pair.leanings?.[id === 'a' ? 0 : 1].split('|');
  const speakers = speaker === '' ? [] : [nameKey(speaker)];
  return {
    id,
    articleId: pair.sameArticle ? 'one' : id,
    reading: readingOf(text, cue),
    ...{ speakers, wordBits: wordBitsOf(speakers) },
    leanings: leaning ? [leaning.join('|')] : [],
    day,
    start: id === 'a' ? 0 : text.length,
    end: id === 'a' ? 0 : 2 * text.length,
  };
}

export interface Score {
  readonly found: number;
  readonly right: number;
  readonly there: number;
}

/** How many pairs of a kind are found, found rightly, and there. */
export function scoreOf(kind: ClaimRelationKind, half: Half): Score {
  const pairs = goldenPairs(half).map((pair) => ({ pair, found: foundIn(pair) }));
  return {
    found: pairs.filter(({ found }) => found === kind).length,
    right: pairs.filter(({ pair, found }) => found === kind && pair.kind === kind).length,
    there: pairs.filter(({ pair }) => pair.kind === kind).length,
  };
}
