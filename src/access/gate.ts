import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LimitError, UnauthenticatedError } from '../errors.js';
import { mayActAs, type Caller } from '../model/role.js';
import type { Callers } from './callers.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whoever asks; set by the gate, which everything behind it comes through. */
    caller: Caller;
  }
}

/** What to say to somebody who has to show who they are. */
export const HOW_TO_SHOW = 'Send `Authorization: Bearer …` with a key; `quoth key create` makes one.';

const MINUTE = 60_000;

/**
 * Lets those pass who may read, to whatever is served in this scope, and no more than so many requests of each in a
 * minute. Those who show a key are counted by it, all others by their address, before what they show is looked up.
 * @param requestsPerMinute 0 counts none
 */
export async function guard(app: FastifyInstance, callers: Callers, requestsPerMinute: number): Promise<void> {
  app.decorateRequest('caller');
  await app.register(rateLimit, { global: false });
  const counted = (keyGenerator: (request: FastifyRequest) => string) =>
    app.createRateLimit({ max: requestsPerMinute, timeWindow: MINUTE, keyGenerator });
  const byAddress = counted(({ ip }) => ip);
  const byCaller = counted(({ caller }) => JSON.stringify([caller.by, caller.name]));

  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'OPTIONS') return;
    const { authorization } = request.headers;
    const known = callers.recall(authorization);
    const isNamed = known !== null && known.by !== 'nothing';
    if (known !== null) request.caller = known;
    if (requestsPerMinute > 0) await refuseFlood(isNamed ? byCaller : byAddress, request, reply, requestsPerMinute);
    request.caller = known ?? (await identified(callers, authorization ?? '', reply));
    if (!mayActAs(request.caller.role, 'READER')) throw notLetIn(request.caller, reply);
  });
}

type Count = ReturnType<FastifyInstance['createRateLimit']>;

async function refuseFlood(count: Count, request: FastifyRequest, reply: FastifyReply, allowed: number): Promise<void> {
  const counted = await count(request);
  if (counted.isAllowed || !counted.isExceeded) return;
  const seconds = Math.max(1, counted.ttlInSeconds);
  void reply.header('retry-after', String(seconds));
  throw new LimitError(`These are more than ${allowed} requests in a minute. Ask again in ${seconds} s.`, {
    details: { limit: 'requests', allowed, retryAfter: seconds },
  });
}

async function identified(callers: Callers, authorization: string, reply: FastifyReply): Promise<Caller> {
  try {
    return await callers.identify(authorization);
  } catch (error) {
    if (error instanceof UnauthenticatedError) void reply.header('www-authenticate', 'Bearer error="invalid_token"');
    throw error;
  }
}

function notLetIn(caller: Caller, reply: FastifyReply): UnauthenticatedError {
  void reply.header('www-authenticate', 'Bearer');
  const message =
    caller.by === 'nothing' ? 'Here only those are answered who show a key.' : 'The token names no role of Quoth.';
  return new UnauthenticatedError(message, { details: { remedy: HOW_TO_SHOW } });
}
