import type { Decision, Finding, NamesakeFinding } from './decision.js';

/** Where what is told of one party id goes, as people decided. */
export interface Standing {
  /** The party that it is now; itself where nobody merged it. */
  readonly party: string;
  /** By the key of an alias that is not this party's: the party that it is the name of. So too by the key of a namesake. */
  readonly splits: Readonly<Record<string, string>>;
  /** By the id of an article in which the id is a namesake's: the key of that one. Left out where there is none. */
  readonly namesakes?: Readonly<Record<string, string>>;
}

/** The key of a namesake among splits: no name has it. */
export const namesakeKey = (party: string) => `@${party}`;

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

  /** The key of the namesake that an article means by `told`; null where it means the one who mostly bears the name. */
  namesakeIn(article: string, told: string): string | null {
    return this.of(told).namesakes?.[article] ?? null;
  }
}

/**
 * What decisions on parties come to, the oldest first: merges are links from one party to another, a split cuts links
 * and takes an alias away from all that are one with the party. Later decisions go over earlier ones.
 * The same decisions give the same standings, so that leaving one out is to undo it. What was found by comparing comes first.
 */
export function standingsFrom(decisions: readonly (Decision | Finding)[], ids: readonly string[]): Standings {
  const links = new Map<string, string>();
  const rules: { party: string; key: string; to: string }[] = [];
  const namesakes: NamesakeFinding[] = [];
  const partyOf = (id: string): string => {
    const next = links.get(id);
    return next === undefined ? id : partyOf(next);
  };
  for (const decision of decisions) {
    if (decision.action === 'SAME') links.set(decision.from, decision.into);
    if (decision.action === 'NAMESAKE') namesakes.push(decision);
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
  // Whom a person made one with the one who mostly bears the name is no namesake.
  const apart = namesakes.filter(({ of, party }) => partyOf(of) !== partyOf(party));
  return new Standings(
    ids.map((id) => {
      const own = apart.filter(({ of }) => of === id);
      const keys = own.map(({ party }) => [namesakeKey(party), partyOf(party)] as const);
      const splits = Object.fromEntries([...splitsOf(partyOf(id)), ...keys]);
      if (own.length === 0) return [id, { party: partyOf(id), splits }] as const;
      const articles = own.flatMap(({ party, articles }) =>
        articles.map((article) => [article, namesakeKey(party)] as const),
      );
      return [id, { party: partyOf(id), splits, namesakes: Object.fromEntries<string>(articles.sort()) }] as const;
    }),
  );
}
