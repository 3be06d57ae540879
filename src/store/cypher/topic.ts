import { cypher } from '../statement.js';
import { TOPIC_FIELDS, type TopicFields } from './fields.js';
import { direction, type PageParameters } from './page.js';

/** A page of topics by name. */
export function topicPage(backwards: boolean) {
  return cypher<PageParameters & { contains: string }, { topic: TopicFields; key: string }>('topicPage')`
    MATCH (node:Topic)
    WHERE node.byName > $after AND node.byName < $before AND node.key CONTAINS $contains
    WITH node, node.byName AS key ORDER BY key ${direction(backwards)} LIMIT $limit
    RETURN node {${TOPIC_FIELDS}} AS topic, key ORDER BY key ${direction(backwards)}`;
}

export const topicCount = cypher<{ contains: string }, { count: number }>('topicCount')`
    MATCH (node:Topic)
    WHERE node.key CONTAINS $contains
    RETURN count(node) AS count`;

export const topicsById = cypher<{ ids: readonly string[] }, { id: string; topic: TopicFields }>('topicsById')`
    UNWIND $ids AS id
    MATCH (node:Topic {id: id})
    RETURN id, node {${TOPIC_FIELDS}} AS topic`;
