import { BadInputError } from '../errors.js';
import { DistributionKey } from '../model/distribution.js';
import { Interval, intervalOf, startOfInterval, weekdayOf } from '../model/interval.js';
import * as statements from './cypher/distribution.js';
import type { CountedClaims } from './cypher/distribution.js';
import { byWeekday, countedClaims } from './distribution.js';
import type { Engine } from './engine.js';
import type { Graph, TimelinePoint } from './graph.js';
import { joined } from './statement.js';

/** As many points as a client can be sent at once: 20 years of days in six series. */
const MOST_POINTS = 50_000;
/** How much of a date a statement has to tell apart. */
const PERIOD_LENGTH: Record<Interval, number> = { DAY: 10, WEEK: 10, MONTH: 7, QUARTER: 7, YEAR: 4 };

/** One line of a chart; the key null is that of all the rest. */
interface Series {
  readonly key: string | null;
  readonly label: string | null;
}
/** Claims of one series in one period: a year, month or day. */
interface Counted {
  readonly period: string;
  readonly key: string | null;
  readonly count: number;
}

const ALL: Series = { key: null, label: null };
const OTHER: Series = { key: null, label: 'other' };

/** Counts of claims over time. */
export function timelines(engine: Engine): Pick<Graph, 'timeline'> {
  return {
    timeline: async (interval, by, where, most) => {
      const { claims, parameters } = await countedClaims(engine, by, where);
      const length = PERIOD_LENGTH[interval];
      if (by === null) {
        const rows = await engine.read(statements.timeline(claims), { ...parameters, length });
        return points(
          interval,
          [ALL],
          rows.map((row) => ({ ...row, key: null })),
        );
      }
      const { top, rows } =
        by === DistributionKey.WEEKDAY
          ? await weekdays(engine, claims, parameters, most)
          : await seriesOf(engine, by, claims, { ...parameters, length }, most);
      const rest = rows.some(({ key }) => key === null) ? [OTHER] : [];
      return points(interval, [...top, ...rest], rows);
    },
  };
}

type Parameters = { anchor: readonly string[] };

async function seriesOf(
  engine: Engine,
  by: statements.CountedKey,
  claims: CountedClaims,
  parameters: Parameters & { length: number },
  most: number,
): Promise<{ top: Series[]; rows: Counted[] }> {
  const dated = { ...claims, where: joined([statements.DATED, claims.where], 'AND') };
  const top = await engine.read(statements.distribution(by, dated), { ...parameters, first: most });
  const keys = top.map(({ key }) => key);
  return { top, rows: await engine.read(statements.timelineBy(by, claims), { ...parameters, keys }) };
}

async function weekdays(engine: Engine, claims: CountedClaims, parameters: Parameters, most: number) {
  const days = await engine.read(statements.timeline(claims), { ...parameters, length: PERIOD_LENGTH.DAY });
  const top = byWeekday(days).slice(0, most);
  const known = new Set(top.map(({ key }) => key));
  const rows = days.map(({ period, count }): Counted => {
    const key = String(weekdayOf(period));
    return { period, key: known.has(key) ? key : null, count };
  });
  return { top, rows };
}

/**
 * Every interval from the first to the last with each series in it, zeros too.
 * @throws BadInputError where these would be too many to send
 */
function points(interval: Interval, series: readonly Series[], rows: readonly Counted[]): TimelinePoint[] {
  const counts = new Map<number, Map<string | null, number>>();
  for (const { period, key, count } of rows) {
    const number = intervalOf(interval, firstDayOf(period));
    const held = counts.get(number) ?? new Map<string | null, number>();
    counts.set(number, held.set(key, (held.get(key) ?? 0) + count));
  }
  return numbersOf(interval, [...counts.keys()], series.length).flatMap((number) =>
    series.map(({ key, label }) => ({
      start: startOfInterval(interval, number),
      series: label,
      key,
      count: counts.get(number)?.get(key) ?? 0,
    })),
  );
}

/** The numbers of all intervals from the lowest to the highest. */
function numbersOf(interval: Interval, numbers: readonly number[], series: number): number[] {
  const [first, last] = [numbers.reduce(least, Infinity), numbers.reduce(most, -Infinity)];
  const length = Math.max(0, last - first + 1);
  if (length * series <= MOST_POINTS) return Array.from({ length }, (_, index) => first + index);
  const [from, to] = [first, last].map((number) => startOfInterval(interval, number));
  throw new BadInputError(
    `From ${from} to ${to} there would be ${length * series} points; at most ${MOST_POINTS} are given. ` +
      'Take a longer `interval`, fewer `series`, or a `where` of fewer days.',
    { details: { points: length * series, most: MOST_POINTS, from, to } },
  );
}

const least = (a: number, b: number) => Math.min(a, b);
const most = (a: number, b: number) => Math.max(a, b);

/** Of `2019`, `2019-02` or the day itself. */
function firstDayOf(period: string): string {
  return `${period}${'-01-01'.slice(period.length - 4)}`.slice(0, 10);
}
