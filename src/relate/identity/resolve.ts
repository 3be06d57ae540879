import { PartyKind } from '../../model/party.js';
import { Turns } from '../../model/turns.js';
import { Groups } from '../groups.js';
import { evidenceOf, mayBeNamed, scoreOf } from './evidence.js';
import { consonants, initials } from './names.js';
import { common, wordsOfNames, type Frequencies, type Names, type Profile } from './profile.js';

/** Two parties that were compared. */
export interface Compared {
  readonly one: Profile;
  readonly other: Profile;
  /** From 0 to 1: how likely they are one. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** What comparing came to. */
export interface Resolved {
  /** Pairs that may be one, whether they were made so or not. */
  readonly compared: readonly (Compared & { readonly isOne: boolean })[];
  /** The groups that are one, of two or more, the one that stands for all first. */
  readonly groups: readonly (readonly Profile[])[];
}

/** From this on two parties are one. */
export const ONE = 0.85;
/** Below this nobody is told that they may be. */
export const LEAST = 0.5;
/** Parties that share a mark beyond which it tells nothing. */
const MOST_SHARING = 40;
/** Score by which the better of two has to lead, in log odds, where a short name fits both. */
const LEAD = 1;

/**
 * Finds out who is who. The same profiles give the same answer, in whatever order they come. `areApart` says of whom a person
 * decided that they are two.
 */
export async function resolve(
  profiles: readonly Profile[],
  frequencies: Frequencies,
  areApart: (one: string, other: string) => boolean,
): Promise<Resolved> {
  const blocks = blocksOf(profiles);
  const compared = (await pairsIn(blocks, frequencies)).filter(({ one, other }) => !areApart(one.id, other.id));
  const sorted = compared.sort((a, b) => b.score - a.score || (keyOf(a) < keyOf(b) ? -1 : 1));
  const ambiguous = ambiguousIn(sorted, frequencies);
  const groups = new Groups();
  const members = new Map<string, Profile[]>();
  const membersOf = (profile: Profile) => members.get(profile.id) ?? [profile];
  for (const pair of sorted) {
    if (pair.score < ONE || ambiguous.has(keyOf(pair)) || groups.areOne(pair.one.id, pair.other.id)) continue;
    const [some, others] = [membersOf(pair.one), membersOf(pair.other)];
    if (!some.every((one) => others.every((other) => mayBeOne(one, other, frequencies, areApart)))) continue;
    groups.join(pair.one.id, pair.other.id);
    const all = [...some, ...others];
    for (const { id } of all) members.set(id, all);
  }
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  return {
    compared: sorted
      .filter(({ score }) => score >= LEAST)
      .map((pair) => ({ ...pair, isOne: groups.areOne(pair.one.id, pair.other.id) })),
    groups: groups
      .all()
      .map((ids) => ids.flatMap((id) => byId.get(id) ?? []).sort(byProminence))
      .filter(({ length }) => length > 1),
  };
}

/** Whether nothing forbids that two are one: neither their names nor a person. */
function mayBeOne(
  one: Profile,
  other: Profile,
  frequencies: Frequencies,
  areApart: (one: string, other: string) => boolean,
) {
  return !areApart(one.id, other.id) && evidenceOf(one, other, frequencies, 0) !== null;
}

/** The one named in most articles first, then the one with the longest name. */
function byProminence(one: Profile, other: Profile): number {
  const [name = '', otherName = ''] = [one.names[0], other.names[0]];
  return (
    other.sightings.length - one.sightings.length || otherName.length - name.length || (one.id < other.id ? -1 : 1)
  );
}

const keyOf = ({ one, other }: Pick<Compared, 'one' | 'other'>) => `${one.id} ${other.id}`;

/** By each mark those who have it. */
function blocksOf<Party extends Names>(profiles: readonly Party[]): Map<string, Party[]> {
  const blocks = new Map<string, Party[]>();
  for (const profile of [...profiles].sort((a, b) => (a.id < b.id ? -1 : 1)))
    for (const mark of marksOf(profile)) {
      const block = blocks.get(mark);
      if (block) block.push(profile);
      else blocks.set(mark, [profile]);
    }
  return blocks;
}

/** Ids of those whose names alone allow that they are one with another of them. Only of these more has to be known. */
export async function likelyAmong(parties: readonly Names[]): Promise<Set<string>> {
  const likely = new Set<string>();
  const turns = new Turns();
  for (const block of blocksOf(parties).values()) {
    // A block shrinks where a name turns out to be of a namesake: what is just too large for a look now may get one then.
    if (block.length > 2 * MOST_SHARING) continue;
    for (const [one, other] of pairsOf(block))
      if (!(likely.has(one.id) && likely.has(other.id)) && areComparable(one, other) && mayBeNamed(one, other))
        likely.add(one.id).add(other.id);
    await turns.pause();
  }
  return likely;
}

function pairsOf<Party extends Names>(block: readonly Party[]): [Party, Party][] {
  return block.flatMap((one, index) =>
    block
      .slice(index + 1)
      .filter(({ id }) => id !== one.id)
      .map((other): [Party, Party] => [one, other]),
  );
}

/** Under what a party is looked for beside others: those that may be one with it share one. */
export function marksOf({ kind, names, wikidataIds }: Omit<Names, 'id'>): string[] {
  const words = wordsOfNames({ kind, names });
  const marks = kind === PartyKind.PERSON ? personMarks(words) : words.flatMap(bodyMarks);
  return [...new Set([...marks, ...wikidataIds])];
}

function personMarks(names: readonly (readonly string[])[]): string[] {
  return names.flatMap((words, index) => {
    const [first = ''] = words;
    // A surname alone is worth a look only where it is all that is told.
    if (words.length === 1) return index === 0 ? [`~${consonants(first)}`] : [];
    const family = words.slice(1).flatMap((word) => [consonants(word), word.slice(0, 4)]);
    const whole = [words.join(''), [...words].sort().join(' ')];
    return [...family.map((word) => `${first[0] ?? ''}.${word}`), `~${consonants(words.at(-1) ?? '')}`, ...whole];
  });
}

function bodyMarks(words: readonly string[]): string[] {
  const marks = [words.join(''), words.map(consonants).join(' '), [...words].sort().join(' ')];
  // A slip in one word leaves the others as they are.
  const others = words.length > 2 ? words.map((_, index) => words.filter((__, at) => at !== index).join(' ')) : [];
  return words.length > 2 ? [...marks, initials(words), ...others] : marks;
}

/** Pairs that share a mark which few have, each once, with what speaks for them. */
async function pairsIn(blocks: ReadonlyMap<string, readonly Profile[]>, frequencies: Frequencies): Promise<Compared[]> {
  const pairs = new Map<string, Compared>();
  const turns = new Turns();
  for (const block of blocks.values()) {
    if (block.length > MOST_SHARING) continue;
    for (const [one, other] of pairsOf(block)) {
      const key = keyOf({ one, other });
      if (pairs.has(key) || !areComparable(one, other)) continue;
      const evidence = evidenceOf(one, other, frequencies, bearersOf(one, other, blocks));
      if (evidence === null) continue;
      pairs.set(key, { one, other, score: scoreOf(evidence), reasons: evidence.map(({ reason }) => reason) });
    }
    await turns.pause();
  }
  return [...pairs.values()];
}

function areComparable(one: Names, other: Names): boolean {
  const arePersons = [one.kind, other.kind].map((kind) => kind === PartyKind.PERSON);
  if (arePersons[0] !== arePersons[1]) return false;
  // A country is no body within it.
  return arePersons[0] === true || (one.kind === PartyKind.COUNTRY) === (other.kind === PartyKind.COUNTRY);
}

/** How many have a surname like theirs; of bodies, none but they. */
function bearersOf(one: Profile, other: Profile, blocks: ReadonlyMap<string, readonly Profile[]>): number {
  if (one.kind !== PartyKind.PERSON) return 3;
  const bearers = [one, other].map(
    (profile) => blocks.get(`~${consonants(wordsOfNames(profile)[0]?.at(-1) ?? '')}`) ?? [],
  );
  return Math.max(...bearers.map(({ length }) => length));
}

const SHORT = ['an initial', 'a surname alone', 'an acronym', 'a second surname'];

/** Pairs by a short name, where another pair of it is nearly as likely and the two longer names are two people's. */
function ambiguousIn(sorted: readonly Compared[], frequencies: Frequencies): Set<string> {
  const ofParty = new Map<string, Compared[]>();
  for (const pair of sorted)
    if (common(new Set(pair.reasons), new Set(SHORT)).length > 0)
      for (const { id } of [pair.one, pair.other]) ofParty.set(id, [...(ofParty.get(id) ?? []), pair]);
  const ambiguous = new Set<string>();
  for (const [id, pairs] of ofParty)
    for (const [index, pair] of pairs.entries()) {
      const partner = partnerIn(pair, id);
      const rival = pairs.find(
        (other, at) =>
          at !== index &&
          logit(other.score) > logit(pair.score) - LEAD &&
          evidenceOf(partner, partnerIn(other, id), frequencies, 0) === null,
      );
      if (rival !== undefined) ambiguous.add(keyOf(pair));
    }
  return ambiguous;
}

const partnerIn = ({ one, other }: Compared, id: string) => (one.id === id ? other : one);
const logit = (score: number) => Math.log(score / (1 - score));
