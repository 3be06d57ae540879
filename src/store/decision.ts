import type { ReviewState } from '../model/claim.js';

/** What a person decided, as it is kept: enough to apply it to whatever is told later. */
export type Decision = MergeDecision | SplitDecision | ReviewDecision | UndoDecision;

/** What comparing parties came to, as it is kept; what people decide goes over it. */
export type Finding = SameFinding | NamesakeFinding;

/** What is told of `from` is told of `into`. */
export interface SameFinding {
  readonly action: 'SAME';
  readonly into: string;
  readonly from: string;
}

/** In some articles, the name that makes the id `of` is another one's. */
export interface NamesakeFinding {
  readonly action: 'NAMESAKE';
  readonly of: string;
  /** Id of the other one. */
  readonly party: string;
  readonly articles: readonly string[];
}

export interface MergeDecision {
  readonly action: 'MERGE';
  readonly into: string;
  readonly from: readonly string[];
}

export interface SplitDecision {
  readonly action: 'SPLIT';
  readonly party: string;
  readonly alias: string;
  /** The alias's `nameKey`. */
  readonly key: string;
  /** Parties merged into this one that articles tell of under the alias: they stand for themselves again. */
  readonly freed: readonly string[];
  /** The party that the alias is the name of. */
  readonly to: string;
}

export interface ReviewDecision extends ReviewedClaim {
  readonly action: 'REVIEW';
  readonly review: ReviewState;
}

export interface UndoDecision {
  readonly action: 'UNDO';
  readonly undoes: string;
}

/** What tells a claim again when its article is read once more. */
export interface ReviewedClaim {
  readonly claim: string;
  readonly article: string;
  /** Digest of the article's text when the claim was reviewed: the same text has the same claim under the same id. */
  readonly textDigest: string;
  /** The claim's words, folded. */
  readonly words: string;
  /** Ids of its speakers, as parties are now, sorted. */
  readonly speakers: readonly string[];
}
