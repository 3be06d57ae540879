import { ClaimRelationKind } from '../model/relation.js';
import { sameSpeaker, type Circumstances, type Comparable, type Relation } from './comparable.js';
import { containment, isExchanged, resemblance, sameOrder } from './likeness.js';
import type { Figure, Reading } from './reading.js';
import { FEWEST_STEMS } from './sketch.js';

/** Days between two claims beyond which they are taken to speak of different moments. */
const NEAR = 30;
/** Of the words of content, what both have: from here on two claims are on one matter. */
const ONE_MATTER = 0.4;
const MOSTLY_WITHIN = 0.75;
/** To say the same takes more than to be on one matter. */
const SAME_WORDS = 0.5;
const IN_ORDER = 0.7;
/** Numbers this near to each other are one number told twice, where either is a rough one. */
const ROUGHLY_SAME = 0.1;

/** Whether two parties' claims on one matter say the same or the opposite; null where they are on different ones. */
export function agreement(a: Comparable, b: Comparable): Relation | null {
  if (!areTwoParties(a, b) || !areNear(a, b) || !isStatement(a.reading) || !isStatement(b.reading)) return null;
  const likeness = matterLikeness(a.reading, b.reading);
  if (likeness === null) return null;
  const figures = opposedFigures(a.reading.figures, b.reading.figures);
  if (figures !== null) return relation('CONTRADICTS', likeness, figures);
  const turns = turnsBetween(a.reading, b.reading);
  if (turns === null) return null;
  if (turns.length % 2 === 1) return relation('CONTRADICTS', likeness, turns.join(', '));
  const opposed = opposedStance(a, b);
  if (opposed !== null) return relation('CONTRADICTS', likeness, `opposite stance towards ${opposed}`);
  if (turns.length > 0 || resemblance(a.reading.stems, b.reading.stems) < SAME_WORDS) return null;
  return relation('SUPPORTS', likeness, 'another party says the same');
}

function relation(kind: keyof typeof ClaimRelationKind, score: number, reason: string): Relation {
  return { kind: ClaimRelationKind[kind], score, reason };
}

/** Both name a source, and not the same; a claim told within another is no second voice. */
function areTwoParties(a: Comparable, b: Comparable): boolean {
  if (a.speakers.length === 0 || b.speakers.length === 0 || sameSpeaker(a, b)) return false;
  return a.articleId !== b.articleId || a.end <= b.start || b.end <= a.start;
}

const isStatement = ({ conditional, wished }: Reading) => !conditional && !wished;

/** Whether two claims may speak of one moment: those of one article do. */
export function areNear(a: Circumstances, b: Circumstances): boolean {
  if (a.articleId === b.articleId) return true;
  return a.day !== null && b.day !== null && Math.abs(a.day - b.day) <= NEAR;
}

/** How much two claims on one matter have in common; null where they are on different ones. */
function matterLikeness({ stems: one }: Reading, { stems: other }: Reading): number | null {
  if (Math.min(one.size, other.size) < FEWEST_STEMS) return null;
  const [alike, within] = [resemblance(one, other), containment(one, other)];
  if (alike < ONE_MATTER || within < MOSTLY_WITHIN) return null;
  const [words, others] = [[...one.keys()], [...other.keys()]];
  return sameOrder(words, others) < IN_ORDER || isExchanged(words, others) ? null : (alike + within) / 2;
}

/** Two numbers of one measure that cannot both be right. */
function opposedFigures(a: readonly Figure[], b: readonly Figure[]): string | null {
  for (const one of a) {
    const others = b.filter(({ measure }) => measure.some((stem) => one.measure.includes(stem)));
    const [first] = others;
    if (first && others.every((other) => exclude(one, other))) {
      const [low, high] = [one.value, first.value].sort((x, y) => x - y);
      return `${low} against ${high}`;
    }
  }
  return null;
}

function exclude(a: Figure, b: Figure): boolean {
  const [low, high] = a.value <= b.value ? [a, b] : [b, a];
  if (low.value === high.value || low.bound === 'least' || high.bound === 'most') return false;
  const exact = low.bound === 'exact' && high.bound === 'exact';
  return exact || (high.value - low.value) / high.value > ROUGHLY_SAME;
}

/** What turns the sense of one claim against the other's; null where a negation has no counterpart and all is in doubt. */
function turnsBetween(a: Reading, b: Reading): string[] | null {
  const lonely = (one: Reading, other: Reading) =>
    [...one.stems].some(([stem, sign]) => sign === -1 && !stem.startsWith('±') && !other.stems.has(stem));
  if (lonely(a, b) || lonely(b, a)) return null;
  const turned = [...a.stems].filter(([stem, sign]) => (b.stems.get(stem) ?? sign) !== sign).map(([stem]) => stem);
  return [
    ...turned.sort().map((stem) => (stem.startsWith('±') ? 'opposite words' : `negation of ${stem}`)),
    ...(a.denied !== b.denied ? ['denial'] : []),
  ];
}

/** The party towards which one leans for and the other against; null where there is none. */
function opposedStance(a: Comparable, b: Comparable): string | null {
  const opposite = (leaning: string) =>
    leaning.endsWith('|POSITIVE')
      ? leaning.replace(/POSITIVE$/u, 'NEGATIVE')
      : leaning.endsWith('|NEGATIVE')
        ? leaning.replace(/NEGATIVE$/u, 'POSITIVE')
        : null;
  const found = a.leanings.filter((leaning) => b.leanings.includes(opposite(leaning) ?? '')).sort();
  return found[0]?.split('|')[0] ?? null;
}
