import type { ClaimOrigin, QuoteType, ReviewState, Stance } from '../../model/claim.js';
import type { PartyKind } from '../../model/party.js';
import type { Selected } from '../graph.js';
import { fragment, type Fragment } from '../statement.js';

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
export const PARTY_FIELDS = partyFields(null);

/** Of a party what may be selected; its aliases may be many. */
export function partyFields(selected: Selected | null): Fragment {
  return fragment`.id, .name, .kind${optional(fragment`, .aliases`, ['aliases'], selected)}${optional(
    fragment`, .description, .wikidataId`,
    ['description', 'wikidataId'],
    selected,
  )}`;
}

/** Only where one of some fields is selected, or whatever there is. */
function optional(part: Fragment, fields: readonly string[], selected: Selected | null): Fragment {
  return selected === null || fields.some((field) => selected.has(field)) ? part : fragment``;
}

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
export const CLAIM_FIELDS = claimFields(null);

/** Of a claim what may be selected; its evidence says its text over again. */
export function claimFields(selected: Selected | null): Fragment {
  const evidence = fragment`, .quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan`;
  return fragment`.id, .text, .quoteType, .cue, .saidOn, .confidence, .origin, .review, .arrival${optional(
    evidence,
    ['evidence'],
    selected,
  )}`;
}

/** An end of a claim with the place that it has among the ends of its kind. */
interface Placed {
  party: PartyFields;
  position?: number | null;
}

/** The ends of a claim that a statement answers beside it: what is not selected is not there. */
export interface ClaimEndFields {
  speakers?: Placed[];
  addressees?: Pick<Placed, 'party'>[];
  targets?: (Placed & { stance: Stance; confidence: number })[];
  articles?: ArticleFields[];
}

/** The ends of the claim `node`, as further columns. */
export function claimEnds(selected: Selected | null): Fragment {
  if (selected === null) return fragment``;
  const party = fragment`party {${partyFields(selected)}}`;
  const column = (fields: readonly string[], value: Fragment) =>
    optional(fragment`,\n      ${value}`, fields, selected);
  const speakers = fragment`[(node)<-[made:MADE]-(party:Party) | {party: ${party}, position: made.position}] AS speakers`;
  const addressees = fragment`[(node)-[:TOLD_TO]->(party:Party) | {party: ${party}}] AS addressees`;
  const targets = fragment`[(node)-[about:ABOUT]->(party:Party) |
        {party: ${party}, position: about.position, stance: about.stance, confidence: about.confidence}] AS targets`;
  const articles = fragment`[(node)<-[:REPORTS]-(article:Article) | article {${ARTICLE_FIELDS}}] AS articles`;
  return [
    column(['speakers', 'speakerNames'], speakers),
    column(['addressee'], addressees),
    column(['about', 'targetNames'], targets),
    column(['article', 'date'], articles),
  ].reduce((all, each) => fragment`${all}${each}`);
}

export interface TopicFields {
  id: string;
  name: string;
}
export const TOPIC_FIELDS = fragment`.id, .name`;
