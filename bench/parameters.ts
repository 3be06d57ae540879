import { Draws } from '../src/generate/random.js';
import type { Parameters } from './question.js';

/** So many different requests there are of a question, where the data has as many: no cache shall live on a few. */
const MOST = 4_000;

/** What requests may ask for; every combination is another request. */
export interface Choices {
  readonly ids?: readonly string[];
  readonly words?: readonly string[];
  /** Lengths of pages. */
  readonly lengths: readonly number[];
  /** Items before the page. */
  readonly offsets?: readonly number[];
}

/** Combinations of the choices, in an order that is the same in every run. */
export function combinations({ ids = [''], words = [''], lengths, offsets = [0] }: Choices): Parameters[] {
  const all = lengths.flatMap((first) =>
    offsets.flatMap((offset) =>
      ids.flatMap((id) =>
        words.map((phrase) => ({
          ...(id !== '' && { id }),
          ...(phrase !== '' && { words: phrase }),
          ...{ first, offset },
        })),
      ),
    ),
  );
  return new Draws(1).shuffled(all).slice(0, MOST);
}

/** Whole numbers from one up to another. */
export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
