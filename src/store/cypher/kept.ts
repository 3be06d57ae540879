import type { Stance } from '../../model/claim.js';
import type { ClaimsOf } from '../graph.js';
import { columns, cypher, fragment, type Fragment } from '../statement.js';
import { packedArticle, claimColumns, type BranchFields, type ClaimWithEnds, type Shape } from './branch.js';
import type { ArticleFields } from './fields.js';

/** Lists whose keys are kept in memory, newest first, and the pages of them by their keys. */

/** All claims of some node each, or all that there are. */
export type KeptList = Exclude<ClaimsOf, 'article'> | 'claims' | 'articles';

const NODES: Record<KeptList, Fragment> = {
  speaker: fragment`(:Party {id: id})-[:MADE]->(node:Claim)`,
  target: fragment`(:Party {id: id})<-[:ABOUT]-(node:Claim)`,
  topic: fragment`(:Topic {id: id})<-[:CONCERNS]-(node:Claim)`,
  claims: fragment`(node:Claim)`,
  articles: fragment`(node:Article)`,
};

/** The keys of the whole lists of some nodes, in no order. */
export function keysOf(list: KeptList) {
  return cypher<{ ids: readonly string[] }, { id: string; keys: string[] }>('keysOf')`
    UNWIND $ids AS id
    MATCH ${NODES[list]}
    RETURN id, collect(node.byNewest) AS keys`;
}

/** A place in the list of a node. */
export interface Place {
  readonly id: string;
  readonly key: string;
}

/** The claims in some places, in no order. */
export function claimsInPlaces(list: Exclude<KeptList, 'articles'>, shape: Shape) {
  const toTarget = fragment`MATCH (node)-[edge:ABOUT]->(:Party {id: place.id})`;
  return cypher<{ places: readonly Place[] }, ClaimWithEnds & { id: string; key: string; stance: Stance | null }>(
    'claimsInPlaces',
  )`
    UNWIND $places AS place
    MATCH (node:Claim {byNewest: place.key})
    ${list === 'target' ? toTarget : fragment``}
    RETURN place.id AS id, ${claimColumns(fragment`node`, shape)}, place.key AS key,
      ${list === 'target' ? fragment`edge.stance` : fragment`null`} AS stance`;
}

/** The articles in some places of the list of all, in no order. */
export function articlesInPlaces(shape: Shape) {
  return cypher<{ places: readonly Place[] }, Place & { article: ArticleFields & BranchFields }>('articlesInPlaces')`
    UNWIND $places AS place
    MATCH (node:Article {byNewest: place.key})
    RETURN place.id AS id, ${columns([['article', packedArticle(fragment`node`, shape)]])}, place.key AS key`;
}
