import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/** What a page may load and do. Pages that are given out name what they need; everything else needs nothing. */
const NOTHING = { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] };
const PAGE = {
  ...NOTHING,
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
};
/** GraphiQL's editor, Monaco, writes styles of its own into the page. No script is any the freer for it. */
const GRAPHIQL = { ...PAGE, styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'] };

const policy = (directives: typeof NOTHING) =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    referrerPolicy: { policy: 'no-referrer' },
    // Whoever serves it by HTTPS says so there: a browser would keep to it on loopback as well.
    strictTransportSecurity: false,
  });

/** Made once: making one for each request would cost more than the request. */
const HEADERS = { nothing: policy(NOTHING), page: policy(PAGE), graphiql: policy(GRAPHIQL) };

/** Tells browsers what pages of this server may do, and which other pages may read its answers. */
export async function secureHeaders(app: FastifyInstance, allowedOrigins: readonly string[]): Promise<void> {
  app.addHook('onRequest', (request, reply, done) => {
    const [path = ''] = request.url.split('?');
    HEADERS[kindOf(path)](request.raw, reply.raw, () => done());
  });
  await allowOrigins(app, new Set(allowedOrigins));
}

function kindOf(path: string): keyof typeof HEADERS {
  if (/^\/graphiql(?:\/|$)/u.test(path)) return 'graphiql';
  return path === '/' || /^\/(?:explorer|assets)(?:\/|$)/u.test(path) ? 'page' : 'nothing';
}

/** Pages of any other origin cannot read answers, as nothing tells their browser that they may. */
async function allowOrigins(app: FastifyInstance, allowed: ReadonlySet<string>): Promise<void> {
  app.addHook('onRequest', async ({ headers, method }, reply) => {
    void reply.header('vary', 'Origin');
    // A server on the reader's own machine is a private network, which a browser asks leave for apart.
    if (
      method === 'OPTIONS' &&
      isAllowed(headers.origin) &&
      headers['access-control-request-private-network'] === 'true'
    )
      void reply.header('access-control-allow-private-network', 'true');
  });
  const isAllowed = (origin: string | undefined) => origin !== undefined && allowed.has(origin);
  await app.register(cors, {
    origin: (origin, callback) => callback(null, isAllowed(origin) ? (origin ?? false) : false),
    methods: ['GET', 'POST'],
    maxAge: 600,
    strictPreflight: false,
  });
}
