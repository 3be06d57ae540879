import { PartyKind } from '../../model/party.js';
import { Groups } from '../groups.js';
import { scoreOf, type Evidence } from './evidence.js';
import { common, together, weightOf, wordsOfNames, type Frequencies, type Profile, type Sighting } from './profile.js';

/** Articles in which a name is somebody else's than the one who mostly bears it, and why. */
export interface Namesake {
  readonly sightings: readonly Sighting[];
  readonly score: number;
  readonly reasons: readonly string[];
}

const WEIGHTS = { bodies: 1.8, roles: 1.4, company: 0.8, start: -0.8, renown: 0.5 };
/** Articles from which on somebody is known. */
const RENOWN = 5;
/** Below this a name is one person's, whatever speaks for two. */
export const APART = 0.8;
/** Company in common from which on two articles speak of one person: of one that few name, or of several. */
const ENOUGH = 0.5;

/**
 * The namesakes among those whom articles call by one name: people with other roles, in other bodies, among other people.
 * Articles that have anything of this in common speak of one person. An article that tells nothing of who it is means
 * the one who is named most often.
 */
export function namesakesOf(profile: Profile, frequencies: Frequencies): Namesake[] {
  if (profile.kind !== PartyKind.PERSON || profile.sightings.length < 2) return [];
  // One word is seldom a person's whole name.
  if (wordsOfNames(profile)[0]?.length === 1) return [];
  const [main, ...others] = companies(profile.sightings, frequencies);
  if (main === undefined) return [];
  return others.flatMap((sightings) => {
    const evidence = evidenceApart(main, sightings);
    const score = evidence === null ? 0 : scoreOf(evidence);
    if (evidence === null || score < APART) return [];
    return [{ sightings, score, reasons: evidence.map(({ reason }) => reason).filter((reason) => reason !== '') }];
  });
}

/** Groups of articles that have something in common: that of an editor’s first, then the largest, then the one with the oldest. */
function companies(sightings: readonly Sighting[], frequencies: Frequencies): Sighting[][] {
  const groups = new Groups();
  const byArticle = new Map(sightings.map((sighting) => [sighting.article, sighting]));
  const sorted = [...byArticle.values()].sort(byAge);
  sorted.forEach((one, index) => {
    groups.join(one.article, one.article);
    for (const other of sorted.slice(index + 1))
      if (!groups.areOne(one.article, other.article) && haveCommon(one, other, frequencies))
        groups.join(one.article, other.article);
  });
  return groups
    .all()
    .map((group) => group.flatMap((id) => byArticle.get(id) ?? []).sort(byAge))
    .sort((a, b) => curatedIn(b) - curatedIn(a) || b.length - a.length || (a[0] && b[0] ? byAge(a[0], b[0]) : 0));
}

const curatedIn = (sightings: readonly Sighting[]) => Number(sightings.some(({ isCurated }) => isCurated));

function haveCommon(one: Sighting, other: Sighting, frequencies: Frequencies): boolean {
  if (one.isCurated && other.isCurated) return true;
  if (common(one.bodies, other.bodies).length > 0 || common(one.roles, other.roles).length > 0) return true;
  return weightOf(common(one.company, other.company), frequencies) >= ENOUGH;
}

/** What speaks for two groups being of two people; null where one of them tells nothing of who it is. */
function evidenceApart(main: readonly Sighting[], others: readonly Sighting[]): Evidence[] | null {
  const both = (part: 'roles' | 'bodies' | 'company') => [together(main, part), together(others, part)] as const;
  const areTold = (part: 'roles' | 'bodies' | 'company') => both(part).every((set) => set.size > 0);
  if (!areTold('roles') && !areTold('bodies')) return null;
  const evidence: Evidence[] = [{ weight: WEIGHTS.start, reason: '' }];
  if (areTold('bodies')) evidence.push({ weight: WEIGHTS.bodies, reason: 'other affiliations' });
  if (areTold('roles')) evidence.push({ weight: WEIGHTS.roles, reason: 'other roles' });
  if (areTold('company')) evidence.push({ weight: WEIGHTS.company, reason: 'other company' });
  // Whom many articles name, they know in many roles.
  evidence.push({ weight: -WEIGHTS.renown * Math.max(0, Math.log2(main.length / RENOWN)), reason: '' });
  return evidence;
}

type Dated = Pick<Sighting, 'article' | 'publishedOn'>;

/** The older first; what has no date last. */
export function byAge(one: Dated, other: Dated): number {
  const [a, b] = [one.publishedOn ?? '~', other.publishedOn ?? '~'];
  if (a !== b) return a < b ? -1 : 1;
  return one.article < other.article ? -1 : 1;
}
