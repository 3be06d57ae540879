import autocannon from 'autocannon';
import type { Contest, Running } from '../contest.js';
import type { Effort } from '../effort.js';
import { turned, type Latencies } from './latency.js';

export const CONNECTIONS = 16;
/** Seconds for an answer: on a machine that is shared a slow question takes long, and is not to count as failed. */
const PATIENCE = 120;
/** Milliseconds after which it looks again whether all is answered. */
const LOOK_EVERY = 100;
/** Rounds of all connections: fewer say nothing, more only take longer. */
const [FEWEST_ROUNDS, MOST_ROUNDS] = [2, 100];

/** What a server does under load, by question and contender. */
export interface Throughput {
  readonly question: string;
  readonly contender: Running['name'];
  /** Answers a second on `CONNECTIONS` connections, each request for something else. */
  readonly varied: number;
  /** The same where all ask for one thing. */
  readonly repeated: number;
  /** The most memory that the process held during the varied requests, in bytes; null where the system does not tell. */
  readonly peak: number | null;
  /** Bytes of an answer on average, its headers included. */
  readonly answer: number;
}

/**
 * Asks each contender each question on many connections, one contender after the other: as often as it can answer in some
 * seconds, by how long one answer took it.
 */
export async function measureThroughput(
  contest: Contest,
  { load }: Effort,
  latencies: readonly Latencies[],
  tick: () => void,
): Promise<Throughput[]> {
  const amountFor = (question: string, { name }: Running): number => {
    const alone = latencies.find((row) => row.question === question && row.contender === name)?.varied.p50 ?? Infinity;
    const rounds = Math.ceil((load * 1000) / alone / CONNECTIONS);
    return CONNECTIONS * Math.min(MOST_ROUNDS, Math.max(FEWEST_ROUNDS, rounds));
  };
  const measured: Throughput[] = [];
  let round = 0;
  for (const { name: question } of contest.questions) {
    for (const contender of turned(contest.running, round++)) {
      await contender.resetPeak();
      const amount = amountFor(question, contender);
      const varied = await cannonade(contender, amount, () => contender.nextBody(question));
      const peak = await contender.peak();
      const same = contender.body(question, 0);
      const repeated = await cannonade(contender, amount, () => same);
      measured.push({
        ...{ question, contender: contender.name, varied: varied.perSecond, repeated: repeated.perSecond },
        ...{ peak, answer: varied.answer },
      });
      tick();
    }
  }
  return measured;
}

/** @throws Error where a request fails. */
async function cannonade({ url, title }: Running, amount: number, bodyOf: () => string) {
  const request = {
    method: 'POST' as const,
    headers: { 'content-type': 'application/json' },
    setupRequest: (prepared: autocannon.Request) => ({ ...prepared, body: bodyOf() }),
  };
  const options = {
    ...{ url, amount, connections: CONNECTIONS, requests: [request], timeout: PATIENCE },
    sampleInt: LOOK_EVERY,
  };
  const started = performance.now();
  let answered = started;
  const { errors, non2xx, requests, throughput } = await new Promise<autocannon.Result>((resolve, reject) => {
    const cannon = autocannon(options, (error: unknown, result) => {
      if (error instanceof Error) reject(error);
      else resolve(result);
    });
    // Its own clock goes by whole seconds.
    cannon.on('response', () => {
      answered = performance.now();
    });
  });
  if (errors + non2xx > 0) throw new Error(`${title} fails ${errors + non2xx} times: ${bodyOf()}`);
  return { perSecond: requests.total / ((answered - started) / 1000), answer: throughput.total / requests.total };
}
