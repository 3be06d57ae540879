import type { ClaimOrigin, QuoteType, ReviewState } from '../../model/claim.js';
import type { PartyKind } from '../../model/party.js';
import { fragment } from '../statement.js';

/** What a statement answers of each kind of node: what clients may select, never the texts that only searches read. */
export interface ArticleFields {
  id: string;
  title: string;
  url?: string | null;
  authors: string[];
  publishedOn?: string | null;
  language: string;
  ingestedAt: string;
}
export const ARTICLE_FIELDS = fragment`.id, .title, .url, .authors, .publishedOn, .language, .ingestedAt`;

export interface PartyFields {
  id: string;
  name: string;
  aliases: string[];
  kind: PartyKind;
  description?: string | null;
  wikidataId?: string | null;
}
export const PARTY_FIELDS = fragment`.id, .name, .aliases, .kind, .description, .wikidataId`;

export interface ClaimFields {
  id: string;
  text: string;
  quoteType: QuoteType;
  cue?: string | null;
  saidOn?: string | null;
  confidence: number;
  origin: ClaimOrigin;
  review: ReviewState;
  quote: string;
  start: number;
  end: number;
  /** Pairs of start and end, flat: a property cannot hold a list of lists. */
  contentSpans: number[];
  sourceSpan: number[];
  cueSpan: number[];
  arrival?: number | null;
}
export const CLAIM_FIELDS = fragment`.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review,
    .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan, .arrival`;

export interface TopicFields {
  id: string;
  name: string;
}
export const TOPIC_FIELDS = fragment`.id, .name`;
