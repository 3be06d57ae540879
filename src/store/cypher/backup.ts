import { cypher, fragment, type Fragment } from '../statement.js';
import type { KeyedLabel } from './verify.js';

/**
 * What a backup reads and a restore writes: every node and relationship with all its properties, whatever they are. Pages
 * are of nodes; each relationship comes with the one of its ends that has few of its kind.
 */

/** Kinds of node, each with the property that tells one from another. A party is of two labels. */
const NODES = {
  Article: { node: fragment`(node:Article)`, key: fragment`id`, made: fragment`node:Article` },
  Actor: { node: fragment`(node:Actor)`, key: fragment`id`, made: fragment`node:Party:Actor` },
  Organization: { node: fragment`(node:Organization)`, key: fragment`id`, made: fragment`node:Party:Organization` },
  Topic: { node: fragment`(node:Topic)`, key: fragment`id`, made: fragment`node:Topic` },
  Name: { node: fragment`(node:Name)`, key: fragment`key`, made: fragment`node:Name` },
  Bucket: { node: fragment`(node:Bucket)`, key: fragment`key`, made: fragment`node:Bucket` },
  Fold: { node: fragment`(node:Fold)`, key: fragment`id`, made: fragment`node:Fold` },
  Claim: { node: fragment`(node:Claim)`, key: fragment`id`, made: fragment`node:Claim` },
  Curated: { node: fragment`(node:Curated)`, key: fragment`id`, made: fragment`node:Curated` },
  Curation: { node: fragment`(node:Curation)`, key: fragment`id`, made: fragment`node:Curation` },
  Finding: { node: fragment`(node:Finding)`, key: fragment`id`, made: fragment`node:Finding` },
  Appearance: { node: fragment`(node:Appearance)`, key: fragment`id`, made: fragment`node:Appearance` },
  Shape: { node: fragment`(node:Shape)`, key: fragment`key`, made: fragment`node:Shape` },
  ApiKey: { node: fragment`(node:ApiKey)`, key: fragment`id`, made: fragment`node:ApiKey` },
  Ledger: { node: fragment`(node:Ledger)`, key: fragment`name`, made: fragment`node:Ledger` },
} as const satisfies Record<string, { node: Fragment; key: Fragment; made: Fragment }>;
export type BackedUpLabel = keyof typeof NODES;
export const BACKED_UP_LABELS = Object.keys(NODES) as BackedUpLabel[];

/** A page of the nodes of a kind, in the order of their keys, as they are. */
export function nodesAfter(label: BackedUpLabel) {
  const { node, key } = NODES[label];
  return cypher<{ after: string; limit: number }, { key: string; properties: Record<string, unknown> }>('nodesAfter')`
    MATCH ${node}
    WHERE node.${key} > $after
    WITH node ORDER BY node.${key} LIMIT $limit
    RETURN node.${key} AS key, properties(node) AS properties ORDER BY key`;
}

export function restoreNodes(label: BackedUpLabel) {
  return cypher<{ rows: readonly object[] }, never>('restoreNodes')`
    UNWIND $rows AS row
    CREATE (${NODES[label].made})
    SET node = row`;
}

const PARTY = { match: fragment`Party`, key: fragment`id` };
const CLAIM = { match: fragment`Claim`, key: fragment`id` };
const ARTICLE = { match: fragment`Article`, key: fragment`id` };
const CURATED = { match: fragment`Curated`, key: fragment`id` };

interface End {
  readonly match: Fragment;
  readonly key: Fragment;
}

/**
 * Kinds of relationship. `of` is the kind of node whose pages they come with, `from` that end, `to` the other one;
 * `isReversed` where the relationship leads from `to` to `from`.
 */
const EDGES = {
  MENTIONS: edge(fragment`MENTIONS`, 'Article', ARTICLE, PARTY),
  PUBLISHED_BY: edge(fragment`PUBLISHED_BY`, 'Article', ARTICLE, PARTY),
  AFFILIATED_WITH: edge(fragment`AFFILIATED_WITH`, 'Party', PARTY, PARTY),
  MEMBER_OF: edge(fragment`MEMBER_OF`, 'Party', PARTY, PARTY),
  KNOWN_AS: edge(fragment`KNOWN_AS`, 'Party', PARTY, { match: fragment`Name`, key: fragment`key` }),
  REPORTS: edge(fragment`REPORTS`, 'Claim', CLAIM, ARTICLE, true),
  MADE: edge(fragment`MADE`, 'Claim', CLAIM, PARTY, true),
  ABOUT: edge(fragment`ABOUT`, 'Claim', CLAIM, PARTY),
  TOLD_TO: edge(fragment`TOLD_TO`, 'Claim', CLAIM, PARTY),
  CONCERNS: edge(fragment`CONCERNS`, 'Claim', CLAIM, { match: fragment`Topic`, key: fragment`id` }),
  CONTAINS: edge(fragment`CONTAINS`, 'Claim', CLAIM, CLAIM),
  FALLS_IN: edge(fragment`FALLS_IN`, 'Claim', CLAIM, { match: fragment`Bucket`, key: fragment`key` }),
  FOLDED_IN: edge(fragment`FOLDED_IN`, 'Claim', CLAIM, { match: fragment`Fold`, key: fragment`id` }),
  REPEATS: edge(fragment`REPEATS`, 'Claim', CLAIM, CLAIM),
  SUPPORTS: edge(fragment`SUPPORTS`, 'Claim', CLAIM, CLAIM),
  CONTRADICTS: edge(fragment`CONTRADICTS`, 'Claim', CLAIM, CLAIM),
  OF: edge(fragment`OF`, 'Curation', { match: fragment`Curation`, key: fragment`id` }, CURATED),
  FOUND_OF: edge(fragment`OF`, 'Finding', { match: fragment`Finding`, key: fragment`id` }, CURATED),
  SHAPED: edge(
    fragment`SHAPED`,
    'Appearance',
    { match: fragment`Appearance`, key: fragment`id` },
    { match: fragment`Shape`, key: fragment`key` },
  ),
} as const;
export type BackedUpEdge = keyof typeof EDGES;
export const BACKED_UP_EDGES = Object.keys(EDGES) as BackedUpEdge[];

function edge(type: Fragment, of: KeyedLabel, from: End, to: End, isReversed = false) {
  const pattern = isReversed ? fragment`(from)<-[edge:${type}]-(to)` : fragment`(from)-[edge:${type}]->(to)`;
  return { of, from, to, pattern };
}

/** Whose pages a kind of relationship comes with. */
export const ownerOfEdge = (type: BackedUpEdge): KeyedLabel => EDGES[type].of;

/** A relationship by the keys of its ends. */
export interface BackedUpRelationship {
  from: string;
  to: string;
  properties: Record<string, unknown>;
}

/** The relationships of a kind that some nodes have. */
export function edgesOfNodes(type: BackedUpEdge) {
  const { from, to, pattern } = EDGES[type];
  return cypher<{ keys: readonly string[] }, BackedUpRelationship>('edgesOfNodes')`
    UNWIND $keys AS key
    MATCH (from:${from.match} {${from.key}: key})
    MATCH ${pattern}
    RETURN key AS from, to.${to.key} AS to, properties(edge) AS properties`;
}

export function restoreEdges(type: BackedUpEdge) {
  const { from, to, pattern } = EDGES[type];
  return cypher<{ rows: readonly BackedUpRelationship[] }, never>('restoreEdges')`
    UNWIND $rows AS row
    MATCH (from:${from.match} {${from.key}: row.from})
    MATCH (to:${to.match} {${to.key}: row.to})
    CREATE ${pattern}
    SET edge = row.properties`;
}

/** Whether there is anything in a store but what its schema is known by and the ledger, which an empty one has too. */
export const nodesPresent = cypher<object, { nodes: number }>('nodesPresent')`
    MATCH (node)
    WHERE NOT node:Migration AND NOT node:Restore AND NOT node:Ledger
    WITH node LIMIT 1
    RETURN count(node) AS nodes`;

/** Begins a restore: while this node is there, what else is there is a part of a backup. */
export const beginRestore = cypher<{ startedAt: string }, never>('beginRestore')`
    MERGE (restore:Restore {name: 'quoth'})
    SET restore.startedAt = $startedAt`;

/** Whether a restore was begun and did not end. */
export const unfinishedRestore = cypher<object, { restores: number }>('unfinishedRestore')`
    RETURN COUNT { (:Restore) } AS restores`;

export const endRestore = cypher<object, never>('endRestore')`
    MATCH (restore:Restore)
    DELETE restore`;

/** Some of what a restore that broke off left. */
export const deleteSome = cypher<{ limit: number }, { deleted: number }>('deleteSome')`
    MATCH (node)
    WHERE NOT node:Migration AND NOT node:Restore
    WITH node LIMIT $limit
    DETACH DELETE node
    RETURN count(*) AS deleted`;
