import { PartyKind } from '../model/party.js';
import { editDistance } from '../relate/edit-distance.js';

/** What tells whether two parties are one. */
export interface Profile {
  readonly id: string;
  readonly kind: PartyKind;
  /** Keys of its names, that which it goes by first. */
  readonly keys: readonly string[];
}

/** How likely it is that two parties are one, from 0 to 1, and why. */
export interface Likeness {
  readonly score: number;
  readonly reason: string;
}

const SCORES = {
  sameName: 0.9,
  acronym: 0.8,
  slip: 0.75,
  middleName: 0.7,
  initial: 0.4,
  surname: 0.3,
  affiliation: 0.3,
};
/** Below this nobody is asked. */
const LEAST = 0.5;
/** Letters of a word in which one may be a slip: shorter names of different parties are too often that near. */
const SLIP_LETTERS = 6;
const ACRONYM_LETTERS = 3;
/** Words of a body's name that its acronym may leave out. */
const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to']);

/**
 * Compares two parties by their names and by whether some body has both. Careful: null for two persons with different
 * first names, for sources without a name, for bodies of different kinds, for an actor and a body.
 */
export function likenessOf(one: Profile, other: Profile, sharesAffiliation: boolean): Likeness | null {
  const likeness =
    one.kind === PartyKind.PERSON && other.kind === PartyKind.PERSON
      ? personsLikeness(one, other, sharesAffiliation)
      : areComparableBodies(one.kind, other.kind)
        ? bodiesLikeness(one, other)
        : null;
  return likeness !== null && likeness.score >= LEAST ? likeness : null;
}

function areComparableBodies(one: PartyKind, other: PartyKind): boolean {
  if (!isBody(one) || !isBody(other)) return false;
  return one === other || one === PartyKind.OTHER || other === PartyKind.OTHER;
}

/** Whether parties of this kind have names that can be another's too. */
export const isBody = (kind: PartyKind) =>
  kind !== PartyKind.PERSON && kind !== PartyKind.UNNAMED && kind !== PartyKind.GROUP;

function personsLikeness(one: Profile, other: Profile, sharesAffiliation: boolean): Likeness | null {
  const shared = sharedKey(one, other);
  // A surname alone is an alias of all who bear it.
  if (shared?.includes(' ')) return { score: SCORES.sameName, reason: `both are called “${shared}”` };
  const [a, b] = [one, other].map(({ keys }) => (keys[0] ?? '').split(' ')) as [string[], string[]];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (hasSlip(a, b) && a.length > 1) return { score: SCORES.slip, reason: 'a misspelling' };
  if (short.at(-1) !== long.at(-1) || short.length === 0) return null;
  const found = sameSurname(short, long);
  if (found === null) return null;
  return sharesAffiliation
    ? { score: found.score + SCORES.affiliation, reason: `${found.reason} and shared affiliation` }
    : found;
}

function sameSurname(short: readonly string[], long: readonly string[]): Likeness | null {
  const [first = '', given = ''] = [short[0], long[0]];
  if (short.length === 1) return long.length > 1 ? { score: SCORES.surname, reason: 'same surname' } : null;
  if (first === given)
    return short.length === 2 && long.length > 2
      ? { score: SCORES.middleName, reason: 'same first name and surname' }
      : null;
  const isInitial = (initial: string, name: string) => initial.length === 1 && name.startsWith(initial);
  return isInitial(first, given) || isInitial(given, first)
    ? { score: SCORES.initial, reason: 'same surname and initial' }
    : null;
}

function bodiesLikeness(one: Profile, other: Profile): Likeness | null {
  const shared = sharedKey(one, other);
  if (shared !== null) return { score: SCORES.sameName, reason: `both are called “${shared}”` };
  for (const [short, long] of [
    [one, other],
    [other, one],
  ] as const)
    for (const name of long.keys)
      if (short.keys.some((key) => acronymsOf(name).includes(key)))
        return { score: SCORES.acronym, reason: `acronym of “${name}”` };
  const [a = '', b = ''] = [one.keys[0], other.keys[0]];
  return hasSlip(a.split(' '), b.split(' ')) ? { score: SCORES.slip, reason: 'a misspelling' } : null;
}

function sharedKey(one: Profile, other: Profile): string | null {
  return one.keys.find((key) => other.keys.includes(key)) ?? null;
}

/** Whether two names differ in one letter of one long word. */
function hasSlip(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  const differing = one.flatMap((word, index) => (word === other[index] ? [] : [[word, other[index] ?? ''] as const]));
  return differing.length === 1 && differing.every(([a, b]) => isSlip(a, b));
}

function isSlip(one: string, other: string): boolean {
  return (
    Math.min(one.length, other.length) >= SLIP_LETTERS &&
    one[0] === other[0] &&
    !/\p{N}/u.test(one + other) &&
    editDistance(one, other) === 1
  );
}

/** The initials of a name of several words, with and without its small words. */
export function acronymsOf(key: string): string[] {
  const words = key.split(' ');
  const initials = (some: readonly string[]) => some.map((word) => Array.from(word)[0] ?? '').join('');
  return [...new Set([initials(words), initials(words.filter((word) => !SMALL.has(word)))])].filter(
    (acronym) => acronym.length >= ACRONYM_LETTERS,
  );
}

/**
 * Names under which a party is looked for beside others, so that whatever is alike shares one: its names, acronyms and
 * surname, and its first name with one letter left out.
 */
export function marksOf({ kind, keys }: Profile): string[] {
  const [name = ''] = keys;
  const letters = Array.from(name);
  const slips = letters.length < SLIP_LETTERS ? [] : letters.map((_, index) => without(letters, index));
  const more = isBody(kind) ? keys.flatMap(acronymsOf) : [name.split(' ').at(-1) ?? ''];
  return [...new Set([...keys, ...more, ...slips.map((slip) => `~${slip}`), `~${name}`])];
}

function without(letters: readonly string[], index: number): string {
  return [...letters.slice(0, index), ...letters.slice(index + 1)].join('');
}
