import type { WindowReading } from './encoder.js';
import type { PartLink, RoleSpan } from './tagging.js';
import { logSoftmax } from './viterbi.js';

/** Cell 0 is what a word points at that belongs to nothing here. */
const NONE = 0;

/** Where the parts of a window point: places of words are the window's. */
interface Pointers {
  /** Logarithms of probabilities, a row a cell. */
  readonly scores: Float32Array;
  readonly firsts: readonly number[];
  readonly cells: number;
}

/**
 * Binds the parts of a window by the encoder's pointer, as in its training. A content goes to the cue that it points
 * at. A cue takes the source that it points at, so that one source can serve several cues; a source that no cue took
 * goes to the cue it points at where that has none.
 *
 * @param parts with places of words in the window
 */
export function linksOf(parts: readonly RoleSpan[], { links, firsts, cells }: WindowReading): PartLink[] {
  const pointers: Pointers = { scores: logSoftmax(links, cells), firsts, cells };
  const of = (role: RoleSpan['role']): RoleSpan[] => parts.filter((part) => part.role === role);
  const [sources, cues, contents] = [of('source'), of('cue'), of('content')];
  const bind = (from: readonly RoleSpan[], heads: readonly RoleSpan[]): PartLink[] =>
    from.flatMap((part) => {
      const pointer = pointed(part, heads, pointers);
      return pointer ? [{ part, ...pointer }] : [];
    });
  const served = bind(cues, sources);
  const taken = new Set(served.map(({ head }) => head));
  const sourced = new Set(served.map(({ part }) => part));
  for (const source of sources) {
    const pointer = taken.has(source) ? null : pointed(source, cues, pointers);
    if (!pointer || sourced.has(pointer.head)) continue;
    sourced.add(pointer.head);
    served.push({ part: pointer.head, head: source, score: pointer.score });
  }
  return [...bind(contents, cues), ...served];
}

/**
 * Which of some parts a part's words point at: the mean over its words of the logarithm of the probability that the
 * pointer meets one of the other's words; null where none has more.
 */
function pointed(part: RoleSpan, others: readonly RoleSpan[], pointers: Pointers): Omit<PartLink, 'part'> | null {
  let best: RoleSpan | null = null;
  let highest = meanOverWords(part, pointers, (row) => pointers.scores[row + NONE] ?? -Infinity);
  for (const other of others) {
    const weight = meanOverWords(part, pointers, (row) => Math.log(shareOf(row, other, pointers)));
    if (weight <= highest) continue;
    highest = weight;
    best = other;
  }
  return best && { head: best, score: Math.exp(highest) };
}

function meanOverWords({ from, to }: RoleSpan, { firsts, cells }: Pointers, of: (row: number) => number): number {
  let sum = 0;
  for (let word = from; word < to; word += 1) sum += of((firsts[word] ?? 0) * cells);
  return sum / (to - from);
}

/** The probability that a row's pointer meets one of a part's words. */
function shareOf(row: number, { from, to }: RoleSpan, { scores, firsts }: Pointers): number {
  let share = 0;
  for (let word = from; word < to; word += 1) share += Math.exp(scores[row + (firsts[word] ?? 0)] ?? -Infinity);
  return share;
}
