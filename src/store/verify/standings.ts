import type { Engine } from '../engine.js';
import { readStandings } from '../place.js';
import { toldOn } from '../told.js';
import { Notes, reading, type Finding } from './subject.js';

/** A relationship that leads to a party. */
export interface PlacedEdge {
  /** The article or claim at its other end. */
  readonly id: string;
  readonly to: string;
  readonly told?: string | null;
}

/** Relationships that do not lead where people decided that what was told on them goes. */
export async function misplaced(engine: Engine, edges: readonly PlacedEdge[]): Promise<Finding[]> {
  const told = edges.map((edge) => ({ edge, parts: toldOn(edge.id, edge.to, { told: edge.told ?? null }) }));
  const ids = [...new Set(told.flatMap(({ parts }) => parts.map((part) => part.told)))];
  const standings = await readStandings(reading(engine), ids);
  return told.flatMap(({ edge, parts }) => {
    const notes = new Notes(edge.id);
    for (const part of parts)
      notes.expect(
        standings.partyOf(part.told, part.as) === edge.to,
        'a relationship leads to the party that what was told on it stands for',
        { to: edge.to, told: part.told },
      );
    return notes.findings;
  });
}
