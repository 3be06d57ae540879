import Graph from 'graphology';
import { weightOf, type Network, type Talk } from '../network.js';
import type { Stance } from '../operations.js';
import { FAMILIES, familyOf, type Family, type Shape } from '../words.js';
import type { Pin } from '../view.js';

/** A party as it is drawn; `size` is its radius or half its side in pixels, `rank` 0 for the heaviest. */
export interface NodeLook {
  x: number;
  y: number;
  size: number;
  type: Shape;
  name: string;
  family: Family;
  rank: number;
  fixed: boolean;
}

/** Who talks about whom as it is drawn; `size` is its width in pixels. */
export interface EdgeLook {
  size: number;
  curvature: number;
  stance: Stance;
  claims: number;
}

export type Drawn = Graph<NodeLook, EdgeLook>;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The graph to draw. Who was drawn before stays in its place, who is new begins beside somebody it talks with. */
export function graphOf(network: Network, before: Drawn | null, pins: readonly Pin[]): Drawn {
  const graph: Drawn = new Graph({ multi: true, type: 'directed', allowSelfLoops: true });
  const places = new Map(pins.map((pin) => [pin.id, pin]));
  const heaviest = Math.max(1, ...network.parties.slice(0, 1).map(weightOf));
  // At the start nobody has a place for others to begin beside.
  const partners = before === null || before.order === 0 ? new Map<string, string[]>() : partnersOf(network);
  const crowd = crowdingOf(network.parties.length);
  const placeOf = (id: string): Point | null => {
    const known = places.get(id);
    if (known !== undefined) return known;
    return before?.hasNode(id) === true ? before.getNodeAttributes(id) : null;
  };
  for (const [rank, party] of network.parties.entries()) {
    const family = familyOf(party.kind);
    const { shape } = FAMILIES[family];
    // A square has the area of the circle of the same weight.
    const round = shape === 'square' ? Math.sqrt(Math.PI) / 2 : 1;
    const beside = (partners.get(party.id) ?? []).map(placeOf).find((place) => place !== null);
    graph.addNode(party.id, {
      ...(placeOf(party.id) ?? spiral(rank, beside)),
      size: crowd * round * (4.5 + 16 * Math.sqrt(weightOf(party) / Math.max(heaviest, 12))),
      type: shape,
      name: party.name,
      family,
      rank,
      fixed: places.has(party.id),
    });
  }
  addTalks(graph, network.talks, crowd);
  return graph;
}

/** What sizes are multiplied by: where very many are drawn, everybody is small. */
function crowdingOf(parties: number): number {
  return Math.min(1, Math.sqrt(400 / Math.max(1, parties)));
}

/** Places on a spiral, each as far from the others as the next: an even, reproducible start for the forces. */
function spiral(rank: number, around: Point | undefined): Point {
  const angle = rank * Math.PI * (3 - Math.sqrt(5));
  const distance = around === undefined ? 12 * Math.sqrt(rank) : 20;
  return { x: (around?.x ?? 0) + distance * Math.cos(angle), y: (around?.y ?? 0) + distance * Math.sin(angle) };
}

function partnersOf({ talks }: Network): Map<string, string[]> {
  const partners = new Map<string, string[]>();
  const add = (one: string, other: string) => {
    const known = partners.get(one);
    if (known === undefined) partners.set(one, [other]);
    else known.push(other);
  };
  for (const { source, target } of talks) {
    add(source, target);
    add(target, source);
  }
  return partners;
}

/** Edges of one direction between two parties bend ever further to one side, those of the other to the other side. */
function addTalks(graph: Drawn, talks: readonly Talk[], crowd: number): void {
  const drawn = new Map<string, number>();
  for (const { id, source, target, stance, claims } of talks) {
    if (!graph.hasNode(source) || !graph.hasNode(target)) continue;
    const pair = `${source} ${target}`;
    const nth = drawn.get(pair) ?? 0;
    drawn.set(pair, nth + 1);
    const size = crowd * (1.7 + 1.2 * Math.log2(claims));
    graph.addDirectedEdgeWithKey(id, source, target, { size, curvature: 0.14 + 0.17 * nth, stance, claims });
  }
}
