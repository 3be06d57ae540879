import type { ClaimOrigin, QuoteType, ReviewState } from '../../model/claim.js';
import type { PartyKind } from '../../model/party.js';
import { fragment, listed, type Fragment } from '../statement.js';

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

export interface PartyFields {
  id: string;
  name: string;
  aliases: string[];
  kind: PartyKind;
  description?: string | null;
  wikidataId?: string | null;
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

export interface TopicFields {
  id: string;
  name: string;
}

/** Names of fields that are wanted, of whatever type; null for all. */
export type Fields = ReadonlySet<string> | null;

/** A property, and the fields that are made of it; without any it is always wanted. */
type Property = readonly [property: Fragment, ...fields: string[]];

const ARTICLE: readonly Property[] = [
  [fragment`.id`],
  [fragment`.title`, 'title'],
  [fragment`.url`, 'url'],
  [fragment`.authors`, 'authors'],
  [fragment`.publishedOn`, 'publishedOn', 'date'],
  [fragment`.language`, 'language'],
  [fragment`.ingestedAt`, 'ingestedAt'],
];

const PARTY: readonly Property[] = [
  [fragment`.id`],
  [fragment`.name`],
  [fragment`.kind`, 'kind'],
  [fragment`.aliases`, 'aliases'],
  [fragment`.description`, 'description'],
  [fragment`.wikidataId`, 'wikidataId'],
];

const CLAIM: readonly Property[] = [
  [fragment`.id`],
  [fragment`.text`, 'text'],
  [fragment`.quoteType`, 'quoteType'],
  [fragment`.cue`, 'cue'],
  [fragment`.saidOn`, 'saidOn', 'date'],
  [fragment`.confidence`, 'confidence'],
  [fragment`.origin`, 'origin'],
  [fragment`.review`, 'review'],
  [fragment`.arrival`, 'arrival'],
  [fragment`.quote, .start, .end, .contentSpans, .sourceSpan, .cueSpan`, 'evidence'],
];

/** Each property costs a look at the node: what nobody asks for is not read. */
function propertiesIn(properties: readonly Property[], fields: Fields): Fragment {
  const isRead = ([, ...made]: Property) => made.length === 0 || isWanted(fields, made);
  return listed(properties.filter(isRead).map(([property]) => property));
}

/** Whether one of some fields is wanted. */
export function isWanted(fields: Fields, names: readonly string[]): boolean {
  return fields === null || names.some((name) => fields.has(name));
}

/** Whether a field of the edges of lists is wanted: what hangs from an edge is read for nobody who asks for nodes alone. */
export function isWantedOfEdges(fields: Fields, name: string): boolean {
  return fields === null || (fields.has('edges') && fields.has(name));
}

export const articleFields = (fields: Fields): Fragment => propertiesIn(ARTICLE, fields);
export const partyFields = (fields: Fields): Fragment => propertiesIn(PARTY, fields);
export const claimFields = (fields: Fields): Fragment => propertiesIn(CLAIM, fields);

export const ARTICLE_FIELDS = articleFields(null);
export const PARTY_FIELDS = partyFields(null);
export const CLAIM_FIELDS = claimFields(null);
export const TOPIC_FIELDS = fragment`.id, .name`;
