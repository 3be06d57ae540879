import { combinations, range } from '../parameters.js';
import type { Question } from '../question.js';

export const speaker: Question = {
  name: 'speaker',
  title: 'a speaker’s about 20 latest claims, with targets and article',
  parameters: ({ speakers }) => combinations({ ids: speakers, lengths: range(18, 22) }),
  quoth: `query ($id: ID!, $first: Int!) {
    party(id: $id) {
      id
      name
      claimsMade(first: $first) {
        nodes { id text quoteType saidOn about { stance party { id name } } article { id title publishedOn } }
      }
    }
  }`,
  peer: `query ($id: ID!, $first: Int!) {
    parties(where: { id: { eq: $id } }) {
      id
      name
      claimsMade(limit: $first, sort: [{ byNewest: ASC }]) {
        id text quoteType saidOn
        about: aboutConnection(sort: [{ edge: { position: ASC } }]) { edges { properties { stance } node { id name } } }
        article { id title publishedOn }
      }
    }
  }`,
  floor: `
    MATCH (party:Party {id: $id})
    RETURN party {.id, .name, claimsMade: COLLECT {
      MATCH ()-[made:MADE]->(claim:Claim) WHERE made.listOf = $id AND made.byNewest > ''
      WITH claim, made ORDER BY made.listOf, made.byNewest LIMIT $first
      MATCH (claim)<-[:REPORTS]-(article:Article)
      WITH claim, article ORDER BY made.byNewest
      RETURN claim {.id, .text, .quoteType, .saidOn, article: article {.id, .title, .publishedOn}, about: COLLECT {
        MATCH (claim)-[about:ABOUT]->(target:Party)
        WITH about, target ORDER BY about.position
        RETURN {stance: about.stance, party: target {.id, .name}}
      }}
    }} AS party`,
};
