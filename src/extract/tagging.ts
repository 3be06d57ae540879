import type { Document, WordRange } from './document.js';

/** The parts of an attribution. */
export const ROLES = ['source', 'cue', 'content'] as const;
export type Role = (typeof ROLES)[number];

/** A stretch of words with its role, and how sure the tagger is of it, 0 to 1. */
export interface RoleSpan extends WordRange {
  readonly role: Role;
  readonly score: number;
}

/** A part and the part that it belongs to: a content and its cue, a cue and its source. */
export interface PartLink {
  readonly part: RoleSpan;
  readonly head: RoleSpan;
  /** How sure the tagger is of it, 0 to 1. */
  readonly score: number;
}

/** What a name can be the name of. */
export type NameSort = 'person' | 'organization' | 'place';

/** A name with what it names, and how sure the tagger is of it, 0 to 1. */
export interface NameSpan extends WordRange {
  readonly sort: NameSort;
  readonly score: number;
}

/** Probabilities of how a text stands towards something. */
export interface StanceShares {
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}

/** What a tagger marks in a document. */
export interface Tagging {
  /** Sources, cues and contents in text order; they do not overlap. */
  readonly spans: readonly RoleSpan[];
  /** Which belongs to which, as far as the tagger tells. */
  readonly links: readonly PartLink[];
  /** Names in text order; null from a tagger that reads none. */
  readonly names: readonly NameSpan[] | null;
  /** How the text stands towards what some words name; null from a tagger that does not tell. */
  readonly stanceAt: ((target: WordRange) => StanceShares) | null;
}

/** Marks sources, cues and contents in a document. */
export type Tagger = (document: Document) => Promise<Tagging>;
