import { PartyKind } from '../../model/party.js';
import { initials, matchBodies, matchPersons, type NameMatch } from './names.js';
import { common, together, weightOf, wordsOfNames, type Frequencies, type Names, type Profile } from './profile.js';

/** Why, and how far: a logit, to be added to others. */
export interface Evidence {
  readonly weight: number;
  readonly reason: string;
}

/** What names alone come to, in the log odds of Fellegi and Sunter, “A theory for record linkage” (1969). Fitted by hand on test/golden/identity. */
const NAME_WEIGHTS: Readonly<Record<NameMatch, number>> = {
  'same name': 3.5,
  'another spelling': 1.5,
  'a misspelling': 1.2,
  'the same words in another order': 1.2,
  'a middle name more': 1,
  'a second surname': 0.3,
  'an initial': 0.2,
  'a surname alone': -1.2,
  'an acronym': 0.6,
};
const WEIGHTS = {
  within: 2,
  beside: -1,
  kinds: -0.4,
  alias: 2.5,
  wikidata: 8,
  body: 1.6,
  role: 0.9,
  company: 1.3,
  mostCompany: 2,
  apart: -1,
  alone: 0.8,
  crowd: -0.6,
  years: -1,
};
/** Bearers of a surname from which on it tells little. */
const CROWD = 4;
/** Years after which one person is seldom heard of again. */
const LONG = 40;

/** What speaks for and against two parties of one type being one; null where their names alone say that they are two. */
export function evidenceOf(one: Profile, other: Profile, frequencies: Frequencies, bearers: number): Evidence[] | null {
  const name = namesOf(one, other);
  if (name === null || name === ITEM) return name === ITEM ? [ITEM] : null;
  return [
    name,
    ...kindsOf(one, other),
    ...rarity(bearers),
    ...besideOf(one, other, name),
    ...contextOf(one, other, frequencies),
  ];
}

const ITEM: Evidence = { weight: WEIGHTS.wikidata, reason: 'the same item of Wikidata' };

/** What names and items alone say; null where they say that it is two. */
function namesOf(one: Names, other: Names): Evidence | null {
  const [a, b] = [one, other].map(({ wikidataIds }) => new Set(wikidataIds)) as [Set<string>, Set<string>];
  if (common(a, b).length > 0) return ITEM;
  return a.size > 0 && b.size > 0 ? null : nameEvidence(one, other);
}

/** Whether names and items alone allow that two parties of one type are one: then it is worth knowing more of them. */
export const mayBeNamed = (one: Names, other: Names) => namesOf(one, other) !== null;

function kindsOf({ kind }: Profile, other: Profile): Evidence[] {
  const isKnown = kind !== PartyKind.OTHER && other.kind !== PartyKind.OTHER;
  return isKnown && kind !== other.kind ? [{ weight: WEIGHTS.kinds, reason: 'of another kind' }] : [];
}

/** Two names in one article are two people's, but a surname alone is of the one who bears it there. */
function besideOf(one: Profile, other: Profile, { reason }: Evidence): Evidence[] {
  const [short, long] = (one.names[0] ?? '').length <= (other.names[0] ?? '').length ? [one, other] : [other, one];
  const beside = short.sightings.filter(({ company }) => company.has(long.id)).length;
  if (beside === 0) return [];
  if (reason !== 'a surname alone') return [{ weight: WEIGHTS.beside, reason: 'both in one article' }];
  return beside < short.sightings.length ? [] : [{ weight: WEIGHTS.within, reason: 'only where the whole name is' }];
}

/** From 0 to 1. */
export function scoreOf(evidence: readonly Evidence[]): number {
  return 1 / (1 + Math.exp(-evidence.reduce((sum, { weight }) => sum + weight, 0)));
}

/**
 * What their names say: a name that both go by, else the match of the names they go by first. One word is the alias of many,
 * of all who bear a surname or are a house, but for an acronym.
 */
function nameEvidence(one: Names, other: Names): Evidence | null {
  const isPerson = one.kind === PartyKind.PERSON;
  const [names, others] = [wordsOfNames(one), wordsOfNames(other)];
  const [a = [], b = []] = [names[0], others[0]];
  const match = isPerson ? matchPersons(a, b) : matchBodies(a, b);
  const shared = names
    .filter((name) => others.some((known) => known.join('') === name.join('')))
    .find((name) => name.length > 1 || (!isPerson && [a, b].some((whole) => initials(whole) === name[0])));
  if (shared !== undefined && match !== 'same name')
    return { weight: WEIGHTS.alias, reason: `both are called “${shared.join(' ')}”` };
  if (match === null) return null;
  return { weight: NAME_WEIGHTS[match], reason: match };
}

function rarity(bearers: number): Evidence[] {
  if (bearers <= 2) return [{ weight: WEIGHTS.alone, reason: 'nobody else has the name' }];
  return bearers > CROWD ? [{ weight: WEIGHTS.crowd, reason: `${bearers} have the name` }] : [];
}

/** What the company they keep says. */
function contextOf(one: Profile, other: Profile, frequencies: Frequencies): Evidence[] {
  const both = (part: 'roles' | 'bodies' | 'company') =>
    [together(one.sightings, part), together(other.sightings, part)] as const;
  const found: Evidence[] = [];
  const bodies = common(...both('bodies'));
  if (bodies.length > 0) found.push({ weight: WEIGHTS.body, reason: 'the same affiliation' });
  const roles = common(...both('roles'));
  if (roles.length > 0) found.push({ weight: WEIGHTS.role, reason: `both are ${roles.sort().join(', ')}` });
  const company = common(...both('company')).filter((id) => !bodies.includes(id));
  if (company.length > 0) {
    const weight = Math.min(WEIGHTS.mostCompany, WEIGHTS.company * weightOf(company, frequencies));
    found.push({ weight, reason: `named beside ${company.length} of the same` });
  }
  const isKnown = [...both('company'), ...both('roles')].every((set) => set.size > 0);
  if (found.length === 0 && isKnown) found.push({ weight: WEIGHTS.apart, reason: 'nothing else in common' });
  if (yearsBetween(one, other) > LONG) found.push({ weight: WEIGHTS.years, reason: `more than ${LONG} years apart` });
  return found;
}

function yearsBetween(one: Profile, other: Profile): number {
  const years = ({ sightings }: Profile) =>
    sightings.flatMap(({ publishedOn }) => (publishedOn === null ? [] : [Number(publishedOn.slice(0, 4))]));
  const [a, b] = [years(one), years(other)];
  if (a.length === 0 || b.length === 0) return 0;
  return Math.max(Math.min(...a) - Math.max(...b), Math.min(...b) - Math.max(...a), 0);
}
