import type { Document, WordRange } from './document.js';

/** The parts of an attribution. */
export type Role = 'source' | 'cue' | 'content';

/** A stretch of words with its role, and how sure the tagger is of it, 0 to 1. */
export interface RoleSpan extends WordRange {
  readonly role: Role;
  readonly score: number;
}

/** Marks sources, cues and contents in a document: spans in text order that do not overlap. */
export type Tagger = (document: Document) => Promise<RoleSpan[]>;
