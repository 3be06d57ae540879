import type { ClaimOrigin, QuoteType, ReviewState } from '../../model/claim.js';
import type { PartyKind } from '../../model/party.js';
import { cypher, fragment } from '../statement.js';
import { cellsFrom, type Row } from './cells.js';
import { ofList } from './listed.js';

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

export interface EdgeRow<Properties extends object = object> {
  from: string;
  to: string;
  properties: Properties;
}

/** What was told on an edge that leads elsewhere now, as JSON. */
export interface Moved {
  told?: string;
}

/** What a MENTIONS edge holds. */
export interface MentionProperties extends Telling {
  count: number;
  surfaceForms: string[];
  /** Pairs of start and end, flat. */
  spans: number[];
  byPosition: string;
}

const MENTION = cellsFrom<MentionProperties & Moved>(2, {
  ...{ name: true, aliases: true, kind: true, description: true, wikidataId: true, told: true },
  ...{ count: true, surfaceForms: true, spans: true, byPosition: true },
});

export const mentionCells = ({ from, to, properties }: EdgeRow<MentionProperties & Moved>): Row => [
  from,
  to,
  ...MENTION.of(properties),
];

export const writeMentions = cypher<{ rows: readonly Row[] }, never>('writeMentions')`
    UNWIND $rows AS row
    MATCH (article:Article {id: row[0]})
    MATCH (party:Party {id: row[1]})
    CREATE (article)-[:MENTIONS {${MENTION.map}, ${ofList(fragment`party`, fragment`article`)}}]->(party)`;

export const writePublisher = cypher<{ rows: readonly EdgeRow[] }, never>('writePublisher')`
    UNWIND $rows AS row
    MATCH (article:Article {id: row.from})
    MATCH (party:Party {id: row.to})
    CREATE (article)-[edge:PUBLISHED_BY]->(party)
    SET edge = row.properties`;

/** What a claim's node holds. */
export interface ClaimProperties {
  id: string;
  text: string;
  quoteType: QuoteType;
  cue: string | null;
  saidOn: string | null;
  confidence: number;
  origin: ClaimOrigin;
  review: ReviewState;
  /** What the record says, where a person's review goes over it. */
  toldReview?: ReviewState;
  byNewest: string;
  byOldest: string;
  byPosition: string;
  byConfidence: string;
  start: number;
  end: number;
  quote: string;
  contentSpans: number[];
  sourceSpan: number[];
  cueSpan: number[];
  searchText: string;
  speakerKeys: string[];
  leanings: string[];
  /** The number under which it came. */
  arrival: number | null;
}

const CLAIM = cellsFrom<ClaimProperties>(1, {
  ...{ id: true, text: true, quoteType: true, cue: true, saidOn: true, confidence: true, origin: true },
  ...{ review: true, toldReview: true, arrival: true, searchText: true, speakerKeys: true, leanings: true },
  ...{ byNewest: true, byOldest: true, byPosition: true, byConfidence: true },
  ...{ start: true, end: true, quote: true, contentSpans: true, sourceSpan: true, cueSpan: true },
});

export interface ClaimRow {
  article: string;
  properties: ClaimProperties;
}

export const claimCells = ({ article, properties }: ClaimRow): Row => [article, ...CLAIM.of(properties)];

export const writeClaims = cypher<{ rows: readonly Row[] }, never>('writeClaims')`
    UNWIND $rows AS row
    MATCH (article:Article {id: row[0]})
    CREATE (article)-[:REPORTS]->(:Claim {${CLAIM.map}})`;

/** What the edges between a claim and parties hold. */
export interface ClaimEdgeProperties {
  position?: number;
  stance?: string;
  confidence?: number;
}

const CLAIM_EDGE = cellsFrom<ClaimEdgeProperties & Moved>(2, {
  ...{ position: true, stance: true, confidence: true, told: true },
});

export const claimEdgeCells = ({ from, to, properties }: EdgeRow<ClaimEdgeProperties & Moved>): Row => [
  from,
  to,
  ...CLAIM_EDGE.of(properties),
];

const ends = fragment`
    UNWIND $rows AS row
    MATCH (claim:Claim {id: row[0]})
    MATCH (party:Party {id: row[1]})`;

const listedEnds = fragment`${CLAIM_EDGE.map}, ${ofList(fragment`party`, fragment`claim`)}`;

export const writeSpeakers = cypher<{ rows: readonly Row[] }, never>('writeSpeakers')`
    ${ends}
    CREATE (claim)<-[:MADE {${listedEnds}}]-(party)`;

export const writeTargets = cypher<{ rows: readonly Row[] }, never>('writeTargets')`
    ${ends}
    CREATE (claim)-[:ABOUT {${listedEnds}}]->(party)`;

export const writeAddressees = cypher<{ rows: readonly Row[] }, never>('writeAddressees')`
    ${ends}
    CREATE (claim)-[:TOLD_TO {${CLAIM_EDGE.map}}]->(party)`;

export const writeContains = cypher<{ rows: readonly EdgeRow[] }, never>('writeContains')`
    UNWIND $rows AS row
    MATCH (outer:Claim {id: row.from})
    MATCH (inner:Claim {id: row.to})
    CREATE (outer)-[:CONTAINS]->(inner)`;

export const writeTopics = cypher<{ rows: readonly object[] }, never>('writeTopics')`
    UNWIND $rows AS row
    MERGE (topic:Topic {id: row.id})
    ON CREATE SET topic = row`;

/** From a claim to its topics, in their order. */
export const topicCells = ({ from, to, properties: { position } }: EdgeRow<{ position: number }>): Row => [
  from,
  to,
  position,
];

export const writeConcerns = cypher<{ rows: readonly Row[] }, never>('writeConcerns')`
    UNWIND $rows AS row
    MATCH (claim:Claim {id: row[0]})
    MATCH (topic:Topic {id: row[1]})
    CREATE (claim)-[:CONCERNS {position: row[2], ${ofList(fragment`topic`, fragment`claim`)}}]->(topic)`;

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
