/** Parts of libraries that come without types. */
declare module 'graphology-layout-forceatlas2/iterate' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
  /** Moves every node of the matrix one step; ten numbers a node, three an edge. */
  export default function iterate(
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ): unknown;
}

declare module 'graphology-layout-forceatlas2/helpers' {
  import type { AbstractGraph, Attributes } from 'graphology-types';
  /** The matrices of a graph whose nodes have `x`, `y`, `size` and maybe `fixed`. */
  export function graphToByteArrays(
    graph: AbstractGraph,
    weightOf: (edge: string, attributes: Attributes) => number,
  ): { nodes: Float32Array<ArrayBuffer>; edges: Float32Array<ArrayBuffer> };
}

declare module 'graphology-layout-forceatlas2/defaults' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
  const defaults: Required<ForceAtlas2Settings>;
  export default defaults;
}

declare module 'graphology-layout-noverlap/iterate' {
  import type { NoverlapSettings } from 'graphology-layout-noverlap';
  /** Moves nodes that cover each other apart by one step; three numbers a node. */
  export default function iterate(settings: Required<NoverlapSettings>, nodes: Float32Array): { converged: boolean };
}
