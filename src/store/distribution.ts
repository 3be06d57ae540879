import { DistributionKey } from '../model/distribution.js';
import { weekdayOf } from '../model/interval.js';
import { anchorOf } from './anchor.js';
import * as statements from './cypher/distribution.js';
import type { CountedClaims } from './cypher/distribution.js';
import type { Engine } from './engine.js';
import type { ClaimFilter } from './filter.js';
import type { DistributionRow, Graph } from './graph.js';
import { countedPredicate, textsIn } from './predicate.js';
import { searchAll } from './text-search.js';

/** Characters of a date that tell its day. */
const DAY_LENGTH = 10;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Counts of claims by what they have. */
export function distributions(engine: Engine): Pick<Graph, 'distribution'> {
  return {
    distribution: async (by, where, first) => {
      const { claims, parameters } = await countedClaims(engine, by, where);
      if (by === DistributionKey.WEEKDAY) {
        const days = await engine.read(statements.timeline(claims), { ...parameters, length: DAY_LENGTH });
        return byWeekday(days).slice(0, first);
      }
      return engine.read(statements.distribution(by, claims), { ...parameters, first });
    },
  };
}

/** The claims that fit, for statements that count them by a key. */
export async function countedClaims(
  engine: Engine,
  by: DistributionKey | null,
  where: ClaimFilter,
): Promise<{ claims: CountedClaims; parameters: { anchor: readonly string[] } }> {
  const texts = await searchAll(engine, textsIn(where));
  const { anchor, names, rest } = anchorOf(where, texts.matches);
  const { claim, target, parameters } = countedPredicate(where, rest, texts.matches, by);
  return { claims: { anchor, where: claim, target }, parameters: { ...parameters, anchor: names } };
}

/** Weekdays with the most claims first, of how many there are on each day. */
export function byWeekday(days: readonly { period: string; count: number }[]): DistributionRow[] {
  const counts = WEEKDAYS.map(() => 0);
  for (const { period, count } of days) {
    const index = weekdayOf(period) - 1;
    counts[index] = (counts[index] ?? 0) + count;
  }
  return WEEKDAYS.map((label, index) => ({ key: String(index + 1), label, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
