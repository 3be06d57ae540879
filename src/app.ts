import fastifyApollo from '@as-integrations/fastify';
import fastifyStatic from '@fastify/static';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
} from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BadInputError, StoreError } from './errors.js';
import { serveExports } from './export/routes.js';
import type { Extractor } from './extract/extraction.js';
import { claimFilterOf } from './graphql/claim-filter.js';
import { createContext } from './graphql/context.js';
import { startApollo } from './graphql/server.js';
import { createStream } from './graphql/stream.js';
import { observeRequests, requestId, serveMetrics, shedLoad, type Observation } from './observe/requests.js';
import type { Graph } from './store/graph.js';

/** What the server is made of. */
export interface AppOptions extends Observation {
  readonly graph: Graph;
  readonly extractor: Extractor;
  readonly logger: FastifyBaseLogger;
  /** Folder of the built pages. */
  readonly pages: string;
  /** Bytes that the answers which are kept take at most; 0 keeps none. */
  readonly answerBytes: number;
  /** Requests that may be under way at once; there is no limit where it is left out. */
  readonly mostRequests?: number;
}

/** Bytes of a request: the longest article that ingest takes, twice over for what JSON makes of it. */
const MAX_BODY = 10_000_000;
/** The one other origin whose pages may ask: Apollo Sandbox, running in the user's browser. */
const SANDBOX = 'https://studio.apollographql.com';

/** The whole HTTP server, not yet listening. Closing it answers the requests under way first. */
export async function createApp({
  graph,
  extractor,
  logger,
  pages,
  answerBytes,
  mostRequests = Infinity,
  metrics,
  tracing,
}: AppOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: MAX_BODY,
    genReqId: requestId,
    frameworkErrors: (error, _request, reply) => void answerError(error, reply, logger),
  });
  answerErrorsInJson(app);
  observeRequests(app, { metrics, tracing });
  refuseBrokenHosts(app);
  allowSandbox(app);
  shedLoad(app, mostRequests, metrics);
  // First, as it is the first to be stopped: Apollo waits for every connection to end.
  serveStream(app, graph, extractor);
  await serveGraphql(app, graph, extractor, answerBytes, metrics);
  serveExports(app, graph, claimFilterOf);
  serveHealth(app, graph);
  if (metrics) serveMetrics(app, metrics);
  await servePages(app, pages);
  return app;
}

async function serveGraphql(
  app: FastifyInstance,
  graph: Graph,
  extractor: Extractor,
  answerBytes: number,
  metrics: Observation['metrics'],
): Promise<void> {
  const apollo = await startApollo(app.server, app.log, graph, answerBytes);
  app.addHook('preClose', () => apollo.stop());
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['GET', 'POST'],
    context: (request) =>
      Promise.resolve({
        ...createContext(graph, extractor),
        log: request.log,
        onOperation: (operation) => (request.operation = operation),
        onError: (code) => metrics?.onError(code),
      }),
  });
}

/** Subscriptions, as server-sent events. */
function serveStream(app: FastifyInstance, graph: Graph, extractor: Extractor): void {
  const stream = createStream((signal) => createContext(graph, extractor, signal), app.log);
  app.addHook('preClose', () => {
    stream.stop();
  });
  app.route({ method: ['GET', 'POST'], url: '/graphql/stream', handler: stream.handler });
}

/** `/health`: the process answers. `/ready`: the graph does too. */
function serveHealth(app: FastifyInstance, graph: Graph): void {
  app.get('/health', () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    try {
      await graph.ping();
      return { status: 'ready' };
    } catch (error) {
      app.log.warn({ err: error }, 'the graph does not answer');
      return reply.code(503).send({ status: 'unavailable', reason: 'The graph does not answer.' });
    }
  });
}

async function servePages(app: FastifyInstance, pages: string): Promise<void> {
  if (existsSync(join(pages, 'index.html'))) {
    await app.register(fastifyStatic, { root: pages, redirect: true, preCompressed: true, dotfiles: 'ignore' });
  } else {
    app.get('/', (_request, reply) => reply.type('text/plain').send('Quoth answers GraphQL at /graphql.\n'));
  }
}

/** Lets Apollo Sandbox read answers; pages of any other origin cannot, as nothing tells their browser that they may. */
function allowSandbox(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ headers, method }, reply) => {
    void reply.header('vary', 'Origin');
    const allowed = headers.origin === SANDBOX;
    if (allowed) void reply.header('access-control-allow-origin', SANDBOX);
    if (method !== 'OPTIONS') return;
    if (allowed) allowRequest(reply, headers);
    return reply.code(204).send();
  });
}

/** The answer to a browser that asks before it sends; a server on the reader's own machine is a private network. */
function allowRequest(reply: FastifyReply, asked: Record<string, string | string[] | undefined>): void {
  void reply.header('access-control-allow-methods', 'GET, POST');
  void reply.header('access-control-allow-headers', asked['access-control-request-headers'] ?? 'content-type');
  void reply.header('access-control-max-age', '600');
  if (asked['access-control-request-private-network'] === 'true') {
    void reply.header('access-control-allow-private-network', 'true');
  }
}

/** The integration makes a URL of the host that the client names, so it has to be one. */
function refuseBrokenHosts(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ host }, reply) => {
    if (URL.canParse(`http://${host}/`)) return;
    return sendError(reply, 400, 'BAD_REQUEST', 'The Host header names no host.');
  });
}

/** Whatever goes wrong outside of GraphQL has the shape of a GraphQL error too, so that clients need to know one only. */
function answerErrorsInJson(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, reply, request.log));
  app.setNotFoundHandler((_request, reply) => sendError(reply, 404, 'NOT_FOUND', 'There is nothing at this address.'));
}

function answerError(error: FastifyError, reply: FastifyReply, log: FastifyBaseLogger): FastifyReply {
  if (error instanceof BadInputError) return sendError(reply, 400, error.code, error.message, error.details);
  if (error instanceof StoreError) {
    log.error({ err: error }, error.message);
    return sendError(reply, 503, error.code, error.message, error.details);
  }
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return sendError(reply, status, 'BAD_REQUEST', error.message);
  log.error({ err: error }, 'a request met a defect');
  return sendError(reply, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.');
}

function sendError(
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): FastifyReply {
  return reply.code(status).send({ errors: [{ message, extensions: { code, ...details } }] });
}
