import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Metrics, Operation } from './metrics.js';
import type { Tracing } from './tracing.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The GraphQL operation that the request asks for, once that is known. */
    operation: Operation | null;
  }
}

const HEADER = 'x-request-id';
/** What a proxy in front may call a request: signs that are safe in a log and in a header. */
const ID = /^[\w.:/+=@-]{1,128}$/;

/** The name of a request in logs: as whoever sent it calls it, else a new one. */
export function requestId({ headers }: IncomingMessage): string {
  const given = headers[HEADER];
  return typeof given === 'string' && ID.test(given) ? given : randomUUID();
}

export interface Observation {
  readonly metrics?: Metrics | undefined;
  readonly tracing?: Tracing | undefined;
}

/** Names each request in its answer and in the log, and tells how long it took. */
export function observeRequests(app: FastifyInstance, { metrics, tracing }: Observation): void {
  app.decorateRequest('operation', null);
  app.addHook('onRequest', (request, reply, done) => {
    void reply.header(HEADER, request.id);
    done();
  });
  if (tracing)
    // After the body is read, as what comes from a socket knows nothing of the request.
    app.addHook('preHandler', (request, _reply, done) => {
      tracing.during(request, done);
    });
  app.addHook('onResponse', (request, reply, done) => {
    tell(request, reply, metrics);
    tracing?.end(request, reply.statusCode);
    done();
  });
}

function tell(request: FastifyRequest, reply: FastifyReply, metrics: Metrics | undefined): void {
  const { method, operation } = request;
  const { statusCode: status, elapsedTime: milliseconds } = reply;
  // What is at no route has any address.
  const route = request.routeOptions.url ?? 'none';
  const name = operation === null ? `${method} ${route}` : metrics?.nameOf(operation);
  if (name !== undefined) metrics?.onRequest(name, status, milliseconds / 1000);
  const level = status >= 500 ? 'warn' : 'debug';
  request.log[level](
    { method, route, status, milliseconds, ...(operation && { operation: operation.name }) },
    'request',
  );
}

/** Answers what Prometheus asks. */
export function serveMetrics(app: FastifyInstance, metrics: Metrics): void {
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
}

/** Addresses that cost something: pages, `/health`, `/ready` and `/metrics` are answered whatever the load. */
const COSTLY = /^\/(?:graphql|export)\b/;
/** Streams are counted where they are served. */
const STREAM = '/graphql/stream';

/**
 * Turns requests away while as many are under way as may be: whoever is let in is answered soon, and whoever is not knows
 * at once.
 */
export function shedLoad(app: FastifyInstance, most: number, metrics: Metrics | undefined): void {
  let underWay = 0;
  metrics?.gauge('quoth_requests_under_way', 'Requests being answered.', () => underWay);
  app.addHook('onRequest', async (request, reply) => {
    if (!COSTLY.test(request.url) || request.url.startsWith(STREAM)) return;
    if (underWay >= most) {
      metrics?.onShed();
      return reply
        .code(503)
        .header('retry-after', '1')
        .send({
          errors: [{ message: 'There are too many requests at once.', extensions: { code: 'SERVICE_UNAVAILABLE' } }],
        });
    }
    underWay += 1;
    // Also where the client goes before it is answered.
    reply.raw.once('close', () => (underWay -= 1));
  });
}
