import type { Stance } from '../../model/claim.js';
import type { ClaimsOf } from '../graph.js';
import { cypher, fragment, type Fragment } from '../statement.js';
import { claimColumns, type ClaimWithEnds, type Shape } from './branch.js';
import { articleFields, CLAIM_FIELDS, PARTY_FIELDS, partyFields, TOPIC_FIELDS } from './fields.js';
import type { ArticleFields, ClaimFields, Fields, PartyFields, TopicFields } from './fields.js';
import { CLAIM_ORDERS, direction, type ClaimKeyOrder, type Hit, type PageParameters } from './page.js';

export interface ClaimPageRow extends ClaimWithEnds {
  key: string;
}

/** From a node to its claims; `edge` is what connects them. */
const CLAIMS_OF: Record<ClaimsOf, Fragment> = {
  speaker: fragment`(:Party {id: id})-[edge:MADE]->(node:Claim)`,
  target: fragment`(:Party {id: id})<-[edge:ABOUT]-(node:Claim)`,
  article: fragment`(:Article {id: id})-[edge:REPORTS]->(node:Claim)`,
  topic: fragment`(:Topic {id: id})<-[edge:CONCERNS]-(node:Claim)`,
};

const PARTIES_NAMED = fragment`UNWIND $anchor AS anchor MATCH (:Name {key: anchor})<-[:KNOWN_AS]-(owner:Party) WITH DISTINCT owner.id AS id`;

/** The same where an index on the relationship gives its order, whatever the number of claims: newest first. */
const LISTED_OF = {
  speaker: { pattern: fragment`()-[edge:MADE]->(node:Claim)`, index: fragment`edge:MADE(listOf, byNewest)` },
  target: { pattern: fragment`(node:Claim)-[edge:ABOUT]->()`, index: fragment`edge:ABOUT(listOf, byNewest)` },
  topic: { pattern: fragment`(node:Claim)-[edge:CONCERNS]->()`, index: fragment`edge:CONCERNS(listOf, byNewest)` },
};

/**
 * A page of the claims of the node `id`, as the body of a subquery that returns `node`, `edge` and `key`.
 * `listed` where the engine has the index.
 */
function pageFrom(of: ClaimsOf, order: ClaimKeyOrder, backwards: boolean, where: Fragment, listed: boolean): Fragment {
  if (!listed || of === 'article' || order !== 'NEWEST') {
    const key = fragment`node.${CLAIM_ORDERS[order]}`;
    return fragment`MATCH ${CLAIMS_OF[of]}
      WHERE ${key} > $after AND ${key} < $before AND ${where}
      RETURN node, edge, ${key} AS key ORDER BY key ${direction(backwards)} LIMIT $limit`;
  }
  const { pattern, index } = LISTED_OF[of];
  // While the planner knows little of an index, reading all of it seems as cheap as a seek: so a seek is what it is told.
  // The filter stands apart: one that fits nothing whatever the claim would take the place of what the index is asked for.
  return fragment`MATCH ${pattern} USING INDEX SEEK ${index}
      WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before
      WITH id, node, edge WHERE ${where}
      RETURN node, edge, edge.byNewest AS key
        ORDER BY edge.listOf ${direction(backwards)}, edge.byNewest ${direction(backwards)} LIMIT $limit`;
}

/**
 * Where a search among all claims starts: a filter that names claims, a speaker, a target, an article or a topic
 * is answered from there instead of from every claim. `$anchor` is the list of names or ids.
 */
export const CLAIM_ANCHORS = {
  all: fragment`MATCH (node:Claim)`,
  id: fragment`UNWIND $anchor AS anchor MATCH (node:Claim {id: anchor}) WITH DISTINCT node`,
  speakerId: fragment`UNWIND $anchor AS anchor MATCH (:Party {id: anchor})-[:MADE]->(node:Claim) WITH DISTINCT node`,
  speakerName: fragment`UNWIND $anchor AS anchor MATCH (:Name {key: anchor})<-[:KNOWN_AS]-(:Party)-[:MADE]->(node:Claim) WITH DISTINCT node`,
  targetId: fragment`UNWIND $anchor AS anchor MATCH (:Party {id: anchor})<-[:ABOUT]-(node:Claim) WITH DISTINCT node`,
  targetName: fragment`UNWIND $anchor AS anchor MATCH (:Name {key: anchor})<-[:KNOWN_AS]-(:Party)<-[:ABOUT]-(node:Claim) WITH DISTINCT node`,
  articleId: fragment`UNWIND $anchor AS anchor MATCH (:Article {id: anchor})-[:REPORTS]->(node:Claim) WITH DISTINCT node`,
  articleUrl: fragment`UNWIND $anchor AS anchor MATCH (:Article {url: anchor})-[:REPORTS]->(node:Claim) WITH DISTINCT node`,
  topic: fragment`UNWIND $anchor AS anchor MATCH (:Topic {key: anchor})<-[:CONCERNS]-(node:Claim) WITH DISTINCT node`,
} as const;
export type ClaimAnchor = keyof typeof CLAIM_ANCHORS;

/** The anchors whose claims an index lists, and how each name or id becomes the id of whose list it is. */
const LISTED_ANCHORS: Partial<Record<ClaimAnchor, { of: ClaimsOf; ids: Fragment }>> = {
  speakerId: { of: 'speaker', ids: fragment`UNWIND $anchor AS id WITH id` },
  targetId: { of: 'target', ids: fragment`UNWIND $anchor AS id WITH id` },
  speakerName: { of: 'speaker', ids: PARTIES_NAMED },
  targetName: { of: 'target', ids: PARTIES_NAMED },
  topic: { of: 'topic', ids: fragment`UNWIND $anchor AS anchor MATCH (owner:Topic {key: anchor}) WITH owner.id AS id` },
};

/** How lists are read. */
export interface Reading {
  /** Whether the engine has an index of lists. */
  readonly listed: boolean;
  readonly shape: Shape;
}

/** A page of the claims that fit, from an anchor. */
export function claimPage(
  anchor: ClaimAnchor,
  order: ClaimKeyOrder,
  backwards: boolean,
  where: Fragment,
  { listed, shape }: Reading,
) {
  const lists = order === 'NEWEST' && listed ? LISTED_ANCHORS[anchor] : undefined;
  // The first of all lists together are among the first of each.
  if (lists)
    return cypher<PageParameters & { anchor?: readonly string[] }, ClaimPageRow>('claimPage')`
    ${lists.ids}
    CALL (id) {
      ${pageFrom(lists.of, order, backwards, where, listed)}
    }
    WITH DISTINCT node, key ORDER BY key ${direction(backwards)} LIMIT $limit
    RETURN ${claimColumns(fragment`node`, shape)}, key ORDER BY key ${direction(backwards)}`;
  const key = fragment`node.${CLAIM_ORDERS[order]}`;
  return cypher<PageParameters & { anchor?: readonly string[] }, ClaimPageRow>('claimPage')`
    ${CLAIM_ANCHORS[anchor]}
    WHERE ${key} > $after AND ${key} < $before AND ${where}
    WITH node, ${key} AS key ORDER BY key ${direction(backwards)} LIMIT $limit
    RETURN ${claimColumns(fragment`node`, shape)}, key ORDER BY key ${direction(backwards)}`;
}

/** A page of the claims with some words that fit; the statement looks the words up itself. */
export function claimPageWithWords(
  order: ClaimKeyOrder,
  backwards: boolean,
  where: Fragment,
  { shape }: Pick<Reading, 'shape'>,
) {
  const key = fragment`node.${CLAIM_ORDERS[order]}`;
  return cypher<PageParameters & { query: string }, ClaimPageRow>('claimPageWithWords')`
    CALL db.index.fulltext.queryNodes('claimText', $query) YIELD node
    WITH node, ${key} AS key
    WHERE key > $after AND key < $before AND ${where}
    WITH node, key ORDER BY key ${direction(backwards)} LIMIT $limit
    RETURN ${claimColumns(fragment`node`, shape)}, key ORDER BY key ${direction(backwards)}`;
}

/** A page of the claims that fit among hits of a full-text search, best first: the key is the hit's rank. */
export function claimPageByRank(backwards: boolean, where: Fragment, { shape }: Reading) {
  return cypher<PageParameters & { hits: readonly Hit[] }, ClaimPageRow>('claimPageByRank')`
    UNWIND $hits AS hit
    MATCH (node:Claim {id: hit.id})
    WHERE hit.key > $after AND hit.key < $before AND ${where}
    WITH node, hit.key AS key ORDER BY key ${direction(backwards)} LIMIT $limit
    RETURN ${claimColumns(fragment`node`, shape)}, key ORDER BY key ${direction(backwards)}`;
}

/** The number of the claim that came last. */
export const lastArrival = cypher<object, { arrival: number }>('lastArrival')`
    OPTIONAL MATCH (ledger:Ledger {name: 'quoth'})
    RETURN coalesce(ledger.claims, 0) AS arrival`;

/** The claims that fit of those that came after some other one, in the order in which they came. */
export function claimsArrived(where: Fragment) {
  return cypher<{ after: number; limit: number }, { claim: ClaimFields; arrival: number }>('claimsArrived')`
    MATCH (node:Claim)
    WHERE node.arrival > $after AND ${where}
    WITH node ORDER BY node.arrival LIMIT $limit
    RETURN node {${CLAIM_FIELDS}} AS claim, node.arrival AS arrival ORDER BY arrival`;
}

/** How many claims fit. */
export function claimCount(anchor: ClaimAnchor, where: Fragment) {
  return cypher<{ anchor?: readonly string[] }, { count: number }>('claimCount')`
    ${CLAIM_ANCHORS[anchor]}
    WHERE ${where}
    RETURN count(node) AS count`;
}

/** A page of claims for each of some nodes. */
export function claimPageOf(
  of: ClaimsOf,
  order: ClaimKeyOrder,
  backwards: boolean,
  where: Fragment,
  { listed, shape }: Reading,
) {
  return cypher<PageParameters & { ids: readonly string[] }, ClaimPageRow & { id: string; stance: Stance | null }>(
    'claimPageOf',
  )`
    UNWIND $ids AS id
    CALL (id) {
      ${pageFrom(of, order, backwards, where, listed)}
    }
    RETURN id, ${claimColumns(fragment`node`, shape)}, edge.stance AS stance, key ORDER BY id, key ${direction(backwards)}`;
}

/** As `claimPageOf`, best first: among hits of a full-text search, by rank. */
export function claimPageOfByRank(of: ClaimsOf, backwards: boolean, where: Fragment, { shape }: Reading) {
  return cypher<
    PageParameters & { ids: readonly string[]; hits: readonly Hit[] },
    ClaimPageRow & { id: string; stance: Stance | null }
  >('claimPageOfByRank')`
    UNWIND $ids AS id
    CALL (id) {
      UNWIND $hits AS hit
      MATCH (node:Claim {id: hit.id}), ${CLAIMS_OF[of]}
      WHERE hit.key > $after AND hit.key < $before AND ${where}
      RETURN node, edge, hit.key AS key ORDER BY key ${direction(backwards)} LIMIT $limit
    }
    RETURN id, ${claimColumns(fragment`node`, shape)}, edge.stance AS stance, key ORDER BY id, key ${direction(backwards)}`;
}

/** How many claims each of some nodes has, whatever they are: a number that the node itself holds. */
export function allClaimsCountOf(of: ClaimsOf) {
  return cypher<{ ids: readonly string[] }, { id: string; count: number }>('claimCountOf')`
    UNWIND $ids AS id
    MATCH ${OWNERS[of].owner}
    RETURN id, COUNT { ${OWNERS[of].edges} } AS count`;
}

const OWNERS: Record<ClaimsOf, { owner: Fragment; edges: Fragment }> = {
  speaker: { owner: fragment`(owner:Party {id: id})`, edges: fragment`(owner)-[:MADE]->()` },
  target: { owner: fragment`(owner:Party {id: id})`, edges: fragment`(owner)<-[:ABOUT]-()` },
  article: { owner: fragment`(owner:Article {id: id})`, edges: fragment`(owner)-[:REPORTS]->()` },
  topic: { owner: fragment`(owner:Topic {id: id})`, edges: fragment`(owner)<-[:CONCERNS]-()` },
};

/** How many claims fit for each of some nodes. */
export function claimCountOf(of: ClaimsOf, where: Fragment) {
  return cypher<{ ids: readonly string[] }, { id: string; count: number }>('claimCountOf')`
    UNWIND $ids AS id
    CALL (id) {
      MATCH ${CLAIMS_OF[of]}
      WHERE ${where}
      RETURN count(node) AS count
    }
    RETURN id, count`;
}

/** Between two parties through a claim: `other` is the one whom it is about, or who made it. */
export const TALK = {
  talksAbout: fragment`(:Party {id: id})-[:MADE]->(node:Claim)-[edge:ABOUT]->(other:Party)`,
  talkedAboutBy: fragment`(:Party {id: id})<-[edge:ABOUT]-(node:Claim)<-[:MADE]-(other:Party)`,
};

/** Whom each of some parties speaks about most, or who speaks about it. */
export function partyCounts(which: keyof typeof TALK, where: Fragment) {
  return cypher<{ ids: readonly string[]; first: number }, { id: string; party: PartyFields; count: number }>(
    'partyCounts',
  )`
    UNWIND $ids AS id
    CALL (id) {
      MATCH ${TALK[which]}
      WHERE ${where}
      WITH other, count(node) AS count ORDER BY count DESC, other.byName LIMIT $first
      RETURN other, count
    }
    RETURN id, other {${PARTY_FIELDS}} AS party, count ORDER BY id, count DESC, other.byName`;
}

type ByClaim<Fields> = Fields & { id: string };

/** What a claim is named by: its id, or its place among the newest, which is unique as well. */
const CLAIM_NAMES = { id: fragment`id`, byNewest: fragment`byNewest` } as const;
export type ClaimName = keyof typeof CLAIM_NAMES;

export const claimsById = cypher<{ ids: readonly string[] }, ByClaim<{ claim: ClaimFields }>>('claimsById')`
    UNWIND $ids AS id
    MATCH (node:Claim {id: id})
    RETURN id, node {${CLAIM_FIELDS}} AS claim`;

export function speakersOf(fields: Fields, by: ClaimName = 'id') {
  return cypher<{ ids: readonly string[] }, ByClaim<{ party: PartyFields }>>('speakersOf')`
    UNWIND $ids AS id
    MATCH (:Claim {${CLAIM_NAMES[by]}: id})<-[edge:MADE]-(node:Party)
    RETURN id, node {${partyFields(fields)}} AS party ORDER BY id, edge.position`;
}

export function addresseesOf(fields: Fields, by: ClaimName = 'id') {
  return cypher<{ ids: readonly string[] }, ByClaim<{ party: PartyFields }>>('addresseesOf')`
    UNWIND $ids AS id
    MATCH (:Claim {${CLAIM_NAMES[by]}: id})-[:TOLD_TO]->(node:Party)
    RETURN id, node {${partyFields(fields)}} AS party`;
}

export function targetsOf(fields: Fields, by: ClaimName = 'id') {
  return cypher<{ ids: readonly string[] }, ByClaim<{ party: PartyFields; stance: Stance; confidence: number }>>(
    'targetsOf',
  )`
    UNWIND $ids AS id
    MATCH (:Claim {${CLAIM_NAMES[by]}: id})-[edge:ABOUT]->(node:Party)
    RETURN id, node {${partyFields(fields)}} AS party, edge.stance AS stance, edge.confidence AS confidence ORDER BY id, edge.position`;
}

export const topicsOf = cypher<{ ids: readonly string[] }, ByClaim<{ topic: TopicFields }>>('topicsOf')`
    UNWIND $ids AS id
    MATCH (:Claim {id: id})-[edge:CONCERNS]->(node:Topic)
    RETURN id, node {${TOPIC_FIELDS}} AS topic ORDER BY id, edge.position`;

export function articlesOf(fields: Fields, by: ClaimName = 'id') {
  return cypher<{ ids: readonly string[] }, ByClaim<{ article: ArticleFields }>>('articlesOf')`
    UNWIND $ids AS id
    MATCH (:Claim {${CLAIM_NAMES[by]}: id})<-[:REPORTS]-(node:Article)
    RETURN id, node {${articleFields(fields)}} AS article`;
}

export const containersOf = cypher<{ ids: readonly string[] }, ByClaim<{ claim: ClaimFields }>>('containersOf')`
    UNWIND $ids AS id
    MATCH (:Claim {id: id})<-[:CONTAINS]-(node:Claim)
    RETURN id, node {${CLAIM_FIELDS}} AS claim`;

export const containedIn = cypher<{ ids: readonly string[] }, ByClaim<{ claim: ClaimFields }>>('containedIn')`
    UNWIND $ids AS id
    MATCH (:Claim {id: id})-[:CONTAINS]->(node:Claim)
    RETURN id, node {${CLAIM_FIELDS}} AS claim ORDER BY id, node.byPosition`;
