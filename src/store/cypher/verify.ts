import type { ReviewState } from '../../model/claim.js';
import type { PartyKind } from '../../model/party.js';
import type { KeyRow } from './key.js';
import { cypher, fragment, type Fragment } from '../statement.js';
import type { Telling } from './write.js';

/** What `verify` reads: nodes a page at a time, each from the end of its relationships where they are few. */

interface OfIds {
  ids: readonly string[];
}

/** The kinds of node that are examined, with the property that tells one from another. */
const KEYED = {
  Article: { node: fragment`(node:Article)`, key: fragment`node.id` },
  Claim: { node: fragment`(node:Claim)`, key: fragment`node.id` },
  Party: { node: fragment`(node:Party)`, key: fragment`node.id` },
  Topic: { node: fragment`(node:Topic)`, key: fragment`node.id` },
  Name: { node: fragment`(node:Name)`, key: fragment`node.key` },
  Bucket: { node: fragment`(node:Bucket)`, key: fragment`node.key` },
  Fold: { node: fragment`(node:Fold)`, key: fragment`node.id` },
  Curation: { node: fragment`(node:Curation)`, key: fragment`node.id` },
  Curated: { node: fragment`(node:Curated)`, key: fragment`node.id` },
  Finding: { node: fragment`(node:Finding)`, key: fragment`node.id` },
  Appearance: { node: fragment`(node:Appearance)`, key: fragment`node.id` },
  Shape: { node: fragment`(node:Shape)`, key: fragment`node.key` },
  ApiKey: { node: fragment`(node:ApiKey)`, key: fragment`node.id` },
} as const satisfies Record<string, { node: Fragment; key: Fragment }>;
export type KeyedLabel = keyof typeof KEYED;
export const KEYED_LABELS = Object.keys(KEYED) as KeyedLabel[];

/** The keys that follow another one among all nodes of a kind. */
export function keysAfter(label: KeyedLabel) {
  const { node, key } = KEYED[label];
  return cypher<{ after: string; limit: number }, { key: string }>('keysAfter')`
    MATCH ${node}
    WHERE ${key} > $after
    RETURN ${key} AS key ORDER BY key LIMIT $limit`;
}

/** How many nodes of a kind have no key, so that nothing finds them. */
export function unkeyed(label: KeyedLabel) {
  const { node, key } = KEYED[label];
  return cypher<object, { count: number }>('unkeyed')`
    MATCH ${node}
    WHERE ${key} IS NULL
    RETURN count(node) AS count`;
}

const SEARCHED: Partial<Record<KeyedLabel, Fragment>> = {
  Article: fragment`node.searchText`,
  Claim: fragment`node.searchText`,
  Name: fragment`node.trigrams`,
  Topic: fragment`node.trigrams`,
};

/** What a full-text index holds of some nodes. */
export function searchedBy(label: KeyedLabel) {
  const { node, key } = KEYED[label];
  return cypher<OfIds, { key: string; text: string | null }>('searchedBy')`
    UNWIND $ids AS id
    MATCH ${node}
    WHERE ${key} = id
    RETURN id AS key, ${SEARCHED[label] ?? fragment`null`} AS text`;
}

export interface ExaminedMention extends Telling {
  party: string;
  count: number;
  surfaceForms: string[];
  spans: number[];
  byPosition: string;
  listOf?: string | null;
  byNewest?: string | null;
  told?: string | null;
}

export interface ExaminedArticle {
  article: {
    id: string;
    title: string;
    text: string;
    textDigest: string;
    publishedOn?: string | null;
    byNewest: string;
    byOldest: string;
    searchText: string;
  };
  mentions: ExaminedMention[];
  publishers: { party: string; told?: string | null }[];
  claims: {
    id: string;
    text: string;
    quote: string;
    start: number;
    end: number;
    contentSpans: number[];
    sourceSpan: number[];
    cueSpan: number[];
    review: ReviewState;
    toldReview?: ReviewState | null;
    byPosition: string;
  }[];
  containments: { outer: string; inner: string }[];
}

/** Articles with all in them that their text is evidence of. */
export const examinedArticles = cypher<OfIds, ExaminedArticle>('examinedArticles')`
    UNWIND $ids AS id
    MATCH (node:Article {id: id})
    RETURN node {.id, .title, .text, .textDigest, .publishedOn, .byNewest, .byOldest, .searchText} AS article,
      [(node)-[edge:MENTIONS]->(party:Party) | {
        party: party.id, name: edge.name, aliases: edge.aliases, kind: edge.kind, count: edge.count,
        surfaceForms: edge.surfaceForms, spans: edge.spans, byPosition: edge.byPosition,
        listOf: edge.listOf, byNewest: edge.byNewest, told: edge.told}] AS mentions,
      [(node)-[edge:PUBLISHED_BY]->(party:Party) | {party: party.id, told: edge.told}] AS publishers,
      [(node)-[:REPORTS]->(claim:Claim) | claim {.id, .text, .quote, .start, .end, .contentSpans, .sourceSpan,
        .cueSpan, .review, .toldReview, .byPosition}] AS claims,
      [(node)-[:REPORTS]->(outer:Claim)-[:CONTAINS]->(inner:Claim) | {outer: outer.id, inner: inner.id}] AS containments`;

/** Where a relationship of a claim leads, and what it copies. */
export interface ExaminedEdge {
  to: string;
  /** The key of the other end's list. */
  listOf?: string | null;
  byNewest?: string | null;
  told?: string | null;
}

export interface ExaminedClaim {
  claim: {
    id: string;
    text: string;
    saidOn?: string | null;
    confidence: number;
    review: ReviewState;
    byNewest: string;
    byOldest: string;
    byPosition: string;
    byConfidence: string;
    searchText: string;
    arrival?: number | null;
  };
  articles: { id: string; publishedOn?: string | null }[];
  speakers: ExaminedEdge[];
  targets: (ExaminedEdge & { stance: string; confidence: number })[];
  addressees: ExaminedEdge[];
  topics: ExaminedEdge[];
  containers: string[];
  folds: string[];
  buckets: string[];
  relations: { kind: string; to: string; byOldest: string; score: number; reason?: string | null; byScore: string }[];
}

/** Claims with what they are connected to. */
export const examinedClaims = cypher<OfIds, ExaminedClaim>('examinedClaims')`
    UNWIND $ids AS id
    MATCH (node:Claim {id: id})
    RETURN node {.id, .text, .saidOn, .confidence, .review, .byNewest, .byOldest, .byPosition, .byConfidence, .searchText,
        .arrival} AS claim,
      [(node)<-[:REPORTS]-(article:Article) | article {.id, .publishedOn}] AS articles,
      [(node)<-[edge:MADE]-(party:Party) |
        {to: party.id, listOf: edge.listOf, byNewest: edge.byNewest, told: edge.told}] AS speakers,
      [(node)-[edge:ABOUT]->(party:Party) | {to: party.id, listOf: edge.listOf, byNewest: edge.byNewest, told: edge.told,
        stance: edge.stance, confidence: edge.confidence}] AS targets,
      [(node)-[edge:TOLD_TO]->(party:Party) | {to: party.id, told: edge.told}] AS addressees,
      [(node)-[edge:CONCERNS]->(topic:Topic) | {to: topic.id, listOf: edge.listOf, byNewest: edge.byNewest}] AS topics,
      [(node)<-[:CONTAINS]-(outer:Claim) | outer.id] AS containers,
      [(node)-[:FOLDED_IN]->(fold:Fold) | fold.id] AS folds,
      [(node)-[:FALLS_IN]->(bucket:Bucket) | bucket.key] AS buckets,
      [(node)-[edge:REPEATS|SUPPORTS|CONTRADICTS]->(earlier:Claim) | {kind: type(edge), to: earlier.id,
        byOldest: earlier.byOldest, score: edge.score, reason: edge.reason, byScore: edge.byScore}] AS relations`;

/** Parties at the ends of some claims that the claim's article does not mention. */
export const unmentionedEnds = cypher<OfIds, { id: string; party: string }>('unmentionedEnds')`
    UNWIND $ids AS id
    MATCH (claim:Claim {id: id})<-[:REPORTS]-(article:Article)
    MATCH (claim)-[:MADE|ABOUT|TOLD_TO]-(party:Party)
    WHERE NOT EXISTS { (article)-[:MENTIONS]->(party) }
    RETURN DISTINCT id, party.id AS party`;

export interface ExaminedParty {
  id: string;
  labels: string[];
  isActor: boolean;
  name?: string | null;
  aliases?: string[] | null;
  kind?: PartyKind | null;
  description?: string | null;
  wikidataId?: string | null;
  byName?: string | null;
  keys: string[];
  affiliations: number;
}

/** Parties as their nodes call them, and the keys by which they are looked up. */
export const examinedParties = cypher<OfIds, ExaminedParty>('examinedParties')`
    UNWIND $ids AS id
    MATCH (node:Party {id: id})
    RETURN id, labels(node) AS labels, node.isActor AS isActor, node.name AS name, node.aliases AS aliases,
      node.kind AS kind, node.description AS description, node.wikidataId AS wikidataId, node.byName AS byName,
      [(node)-[:KNOWN_AS]->(name:Name) | name.key] AS keys,
      COUNT { (node)-[:AFFILIATED_WITH]-() } AS affiliations`;

/** What articles tell of some parties, the same once, with the number of articles that do. */
export const distinctTellings = cypher<OfIds, Telling & { id: string; articles: number }>('distinctTellings')`
    UNWIND $ids AS id
    MATCH (:Party {id: id})<-[edge:MENTIONS]-(:Article)
    RETURN id, edge.name AS name, edge.aliases AS aliases, edge.kind AS kind, edge.description AS description,
      edge.wikidataId AS wikidataId, count(edge) AS articles`;

/** Where some actors' affiliations lead, and whether the article that tells of each mentions the actor. */
export const examinedAffiliations = cypher<
  OfIds,
  { id: string; to: string; toIsActor: boolean; articleId: string; mentions: number }
>('examinedAffiliations')`
    UNWIND $ids AS id
    MATCH (node:Party {id: id})-[edge:AFFILIATED_WITH]->(other:Party)
    OPTIONAL MATCH (article:Article {id: edge.articleId})
    RETURN id, other.id AS to, other.isActor AS toIsActor, edge.articleId AS articleId,
      COUNT { (article)-[:MENTIONS]->(node) } AS mentions`;

export const examinedTopics = cypher<
  OfIds,
  { id: string; name: string; key: string; trigrams?: string | null; byName: string; claims: number }
>('examinedTopics')`
    UNWIND $ids AS id
    MATCH (node:Topic {id: id})
    RETURN id, node.name AS name, node.key AS key, node.trigrams AS trigrams, node.byName AS byName,
      COUNT { (node)<-[:CONCERNS]-() } AS claims`;

export const examinedNames = cypher<OfIds, { key: string; trigrams?: string | null; parties: number }>('examinedNames')`
    UNWIND $ids AS key
    MATCH (node:Name {key: key})
    RETURN key, node.trigrams AS trigrams, COUNT { (node)<-[:KNOWN_AS]-() } AS parties`;

/** Buckets with those of their claims that have the smallest ids, as many as may lead. */
export const examinedBuckets = cypher<
  OfIds & { limit: number },
  { key: string; leaders: string[]; members: string[]; size: number }
>('examinedBuckets')`
    UNWIND $ids AS key
    MATCH (bucket:Bucket {key: key})
    WITH key, bucket.leaders AS leaders, COUNT { (bucket)<-[:FALLS_IN]-() } AS size
    CALL (key) {
      OPTIONAL MATCH (:Bucket {key: key})<-[:FALLS_IN]-(claim:Claim)
      WITH claim.id AS id ORDER BY id LIMIT $limit
      RETURN collect(id) AS members
    }
    RETURN key, leaders, members, size`;

/** The claims of some folds, each with those that it repeats or that repeat it. */
export const examinedFolds = cypher<OfIds, { fold: string; id: string; review: ReviewState; repeats: string[] }>(
  'examinedFolds',
)`
    UNWIND $ids AS id
    MATCH (:Fold {id: id})<-[:FOLDED_IN]-(claim:Claim)
    RETURN id AS fold, claim.id AS id, claim.review AS review,
      [(claim)-[:REPEATS]-(other:Claim) | other.id] AS repeats`;

export interface ExaminedCuration {
  id: string;
  order: number;
  undone: boolean;
  decision: string;
  subjects: string[];
  of: string[];
  undos: number;
}

/** Decisions, with what they are of and how many others take each back. */
export const examinedCurations = cypher<OfIds, ExaminedCuration>('examinedCurations')`
    UNWIND $ids AS id
    MATCH (node:Curation {id: id})
    OPTIONAL MATCH (undo:Curation {undoes: id})
    WITH id, node, count(undo) AS undos
    RETURN id, node.order AS order, node.undone AS undone, node.decision AS decision, node.subjects AS subjects,
      [(node)-[:OF]->(subject:Curated) | subject.id] AS of, undos`;

/** What was decided on, and what decisions made of it. */
export const examinedCurated = cypher<
  OfIds,
  { id: string; now: string; splits?: string | null; listed?: string | null }
>('examinedCurated')`
    UNWIND $ids AS id
    MATCH (node:Curated {id: id})
    RETURN id, node.now AS now, node.splits AS splits, node.listed AS listed`;

/** Keys as they are kept; whatever is missing is null. */
export const examinedKeys = cypher<OfIds, { key: { readonly [Property in keyof KeyRow]: KeyRow[Property] | null } }>(
  'examinedKeys',
)`
    UNWIND $ids AS id
    MATCH (key:ApiKey {id: id})
    RETURN key {.id, .name, .role, .hash, .createdAt, .revokedAt} AS key`;

/** What the ledger counts; one row a ledger. */
export const examinedLedger = cypher<object, { curations: number; claims: number }>('examinedLedger')`
    MATCH (ledger:Ledger)
    RETURN ledger.curations AS curations, coalesce(ledger.claims, 0) AS claims`;

/** What there is for the ledger to count: decisions, and the highest number under which a claim came. */
export const countedByLedger = cypher<object, { curations: number; arrival: number | null }>('countedByLedger')`
    OPTIONAL MATCH (claim:Claim)
    WITH max(claim.arrival) AS arrival
    RETURN arrival, COUNT { (:Curation) } AS curations`;

/** The claims that some numbers of arrival are of. */
export const claimsOfArrivals = cypher<{ arrivals: readonly number[] }, { arrival: number; ids: string[] }>(
  'claimsOfArrivals',
)`
    UNWIND $arrivals AS arrival
    MATCH (claim:Claim {arrival: arrival})
    RETURN arrival, collect(claim.id) AS ids`;
