import { setImmediate as othersTurn } from 'node:timers/promises';
import { PartyKind } from '../model/party.js';
import * as statements from './cypher/duplicate.js';
import { partiesById } from './cypher/party.js';
import { toParty } from './decode.js';
import type { Engine } from './engine.js';
import type { Graph } from './graph.js';
import { likenessOf, marksOf, type Likeness, type Profile } from './likeness.js';

/** Parties that are compared: the first by name. */
const MOST_PARTIES = 20_000;
/** A name or surname that more parties than this have tells nothing. */
const MOST_SHARING = 30;
/** Parties after which other requests have their turn. */
const BATCH = 500;

const KINDS = Object.values(PartyKind).filter((kind) => kind !== PartyKind.UNNAMED && kind !== PartyKind.GROUP);

type Pair = readonly [Profile, Profile];

/** The reads that find parties that may be one. */
export function duplicates(engine: Engine): Pick<Graph, 'duplicateCandidates'> {
  return {
    duplicateCandidates: async (limit) => {
      const rows = await engine.read(statements.namedParties, { kinds: KINDS, limit: MOST_PARTIES });
      const profiles = rows.map(({ id, kind, names }) => ({ id, kind, keys: names.slice(1, -1).split('|') }));
      // Only those that would be alike if they shared an affiliation are worth asking whether they do.
      const pairs = (await pairsOf(profiles)).filter(([one, other]) => likenessOf(one, other, true) !== null);
      const ids = [...new Set(pairs.flat().map(({ id }) => id))];
      const [bodies, apart] = await Promise.all([bodiesOf(engine, ids), keptApart(engine, ids)]);
      const found = pairs
        .filter((pair) => !apart.has(nameOfPair(pair.map(({ id }) => id))))
        .flatMap(([one, other]) => {
          const likeness = likenessOf(one, other, share(bodies.get(one.id), bodies.get(other.id)));
          return likeness === null ? [] : [{ ids: [one.id, other.id] as const, likeness }];
        })
        .sort((a, b) => b.likeness.score - a.likeness.score || (a.ids.join() < b.ids.join() ? -1 : 1))
        .slice(0, limit);
      return withParties(engine, found);
    },
  };
}

/** Pairs that share a mark which few have, each once. */
async function pairsOf(profiles: readonly Profile[]): Promise<Pair[]> {
  const sharing = new Map<string, Profile[]>();
  for (const [index, profile] of profiles.entries()) {
    if (index % BATCH === 0) await othersTurn();
    for (const mark of marksOf(profile)) {
      const others = sharing.get(mark);
      if (others) others.push(profile);
      else sharing.set(mark, [profile]);
    }
  }
  const pairs = new Map<string, Pair>();
  for (const group of sharing.values()) {
    if (group.length > MOST_SHARING) continue;
    group.forEach((one, index) => {
      for (const other of group.slice(index + 1)) pairs.set(nameOfPair([one.id, other.id]), [one, other]);
    });
  }
  return [...pairs.values()];
}

const nameOfPair = (ids: readonly string[]) => [...ids].sort().join(' ');

async function bodiesOf(engine: Engine, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  const bodies = new Map<string, Set<string>>();
  for (const { id, body } of await engine.read(statements.bodiesOf, { ids }))
    bodies.set(id, (bodies.get(id) ?? new Set()).add(body));
  return bodies;
}

async function keptApart(engine: Engine, ids: readonly string[]): Promise<Set<string>> {
  const rows = await engine.read(statements.keptApart, { ids });
  return new Set(rows.flatMap(({ subjects: [party = '', ...others] }) => others.map((id) => nameOfPair([party, id]))));
}

function share(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean {
  return [...one].some((id) => other.has(id));
}

async function withParties(engine: Engine, found: readonly { ids: readonly [string, string]; likeness: Likeness }[]) {
  const rows = await engine.read(partiesById, { ids: [...new Set(found.flatMap(({ ids }) => ids))] });
  const parties = new Map(rows.map(({ id, party }) => [id, toParty(party)]));
  return found.flatMap(({ ids: [one, other], likeness }) => {
    const pair = [parties.get(one), parties.get(other)] as const;
    return pair[0] && pair[1] ? [{ party: pair[0], other: pair[1], ...likeness }] : [];
  });
}
