import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { generatedBundle } from '../../src/generate/bundle.js';
import { startQuoth } from '../contenders/quoth.js';
import { Client } from '../http.js';

/** How long a serving process could not answer while it took in texts. */
export interface EventLoopFigures {
  readonly texts: number;
  /** Milliseconds. */
  readonly most: number;
  readonly p99: number;
}

const INGEST = 'mutation ($input: ArticleInput!) { ingestArticle(input: $input) { claims } }';

/** Has a server on an empty embedded store take in texts, while V8 watches its event loop. */
export async function measureEventLoop(texts: number, folder: string): Promise<EventLoopFigures> {
  const told = join(folder, 'event-loop.json');
  const server = await startQuoth({ QUOTH_DATA: join(folder, 'listened'), BENCH_EVENT_LOOP: told }, [
    `--import=${resolve('dist/bench/event-loop.js')}`,
  ]);
  const client = new Client();
  const ingest = async (text: unknown): Promise<void> => {
    await client.post(server.url, JSON.stringify({ query: INGEST, variables: { input: { text } } }));
  };
  const all = [...generatedBundle({ articles: texts + 1, seed: 3 })].flatMap((line) =>
    line.type === 'article' ? [line['text']] : [],
  );
  const [first, ...others] = all;
  try {
    // The model is loaded with the first text; how long that takes is part of the start.
    await ingest(first);
    server.signal('SIGUSR2');
    for (const text of others) await ingest(text);
  } finally {
    client.close();
    await server.stop();
  }
  return { texts, ...(JSON.parse(await readFile(told, 'utf8')) as Omit<EventLoopFigures, 'texts'>) };
}
