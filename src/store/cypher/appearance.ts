import { cypher, fragment } from '../statement.js';

/** Where an article appeared. Its id is that of an article at its address. */
export interface AppearanceFields {
  id: string;
  /** Id of the article that it is an appearance of: its own for the one that the article’s text and claims are of. */
  article: string;
  url?: string | null;
  title: string;
  publisher?: string | null;
  publishedOn?: string | null;
  /** Of its text, in UTF-16 code units. */
  length: number;
  textDigest: string;
  /** Empty where nothing was read: the appearance is known because somebody told of it. */
  recordDigest: string;
  /** Empty for a text that is too short to be compared. */
  sketch: string;
}

const FIELDS = fragment`.id, .article, .url, .title, .publisher, .publishedOn, .length, .textDigest, .recordDigest, .sketch`;

export const appearancesById = cypher<{ ids: readonly string[] }, { id: string; appearance: AppearanceFields }>(
  'appearancesById',
)`
    UNWIND $ids AS id
    MATCH (node:Appearance {id: id})
    RETURN id, node {${FIELDS}} AS appearance`;

/** All appearances of some articles, the oldest first, and whether the article’s claims are an editor’s. */
export const appearancesOf = cypher<
  { ids: readonly string[] },
  { id: string; appearance: AppearanceFields; curated: boolean }
>('appearancesOf')`
    UNWIND $ids AS id
    MATCH (node:Appearance {article: id})
    OPTIONAL MATCH (article:Article {id: id})
    RETURN id, node {${FIELDS}} AS appearance, coalesce(article.curated, false) AS curated ORDER BY node.byOldest`;

/** Appearances that share a key with something. */
export const appearancesShaped = cypher<
  { keys: readonly string[] },
  { key: string; id: string; article: string; sketch: string; outlet: string; publishedOn?: string | null }
>('appearancesShaped')`
    UNWIND $keys AS key
    MATCH (:Shape {key: key})<-[:SHAPED]-(node:Appearance)
    RETURN key, node.id AS id, node.article AS article, node.sketch AS sketch, node.outlet AS outlet,
      node.publishedOn AS publishedOn`;

/** The next articles by id that were read as whole texts, for stores that were written before these were kept as appearances. */
export const readArticles = cypher<
  { after: string; limit: number },
  Pick<AppearanceFields, 'id' | 'url' | 'title' | 'publishedOn' | 'textDigest' | 'recordDigest'> & {
    text: string;
    publishers: string[];
  }
>('readArticles')`
    MATCH (node:Article)
    WHERE node.id > $after AND NOT node.curated AND NOT coalesce(node.partial, false)
    WITH node ORDER BY node.id LIMIT $limit
    RETURN node.id AS id, node.url AS url, node.title AS title, node.publishedOn AS publishedOn,
      node.textDigest AS textDigest, node.recordDigest AS recordDigest, node.text AS text,
      [(node)-[:PUBLISHED_BY]->(party:Party) | party.name] AS publishers ORDER BY id`;

export const writeAppearances = cypher<{ rows: readonly { id: string }[] }, never>('writeAppearances')`
    UNWIND $rows AS row
    MERGE (node:Appearance {id: row.id})
    SET node = row`;

export const moveAppearances = cypher<{ rows: readonly { id: string; article: string }[] }, never>('moveAppearances')`
    UNWIND $rows AS row
    MATCH (node:Appearance {id: row.id})
    SET node.article = row.article`;

export const writeShapes = cypher<{ rows: readonly { id: string; key: string }[] }, never>('writeShapes')`
    UNWIND $rows AS row
    MATCH (node:Appearance {id: row.id})
    MERGE (shape:Shape {key: row.key})
    CREATE (node)-[:SHAPED]->(shape)`;

export const deleteShapes = cypher<{ ids: readonly string[] }, { key: string }>('deleteShapes')`
    UNWIND $ids AS id
    MATCH (:Appearance {id: id})-[edge:SHAPED]->(shape:Shape)
    WITH edge, shape.key AS key
    DELETE edge
    RETURN DISTINCT key`;

export const deleteForgottenShapes = cypher<{ keys: readonly string[] }, never>('deleteForgottenShapes')`
    UNWIND $keys AS key
    MATCH (shape:Shape {key: key})
    WHERE NOT EXISTS { (shape)<-[:SHAPED]-() }
    DELETE shape`;

export const deleteAppearances = cypher<{ ids: readonly string[] }, never>('deleteAppearances')`
    UNWIND $ids AS id
    MATCH (node:Appearance {id: id})
    DETACH DELETE node`;
