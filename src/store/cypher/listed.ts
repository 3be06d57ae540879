import { cypher, fragment, type Fragment } from '../statement.js';

/**
 * Relationships that are the rows of a list: of a party's claims and mentions, of a topic's claims. Each holds copies of
 * the id of whose list it is in and of its other end's key there, so that an index on both gives a page in its order,
 * however long the list is. Neither ever changes; whatever makes such a relationship sets the copies.
 */
export const LISTED_EDGES = ['MADE', 'ABOUT', 'CONCERNS', 'MENTIONS'] as const;
export type ListedEdge = (typeof LISTED_EDGES)[number];

/** Sets the copies on `edge`: `owner` is whose list it is in, `node` what is in the list. */
export function inList(owner: Fragment, node: Fragment): Fragment {
  return fragment`edge.listOf = ${owner}.id, edge.byNewest = ${node}.byNewest`;
}

/** The copies as properties of a relationship that is made. */
export function ofList(owner: Fragment, node: Fragment): Fragment {
  return fragment`listOf: ${owner}.id, byNewest: ${node}.byNewest`;
}

const FROM_NODE: Record<ListedEdge, Fragment> = {
  MADE: fragment`(node:Claim {id: id})<-[edge:MADE]-(owner)`,
  ABOUT: fragment`(node:Claim {id: id})-[edge:ABOUT]->(owner)`,
  CONCERNS: fragment`(node:Claim {id: id})-[edge:CONCERNS]->(owner)`,
  MENTIONS: fragment`(node:Article {id: id})-[edge:MENTIONS]->(owner)`,
};

/** Sets the copies on what connects some claims or articles. */
export function listEdges(type: ListedEdge) {
  return cypher<{ ids: readonly string[] }, never>('listEdges')`
    UNWIND $ids AS id
    MATCH ${FROM_NODE[type]}
    SET ${inList(fragment`owner`, fragment`node`)}`;
}
