import type { FastifyInstance, FastifyRequest } from 'fastify';
import { MOST_NESTED as MOST_NESTED_ARGUMENT } from '../config.js';
import { LimitError } from '../errors.js';
import { nestingOf } from '../nesting.js';

/** Objects and lists within each other in the body of a request: the two around a variable, and what is in it. */
const MOST_NESTED = 2 + MOST_NESTED_ARGUMENT;

/** What addresses carry as JSON: of GraphQL, and of exports. */
const PARAMETERS = ['variables', 'extensions', 'where'];

/**
 * Reads JSON as Fastify does, but refuses what is nested so deeply that walking it would exhaust the stack, in bodies and
 * in addresses.
 */
export function boundJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    const refused = refusalOf(body);
    if (refused === null) return void parse(request, body, done);
    done(refused);
  });
  app.addHook('preValidation', (request, _reply, done) => {
    const [refused] = parametersOf(request).flatMap((json) => refusalOf(json) ?? []);
    done(refused);
  });
}

function parametersOf({ query }: FastifyRequest): string[] {
  const given = query as Record<string, unknown>;
  return PARAMETERS.flatMap((name) => given[name] ?? []).filter((value) => typeof value === 'string');
}

/** Null for what is nested no deeper than it may be. */
function refusalOf(json: string): LimitError | null {
  const depth = nestingOf(json);
  if (depth <= MOST_NESTED) return null;
  const message = `JSON may be nested ${MOST_NESTED} levels deep at most, but is ${depth}.`;
  return new LimitError(message, { details: { limit: 'nesting', allowed: MOST_NESTED, found: depth } });
}
