import { cypher, fragment } from '../statement.js';
import type { Moving } from './curation.js';
import type { EdgeRow } from './write.js';

/**
 * Each article that states an affiliation, and each editor's list, has an AFFILIATED_WITH of its own. Between an actor and
 * an organization there is beside them one MEMBER_OF that holds what the first by rank of them says: what is read of
 * affiliations is read from there, whatever the number of articles.
 */

/** An actor and an organization. */
export interface Pair {
  from: string;
  to: string;
}

export const writeAffiliations = cypher<{ rows: readonly EdgeRow[] }, never>('writeAffiliations')`
    UNWIND $rows AS row
    MATCH (actor:Party {id: row.from})
    MATCH (organization:Party {id: row.to})
    CREATE (actor)-[edge:AFFILIATED_WITH]->(organization)
    SET edge = row.properties`;

/** What a MEMBER_OF holds: of the statement that comes first by `rank`. */
export interface Membership {
  role: string | null;
  articleId: string;
  rank: string;
}

/** Each pair once: what was stated of it newly, which may come first now. */
export const joinMemberships = cypher<{ rows: readonly (Pair & { properties: Membership })[] }, never>(
  'joinMemberships',
)`
    UNWIND $rows AS row
    MATCH (actor:Party {id: row.from})
    MATCH (organization:Party {id: row.to})
    MERGE (actor)-[edge:MEMBER_OF]->(organization)
    ON CREATE SET edge = row.properties
    WITH row, edge
    WHERE row.properties.rank < edge.rank
    SET edge = row.properties`;

export const deleteMemberships = cypher<{ rows: readonly Pair[] }, never>('deleteMemberships')`
    UNWIND $rows AS row
    MATCH (:Party {id: row.from})-[edge:MEMBER_OF]->(:Party {id: row.to})
    DELETE edge`;

/** Of pairs that have none: what comes first of all that is stated of each. */
export const writeMemberships = cypher<{ rows: readonly Pair[] }, never>('writeMemberships')`
    UNWIND $rows AS row
    MATCH (actor:Party {id: row.from})-[stated:AFFILIATED_WITH]->(organization:Party {id: row.to})
    WITH actor, organization, stated, stated.byRank + '|' + coalesce(stated.role, '') AS rank ORDER BY rank
    WITH actor, organization, collect({role: stated.role, articleId: stated.articleId, rank: rank}) AS ranked
    WITH actor, organization, ranked[0] AS first
    CREATE (actor)-[edge:MEMBER_OF]->(organization)
    SET edge = first`;

/** The pairs of which something is stated, of some actors. */
export const pairsOf = cypher<{ ids: readonly string[] }, Pair>('pairsOf')`
    UNWIND $ids AS id
    MATCH (:Party {id: id})-[:AFFILIATED_WITH]->(organization:Party)
    RETURN DISTINCT id AS from, organization.id AS to`;

/** What articles say of the affiliations of parties that they mention. */
export const deleteAffiliations = cypher<{ rows: readonly { id: string; article: string }[] }, Pair>(
  'deleteAffiliations',
)`
    UNWIND $rows AS row
    MATCH (actor:Party {id: row.id})-[edge:AFFILIATED_WITH {articleId: row.article}]->(organization:Party)
    WITH edge, actor.id AS from, organization.id AS to
    DELETE edge
    RETURN DISTINCT from, to`;

/** What an editor's list told of the affiliations of some ids; `party` is what each stands for now. */
export const deleteListedAffiliations = cypher<{ rows: readonly { id: string; party: string }[] }, Pair>(
  'deleteListedAffiliations',
)`
    UNWIND $rows AS row
    MATCH (actor:Party {id: row.party})-[edge:AFFILIATED_WITH {articleId: ''}]->(organization:Party)
    WHERE coalesce(edge.toldActor, actor.id) = row.id
    WITH edge, actor.id AS from, organization.id AS to
    DELETE edge
    RETURN DISTINCT from, to`;

/** An actor's or an organization's affiliations, as `edgesOf` of curation; what was told is an id on either side. */
const AFFILIATIONS_OF = {
  Actor: {
    pattern: fragment`(party)-[edge:AFFILIATED_WITH]->(other:Party)`,
    isMoved: fragment`edge.toldActor IS NOT NULL`,
    ends: fragment`party.id AS from, other.id AS to`,
  },
  Organization: {
    pattern: fragment`(party)<-[edge:AFFILIATED_WITH]-(other:Party)`,
    isMoved: fragment`edge.toldOrganization IS NOT NULL`,
    ends: fragment`other.id AS from, party.id AS to`,
  },
} as const;
export type Side = keyof typeof AFFILIATIONS_OF;

const affiliations = (side: Side) => fragment`
    UNWIND $rows AS row
    MATCH (party:Party {id: row.id})
    MATCH ${AFFILIATIONS_OF[side].pattern}
    WHERE row.whole OR ${AFFILIATIONS_OF[side].isMoved}`;

export interface StoredAffiliation {
  party: string;
  other: string;
  properties: { articleId: string; role?: string | null; toldActor?: string | null; toldOrganization?: string | null };
}

export function affiliationEdgesOf(side: Side) {
  return cypher<{ rows: readonly Moving[] }, StoredAffiliation>('affiliationEdgesOf')`
    ${affiliations(side)}
    RETURN row.id AS party, other.id AS other, properties(edge) AS properties`;
}

export function deleteAffiliationEdgesOf(side: Side) {
  return cypher<{ rows: readonly Moving[] }, Pair>('deleteAffiliationEdgesOf')`
    ${affiliations(side)}
    WITH edge, ${AFFILIATIONS_OF[side].ends}
    DELETE edge
    RETURN DISTINCT from, to`;
}
