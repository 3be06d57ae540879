import { keysOf, type KeptList, type Place } from './cypher/kept.js';
import type { Engine } from './engine.js';
import type { ClaimOrder } from './filter.js';
import type { PageRequest } from './graph.js';
import { UntilWritten } from './until-written.js';

/** Keys that are kept at most, some 64 bytes each: the lists asked for last. */
const MOST_KEYS = 2_000_000;

/** A key that a write added to the list of a node. */
export interface Addition {
  readonly list: KeptList;
  readonly id: string;
  readonly key: string;
}

/**
 * The order of lists, where the engine has no index that gives it and nobody but this process writes: the keys of a list
 * are sorted when a page of it is asked for first, and kept until something is written that does more than add to lists. So
 * any further page costs a page.
 */
export class KeptLists {
  readonly #engine: Engine;
  readonly #lists: UntilWritten<readonly string[]>;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#lists = new UntilWritten(engine, MOST_KEYS, (keys) => keys.length + 1);
  }

  /**
   * Reads pages of the lists of some nodes by the places in them; null where this engine keeps no lists, and where
   * something was written meanwhile.
   */
  async read<Row>(
    list: KeptList,
    ids: readonly string[],
    page: PageRequest,
    rowsIn: (places: readonly Place[]) => Promise<Row[]>,
  ): Promise<Row[] | null> {
    const then = this.#lists.now();
    if (then === null || this.#engine.indexesLists) return null;
    const keys = await this.#keysOf(list, ids, then);
    const places = ids.flatMap((id) => keysOn(page, keys.get(id) ?? []).map((key) => ({ id, key })));
    const rows = places.length === 0 ? [] : await rowsIn(places);
    return this.#lists.isStill(then) ? rows : null;
  }

  /** Keeps the lists through a write that did no more than add to them; `before` is how many there were before it. */
  add(before: number, additions: () => readonly Addition[]): void {
    if (!this.#lists.outlives(before)) return;
    const byList = new Map<string, string[]>();
    for (const { list, id, key } of this.#lists.size === 0 ? [] : additions()) {
      const name = `${list} ${id}`;
      if (!this.#lists.has(name)) continue;
      const keys = byList.get(name);
      if (keys) keys.push(key);
      else byList.set(name, [key]);
    }
    for (const [name, keys] of byList) this.#lists.set(name, merged(this.#lists.get(name) ?? [], keys.sort()));
  }

  async #keysOf(list: KeptList, ids: readonly string[], then: number): Promise<Map<string, readonly string[]>> {
    const found = new Map<string, readonly string[]>();
    const missing: string[] = [];
    for (const id of ids) {
      const known = this.#lists.get(`${list} ${id}`);
      if (known === undefined) missing.push(id);
      else found.set(id, known);
    }
    if (missing.length === 0) return found;
    const read = new Map((await this.#engine.read(keysOf(list), { ids: missing })).map(({ id, keys }) => [id, keys]));
    for (const id of missing) {
      const keys = (read.get(id) ?? []).sort();
      found.set(id, keys);
      if (this.#lists.isStill(then)) this.#lists.set(`${list} ${id}`, keys);
    }
    return found;
  }
}

/** Two ascending lists as one. */
function merged(some: readonly string[], others: readonly string[]): string[] {
  const all: string[] = [];
  let from = 0;
  for (const other of others) {
    const place = firstAbove(some, other);
    for (; from < place; from++) all.push(some[from] ?? '');
    all.push(other);
  }
  for (; from < some.length; from++) all.push(some[from] ?? '');
  return all;
}

/** The keys of a page and of one row more, in the direction of paging; `keys` ascend. */
function keysOn({ limit, after, before, backwards }: PageRequest, keys: readonly string[]): string[] {
  const start = after === null ? 0 : firstAbove(keys, after);
  const end = before === null ? keys.length : firstNotBelow(keys, before);
  if (backwards) return keys.slice(Math.max(start, end - limit - 1), end).reverse();
  return keys.slice(start, Math.min(end, start + limit + 1));
}

const firstAbove = (keys: readonly string[], key: string) => bisect(keys, (each) => each > key);
const firstNotBelow = (keys: readonly string[], key: string) => bisect(keys, (each) => each >= key);

/** Where the keys begin of which something is true; it is of all that follow too. */
function bisect(keys: readonly string[], isTrue: (key: string) => boolean): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isTrue(keys[middle] ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The one whose list all claims or articles are. */
export const ALL = '';

/** Whether all of a list is asked for, newest first. */
export function isWhole(where: object, order: ClaimOrder): boolean {
  return order === 'NEWEST' && Object.keys(where).length === 0;
}
