import { combinations } from '../parameters.js';
import type { Question } from '../question.js';

export const counts: Question = {
  name: 'counts',
  title: 'how many claims a party makes, and how many are about it',
  parameters: ({ speakers }) => combinations({ ids: speakers, lengths: [0] }),
  quoth: `query ($id: ID!) {
    party(id: $id) { id claimsAbout { totalCount } claimsMade { totalCount } }
  }`,
  peer: `query ($id: ID!) {
    parties(where: { id: { eq: $id } }) {
      id
      claimsAbout: claimsAboutConnection { aggregate { count { nodes } } }
      claimsMade: claimsMadeConnection { aggregate { count { nodes } } }
    }
  }`,
  floor: `
    MATCH (party:Party {id: $id})
    RETURN party {.id, claimsAbout: COUNT { (party)<-[:ABOUT]-() }, claimsMade: COUNT { (party)-[:MADE]->() }} AS party`,
};
