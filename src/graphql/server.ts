import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { FastifyBaseLogger } from 'fastify';
import type { Server } from 'node:http';
import type { Config } from '../config.js';
import type { Context } from './context.js';
import { formatError } from './errors.js';
import { compiledGateway } from './executor.js';
import { Answers } from './answers.js';
import type { Graph } from '../store/graph.js';
import { observingOperations } from './observing.js';
import { createSchema } from './schema.js';

/** What an operator decides about it. */
export interface ApolloOptions extends Pick<Config, 'introspection' | 'limits'> {
  /** Bytes that the answers which are kept take at most; 0 keeps none. */
  readonly answerBytes: number;
}

/**
 * An Apollo server that is started and stops together with `http`, after the requests under way.
 * @param graph whose epoch says how long answers hold
 */
export async function startApollo(
  http: Server,
  log: FastifyBaseLogger,
  graph: Graph,
  { answerBytes, introspection, limits }: ApolloOptions,
): Promise<ApolloServer<Context>> {
  const answers = answerBytes === 0 ? null : new Answers(answerBytes, () => graph.epoch());
  const apollo = new ApolloServer<Context>({
    gateway: compiledGateway(createSchema(), answers, limits),
    ...(answers && { stringifyResult: (answer) => answers.stringify(answer) }),
    introspection,
    csrfPrevention: true,
    // Editors suggest names themselves, from the schema that they were given; nobody else is to guess at it.
    hideSchemaDetailsFromClientErrors: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError,
    parseOptions: { maxTokens: limits.tokens },
    maxRecursiveSelections: true,
    logger: log,
    plugins: [
      // It hooks every field, for a cache that Quoth has not.
      ApolloServerPluginCacheControlDisabled(),
      // It loads from elsewhere; Quoth serves its own pages.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
      observingOperations(),
    ],
  });
  await apollo.start();
  return apollo;
}
