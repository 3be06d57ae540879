import { createClient, NetworkError } from 'graphql-sse';
import { setTimeout as after } from 'node:timers/promises';
import type { Figures } from './figures.js';

/** Somebody who is told of each claim that comes. */
export interface Subscriber {
  /** Resolves once it knows from where on it reads. */
  readonly begun: Promise<void>;
  /** Waits until these claims have come, and says what is wrong with what came. */
  readonly check: (last: ReadonlySet<string>) => Promise<void>;
}

interface Added {
  readonly claimAdded: { text: string; arrival: string };
}

const ADDED = 'subscription Added($after: String) { claimAdded(after: $after) { text arrival } }';
/** Claims after which it hangs up and goes on where it was, as after a lost connection. */
const MOST = 40;
/** Before it connects anew after a connection that broke, in milliseconds. */
const PAUSE = 500;
/** Seconds for what was written last to come. */
const PATIENCE = 60;

export function subscriber(url: string, figures: Figures): Subscriber {
  const seen = new Map<string, number>();
  const connect = () => createClient({ url: `${url}/graphql/stream`, retryAttempts: 0 });
  let client = connect();
  let cursor = '';
  const over = new AbortController();
  const isOver = () => over.signal.aborted;
  const begun = latestArrival(url).then((latest) => {
    cursor = latest;
  });
  const readSome = async () => {
    client = connect();
    let count = 0;
    for await (const { data, errors } of client.iterate<Added>({ query: ADDED, variables: { after: cursor } })) {
      if (data) take(data.claimAdded);
      else figures.compare(`subscription: ${JSON.stringify(errors)}`);
      if (isOver() || (count += 1) === MOST) break;
    }
    client.dispose();
  };
  const read = async () => {
    await begun;
    while (!isOver())
      await readSome().catch(async (error: unknown) => {
        if (isOver()) return;
        // A connection may break, and whoever goes on after what it saw misses nothing.
        if (!(error instanceof NetworkError)) throw error;
        await after(PAUSE, undefined, { signal: over.signal }).catch(() => undefined);
      });
  };
  const take = ({ text, arrival }: Added['claimAdded']) => {
    const isLater = Number(arrival) > Number(cursor);
    seen.set(text, (seen.get(text) ?? 0) + 1);
    figures.compare(isLater && seen.get(text) === 1 ? null : `“${text}” comes once more, or too early, at ${arrival}`);
    cursor = arrival;
  };
  const reading = read().catch((error: unknown) => {
    if (!isOver()) figures.compare(`subscription: ${String(error)}`);
  });
  return {
    begun,
    check: async (last) => {
      const deadline = performance.now() + PATIENCE * 1000;
      const missing = () => [...last].filter((text) => !seen.has(text));
      while (missing().length > 0 && performance.now() < deadline) await after(100);
      for (const text of missing()) figures.compare(`“${text}” has not come`);
      over.abort();
      client.dispose();
      await reading;
    },
  };
}

async function latestArrival(url: string): Promise<string> {
  const response = await fetch(`${url}/graphql?query=${encodeURIComponent('{ latestArrival }')}`, {
    headers: { 'apollo-require-preflight': 'yes' },
  });
  const { data } = (await response.json()) as { data: { latestArrival: string } };
  return data.latestArrival;
}
