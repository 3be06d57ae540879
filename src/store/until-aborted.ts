import { setMaxListeners } from 'node:events';
import type { Engine } from './engine.js';

/**
 * An engine that reads until a signal: then no further statement begins, those under way are stopped as far as the
 * database can, and whoever waits for one is told the signal's reason. What is being written is written whole.
 */
export function untilAborted(engine: Engine, signal: AbortSignal): Engine {
  // Each statement of a request listens, and one may have more than ten at once: Node would warn of a leak.
  setMaxListeners(0, signal);
  const unless = <Result>(begin: () => Promise<Result>): Promise<Result> =>
    signal.aborted ? Promise.reject(signal.reason as Error) : orAborted(begin(), signal);
  return {
    ...engine,
    read: (statement, parameters) => unless(() => engine.read(statement, parameters, signal)),
    search: (index, words) => unless(() => engine.search(index, words)),
    candidates: (index, wanted, limit) => unless(() => engine.candidates(index, wanted, limit)),
  };
}

function orAborted<Result>(running: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    const done = () => signal.removeEventListener('abort', stop);
    running
      .then(resolve, reject)
      .finally(done)
      .catch(() => undefined);
  });
}
