import type { Stance } from '../../model/claim.js';
import type { DistributionKey } from '../../model/distribution.js';
import { cypher, fragment, type Fragment } from '../statement.js';
import { CLAIM_ANCHORS, type ClaimAnchor } from './claim.js';

/** The keys that a statement counts by; weekdays come from days. */
export type CountedKey = Exclude<keyof typeof DistributionKey, 'WEEKDAY'>;

/** What `value` is: something of the claim itself, or something that a pattern reaches from it. */
interface Counted {
  readonly pattern: Fragment | null;
  readonly value: Fragment;
}

/** In a pattern `value` is the party or topic that is counted by. */
const COUNTED: Record<CountedKey, Counted> = {
  SPEAKER: { pattern: fragment`(node)<-[:MADE]-(value:Party)`, value: fragment`value` },
  TARGET: { pattern: fragment`(node)-[edge:ABOUT]->(value:Party)`, value: fragment`value` },
  PUBLISHER: {
    pattern: fragment`(node)<-[:REPORTS]-(:Article)-[:PUBLISHED_BY]->(value:Party)`,
    value: fragment`value`,
  },
  TOPIC: { pattern: fragment`(node)-[:CONCERNS]->(value:Topic)`, value: fragment`value` },
  QUOTE_TYPE: { pattern: null, value: fragment`node.quoteType` },
  STANCE: { pattern: fragment`(node)-[edge:ABOUT]->(value:Party)`, value: fragment`edge.stance` },
  CUE: { pattern: null, value: fragment`node.cue` },
  LANGUAGE: { pattern: fragment`(node)<-[:REPORTS]-(article:Article)`, value: fragment`article.language` },
};
export const COUNTED_KEYS = Object.keys(COUNTED) as CountedKey[];

const isNode = ({ value }: Counted) => value.text === 'value';

/** Which claims are counted: `where` speaks of the claim `node`, `target` of a target `value` at the end of its `edge`. */
export interface CountedClaims {
  readonly anchor: ClaimAnchor;
  readonly where: Fragment;
  readonly target: Fragment;
}

export interface DistributionRow {
  key: string;
  label: string;
  count: number;
}

/** What most claims have, with how many. */
export function distribution(by: CountedKey, { anchor, where, target }: CountedClaims) {
  const counted = COUNTED[by];
  const reach = counted.pattern
    ? fragment`MATCH ${counted.pattern} WHERE ${target}`
    : fragment`WITH node WHERE ${counted.value} IS NOT NULL`;
  const { first, row } = isNode(counted) ? NODE_ROW : VALUE_ROW;
  return cypher<{ anchor?: readonly string[]; first: number }, DistributionRow>('distribution')`
    ${CLAIM_ANCHORS[anchor]}
    WHERE ${where}
    ${reach}
    WITH ${counted.value} AS value, count(DISTINCT node) AS count
    ORDER BY count DESC, ${first} LIMIT $first
    RETURN ${row}`;
}

/** What comes first among equals, and a row. Grafeo does not know `value` any more once it is returned by another name. */
const NODE_ROW = {
  first: fragment`value.byName`,
  row: fragment`value.id AS key, value.name AS label, count ORDER BY count DESC, value.byName`,
};
const VALUE_ROW = {
  first: fragment`value`,
  row: fragment`value AS key, value AS label, count ORDER BY count DESC, key`,
};

/** That a claim has a date, its own or its article's: what has none sorts last. */
export const DATED = fragment`node.byOldest < '~'`;

/** How many claims in each period: a year, month or day as the first `length` characters of its date. */
export function timeline({ anchor, where }: CountedClaims) {
  return cypher<{ anchor?: readonly string[]; length: number }, { period: string; count: number }>('timeline')`
    ${CLAIM_ANCHORS[anchor]}
    WHERE ${DATED} AND ${where}
    WITH substring(node.byOldest, 0, $length) AS period
    RETURN period, count(*) AS count`;
}

/** As `timeline`, for each of `keys`; the key is null for claims that have none of them. */
export function timelineBy(by: CountedKey, { anchor, where, target }: CountedClaims) {
  const counted = COUNTED[by];
  const key = isNode(counted) ? fragment`value.id` : counted.value;
  const reach = counted.pattern
    ? fragment`OPTIONAL MATCH ${counted.pattern} WHERE ${key} IN $keys AND ${target}`
    : fragment`WITH node`;
  return cypher<
    { anchor?: readonly string[]; length: number; keys: readonly string[] },
    { period: string; key: string | null; count: number }
  >('timelineBy')`
    ${CLAIM_ANCHORS[anchor]}
    WHERE ${DATED} AND ${where}
    ${reach}
    WITH DISTINCT node, substring(node.byOldest, 0, $length) AS period,
      CASE WHEN ${key} IN $keys THEN ${key} END AS key
    RETURN period, key, count(*) AS count`;
}

/** That a claim says something of somebody: has a speaker, and a target that is counted. */
export function isTalk({ target }: CountedClaims): Fragment {
  return fragment`EXISTS { MATCH (node)-[edge:ABOUT]->(value:Party) WHERE ${target} } AND EXISTS { MATCH (node)<-[:MADE]-(:Party) }`;
}

/** How many claims each of some parties makes about each of some others, by stance. */
export function talkMatrix({ anchor, where, target }: CountedClaims) {
  return cypher<
    { anchor?: readonly string[]; speakers: readonly string[]; targets: readonly string[] },
    { speakerId: string; targetId: string; stance: Stance; count: number }
  >('talkMatrix')`
    ${CLAIM_ANCHORS[anchor]}
    WHERE ${where}
    MATCH (node)<-[:MADE]-(speaker:Party)
    MATCH (node)-[edge:ABOUT]->(value:Party)
    WHERE speaker.id IN $speakers AND value.id IN $targets AND ${target}
    RETURN speaker.id AS speakerId, value.id AS targetId, edge.stance AS stance, count(DISTINCT node) AS count`;
}
