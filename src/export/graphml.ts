import type { ClaimFilter } from '../store/filter.js';
import { EDGE_ATTRIBUTES, GraphElements, NODE_ATTRIBUTES, type AttributeType } from './elements.js';
import type { ReadableGraph } from './told.js';
import { given, xmlAttributes, xmlText } from './xml.js';

/** The graph in GraphML 1.0 (graphml.graphdrawing.org), for yEd, Gephi, igraph and networkx. */
export async function* graphml(graph: ReadableGraph, where: ClaimFilter): AsyncGenerator<string> {
  const elements = new GraphElements(graph, where);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys('node', NODE_ATTRIBUTES)}${keys('edge', EDGE_ATTRIBUTES)}<graph id="quoth" edgedefault="directed">
`;
  for await (const { id, label, attributes } of elements.nodes())
    yield `<node${xmlAttributes({ id })}>${data('node', { label, ...attributes })}</node>\n`;
  for await (const { id, source, target, label, attributes } of elements.edges())
    yield `<edge${xmlAttributes({ id, source, target })}>${data('edge', { label, ...attributes })}</edge>\n`;
  yield '</graph>\n</graphml>\n';
}

const TYPES: Readonly<Record<AttributeType, string>> = { string: 'string', integer: 'int', double: 'double' };

function keys(of: 'node' | 'edge', attributes: Readonly<Record<string, AttributeType>>): string {
  return Object.entries({ label: 'string' as const, ...attributes })
    .map(([name, type]) => {
      const key = { id: `${of}.${name}`, for: of, 'attr.name': name, 'attr.type': TYPES[type] };
      return `<key${xmlAttributes(key)}/>\n`;
    })
    .join('');
}

function data(of: 'node' | 'edge', attributes: Parameters<typeof given>[0]): string {
  return given(attributes)
    .map(([name, value]) => `<data key="${of}.${name}">${xmlText(value)}</data>`)
    .join('');
}
