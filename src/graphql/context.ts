import type { Extractor } from '../extract/extraction.js';
import type { Branch, Graph, Selected } from '../store/graph.js';
import { createLoaders, type Loaders } from './loaders.js';

/** What resolvers of one request share. */
export interface Context {
  readonly graph: Graph;
  /** On its way while its model loads. */
  readonly extractor: Extractor | Promise<Extractor>;
  /** Who asks, as the history of what people decide names them. */
  readonly user: string;
  /** Aborted when whoever asks has gone, or the server stops. */
  readonly signal?: AbortSignal;
  /** Names of the fields that the request selects anywhere, once that is known. */
  fields?: ReadonlySet<string>;
  /** Replaced by each mutation, so that what it answers is what the graph holds then. */
  loaders: Loaders;
}

/** Whoever does not say who they are. */
const ANONYMOUS = 'anonymous';

export function createContext(graph: Graph, extractor: Context['extractor'], signal?: AbortSignal): Context {
  return { graph, extractor, user: ANONYMOUS, ...(signal && { signal }), loaders: createLoaders(graph) };
}

/** What is wanted of the nodes of an answer: the request's fields, and what is to be read with each node. */
export function selecting({ fields }: Context, branches: readonly Branch[] = []): Selected | undefined {
  return fields && { fields, branches };
}

/** What the request has read so far may not be so any more after a change. */
export async function changing<Result>(context: Context, change: () => Promise<Result>): Promise<Result> {
  const result = await change();
  context.loaders = createLoaders(context.graph, context.fields);
  return result;
}

/** Reads for the rest of the request no more than these fields ask for. */
export function select(context: Context, fields: ReadonlySet<string>): void {
  context.fields = fields;
  context.loaders = createLoaders(context.graph, fields);
}
