import { Client } from '../http.js';
import type { Effort } from '../effort.js';
import type { ServerProcess } from '../process.js';
import { median } from '../statistics.js';

/** A server and the first thing that it is asked. */
export interface Starter {
  readonly title: string;
  /** Milliseconds that the project means to stay under; null without such a goal. */
  readonly goal: number | null;
  readonly query: string;
  start(): Promise<ServerProcess>;
}

export interface StartFigures {
  readonly title: string;
  readonly goal: number | null;
  /** From the command to the end of its first answer. */
  readonly milliseconds: number;
}

/** Starts each server as often as the effort says, in turns, and asks it one question. */
export async function measureStarts(
  starters: readonly Starter[],
  { starts }: Effort,
  tick: () => void,
): Promise<StartFigures[]> {
  const times = starters.map((): number[] => []);
  for (let round = 0; round < starts; round++) {
    for (const [index, starter] of starters.entries()) {
      times[index]?.push(await startedAndAsked(starter));
      tick();
    }
  }
  return starters.map(({ title, goal }, index) => ({ title, goal, milliseconds: median(times[index] ?? []) }));
}

async function startedAndAsked(starter: Starter): Promise<number> {
  const client = new Client();
  const started = performance.now();
  const server = await starter.start();
  try {
    await client.post(server.url, JSON.stringify({ query: starter.query }));
    return performance.now() - started;
  } finally {
    client.close();
    await server.stop();
  }
}
