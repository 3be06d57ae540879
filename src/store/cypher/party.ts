import type { AffiliationsOf } from '../graph.js';
import { columns, cypher, fragment, type Fragment } from '../statement.js';
import { packedParty, WHOLE, type AffiliationBranchRow, type BranchFields, type Shape } from './branch.js';
import {
  articleFields,
  ARTICLE_FIELDS,
  isWantedOfEdges,
  PARTY_FIELDS,
  type ArticleFields,
  type PartyFields,
} from './fields.js';
import { direction, type PageParameters } from './page.js';

/** What sorts parties: a name, or a number of claims turned so that more comes first, then the name. */
export const PARTY_ORDERS = {
  NAME: fragment`node.byName`,
  MOST_CLAIMS_MADE: fragment`toString(9999999999 - COUNT { (node)-[:MADE]->(:Claim) }) + '|' + node.byName`,
  MOST_CLAIMS_ABOUT: fragment`toString(9999999999 - COUNT { (node)<-[:ABOUT]-(:Claim) }) + '|' + node.byName`,
} as const;
export type PartyKeyOrder = keyof typeof PARTY_ORDERS;

/** A page of the parties that fit. */
export function partyPage(order: PartyKeyOrder, backwards: boolean, where: Fragment, shape: Shape) {
  return cypher<PageParameters, { party: PartyFields & BranchFields; key: string }>('partyPage')`
    MATCH (node:Party)
    WHERE ${where}
    WITH node, ${PARTY_ORDERS[order]} AS key
    WHERE key > $after AND key < $before
    WITH node, key ORDER BY key ${direction(backwards)} LIMIT $limit
    RETURN ${columns([['party', packedParty(fragment`node`, shape)]])}, key ORDER BY key ${direction(backwards)}`;
}

/** How many parties fit. */
export function partyCount(where: Fragment) {
  return cypher<object, { count: number }>('partyCount')`
    MATCH (node:Party)
    WHERE ${where}
    RETURN count(node) AS count`;
}

type ById<Fields> = Fields & { id: string };

/** The parties that the ids stand for: of one that was merged, the party that it is now. */
export function partiesWith(shape: Shape) {
  return cypher<{ ids: readonly string[] }, ById<{ party: PartyFields & BranchFields }>>('partiesById')`
    UNWIND $ids AS id
    OPTIONAL MATCH (former:Curated {id: id})
    WITH id, coalesce(former.now, id) AS now
    MATCH (node:Party {id: now})
    RETURN id, ${columns([['party', packedParty(fragment`node`, shape)]])}`;
}

export const partiesById = partiesWith(WHOLE);

/** In the order of their names. */
export function partiesNamed(shape: Shape) {
  return cypher<{ key: string }, { party: PartyFields & BranchFields }>('partiesByName')`
    MATCH (:Name {key: $key})<-[:KNOWN_AS]-(node:Party)
    WITH node ORDER BY node.byName
    RETURN ${columns([['party', packedParty(fragment`node`, shape)]])} ORDER BY node.byName`;
}

/** The two ends from which mentions are read, with the key that sorts them there. */
const MENTIONS_OF = {
  party: {
    pattern: fragment`(party:Party {id: id})<-[edge:MENTIONS]-(article:Article)`,
    key: fragment`article.byNewest`,
  },
  article: {
    pattern: fragment`(article:Article {id: id})-[edge:MENTIONS]->(party:Party)`,
    key: fragment`edge.byPosition`,
  },
};

export interface MentionPageRow {
  id: string;
  party: PartyFields;
  article: ArticleFields;
  count: number;
  surfaceForms: string[];
  key: string;
}

/** From a party an index gives their order, whatever their number, where the engine has one. */
function mentionsFrom(of: keyof typeof MENTIONS_OF, backwards: boolean, listed: boolean): Fragment {
  const { pattern, key } = MENTIONS_OF[of];
  if (listed && of === 'party')
    return fragment`MATCH (article:Article)-[edge:MENTIONS]->(party:Party) USING INDEX SEEK edge:MENTIONS(listOf, byNewest)
      WHERE edge.listOf = id AND edge.byNewest > $after AND edge.byNewest < $before AND edge.count > 0
      RETURN party, article, edge, edge.byNewest AS key
        ORDER BY edge.listOf ${direction(backwards)}, edge.byNewest ${direction(backwards)} LIMIT $limit`;
  return fragment`MATCH ${pattern}
      WHERE edge.count > 0 AND ${key} > $after AND ${key} < $before
      RETURN party, article, edge, ${key} AS key ORDER BY key ${direction(backwards)} LIMIT $limit`;
}

/** A page of mentions for each of some parties or articles; `listed` where the engine has an index of lists. */
export function mentionPageOf(of: keyof typeof MENTIONS_OF, backwards: boolean, listed: boolean) {
  return cypher<PageParameters & { ids: readonly string[] }, MentionPageRow>('mentionPageOf')`
    UNWIND $ids AS id
    CALL (id) {
      ${mentionsFrom(of, backwards, listed)}
    }
    RETURN id, party {${PARTY_FIELDS}} AS party, article {${ARTICLE_FIELDS}} AS article,
      edge.count AS count, edge.surfaceForms AS surfaceForms, key ORDER BY id, key ${direction(backwards)}`;
}

/** How many mentions each of some parties or articles has. */
export function mentionCountOf(of: keyof typeof MENTIONS_OF) {
  return cypher<{ ids: readonly string[] }, { id: string; count: number }>('mentionCountOf')`
    UNWIND $ids AS id
    CALL (id) {
      MATCH ${MENTIONS_OF[of].pattern}
      WHERE edge.count > 0
      RETURN count(edge) AS count
    }
    RETURN id, count`;
}

const AFFILIATIONS_OF = {
  actor: fragment`(:Party {id: id})-[edge:MEMBER_OF]->(node:Party)`,
  organization: fragment`(:Party {id: id})<-[edge:MEMBER_OF]-(node:Party)`,
};

/** A page of affiliations for each of some parties: the other end, with the statement of it that ranks first. */
export function affiliationPageOf(of: AffiliationsOf, backwards: boolean, shape: Shape) {
  const told = fragment`CALL (articleId) {
      MATCH (article:Article {id: articleId})
      RETURN collect(article {${articleFields(shape.fields)}}) AS articles
    }`;
  const isRead = isWantedOfEdges(shape.fields, 'article');
  return cypher<PageParameters & { ids: readonly string[] }, ById<AffiliationBranchRow>>('affiliationPageOf')`
    UNWIND $ids AS id
    CALL (id) {
      MATCH ${AFFILIATIONS_OF[of]}
      WHERE node.byName > $after AND node.byName < $before
      RETURN node, edge.role AS role, edge.articleId AS articleId, node.byName AS key ORDER BY key ${direction(backwards)} LIMIT $limit
    }
    ${isRead ? told : fragment``}
    RETURN id, ${columns([['party', packedParty(fragment`node`, shape)]])}, role, key${isRead ? fragment`, articles` : fragment``}
      ORDER BY id, key ${direction(backwards)}`;
}

/** How many others each of some parties is affiliated with. */
export function affiliationCountOf(of: AffiliationsOf) {
  return cypher<{ ids: readonly string[] }, { id: string; count: number }>('affiliationCountOf')`
    UNWIND $ids AS id
    CALL (id) {
      MATCH ${AFFILIATIONS_OF[of]}
      RETURN count(node) AS count
    }
    RETURN id, count`;
}
