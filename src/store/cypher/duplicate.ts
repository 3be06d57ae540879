import type { PartyKind } from '../../model/party.js';
import { cypher } from '../statement.js';

/** The first parties by name of these kinds, with all keys of their names. */
export const namedParties = cypher<
  { kinds: readonly string[]; limit: number },
  { id: string; kind: PartyKind; names: string }
>('namedParties')`
    MATCH (node:Party)
    WHERE node.byName > '' AND node.kind IN $kinds
    WITH node ORDER BY node.byName LIMIT $limit
    RETURN node.id AS id, node.kind AS kind, node.names AS names`;

/** Whom each of some parties is affiliated with. */
export const bodiesOf = cypher<{ ids: readonly string[] }, { id: string; body: string }>('bodiesOf')`
    UNWIND $ids AS id
    MATCH (:Party {id: id})-[:MEMBER_OF]->(body:Party)
    RETURN id, body.id AS body`;

/** Parties that a person kept apart: by a split, or by taking a merge back. The first is kept apart from the others. */
export const keptApart = cypher<{ ids: readonly string[] }, { subjects: string[] }>('keptApart')`
    UNWIND $ids AS id
    MATCH (:Curated {id: id})<-[:OF]-(curation:Curation)
    WHERE (curation.action = 'SPLIT' AND NOT curation.undone) OR (curation.action = 'MERGE' AND curation.undone)
    RETURN DISTINCT curation.id AS curation, curation.subjects AS subjects`;
