import { nameKey } from '../model/ids.js';
import { ClaimRelationKind } from '../model/relation.js';
import type { Comparable, Relation } from '../relate/comparable.js';
import { compare } from '../relate/compare.js';
import { readingOf } from '../relate/reading.js';
import { bucketKeys } from '../relate/sketch.js';
import * as statements from './cypher/relation.js';
import type { Transaction } from './engine.js';
import { foldAlso, foldAnew, foldsOf, type Pair } from './folds.js';
import type { ArticleRecord, ClaimRecord } from './record.js';
import { dateOf, relationKey } from './sort-keys.js';

/**
 * Claims are compared where they share a bucket (`bucketKeys`) and one of the two leads it. A bucket's leaders are its
 * claims with the smallest ids, this many at the most. Ids are hashes, so the leaders are a sample that no order of arrival
 * changes, and a claim that arrives is compared with a bounded number of others, however full its buckets are: with the
 * leaders and, where it becomes one itself, which of n claims a bucket's happens to about `LEADERS · ln n`, with all.
 */
const LEADERS = 16;

/** What a claim's node holds for comparisons: what its own article calls its speakers and targets. */
export function comparedProperties(claim: ClaimRecord, { parties }: ArticleRecord) {
  const names = new Map(parties.map(({ id, name }) => [id, nameKey(name)]));
  const keyOf = (id: string) => names.get(id) ?? id;
  return {
    speakerKeys: claim.speakerIds.map(keyOf),
    leanings: claim.targets.map(({ partyId, stance }) => `${keyOf(partyId)}|${stance}`),
  };
}

/** Relates an article's claims, just written, to each other and to those of other articles. */
export async function relateClaims(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const claims = await comparables(transaction, ids);
  const buckets = bucketsByKey(claims);
  if (buckets.size === 0) return;
  const opened = await transaction.run(statements.openBuckets, { keys: [...buckets.keys()].sort() });
  await transaction.run(statements.writeMembers, {
    rows: [...buckets].flatMap(([key, members]) => members.map((id) => ({ id, key }))),
  });
  const changed = opened.map(({ key, leaders }) => {
    const before = leaders ?? [];
    return bucketChange(key, before, [...before, ...(buckets.get(key) ?? [])]);
  });
  await lead(transaction, changed);
  const followers = changed.flatMap(({ key, leaders }) =>
    (buckets.get(key) ?? []).flatMap((id) => leaders.map((leader): Pair => [id, leader])),
  );
  const pairs = await relatePairs(transaction, [...followers, ...(await pairsOfNewLeaders(transaction, changed))]);
  await foldAnew(transaction, await prune(transaction, changed));
  await foldAlso(transaction, pairs);
}

/** What an article's claims leave behind when they go. */
export interface Parting {
  readonly ids: readonly string[];
  readonly buckets: readonly { readonly key: string; readonly leaders: readonly string[] }[];
  readonly folds: readonly string[];
}

/** Has to be asked before an article's claims are deleted; holds their buckets. */
export async function partingOf(transaction: Transaction, articleId: string): Promise<Parting> {
  const members = await transaction.run(statements.membersOfArticle, { id: articleId });
  const keys = [...new Set(members.map(({ key }) => key))].sort();
  const buckets = await transaction.run(statements.openBuckets, { keys });
  const folds = await transaction.run(statements.foldsOfArticle, { id: articleId });
  return {
    ids: members.map(({ id }) => id),
    buckets: buckets.map(({ key, leaders }) => ({ key, leaders: leaders ?? [] })),
    folds: folds.map(({ fold }) => fold),
  };
}

/** Settles what is left once an article's claims are deleted: others lead in their place, and are compared. */
export async function settle(transaction: Transaction, { ids, buckets, folds }: Parting): Promise<void> {
  const gone = new Set(ids);
  const led = buckets.filter(({ leaders }) => leaders.some((id) => gone.has(id)));
  const members = await membersByKey(
    transaction,
    led.map(({ key }) => key),
  );
  const changed = led.map(({ key, leaders }) => bucketChange(key, leaders, members.get(key) ?? []));
  await lead(transaction, changed);
  await transaction.run(statements.deleteEmptyBuckets, { keys: buckets.map(({ key }) => key) });
  const pairs = await relatePairs(transaction, await pairsOfNewLeaders(transaction, changed));
  await foldAnew(transaction, folds);
  await foldAlso(transaction, pairs);
}

/** A bucket's leaders as they are now, those that were none before, and those that are none any more. */
interface BucketChange {
  readonly key: string;
  readonly leaders: readonly string[];
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

function bucketChange(key: string, before: readonly string[], members: readonly string[]): BucketChange {
  const leaders = [...new Set(members)].sort().slice(0, LEADERS);
  return {
    key,
    leaders,
    joined: leaders.filter((id) => !before.includes(id)),
    left: before.filter((id) => !leaders.includes(id)),
  };
}

async function lead(transaction: Transaction, changed: readonly BucketChange[]): Promise<void> {
  const rows = changed
    .filter(({ joined, left }) => joined.length + left.length > 0)
    .map(({ key, leaders }) => ({ key, leaders }));
  if (rows.length > 0) await transaction.run(statements.writeLeaders, { rows });
}

/** A claim that starts to lead a bucket is compared with all in it; in one that is not full, all lead. */
async function pairsOfNewLeaders(transaction: Transaction, changed: readonly BucketChange[]): Promise<Pair[]> {
  const full = changed.filter(({ leaders, joined }) => leaders.length === LEADERS && joined.length > 0);
  const members = await membersByKey(
    transaction,
    full.map(({ key }) => key),
  );
  return full.flatMap(({ key, joined }) =>
    joined.flatMap((leader) => (members.get(key) ?? []).map((member): Pair => [leader, member])),
  );
}

async function membersByKey(transaction: Transaction, keys: readonly string[]): Promise<Map<string, string[]>> {
  if (keys.length === 0) return new Map();
  const rows = await transaction.run(statements.membersOf, { keys });
  const members = new Map<string, string[]>();
  for (const { key, id } of rows) members.set(key, [...(members.get(key) ?? []), id]);
  return members;
}

/** Compares each pair once and writes what is found; answers those that repeat each other. */
async function relatePairs(transaction: Transaction, asked: readonly Pair[]): Promise<Pair[]> {
  const pairs = new Map(
    asked.filter(([a, b]) => a !== b).map(([a, b]): [string, Pair] => [[a, b].sort().join(' '), [a, b]]),
  );
  if (pairs.size === 0) return [];
  const claims = await comparables(transaction, [...new Set([...pairs.values()].flat())]);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const rows = new Map<ClaimRelationKind, statements.RelationRow[]>();
  for (const [a, b] of pairs.values()) {
    const [one, other] = [byId.get(a), byId.get(b)];
    const found = one && other && compare(one, other);
    if (found) rows.set(found.kind, [...(rows.get(found.kind) ?? []), relationRow(one, other, found)]);
  }
  for (const [kind, found] of [...rows].sort()) await transaction.run(statements.writeRelations(kind), { rows: found });
  return (rows.get(ClaimRelationKind.REPEATS) ?? []).map(({ from, to }): Pair => [from, to]);
}

/** Relations that only a leader brought about that leads no more go; answers the folds that this touches. */
async function prune(transaction: Transaction, changed: readonly BucketChange[]): Promise<string[]> {
  const ids = [...new Set(changed.flatMap(({ left }) => left))].sort();
  if (ids.length === 0) return [];
  const parted = await transaction.run(statements.pruneRelations, { ids });
  return foldsOf(
    transaction,
    parted.map(({ id }) => id),
  );
}

/** A claim as comparisons see it, with its place in time. */
type Dated = Comparable & { readonly byOldest: string };

async function comparables(transaction: Transaction, ids: readonly string[]): Promise<Dated[]> {
  const rows = await transaction.run(statements.comparablesById, { ids: [...ids].sort() });
  return rows.map(({ claim: { speakerKeys, byOldest, text, cue, ...claim } }) => ({
    ...claim,
    speakers: speakerKeys,
    reading: readingOf(text, cue ?? null),
    date: dateOf(byOldest),
    byOldest,
  }));
}

function bucketsByKey(claims: readonly Comparable[]): Map<string, string[]> {
  const buckets = new Map<string, string[]>();
  for (const { id, reading } of claims)
    for (const key of bucketKeys(reading)) buckets.set(key, [...(buckets.get(key) ?? []), id]);
  return buckets;
}

/** The later claim repeats, supports or contradicts the earlier one. */
function relationRow(one: Dated, other: Dated, { score, reason }: Relation): statements.RelationRow {
  const [earlier, later] = one.byOldest < other.byOldest ? [one, other] : [other, one];
  const byScore = relationKey(score, later.id, earlier.id);
  return { from: later.id, to: earlier.id, properties: { score, reason, byScore } };
}
