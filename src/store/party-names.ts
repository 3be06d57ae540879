import { kindOfId, nameKey } from '../model/ids.js';
import * as statements from './cypher/write.js';
import type { Telling } from './cypher/write.js';
import type { Transaction } from './engine.js';
import { trigrams } from './name-match.js';
import { editorsTelling, keysOf, nameOf } from './naming.js';
import { runOnRows } from './slices.js';
import type { Standing } from './standing.js';
import { changed, EMPTY_TALLY, read, tallyOf, written, type Tally } from './tally.js';

/**
 * What parties are called. A party's node keeps the tally of what articles tell of it, so that a write costs what it changes
 * and not what was ever told of its parties.
 */

/** What a write changes in what articles tell of parties, by party. */
export class TellingChanges {
  readonly #changes = new Map<string, { added: Telling[]; gone: Telling[] }>();

  add(id: string, telling: Telling): void {
    this.#of(id).added.push(telling);
  }

  take(id: string, telling: Telling): void {
    this.#of(id).gone.push(telling);
  }

  /** The parties that are told of otherwise. */
  ids(): string[] {
    return [...this.#changes.keys()];
  }

  of(id: string): { readonly added: readonly Telling[]; readonly gone: readonly Telling[] } {
    return this.#changes.get(id) ?? { added: [], gone: [] };
  }

  #of(id: string) {
    const known = this.#changes.get(id) ?? { added: [], gone: [] };
    this.#changes.set(id, known);
    return known;
  }
}

/** Sees to it that there are nodes with these ids. */
export async function writePartyNodes(transaction: Transaction, parties: readonly string[]): Promise<void> {
  const ids = [...new Set(parties)].sort();
  const [actors, organizations] = (['Actor', 'Organization'] as const).map((kind) =>
    ids.filter((id) => kindOfId(id) === kind),
  );
  if (actors?.length) await transaction.run(statements.writeActors, { ids: actors, tally: EMPTY_TALLY });
  if (organizations?.length)
    await transaction.run(statements.writeOrganizations, { ids: organizations, tally: EMPTY_TALLY });
}

/** Names parties by what is told of them now that `changes` are written; `others` are named too, by what was told before. */
export async function renameParties(
  transaction: Transaction,
  changes: TellingChanges,
  others: readonly string[] = [],
): Promise<void> {
  const ids = [...new Set([...changes.ids(), ...others])].sort();
  const parties = await transaction.run(statements.namedParties, { ids });
  // What was written by an older version has no tally yet.
  const uncounted = parties.filter(({ tally }) => tally === null).map(({ id }) => id);
  await writeNaming(
    transaction,
    parties.flatMap((party) => {
      const { added, gone } = changes.of(party.id);
      return party.tally === null ? [] : [{ ...party, told: changed(read(party.tally), added, gone) }];
    }),
  );
  if (uncounted.length > 0) await nameParties(transaction, uncounted);
}

/** Names parties anew from all that is told of them. */
export async function nameParties(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const sorted = [...ids].sort();
  const parties = await transaction.run(statements.namedParties, { ids: sorted });
  const tellings = new Map<string, Telling[]>();
  for (const { id, telling } of await transaction.run(statements.tellingsOf, { ids: sorted })) {
    const all = tellings.get(id);
    if (all) all.push(telling);
    else tellings.set(id, [telling]);
  }
  await writeNaming(
    transaction,
    parties.map((party) => ({ ...party, told: tallyOf(tellings.get(party.id) ?? []) })),
  );
}

interface ToldParty {
  readonly id: string;
  readonly names: string | null;
  readonly listed: string | null;
  readonly formerlyListed: readonly string[];
  readonly splits: string | null;
  readonly told: Tally;
}

async function writeNaming(transaction: Transaction, parties: readonly ToldParty[]): Promise<void> {
  const named = parties.map((party) => {
    const editor = editorOf(party);
    // What nothing tells of any more is deleted next, or keeps the name it had.
    const naming = party.told.names.size > 0 || editor !== null ? nameOf(party.told, editor) : null;
    return { ...party, naming, keys: naming === null ? [] : keysOf(naming) };
  });
  const rows = named.map(({ id, told, naming, keys }) => ({
    id,
    properties: {
      tally: written(told),
      ...(naming && { ...naming, names: namesOf(keys), byName: `${nameKey(naming.name)}|${id}` }),
    },
  }));
  await runOnRows(transaction, statements.nameParties, rows);
  await writeKeys(
    transaction,
    named.filter(({ names, keys }) => names !== namesOf(keys)),
  );
}

/** The keys of its names as a party’s node keeps them. */
export const namesOf = (keys: readonly string[]) => `|${keys.join('|')}|`;

/** What editors' lists say of a party; null where none has it. */
export function editorOf({
  listed,
  formerlyListed,
  splits,
}: Pick<ToldParty, 'listed' | 'formerlyListed' | 'splits'>): Telling | null {
  return editorsTelling(
    [...(listed === null ? [] : [listed]), ...formerlyListed].map((each) => JSON.parse(each) as Telling),
    splits === null ? [] : Object.keys(JSON.parse(splits) as Standing['splits']),
  );
}

async function writeKeys(
  transaction: Transaction,
  parties: readonly { readonly id: string; readonly names: string | null; readonly keys: readonly string[] }[],
): Promise<void> {
  const known = parties.filter(({ names }) => names !== null).map(({ id }) => id);
  const old = known.length === 0 ? [] : await transaction.run(statements.deleteNames, { ids: known });
  await runOnRows(
    transaction,
    statements.writeNames,
    parties.flatMap(({ id, keys }) => keys.map((key) => ({ id, key, trigrams: trigrams(key) }))),
  );
  if (old.length > 0) await transaction.run(statements.deleteForgottenNames, { keys: old.map(({ key }) => key) });
}

/** Deletes those that nothing tells of any more. */
export async function forgetParties(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await transaction.run(statements.deleteForgottenParties, { ids: [...ids].sort() });
}
