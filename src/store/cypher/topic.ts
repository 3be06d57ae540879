import { cypher, fragment } from '../statement.js';
import type { PageParameters } from './claim.js';
import { TOPIC_FIELDS, type TopicFields } from './fields.js';

/** A page of topics by name. */
export function topicPage(backwards: boolean) {
  const direction = backwards ? fragment`DESC` : fragment`ASC`;
  return cypher<PageParameters & { contains: string }, { topic: TopicFields; key: string }>('topicPage')`
    MATCH (node:Topic)
    WHERE node.byName > $after AND node.byName < $before AND node.key CONTAINS $contains
    WITH node, node.byName AS key ORDER BY key ${direction} LIMIT $limit
    RETURN node {${TOPIC_FIELDS}} AS topic, key ORDER BY key ${direction}`;
}

export const topicCount = cypher<{ contains: string }, { count: number }>('topicCount')`
    MATCH (node:Topic)
    WHERE node.key CONTAINS $contains
    RETURN count(node) AS count`;

export const topicsById = cypher<{ ids: readonly string[] }, { id: string; topic: TopicFields }>('topicsById')`
    UNWIND $ids AS id
    MATCH (node:Topic {id: id})
    RETURN id, node {${TOPIC_FIELDS}} AS topic`;
