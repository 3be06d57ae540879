import autocannon from 'autocannon';
import type { Contest, Running } from '../contest.js';
import type { Effort } from '../effort.js';
import { turned } from './latency.js';

export const CONNECTIONS = 16;
/** Seconds for an answer: on a machine that is shared a slow question takes long, and is not to count as failed. */
const PATIENCE = 120;

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

/** Asks each contender each question on many connections, one contender after the other. */
export async function measureThroughput(contest: Contest, { load }: Effort, tick: () => void): Promise<Throughput[]> {
  const measured: Throughput[] = [];
  let round = 0;
  for (const { name: question } of contest.questions) {
    for (const contender of turned(contest.running, round++)) {
      await contender.resetPeak();
      const varied = await cannonade(contender, load, () => contender.nextBody(question));
      const peak = await contender.peak();
      const same = contender.body(question, 0);
      const repeated = await cannonade(contender, load, () => same);
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
  const { errors, non2xx, duration, requests, throughput } = await autocannon({
    ...{ url, amount, connections: CONNECTIONS, requests: [request], timeout: PATIENCE },
  });
  if (errors + non2xx > 0) throw new Error(`${title} fails ${errors + non2xx} times: ${bodyOf()}`);
  return { perSecond: requests.total / duration, answer: throughput.total / requests.total };
}
