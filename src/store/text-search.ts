import { BadInputError } from '../errors.js';
import type { Engine, SearchHit, SearchIndex } from './engine.js';
import type { TextMatches } from './predicate.js';
import { filterWords } from './search-words.js';

/** What the full-text searches of a filter found. */
export interface Searches {
  matches: TextMatches;
  hits(index: SearchIndex, text: string | null | undefined): readonly SearchHit[];
}

/** Reads with what every full-text search of a filter finds; what was found is still there when it is read. */
export async function searching<Result>(
  engine: Engine,
  asked: readonly { index: SearchIndex; text: string }[],
  read: (texts: Searches) => Promise<Result>,
): Promise<Result> {
  const both = async () => read(await searchAll(engine, asked));
  return asked.length === 0 ? both() : engine.unbroken(both);
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
