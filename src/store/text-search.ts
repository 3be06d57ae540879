import { BadInputError } from '../errors.js';
import type { Engine, SearchHit, SearchIndex } from './engine.js';
import type { TextMatches } from './predicate.js';
import { filterWords } from './search-words.js';

/** What the full-text searches of a filter found. */
export interface Searches {
  matches: TextMatches;
  hits(index: SearchIndex, text: string | null | undefined): readonly SearchHit[];
}

/** How often something is read that whoever writes meanwhile takes apart. */
const MOST_READINGS = 3;

/**
 * Reads with what every full-text search of a filter finds. Where this process writes between the search and what is read
 * after it, what was found may be gone: then both are done again, a few times.
 */
export async function searching<Result>(
  engine: Engine,
  asked: readonly { index: SearchIndex; text: string }[],
  read: (texts: Searches) => Promise<Result>,
): Promise<Result> {
  for (let readings = 1; ; readings += 1) {
    const written = engine.written?.();
    const result = await read(await searchAll(engine, asked));
    if (asked.length === 0 || engine.written?.() === written || readings === MOST_READINGS) return result;
  }
}

/** Runs every full-text search that a filter asks for, each once. */
export async function searchAll(
  engine: Engine,
  asked: readonly { index: SearchIndex; text: string }[],
): Promise<Searches> {
  const found = new Map<string, readonly SearchHit[]>();
  for (const { index, text } of asked)
    found.set(`${index} ${text}`, await engine.search(index, filterWords(text).words));
  const hits = (index: SearchIndex, text: string | null | undefined) => {
    if (text == null) throw new BadInputError('The order RELEVANCE needs a `text` directly in `where`.');
    return found.get(`${index} ${text}`) ?? [];
  };
  return { hits, matches: (index, text) => hits(index, text).map((hit) => hit.id) };
}

/** Hits with the key that sorts them, best first: the rank, as digits. */
export function ranked(hits: readonly SearchHit[]): { id: string; key: string }[] {
  return hits.map(({ id }, rank) => ({ id, key: `${String(rank).padStart(9, '0')}|${id}` }));
}
