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
}

/** Share of common characters, of the two contents' mean length, from which on two claims are one. */
const SAME = 0.5;

export function scoreOf(extracted: ArticleRecord, edited: ArticleRecord): Score {
  const pairs = pairsOf(extracted.claims, edited.claims);
  const count = (right: number, found: number, wanted: number): Counts => ({ right, found, wanted });
  const inPairs = (measure: (found: ClaimRecord, wanted: ClaimRecord) => number): number =>
    pairs.reduce((sum, [found, wanted]) => sum + measure(found, wanted), 0);
  const partyCounts = (idsOf: (claim: ClaimRecord) => readonly string[]): Counts => {
    const all = (claims: readonly ClaimRecord[]): number => claims.reduce((sum, claim) => sum + idsOf(claim).length, 0);
    const right = inPairs((found, wanted) => common(namesOf(idsOf(found), extracted), namesOf(idsOf(wanted), edited)));
    return count(right, all(extracted.claims), all(edited.claims));
  };
  return {
    claims: count(pairs.length, extracted.claims.length, edited.claims.length),
    characters: count(
      inPairs((found, wanted) => overlap(found.content, wanted.content)),
      inPairs((found) => length(found.content)),
      inPairs((_, wanted) => length(wanted.content)),
    ),
    quoteTypes: count(
      inPairs((found, wanted) => Number(found.quoteType === wanted.quoteType)),
      pairs.length,
      pairs.length,
    ),
    speakers: partyCounts((claim) => claim.speakerIds),
    targets: partyCounts((claim) => claim.targets.map(({ partyId }) => partyId)),
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
  return found.filter((names) => wanted.some((others) => [...names].some((name) => others.has(name)))).length;
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
  };
}

export const precision = ({ right, found }: Counts): number => (found === 0 ? 1 : right / found);
export const recall = ({ right, wanted }: Counts): number => (wanted === 0 ? 1 : right / wanted);
