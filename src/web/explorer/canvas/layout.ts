import type Graph from 'graphology';
import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import defaults from 'graphology-layout-forceatlas2/defaults';
import { graphToByteArrays } from 'graphology-layout-forceatlas2/helpers';
import type { EdgeLook, NodeLook } from './graph.js';

/** What the layout's worker is asked to do. */
export interface LayoutTask {
  readonly id: number;
  /** ForceAtlas2's matrices. */
  readonly nodes: Float32Array<ArrayBuffer>;
  readonly edges: Float32Array<ArrayBuffer>;
  /** Radii in pixels of a picture so many `pixels` wide. */
  readonly sizes: Float32Array<ArrayBuffer>;
  readonly pixels: number;
  readonly steps: number;
  readonly settings: Required<ForceAtlas2Settings>;
}

/** How far it came: x and y of each node. */
export interface LaidOut {
  readonly id: number;
  readonly positions: Float32Array<ArrayBuffer>;
  readonly done: boolean;
}

/** From here on forces are approximated, which is coarser and much faster. */
const MANY = 1000;

/** Lays out one graph after another; a graph that comes while another is under way takes its place. */
export class Layout {
  readonly #worker = new Worker('/explorer/layout.worker.js', { type: 'module', name: 'layout' });
  #task = 0;

  /**
   * Asks for places; `place` is told them now and then and, with `done`, at the end. The picture is `aspect` times as
   * wide as high and `pixels` wide. Nodes that are `fixed` stay.
   */
  start(
    graph: Graph<NodeLook, EdgeLook>,
    { aspect, pixels }: { aspect: number; pixels: number },
    place: (positions: Float32Array, done: boolean) => void,
  ): void {
    const id = ++this.#task;
    const { nodes, edges } = graphToByteArrays(graph, (_edge, { claims }) => 1 + Math.log2(Number(claims)));
    const sizes = Float32Array.from(graph.mapNodes((_node, { size }) => size));
    // Forces know no directions, so a round picture is made and drawn out to the page's shape.
    for (let at = 0; at < nodes.length; at += 10) nodes[at] = (nodes[at] ?? 0) / aspect;
    this.#worker.onmessage = ({ data }: MessageEvent<LaidOut>) => {
      if (data.id !== this.#task) return;
      for (let at = 0; at < data.positions.length; at += 2) data.positions[at] = (data.positions[at] ?? 0) * aspect;
      place(data.positions, data.done);
    };
    const task: LayoutTask = {
      id,
      nodes,
      edges,
      sizes,
      pixels,
      steps: stepsFor(graph.order),
      settings: settingsFor(graph.order),
    };
    this.#worker.postMessage(task, [nodes.buffer, edges.buffer, sizes.buffer]);
  }

  stop(): void {
    this.#worker.terminate();
  }
}

function stepsFor(order: number): number {
  return order < 300 ? 600 : order < 2000 ? 300 : 120;
}

function settingsFor(order: number): Required<ForceAtlas2Settings> {
  return {
    ...defaults,
    barnesHutOptimize: order > MANY,
    strongGravityMode: true,
    gravity: 0.12,
    scalingRatio: 90,
    slowDown: 1 + Math.log(order + 1),
    edgeWeightInfluence: 0.4,
  };
}
