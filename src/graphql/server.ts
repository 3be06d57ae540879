import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { FastifyBaseLogger } from 'fastify';
import type { Server } from 'node:http';
import type { Context } from './context.js';
import { formatError } from './errors.js';
import { compiledGateway } from './executor.js';
import { Answers } from './answers.js';
import type { Graph } from '../store/graph.js';
import { observingOperations } from './observing.js';
import { createSchema } from './schema.js';

/** The most words and signs of one query: many times what any client writes, too few to keep the parser busy. */
export const MAX_TOKENS = 10_000;

/**
 * An Apollo server that is started and stops together with `http`, after the requests under way.
 * @param answerBytes that the answers which it keeps take at most; 0 keeps none
 */
export async function startApollo(
  http: Server,
  log: FastifyBaseLogger,
  graph: Graph,
  answerBytes: number,
): Promise<ApolloServer<Context>> {
  const answers = answerBytes === 0 ? null : new Answers(answerBytes, () => graph.epoch());
  const apollo = new ApolloServer<Context>({
    gateway: compiledGateway(createSchema(), answers),
    ...(answers && { stringifyResult: (answer) => answers.stringify(answer) }),
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError,
    parseOptions: { maxTokens: MAX_TOKENS },
    maxRecursiveSelections: true,
    logger: log,
    plugins: [
      // It hooks every field, for a cache that Quoth has not.
      ApolloServerPluginCacheControlDisabled(),
      // It loads from elsewhere; Quoth serves its own pages.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      observingOperations(log),
    ],
  });
  await apollo.start();
  return apollo;
}
