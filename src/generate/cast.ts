import type { BundleActor, BundleAffiliation, BundleOrganization } from '../ingest/bundle-format.js';
import { PartyKind } from '../model/party.js';
import { type Draws, Zipf } from './random.js';
import { BODIES, FAMILY_NAMES, GIVEN_NAMES, PAPERS, PLACE_NAMES, ROLES, TOPICS } from './words.js';

/** Who and what made-up articles are about. */
export interface Cast {
  readonly organizations: readonly BundleOrganization[];
  readonly actors: readonly BundleActor[];
  readonly affiliations: readonly BundleAffiliation[];
  readonly outlets: readonly string[];
  readonly topics: readonly string[];
  /** For what happens somewhere. */
  readonly places: readonly string[];
}

/** For a cast of up to a million articles there are names enough. */
export const MOST_ARTICLES = 1_000_000;

/** As many parties as that many articles of one newspaper would name: three persons and less than one body for ten. */
export function castFor(articles: number, draws: Draws): Cast {
  const places = draws.shuffled(joined(PLACE_NAMES.starts, PLACE_NAMES.ends));
  const organizations = organizationsOf(Math.max(8, Math.ceil(articles * 0.06)), draws.shuffled(places), draws);
  const actors = actorsOf(Math.max(20, Math.ceil(articles * 0.3)), draws);
  return {
    organizations,
    actors,
    affiliations: affiliationsOf(actors, organizations, draws),
    outlets: places
      .slice(0, Math.min(40, 2 + Math.ceil(articles / 250)))
      .map((place) => `The ${place} ${draws.pick(PAPERS)}`),
    topics: draws
      .shuffled(joined(TOPICS.modifiers, TOPICS.nouns, ' '))
      .slice(0, Math.max(12, Math.ceil(articles / 20))),
    places,
  };
}

/** All that can be put together, each once: `e` with `kov` is `ek` with `ov`. */
function joined(starts: readonly string[], ends: readonly string[], between = ''): string[] {
  return [...new Set(starts.flatMap((start) => ends.map((end) => start + between + end)))];
}

function organizationsOf(count: number, places: readonly string[], draws: Draws): BundleOrganization[] {
  const bodies = draws.shuffled(BODIES);
  return pairs(count, places, bodies).map(([place, [body, kind]]) => ({ name: `${place} ${body}`, kind }));
}

function actorsOf(count: number, draws: Draws): BundleActor[] {
  const { starts, middles, ends } = FAMILY_NAMES;
  const families = draws.shuffled(joined(joined(starts, middles), ends));
  return pairs(count, families, draws.shuffled(GIVEN_NAMES)).map(([family, given]) => {
    const name = `${given} ${family}`;
    return { name, kind: PartyKind.PERSON, ...(draws.below(4) === 0 ? { aliases: [`Dr ${name}`] } : {}) };
  });
}

/** That many different pairs, such that neighbours have little in common. */
function pairs<First, Second>(count: number, firsts: readonly First[], seconds: readonly Second[]): [First, Second][] {
  if (count > firsts.length * seconds.length) throw new RangeError(`there are no ${count} names`);
  return Array.from({ length: count }, (_, index) => {
    const first = index % firsts.length;
    const second = (first + Math.floor(index / firsts.length)) % seconds.length;
    // Both are indexes below the lengths.
    return [firsts[first] as First, seconds[second] as Second];
  });
}

/** Everybody belongs to a body, one in five to two: to a few large ones most of all. */
function affiliationsOf(
  actors: readonly BundleActor[],
  organizations: readonly BundleOrganization[],
  draws: Draws,
): BundleAffiliation[] {
  const bodies = new Zipf(organizations.map(({ name }) => name));
  return actors.flatMap(({ name: actor }) => {
    const own = new Set([bodies.draw(draws), ...(draws.below(5) === 0 ? [bodies.draw(draws)] : [])]);
    return [...own].map((organization) => ({ actor, organization, role: draws.pick(ROLES) }));
  });
}
