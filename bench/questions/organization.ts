import { combinations, range } from '../parameters.js';
import type { Question } from '../question.js';

export const organization: Question = {
  name: 'organization',
  title: 'an organization’s first about 10 members, the 5 latest claims of each, with targets',
  parameters: ({ organizations }) => combinations({ ids: organizations, lengths: range(8, 12) }),
  quoth: `query ($id: ID!, $first: Int!) {
    organization(id: $id) {
      id
      name
      members(first: $first) {
        nodes { id name claimsMade(first: 5) { nodes { id text about { stance party { id name } } } } }
      }
    }
  }`,
  peer: `query ($id: ID!, $first: Int!) {
    parties(where: { id: { eq: $id } }) {
      id
      name
      members(limit: $first, sort: [{ byName: ASC }]) {
        id name
        claimsMade(limit: 5, sort: [{ byNewest: ASC }]) {
          id text
          about: aboutConnection(sort: [{ edge: { position: ASC } }]) { edges { properties { stance } node { id name } } }
        }
      }
    }
  }`,
  floor: `
    MATCH (organization:Party {id: $id})
    RETURN organization {.id, .name, members: COLLECT {
      MATCH (organization)<-[:AFFILIATED_WITH]-(member:Party)
      WITH DISTINCT member ORDER BY member.byName LIMIT $first
      RETURN member {.id, .name, claimsMade: COLLECT {
        MATCH ()-[made:MADE]->(claim:Claim) WHERE made.listOf = member.id AND made.byNewest > ''
        WITH claim ORDER BY made.listOf, made.byNewest LIMIT 5
        RETURN claim {.id, .text, about: COLLECT {
          MATCH (claim)-[about:ABOUT]->(target:Party)
          WITH about, target ORDER BY about.position
          RETURN {stance: about.stance, party: target {.id, .name}}
        }}
      }}
    }} AS organization`,
};
