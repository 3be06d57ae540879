import type { Deadline } from './deadline.js';

/** Undirected steps between nodes, each with the key that sorts it among those from one node. */
export class Steps {
  readonly #from = new Map<string, Map<string, string>>();

  add(a: { id: string; key: string }, b: { id: string; key: string }): void {
    this.of(a.id).set(b.id, b.key);
    this.of(b.id).set(a.id, a.key);
  }

  /** Where steps lead from a node. */
  of(id: string): Map<string, string> {
    const known = this.#from.get(id) ?? new Map<string, string>();
    this.#from.set(id, known);
    return known;
  }
}

/**
 * The shortest ways between two different nodes over known steps, no node twice in one: by length, then step by step by
 * the steps' keys. Depth first, and only along steps from which the end can be reached in time, so that the first few
 * ways come without all the others.
 */
export function shortestWays(
  steps: Steps,
  [from, to]: readonly [string, string],
  { maxLength, limit }: { maxLength: number; limit: number },
  deadline: Deadline,
): string[][] {
  const left = distancesTo(to, steps);
  const ways: string[][] = [];
  for (let length = left.get(from) ?? Infinity; length <= maxLength && ways.length < limit; length++)
    extend([from], length);
  return ways;

  function extend(way: readonly string[], remaining: number): void {
    deadline.check();
    const here = way.at(-1) ?? from;
    if (here === to) {
      if (remaining === 0) ways.push([...way]);
      return;
    }
    const next = [...steps.of(here)].filter(([id]) => !way.includes(id) && (left.get(id) ?? Infinity) < remaining);
    for (const [id] of next.sort(byKey)) {
      if (ways.length === limit) return;
      extend([...way, id], remaining - 1);
    }
  }
}

function distancesTo(to: string, steps: Steps): Map<string, number> {
  const distances = new Map([[to, 0]]);
  for (const [id, distance] of distances)
    for (const next of steps.of(id).keys()) if (!distances.has(next)) distances.set(next, distance + 1);
  return distances;
}

function byKey([a, keyA]: [string, string], [b, keyB]: [string, string]): number {
  return keyA === keyB ? (a < b ? -1 : 1) : keyA < keyB ? -1 : 1;
}
