import type { DrawnEdge, Drawing } from '../model/drawing.js';
import { kindOfId, type NodeKind } from '../model/ids.js';
import { PathKind } from '../model/path-kind.js';
import { Canvas } from './canvas.js';
import * as drawing from './cypher/drawing.js';
import * as statements from './cypher/paths.js';
import { Deadline } from './deadline.js';
import { amongEdge, endEdge } from './drawing-relationships.js';
import type { Engine } from './engine.js';
import type { Graph, PathRequest } from './graph.js';
import { fragment, type Fragment } from './statement.js';
import { shortestWays, Steps } from './ways.js';

/** The surest so many steps from one node are followed; of a node with more, others are not looked at. */
const STEPS_A_NODE = 1000;
/** Steps that one statement may answer, so that the time is looked at in between. */
const STEPS_A_STATEMENT = 20_000;

/** The reads that look for ways from node to node; each may take so many seconds. */
export function paths(engine: Engine, seconds: number): Pick<Graph, 'paths'> {
  return {
    paths: async (request) => {
      const { from, to, via } = request;
      const search = new Search(engine, request, new Deadline(seconds));
      const ways = from === to ? [[from]] : await search.ways();
      const nodes = new Map(await readNodes(engine, [...new Set(ways.flat())]));
      const edges = await readEdges(engine, [...nodes.keys()], via);
      return ways
        .filter((way) => way.every((id) => nodes.has(id)))
        .map((way) => drawWay(way, nodes, edges, search.cut));
    },
  };
}

/**
 * A breadth-first search from both ends at once. After so many steps in all, from whichever ends, every way that is no
 * longer is known; so the search takes each step at the end that has fewer relationships to look at, and stops as soon
 * as it knows enough ways.
 */
class Search {
  /** Whether a node had more steps than are followed: then there may be other ways. */
  cut = false;
  readonly #steps = new Steps();
  readonly #taken = new Set<string>();
  readonly #step: Fragment | null;

  constructor(
    readonly engine: Engine,
    readonly request: PathRequest,
    readonly deadline: Deadline,
  ) {
    this.#step = statements.stepVia(request.via);
  }

  async ways(): Promise<string[][]> {
    const { from, to, maxLength, limit } = this.request;
    const ends = [new End(from, to), new End(to, from)];
    for (let length = 1; length <= maxLength; length++) {
      const degrees = await Promise.all(ends.map((end) => this.#degreesOf(end.untaken(this.#taken))));
      const [near, far] = degrees.map(total);
      const chosen = (near ?? 0) <= (far ?? 0) ? 0 : 1;
      await this.#take(degrees[chosen] ?? new Map<string, number>());
      ends[chosen]?.advance(this.#steps);
      const ways = shortestWays(this.#steps, [from, to], { maxLength: length, limit }, this.deadline);
      if (ways.length === limit) return ways;
      if (ends.some((end) => end.frontier.length === 0)) break;
    }
    return shortestWays(this.#steps, [from, to], { maxLength, limit }, this.deadline);
  }

  async #degreesOf(ids: readonly string[]): Promise<Map<string, number>> {
    const degrees = new Map<string, number>();
    for (const [kind, some] of byKind(ids)) {
      this.deadline.check();
      if (this.#step === null) continue;
      for (const { id, degree } of await this.engine.read(statements.degreesOf(kind, this.#step), { ids: some }))
        degrees.set(id, degree);
    }
    return degrees;
  }

  /** Takes every step from nodes of which it is known how many they have. */
  async #take(degrees: ReadonlyMap<string, number>): Promise<void> {
    for (const batch of batches(degrees))
      for (const [kind, ids] of byKind(batch)) {
        this.deadline.check();
        if (this.#step === null) continue;
        const statement = statements.stepsFrom(kind, this.#step);
        const rows = await this.engine.read(statement, { ids, limit: STEPS_A_NODE });
        for (const { id, key, to, toKey } of rows) this.#steps.add({ id, key }, { id: to, key: toKey });
      }
    for (const [id, degree] of degrees) {
      this.#taken.add(id);
      this.cut ||= degree > STEPS_A_NODE;
    }
  }
}

/** One end of the search: what is reached from it, and the nodes that it reached last. */
class End {
  frontier: readonly string[];
  readonly #reached: Set<string>;

  constructor(
    start: string,
    readonly goal: string,
  ) {
    this.frontier = [start];
    this.#reached = new Set(this.frontier);
  }

  untaken(taken: ReadonlySet<string>): string[] {
    return this.frontier.filter((id) => !taken.has(id));
  }

  /** A way ends at its goal, so the search does not go on from there. */
  advance(steps: Steps): void {
    const next = new Set(this.frontier.flatMap((id) => [...steps.of(id).keys()]));
    this.frontier = [...next].filter((id) => !this.#reached.has(id) && id !== this.goal);
    for (const id of this.frontier) this.#reached.add(id);
  }
}

const total = (degrees: ReadonlyMap<string, number>) => [...degrees.values()].reduce((sum, degree) => sum + degree, 0);

function byKind(ids: readonly string[]): Map<NodeKind, string[]> {
  const kinds = new Map<NodeKind, string[]>();
  for (const id of ids) {
    const kind = kindOfId(id);
    if (kind !== null) kinds.set(kind, [...(kinds.get(kind) ?? []), id]);
  }
  return kinds;
}

/** Ids in lists of no more steps than one statement may answer. */
function* batches(degrees: ReadonlyMap<string, number>): Generator<string[]> {
  let batch: string[] = [];
  let steps = 0;
  for (const [id, degree] of degrees) {
    const more = Math.min(degree, STEPS_A_NODE);
    if (steps + more > STEPS_A_STATEMENT) {
      yield batch;
      [batch, steps] = [[], 0];
    }
    batch.push(id);
    steps += more;
  }
  if (batch.length > 0) yield batch;
}

async function readNodes(engine: Engine, ids: readonly string[]): Promise<[string, drawing.DrawnRow][]> {
  if (ids.length === 0) return [];
  return (await engine.read(drawing.drawnById, { ids })).map((row) => [row.id, row]);
}

/** The relationships of these kinds between nodes that are on some way. */
async function readEdges(engine: Engine, ids: readonly string[], via: readonly PathKind[]): Promise<DrawnEdge[]> {
  if (ids.length < 2) return [];
  const ends = await engine.read(drawing.drawnEndsOf(fragment`true`), { ids, around: [] });
  const among = await engine.read(drawing.drawnAmong, { ids, limit: ids.length ** 2 });
  const mentions = via.includes(PathKind.MENTIONS) ? await engine.read(statements.mentionsAmong, { ids }) : [];
  const kinds = new Set<string>(via);
  return [...ends.map(endEdge), ...[...among, ...mentions].map(amongEdge)].filter(({ type }) => kinds.has(type));
}

/** A way with the relationships of each of its steps, in walking order. */
function drawWay(
  way: readonly string[],
  nodes: ReadonlyMap<string, drawing.DrawnRow>,
  edges: readonly DrawnEdge[],
  truncated: boolean,
): Drawing {
  const canvas = new Canvas(way.length);
  for (const id of way) canvas.add(nodes.get(id) ?? { id, label: '' });
  const step = ({ source, target }: DrawnEdge) => Math.min(way.indexOf(source), way.indexOf(target));
  const drawn = canvas.draw(
    edges.filter(({ source, target }) => Math.abs(way.indexOf(source) - way.indexOf(target)) === 1),
  );
  const inOrder = [...drawn.edges].sort((a, b) => step(a) - step(b));
  return { nodes: drawn.nodes, edges: inOrder, truncated };
}
