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
  kind: string;
  description?: string | null;
  wikidataId?: string | null;
}
export const PARTY_FIELDS = fragment`.id, .name, .aliases, .kind, .description, .wikidataId`;

export interface ClaimFields {
  id: string;
  text: string;
  quoteType: string;
  cue?: string | null;
  saidOn?: string | null;
  confidence: number;
  origin: string;
  review: string;
  quote: string;
  start: number;
  end: number;
  /** Pairs of start and end, flat: a property cannot hold a list of lists. */
  contentSpans: number[];
  sourceSpan: number[];
  cueSpan: number[];
}
export const CLAIM_FIELDS = fragment`.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review,
    .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan`;

export interface TopicFields {
  id: string;
  name: string;
}
export const TOPIC_FIELDS = fragment`.id, .name`;
