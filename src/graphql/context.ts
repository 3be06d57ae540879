import type { Extractor } from '../extract/extraction.js';
import type { Graph } from '../store/graph.js';
import { createLoaders, type Loaders } from './loaders.js';

/** What resolvers of one request share. */
export interface Context {
  readonly graph: Graph;
  readonly extractor: Extractor;
  /** Replaced by each mutation, so that what it answers is what the graph holds then. */
  loaders: Loaders;
}

export function createContext(graph: Graph, extractor: Extractor): Context {
  return { graph, extractor, loaders: createLoaders(graph) };
}
