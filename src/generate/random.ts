import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A row of draws: the same seed draws the same, on every machine. */
export class Draws {
  readonly #generator;

  /** `seed` is any integer; it counts to 32 bits. */
  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  /** A whole number from 0, below `bound`, which is at least 1. */
  below(bound: number): number {
    return uniformInt(this.#generator, 0, bound - 1);
  }

  /** A number from 0, below 1. */
  fraction(): number {
    return uniformFloat64(this.#generator);
  }

  /** @throws RangeError where there is nothing to pick from. */
  pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new RangeError('nothing to pick from');
    // An index below the length is one of an item.
    return items[this.below(items.length)] as Item;
  }

  /** The items in another order: Fisher and Yates. */
  shuffled<Item>(items: readonly Item[]): Item[] {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      [shuffled[last], shuffled[other]] = [shuffled[other] as Item, shuffled[last] as Item];
    }
    return shuffled;
  }
}

/**
 * Items of which the first is drawn twice as often as the second and three times as often as the third: G. K. Zipf,
 * “Human Behavior and the Principle of Least Effort”, 1949. That is how often names come up in news.
 */
export class Zipf<Item> {
  readonly #items: readonly Item[];
  /** At each place the sum of the weights up to it. */
  readonly #sums: Float64Array;

  constructor(items: readonly Item[]) {
    this.#items = items;
    this.#sums = new Float64Array(items.length);
    let sum = 0;
    for (let rank = 0; rank < items.length; rank++) this.#sums[rank] = sum += 1 / (rank + 1);
  }

  /** @throws RangeError where there are no items. */
  draw(draws: Draws): Item {
    const total = this.#sums.at(-1);
    if (total === undefined) throw new RangeError('nothing to draw from');
    const wanted = draws.fraction() * total;
    let [low, high] = [0, this.#sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    // `low` is an index of an item by the bounds above.
    return this.#items[low] as Item;
  }
}
