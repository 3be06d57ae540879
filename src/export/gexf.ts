import type { ClaimFilter } from '../store/filter.js';
import { EDGE_ATTRIBUTES, GraphElements, NODE_ATTRIBUTES } from './elements.js';
import type { ReadableGraph } from './told.js';
import { given, xmlAttributes } from './xml.js';

/** The graph in GEXF 1.3 (gexf.net), for Gephi. */
export async function* gexf(graph: ReadableGraph, where: ClaimFilter): AsyncGenerator<string> {
  const elements = new GraphElements(graph, where);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>Quoth</creator></meta>
<graph defaultedgetype="directed" mode="static">
${declared('node', NODE_ATTRIBUTES)}${declared('edge', EDGE_ATTRIBUTES)}<nodes>
`;
  for await (const { id, label, attributes } of elements.nodes())
    yield `<node${xmlAttributes({ id, label })}>${values(attributes)}</node>\n`;
  yield '</nodes>\n<edges>\n';
  for await (const { id, source, target, label, attributes } of elements.edges())
    yield `<edge${xmlAttributes({ id, source, target, label })}>${values(attributes)}</edge>\n`;
  yield '</edges>\n</graph>\n</gexf>\n';
}

function declared(of: string, attributes: Readonly<Record<string, string>>): string {
  const lines = Object.entries(attributes).map(
    ([name, type]) => `<attribute${xmlAttributes({ id: name, title: name, type })}/>\n`,
  );
  return `<attributes class="${of}">\n${lines.join('')}</attributes>\n`;
}

function values(attributes: Parameters<typeof given>[0]): string {
  const each = given(attributes).map(([name, value]) => `<attvalue${xmlAttributes({ for: name, value })}/>`);
  return `<attvalues>${each.join('')}</attvalues>`;
}
