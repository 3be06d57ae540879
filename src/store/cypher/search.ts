import { cypher } from '../statement.js';
import { PARTY_FIELDS, type PartyFields } from './fields.js';

/** The parties that have one of these names; of one name that very many have, the first by name. */
export const partiesNamed = cypher<
  { keys: readonly string[]; actors: readonly boolean[]; limit: number },
  { key: string; party: PartyFields }
>('partiesNamed')`
    UNWIND $keys AS key
    CALL (key) {
      MATCH (:Name {key: key})<-[:KNOWN_AS]-(node:Party)
      WHERE node.isActor IN $actors
      RETURN node ORDER BY node.byName LIMIT $limit
    }
    RETURN key, node {${PARTY_FIELDS}} AS party`;
