import { nestingOf } from '../nesting.js';
import { oneProblem } from './problem.js';

/** Objects and lists within each other in a document: what walks them goes as deep. */
const MOST_NESTED = 100;

/** @throws DocumentError for what is no JSON, or nested too deeply. */
export function jsonValue(text: string): unknown {
  refuseNesting(text);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw oneProblem(`this is no JSON: ${(error as SyntaxError).message}`, { cause: error });
  }
}

/** @throws DocumentError for JSON whose objects and lists are nested more deeply than any document's are. */
export function refuseNesting(text: string, place: string | null = null): void {
  const depth = nestingOf(text);
  if (depth > MOST_NESTED)
    throw oneProblem(`its JSON is nested ${depth} levels deep, of which ${MOST_NESTED} are read`, {
      ...{ place, remedy: 'leave out what lies deeper' },
    });
}
