import type { Stance } from '../../model/claim.js';
import { cypher, fragment, type Fragment } from '../statement.js';
import { CLAIM_ANCHORS, TALK, type ClaimAnchor } from './claim.js';
import { PARTY_ORDERS } from './party.js';

/** A node with what a drawing shows of it. */
export interface DrawnRow {
  id: string;
  label: string;
  /** Of a claim; other nodes have none. */
  confidence?: number | null;
}
const DRAWN = fragment`node.id AS id, coalesce(node.name, node.title, node.text) AS label, node.confidence AS confidence`;

/** The nodes that a drawing starts from, of whatever kind. */
export const drawnById = cypher<{ ids: readonly string[] }, DrawnRow>('drawnById')`
    UNWIND $ids AS id
    CALL (id) {
      MATCH (node:Party {id: id}) RETURN node
      UNION MATCH (node:Claim {id: id}) RETURN node
      UNION MATCH (node:Article {id: id}) RETURN node
      UNION MATCH (node:Topic {id: id}) RETURN node
    }
    RETURN ${DRAWN}`;

/** The claims that fit, the surest first. */
export function drawnClaims(anchor: ClaimAnchor, where: Fragment) {
  return cypher<{ anchor: readonly string[]; limit: number }, DrawnRow>('drawnClaims')`
    ${CLAIM_ANCHORS[anchor]}
    WHERE ${where}
    WITH node ORDER BY node.byConfidence LIMIT $limit
    RETURN ${DRAWN} ORDER BY node.byConfidence`;
}

/**
 * The claims of any of some parties, articles and topics, the surest first: of no node more than the limit go on, nor are
 * more than `most` that fit looked at.
 */
export function drawnClaimsOf(where: Fragment) {
  return cypher<{ ids: readonly string[]; limit: number; most: number }, DrawnRow>('drawnClaimsOf')`
    UNWIND $ids AS id
    CALL (id) {
      CALL (id) {
        MATCH (:Party {id: id})-[:MADE|ABOUT|TOLD_TO]-(node:Claim) WHERE ${where} RETURN node LIMIT $most
        UNION MATCH (:Article {id: id})-[:REPORTS]->(node:Claim) WHERE ${where} RETURN node LIMIT $most
        UNION MATCH (:Topic {id: id})<-[:CONCERNS]-(node:Claim) WHERE ${where} RETURN node LIMIT $most
      }
      RETURN node ORDER BY node.byConfidence LIMIT $limit
    }
    WITH DISTINCT node ORDER BY node.byConfidence LIMIT $limit
    RETURN ${DRAWN} ORDER BY node.byConfidence`;
}

/** One relationship of a claim, with the node at its other end. */
export interface ClaimEndRow extends DrawnRow {
  claim: string;
  cue?: string | null;
  type: 'MADE' | 'ABOUT' | 'TOLD_TO' | 'REPORTS' | 'CONCERNS' | 'CONTAINS';
  outgoing: boolean;
  stance?: Stance | null;
}

/** What some claims are connected to; other claims only where they fit or are among `around`. */
export function drawnEndsOf(where: Fragment) {
  return cypher<{ ids: readonly string[]; around: readonly string[] }, ClaimEndRow>('drawnEndsOf')`
    UNWIND $ids AS id
    MATCH (claim:Claim {id: id})-[edge:MADE|ABOUT|TOLD_TO|REPORTS|CONCERNS|CONTAINS]-(node)
    WHERE NOT node:Claim OR node.id IN $around OR ${where}
    RETURN claim.id AS claim, claim.cue AS cue, type(edge) AS type, startNode(edge) = claim AS outgoing,
      edge.stance AS stance, ${DRAWN}`;
}

/** What some parties and articles are connected to without a claim: affiliations, publishers, then what they published. */
export const drawnBeside = cypher<{ ids: readonly string[]; limit: number }, DrawnRow>('drawnBeside')`
    UNWIND $ids AS id
    CALL (id) {
      MATCH (:Party {id: id})-[:MEMBER_OF]-(node:Party)
      WITH DISTINCT node
      RETURN node, '1|' + ${PARTY_ORDERS.MOST_CLAIMS_MADE} AS key ORDER BY key LIMIT $limit
      UNION MATCH (:Article {id: id})-[:PUBLISHED_BY]->(node:Party)
      RETURN node, '2|' + node.byName AS key
      UNION MATCH (:Party {id: id})<-[:PUBLISHED_BY]-(node:Article)
      RETURN node, '3|' + node.byNewest AS key ORDER BY key LIMIT $limit
    }
    WITH node, min(key) AS key ORDER BY key LIMIT $limit
    RETURN ${DRAWN} ORDER BY key`;

export interface DrawnEdgeRow {
  type: string;
  source: string;
  target: string;
  weight: number;
  label?: string | null;
}

/** The relationships among some nodes that are none between a claim and what it is connected to. */
export const drawnAmong = cypher<{ ids: readonly string[]; limit: number }, DrawnEdgeRow>('drawnAmong')`
    UNWIND $ids AS id
    CALL (id) {
      MATCH (:Party {id: id})-[edge:AFFILIATED_WITH]->(target:Party)
      WHERE target.id IN $ids
      WITH target, edge ORDER BY edge.byRank
      WITH target, count(edge) AS weight, collect(edge.role) AS roles
      RETURN 'AFFILIATED_WITH' AS type, target, weight, roles[0] AS label
      UNION MATCH (:Article {id: id})-[:PUBLISHED_BY]->(target:Party)
      WHERE target.id IN $ids
      RETURN 'PUBLISHED_BY' AS type, target, 1 AS weight, null AS label
      UNION MATCH (:Claim {id: id})-[edge:REPEATS|SUPPORTS|CONTRADICTS]->(target:Claim)
      WHERE target.id IN $ids
      RETURN type(edge) AS type, target, 1 AS weight, null AS label
    }
    RETURN type, id AS source, target.id AS target, weight, label ORDER BY weight DESC, type, source, target LIMIT $limit`;

export interface WeighedRow extends DrawnRow {
  weight: number;
  key: string;
}

/**
 * The parties that talk about others, or are talked about, in the claims that fit: by the most claims on one other.
 * In one pattern with the claim in its middle, Grafeo would go through all pairs of claims.
 */
export function heaviestParties(anchor: ClaimAnchor, where: Fragment) {
  return cypher<{ anchor: readonly string[]; limit: number }, DrawnRow>('heaviestParties')`
    ${CLAIM_ANCHORS[anchor]}
    MATCH (node)<-[:MADE]-(source:Party)
    MATCH (node)-[edge:ABOUT]->(target:Party)
    WHERE ${where}
    WITH source, target, count(node) AS weight
    UNWIND [source, target] AS party
    WITH party, max(weight) AS weight ORDER BY weight DESC, party.byName LIMIT $limit
    RETURN party.id AS id, party.name AS label ORDER BY weight DESC, party.byName`;
}

/** Whom any of some parties talks about, or who talks about it: by the most claims on one of them. */
export function heaviestPartners(which: keyof typeof TALK, where: Fragment) {
  return cypher<{ ids: readonly string[]; limit: number }, WeighedRow>('heaviestPartners')`
    UNWIND $ids AS id
    CALL (id) {
      MATCH ${TALK[which]}
      WHERE ${where}
      WITH other, count(node) AS weight ORDER BY weight DESC, other.byName LIMIT $limit
      RETURN other, weight
    }
    WITH other, max(weight) AS weight ORDER BY weight DESC, other.byName LIMIT $limit
    RETURN other.id AS id, other.name AS label, weight, other.byName AS key`;
}

export interface TalkRow {
  source: string;
  target: string;
  stance: Stance;
  weight: number;
  /** The sort key of the surest claim and, after the last `|`, its id. */
  surest: string;
}

/** How often each of some parties talks about each other of them, by stance; the heaviest first. */
export function talkAmong(where: Fragment) {
  return cypher<{ ids: readonly string[]; limit: number }, TalkRow>('talkAmong')`
    UNWIND $ids AS id
    MATCH (source:Party {id: id})-[:MADE]->(node:Claim)-[edge:ABOUT]->(target:Party)
    WHERE target.id IN $ids AND ${where}
    WITH source, target, edge.stance AS stance, count(node) AS weight, min(node.byConfidence + '|' + node.id) AS surest
    ORDER BY weight DESC, source.id, target.id, stance LIMIT $limit
    RETURN source.id AS source, target.id AS target, stance, weight, surest`;
}
