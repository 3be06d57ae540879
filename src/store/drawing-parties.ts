import type { DrawnEdge, Drawing } from '../model/drawing.js';
import { anchorOf } from './anchor.js';
import { Canvas, edgeOf, inOrderOf } from './canvas.js';
import * as statements from './cypher/drawing.js';
import type { TalkRow, WeighedRow } from './cypher/drawing.js';
import type { Engine } from './engine.js';
import type { DrawingRequest } from './graph.js';
import { claimPredicate, textsIn } from './predicate.js';
import { fragment } from './statement.js';
import { searchAll } from './text-search.js';

/** Draws who talks about whom: parties alone, an edge for each stance of one towards another, as heavy as its claims are many. */
export async function drawParties(engine: Engine, { around, depth, where, limit }: DrawingRequest): Promise<Drawing> {
  const canvas = new Canvas(limit);
  const texts = await searchAll(engine, textsIn(where));
  const { text, parameters } = claimPredicate(where, texts.matches, fragment`edge`);
  const filter = { ...parameters, limit: canvas.rows };

  if (around === null) {
    const { anchor, names } = anchorOf(where, texts.matches);
    const found = await engine.read(statements.heaviestParties(anchor, text), { ...filter, anchor: names });
    found.forEach((row) => canvas.add(row));
  } else {
    const rows = await engine.read(statements.drawnById, { ids: around });
    inOrderOf(around, rows).forEach((row) => canvas.add(row));
    let reached = new Set<string>();
    for (let distance = 0; distance < depth && !canvas.truncated; distance++) {
      const ids = canvas.ids.filter((id) => !reached.has(id));
      reached = new Set(canvas.ids);
      const about = await engine.read(statements.heaviestPartners('talksAbout', text), { ...filter, ids });
      const by = await engine.read(statements.heaviestPartners('talkedAboutBy', text), { ...filter, ids });
      heaviestFirst([...about, ...by]).forEach((row) => canvas.add(row));
    }
  }
  const talks = await engine.read(statements.talkAmong(text), { ...filter, ids: canvas.ids, limit: canvas.edges });
  return canvas.draw(talks.map(talkEdge));
}

function heaviestFirst(rows: readonly WeighedRow[]): WeighedRow[] {
  return [...rows].sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
}

function talkEdge({ surest, ...row }: TalkRow): DrawnEdge {
  const claimId = surest.slice(surest.lastIndexOf('|') + 1);
  return edgeOf({ ...row, type: 'TALKS_ABOUT', label: null, claimId });
}
