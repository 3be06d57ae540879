import type { Extract } from '../extract/extraction.js';
import type { Graph } from '../store/graph.js';
import { createLoaders, type Loaders } from './loaders.js';

/** What resolvers of one request share. */
export interface Context {
  readonly graph: Graph;
  readonly extract: Extract;
  /** Replaced by each mutation, so that what it answers is what the graph holds then. */
  loaders: Loaders;
}

export function createContext(graph: Graph, extract: Extract): Context {
  return { graph, extract, loaders: createLoaders(graph) };
}
