import type { NodeKind } from '../../model/ids.js';
import { PathKind } from '../../model/path-kind.js';
import { cypher, fragment, type Fragment } from '../statement.js';
import type { DrawnEdgeRow } from './drawing.js';

const TYPES: Record<PathKind, Fragment> = {
  MADE: fragment`MADE`,
  ABOUT: fragment`ABOUT`,
  TOLD_TO: fragment`TOLD_TO`,
  CONTAINS: fragment`CONTAINS`,
  REPORTS: fragment`REPORTS`,
  AFFILIATED_WITH: fragment`AFFILIATED_WITH`,
  REPEATS: fragment`REPEATS`,
  SUPPORTS: fragment`SUPPORTS`,
  CONTRADICTS: fragment`CONTRADICTS`,
  CONCERNS: fragment`CONCERNS`,
  PUBLISHED_BY: fragment`PUBLISHED_BY`,
  MENTIONS: fragment`MENTIONS`,
};

/** The kinds of node that steps are made from, as an index finds them. */
const FROM: Record<NodeKind, Fragment> = {
  Article: fragment`(from:Article {id: id})`,
  Actor: fragment`(from:Party {id: id})`,
  Organization: fragment`(from:Party {id: id})`,
  Claim: fragment`(from:Claim {id: id})`,
  Topic: fragment`(from:Topic {id: id})`,
};

/** A relationship of some of these types, whatever the order in which they are named; null where there are none. */
export function stepVia(kinds: readonly PathKind[]): Fragment | null {
  const types = Object.values(PathKind).filter((kind) => kinds.includes(kind));
  return types.reduce<Fragment | null>(
    (step, kind) => (step === null ? TYPES[kind] : fragment`${step}|${TYPES[kind]}`),
    null,
  );
}

/** How many relationships some nodes of one kind have; no row for what is not there. */
export function degreesOf(kind: NodeKind, step: Fragment) {
  return cypher<{ ids: readonly string[] }, { id: string; degree: number }>('degreesOf')`
    UNWIND $ids AS id
    MATCH ${FROM[kind]}
    RETURN id, COUNT { (from)-[:${step}]-() } AS degree`;
}

export interface StepRow {
  id: string;
  to: string;
  /** What sorts each of the two among others: the surest claims, parties by name, the newest articles. */
  key: string;
  toKey: string;
}

/** Where one step leads from some nodes of one kind: of each node no further than the limit. */
export function stepsFrom(kind: NodeKind, step: Fragment) {
  const keyOf = (node: Fragment) => fragment`coalesce(${node}.byConfidence, ${node}.byName, ${node}.byNewest)`;
  return cypher<{ ids: readonly string[]; limit: number }, StepRow>('stepsFrom')`
    UNWIND $ids AS id
    CALL (id) {
      MATCH ${FROM[kind]}-[edge:${step}]-(node)
      WHERE coalesce(edge.count, 1) > 0
      WITH DISTINCT from, node
      RETURN node, ${keyOf(fragment`from`)} AS key, ${keyOf(fragment`node`)} AS toKey ORDER BY toKey LIMIT $limit
    }
    RETURN id, node.id AS to, key, toKey`;
}

/** Which of some articles mention which of some parties. */
export const mentionsAmong = cypher<{ ids: readonly string[] }, DrawnEdgeRow>('mentionsAmong')`
    UNWIND $ids AS id
    MATCH (:Article {id: id})-[edge:MENTIONS]->(target:Party)
    WHERE target.id IN $ids AND edge.count > 0
    RETURN 'MENTIONS' AS type, id AS source, target.id AS target, 1 AS weight, null AS label`;
