import type { DrawnEdge, Drawing } from '../model/drawing.js';
import { kindOfId } from '../model/ids.js';
import type { DrawnRow } from './cypher/drawing.js';

/** For each node that the limit allows, this many edges are drawn at most, the heaviest of the whole drawing. */
const EDGES_A_NODE = 50;

/** Takes nodes in the order in which they are reached, each once, until the limit is met. */
export class Canvas {
  /** Whether there was a node, or an edge, more than is drawn. */
  truncated = false;
  readonly #nodes = new Map<string, DrawnRow>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Rows to ask for so that, whatever of them is drawn already, one too many is noticed. */
  get rows(): number {
    return this.#limit + 1;
  }

  /** Edges to ask for so that one too many is noticed. */
  get edges(): number {
    return EDGES_A_NODE * this.#limit + 1;
  }

  get ids(): string[] {
    return [...this.#nodes.keys()];
  }

  has(id: string): boolean {
    return this.#nodes.has(id);
  }

  add(row: DrawnRow): void {
    if (this.#nodes.has(row.id)) return;
    if (this.#nodes.size < this.#limit) this.#nodes.set(row.id, row);
    else this.truncated = true;
  }

  /** The drawing with those of `edges` whose ends are drawn; several of one id become one. */
  draw(edges: readonly DrawnEdge[]): Drawing {
    const among = edges.filter(({ source, target }) => this.has(source) && this.has(target));
    const all = [...new Map(among.map((edge) => [edge.id, edge])).values()].sort(heaviest);
    const drawn = all.slice(0, this.edges - 1);
    const weights = weightsOf(drawn);
    const nodes = [...this.#nodes.values()].map(({ id, label, confidence }) => ({
      id,
      type: kindOfId(id) ?? '',
      label,
      weight: confidence ?? weights.get(id) ?? 0,
    }));
    return { nodes, edges: drawn, truncated: this.truncated || drawn.length < all.length };
  }
}

/** Rows in the order of the ids that asked for them. */
export function inOrderOf<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** An edge with the id that its type and ends make. */
export function edgeOf(edge: Omit<DrawnEdge, 'id'>): DrawnEdge {
  const id = [edge.type, edge.source, edge.target, ...(edge.type === 'TALKS_ABOUT' ? [edge.stance] : [])].join(':');
  return { id, ...edge };
}

function heaviest(a: DrawnEdge, b: DrawnEdge): number {
  return b.weight - a.weight || (a.id < b.id ? -1 : 1);
}

/** What the edges of each node weigh together; one from a node to itself counts once. */
function weightsOf(edges: readonly DrawnEdge[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { source, target, weight } of edges)
    for (const id of new Set([source, target])) weights.set(id, (weights.get(id) ?? 0) + weight);
  return weights;
}
