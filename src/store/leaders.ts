import { mayRelate } from '../relate/compare.js';
import { dayOf, wordBitsOf, type Circumstances } from '../relate/comparable.js';
import { placeOf } from './sort-keys.js';

/**
 * Claims are compared where they share a bucket (`bucketKeys`) and one of the two leads it. A bucket's leaders are its
 * claims with the smallest ids, this many at the most. Ids are hashes, so the leaders are a sample that no order of arrival
 * changes, and a claim that arrives is compared with a bounded number of others, however full its buckets are: with the
 * leaders and, where it becomes one itself, which of n claims a bucket's happens to about `LEADERS · ln n`, with all.
 */
export const LEADERS = 16;

/** A claim in a bucket, with what tells at a glance that it cannot stand to another in any way. */
export interface Member {
  readonly id: string;
  /** Null where an older version wrote it down by its id alone. */
  readonly told: Circumstances | null;
  /** As a bucket that it leads keeps it: `id|day|article|speaker|speaker`. */
  readonly written: string;
}

/** A claim's node as far as buckets go. */
export interface MemberFields {
  readonly id: string;
  readonly byOldest: string;
  readonly speakerKeys: readonly string[];
}

export function memberOf({ id, byOldest, speakerKeys }: MemberFields): Member {
  const { date, articleId } = placeOf(byOldest);
  const written = [id, date ?? '', articleId, ...speakerKeys].join('|');
  return { id, told: circumstancesIn(date, articleId, speakerKeys), written };
}

export const mayMeet = (one: Member, other: Member) =>
  one.id !== other.id && (one.told === null || other.told === null || mayRelate(one.told, other.told));

/** A leader as its bucket keeps it. */
export function readLeader(written: string): Member {
  const [id = '', date = '', articleId, ...speakers] = written.split('|');
  return { id, told: articleId === undefined ? null : circumstancesIn(date || null, articleId, speakers), written };
}

function circumstancesIn(date: string | null, articleId: string, speakers: readonly string[]): Circumstances {
  return { day: dayOf(date), articleId, speakers, wordBits: wordBitsOf(speakers) };
}

/** A bucket's leaders as they are now, those that were none before, and those that are none any more. */
export interface BucketChange {
  readonly key: string;
  readonly leaders: readonly Member[];
  readonly joined: readonly Member[];
  readonly left: readonly string[];
}

const NONE: readonly string[] = [];

/** The change of a bucket that `before` led and that has these members now. */
export function bucketChange(key: string, before: readonly Member[], members: readonly Member[]): BucketChange {
  const sorted = [...members].sort((a, b) => (a.id < b.id ? -1 : a.id === b.id ? 0 : 1));
  const leaders = sorted.filter(({ id }, index) => id !== sorted[index + 1]?.id).slice(0, LEADERS);
  // Most buckets are new.
  if (before.length === 0) return { key, leaders, joined: leaders, left: NONE };
  const isAmong = (list: readonly Member[], id: string) => list.some((member) => member.id === id);
  return {
    key,
    leaders,
    joined: leaders.filter(({ id }) => !isAmong(before, id)),
    left: before.map(({ id }) => id).filter((id) => !isAmong(leaders, id)),
  };
}
