import type { ClaimOrigin, QuoteType, ReviewState } from '../../model/claim.js';
import type { PartyKind } from '../../model/party.js';
import { fragment, listed, property, type Fragment } from '../statement.js';
import { plain, type Part } from './packed.js';

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
interface Property {
  readonly name: string;
  /** `.name` */
  readonly access: Fragment;
  readonly fields: readonly string[];
}

function read(name: string, ...fields: readonly string[]): Property {
  return { name, access: fragment`.${property(name)}`, fields };
}

const ARTICLE: readonly Property[] = [
  read('id'),
  read('title', 'title'),
  read('url', 'url'),
  read('authors', 'authors'),
  read('publishedOn', 'publishedOn', 'date'),
  read('language', 'language'),
  read('ingestedAt', 'ingestedAt'),
];

const PARTY: readonly Property[] = [
  read('id'),
  read('name'),
  read('kind', 'kind'),
  read('aliases', 'aliases'),
  read('description', 'description'),
  read('wikidataId', 'wikidataId'),
];

const CLAIM: readonly Property[] = [
  read('id'),
  read('text', 'text'),
  read('quoteType', 'quoteType'),
  read('cue', 'cue'),
  read('saidOn', 'saidOn', 'date'),
  read('confidence', 'confidence'),
  read('origin', 'origin'),
  read('review', 'review'),
  read('arrival', 'arrival'),
  ...['quote', 'start', 'end', 'contentSpans', 'sourceSpan', 'cueSpan'].map((name) => read(name, 'evidence')),
];

/** Each property costs a look at the node: what nobody asks for is not read. */
function wantedOf(properties: readonly Property[], wanted: Fields): readonly Property[] {
  return properties.filter(({ fields }) => fields.length === 0 || isWanted(wanted, fields));
}

/** Properties of a node, for a map of it: `.id, .name`. */
function propertiesIn(properties: readonly Property[], fields: Fields): Fragment {
  return listed(wantedOf(properties, fields).map(({ access }) => access));
}

/** The same as parts of a map that travels without its names. */
function partsOf(node: Fragment, properties: readonly Property[], fields: Fields): Part[] {
  return wantedOf(properties, fields).map(({ name, access }) => [name, plain(fragment`${node}${access}`)]);
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

export const articleParts = (node: Fragment, fields: Fields): Part[] => partsOf(node, ARTICLE, fields);
export const partyParts = (node: Fragment, fields: Fields): Part[] => partsOf(node, PARTY, fields);
export const claimProperties = (node: Fragment, fields: Fields): Part[] => partsOf(node, CLAIM, fields);

export const ARTICLE_FIELDS = articleFields(null);
export const PARTY_FIELDS = partyFields(null);
export const CLAIM_FIELDS = claimFields(null);
export const TOPIC_FIELDS = fragment`.id, .name`;
