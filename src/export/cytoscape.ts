import type { ClaimFilter } from '../store/filter.js';
import { GraphElements } from './elements.js';
import { jsonList } from './json.js';
import type { ReadableGraph } from './told.js';

/** The graph as the elements of Cytoscape (js.cytoscape.org), nodes and edges in `data`. */
export async function* cytoscape(graph: ReadableGraph, where: ClaimFilter): AsyncGenerator<string> {
  const elements = new GraphElements(graph, where);
  yield '{"elements":{"nodes":';
  yield* jsonList(elements.nodes(), ({ id, label, attributes }) => ({ data: told({ id, label, ...attributes }) }));
  yield ',"edges":';
  yield* jsonList(elements.edges(), ({ id, source, target, label, attributes }) => ({
    data: told({ id, source, target, label, ...attributes }),
  }));
  yield '}}\n';
}

/** What has no value is left out, so that a style such as `node[url]` means those that have one. */
function told(attributes: object): object {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
}
