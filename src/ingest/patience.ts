import { setTimeout as after } from 'node:timers/promises';
import { UnreachableError } from '../errors.js';
import type { WritableGraph } from './ingest.js';

/** How long an ingest waits for a database that does not answer. */
export interface Patience {
  /** In all, for one thing that it asks; then the run ends. */
  readonly seconds: number;
  /** Told once for each time that it begins to wait. */
  readonly onWaiting?: (error: UnreachableError) => void;
  /** Aborted, it waits no longer. */
  readonly signal?: AbortSignal;
}

const PAUSE = 1_000;

/**
 * The same graph, asked again where the database does not answer, once it does. What was written though nobody was told is
 * found unchanged then.
 */
export function patiently(graph: WritableGraph, patience: Patience): WritableGraph {
  const again = <Arguments extends unknown[], Result>(ask: (...given: Arguments) => Promise<Result>) => {
    return (...given: Arguments) => insist(() => ask(...given), graph, patience);
  };
  return {
    holds: again((article) => graph.holds(article)),
    putArticles: again((records) => graph.putArticles(records)),
    putParties: again((record) => graph.putParties(record)),
    ping: again(() => graph.ping()),
  };
}

async function insist<Result>(
  ask: () => Promise<Result>,
  graph: WritableGraph,
  { seconds, onWaiting, signal }: Patience,
): Promise<Result> {
  const end = performance.now() + seconds * 1000;
  let isWaiting = false;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof UnreachableError)) throw error;
      if (!isWaiting) onWaiting?.(error);
      isWaiting = true;
      await untilItAnswers(graph, end, error, signal);
    }
  }
}

/** @throws `error` once the time is over */
async function untilItAnswers(
  graph: WritableGraph,
  end: number,
  error: UnreachableError,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (;;) {
    if (performance.now() > end || signal?.aborted === true) throw error;
    await after(PAUSE);
    try {
      await graph.ping();
      return;
    } catch (other) {
      if (!(other instanceof UnreachableError)) throw other;
    }
  }
}
