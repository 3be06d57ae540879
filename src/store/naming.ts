import { nameKey } from '../model/ids.js';
import { PartyKind } from '../model/party.js';
import type { Telling } from './cypher/write.js';

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
export function nameOf(tellings: readonly Telling[], editor: Telling | null): Naming {
  const all = editor === null ? tellings : [editor, ...tellings];
  const name = editor?.name ?? favourite(all.map((telling) => telling.name)) ?? '';
  const others = new Set(all.flatMap((telling) => [telling.name, ...telling.aliases]));
  others.delete(name);
  return {
    name,
    aliases: [...others].sort(),
    kind:
      editor?.kind ??
      favourite(all.map((telling) => telling.kind).filter((kind) => kind !== PartyKind.OTHER)) ??
      PartyKind.OTHER,
    description: editor?.description ?? favourite(given(all.map((telling) => telling.description))),
    wikidataId: editor?.wikidataId ?? favourite(given(all.map((telling) => telling.wikidataId))),
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

function given(values: readonly (string | null | undefined)[]): string[] {
  return values.filter((value): value is string => value != null);
}

function favourite<Value extends string>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? null;
}
