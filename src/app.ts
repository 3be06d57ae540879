import fastifyApollo from '@as-integrations/fastify';
import fastifyStatic from '@fastify/static';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { existsSync } from 'node:fs';
import { join, normalize } from 'node:path/posix';
import { note } from './access/audit.js';
import { boundJson } from './access/bodies.js';
import { Callers } from './access/callers.js';
import { guard } from './access/gate.js';
import { secureHeaders } from './access/headers.js';
import { tokenReader } from './access/tokens.js';
import type { Config } from './config.js';
import {
  BadInputError,
  CancelledError,
  ForbiddenError,
  LimitError,
  StoreError,
  UnauthenticatedError,
  type QuothError,
} from './errors.js';
import { serveExports } from './export/routes.js';
import { claimFilterOf } from './graphql/claim-filter.js';
import { Context, type Sources, type Witness } from './graphql/context.js';
import { DocumentLimits } from './graphql/limits/documents.js';
import { answerOldClients, limitDocuments } from './graphql/limits/enforce.js';
import { readTrusted } from './graphql/limits/trusted.js';
import { startApollo } from './graphql/server.js';
import { createStream } from './graphql/stream.js';
import { observeRequests, requestId, serveMetrics, shedLoad, type Observation } from './observe/requests.js';
import type { Graph } from './store/graph.js';
import type { Keys } from './store/keys.js';
import type { Store } from './store/open.js';

/** What an operator decides about the server. */
export type ServerConfig = Pick<
  Config,
  | 'access'
  | 'tokens'
  | 'limits'
  | 'mostRequests'
  | 'requestsPerMinute'
  | 'trustedProxies'
  | 'allowedOrigins'
  | 'introspection'
  | 'graphiql'
  | 'trustedDocuments'
>;

/** What the server is made of. */
export interface AppOptions extends Observation {
  readonly store: Pick<Store, 'graph' | 'graphUntil' | 'keys'>;
  readonly extractor: Sources['extractor'];
  readonly logger: FastifyBaseLogger;
  /** Folder of the built pages. */
  readonly pages: string;
  /** Bytes that the answers which are kept take at most; 0 keeps none. */
  readonly answerBytes: number;
  readonly config: ServerConfig;
}

/** Bytes of a request: the longest article that ingest takes, twice over for what JSON makes of it. */
const MAX_BODY = 10_000_000;

/**
 * The whole HTTP server, not yet listening. Closing it answers the requests under way first.
 * @throws ConfigError where a file that the configuration names cannot be read
 */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { store, logger, pages, config, metrics, tracing } = options;
  const app: FastifyInstance = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: MAX_BODY,
    trustProxy: config.trustedProxies.length > 0 && [...config.trustedProxies],
    genReqId: requestId,
    frameworkErrors: (error, _request, reply) => void answerError(error, reply, logger),
  });
  answerErrorsInJson(app);
  observeRequests(app, { metrics, tracing });
  refuseBrokenHosts(app);
  boundJson(app);
  await secureHeaders(app, config.allowedOrigins);
  shedLoad(app, config.mostRequests, metrics);
  await app.register((guarded) => serveGraph(guarded, options));
  serveHealth(app, store.graph);
  await servePages(app, pages, config.graphiql);
  return app;
}

/** All that tells of the graph or of who asks it, or changes it: for those alone who are let in. */
async function serveGraph(app: FastifyInstance, options: AppOptions): Promise<void> {
  const { store, config, pages, metrics } = options;
  const callers = new Callers(store.keys, config.tokens && tokenReader(config.tokens), config.access);
  await guard(app, callers, config.requestsPerMinute);
  const documents = new DocumentLimits(config.limits);
  const trusted = config.trustedDocuments;
  const ownDocuments = join(pages, 'documents.json');
  limitDocuments(app, documents, trusted === null ? null : await readTrusted([trusted, ownDocuments]));
  const sources: Sources = { ...options, ...store, keys: forgetting(store.keys, callers) };
  const contextOf: ContextOf = (request, end) => new Context(sources, request.caller, end, witnessOf(request, metrics));
  answerOldClients(app);
  // First, as it is the first to be stopped: Apollo waits for every connection to end.
  serveStream(app, contextOf, documents);
  await serveGraphql(app, contextOf, options);
  serveExports(app, store.graph, claimFilterOf);
  if (metrics) serveMetrics(app, metrics);
}

type ContextOf = (request: FastifyRequest, end: AbortController) => Context;

/** Tells the operator what becomes of a request. */
function witnessOf(request: FastifyRequest, metrics: Observation['metrics']): Witness {
  return {
    log: request.log,
    onOperation: (operation) => (request.operation = operation),
    onError: (code) => metrics?.onError(code),
    note: (caller, deed) => note(request.log, caller, deed),
  };
}

async function serveGraphql(app: FastifyInstance, contextOf: ContextOf, options: AppOptions): Promise<void> {
  const { store, config, answerBytes } = options;
  const apollo = await startApollo(app.server, app.log, store.graph, { ...config, answerBytes });
  app.addHook('preClose', () => apollo.stop());
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['GET', 'POST'],
    context: (request, reply) => Promise.resolve(contextOf(request, endOf(reply))),
  });
}

/** Aborted when whoever asked goes before the answer is there. */
function endOf({ raw }: FastifyReply): AbortController {
  const end = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) end.abort(new CancelledError('The client has gone.'));
  });
  return end;
}

/** Subscriptions, as server-sent events. */
function serveStream(app: FastifyInstance, contextOf: ContextOf, limits: DocumentLimits): void {
  const stream = createStream(contextOf, app.log, limits);
  app.addHook('preClose', () => {
    stream.stop();
  });
  app.route({ method: ['GET', 'POST'], url: '/graphql/stream', handler: stream.handler });
}

/** Keys that this process itself revokes let nobody in from then on. */
function forgetting(keys: Keys, callers: Callers): Keys {
  return {
    ...keys,
    revoke: async (ids) => {
      const revoked = await keys.revoke(ids);
      callers.forget();
      return revoked;
    },
  };
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

async function servePages(app: FastifyInstance, pages: string, graphiql: boolean): Promise<void> {
  // As the file system will be asked, whatever signs the address was written with.
  const allowedPath = (path: string) => graphiql || !/^\/*graphiql(?:\/|$)/iu.test(normalize(path));
  if (existsSync(join(pages, 'index.html'))) {
    await app.register(fastifyStatic, {
      root: pages,
      redirect: true,
      preCompressed: true,
      dotfiles: 'ignore',
      allowedPath,
    });
  } else {
    app.get('/', (_request, reply) => reply.type('text/plain').send('Quoth answers GraphQL at /graphql.\n'));
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
  app.setNotFoundHandler((_request, reply) => nothingHere(reply));
}

function nothingHere(reply: FastifyReply): FastifyReply {
  return sendError(reply, 404, 'NOT_FOUND', 'There is nothing at this address.');
}

function answerError(error: FastifyError, reply: FastifyReply, log: FastifyBaseLogger): FastifyReply {
  const refused = statusOf(error);
  if (refused !== null)
    return sendError(reply, refused, (error as QuothError).code, error.message, (error as QuothError).details);
  if (error instanceof StoreError) {
    log.error({ err: error }, error.message);
    return sendError(reply, 503, error.code, error.message, error.details);
  }
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return sendError(reply, status, 'BAD_REQUEST', error.message);
  log.error({ err: error }, 'a request met a defect');
  return sendError(reply, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side.');
}

/** What an error of the request's own is in HTTP; null for one that is ours. */
function statusOf(error: Error): number | null {
  if (error instanceof BadInputError) return 400;
  if (error instanceof UnauthenticatedError) return 401;
  if (error instanceof ForbiddenError) return 403;
  if (error instanceof LimitError) return error.details['limit'] === 'requests' ? 429 : 400;
  return null;
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
