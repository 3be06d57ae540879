import { nameKey } from '../model/ids.js';
import { ClaimRelationKind } from '../model/relation.js';
import { Turns } from '../model/turns.js';
import { dayOf, wordBitsOf, type Comparable, type Relation } from '../relate/comparable.js';
import { compare } from '../relate/compare.js';
import { readingOf } from '../relate/reading.js';
import { bucketKeys } from '../relate/sketch.js';
import * as statements from './cypher/relation.js';
import type { ComparableFields } from './cypher/relation.js';
import type { Transaction } from './engine.js';
import { foldAlso, foldAnew, foldsOf, type Pair } from './folds.js';
import { bucketChange, LEADERS, mayMeet, memberOf, readLeader, type BucketChange, type Member } from './leaders.js';
import type { ArticleRecord, ClaimRecord } from './record.js';
import { runOnEach, runOnRows } from './slices.js';
import { placeOf, relationKey } from './sort-keys.js';

/** What nodes of an article's claims hold for comparisons: what the article calls their speakers and targets. */
export function comparedIn({ parties }: ArticleRecord) {
  const names = new Map(parties.map(({ id, name }) => [id, nameKey(name)]));
  const keyOf = (id: string) => names.get(id) ?? id;
  return (claim: ClaimRecord) => ({
    speakerKeys: claim.speakerIds.map(keyOf),
    leanings: claim.targets.map(({ partyId, stance }) => `${keyOf(partyId)}|${stance}`),
  });
}

/** Claims as comparisons see them, and the buckets that they fall into: what needs no look at the graph. */
export interface Bucketed {
  readonly claims: readonly Dated[];
  readonly buckets: ReadonlyMap<string, readonly Member[]>;
  readonly memberships: readonly statements.MemberRow[];
}

/** Reads claims and finds their buckets; the database can write them meanwhile. */
export async function bucketed(written: readonly ComparableFields[]): Promise<Bucketed> {
  const turns = new Turns();
  const claims: Dated[] = [];
  const buckets = new Map<string, Member[]>();
  const memberships: statements.MemberRow[] = [];
  for (const fields of written) {
    const claim = dated(fields);
    const member = memberOf(fields);
    const keys = bucketKeys(claim.reading);
    claims.push(claim);
    if (keys.length > 0) memberships.push([claim.id, keys]);
    for (const key of keys) append(buckets, key, member);
    await turns.pause();
  }
  return { claims, buckets, memberships };
}

/** Relates claims, just written, to each other and to those that were there. */
export async function relateClaims(
  transaction: Transaction,
  { claims, buckets, memberships }: Bucketed,
): Promise<void> {
  if (buckets.size === 0) return;
  const before = await leadersOf(transaction, [...buckets.keys()]);
  const changed = [...buckets].map(([key, members]) => {
    const led = before.get(key) ?? [];
    return bucketChange(key, led, led.length === 0 ? members : [...led, ...members]);
  });
  const joining = async (): Promise<void> => {
    await runOnEach(
      transaction,
      statements.createBuckets,
      changed.filter(({ key }) => !before.has(key)),
      ledRow,
    );
    await lead(
      transaction,
      changed.filter(({ key }) => before.has(key)),
    );
    await runOnRows(transaction, statements.writeMembers, memberships);
  };
  // Pairs are found while the database writes.
  const [, pairs] = await Promise.all([joining(), pairsWithLeaders(changed, buckets)]);
  await pairNewLeaders(transaction, changed, pairs, [...buckets.values()].flat());
  const repeats = await relatePairs(transaction, pairs.all(), claims);
  await foldAnew(transaction, await prune(transaction, changed));
  await foldAlso(transaction, repeats);
}

async function pairsWithLeaders(changed: readonly BucketChange[], buckets: Bucketed['buckets']): Promise<Pairs> {
  const pairs = new Pairs();
  const turns = new Turns();
  for (const { key, leaders } of changed) {
    for (const member of buckets.get(key) ?? []) for (const leader of leaders) pairs.add(member, leader);
    await turns.pause();
  }
  return pairs;
}

/** What articles' claims leave behind when they go. */
export interface Parting {
  readonly ids: readonly string[];
  readonly buckets: ReadonlyMap<string, readonly Member[]>;
  readonly folds: readonly string[];
}

/** Has to be asked before the articles' claims are deleted. */
export async function partingOf(transaction: Transaction, articleIds: readonly string[]): Promise<Parting> {
  const members = await transaction.run(statements.membersOfArticles, { ids: articleIds });
  const folds = await transaction.run(statements.foldsOfArticles, { ids: articleIds });
  return {
    ids: members.map(({ id }) => id),
    buckets: await leadersOf(
      transaction,
      members.map(({ key }) => key),
    ),
    folds: folds.map(({ fold }) => fold),
  };
}

/** Settles what is left once articles' claims are deleted: others lead in their place, and are compared. */
export async function settle(transaction: Transaction, { ids, buckets, folds }: Parting): Promise<void> {
  if (buckets.size === 0) return;
  const gone = new Set(ids);
  const led = [...buckets].filter(([, leaders]) => leaders.some(({ id }) => gone.has(id)));
  const members = await membersByKey(
    transaction,
    led.map(([key]) => key),
  );
  const changed = led.map(([key, leaders]) => bucketChange(key, leaders, members.get(key) ?? []));
  await lead(transaction, changed);
  await transaction.run(statements.deleteEmptyBuckets, { keys: [...buckets.keys()] });
  const pairs = new Pairs();
  await pairNewLeaders(transaction, changed, pairs);
  const repeats = await relatePairs(transaction, pairs.all(), []);
  await foldAnew(transaction, folds);
  await foldAlso(transaction, repeats);
}

/** Pairs of claims that may stand to each other in some way, each once. */
class Pairs {
  readonly #others = new Map<string, Set<string>>();

  add(one: Member, other: Member): void {
    // Of most pairs it is known sooner that they cannot meet than whether they are here.
    if (!mayMeet(one, other)) return;
    const [first, second] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
    const others = this.#others.get(first);
    if (others) others.add(second);
    else this.#others.set(first, new Set([second]));
  }

  all(): Pair[] {
    return [...this.#others].flatMap(([one, others]) => [...others].map((other): Pair => [one, other]));
  }
}

async function leadersOf(transaction: Transaction, keys: readonly string[]): Promise<Map<string, Member[]>> {
  const rows = await transaction.run(statements.bucketsByKey, { keys: [...new Set(keys)] });
  return new Map(rows.map(({ key, leaders }) => [key, leaders.map(readLeader)]));
}

async function lead(transaction: Transaction, changed: readonly BucketChange[]): Promise<void> {
  const led = changed.filter(({ joined, left }) => joined.length + left.length > 0);
  await runOnEach(transaction, statements.writeLeaders, led, ledRow);
}

const ledRow = ({ key, leaders }: BucketChange): statements.LedRow => [key, leaders.map(({ written }) => written)];

/** A claim that starts to lead a bucket is compared with all in it; in one that is not full, all lead. */
async function pairNewLeaders(
  transaction: Transaction,
  changed: readonly BucketChange[],
  pairs: Pairs,
  known: Iterable<Member> = [],
): Promise<void> {
  const full = changed.filter(({ leaders, joined }) => leaders.length === LEADERS && joined.length > 0);
  const members = await membersByKey(
    transaction,
    full.map(({ key }) => key),
    known,
  );
  const turns = new Turns();
  for (const { key, joined } of full)
    for (const leader of joined) {
      for (const member of members.get(key) ?? []) pairs.add(leader, member);
      await turns.pause();
    }
}

/** All that some buckets hold; `known` need not be read. */
async function membersByKey(
  transaction: Transaction,
  keys: readonly string[],
  known: Iterable<Member> = [],
): Promise<Map<string, Member[]>> {
  if (keys.length === 0) return new Map();
  const byId = new Map(Array.from(known, (member) => [member.id, member]));
  const held = await transaction.run(statements.membersOf, { keys });
  const ids = [...new Set(held.flatMap((bucket) => bucket.ids))].filter((id) => !byId.has(id));
  for (const fields of ids.length === 0 ? [] : await transaction.run(statements.circumstancesOf, { ids }))
    byId.set(fields.id, memberOf(fields));
  return new Map(held.map(({ key, ids }) => [key, ids.flatMap((id) => byId.get(id) ?? [])]));
}

/** Compares pairs and writes what is found; answers those that repeat each other. `known` need not be read. */
async function relatePairs(transaction: Transaction, pairs: readonly Pair[], known: readonly Dated[]): Promise<Pair[]> {
  if (pairs.length === 0) return [];
  const byId = new Map(known.map((claim) => [claim.id, claim]));
  const ids = [...new Set(pairs.flat())].filter((id) => !byId.has(id));
  for (const { claim } of ids.length === 0 ? [] : await transaction.run(statements.comparablesById, { ids }))
    byId.set(claim.id, dated(claim));
  const rows = new Map<ClaimRelationKind, statements.RelationRow[]>();
  const turns = new Turns();
  for (const [a, b] of pairs) {
    const [one, other] = [byId.get(a), byId.get(b)];
    const found = one && other && compare(one, other);
    if (found) append(rows, found.kind, relationRow(one, other, found));
    await turns.pause();
  }
  for (const [kind, found] of [...rows].sort()) await runOnRows(transaction, statements.writeRelations(kind), found);
  return (rows.get(ClaimRelationKind.REPEATS) ?? []).map(({ from, to }): Pair => [from, to]);
}

/** Relations that only a leader brought about that leads no more go; answers the folds that this touches. */
async function prune(transaction: Transaction, changed: readonly BucketChange[]): Promise<string[]> {
  const left = [...new Set(changed.flatMap((change) => change.left))];
  const related = left.length === 0 ? [] : await transaction.run(statements.relationsOf, { ids: left });
  if (related.length === 0) return [];
  const ids = [...new Set(related.flatMap(({ id, other }) => [id, other]))];
  const keys = new Map<string, Set<string>>();
  for (const { id, key } of await transaction.run(statements.membershipsOf, { ids }))
    keys.set(id, (keys.get(id) ?? new Set()).add(key));
  const shared = ({ id, other }: { id: string; other: string }) =>
    [...(keys.get(id) ?? [])].filter((key) => keys.get(other)?.has(key) === true);
  const leaders = await leadersOf(transaction, related.flatMap(shared));
  const isLed = (row: { id: string; other: string }) =>
    shared(row).some((key) => leaders.get(key)?.some(({ id }) => id === row.id || id === row.other) === true);
  const rows = related.filter((row) => !isLed(row));
  await runOnRows(transaction, statements.deleteRelations, rows);
  return foldsOf(
    transaction,
    rows.flatMap(({ id, other }) => [id, other]),
  );
}

/** A claim as comparisons see it, with its place in time. */
type Dated = Comparable & { readonly byOldest: string };

function dated({ id, text, cue, speakerKeys, leanings, byOldest, start, end }: ComparableFields): Dated {
  const reading = readingOf(text, cue ?? null);
  const { date, articleId } = placeOf(byOldest);
  const speakers = { speakers: speakerKeys, wordBits: wordBitsOf(speakerKeys) };
  return { id, day: dayOf(date), articleId, reading, ...speakers, leanings, byOldest, start, end };
}

/** The later claim repeats, supports or contradicts the earlier one. */
function relationRow(one: Dated, other: Dated, { score, reason }: Relation): statements.RelationRow {
  const [earlier, later] = one.byOldest < other.byOldest ? [one, other] : [other, one];
  const byScore = relationKey(score, later.id, earlier.id);
  return { from: later.id, to: earlier.id, properties: { score, reason, byScore } };
}

function append<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
