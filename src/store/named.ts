import { PartyKind } from '../model/party.js';
import type { Names } from '../relate/identity/profile.js';
import * as statements from './cypher/identity.js';
import type { Engine } from './engine.js';
import { read, type Counts, type Tally } from './tally.js';

/** A party by what its articles call it, counted. */
export interface Named extends Names {
  /** How many articles name it. */
  readonly articles: number;
  readonly descriptions: readonly string[];
}

/** All parties, before anything but their names is known. */
export interface Listing {
  /** Those that nothing was decided on or found of: what is told of them is told of them. */
  readonly counted: readonly Named[];
  /** Ids on which something was, whose names are told apart by the articles. */
  readonly decided: readonly string[];
  /** Ids of those that an editor's list tells: each is another one. */
  readonly listed: ReadonlySet<string>;
  /** By the id of any of them, the party that it is now. */
  readonly standing: ReadonlyMap<string, string>;
  /** In how many articles each is named, about. */
  readonly articles: ReadonlyMap<string, number>;
}

export const KINDS: readonly PartyKind[] = Object.values(PartyKind).filter(
  (kind) => kind !== PartyKind.UNNAMED && kind !== PartyKind.GROUP,
);
/** Parties that are read at once. */
const BATCH = 2_000;

/** Reads the parties by their names alone; of very many only about `most`, the first by id, and all that were decided on. */
export async function listParties(engine: Engine, most: number): Promise<Listing> {
  const rows = await engine.read(statements.decidedParties, {});
  const standing = new Map(rows.filter(({ id }) => /^(?:act|org)_/u.test(id)).map(({ id, now }) => [id, now]));
  const decided = new Set([...standing].flat());
  const counted: Named[] = [];
  const articles = new Map<string, number>();
  const listed = new Set(rows.filter(({ isListed }) => isListed).map(({ id }) => id));
  for (let after = ''; counted.length < most;) {
    const page = await engine.read(statements.partiesTold, { kinds: KINDS, after, limit: BATCH });
    for (const { id, kind, tally, isListed } of page) {
      if (isListed) listed.add(id);
      const named = tally === null ? null : namedBy(id, kind, read(tally));
      if (named !== null) articles.set(id, named.articles);
      if (named === null) decided.add(id);
      else if (!decided.has(id)) counted.push(named);
    }
    const last = page.at(-1);
    if (last === undefined) break;
    after = last.id;
  }
  return { counted, decided: [...decided].sort(), listed, standing, articles };
}

/** What a tally says of a party. */
export function namedBy(id: string, kind: PartyKind, tally: Tally): Named {
  return {
    ...{ id, kind, names: [...new Set([...frequent(tally.names), ...frequent(tally.aliases)])] },
    ...{ wikidataIds: frequent(tally.wikidataIds), descriptions: [...tally.descriptions.keys()] },
    articles: [...tally.names.values()].reduce((sum, count) => sum + count, 0),
  };
}

/** Values by how often they are told, most often first. */
export function frequent<Value extends string>(counts: Counts<Value>): Value[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1)).map(([value]) => value);
}
