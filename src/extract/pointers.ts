import type { WindowReading } from './encoder.js';
import type { PartLink, RoleSpan } from './tagging.js';

/** Cell 0 is what a word points at that belongs to nothing here. */
const NONE = 0;

/** What of a window's reading tells where its words point. */
type PointerReading = Pick<WindowReading, 'firsts' | 'cells' | 'links'>;

/** Where the parts of a window point: places of words are the window's. */
class Pointers {
  private readonly rows = new Map<number, Float64Array>();

  constructor(private readonly reading: PointerReading) {}

  /** The probability that a word points at each cell. Most words are of no part, and never asked. */
  of(word: number): Float64Array {
    const { links, cells } = this.reading;
    const cell = this.cellOf(word);
    const known = this.rows.get(cell);
    if (known) return known;
    const row = softmax(links.subarray(cell * cells, (cell + 1) * cells));
    this.rows.set(cell, row);
    return row;
  }

  cellOf(word: number): number {
    return this.reading.firsts[word] ?? 0;
  }
}

/**
 * Binds the parts of a window by the encoder's pointer, as in its training. A content goes to the cue that it points
 * at. A cue takes the source that it points at, so that one source can serve several cues; a source that no cue took
 * goes to the cue it points at where that has none.
 *
 * @param parts with places of words in the window
 */
export function linksOf(parts: readonly RoleSpan[], reading: PointerReading): PartLink[] {
  const pointers = new Pointers(reading);
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
  let highest = meanLogarithm(part, pointers, (row) => row[NONE] ?? 0);
  for (const other of others) {
    const weight = meanLogarithm(part, pointers, (row) => shareOf(row, other, pointers));
    if (weight <= highest) continue;
    highest = weight;
    best = other;
  }
  return best && { head: best, score: Math.exp(highest) };
}

function meanLogarithm({ from, to }: RoleSpan, pointers: Pointers, of: (row: Float64Array) => number): number {
  let sum = 0;
  for (let word = from; word < to; word += 1) sum += Math.log(of(pointers.of(word)));
  return sum / (to - from);
}

/** The probability that a pointer meets one of a part's words. */
function shareOf(row: Float64Array, { from, to }: RoleSpan, pointers: Pointers): number {
  let share = 0;
  for (let word = from; word < to; word += 1) share += row[pointers.cellOf(word)] ?? 0;
  return share;
}

/** The probabilities that logits stand for; in double precision, so that none is lost. */
function softmax(logits: Float32Array): Float64Array {
  const shares = Float64Array.from(logits);
  let top = -Infinity;
  for (const logit of shares) if (logit > top) top = logit;
  let sum = 0;
  for (let cell = 0; cell < shares.length; cell += 1) sum += shares[cell] = Math.exp((shares[cell] ?? 0) - top);
  for (let cell = 0; cell < shares.length; cell += 1) shares[cell] = (shares[cell] ?? 0) / sum;
  return shares;
}
