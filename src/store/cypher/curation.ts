import type { ReviewState } from '../../model/claim.js';
import type { CurationAction } from '../../model/curation.js';
import { cypher, fragment, type Fragment } from '../statement.js';
import { inList, LISTED_EDGES } from './listed.js';
import type { EdgeRow } from './write.js';

/**
 * The ledger: one node that counts what came to pass. Whoever changes it holds it until the transaction ends, so that
 * its numbers are in the order in which transactions end.
 */
const LEDGER = fragment`(ledger:Ledger {name: 'quoth'})`;

/** How many decisions, and findings about who is who, there are. */
export const decisionCount = cypher<object, { count: number }>('decisionCount')`
    OPTIONAL MATCH ${LEDGER}
    RETURN coalesce(ledger.curations, 0) + coalesce(ledger.findings, 0) AS count`;

/** Holds the ledger; answers how many decisions, findings included, and claims it counts. */
export const holdLedger = cypher<object, { decisions: number; claims: number }>('holdLedger')`
    MERGE ${LEDGER}
    ON CREATE SET ledger.curations = 0
    SET ledger.name = 'quoth'
    RETURN ledger.curations + coalesce(ledger.findings, 0) AS decisions, coalesce(ledger.claims, 0) AS claims`;

export const countFindings = cypher<{ findings: number }, never>('countFindings')`
    MATCH ${LEDGER}
    SET ledger.findings = $findings`;

/** The epoch that the last write began: while it is the same, nothing was written. */
export const ledgerEpoch = cypher<object, { epoch: string | null }>('ledgerEpoch')`
    MATCH ${LEDGER}
    RETURN ledger.epoch AS epoch`;

/**
 * Holds the ledger, begins an epoch and counts decisions and claims that arrive; answers how many there are now.
 * Every transaction that changes what can be read runs it, with an epoch that never was.
 */
export const advanceLedger = cypher<
  { curations: number; claims: number; epoch: string },
  { curations: number; claims: number }
>('advanceLedger')`
    MERGE ${LEDGER}
    ON CREATE SET ledger.curations = 0
    SET ledger.name = 'quoth', ledger.epoch = $epoch
    WITH ledger
    SET ledger.curations = ledger.curations + $curations, ledger.claims = coalesce(ledger.claims, 0) + $claims
    RETURN ledger.curations AS curations, ledger.claims AS claims`;

/** A party id's standing, where somebody decided on it; `now` is the id of the party that it is. */
export interface StandingRow {
  id: string;
  now: string;
  /** JSON. */
  splits: string | null;
  /** JSON. */
  namesakes: string | null;
}

export const standingsOf = cypher<{ ids: readonly string[] }, StandingRow>('standingsOf')`
    UNWIND $ids AS id
    MATCH (node:Curated {id: id})
    RETURN id, node.now AS now, node.splits AS splits, node.namesakes AS namesakes`;

/** The decisions on some ids, and every id that those are about. */
export const curationsOn = cypher<
  { ids: readonly string[] },
  { id: string; order: number; undone: boolean; decision: string; subjects: string[] }
>('curationsOn')`
    UNWIND $ids AS id
    MATCH (:Curated {id: id})<-[:OF]-(curation:Curation)
    WITH DISTINCT curation
    RETURN curation.id AS id, curation.order AS order, curation.undone AS undone, curation.decision AS decision,
      [(curation)-[:OF]->(subject:Curated) | subject.id] AS subjects`;

export const curationById = cypher<
  { id: string },
  { id: string; undone: boolean; decision: string; subjects: string[] }
>('curationById')`
    MATCH (curation:Curation {id: $id})
    RETURN curation.id AS id, curation.undone AS undone, curation.decision AS decision,
      [(curation)-[:OF]->(subject:Curated) | subject.id] AS subjects`;

export const writeCuration = cypher<{ properties: object; ids: readonly string[] }, never>('writeCuration')`
    CREATE (curation:Curation)
    SET curation = $properties
    WITH curation
    UNWIND $ids AS id
    MERGE (subject:Curated {id: id})
    ON CREATE SET subject.now = id
    CREATE (curation)-[:OF]->(subject)`;

export const markUndone = cypher<{ id: string }, never>('markUndone')`
    MATCH (curation:Curation {id: $id})
    SET curation.undone = true`;

export const writeStandings = cypher<{ rows: readonly StandingRow[] }, never>('writeStandings')`
    UNWIND $rows AS row
    MATCH (node:Curated {id: row.id})
    SET node.now = row.now, node.splits = row.splits, node.namesakes = row.namesakes`;

/** Between a party and an article or claim, `other`: from the party on, since Grafeo begins with the node that is written first. */
export const PARTY_EDGES = {
  MADE: fragment`(party)-[edge:MADE]->(other)`,
  ABOUT: fragment`(party)<-[edge:ABOUT]-(other)`,
  TOLD_TO: fragment`(party)<-[edge:TOLD_TO]-(other)`,
  MENTIONS: fragment`(party)<-[edge:MENTIONS]-(other)`,
  PUBLISHED_BY: fragment`(party)<-[edge:PUBLISHED_BY]-(other)`,
} as const;
export type PartyEdge = keyof typeof PARTY_EDGES;

const CLAIM_END = fragment`(other:Claim {id: row.from})`;
const ARTICLE_END = fragment`(other:Article {id: row.from})`;
const OTHER_END: Record<PartyEdge, Fragment> = {
  MADE: CLAIM_END,
  ABOUT: CLAIM_END,
  TOLD_TO: CLAIM_END,
  MENTIONS: ARTICLE_END,
  PUBLISHED_BY: ARTICLE_END,
};

/** Where an edge is: from an article or claim to a party, whatever its direction in the graph. */
export interface Ends {
  from: string;
  to: string;
}

export interface StoredEdge extends Ends {
  properties: object;
}

/** A party whose edges move: unless it is meant `whole`, only those that hold what was told of another id. */
export interface Moving {
  readonly id: string;
  readonly whole: boolean;
}

/** The edges of some parties. */
export function edgesOf(type: PartyEdge) {
  return cypher<{ rows: readonly Moving[] }, StoredEdge>('edgesOf')`
    UNWIND $rows AS row
    MATCH (party:Party {id: row.id})
    MATCH ${PARTY_EDGES[type]}
    WHERE row.whole OR edge.told IS NOT NULL
    RETURN other.id AS from, row.id AS to, properties(edge) AS properties`;
}

const bothEnds = (type: PartyEdge) => fragment`
    UNWIND $rows AS row
    MATCH ${OTHER_END[type]}
    MATCH (party:Party {id: row.to})`;

/** The edges between pairs of nodes. */
export function edgesBetween(type: PartyEdge) {
  return cypher<{ rows: readonly Ends[] }, StoredEdge>('edgesBetween')`
    ${bothEnds(type)}
    MATCH ${PARTY_EDGES[type]}
    RETURN row.from AS from, row.to AS to, properties(edge) AS properties`;
}

export function deleteEdges(type: PartyEdge) {
  return cypher<{ rows: readonly Ends[] }, never>('deleteEdges')`
    ${bothEnds(type)}
    MATCH ${PARTY_EDGES[type]}
    DELETE edge`;
}

const isListed = (type: PartyEdge) => LISTED_EDGES.some((listed) => listed === type);

export function writeEdges(type: PartyEdge) {
  return cypher<{ rows: readonly EdgeRow[] }, never>('writeEdges')`
    ${bothEnds(type)}
    CREATE ${PARTY_EDGES[type]}
    SET edge = row.properties${isListed(type) ? fragment`, ${inList(fragment`party`, fragment`other`)}` : fragment``}`;
}

export const CLAIM_EDGES = ['MADE', 'ABOUT', 'TOLD_TO'] as const;
export type ClaimEdge = (typeof CLAIM_EDGES)[number];

/** The edges between parties and the claims of articles, and where each claim stands in its article's text. */
export function claimEdgesIn(type: ClaimEdge) {
  return cypher<
    { rows: readonly { article: string; party: string }[] },
    StoredEdge & { article: string; contentSpans: number[]; sourceSpan: number[]; start: number; end: number }
  >('claimEdgesIn')`
    UNWIND $rows AS row
    MATCH (party:Party {id: row.party})
    MATCH (:Article {id: row.article})-[:REPORTS]->(other:Claim)
    MATCH ${PARTY_EDGES[type]}
    RETURN row.article AS article, other.id AS from, row.party AS to, properties(edge) AS properties,
      other.contentSpans AS contentSpans, other.sourceSpan AS sourceSpan, other.start AS start, other.end AS end`;
}

/** Holds parties until the transaction ends, so that nobody else writes what is told of them meanwhile. */
export const holdParties = cypher<{ ids: readonly string[] }, never>('holdParties')`
    UNWIND $ids AS id
    MATCH (node:Party {id: id})
    SET node.id = id`;

/** What an editor's list says of a party goes with its id, apart from the party that the id is merged into. */
export const shelveListed = cypher<{ ids: readonly string[] }, never>('shelveListed')`
    UNWIND $ids AS id
    MATCH (node:Party {id: id})
    MATCH (former:Curated {id: id})
    SET former.listed = node.listed, node.listed = null`;

export const restoreListed = cypher<{ ids: readonly string[] }, never>('restoreListed')`
    UNWIND $ids AS id
    MATCH (former:Curated {id: id})
    MATCH (node:Party {id: id})
    SET node.listed = former.listed, former.listed = null`;

export const articleOfClaim = cypher<{ id: string }, { article: string }>('articleOfClaim')`
    MATCH (:Claim {id: $id})<-[:REPORTS]-(article:Article)
    RETURN article.id AS article`;

/** What the claims of an article are known by for reviews. */
export const claimsForReview = cypher<
  { article: string },
  { id: string; text: string; textDigest: string; speakers: string[] }
>('claimsForReview')`
    MATCH (article:Article {id: $article})-[:REPORTS]->(claim:Claim)
    RETURN claim.id AS id, claim.text AS text, article.textDigest AS textDigest,
      [(claim)<-[:MADE]-(party:Party) | party.id] AS speakers ORDER BY claim.byPosition`;

/** What holds of claims now; null takes a review back to what was told. */
export const reviewClaims = cypher<{ rows: readonly { id: string; review: string | null }[] }, never>('reviewClaims')`
    UNWIND $rows AS row
    MATCH (claim:Claim {id: row.id})
    WITH row, claim, coalesce(claim.toldReview, claim.review) AS told
    SET claim.review = coalesce(row.review, told), claim.toldReview = CASE WHEN row.review IS NULL THEN null ELSE told END`;

export const keepReview = cypher<{ id: string; article: string; reviewed: string | null }, never>('keepReview')`
    MATCH (node:Curated {id: $id})
    SET node.article = $article, node.reviewed = $reviewed`;

/** The reviews of some articles' claims, as JSON. */
export const reviewsIn = cypher<{ ids: readonly string[] }, { reviewed: string }>('reviewsIn')`
    UNWIND $ids AS id
    MATCH (node:Curated {article: id})
    WHERE node.reviewed IS NOT NULL
    RETURN node.reviewed AS reviewed ORDER BY node.id`;

export interface CurationFields {
  id: string;
  action: CurationAction;
  by: string;
  at: string;
  reason?: string | null;
  undone: boolean;
  alias?: string | null;
  review?: ReviewState | null;
  undoes?: string | null;
  subjects: string[];
}

/** The newest decisions on each of some parties or claims, and on whatever was merged into the parties. */
export const historyOf = cypher<{ ids: readonly string[]; limit: number }, { id: string; curation: CurationFields }>(
  'historyOf',
)`
    UNWIND $ids AS id
    CALL (id) {
      MATCH (:Curated {now: id})<-[:OF]-(curation:Curation)
      WITH DISTINCT curation ORDER BY curation.order DESC LIMIT $limit
      RETURN curation
    }
    RETURN id, curation {.id, .action, .by, .at, .reason, .undone, .alias, .review, .undoes, .subjects} AS curation
      ORDER BY id, curation.order DESC`;
