/**
 * Lays a graph out beside the page's own thread: ForceAtlas2, then nodes that cover each other are moved apart.
 * The libraries' own workers are made of text, which a strict Content-Security-Policy forbids; their steps run here.
 */
import iterateForces from 'graphology-layout-forceatlas2/iterate';
import iterateNoverlap from 'graphology-layout-noverlap/iterate';
import type { LaidOut, LayoutTask } from './layout.js';

/** Numbers of a node in ForceAtlas2's matrix: x, y, …, fixed. */
const FORCE_ROW = 10;
const FORCE_FIXED = 9;
/** Numbers of a node in Noverlap's: x, y, size. */
const NOVERLAP_ROW = 3;
/** How long it works before it shows how far it came, in milliseconds. */
const SHOWN_EVERY = { few: 60, many: 700 };
const MANY = 2000;

let current = 0;

addEventListener('message', ({ data: task }: MessageEvent<LayoutTask>) => {
  current = task.id;
  void layOut(task);
});

async function layOut(task: LayoutTask): Promise<void> {
  const order = task.nodes.length / FORCE_ROW;
  const pause = order > MANY ? SHOWN_EVERY.many : SHOWN_EVERY.few;
  let shown = performance.now();
  for (let step = 0; step < task.steps; step++) {
    iterateForces(task.settings, task.nodes, task.edges);
    if (performance.now() - shown < pause) continue;
    show(task, false);
    // Lets a newer task in.
    await new Promise((resolve) => setTimeout(resolve));
    if (current !== task.id) return;
    shown = performance.now();
  }
  if (order <= MANY) moveApart(task);
  show(task, true);
}

function show({ id, nodes }: LayoutTask, done: boolean): void {
  const positions = new Float32Array((nodes.length / FORCE_ROW) * 2);
  for (let node = 0; node < positions.length / 2; node++) {
    positions[2 * node] = nodes[FORCE_ROW * node] ?? 0;
    positions[2 * node + 1] = nodes[FORCE_ROW * node + 1] ?? 0;
  }
  postMessage({ id, positions, done } satisfies LaidOut, { transfer: [positions.buffer] });
}

/** Gives each node the room of its size, which is in pixels of a picture `pixels` wide. */
function moveApart({ nodes, sizes, pixels }: LayoutTask): void {
  const unit = extentOf(nodes) / pixels;
  const matrix = new Float32Array(sizes.length * NOVERLAP_ROW);
  for (const [node, size] of sizes.entries())
    matrix.set([nodes[FORCE_ROW * node] ?? 0, nodes[FORCE_ROW * node + 1] ?? 0, size * unit], NOVERLAP_ROW * node);
  const settings = { margin: 20 * unit, ratio: 1, expansion: 1.1, gridSize: 20, speed: 3 };
  for (let step = 0; step < 120; step++) if (iterateNoverlap(settings, matrix).converged) break;
  for (const node of sizes.keys()) {
    if (nodes[FORCE_ROW * node + FORCE_FIXED] === 1) continue;
    nodes.set(matrix.subarray(NOVERLAP_ROW * node, NOVERLAP_ROW * node + 2), FORCE_ROW * node);
  }
}

function extentOf(nodes: Float32Array): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at < nodes.length; at += FORCE_ROW) {
    const [x = 0, y = 0] = nodes.subarray(at, at + 2);
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  return Math.max(right - left, bottom - top, 1);
}
