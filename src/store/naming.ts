import { nameKey } from '../model/ids.js';
import { PartyKind } from '../model/party.js';
import type { Telling } from './cypher/write.js';
import type { Counts, Tally } from './tally.js';

/** What a party is called once all that is told of it is put together. */
export interface Naming {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: PartyKind;
  readonly description: string | null;
  readonly wikidataId: string | null;
}

/**
 * Puts together what articles tell of a party; what an editor says goes first. The order of the tellings makes no
 * difference: the name is the one told most often, then the longest, then the first by spelling; so are the rest.
 */
export function nameOf(told: Tally, editor: Telling | null): Naming {
  const name = editor?.name ?? favourite(told.names) ?? '';
  const others = new Set([...told.names.keys(), ...told.aliases.keys(), ...(editor?.aliases ?? [])]);
  others.delete(name);
  const kinds = new Map([...told.kinds].filter(([kind]) => kind !== PartyKind.OTHER));
  return {
    name,
    aliases: [...others].sort(),
    kind: editor?.kind ?? favourite(kinds) ?? PartyKind.OTHER,
    description: editor?.description ?? favourite(told.descriptions),
    wikidataId: editor?.wikidataId ?? favourite(told.wikidataIds),
  };
}

/**
 * What editors' lists say of a party and of those merged into it, in one: the first goes first. Aliases with these keys
 * are other parties' names by now. Null where no list has it.
 */
export function editorsTelling(lists: readonly Telling[], splitKeys: readonly string[]): Telling | null {
  const [first, ...others] = lists;
  if (first === undefined) return null;
  const names = [...first.aliases, ...others.flatMap(({ name, aliases }) => [name, ...aliases])];
  return { ...first, aliases: [...new Set(names)].filter((alias) => !splitKeys.includes(nameKey(alias))) };
}

/** The keys by which a party is looked up, each once; none is empty. */
export function keysOf(naming: Naming): string[] {
  return [...new Set([naming.name, ...naming.aliases].map(nameKey))].filter((key) => key !== '');
}

function favourite<Value extends string>(counts: Counts<Value>): Value | null {
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}
