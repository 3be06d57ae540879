import { connectedTo } from '../curation.js';
import type { Decision } from '../decision.js';
import { countedByLedger, examinedCurated, examinedCurations, examinedLedger } from '../cypher/verify.js';
import type { Engine } from '../engine.js';
import { standingsFrom } from '../standing.js';
import { Notes, reading, type Finding, type Subject } from './subject.js';

/** A decision is kept whole, and is undone where another one takes it back. */
export const curations: Subject = {
  label: 'Curation',
  page: 500,
  examine: async (engine, keys) => {
    const rows = await engine.read(examinedCurations, { ids: keys });
    return rows.flatMap(({ id, undone, undos, decision, subjects, of }) => {
      const notes = new Notes(id);
      notes.expect(isDecision(decision), 'a decision says what was decided', decision);
      notes.same([...of].sort(), [...new Set(subjects)].sort(), 'a decision is of all that it speaks of');
      notes.expect(undone ? undos === 1 : undos === 0, 'a decision is undone where another takes it back', {
        undone,
        undos,
      });
      return notes.findings;
    });
  },
};

function isDecision(text: string): boolean {
  try {
    return ['MERGE', 'SPLIT', 'REVIEW', 'UNDO'].includes((JSON.parse(text) as Decision).action);
  } catch {
    return false;
  }
}

/** What ids stand for is what the decisions that hold come to. */
export const curated: Subject = {
  label: 'Curated',
  page: 100,
  examine: async (engine, keys) => {
    const rows = await engine.read(examinedCurated, { ids: keys });
    const found: Finding[] = [];
    for (const { id, now, splits, listed } of rows) {
      const notes = new Notes(id);
      const { decisions: held } = await connectedTo(reading(engine), [id]);
      const standing = standingsFrom(held, [id]).of(id);
      notes.same(now, standing.party, 'an id stands for what the decisions on it come to');
      notes.same(
        splits == null ? {} : JSON.parse(splits),
        standing.splits,
        'aliases are split off where the decisions that hold say so',
      );
      notes.expect(listed == null || now !== id, 'an editor’s word on a party is on the party itself', listed);
      found.push(...notes.findings);
    }
    return found;
  },
};

/** The one node that counts decisions and claims. */
export async function examineLedger(engine: Engine): Promise<Finding[]> {
  const rows = await engine.read(examinedLedger, {});
  const [counted = { curations: 0, arrival: null }] = await engine.read(countedByLedger, {});
  const notes = new Notes('quoth');
  notes.expect(rows.length < 2, 'there is one ledger', rows.length);
  const [{ curations, claims } = { curations: 0, claims: 0 }] = rows;
  notes.same(curations, counted.curations, 'the ledger counts the decisions');
  notes.expect(claims >= (counted.arrival ?? 0), 'no claim came later than the ledger counts', {
    claims,
    arrival: counted.arrival,
  });
  return notes.findings;
}
