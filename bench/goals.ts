import type { ContenderName } from './contender.js';
import type { Results } from './results.js';
import { geometricMean } from './statistics.js';

/** Something that the project means to reach, and how far it is. */
export interface Goal {
  readonly what: string;
  readonly goal: string;
  readonly measured: string;
  readonly reached: boolean;
}

/** From so many claims on the larger goals hold. */
const MILLION = 1_000_000;

/** How many times lower the p50 of one contender is than another's, by question; above 1 is better. */
export function timesLower(results: Results, of: ContenderName, than: ContenderName): Map<string, number> {
  return ratios(results, ({ latencies }, question) => {
    const p50 = (name: ContenderName) =>
      latencies.find((row) => row.question === question && row.contender === name)?.varied.p50;
    return [p50(than), p50(of)];
  });
}

/** How many times more answers a second one contender gives than another, by question. */
export function timesMore(results: Results, of: ContenderName, than: ContenderName): Map<string, number> {
  return ratios(results, ({ throughputs }, question) => {
    const perSecond = (name: ContenderName) =>
      throughputs.find((row) => row.question === question && row.contender === name)?.varied;
    return [perSecond(of), perSecond(than)];
  });
}

function ratios(
  results: Results,
  pairOf: (results: Results, question: string) => [number | undefined, number | undefined],
): Map<string, number> {
  const found = new Map<string, number>();
  for (const { name } of results.questions) {
    const [above, below] = pairOf(results, name);
    if (above !== undefined && below !== undefined) found.set(name, above / below);
  }
  return found;
}

/** The goals that the results tell something of. */
export function goalsOf(results: Results): Goal[] {
  return [
    ...questionGoals(results),
    ...pageGoals(results),
    ...ingestGoals(results),
    ...startGoals(results),
    ...eventLoopGoals(results),
  ];
}

function questionGoals(results: Results): Goal[] {
  const goals: Goal[] = [];
  const overPeer = timesLower(results, 'quoth', 'peer');
  const enough = results.claims >= MILLION ? 5 : 3;
  if (overPeer.size > 0) {
    goals.push(mean('p50 on Neo4j, times lower than @neo4j/graphql’s', overPeer, enough));
    const [worst] = [...overPeer].sort(([, a], [, b]) => a - b);
    if (worst !== undefined)
      goals.push({
        ...{ what: 'the same on the question where it is least', goal: '≥ 1' },
        ...{ measured: `${times(worst[1])} (${worst[0]})`, reached: worst[1] >= 1 },
      });
  }
  const more = timesMore(results, 'quoth', 'peer');
  if (more.size > 0) goals.push(mean('answers a second on 16 connections, times @neo4j/graphql’s', more, 5));
  const embedded = timesLower(results, 'embedded', 'peer');
  if (embedded.size > 0)
    goals.push(mean('p50 on the embedded engine, times lower than @neo4j/graphql’s', embedded, 10));
  const overFloor = timesLower(results, 'floor', 'quoth');
  if (overFloor.size > 0) {
    const value = geometricMean([...overFloor.values()]);
    goals.push({
      ...{ what: 'p50 on Neo4j, times hand-written Cypher’s', goal: '≤ 1.3' },
      ...{ measured: times(value), reached: value <= 1.3 },
    });
  }
  return goals;
}

function mean(what: string, values: ReadonlyMap<string, number>, enough: number): Goal {
  const value = geometricMean([...values.values()]);
  return { what: `${what} (geometric mean)`, goal: `≥ ${enough}`, measured: times(value), reached: value >= enough };
}

function pageGoals({ pages = [] }: Results): Goal[] {
  return [...new Set(pages.map(({ store }) => store))].flatMap((store) => {
    const own = pages.filter((row) => row.store === store);
    const small = own.reduce((least, row) => (row.claims < least.claims ? row : least));
    const large = own.reduce((most, row) => (row.claims > most.claims ? row : most));
    return own
      .filter(({ claims }) => claims === large.claims && claims > small.claims)
      .map(({ claims, page, milliseconds }) => {
        const ratio = milliseconds / small.milliseconds;
        const what = `page ${page} of ${claims.toLocaleString('en')} claims, times the first of ${small.claims}; ${store}`;
        return { what, goal: '≤ 1.5', measured: times(ratio), reached: ratio <= 1.5 };
      });
  });
}

function ingestGoals({ ingest = [] }: Results): Goal[] {
  return ingest.map(({ store, quothSeconds, bareSeconds }) => {
    const ratio = bareSeconds / quothSeconds;
    const what = `rate of quoth ingest, of bare UNWIND batches’; ${store}`;
    return { what, goal: '≥ 0.9', measured: times(ratio), reached: ratio >= 0.9 };
  });
}

function startGoals({ starts = [] }: Results): Goal[] {
  return starts.flatMap(({ title, goal, milliseconds }) => {
    if (goal === null) return [];
    const measured = `${(milliseconds / 1000).toFixed(2)} s`;
    return [
      { what: `start to first answer: ${title}`, goal: `< ${goal / 1000} s`, measured, reached: milliseconds < goal },
    ];
  });
}

function eventLoopGoals({ eventLoop }: Results): Goal[] {
  if (eventLoop === undefined) return [];
  const what = 'the longest that a serving process is blocked while it takes in texts';
  return [{ what, goal: '≤ 50 ms', measured: `${eventLoop.most.toFixed(0)} ms`, reached: eventLoop.most <= 50 }];
}

export function times(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toFixed(2);
}
