import type { Contest, Running } from '../contest.js';
import type { Effort, Turn } from '../effort.js';
import { quantile } from '../statistics.js';

/** How long one request at a time takes, in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

/** By question and contender: each request another one, and the same again and again. */
export interface Latencies {
  readonly question: string;
  readonly contender: Running['name'];
  readonly varied: Latency;
  readonly repeated: Latency;
}

/**
 * Times requests, one at a time. The contenders take turns in rounds, each round in another order, so that what else
 * the machine does hits all alike; a few requests at the beginning of a turn are not timed.
 */
export async function measureLatencies(contest: Contest, effort: Effort, tick: () => void): Promise<Latencies[]> {
  const times = new Map<string, { varied: number[]; repeated: number[] }>();
  const timesOf = (question: string, name: string) => {
    const key = `${question} ${name}`;
    const found = times.get(key) ?? { varied: [], repeated: [] };
    times.set(key, found);
    return found;
  };
  for (let round = 0; round < effort.rounds; round++) {
    for (const { name: question } of contest.questions) {
      for (const contender of turned(contest.running, round)) {
        const { varied, repeated } = timesOf(question, contender.name);
        const same = contender.body(question, round);
        varied.push(...(await timed(contest, contender, effort, () => contender.nextBody(question))));
        repeated.push(...(await timed(contest, contender, effort, () => same)));
        tick();
      }
    }
  }
  return contest.questions.flatMap(({ name: question }) =>
    contest.running.map(({ name: contender }) => {
      const { varied, repeated } = timesOf(question, contender);
      return { question, contender, varied: latencyOf(varied), repeated: latencyOf(repeated) };
    }),
  );
}

/** Asks each contender each question, another request each time, so that all of them run as they do after a while. */
export async function rehearse(contest: Contest, { rehearsal }: Effort, tick: () => void): Promise<void> {
  for (const { name: question } of contest.questions) {
    for (const contender of contest.running) {
      await asked(contest, contender, rehearsal, () => contender.nextBody(question));
      tick();
    }
  }
}

async function timed(
  contest: Contest,
  contender: Running,
  { warmUp, turn }: Effort,
  bodyOf: () => string,
): Promise<number[]> {
  await asked(contest, contender, { ...turn, requests: warmUp }, bodyOf);
  return asked(contest, contender, turn, bodyOf);
}

/** How long each request took, of one at least. */
async function asked(
  { client }: Contest,
  { url }: Running,
  { requests, seconds }: Turn,
  bodyOf: () => string,
): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  do times.push((await client.post(url, bodyOf())).milliseconds);
  while (times.length < requests && performance.now() < end);
  return times;
}

/** The same items, beginning with another one in each round. */
export function turned<Item>(items: readonly Item[], round: number): Item[] {
  const start = round % Math.max(1, items.length);
  return [...items.slice(start), ...items.slice(0, start)];
}

function latencyOf(times: readonly number[]): Latency {
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
