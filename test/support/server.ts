import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import pino from 'pino';
import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import type { Metrics } from '../../src/observe/metrics.js';
import type { Extractor } from '../../src/extract/extraction.js';
import type { Role } from '../../src/model/role.js';
import type { Graph } from '../../src/store/graph.js';
import type { OpenOptions, Store } from '../../src/store/open.js';
import type { ArticleRecord } from '../../src/store/record.js';
import { sampleArticles } from './sample.js';
import { openEmbedded } from './stores.js';

export interface ServerOptions {
  /** An empty store; an embedded one where none is given. */
  readonly open?: (options: OpenOptions) => Promise<Store>;
  /** What the store holds; the sample where none are given. */
  readonly articles?: readonly ArticleRecord[];
  /** Extraction for `ingestArticle`; finds nothing where none is given. */
  readonly extractor?: Extractor;
  /** Wraps the graph, to make it fail. */
  readonly wrap?: (graph: Graph) => Graph;
  /** Memory for kept answers; none are kept where it is not given. */
  readonly answerBytes?: number;
  /** The environment of the server. */
  readonly environment?: Record<string, string>;
  /** Where it is counted and timed. */
  readonly metrics?: Metrics;
}

/** What GraphQL answers. */
export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; [detail: string]: unknown };
  }[];
}

export interface TestServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly graph: Graph;
  readonly store: Store;
  /** Forgets what the store remembers until something is written. */
  forget: () => Promise<void>;
  /** Names of the statements that ran since the test last emptied it. */
  readonly statements: string[];
  /** What was logged, a JSON line each. */
  readonly log: string[];
  /** Asks as any client would, over HTTP. `Data` is what the test expects to find. */
  query: <Data = unknown>(query: string, variables?: Record<string, unknown>) => Promise<Answer<Data>>;
  /** Asks as somebody who may do everything. */
  write: <Data = unknown>(query: string, variables?: Record<string, unknown>) => Promise<Answer<Data>>;
  /** The header of somebody with a role, whose key is made for it. */
  headersOf: (role: Role) => Promise<{ authorization: string }>;
  close(): Promise<void>;
}

const findsNothing: Extractor = {
  version: 'nothing',
  concurrency: 1,
  extract: () => Promise.resolve({ claims: [], parties: [], affiliations: [] }),
};

const unchanged = (graph: Graph) => graph;

/** The whole program but its command line: a real HTTP server over a store of its own. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const { open = openEmbedded, articles = sampleArticles(12), extractor = findsNothing, wrap = unchanged } = options;
  const { answerBytes = 0, environment = {}, metrics } = options;
  const statements: string[] = [];
  const log: string[] = [];
  const store = await open({ onStatement: (name) => statements.push(name) });
  for (const article of articles) await store.graph.putArticle(article);
  const graph = wrap(store.graph);
  const guarded = { ...store, graph, graphUntil: (signal: AbortSignal) => wrap(store.graphUntil(signal)) };
  const logger = pino({ level: 'warn' }, { write: (line: string) => void log.push(line) });
  const pages = join(process.cwd(), 'dist/web');
  const config = loadConfig(environment);
  const app = await createApp({ store: guarded, extractor, logger, pages, answerBytes, config, metrics });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const headersOf = async (role: Role) => ({
    authorization: `Bearer ${(await store.keys.create(`a ${role}`, role)).secret}`,
  });
  // Made once, so that what a test asks of its keys are no statements of what it asks of the graph.
  const everything = await headersOf('ADMIN');
  statements.length = 0;
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  return {
    url,
    graph,
    store,
    // A transaction that changes nothing.
    forget: () => store.engine.write(() => Promise.resolve()),
    statements,
    log,
    query: (query, variables) => post(`${url}/graphql`, { query, variables }),
    write: (query, variables) => post(`${url}/graphql`, { query, variables }, everything),
    headersOf,
    close: async () => {
      await app.close();
      await store.close();
    },
  };
}

async function post<Data>(url: string, body: object, extra: Record<string, string> = {}): Promise<Answer<Data>> {
  const headers = { 'content-type': 'application/json', ...extra };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as Answer<Data>;
}
