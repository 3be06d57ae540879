import type { Extractor } from '../extract/extraction.js';
import type { ErrorLog } from './errors.js';
import type { Graph, Selected } from '../store/graph.js';
import { createLoaders, type Loaders } from './loaders.js';

/** What resolvers of one request share. */
export interface Context {
  readonly graph: Graph;
  readonly extractor: Extractor;
  /** Who asks, as the history of what people decide names them. */
  readonly user: string;
  /** Aborted when whoever asks has gone, or the server stops. */
  readonly signal?: AbortSignal;
  /** The log of the request; the server's own where there is none. */
  readonly log?: ErrorLog;
  /** Told which operation is asked for, once that is known. */
  readonly onOperation?: (operation: { readonly type: string; readonly name: string | null }) => void;
  /** Told the code of each error of the answer. */
  readonly onError?: (code: string) => void;
  /** Names of the fields that the request selects anywhere, once that is known. */
  selected?: Selected;
  /** Replaced by each mutation, so that what it answers is what the graph holds then. */
  loaders: Loaders;
}

/** Whoever does not say who they are. */
const ANONYMOUS = 'anonymous';

export function createContext(graph: Graph, extractor: Extractor, signal?: AbortSignal): Context {
  return { graph, extractor, user: ANONYMOUS, ...(signal && { signal }), loaders: createLoaders(graph) };
}

/** What the request has read so far may not be so any more after a change. */
export async function changing<Result>(context: Context, change: () => Promise<Result>): Promise<Result> {
  const result = await change();
  context.loaders = createLoaders(context.graph, context.selected);
  return result;
}

/** Reads for the rest of the request no more than these fields ask for. */
export function select(context: Context, selected: Selected): void {
  context.selected = selected;
  context.loaders = createLoaders(context.graph, selected);
}
