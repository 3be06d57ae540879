import type { ClaimRelationKind } from '../../model/relation.js';
import { cypher, fragment, type Fragment } from '../statement.js';
import { ARTICLE_FIELDS, CLAIM_FIELDS, type ArticleFields, type ClaimFields } from './fields.js';
import { direction, type PageParameters } from './page.js';

interface OfClaims {
  ids: readonly string[];
}

/** From a claim to those that it stands to in some way, and those that stand so to it. */
const RELATED = fragment`
      MATCH (:Claim {id: id})-[edge:REPEATS|SUPPORTS|CONTRADICTS]-(node:Claim)
      WHERE type(edge) IN $kinds`;

export interface RelatedRow {
  id: string;
  claim: ClaimFields;
  kind: ClaimRelationKind;
  score: number;
  reason: string;
  key: string;
}

/** A page of the claims that each of some claims stands to in some way, the surest first. */
export function relatedPage(backwards: boolean) {
  return cypher<PageParameters & OfClaims & { kinds: readonly ClaimRelationKind[] }, RelatedRow>('relatedPage')`
    UNWIND $ids AS id
    CALL (id) {${RELATED} AND edge.byScore > $after AND edge.byScore < $before
      RETURN node, edge, edge.byScore AS key ORDER BY key ${direction(backwards)} LIMIT $limit
    }
    RETURN id, node {${CLAIM_FIELDS}} AS claim, type(edge) AS kind, edge.score AS score, edge.reason AS reason, key
    ORDER BY id, key ${direction(backwards)}`;
}

export const relatedCount = cypher<OfClaims & { kinds: readonly ClaimRelationKind[] }, { id: string; count: number }>(
  'relatedCount',
)`
    UNWIND $ids AS id
    CALL (id) {${RELATED}
      RETURN count(node) AS count
    }
    RETURN id, count`;

/** From a claim to the articles that report it or, directly or not, a repeat of it; each once. */
const REPORTERS = fragment`
      MATCH (claim:Claim {id: id})
      OPTIONAL MATCH (claim)-[:FOLDED_IN]->(fold:Fold)
      OPTIONAL MATCH (fold)<-[:FOLDED_IN]-(copy:Claim)
      WITH coalesce(copy, claim) AS told
      MATCH (told)<-[:REPORTS]-(article:Article)
      WITH DISTINCT article AS node`;

export function reporterPage(backwards: boolean) {
  return cypher<PageParameters & OfClaims, { id: string; article: ArticleFields; key: string }>('reporterPage')`
    UNWIND $ids AS id
    CALL (id) {${REPORTERS}
      WHERE node.byOldest > $after AND node.byOldest < $before
      RETURN node, node.byOldest AS key ORDER BY key ${direction(backwards)} LIMIT $limit
    }
    RETURN id, node {${ARTICLE_FIELDS}} AS article, key ORDER BY id, key ${direction(backwards)}`;
}

export const reporterCount = cypher<OfClaims, { id: string; count: number }>('reporterCount')`
    UNWIND $ids AS id
    CALL (id) {${REPORTERS}
      RETURN count(node) AS count
    }
    RETURN id, count`;

/** Those of some buckets that there are. */
export const bucketsByKey = cypher<{ keys: readonly string[] }, { key: string; leaders: string[] }>('bucketsByKey')`
    UNWIND $keys AS key
    MATCH (bucket:Bucket {key: key})
    RETURN key, bucket.leaders AS leaders`;

/** The buckets that some articles' claims fall into. */
export const membersOfArticles = cypher<OfClaims, { id: string; key: string }>('membersOfArticles')`
    UNWIND $ids AS id
    MATCH (:Article {id: id})-[:REPORTS]->(claim:Claim)-[:FALLS_IN]->(bucket:Bucket)
    RETURN claim.id AS id, bucket.key AS key`;

/** The claims that fall into some buckets, by their ids alone: a claim falls into many. */
export const membersOf = cypher<{ keys: readonly string[] }, { key: string; ids: string[] }>('membersOf')`
    UNWIND $keys AS key
    MATCH (:Bucket {key: key})<-[:FALLS_IN]-(claim:Claim)
    RETURN key, collect(claim.id) AS ids`;

/** What tells of some claims at a glance that they cannot stand to others in any way. */
export const circumstancesOf = cypher<OfClaims, { id: string; byOldest: string; speakerKeys: string[] }>(
  'circumstancesOf',
)`
    UNWIND $ids AS id
    MATCH (claim:Claim {id: id})
    RETURN id, claim.byOldest AS byOldest, claim.speakerKeys AS speakerKeys`;

/** The buckets that some claims fall into. */
export const membershipsOf = cypher<OfClaims, { id: string; key: string }>('membershipsOf')`
    UNWIND $ids AS id
    MATCH (:Claim {id: id})-[:FALLS_IN]->(bucket:Bucket)
    RETURN id, bucket.key AS key`;

/** A bucket's key and its leaders. */
export type LedRow = readonly [key: string, leaders: readonly string[]];

export const createBuckets = cypher<{ rows: readonly LedRow[] }, never>('createBuckets')`
    UNWIND $rows AS row
    CREATE (:Bucket {key: row[0], leaders: row[1]})`;

export const writeLeaders = cypher<{ rows: readonly LedRow[] }, never>('writeLeaders')`
    UNWIND $rows AS row
    MATCH (bucket:Bucket {key: row[0]})
    SET bucket.leaders = row[1]`;

/** A claim's id and the keys of the buckets that it falls into. */
export type MemberRow = readonly [id: string, keys: readonly string[]];

export const writeMembers = cypher<{ rows: readonly MemberRow[] }, never>('writeMembers')`
    UNWIND $rows AS row
    MATCH (claim:Claim {id: row[0]})
    UNWIND row[1] AS key
    MATCH (bucket:Bucket {key: key})
    CREATE (claim)-[:FALLS_IN]->(bucket)`;

export const deleteEmptyBuckets = cypher<{ keys: readonly string[] }, never>('deleteEmptyBuckets')`
    UNWIND $keys AS key
    MATCH (bucket:Bucket {key: key})
    WHERE NOT EXISTS { (bucket)<-[:FALLS_IN]-() }
    DELETE bucket`;

export interface ComparableFields {
  id: string;
  text: string;
  cue?: string | null;
  speakerKeys: string[];
  leanings: string[];
  byOldest: string;
  start: number;
  end: number;
}

export const comparablesById = cypher<OfClaims, { claim: ComparableFields }>('comparablesById')`
    UNWIND $ids AS id
    MATCH (node:Claim {id: id})
    RETURN node {.id, .text, .cue, .speakerKeys, .leanings, .byOldest, .start, .end} AS claim`;

/** `from` is the later claim. */
export interface RelationRow {
  from: string;
  to: string;
  properties: { score: number; reason: string; byScore: string };
}

const RELATION: Record<ClaimRelationKind, Fragment> = {
  REPEATS: fragment`REPEATS`,
  SUPPORTS: fragment`SUPPORTS`,
  CONTRADICTS: fragment`CONTRADICTS`,
};

export function writeRelations(kind: ClaimRelationKind) {
  return cypher<{ rows: readonly RelationRow[] }, never>('writeRelations')`
    UNWIND $rows AS row
    MATCH (later:Claim {id: row.from})
    MATCH (earlier:Claim {id: row.to})
    MERGE (later)-[edge:${RELATION[kind]}]->(earlier)
    SET edge = row.properties`;
}

/** Whom each of some claims stands to in some way. */
export const relationsOf = cypher<OfClaims, { id: string; other: string }>('relationsOf')`
    UNWIND $ids AS id
    MATCH (:Claim {id: id})-[:REPEATS|SUPPORTS|CONTRADICTS]-(other:Claim)
    RETURN id, other.id AS other`;

export const deleteRelations = cypher<{ rows: readonly { id: string; other: string }[] }, never>('deleteRelations')`
    UNWIND $rows AS row
    MATCH (:Claim {id: row.id})-[edge:REPEATS|SUPPORTS|CONTRADICTS]-(:Claim {id: row.other})
    DELETE edge`;

/** The folds of some articles' claims. */
export const foldsOfArticles = cypher<OfClaims, { fold: string }>('foldsOfArticles')`
    UNWIND $ids AS id
    MATCH (:Article {id: id})-[:REPORTS]->(:Claim)-[:FOLDED_IN]->(fold:Fold)
    RETURN DISTINCT fold.id AS fold ORDER BY fold`;

/** The fold of each of some claims, where it is in one; a rejected claim folds with none. */
export const foldsOf = cypher<OfClaims, { id: string; fold?: string | null; size: number; rejected: boolean }>(
  'foldsOf',
)`
    UNWIND $ids AS id
    MATCH (claim:Claim {id: id})
    OPTIONAL MATCH (claim)-[:FOLDED_IN]->(fold:Fold)
    RETURN id, fold.id AS fold, COUNT { (fold)<-[:FOLDED_IN]-() } AS size, claim.review = 'REJECTED' AS rejected`;

/** Whom each of some claims repeats or is repeated by. */
export const repeatsOf = cypher<OfClaims, { id: string; other: string }>('repeatsOf')`
    UNWIND $ids AS id
    MATCH (:Claim {id: id})-[:REPEATS]-(other:Claim)
    RETURN id, other.id AS other`;

export const foldMembers = cypher<{ folds: readonly string[] }, { fold: string; id: string }>('foldMembers')`
    UNWIND $folds AS fold
    MATCH (:Fold {id: fold})<-[:FOLDED_IN]-(claim:Claim)
    RETURN fold, claim.id AS id`;

export const writeFolds = cypher<{ rows: readonly { fold: string; id: string }[] }, never>('writeFolds')`
    UNWIND $rows AS row
    MATCH (claim:Claim {id: row.id})
    MERGE (fold:Fold {id: row.fold})
    CREATE (claim)-[:FOLDED_IN]->(fold)`;

export const deleteFolds = cypher<{ folds: readonly string[] }, never>('deleteFolds')`
    UNWIND $folds AS id
    MATCH (fold:Fold {id: id})
    DETACH DELETE fold`;
