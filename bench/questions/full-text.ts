import { combinations, range } from '../parameters.js';
import type { Question } from '../question.js';

export const fullText: Question = {
  name: 'full-text',
  title: 'the about 20 newest claims with two words in them, with speakers and article',
  parameters: ({ phrases }) => combinations({ words: phrases, lengths: range(18, 22) }),
  quoth: `query ($words: String!, $first: Int!) {
    claims(where: { text: $words }, first: $first) { nodes { id text speakers { id name } article { id title } } }
  }`,
  peer: `query ($query: String!, $first: Int!) {
    claimsByText(phrase: $query, first: $first, sort: [{ node: { byNewest: ASC } }]) {
      edges { node { id text speakers { id name } article { id title } } }
    }
  }`,
  floor: `
    CALL db.index.fulltext.queryNodes('claimText', $query) YIELD node AS claim
    WITH claim ORDER BY claim.byNewest LIMIT $first
    MATCH (claim)<-[:REPORTS]-(article:Article)
    WITH claim, article ORDER BY claim.byNewest
    RETURN claim {.id, .text, article: article {.id, .title}, speakers: COLLECT {
      MATCH (claim)<-[made:MADE]-(speaker:Party) WITH speaker ORDER BY made.position RETURN speaker {.id, .name}
    }} AS claim`,
};
