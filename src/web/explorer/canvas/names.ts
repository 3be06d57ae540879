import type { SeenName, SeenParty } from './scene.js';

/** A party whose name is to be written. */
export interface Named {
  readonly party: SeenParty;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly dim: boolean;
  /** Whether it may cover parties, rather than be left out. */
  readonly needed: boolean;
  /** Width of the name in pixels. */
  readonly width: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is taken already, looked up by squares of the picture so that many names cost little. */
class Taken {
  static readonly #SIDE = 64;
  readonly #squares = new Map<number, Box[]>();

  isFree(box: Box): boolean {
    return this.#squaresOf(box).every((square) => !(this.#squares.get(square) ?? []).some((other) => meet(box, other)));
  }

  take(box: Box): void {
    for (const square of this.#squaresOf(box)) {
      const boxes = this.#squares.get(square);
      if (boxes === undefined) this.#squares.set(square, [box]);
      else boxes.push(box);
    }
  }

  /** How many boxes taken meet one. */
  countIn(box: Box): number {
    const near = new Set(this.#squaresOf(box).flatMap((square) => this.#squares.get(square) ?? []));
    return [...near].filter((other) => meet(box, other)).length;
  }

  #squaresOf({ left, right, top, bottom }: Box): number[] {
    const side = Taken.#SIDE;
    const squares: number[] = [];
    for (let column = Math.floor(left / side); column <= Math.floor(right / side); column++)
      for (let row = Math.floor(top / side); row <= Math.floor(bottom / side); row++)
        squares.push(column * 10_000 + row);
    return squares;
  }
}

/** The first of those with the lowest number. */
function least(boxes: readonly Box[], numberOf: (box: Box) => number): Box | undefined {
  const numbers = boxes.map(numberOf);
  return boxes[numbers.indexOf(Math.min(...numbers))];
}

function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

const GAP = 8;

/**
 * Where names are written: the first ones first, each to the right of its party, else to the left, below or above, or at
 * a corner. A name that finds no room there is left out; one that is needed covers as few parties as it can. No two names
 * meet, and each is whole within `width` and `height`.
 */
export function placeNames(
  named: readonly Named[],
  obstacles: readonly SeenParty[],
  { width, height }: { width: number; height: number },
): SeenName[] {
  const names = new Taken();
  const parties = new Taken();
  for (const { x, y, radius } of obstacles)
    parties.take({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });
  const placed: SeenName[] = [];
  for (const { party, text, size, bold, dim, needed, width: length } of named) {
    const boxes = boxesFor(party, length, size).filter(
      (box) => box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height && names.isFree(box),
    );
    const box =
      boxes.find((free) => parties.isFree(free)) ??
      (needed ? least(boxes, (covered) => parties.countIn(covered)) : undefined);
    if (box === undefined) continue;
    names.take(box);
    placed.push({ id: party.id, text, x: box.left, y: (box.top + box.bottom) / 2, size, bold, dim });
  }
  return placed;
}

/** Beside, below and above a party, then at its corners. */
function boxesFor({ x, y, radius }: SeenParty, length: number, size: number): Box[] {
  const half = size * 0.65;
  const away = radius + GAP;
  const corner = radius * 0.75 + half;
  const box = (left: number, middle: number): Box => ({
    left,
    right: left + length,
    top: middle - half,
    bottom: middle + half,
  });
  const [right, left, centred] = [x + away, x - away - length, x - length / 2];
  const [below, above] = [y + away + half, y - away - half];
  return [
    box(right, y),
    box(left, y),
    box(centred, below),
    box(centred, above),
    box(x + radius * 0.6, y - corner),
    box(x + radius * 0.6, y + corner),
    box(x - radius * 0.6 - length, y - corner),
    box(x - radius * 0.6 - length, y + corner),
  ];
}
