import { PartyKind } from '../../model/party.js';
import { wordsOfBody, wordsOfName } from './names.js';

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

/** A party by its names alone. */
export interface Names {
  readonly id: string;
  readonly kind: PartyKind;
  /** The name that it goes by first, then the others, the most frequent first. */
  readonly names: readonly string[];
  readonly wikidataIds: readonly string[];
}

/** One that may be the same as another: all that is told of one party id, or that part of it which is of one of several namesakes. */
export interface Profile extends Names {
  readonly sightings: readonly Sighting[];
}

/** How rare each party is: in how many articles it is named. */
export type Frequencies = ReadonlyMap<string, number>;

/** What all sightings of a profile have in sum; put together once for those that are compared with many. */
export function together(sightings: readonly Sighting[], part: 'roles' | 'bodies' | 'company'): ReadonlySet<string> {
  const known = sums.get(sightings) ?? {};
  sums.set(sightings, known);
  return (known[part] ??= new Set(sightings.flatMap((sighting) => [...sighting[part]])));
}

const sums = new WeakMap<readonly Sighting[], Partial<Record<'roles' | 'bodies' | 'company', ReadonlySet<string>>>>();

/** The words of each of a profile's names, made once. */
export function wordsOfNames({ kind, names }: Pick<Profile, 'kind' | 'names'>): readonly (readonly string[])[] {
  const known = words.get(names) ?? names.map(kind === PartyKind.PERSON ? wordsOfName : wordsOfBody);
  words.set(names, known);
  return known;
}

const words = new WeakMap<readonly string[], readonly (readonly string[])[]>();

/** What two sets have in common. */
export function common(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  return [...one].filter((item) => other.has(item));
}

/** What it counts for that two have some company in common: the rarer the company, the more. */
export function weightOf(company: readonly string[], frequencies: Frequencies): number {
  return company.reduce((sum, id) => sum + 1 / Math.log2(1 + Math.max(1, frequencies.get(id) ?? 1)), 0);
}
