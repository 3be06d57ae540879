import type { Interval, Stance, TimelineQuery } from './operations.js';

/** The claims of one interval of the timeline. */
export interface Period {
  /** Its first and its last day. */
  readonly from: string;
  readonly to: string;
  /** By stance; claims that are about nobody have none and count under `null`. */
  readonly counts: ReadonlyMap<Stance | null, number>;
  readonly total: number;
}

/** The interval that makes a legible chart of so many months. */
export function intervalFor(months: number): Interval {
  if (months <= 3) return 'DAY';
  if (months <= 15) return 'WEEK';
  if (months <= 120) return 'MONTH';
  return months <= 480 ? 'QUARTER' : 'YEAR';
}

/** The timeline's points, put together by interval; the last day of each is the one before the next begins. */
export function periodsOf(points: TimelineQuery['timeline'], interval: Interval): Period[] {
  const counts = new Map<string, Map<Stance | null, number>>();
  for (const { start, key, count } of points) {
    const known = counts.get(start) ?? new Map<Stance | null, number>();
    counts.set(start, known.set(key as Stance | null, count));
  }
  return [...counts].map(([from, ofPeriod]) => ({
    from,
    to: lastDayOf(from, interval),
    counts: ofPeriod,
    total: [...ofPeriod.values()].reduce((sum, count) => sum + count, 0),
  }));
}

const MONTHS: Readonly<Partial<Record<Interval, number>>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

function lastDayOf(from: string, interval: Interval): string {
  const day = new Date(`${from}T00:00:00Z`);
  const months = MONTHS[interval];
  if (months === undefined) day.setUTCDate(day.getUTCDate() + (interval === 'WEEK' ? 6 : 0));
  else day.setUTCMonth(day.getUTCMonth() + months, 0);
  return day.toISOString().slice(0, 10);
}
