import type { PartyKind } from '../../model/party.js';

/** A party in one article, under the id that the article tells it by. */
export interface Sighting {
  readonly article: string;
  /** ISO date. */
  readonly publishedOn: string | null;
  /** Whether an editor says whom the article means. */
  readonly isCurated: boolean;
  readonly names: readonly string[];
  /** What the article says that it is: words of its description and roles. */
  readonly roles: ReadonlySet<string>;
  /** Ids of bodies that it belongs to there. */
  readonly bodies: ReadonlySet<string>;
  /** Ids of those that the article names beside it. */
  readonly company: ReadonlySet<string>;
}

/** One that may be the same as another: all that is told of one party id, or that part of it which is of one of several namesakes. */
export interface Profile {
  readonly id: string;
  readonly kind: PartyKind;
  /** The name that it goes by first, then the others, the most frequent first. */
  readonly names: readonly string[];
  readonly wikidataIds: readonly string[];
  readonly sightings: readonly Sighting[];
}

/** How rare each party is: in how many articles it is named. */
export type Frequencies = ReadonlyMap<string, number>;

/** What all sightings of a profile have in sum. */
export function together(sightings: readonly Sighting[], part: 'roles' | 'bodies' | 'company'): Set<string> {
  return new Set(sightings.flatMap((sighting) => [...sighting[part]]));
}

/** What two sets have in common. */
export function common(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  return [...one].filter((item) => other.has(item));
}

/** What it counts for that two have some company in common: the rarer the company, the more. */
export function weightOf(company: readonly string[], frequencies: Frequencies): number {
  return company.reduce((sum, id) => sum + 1 / Math.log2(1 + Math.max(1, frequencies.get(id) ?? 1)), 0);
}
