import type { FastifyInstance } from 'fastify';
import { MOST_NESTED as MOST_NESTED_ARGUMENT } from '../config.js';
import { LimitError } from '../errors.js';

/** Objects and lists within each other in the body of a request: the two around a variable, and what is in it. */
const MOST_NESTED = 2 + MOST_NESTED_ARGUMENT;

/** Reads JSON as Fastify does, but refuses what is nested so deeply that walking it would exhaust the stack. */
export function boundJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    const depth = nestingOf(body);
    if (depth <= MOST_NESTED) return void parse(request, body, done);
    const message = `JSON may be nested ${MOST_NESTED} levels deep at most, but is ${depth}.`;
    done(new LimitError(message, { details: { limit: 'nesting', allowed: MOST_NESTED, found: depth } }));
  });
}

/** How deep the brackets of a text are within each other, those in strings aside. */
export function nestingOf(text: string): number {
  let [depth, deepest, isString] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (isString) {
      if (sign === BACKSLASH) at += 1;
      else if (sign === QUOTE) isString = false;
    } else if (sign === QUOTE) isString = true;
    else if (sign === BRACE || sign === BRACKET) deepest = Math.max(deepest, (depth += 1));
    else if (sign === BRACE_END || sign === BRACKET_END) depth -= 1;
  }
  return deepest;
}

const [QUOTE, BACKSLASH, BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d];
