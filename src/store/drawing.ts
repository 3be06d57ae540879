import type { Engine } from './engine.js';
import type { Graph } from './graph.js';
import { drawParties } from './drawing-parties.js';
import { drawRelationships } from './drawing-relationships.js';

/** The reads that answer a part of the graph for drawing. */
export function drawings(engine: Engine): Pick<Graph, 'drawing'> {
  return {
    drawing: (request) => (request.collapse ? drawParties(engine, request) : drawRelationships(engine, request)),
  };
}
