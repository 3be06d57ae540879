import { ReviewState } from '../../model/claim.js';
import { examinedBuckets, examinedFolds } from '../cypher/verify.js';
import { LEADERS, readLeader } from '../leaders.js';
import { Notes, type Subject } from './subject.js';

/** A bucket is there because claims fall into it, and those with the smallest ids lead it. */
export const buckets: Subject = {
  label: 'Bucket',
  page: 1_000,
  examine: async (engine, keys) => {
    const rows = await engine.read(examinedBuckets, { ids: keys, limit: LEADERS });
    return rows.flatMap(({ key, leaders, members, size }) => {
      const notes = new Notes(key);
      notes.expect(size > 0, 'some claim falls into every bucket', size);
      notes.same(
        leaders.map((leader) => readLeader(leader).id).sort(),
        [...members].sort(),
        'a bucket is led by its claims with the smallest ids',
      );
      return notes.findings;
    });
  },
};

/** A fold is of at least two claims that repetition connects. */
export const folds: Subject = {
  label: 'Fold',
  page: 50,
  examine: async (engine, keys) => {
    const rows = await engine.read(examinedFolds, { ids: keys });
    const members = new Map(keys.map((key): [string, typeof rows] => [key, []]));
    for (const row of rows) members.get(row.fold)?.push(row);
    return [...members].flatMap(([fold, claims]) => {
      const notes = new Notes(fold);
      const accepted = claims.filter(({ review }) => review !== ReviewState.REJECTED);
      notes.expect(accepted.length > 1, 'a fold is of several claims', claims.length);
      notes.expect(
        claims.some(({ id }) => id === fold),
        'a fold’s id is that of one of its claims',
        claims.map(({ id }) => id),
      );
      notes.same(reached(claims), claims.length, 'a fold’s claims are connected by repetition');
      return notes.findings;
    });
  },
};

/** How many of a fold's claims repetition leads to from the first. */
function reached(claims: readonly { id: string; repeats: readonly string[] }[]): number {
  const repeats = new Map(claims.map((claim) => [claim.id, claim.repeats]));
  const seen = new Set<string>();
  const waiting = claims.slice(0, 1).map(({ id }) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id) || !repeats.has(id)) continue;
    seen.add(id);
    waiting.push(...(repeats.get(id) ?? []));
  }
  return seen.size;
}
