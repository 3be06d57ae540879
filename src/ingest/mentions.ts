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

/** Where in a name its first word stands, and how long the name is: names of one shape are looked up at once. */
interface Shape {
  readonly offset: number;
  readonly length: number;
}

/**
 * A function that finds names in texts: as whole words, in the names' own spelling, the longest name where several
 * begin at one word. Names that are more than one owner's are left alone. Linear in the text, however many names.
 */
export function mentionFinder<Owner>(names: readonly KnownName<Owner>[]): (text: string) => Mention<Owner>[] {
  const owners = unambiguous(names);
  const shapes = shapesByFirstWord([...owners.keys()]);
  return (text) => {
    const found: Mention<Owner>[] = [];
    let end = 0;
    for (const word of text.matchAll(WORD)) {
      if (word.index < end) continue;
      for (const { offset, length } of shapes.get(word[0]) ?? []) {
        const start = word.index - offset;
        const name = start < 0 ? '' : text.slice(start, start + length);
        const owner = owners.get(name);
        if (owner === undefined || !isWordEnd(text, start + length)) continue;
        end = start + length;
        found.push({ owner, span: { start, end, text: name } });
        break;
      }
    }
    return found;
  };
}

function unambiguous<Owner>(names: readonly KnownName<Owner>[]): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  const shared = new Set<string>();
  for (const { name, owner } of names) {
    if (owners.has(name) && owners.get(name) !== owner) shared.add(name);
    owners.set(name, owner);
  }
  for (const name of shared) owners.delete(name);
  return owners;
}

/** The shapes of the names that have a word first, the longest first. */
function shapesByFirstWord(names: readonly string[]): Map<string, Shape[]> {
  const shapes = new Map<string, Map<string, Shape>>();
  for (const name of names) {
    const [first] = name.matchAll(WORD);
    if (!first) continue;
    const shape = { offset: first.index, length: name.length };
    const known = shapes.get(first[0]) ?? new Map<string, Shape>();
    shapes.set(first[0], known.set(`${shape.offset} ${shape.length}`, shape));
  }
  const longestFirst = (known: Map<string, Shape>): Shape[] => [...known.values()].sort((a, b) => b.length - a.length);
  return new Map([...shapes].map(([word, known]) => [word, longestFirst(known)]));
}

function isWordEnd(text: string, end: number): boolean {
  // Two code units, so that a letter outside of the basic plane is seen whole.
  return !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}
