import autocannon from 'autocannon';
import type { Contest, Running } from '../contest.js';
import type { Effort } from '../effort.js';
import { turned } from './latency.js';

export const CONNECTIONS = 16;

/** What a server does under load, by question and contender. */
export interface Throughput {
  readonly question: string;
  readonly contender: Running['name'];
  /** Answers a second on `CONNECTIONS` connections, each asking for something else. */
  readonly perSecond: number;
  /** The most memory that the process held meanwhile, in bytes; null where the system does not tell. */
  readonly peak: number | null;
  /** Bytes of an answer on average, its headers included. */
  readonly answer: number;
}

/** Asks each contender each question on many connections, one contender after the other. */
export async function measureThroughput(contest: Contest, effort: Effort, tick: () => void): Promise<Throughput[]> {
  const measured: Throughput[] = [];
  let round = 0;
  for (const question of contest.questions) {
    for (const contender of turned(contest.running, round++)) {
      await contender.resetPeak();
      const { errors, non2xx, duration, requests, throughput } = await cannonade(contender, question, effort.load);
      if (errors + non2xx > 0)
        throw new Error(`${contender.title} fails at ${question.name}: ${errors + non2xx} times.`);
      measured.push({
        ...{ question: question.name, contender: contender.name, perSecond: requests.total / duration },
        ...{ peak: await contender.peak(), answer: throughput.total / requests.total },
      });
      tick();
    }
  }
  return measured;
}

function cannonade({ url, bodies }: Running, { name, parameters }: Contest['questions'][number], load: Effort['load']) {
  const requestOf = (index: number) => ({
    method: 'POST' as const,
    headers: { 'content-type': 'application/json' },
    body: bodies(name, index),
  });
  const all = parameters.map((_, index) => requestOf(index));
  let next = 0;
  return autocannon({
    ...{ url, ...load, connections: CONNECTIONS, requests: all },
    // Else all connections would ask for the same at the same time.
    setupClient: (client) => {
      const start = Math.floor((all.length * next++) / CONNECTIONS);
      client.setRequests([...all.slice(start), ...all.slice(0, start)]);
    },
  });
}
