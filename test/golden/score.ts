import { foldText } from '../../src/model/ids.js';
import type { Span } from '../../src/model/claim.js';
import type { ArticleRecord, ClaimRecord, PartyInArticle } from '../../src/store/record.js';

/** Counts that precision and recall are made of; they add up over articles. */
export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** How an article as extracted compares with an editor's. */
export interface Score {
  /** A claim is right where its content covers most of an editor's, and the other way round. */
  readonly claims: Counts;
  /** Characters of content, in the claims that are right. */
  readonly characters: Counts;
  /** Kinds of quote, in the claims that are right. */
  readonly quoteTypes: Counts;
  /** Pairs of claim and speaker, of all claims. */
  readonly speakers: Counts;
  /** Pairs of claim and target, of all claims. */
  readonly targets: Counts;
  /** Stances, in the targets that are right. */
  readonly stances: Counts;
  /** Claims with whom they were told to, of all claims. */
  readonly addressees: Counts;
  /** Claims with the day they were said, of all claims. */
  readonly dates: Counts;
  /** Claims told within another, right where both claims are. */
  readonly nesting: Counts;
  /** Pairs of claim and topic, of all claims. */
  readonly topics: Counts;
}

/** Share of common characters, of the two contents' mean length, from which on two claims are one. */
const SAME = 0.5;

type ClaimPair = readonly [found: ClaimRecord, wanted: ClaimRecord];

export function scoreOf(extracted: ArticleRecord, edited: ArticleRecord): Score {
  const pairs = pairsOf(extracted.claims, edited.claims);
  const inPairs = (measure: (...pair: ClaimPair) => number): number =>
    pairs.reduce((sum, pair) => sum + measure(...pair), 0);
  /** Of what each claim has several of, or one, or nothing. */
  const ofAll = (listOf: (claim: ClaimRecord) => readonly unknown[], right: (...pair: ClaimPair) => number): Counts => {
    const all = (claims: readonly ClaimRecord[]): number =>
      claims.reduce((sum, claim) => sum + listOf(claim).length, 0);
    return { right: inPairs(right), found: all(extracted.claims), wanted: all(edited.claims) };
  };
  const ofParties = (idsOf: (claim: ClaimRecord) => readonly string[]): Counts =>
    ofAll(idsOf, (found, wanted) => common(namesOf(idsOf(found), extracted), namesOf(idsOf(wanted), edited)));
  const stances = pairs.flatMap(([found, wanted]) => stancesOf(found, extracted, wanted, edited));
  return {
    claims: { right: pairs.length, found: extracted.claims.length, wanted: edited.claims.length },
    characters: {
      right: inPairs((found, wanted) => overlap(found.content, wanted.content)),
      found: inPairs((found) => length(found.content)),
      wanted: inPairs((_, wanted) => length(wanted.content)),
    },
    quoteTypes: {
      right: inPairs((found, wanted) => Number(found.quoteType === wanted.quoteType)),
      found: pairs.length,
      wanted: pairs.length,
    },
    speakers: ofParties(({ speakerIds }) => speakerIds),
    targets: ofParties(({ targets }) => targets.map(({ partyId }) => partyId)),
    stances: { right: stances.filter(Boolean).length, found: stances.length, wanted: stances.length },
    addressees: ofParties(({ addresseeId }) => present(addresseeId)),
    dates: ofAll(
      ({ saidOn }) => present(saidOn),
      (found, wanted) => Number(wanted.saidOn !== null && found.saidOn === wanted.saidOn),
    ),
    nesting: ofAll(
      ({ withinId }) => present(withinId),
      (found, wanted) =>
        Number(pairs.some(([outer, other]) => outer.id === found.withinId && other.id === wanted.withinId)),
    ),
    topics: ofAll(
      ({ topics }) => topics,
      (found, wanted) => found.topics.filter((topic) => wanted.topics.includes(topic)).length,
    ),
  };
}

/** The claims that an editor has too, with a speaker of the same name or with none as well. */
export function rightClaims(extracted: ArticleRecord, edited: ArticleRecord): ReadonlySet<ClaimRecord> {
  const right = pairsOf(extracted.claims, edited.claims).filter(([found, wanted]) => {
    if (found.speakerIds.length === 0) return wanted.speakerIds.length === 0;
    return common(namesOf(found.speakerIds, extracted), namesOf(wanted.speakerIds, edited)) > 0;
  });
  return new Set(right.map(([found]) => found));
}

function present<Value>(value: Value | null): Value[] {
  return value === null ? [] : [value];
}

/** For each target that is right, whether its stance is. */
function stancesOf(
  found: ClaimRecord,
  extracted: ArticleRecord,
  wanted: ClaimRecord,
  edited: ArticleRecord,
): boolean[] {
  const namesIn = ({ targets }: ClaimRecord, record: ArticleRecord): Set<string>[] =>
    namesOf(
      targets.map(({ partyId }) => partyId),
      record,
    );
  const others = namesIn(wanted, edited);
  return namesIn(found, extracted).flatMap((names, index) => {
    const at = others.findIndex((other) => isOneParty(names, other));
    return at < 0 ? [] : [found.targets[index]?.stance === wanted.targets[at]?.stance];
  });
}

/** Each claim with the one that it shares most characters with, the best pairs first, each claim once. */
function pairsOf(found: readonly ClaimRecord[], wanted: readonly ClaimRecord[]): [ClaimRecord, ClaimRecord][] {
  const candidates = found
    .flatMap((a) => wanted.map((b) => ({ a, b, share: share(a.content, b.content) })))
    .filter(({ share: common }) => common >= SAME)
    .sort((x, y) => y.share - x.share);
  const pairs: [ClaimRecord, ClaimRecord][] = [];
  const taken = new Set<ClaimRecord>();
  for (const { a, b } of candidates) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push([a, b]);
  }
  return pairs;
}

function share(a: readonly Span[], b: readonly Span[]): number {
  return (2 * overlap(a, b)) / Math.max(1, length(a) + length(b));
}

function overlap(a: readonly Span[], b: readonly Span[]): number {
  const common = (x: Span, y: Span): number => Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return a.reduce((sum, x) => sum + b.reduce((part, y) => part + common(x, y), 0), 0);
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The names that each party goes by, folded, without an article. */
function namesOf(ids: readonly string[], { parties }: ArticleRecord): Set<string>[] {
  const known = new Map<string, PartyInArticle>(parties.map((party) => [party.id, party]));
  return ids.map((id) => {
    const party = known.get(id);
    return new Set(
      [party?.name ?? '', ...(party?.aliases ?? [])].map((name) => foldText(name).replace(/^(?:an?|the) /u, '')),
    );
  });
}

function common(found: readonly Set<string>[], wanted: readonly Set<string>[]): number {
  return found.filter((names) => wanted.some((others) => isOneParty(names, others))).length;
}

function isOneParty(names: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...names].some((name) => others.has(name));
}

export function sum(scores: readonly Score[]): Score {
  const total = (key: keyof Score): Counts => ({
    right: scores.reduce((all, score) => all + score[key].right, 0),
    found: scores.reduce((all, score) => all + score[key].found, 0),
    wanted: scores.reduce((all, score) => all + score[key].wanted, 0),
  });
  return {
    claims: total('claims'),
    characters: total('characters'),
    quoteTypes: total('quoteTypes'),
    speakers: total('speakers'),
    targets: total('targets'),
    stances: total('stances'),
    addressees: total('addressees'),
    dates: total('dates'),
    nesting: total('nesting'),
    topics: total('topics'),
  };
}

export const precision = ({ right, found }: Counts): number => (found === 0 ? 1 : right / found);
export const recall = ({ right, wanted }: Counts): number => (wanted === 0 ? 1 : right / wanted);
