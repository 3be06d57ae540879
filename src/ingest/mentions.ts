import type { Span } from '../model/claim.js';

/** A name that a text may hold, and whose it is. */
export interface KnownName<Owner> {
  readonly name: string;
  readonly owner: Owner;
}

/** Where a text speaks of somebody. */
export interface Mention<Owner> {
  readonly owner: Owner;
  readonly span: Span;
}

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * A function that finds names in texts: as whole words, in the names' own spelling, the longest name where several
 * begin at one word. Names that are more than one owner's are left alone. Linear in the text, however many names.
 */
export function mentionFinder<Owner>(names: readonly KnownName<Owner>[]): (text: string) => Mention<Owner>[] {
  const byFirstWord = new Map<string, (KnownName<Owner> & { readonly offset: number })[]>();
  for (const known of unambiguous(names).sort((a, b) => b.name.length - a.name.length)) {
    const [first] = known.name.matchAll(WORD);
    if (!first) continue;
    const list = byFirstWord.get(first[0]) ?? [];
    list.push({ ...known, offset: first.index });
    byFirstWord.set(first[0], list);
  }
  return (text) => {
    const found: Mention<Owner>[] = [];
    let end = 0;
    for (const word of text.matchAll(WORD)) {
      const candidates = word.index < end ? [] : (byFirstWord.get(word[0]) ?? []);
      const known = candidates.find(({ name, offset }) => standsAt(text, name, word.index - offset));
      if (!known) continue;
      const start = word.index - known.offset;
      end = start + known.name.length;
      found.push({ owner: known.owner, span: { start, end, text: known.name } });
    }
    return found;
  };
}

function unambiguous<Owner>(names: readonly KnownName<Owner>[]): KnownName<Owner>[] {
  const owners = new Map<string, Set<Owner>>();
  for (const { name, owner } of names) owners.set(name, (owners.get(name) ?? new Set()).add(owner));
  return [...owners].flatMap(([name, [owner, ...others]]) =>
    owner === undefined || others.length > 0 ? [] : [{ name, owner }],
  );
}

function standsAt(text: string, name: string, start: number): boolean {
  // Two code units, so that a letter outside of the basic plane is seen whole.
  const after = text.slice(start + name.length, start + name.length + 2);
  return start >= 0 && text.startsWith(name, start) && !/^[\p{L}\p{N}]/u.test(after);
}
