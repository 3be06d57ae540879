import { ReviewState, Stance } from '../../model/claim.js';
import { foldText } from '../../model/ids.js';
import { foldsOf } from '../cypher/relation.js';
import {
  claimsOfArrivals,
  examinedClaims,
  unmentionedEnds,
  type ExaminedClaim,
  type ExaminedEdge,
} from '../cypher/verify.js';
import type { Engine } from '../engine.js';
import { claimKeys, relationKey } from '../sort-keys.js';
import { misplaced } from './standings.js';
import { isDistinct, Notes, type Finding, type Subject } from './subject.js';

/** A claim, its places in lists, and what it is connected to. */
export const claims: Subject = {
  label: 'Claim',
  page: 500,
  examine: async (engine, keys) => {
    const rows = await engine.read(examinedClaims, { ids: keys });
    const edges = rows.flatMap(({ claim, speakers, targets, addressees }) =>
      [...speakers, ...targets, ...addressees].map(({ to, told }) => ({ id: claim.id, to, told })),
    );
    return [
      ...rows.flatMap(examine),
      ...(await misplaced(engine, edges)),
      ...(await unmentioned(engine, keys)),
      ...(await unfolded(engine, rows)),
      ...(await sharedArrivals(engine, rows)),
    ];
  },
};

function examine(row: ExaminedClaim): Finding[] {
  const { claim, articles, targets } = row;
  const notes = new Notes(claim.id);
  notes.expect(articles.length === 1, 'a claim is reported by one article', articles);
  const [article] = articles;
  if (article) examineKeys(notes, claim, article);
  notes.expect(
    claim.searchText === foldText(claim.text),
    'a claim is searched by the words of its text',
    claim.searchText,
  );
  notes.expect(claim.confidence >= 0 && claim.confidence <= 1, 'a confidence is from 0 to 1', claim.confidence);
  for (const { stance, confidence, to } of targets)
    notes.expect(
      stance in Stance && confidence >= 0 && confidence <= 1,
      'a claim leans some way, more or less surely, towards what it is about',
      { to, stance, confidence },
    );
  examineLists(notes, row);
  examineRelations(notes, row);
  return notes.findings;
}

function examineKeys(notes: Notes, claim: ExaminedClaim['claim'], article: ExaminedClaim['articles'][number]): void {
  const position = Number(claim.byPosition.split('|')[1]);
  const date = claim.saidOn ?? article.publishedOn ?? null;
  const { byNewest, byOldest, byPosition, byConfidence } = claim;
  notes.same(
    { byNewest, byOldest, byPosition, byConfidence },
    claimKeys(article.id, position, date, claim.confidence),
    'a claim’s places in lists follow from its article, position, date and confidence',
  );
}

function examineLists(notes: Notes, row: ExaminedClaim): void {
  const { claim, speakers, targets, addressees, topics, containers, buckets, folds } = row;
  const listed: ExaminedEdge[] = [...speakers, ...targets, ...topics];
  for (const { to, listOf, byNewest } of listed)
    notes.expect(
      listOf === to && byNewest === claim.byNewest,
      'a relationship holds whose list it is in and its place there',
      { to, listOf, byNewest },
    );
  for (const ends of [speakers, targets, topics])
    notes.expect(
      isDistinct(ends.map(({ to }) => to)),
      'a claim is connected to the same in the same way once',
      ends.map(({ to }) => to),
    );
  notes.expect(addressees.length < 2, 'a claim is told to one party', addressees);
  notes.expect(containers.length < 2, 'a claim is told within one other', containers);
  notes.expect(isDistinct(buckets), 'a claim falls into a bucket once', buckets);
  notes.expect(folds.length < 2, 'a claim is in one fold', folds);
  notes.expect(folds.length === 0 || claim.review !== ReviewState.REJECTED, 'a rejected claim is in no fold', folds);
}

function examineRelations(notes: Notes, { claim, relations }: ExaminedClaim): void {
  notes.expect(
    isDistinct(relations.map(({ to }) => to)),
    'two claims stand to each other in one way',
    relations.map(({ kind, to }) => ({ kind, to })),
  );
  for (const { kind, to, byOldest, score, reason, byScore } of relations) {
    notes.expect(byOldest < claim.byOldest, 'the later claim stands to the earlier one', { kind, to });
    notes.expect(
      score >= 0 && score <= 1 && Boolean(reason) && byScore === relationKey(score, claim.id, to),
      'a relation has a score, a reason, and its place by them',
      { kind, to, score, byScore },
    );
  }
}

async function unmentioned(engine: Engine, ids: readonly string[]): Promise<Finding[]> {
  const rows = await engine.read(unmentionedEnds, { ids });
  return rows.map(({ id, party }) => ({
    rule: 'an article mentions all parties of its claims',
    id,
    found: party,
  }));
}

/** Claims that repeat each other, neither rejected, are in one fold. */
async function unfolded(engine: Engine, rows: readonly ExaminedClaim[]): Promise<Finding[]> {
  const repeats = rows.flatMap(({ claim, relations }) =>
    relations.filter(({ kind }) => kind === 'REPEATS').map(({ to }) => ({ from: claim.id, to })),
  );
  if (repeats.length === 0) return [];
  const ids = [...new Set(repeats.flatMap(({ from, to }) => [from, to]))];
  const states = new Map((await engine.read(foldsOf, { ids })).map((row) => [row.id, row]));
  return repeats.flatMap(({ from, to }) => {
    const [one, other] = [states.get(from), states.get(to)];
    if (!one || !other || one.rejected || other.rejected) return [];
    const isOne = one.fold != null && one.fold === other.fold;
    return isOne ? [] : [{ rule: 'claims that repeat each other are in one fold', id: from, found: to }];
  });
}

async function sharedArrivals(engine: Engine, rows: readonly ExaminedClaim[]): Promise<Finding[]> {
  const arrivals = rows.flatMap(({ claim }) => (claim.arrival == null ? [] : [claim.arrival]));
  const found = await engine.read(claimsOfArrivals, { arrivals });
  return found
    .filter(({ ids }) => ids.length > 1)
    .map(({ arrival, ids }) => ({
      rule: 'no two claims came under one number',
      id: ids[0] ?? '',
      found: `${arrival}: ${ids.join(', ')}`,
    }));
}
