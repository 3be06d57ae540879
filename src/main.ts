import type { FastifyInstance } from 'fastify';
import { fileURLToPath } from 'node:url';
import { pino, type Logger } from 'pino';
import { refuseUnguarded } from './access/unguarded.js';
import { createApp } from './app.js';
import type { Config } from './config.js';
import { ConfigError } from './errors.js';
import { openExtractorPool, type ExtractorPool } from './extract/pool.js';
import type { Metrics } from './observe/metrics.js';
import { openGraph, type Store } from './store/open.js';

/** Folder of the built pages, beside this program's. */
const PAGES = fileURLToPath(new URL('web', import.meta.url));

/** A server that listens. */
export interface RunningServer {
  /** Where it answers: `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly log: Logger;
  /** Resolves once texts can be read, which the server does not wait for; rejects with ModelError where they cannot be. */
  readonly readsTexts: Promise<void>;
  /** Answers the requests under way, then closes the store. */
  close(): Promise<void>;
}

/**
 * The whole program: configuration, store, graph, app, port.
 * @throws StoreError where the store cannot be used, ConfigError where the port cannot be had or nobody has a key.
 */
export async function startServer(config: Config): Promise<RunningServer> {
  const log = pino({ level: config.logLevel }, pino.destination(2));
  // The model loads in a thread of its own while the store opens.
  const opening = openExtractorPool({ threads: config.extractThreads });
  // Whoever runs the server is told in time; until then its failure is nobody's.
  const readsTexts = opening.then(() => undefined);
  readsTexts.catch(() => undefined);
  const closing: (() => Promise<void>)[] = [() => closed(opening)];
  const close = async (): Promise<void> => {
    for (const end of closing) await end();
  };
  try {
    const [metrics, tracing] = await Promise.all([newMetrics(), config.sendsTraces ? newTracing() : undefined]);
    if (tracing) closing.push(() => tracing.close());
    const store = await openGraph(config, {
      onStatement: (statement, milliseconds) => {
        metrics.onStatement(statement, milliseconds);
        tracing?.onStatement(statement, milliseconds);
        log.debug({ statement, milliseconds }, 'statement');
      },
    });
    closing.push(() => store.close());
    await refuseUnguarded(config, store.keys);
    metrics.gauge('quoth_store_under_way', 'Reads and transactions under way.', () => store.engine.underWay());
    const extractor = opening.then((opened) => metrics.timed(opened));
    extractor.catch(() => undefined);
    const app = await createApp({
      ...{ store: counted(store, metrics), extractor, logger: log, pages: PAGES, metrics, tracing, config },
      answerBytes: config.answerMegabytes * 1_000_000,
    });
    closing.unshift(() => app.close());
    return { url: await listen(app, config), log, readsTexts, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The same store, with what is written counted. */
function counted(store: Store, metrics: Metrics): Store {
  const { graph, graphUntil } = store;
  return { ...store, graph: metrics.counted(graph), graphUntil: (signal) => metrics.counted(graphUntil(signal)) };
}

async function newMetrics() {
  return new (await import('./observe/metrics.js')).Metrics();
}

/** Loaded only where traces go somewhere: it takes as long as all the rest. */
async function newTracing() {
  return new (await import('./observe/tracing.js')).Tracing();
}

/** Ends an extractor that is there, or on its way. */
async function closed(opening: Promise<ExtractorPool>): Promise<void> {
  const [opened] = await Promise.allSettled([opening]);
  if (opened.status === 'fulfilled') await opened.value.close();
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new ConfigError(`Port ${port} of ${host} is in use; set PORT to another, or to 0 for a free one.`, {
        cause,
      });
    if (code === 'EACCES')
      throw new ConfigError(`Port ${port} of ${host} needs more rights; set PORT to one above 1023.`, { cause });
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new ConfigError(`HOST ${host} is no address of this machine.`, { cause });
    throw cause;
  }
}
