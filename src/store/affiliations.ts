import * as statements from './cypher/affiliation.js';
import type { Membership, Pair } from './cypher/affiliation.js';
import type { EdgeRow } from './cypher/write.js';
import type { Transaction } from './engine.js';
import { runOnRows } from './slices.js';

/** Writes what articles or lists state of affiliations, and what comes first of it. */
export async function stateAffiliations(transaction: Transaction, edges: readonly EdgeRow[]): Promise<void> {
  await runOnRows(transaction, statements.writeAffiliations, edges);
  const first = new Map<string, Pair & { properties: Membership }>();
  for (const { from, to, properties } of edges) {
    const { role, articleId, byRank } = properties as Stated;
    const rank = `${byRank}|${role ?? ''}`;
    const known = first.get(`${from} ${to}`);
    if (known === undefined || rank < known.properties.rank)
      first.set(`${from} ${to}`, { from, to, properties: { role: role ?? null, articleId, rank } });
  }
  await runOnRows(transaction, statements.joinMemberships, [...first.values()]);
}

/** What an AFFILIATED_WITH holds of whoever states it. */
interface Stated {
  readonly role?: string | null;
  readonly articleId: string;
  readonly byRank: string;
}

/** Takes back what some articles state of parties that they mention. */
export async function withdrawAffiliations(
  transaction: Transaction,
  rows: readonly { id: string; article: string }[],
): Promise<void> {
  await rankAgain(transaction, await runOnRows(transaction, statements.deleteAffiliations, rows));
}

/** Takes back what editors' lists state of some ids; `party` is what each stands for now. */
export async function withdrawListed(
  transaction: Transaction,
  rows: readonly { id: string; party: string }[],
): Promise<void> {
  await rankAgain(transaction, await runOnRows(transaction, statements.deleteListedAffiliations, rows));
}

/** Finds out what comes first of what is stated of some pairs; of those of which nothing is, nothing stays. */
export async function rankAgain(transaction: Transaction, pairs: readonly Pair[]): Promise<void> {
  const different = [...new Map(pairs.map((pair) => [`${pair.from} ${pair.to}`, pair])).values()];
  await runOnRows(transaction, statements.deleteMemberships, different);
  await runOnRows(transaction, statements.writeMemberships, different);
}
