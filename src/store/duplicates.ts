import type { Compared } from '../relate/identity/resolve.js';
import { findings } from './cypher/identity.js';
import { partiesById } from './cypher/party.js';
import { toParty } from './decode.js';
import type { Engine } from './engine.js';
import type { Graph } from './graph.js';
import { compareParties } from './identities.js';

/** Parties that are compared while somebody waits; `quoth parties --resolve` compares all. */
const MOST_PARTIES = 20_000;

/** The reads that find parties that may be one: by the rules by which they are made one, whether that was done yet or not. */
export function duplicates(engine: Engine): Pick<Graph, 'duplicateCandidates'> {
  return {
    duplicateCandidates: async (limit) => {
      const found = await compareParties(engine, await engine.read(findings, {}), MOST_PARTIES);
      const compared = [...found.bodies.compared, ...found.persons.compared];
      return withParties(engine, pairsNow(compared, found.standing), limit);
    },
  };
}

/** Two parties as they are now, and what speaks for their being one. */
type PairNow = Pick<Compared, 'score' | 'reasons'> & { readonly ids: readonly [string, string] };

/** The pairs that are two parties still, each once, the likeliest first. */
function pairsNow(compared: readonly Compared[], standing: ReadonlyMap<string, string>): PairNow[] {
  const pairs = new Map<string, PairNow>();
  const sorted = compared
    .map(({ one, other, score, reasons }) => {
      const [first = '', second = ''] = [one.id, other.id].map((id) => standing.get(id) ?? id).sort();
      return { ids: [first, second] as const, score, reasons };
    })
    .sort((a, b) => b.score - a.score || (a.ids.join() < b.ids.join() ? -1 : 1));
  for (const pair of sorted) {
    const key = pair.ids.join();
    if (pair.ids[0] !== pair.ids[1] && !pairs.has(key)) pairs.set(key, pair);
  }
  return [...pairs.values()];
}

async function withParties(engine: Engine, pairs: readonly PairNow[], limit: number) {
  const rows = await engine.read(partiesById, { ids: [...new Set(pairs.flatMap(({ ids }) => ids))] });
  const parties = new Map(rows.map(({ id, party }) => [id, toParty(party)]));
  return pairs
    .flatMap(({ ids: [one, another], score, reasons }) => {
      const [party, other] = [parties.get(one), parties.get(another)];
      // A namesake that was found just now is no party yet.
      return party && other ? [{ party, other, score, reason: reasons.join('; ') }] : [];
    })
    .slice(0, limit);
}
