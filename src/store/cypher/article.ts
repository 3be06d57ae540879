import { columns, cypher, fragment, type Fragment } from '../statement.js';
import { packedArticle, WHOLE, type BranchFields, type Shape } from './branch.js';
import { ARTICLE_FIELDS, PARTY_FIELDS, type ArticleFields, type PartyFields } from './fields.js';
import { direction, type Hit, type PageParameters } from './page.js';

export const ARTICLE_ORDERS = { NEWEST: fragment`byNewest`, OLDEST: fragment`byOldest` } as const;
export type ArticleKeyOrder = keyof typeof ARTICLE_ORDERS;

export interface ArticlePageRow {
  article: ArticleFields & BranchFields;
  key: string;
}

/** A page of the articles that fit. */
export function articlePage(order: ArticleKeyOrder, backwards: boolean, where: Fragment, shape: Shape) {
  const key = fragment`node.${ARTICLE_ORDERS[order]}`;
  return cypher<PageParameters, ArticlePageRow>('articlePage')`
    MATCH (node:Article)
    WHERE ${key} > $after AND ${key} < $before AND ${where}
    WITH node, ${key} AS key ORDER BY key ${direction(backwards)} LIMIT $limit
    RETURN ${columns([['article', packedArticle(fragment`node`, shape)]])}, key ORDER BY key ${direction(backwards)}`;
}

/** A page of the articles that fit among hits of a full-text search, best first: the key is the hit's rank. */
export function articlePageByRank(backwards: boolean, where: Fragment, shape: Shape) {
  return cypher<PageParameters & { hits: readonly Hit[] }, ArticlePageRow>('articlePageByRank')`
    UNWIND $hits AS hit
    MATCH (node:Article {id: hit.id})
    WHERE hit.key > $after AND hit.key < $before AND ${where}
    WITH node, hit.key AS key ORDER BY key ${direction(backwards)} LIMIT $limit
    RETURN ${columns([['article', packedArticle(fragment`node`, shape)]])}, key ORDER BY key ${direction(backwards)}`;
}

/** How many articles fit. */
export function articleCount(where: Fragment) {
  return cypher<object, { count: number }>('articleCount')`
    MATCH (node:Article)
    WHERE ${where}
    RETURN count(node) AS count`;
}

type ById<Fields> = Fields & { id: string };

/** The articles that the ids are of: of a copy, the article that it is an appearance of. */
export function articlesWith(shape: Shape) {
  return cypher<{ ids: readonly string[] }, ById<{ article: ArticleFields & BranchFields }>>('articlesById')`
    UNWIND $ids AS id
    OPTIONAL MATCH (appearance:Appearance {id: id})
    WITH id, coalesce(appearance.article, id) AS now
    MATCH (node:Article {id: now})
    RETURN id, ${columns([['article', packedArticle(fragment`node`, shape)]])}`;
}

export const articlesById = articlesWith(WHOLE);

export const articleByUrl = cypher<{ url: string }, { article: ArticleFields }>('articleByUrl')`
    MATCH (node:Article {url: $url})
    RETURN node {${ARTICLE_FIELDS}} AS article ORDER BY node.byNewest LIMIT 1`;

/** The article that appeared at an address, where its text is of another one. */
export const articleAppearedAt = cypher<{ url: string }, { article: ArticleFields }>('articleAppearedAt')`
    MATCH (appearance:Appearance {url: $url})
    MATCH (node:Article {id: appearance.article})
    RETURN node {${ARTICLE_FIELDS}} AS article ORDER BY node.byNewest LIMIT 1`;

export const publishersOf = cypher<{ ids: readonly string[] }, ById<{ party: PartyFields }>>('publishersOf')`
    UNWIND $ids AS id
    MATCH (:Article {id: id})-[:PUBLISHED_BY]->(node:Party)
    RETURN id, node {${PARTY_FIELDS}} AS party`;

export const textsOf = cypher<{ ids: readonly string[] }, ById<{ text: string }>>('textsOf')`
    UNWIND $ids AS id
    MATCH (node:Article {id: id})
    RETURN id, node.text AS text`;
