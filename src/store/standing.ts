import type { Decision } from './decision.js';

/** Where what is told of one party id goes, as people decided. */
export interface Standing {
  /** The party that it is now; itself where nobody merged it. */
  readonly party: string;
  /** By the key of an alias that is not this party's: the party that it is the name of. */
  readonly splits: Readonly<Record<string, string>>;
}

/** The standings of some ids; an id without one stands for itself. */
export class Standings {
  readonly #standings: ReadonlyMap<string, Standing>;

  constructor(standings: Iterable<readonly [string, Standing]>) {
    this.#standings = new Map(standings);
  }

  of(id: string): Standing {
    return this.#standings.get(id) ?? { party: id, splits: {} };
  }

  /** The party of what an article tells of `told`, under the alias with the key `as` where that is split off. */
  partyOf(told: string, as: string | null): string {
    const { party, splits } = this.of(told);
    return (as !== null && splits[as]) || party;
  }
}

/**
 * What decisions on parties come to, the oldest first: merges are links from one party to another, a split cuts links
 * and takes an alias away from all that are one with the party. Later decisions go over earlier ones.
 * The same decisions give the same standings, so that leaving one out is to undo it.
 */
export function standingsFrom(decisions: readonly Decision[], ids: readonly string[]): Standings {
  const links = new Map<string, string>();
  const rules: { party: string; key: string; to: string }[] = [];
  const partyOf = (id: string): string => {
    const next = links.get(id);
    return next === undefined ? id : partyOf(next);
  };
  for (const decision of decisions) {
    if (decision.action === 'MERGE')
      for (const from of decision.from) {
        const [child, parent] = [partyOf(from), partyOf(decision.into)];
        if (child !== parent) links.set(child, parent);
      }
    if (decision.action === 'SPLIT') {
      for (const freed of decision.freed) links.delete(freed);
      rules.push(decision);
    }
  }
  const splitsOf = (party: string) =>
    rules
      .filter((rule) => partyOf(rule.party) === party && partyOf(rule.to) !== party)
      .map(({ key, to }) => [key, partyOf(to)] as const);
  return new Standings(
    ids.map((id) => [id, { party: partyOf(id), splits: Object.fromEntries(splitsOf(partyOf(id))) }] as const),
  );
}
