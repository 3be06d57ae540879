import type { PartyKind } from '../model/party.js';
import type { Telling } from './cypher/write.js';

/** What articles tell of one party, counted: how often each name, alias and so on is told. Their order makes no difference. */
export interface Tally {
  readonly names: Counts;
  readonly aliases: Counts;
  readonly kinds: Counts<PartyKind>;
  readonly descriptions: Counts;
  readonly wikidataIds: Counts;
}
export type Counts<Value extends string = string> = ReadonlyMap<Value, number>;

const PARTS = ['names', 'aliases', 'kinds', 'descriptions', 'wikidataIds'] as const;

/** The tally of some tellings. */
export function tallyOf(tellings: readonly Telling[]): Tally {
  return changed(NOTHING, tellings, []);
}

/** A tally once some tellings are added to it and others are taken off. */
export function changed(tally: Tally, added: readonly Telling[], gone: readonly Telling[]): Tally {
  const count = (part: keyof Tally) => {
    const counts = new Map<string, number>(tally[part]);
    const change = (value: string, by: number) => {
      const now = (counts.get(value) ?? 0) + by;
      if (now > 0) counts.set(value, now);
      else counts.delete(value);
    };
    for (const telling of added) for (const value of valuesOf(telling)[part]) change(value, 1);
    for (const telling of gone) for (const value of valuesOf(telling)[part]) change(value, -1);
    return counts;
  };
  return Object.fromEntries(PARTS.map((part) => [part, count(part)])) as unknown as Tally;
}

function valuesOf({ name, aliases, kind, description, wikidataId }: Telling): Record<keyof Tally, readonly string[]> {
  const given = (value: string | null | undefined) => (value == null ? [] : [value]);
  return {
    names: [name],
    aliases,
    kinds: [kind],
    descriptions: given(description),
    wikidataIds: given(wikidataId),
  };
}

/** A tally as a party's node keeps it: JSON, the same for the same counts. */
export function written(tally: Tally): string {
  return JSON.stringify(PARTS.map((part) => [...tally[part]].sort(([a], [b]) => (a < b ? -1 : 1))));
}

export function read(text: string): Tally {
  const parts = JSON.parse(text) as [string, number][][];
  return Object.fromEntries(PARTS.map((part, index) => [part, new Map(parts[index])])) as unknown as Tally;
}

const NOTHING = Object.fromEntries(PARTS.map((part) => [part, new Map()])) as unknown as Tally;

/** Of a party that no article tells of. */
export const EMPTY_TALLY = written(NOTHING);
