import type { FastifyInstance } from 'fastify';
import { fileURLToPath } from 'node:url';
import { pino, type Logger } from 'pino';
import { createApp } from './app.js';
import type { Config } from './config.js';
import { ConfigError } from './errors.js';
import { createExtractor } from './extract/extract.js';
import { openGraph, type Store } from './store/open.js';

/** Folder of the built pages, beside this program's. */
const PAGES = fileURLToPath(new URL('web', import.meta.url));

/** A server that listens. */
export interface RunningServer {
  /** Where it answers: `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly log: Logger;
  /** Answers the requests under way, then closes the store. */
  close(): Promise<void>;
}

/**
 * The whole program: configuration, store, graph, app, port.
 * @throws StoreError where the store cannot be used, ConfigError where the port cannot be had.
 */
export async function startServer(config: Config): Promise<RunningServer> {
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const store = await openGraph(config, {
    onStatement: (statement, milliseconds) => log.debug({ statement, milliseconds }, 'statement'),
  });
  try {
    const app = await createApp({ graph: store.graph, extractor: await createExtractor(), logger: log, pages: PAGES });
    return { url: await listen(app, config), log, close: () => closeBoth(app, store) };
  } catch (error) {
    await store.close();
    throw error;
  }
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

async function closeBoth(app: FastifyInstance, store: Store): Promise<void> {
  await app.close();
  await store.close();
}
