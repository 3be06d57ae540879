import { coerceInputValue, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { BadInputError } from '../errors.js';
import type { ClaimFilter } from '../store/filter.js';
import { createSchema } from './schema.js';

let type: GraphQLInputObjectType | undefined;

/**
 * The filter that a JSON text says, checked and read by the API's own input type ClaimFilter.
 * @throws BadInputError that names each place where it is none; `details.problems` lists them
 */
export function claimFilterOf(json: string): ClaimFilter {
  const problems: string[] = [];
  const filter = coerceInputValue(parsed(json), (type ??= claimFilterType()), (path, _value, { message }) => {
    problems.push(`${['where', ...path].join('.')}: ${message}`);
  });
  const [first] = problems;
  if (first !== undefined) throw new BadInputError(`\`where\` is no ClaimFilter. ${first}`, { details: { problems } });
  return filter ?? {};
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new BadInputError(`\`where\` is no JSON: ${(cause as Error).message}`, { cause });
  }
}

function claimFilterType(): GraphQLInputObjectType {
  const found = createSchema().getType('ClaimFilter');
  if (!isInputObjectType(found)) throw new TypeError('The schema has no ClaimFilter.');
  return found;
}
