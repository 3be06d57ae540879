import type { Link } from '../ways.js';
import type { Drawn } from './graph.js';

/** What stands out while the rest is dimmed. */
export interface Lit {
  readonly parties: ReadonlySet<string>;
  readonly talks: ReadonlySet<string>;
}

interface Marked {
  readonly selected: readonly string[];
  readonly talk: string | null;
  readonly links: readonly Link[];
}

/** What stands out: around whom the reader points at, else what is selected. Null where nothing is to be set apart. */
export function litBy(graph: Drawn, hovered: string | null, { selected, talk, links }: Marked): Lit | null {
  if (hovered !== null && graph.hasNode(hovered)) return around(graph, hovered);
  if (links.length > 0) return along(graph, links);
  if (talk !== null && graph.hasEdge(talk))
    return { parties: new Set(graph.extremities(talk)), talks: new Set([talk]) };
  const drawn = selected.filter((id) => graph.hasNode(id));
  const [only] = drawn;
  if (only === undefined) return null;
  return drawn.length === 1 ? around(graph, only) : among(graph, drawn);
}

function around(graph: Drawn, id: string): Lit {
  return { parties: new Set([id, ...graph.neighbors(id)]), talks: new Set(graph.edges(id)) };
}

function among(graph: Drawn, ids: readonly string[]): Lit {
  const parties = new Set(ids);
  const talks = ids.flatMap((id) => graph.filterOutEdges(id, (_edge, _look, _source, target) => parties.has(target)));
  return { parties, talks: new Set(talks) };
}

function along(graph: Drawn, links: readonly Link[]): Lit {
  const both = links.filter(({ from, to }) => graph.hasNode(from) && graph.hasNode(to));
  return {
    parties: new Set(both.flatMap(({ from, to }) => [from, to])),
    talks: new Set(both.flatMap(({ from, to }) => graph.edges(from, to))),
  };
}
