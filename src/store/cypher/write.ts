import type { PartyKind } from '../../model/party.js';
import { cypher, fragment } from '../statement.js';
import { inList } from './listed.js';

/** What a stored article says of itself before it is written again. */
export const articleState = cypher<
  { id: string },
  {
    curated: boolean;
    textDigest: string;
    recordDigest: string;
    parties: string[];
    topics: string[];
    /** Claims with the number under which each came. */
    claims: { id: string; arrival?: number | null }[];
  }
>('articleState')`
    MATCH (node:Article {id: $id})
    RETURN node.curated AS curated, node.textDigest AS textDigest, node.recordDigest AS recordDigest,
      [(node)-[:MENTIONS]->(party:Party) | party.id] AS parties,
      [(node)-[:REPORTS]->(:Claim)-[:CONCERNS]->(topic:Topic) | topic.id] AS topics,
      [(node)-[:REPORTS]->(claim:Claim) | {id: claim.id, arrival: claim.arrival}] AS claims`;

export const deleteClaims = cypher<{ id: string }, never>('deleteClaims')`
    MATCH (:Article {id: $id})-[:REPORTS]->(claim:Claim)
    DETACH DELETE claim`;

/** Numbers claims in the order in which they come to the graph. */
export const stampArrivals = cypher<{ rows: readonly { id: string; arrival: number }[] }, never>('stampArrivals')`
    UNWIND $rows AS row
    MATCH (claim:Claim {id: row.id})
    SET claim.arrival = row.arrival`;

export const deleteTellings = cypher<{ id: string }, never>('deleteTellings')`
    MATCH (:Article {id: $id})-[edge:MENTIONS|PUBLISHED_BY]->(:Party)
    DELETE edge`;

/** `articleId` is the article that states them; the empty string stands for an editor. */
export const deleteAffiliations = cypher<{ articleId: string; parties: readonly string[] }, never>(
  'deleteAffiliations',
)`
    UNWIND $parties AS id
    MATCH (:Party {id: id})-[edge:AFFILIATED_WITH {articleId: $articleId}]->(:Party)
    DELETE edge`;

export const deleteArticleNode = cypher<{ id: string }, never>('deleteArticleNode')`
    MATCH (node:Article {id: $id})
    DETACH DELETE node`;

export const writeArticle = cypher<{ id: string; properties: object }, never>('writeArticle')`
    MERGE (node:Article {id: $id})
    SET node = $properties`;

/** Sets the id again to hold the node until the transaction ends, so that no two writers name one party at a time. */
export const writeActors = cypher<{ ids: readonly string[] }, never>('writeActors')`
    UNWIND $ids AS id
    MERGE (node:Party {id: id})
    SET node:Actor, node.id = id, node.isActor = true`;

export const writeOrganizations = cypher<{ ids: readonly string[] }, never>('writeOrganizations')`
    UNWIND $ids AS id
    MERGE (node:Party {id: id})
    SET node:Organization, node.id = id, node.isActor = false`;

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

export const writeAffiliations = cypher<{ rows: readonly EdgeRow[] }, never>('writeAffiliations')`
    UNWIND $rows AS row
    MATCH (actor:Party {id: row.from})
    MATCH (organization:Party {id: row.to})
    CREATE (actor)-[edge:AFFILIATED_WITH]->(organization)
    SET edge = row.properties`;

export const writeClaims = cypher<{ article: string; rows: readonly object[] }, never>('writeClaims')`
    MATCH (article:Article {id: $article})
    UNWIND $rows AS row
    CREATE (article)-[:REPORTS]->(claim:Claim)
    SET claim = row`;

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
 * All that is told of some parties: by articles, by an editor where `listed` is set, by editors of what was merged into
 * them (`formerlyListed`); `splits` are the aliases that people took away, as JSON.
 */
export const tellingsOf = cypher<
  { ids: readonly string[] },
  { id: string; tellings: Telling[]; listed: string | null; formerlyListed: string[]; splits: string | null }
>('tellingsOf')`
    UNWIND $ids AS id
    MATCH (node:Party {id: id})
    OPTIONAL MATCH (curated:Curated {id: id})
    OPTIONAL MATCH (former:Curated {now: id}) WHERE former.listed IS NOT NULL
    WITH id, node, curated.splits AS splits, former ORDER BY former.id
    WITH id, node, splits, collect(former.listed) AS formerlyListed
    RETURN id, node.listed AS listed, formerlyListed, splits,
      [(:Article)-[edge:MENTIONS]->(node) | edge {.name, .aliases, .kind, .description, .wikidataId}] AS tellings`;

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

/** What an editor's list told of the affiliations of some ids; `party` is what each stands for now. */
export const deleteListedAffiliations = cypher<{ rows: readonly { id: string; party: string }[] }, never>(
  'deleteListedAffiliations',
)`
    UNWIND $rows AS row
    MATCH (node:Party {id: row.party})-[edge:AFFILIATED_WITH {articleId: ''}]->(:Party)
    WHERE coalesce(edge.toldActor, node.id) = row.id
    DELETE edge`;

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
