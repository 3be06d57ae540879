import * as statements from './cypher/relation.js';
import type { Transaction } from './engine.js';
import { runOnRows } from './slices.js';

/**
 * A fold is what repeats of one claim are in together: claims that REPEATS connects, directly or over others. A claim that an
 * editor rejected is in none. A fold's id is that of one of its claims.
 */

/** Two claims that repeat each other, by id. */
export type Pair = readonly [string, string];

/** Puts claims that repeat each other, as was just found, in one fold. The largest fold of several takes the others in. */
export async function foldAlso(transaction: Transaction, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 0) return;
  const rows = await transaction.run(statements.foldsOf, { ids: [...new Set(pairs.flat())].sort() });
  const accepted = new Map(rows.filter(({ rejected }) => !rejected).map((row) => [row.id, row]));
  const groups = connected(
    pairs.filter((pair) => pair.every((id) => accepted.has(id))),
    (id) => accepted.get(id)?.fold ?? id,
  );
  await unite(
    transaction,
    groups.map((ids) => ids.map((id) => accepted.get(id)).filter((row) => row !== undefined)),
  );
}

/** Makes some folds anew from what their claims repeat now. */
export async function foldAnew(transaction: Transaction, folds: readonly string[]): Promise<void> {
  if (folds.length === 0) return;
  const members = await transaction.run(statements.foldMembers, { folds });
  await transaction.run(statements.deleteFolds, { folds });
  await foldAlso(
    transaction,
    await pairsOf(
      transaction,
      members.map(({ id }) => id),
    ),
  );
}

/** Folds some claims as they are now: after an editor rejected one, or took that back. */
export async function refold(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await foldAnew(transaction, await foldsOf(transaction, ids));
  await foldAlso(transaction, await pairsOf(transaction, ids));
}

/** The folds that some claims are in, each once. */
export async function foldsOf(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.run(statements.foldsOf, { ids: [...new Set(ids)] });
  return [...new Set(rows.map(({ fold }) => fold ?? null))].filter((fold) => fold !== null);
}

async function pairsOf(transaction: Transaction, ids: readonly string[]): Promise<Pair[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.run(statements.repeatsOf, { ids });
  return rows.map(({ id, other }): Pair => [id, other]);
}

interface Foldable {
  readonly id: string;
  readonly fold?: string | null;
  readonly size: number;
}

/** Makes one fold of each group. */
async function unite(transaction: Transaction, groups: readonly (readonly Foldable[])[]): Promise<void> {
  const goals = groups.map((claims) => ({ ...goalOf(claims), loose: claims.filter(({ fold }) => fold == null) }));
  const goalOfFold = new Map(goals.flatMap(({ fold, others }) => others.map((other) => [other, fold] as const)));
  const folds = [...goalOfFold.keys()];
  const taken = folds.length === 0 ? [] : await transaction.run(statements.foldMembers, { folds });
  if (folds.length > 0) await transaction.run(statements.deleteFolds, { folds });
  await runOnRows(transaction, statements.writeFolds, [
    ...taken.map(({ fold, id }) => ({ fold: goalOfFold.get(fold) ?? fold, id })),
    ...goals.flatMap(({ fold, loose }) => loose.map(({ id }) => ({ fold, id }))),
  ]);
}

/** The fold that takes the others in. */
function goalOf(claims: readonly Foldable[]): { fold: string; others: string[] } {
  const sizes = new Map(claims.flatMap(({ fold, size }) => (fold == null ? [] : [[fold, size] as const])));
  const [largest, ...others] = [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([fold]) => fold);
  return { fold: largest ?? smallest(claims), others };
}

const smallest = (claims: readonly Foldable[]) => claims.map(({ id }) => id).sort()[0] ?? '';

/** The claims of `pairs` in groups that they connect; claims whose `placeOf` is one are connected too. */
function connected(pairs: readonly Pair[], placeOf: (id: string) => string): string[][] {
  const parents = new Map<string, string>();
  const rootOf = (place: string): string => {
    let root = place;
    for (let parent = parents.get(root); parent !== undefined && parent !== root; parent = parents.get(root))
      root = parent;
    parents.set(place, root);
    return root;
  };
  for (const [a, b] of pairs) parents.set(rootOf(placeOf(a)), rootOf(placeOf(b)));
  const groups = new Map<string, Set<string>>();
  for (const id of pairs.flat()) {
    const root = rootOf(placeOf(id));
    groups.set(root, (groups.get(root) ?? new Set()).add(id));
  }
  return [...groups.values()].map((ids) => [...ids]);
}
