/** What two answers of one question have in common, whatever form each server gives them. */
export interface Substance {
  /** Every id, as the lists have them: of an object its own before those of what hangs from it, by name. */
  readonly ids: readonly string[];
  /** All other texts and numbers, sorted. */
  readonly values: readonly string[];
}

/** What stands around a list or its items, and is no part of what was asked for. */
const WRAPPERS = new Set(['cursor', 'score', 'pageInfo']);

/** Reads an answer. @throws SyntaxError for what is no JSON. */
export function substanceOf(text: string): Substance {
  const ids: string[] = [];
  const values: string[] = [];
  collect(JSON.parse(text), ids, values);
  return { ids, values: values.sort() };
}

function collect(value: unknown, ids: string[], values: string[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, ids, values);
  else if (typeof value === 'object' && value !== null) collectObject(value, ids, values);
  else if (value !== null) values.push(typeof value === 'string' ? value : JSON.stringify(value));
}

function collectObject(object: object, ids: string[], values: string[]): void {
  const { id, ...rest } = object as Record<string, unknown>;
  if (typeof id === 'string') ids.push(id);
  for (const [key, value] of Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (!WRAPPERS.has(key)) collect(value, ids, values);
}
