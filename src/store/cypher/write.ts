import type { PartyKind } from '../../model/party.js';
import { cypher, fragment } from '../statement.js';
import { inList } from './listed.js';

/** What a stored article says of itself before it is written again. */
export interface ArticleState {
  id: string;
  curated: boolean;
  partial: boolean;
  /** Of a part's text. */
  length: number;
  textDigest: string;
  recordDigest: string;
  topics: string[];
  /** Claims with the number under which each came. */
  claims: { id: string; arrival?: number | null }[];
}

export const articleStates = cypher<{ ids: readonly string[] }, ArticleState>('articleStates')`
    UNWIND $ids AS id
    MATCH (node:Article {id: id})
    RETURN id, node.curated AS curated, coalesce(node.partial, false) AS partial, coalesce(node.length, 0) AS length,
      node.textDigest AS textDigest, node.recordDigest AS recordDigest,
      [(node)-[:REPORTS]->(:Claim)-[:CONCERNS]->(topic:Topic) | topic.id] AS topics,
      [(node)-[:REPORTS]->(claim:Claim) | {id: claim.id, arrival: claim.arrival}] AS claims`;

/** Which versions of some articles are stored. */
export const articleVersions = cypher<
  { ids: readonly string[] },
  { id: string; curated: boolean; partial: boolean; length: number; textDigest: string; recordDigest: string }
>('articleVersions')`
    UNWIND $ids AS id
    MATCH (node:Article {id: id})
    RETURN id, node.curated AS curated, coalesce(node.partial, false) AS partial, coalesce(node.length, 0) AS length,
      node.textDigest AS textDigest, node.recordDigest AS recordDigest`;

/** What some articles tell of parties, as it stands on their relationships. */
export const tellingsIn = cypher<{ ids: readonly string[] }, { article: string; id: string; telling: Telling }>(
  'tellingsIn',
)`
    UNWIND $ids AS id
    MATCH (:Article {id: id})-[edge:MENTIONS]->(party:Party)
    RETURN id AS article, party.id AS id, edge {.name, .aliases, .kind, .description, .wikidataId} AS telling`;

export const deleteClaims = cypher<{ ids: readonly string[] }, never>('deleteClaims')`
    UNWIND $ids AS id
    MATCH (:Article {id: id})-[:REPORTS]->(claim:Claim)
    DETACH DELETE claim`;

export const deleteTellings = cypher<{ ids: readonly string[] }, never>('deleteTellings')`
    UNWIND $ids AS id
    MATCH (:Article {id: id})-[edge:MENTIONS|PUBLISHED_BY]->(:Party)
    DELETE edge`;

export const deleteArticleNodes = cypher<{ ids: readonly string[] }, never>('deleteArticleNodes')`
    UNWIND $ids AS id
    MATCH (node:Article {id: id})
    DETACH DELETE node`;

export const writeArticles = cypher<{ rows: readonly object[] }, never>('writeArticles')`
    UNWIND $rows AS row
    MERGE (node:Article {id: row.id})
    SET node = row`;

/** A party that nothing is told of yet has an empty tally. */
export const writeActors = cypher<{ ids: readonly string[]; tally: string }, never>('writeActors')`
    UNWIND $ids AS id
    MERGE (node:Party {id: id})
    ON CREATE SET node.tally = $tally
    SET node:Actor, node.isActor = true`;

export const writeOrganizations = cypher<{ ids: readonly string[]; tally: string }, never>('writeOrganizations')`
    UNWIND $ids AS id
    MERGE (node:Party {id: id})
    ON CREATE SET node.tally = $tally
    SET node:Organization, node.isActor = false`;

export interface EdgeRow {
  from: string;
  to: string;
  properties: object;
}

export const writeMentions = cypher<{ rows: readonly EdgeRow[] }, never>('writeMentions')`
    UNWIND $rows AS row
    MATCH (article:Article {id: row.from})
    MATCH (party:Party {id: row.to})
    CREATE (article)-[edge:MENTIONS]->(party)
    SET edge = row.properties, ${inList(fragment`party`, fragment`article`)}`;

export const writePublisher = cypher<{ rows: readonly EdgeRow[] }, never>('writePublisher')`
    UNWIND $rows AS row
    MATCH (article:Article {id: row.from})
    MATCH (party:Party {id: row.to})
    CREATE (article)-[edge:PUBLISHED_BY]->(party)
    SET edge = row.properties`;

export const writeClaims = cypher<{ rows: readonly { article: string; properties: object }[] }, never>('writeClaims')`
    UNWIND $rows AS row
    MATCH (article:Article {id: row.article})
    CREATE (article)-[:REPORTS]->(claim:Claim)
    SET claim = row.properties`;

const ends = fragment`
    UNWIND $rows AS row
    MATCH (claim:Claim {id: row.from})
    MATCH (party:Party {id: row.to})`;

export const writeSpeakers = cypher<{ rows: readonly EdgeRow[] }, never>('writeSpeakers')`
    ${ends}
    CREATE (claim)<-[edge:MADE]-(party)
    SET edge = row.properties, ${inList(fragment`party`, fragment`claim`)}`;

export const writeTargets = cypher<{ rows: readonly EdgeRow[] }, never>('writeTargets')`
    ${ends}
    CREATE (claim)-[edge:ABOUT]->(party)
    SET edge = row.properties, ${inList(fragment`party`, fragment`claim`)}`;

export const writeAddressees = cypher<{ rows: readonly EdgeRow[] }, never>('writeAddressees')`
    ${ends}
    CREATE (claim)-[edge:TOLD_TO]->(party)
    SET edge = row.properties`;

export const writeContains = cypher<{ rows: readonly EdgeRow[] }, never>('writeContains')`
    UNWIND $rows AS row
    MATCH (outer:Claim {id: row.from})
    MATCH (inner:Claim {id: row.to})
    CREATE (outer)-[:CONTAINS]->(inner)`;

export const writeTopics = cypher<{ rows: readonly object[] }, never>('writeTopics')`
    UNWIND $rows AS row
    MERGE (topic:Topic {id: row.id})
    ON CREATE SET topic = row`;

export const writeConcerns = cypher<{ rows: readonly EdgeRow[] }, never>('writeConcerns')`
    UNWIND $rows AS row
    MATCH (claim:Claim {id: row.from})
    MATCH (topic:Topic {id: row.to})
    CREATE (claim)-[edge:CONCERNS]->(topic)
    SET edge = row.properties, ${inList(fragment`topic`, fragment`claim`)}`;

/** What one article, or an editor, says that a party is called. */
export interface Telling {
  name: string;
  aliases: string[];
  kind: PartyKind;
  description?: string | null;
  wikidataId?: string | null;
}

/**
 * What a party is called and why: the tally of what articles tell, an editor's word where `listed` is set, editors'
 * words on what was merged into it (`formerlyListed`); `splits` are the aliases that people took away, as JSON.
 */
export interface NamedParty {
  id: string;
  tally: string | null;
  names: string | null;
  listed: string | null;
  formerlyListed: string[];
  splits: string | null;
}

export const namedParties = cypher<{ ids: readonly string[] }, NamedParty>('namedParties')`
    UNWIND $ids AS id
    MATCH (node:Party {id: id})
    OPTIONAL MATCH (curated:Curated {id: id})
    OPTIONAL MATCH (former:Curated {now: id}) WHERE former.listed IS NOT NULL
    WITH id, node, curated.splits AS splits, former ORDER BY former.id
    WITH id, node, splits, collect(former.listed) AS formerlyListed
    RETURN id, node.tally AS tally, node.names AS names, node.listed AS listed, formerlyListed, splits`;

/** All that articles tell of some parties. */
export const tellingsOf = cypher<{ ids: readonly string[] }, { id: string; telling: Telling }>('tellingsOf')`
    UNWIND $ids AS id
    MATCH (:Party {id: id})<-[edge:MENTIONS]-(:Article)
    RETURN id, edge {.name, .aliases, .kind, .description, .wikidataId} AS telling`;

export const nameParties = cypher<{ rows: readonly { id: string; properties: object }[] }, never>('nameParties')`
    UNWIND $rows AS row
    MATCH (node:Party {id: row.id})
    SET node += row.properties`;

export const deleteNames = cypher<{ ids: readonly string[] }, { key: string }>('deleteNames')`
    UNWIND $ids AS id
    MATCH (:Party {id: id})-[edge:KNOWN_AS]->(name:Name)
    WITH edge, name.key AS key
    DELETE edge
    RETURN DISTINCT key`;

export const writeNames = cypher<{ rows: readonly { id: string; key: string; trigrams: string }[] }, never>(
  'writeNames',
)`
    UNWIND $rows AS row
    MATCH (node:Party {id: row.id})
    MERGE (name:Name {key: row.key})
    ON CREATE SET name.trigrams = row.trigrams
    CREATE (node)-[:KNOWN_AS]->(name)`;

/** Marks parties as an editor's; `listed` is what the editor says, as JSON. What is merged into another keeps its own. */
export const listParties = cypher<{ rows: readonly { id: string; listed: string }[] }, never>('listParties')`
    UNWIND $rows AS row
    MATCH (node:Party {id: row.id})
    SET node.listed = row.listed`;

export const listFormerParties = cypher<{ rows: readonly { id: string; listed: string }[] }, never>(
  'listFormerParties',
)`
    UNWIND $rows AS row
    MATCH (former:Curated {id: row.id})
    SET former.listed = row.listed`;

export interface ListedRow {
  id: string;
  /** The party that the id stands for. */
  now: string;
  listed: string | null;
  /** Of the party that the id stands for; `actor` and `toldOrganization` are the ids as told, null where they are the party's own. */
  affiliations: { actor: string | null; to: string; toldOrganization: string | null; role?: string | null }[];
}

/** What an editor's list told of some ids before, wherever it stands now. */
export const listedState = cypher<{ ids: readonly string[] }, ListedRow>('listedState')`
    UNWIND $ids AS id
    OPTIONAL MATCH (former:Curated {id: id})
    WITH id, former, coalesce(former.now, id) AS now
    MATCH (node:Party {id: now})
    RETURN id, now, CASE WHEN now = id THEN node.listed ELSE former.listed END AS listed,
      [(node)-[edge:AFFILIATED_WITH {articleId: ''}]->(other:Party) |
        {actor: edge.toldActor, to: other.id, toldOrganization: edge.toldOrganization, role: edge.role}] AS affiliations`;

/** Parties that nothing tells of any more, nor an editor. */
export const deleteForgottenParties = cypher<{ ids: readonly string[] }, never>('deleteForgottenParties')`
    UNWIND $ids AS id
    MATCH (node:Party {id: id})
    WHERE node.listed IS NULL AND NOT EXISTS { (:Article)-[:MENTIONS]->(node) } AND NOT EXISTS { (node)-[:AFFILIATED_WITH]-() }
      AND NOT EXISTS { MATCH (former:Curated {now: id}) WHERE former.listed IS NOT NULL }
    DETACH DELETE node`;

export const deleteForgottenNames = cypher<{ keys: readonly string[] }, never>('deleteForgottenNames')`
    UNWIND $keys AS key
    MATCH (name:Name {key: key})
    WHERE NOT EXISTS { (name)<-[:KNOWN_AS]-() }
    DELETE name`;

export const deleteForgottenTopics = cypher<{ ids: readonly string[] }, never>('deleteForgottenTopics')`
    UNWIND $ids AS id
    MATCH (topic:Topic {id: id})
    WHERE NOT EXISTS { (topic)<-[:CONCERNS]-() }
    DELETE topic`;
