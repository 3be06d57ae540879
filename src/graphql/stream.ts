import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, parse, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Context } from './context.js';
import { CancelledError, LimitError } from '../errors.js';
import { formatError, logError, type ErrorLog } from './errors.js';
import { createSchema } from './schema.js';
import type { DocumentLimits } from './limits/documents.js';

/** The most subscribers at a time. */
const MAX_SUBSCRIBERS = 100;

/** Answers subscriptions as server-sent events, one a connection, until the client goes or `stop` is called. */
export function createStream(
  contextFor: (request: FastifyRequest, end: AbortController) => Context,
  log: FastifyBaseLogger,
  limits: DocumentLimits,
) {
  const open = new Map<ServerResponse, AbortController>();
  // Built for the first subscription: a server starts sooner without a second schema.
  let schema: GraphQLSchema | undefined;
  const handle = createHandler({
    // One subscription a connection: the client's end of it is the end of the subscription.
    authenticate: () => null,
    onSubscribe: ({ raw, context: { reply } }, { query, operationName, variables }) => {
      const document = parsed(query, limits);
      if (document instanceof GraphQLError) return { data: null, errors: [document] };
      const contextValue = contextFor(raw, open.get(reply.raw) ?? ended()) as Context & Record<PropertyKey, unknown>;
      schema ??= createSchema();
      return { schema, document, operationName, variableValues: variables, contextValue };
    },
    execute: () => ({ errors: [new GraphQLError('Only subscriptions are answered here; ask /graphql.')] }),
    // A slow client is waited for, so that nothing piles up here.
    onNext: async (_context, { raw, context: { reply } }, result) => {
      await drained(reply.raw);
      return formatted(result as ExecutionResult, raw.log);
    },
  });
  return {
    handler: async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      if (open.size >= MAX_SUBSCRIBERS) {
        await reply.code(503).send({
          errors: [{ message: 'There are too many subscribers.', extensions: { code: 'SERVICE_UNAVAILABLE' } }],
        });
        return;
      }
      reply.hijack();
      if (reply.raw.destroyed) return;
      countIn(open, reply.raw);
      try {
        await handle(request, reply);
      } catch (error) {
        log.error({ err: error }, 'a subscription broke off');
        // The client sees a lost connection, and goes on after the last claim that it saw.
        reply.raw.destroy();
      }
    },
    stop: () => {
      for (const controller of open.values()) controller.abort(new CancelledError('The server stops.'));
    },
  };
}

/** A subscriber counts as soon as it asks, until its connection ends, whatever it is told. */
function countIn(open: Map<ServerResponse, AbortController>, response: ServerResponse): void {
  const controller = new AbortController();
  open.set(response, controller);
  response.once('close', () => {
    open.delete(response);
    controller.abort(new CancelledError('The client has gone.'));
  });
}

/** A client that has gone already. */
function ended(): AbortController {
  const controller = new AbortController();
  controller.abort(new CancelledError('The client has gone.'));
  return controller;
}

function parsed(query: string, limits: DocumentLimits): DocumentNode | GraphQLError {
  try {
    limits.check(query);
    return parse(query);
  } catch (error) {
    if (error instanceof LimitError) return new GraphQLError(error.message, { originalError: error });
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

async function drained(response: ServerResponse): Promise<void> {
  if (response.writableNeedDrain && !response.destroyed)
    await Promise.race([once(response, 'drain'), once(response, 'close')]);
}

function formatted({ errors, ...rest }: ExecutionResult, log: ErrorLog) {
  for (const error of errors ?? []) logError(log, error);
  return {
    ...rest,
    ...(errors && { errors: errors.map((error) => formatError(error.toJSON(), error)) }),
  } as ExecutionResult;
}
