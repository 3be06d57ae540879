import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ModelError, QuothError, StoreError } from '../errors.js';

/** What a logger has to have for defects to be noticed. */
export interface ErrorLog {
  error(details: object, message: string): void;
}

const MASK = 'Something went wrong on our side.';
const TOO_DEEP = 'The request is nested too deeply.';
const DEFECT = 'INTERNAL_SERVER_ERROR';

/**
 * The one place where errors become what clients see: Quoth's own with their code and details, graphql-js's as they
 * are, and anything else masked. Never a stack.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = causeOf(error);
  const { message, locations, path, extensions } = formatted;
  if (original instanceof QuothError)
    return { message, locations, path, extensions: { code: original.code, ...original.details } };
  if (isTooDeep(formatted)) return { message: TOO_DEEP, extensions: { code: 'BAD_USER_INPUT' } };
  const code = extensions?.['code'] ?? (isOfDocument(error) ? 'GRAPHQL_VALIDATION_FAILED' : DEFECT);
  if (code !== DEFECT) return { message, locations, path, extensions: { code } };
  return { message: MASK, locations, path, extensions: { code: DEFECT } };
}

/** Tells the operator of an error that is theirs to do something about; of a client's mistake nobody is told. */
export function logError(log: ErrorLog, error: GraphQLError): void {
  const original = causeOf(error);
  const { path } = error;
  if (original instanceof QuothError) {
    if (isOurs(original)) log.error({ err: original, path }, original.message);
  } else if (codeOf(error) === DEFECT) log.error({ err: original, path }, 'a request met a defect');
}

/** The code that clients are told. */
export function codeOf(error: GraphQLError): string {
  return String(formatError(error.toJSON(), error).extensions?.['code']);
}

/** Whether graphql-js says it of a document, rather than somebody while it was executed. */
function isOfDocument(error: unknown): boolean {
  return error instanceof GraphQLError && error.path === undefined && error.originalError === undefined;
}

/** What was thrown, by a resolver or before any was asked. */
function causeOf(error: unknown): unknown {
  const before = error instanceof GraphQLError ? error.originalError : null;
  return before instanceof QuothError ? before : unwrapResolverError(error);
}

/** Whether it is for the operator to do something about, rather than for the client. */
function isOurs(error: QuothError): boolean {
  return error instanceof StoreError || error instanceof ModelError;
}

/** Only what is nested by the thousand exhausts the stack, whether it is the parser, the schema or the store that walks it. */
function isTooDeep({ message }: GraphQLFormattedError): boolean {
  return message.startsWith('Maximum call stack size exceeded');
}
