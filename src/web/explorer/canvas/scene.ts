import type { Stance } from '../operations.js';
import type { Shape } from '../words.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A party as it is seen, in pixels of the picture. */
export interface SeenParty extends Point {
  readonly id: string;
  /** Of a square half its side. */
  readonly radius: number;
  readonly shape: Shape;
  readonly colour: string;
}

/** A talk as it is seen: a quadratic curve from the rim of one party to that of another, or a loop. */
export interface SeenTalk {
  readonly id: string;
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
  readonly width: number;
  readonly colour: string;
  readonly stance: Stance;
  /** Radius of the party it leads to, which covers the curve's end. */
  readonly covered: number;
}

/** A name where it is written; `x` and `y` are the left end and the middle of its line. */
export interface SeenName extends Point {
  readonly id: string;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly dim: boolean;
}

/** The middle of a quadratic curve. */
export function middleOf({ from, bend, to }: SeenTalk): Point {
  return { x: (from.x + 2 * bend.x + to.x) / 4, y: (from.y + 2 * bend.y + to.y) / 4 };
}

/** Where a curve with a curvature bends to; the same as sigma's shader has it, with y downwards. */
export function bendOf(from: Point, to: Point, curvature: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { x: (from.x + to.x) / 2 + dy * curvature, y: (from.y + to.y) / 2 - dx * curvature };
}

/** The party under a point: of several the nearest, with a little room for fingers. */
export function partyAt(parties: Iterable<SeenParty>, { x, y }: Point, room: number): SeenParty | null {
  let [nearest, least]: [SeenParty | null, number] = [null, Infinity];
  for (const party of parties) {
    const distance = Math.hypot(party.x - x, party.y - y) - party.radius;
    if (distance <= room && distance < least) [nearest, least] = [party, distance];
  }
  return nearest;
}

/** The talk under a point, of several the nearest. */
export function talkAt(talks: Iterable<SeenTalk>, point: Point, room: number): SeenTalk | null {
  let [nearest, least]: [SeenTalk | null, number] = [null, room];
  for (const talk of talks) {
    const distance = distanceTo(talk, point) - talk.width / 2;
    if (distance < least) [nearest, least] = [talk, distance];
  }
  return nearest;
}

const PIECES = 16;

/** From a point to the nearest of the pieces that a curve is cut into. */
function distanceTo({ from, bend, to }: SeenTalk, { x, y }: Point): number {
  const [left, right] = [Math.min(from.x, bend.x, to.x), Math.max(from.x, bend.x, to.x)];
  const [top, bottom] = [Math.min(from.y, bend.y, to.y), Math.max(from.y, bend.y, to.y)];
  if (x < left - 12 || x > right + 12 || y < top - 12 || y > bottom + 12) return Infinity;
  let nearest = Infinity;
  for (let piece = 0; piece <= PIECES; piece++) {
    const t = piece / PIECES;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    nearest = Math.min(
      nearest,
      Math.hypot(a * from.x + b * bend.x + c * to.x - x, a * from.y + b * bend.y + c * to.y - y),
    );
  }
  return nearest;
}

/** The nearest party in a direction, for the arrow keys: ahead counts once, aside twice. */
export function partyTowards(parties: Iterable<SeenParty>, from: SeenParty, dx: number, dy: number): SeenParty | null {
  let [nearest, least]: [SeenParty | null, number] = [null, Infinity];
  for (const party of parties) {
    const [ahead, aside] = [
      (party.x - from.x) * dx + (party.y - from.y) * dy,
      Math.abs((party.x - from.x) * dy) + Math.abs((party.y - from.y) * dx),
    ];
    if (party.id === from.id || ahead <= 0) continue;
    const distance = ahead + 2 * aside;
    if (distance < least) [nearest, least] = [party, distance];
  }
  return nearest;
}
