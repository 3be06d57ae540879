import type { PartyKind } from '../../model/party.js';
import { cypher } from '../statement.js';
import type { Telling } from './write.js';

/** The next parties by id of some kinds, and all that articles tell of each, counted. */
export const partiesTold = cypher<
  { kinds: readonly string[]; after: string; limit: number },
  { id: string; kind: PartyKind; tally: string | null; isListed: boolean }
>('partiesTold')`
    MATCH (node:Party)
    WHERE node.id > $after AND node.kind IN $kinds
    WITH node ORDER BY node.id LIMIT $limit
    RETURN node.id AS id, node.kind AS kind, node.tally AS tally, node.listed IS NOT NULL AS isListed ORDER BY id`;

/** Ids of parties on which something was decided or found, and the party that each is now. */
export const decidedParties = cypher<object, { id: string; now: string; isListed: boolean }>('decidedParties')`
    MATCH (node:Curated)
    WHERE node.now IS NOT NULL
    RETURN node.id AS id, node.now AS now, node.listed IS NOT NULL AS isListed`;

/** What articles tell of some parties; `told` holds it apart, as JSON, where it was told of other ids. */
export const sightingsOf = cypher<
  { ids: readonly string[] },
  {
    id: string;
    article: string;
    publishedOn: string | null;
    curated: boolean;
    telling: Telling & { told?: string | null; surfaceForms: string[] };
  }
>('sightingsOf')`
    UNWIND $ids AS id
    MATCH (:Party {id: id})<-[edge:MENTIONS]-(article:Article)
    RETURN id, article.id AS article, article.publishedOn AS publishedOn, article.curated AS curated,
      edge {.name, .aliases, .kind, .description, .wikidataId, .told, .surfaceForms} AS telling`;

/** Whom some articles name. */
export const namedIn = cypher<
  { ids: readonly string[] },
  { article: string; id: string; kind: PartyKind; told: string | null }
>('namedIn')`
    UNWIND $ids AS id
    MATCH (:Article {id: id})-[edge:MENTIONS]->(party:Party)
    RETURN id AS article, party.id AS id, party.kind AS kind, edge.told AS told`;

/** What articles tell of the affiliations of some parties, by the ids that they tell. */
export const affiliationsTold = cypher<
  { ids: readonly string[] },
  { id: string; organization: string; article: string; role: string | null }
>('affiliationsTold')`
    UNWIND $ids AS id
    MATCH (actor:Party {id: id})-[edge:AFFILIATED_WITH]->(organization:Party)
    RETURN coalesce(edge.toldActor, id) AS id, coalesce(edge.toldOrganization, organization.id) AS organization,
      edge.articleId AS article, edge.role AS role`;

/** What was found about parties, with what is known of it. */
export interface FindingFields {
  id: string;
  /** SAME: the two are one; NAMESAKE: two of one name; UNSURE: they may be one, and stay two. */
  kind: 'SAME' | 'NAMESAKE' | 'UNSURE';
  party: string;
  other: string;
  /** What both are called where they are told apart: the name of `party`, then that of `other`. */
  names: string[];
  /** From 0 to 1: how sure it is; of what is unsure, how likely they are one. */
  score: number;
  reasons: string[];
  /** JSON; null where nothing is done about it. */
  finding: string | null;
}

export const findings = cypher<object, FindingFields>('findings')`
    MATCH (node:Finding)
    RETURN node.id AS id, node.kind AS kind, node.party AS party, node.other AS other, node.names AS names, node.score AS score,
      node.reasons AS reasons, node.finding AS finding ORDER BY node.score, id`;

/** The findings that something is done about, on some ids, and every id that those are about. */
export const findingsOn = cypher<{ ids: readonly string[] }, { id: string; finding: string; subjects: string[] }>(
  'findingsOn',
)`
    UNWIND $ids AS id
    MATCH (:Curated {id: id})<-[:OF]-(node:Finding)
    WITH DISTINCT node
    RETURN node.id AS id, node.finding AS finding, [(node)-[:OF]->(subject:Curated) | subject.id] AS subjects`;

export const writeFindings = cypher<{ rows: readonly { properties: object; subjects: readonly string[] }[] }, never>(
  'writeFindings',
)`
    UNWIND $rows AS row
    MERGE (node:Finding {id: row.properties.id})
    SET node = row.properties
    WITH node, row
    UNWIND row.subjects AS id
    MERGE (subject:Curated {id: id})
    ON CREATE SET subject.now = id
    MERGE (node)-[:OF]->(subject)`;

export const deleteFindings = cypher<{ ids: readonly string[] }, never>('deleteFindings')`
    UNWIND $ids AS id
    MATCH (node:Finding {id: id})
    DETACH DELETE node`;

/** Pairs of ids that a person kept apart, or made one: what was decided and who it is about. */
export const curatedPairs = cypher<object, { action: string; undone: boolean; subjects: string[] }>('curatedPairs')`
    MATCH (curation:Curation)
    WHERE curation.action = 'SPLIT' OR curation.action = 'MERGE'
    RETURN curation.action AS action, curation.undone AS undone, curation.subjects AS subjects`;
