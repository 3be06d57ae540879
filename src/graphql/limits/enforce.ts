import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ForbiddenError } from '../../errors.js';
import type { DocumentLimits } from './documents.js';
import { sha256, type TrustedDocuments } from './trusted.js';

/** A request as GraphQL over HTTP has it, as far as anybody knows before it is validated. */
interface Asked {
  query?: unknown;
  /** As the specification's appendix on persisted documents has it: `sha256:` and the hash. */
  documentId?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } } | null;
}

/** Looks at each document that is sent to this scope's `/graphql` before anything else is done with it. */
export function limitDocuments(app: FastifyInstance, limits: DocumentLimits, trusted: TrustedDocuments | null): void {
  app.addHook('preHandler', (request, _reply, done) => {
    const asked = request.routeOptions.url === '/graphql' ? askedIn(request) : null;
    if (trusted !== null && asked !== null) trust(asked, trusted);
    if (typeof asked?.query === 'string') limits.check(asked.query);
    done();
  });
}

/**
 * Who takes `application/json` alone is a client of old that reads errors in answers of status 200, as GraphQL over HTTP
 * has it; who takes `application/graphql-response+json` is told by the status as well.
 */
export function answerOldClients(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const { accept = '' } = request.headers;
    const isOld = accept.includes('application/json') && !accept.includes('application/graphql-response+json');
    const isRequest = request.routeOptions.url === '/graphql' && typeof askedIn(request)?.query === 'string';
    if (reply.statusCode === 400 && isOld && isRequest) void reply.code(200);
    done(null, payload);
  });
}

function askedIn({ body, query, method }: FastifyRequest): Asked | null {
  const asked = method === 'GET' ? query : body;
  return typeof asked === 'object' ? asked : null;
}

/** Puts a trusted document in the place of its id. @throws ForbiddenError for any other */
function trust(asked: Asked, trusted: TrustedDocuments): void {
  const id = asked.documentId ?? asked.extensions?.persistedQuery?.sha256Hash;
  const name = typeof id === 'string' ? id.replace(/^sha256:/u, '') : sha256(String(asked.query));
  const document = trusted.get(name);
  if (document === undefined)
    throw new ForbiddenError('Here only documents are answered that the server knows, by `documentId`.', {
      details: { remedy: 'Add it to the file that TRUSTED_DOCUMENTS names.' },
    });
  asked.query = document;
  delete asked.extensions;
}
