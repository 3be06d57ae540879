import { combinations, range } from '../parameters.js';
import type { Question } from '../question.js';

/** Claims about one party, newest first, with speaker, affiliation and article. */
const ABOUT = {
  quoth: `query ($id: ID!, $first: Int!, $after: String) {
    party(id: $id) {
      id
      name
      claimsAbout(first: $first, after: $after) {
        nodes {
          id text saidOn
          speakers { id name ... on Actor { affiliations { nodes { id name } } } }
          article { id title publishedOn }
        }
      }
    }
  }`,
  cursors: `query ($id: ID!, $first: Int!, $after: String) {
    party(id: $id) { list: claimsAbout(first: $first, after: $after) { pageInfo { endCursor } } }
  }`,
  peer: `query ($id: ID!, $first: Int!, $offset: Int!) {
    parties(where: { id: { eq: $id } }) {
      id
      name
      claimsAbout(limit: $first, offset: $offset, sort: [{ byNewest: ASC }]) {
        id text saidOn
        speakers { id name affiliations(sort: [{ byName: ASC }]) { id name } }
        article { id title publishedOn }
      }
    }
  }`,
  floor: `
    MATCH (party:Party {id: $id})
    RETURN party {.id, .name, claimsAbout: COLLECT {
      MATCH (claim:Claim)-[about:ABOUT]->() WHERE about.listOf = $id AND about.byNewest > $after
      WITH claim, about ORDER BY about.listOf, about.byNewest LIMIT $first
      MATCH (claim)<-[:REPORTS]-(article:Article)
      WITH claim, article ORDER BY about.byNewest
      RETURN claim {.id, .text, .saidOn, article: article {.id, .title, .publishedOn}, speakers: COLLECT {
        MATCH (claim)<-[made:MADE]-(speaker:Party)
        WITH speaker ORDER BY made.position
        RETURN speaker {.id, .name, affiliations: COLLECT {
          MATCH (speaker)-[:AFFILIATED_WITH]->(body:Party)
          WITH DISTINCT body ORDER BY body.byName
          RETURN body {.id, .name}
        }}
      }}
    }} AS party`,
  keys: `
    MATCH (:Party {id: $id})<-[:ABOUT]-(claim:Claim)
    RETURN claim.byNewest AS key ORDER BY key SKIP $offset - 1 LIMIT 1`,
};

/** About twenty claims: the same party is then not the same question again. */
const LENGTHS = range(11, 30);

function pageOf(number: number): Question {
  return {
    ...ABOUT,
    name: `page${number}`,
    title: `page ${number} of the claims about one of the 3 most common parties`,
    parameters: ({ hubs }) =>
      combinations({
        ids: hubs.map(({ id }) => id),
        lengths: LENGTHS,
        // No further than the shortest of the lists goes.
        offsets: range(0, 19).map((more) =>
          Math.max(0, Math.min(20 * (number - 1), ...hubs.map(({ claims }) => claims - 50)) + more),
        ),
      }),
  };
}

export const claimsAbout: readonly Question[] = [
  {
    ...ABOUT,
    name: 'about-rare',
    title: 'claims about a rare party, newest first, with speaker, affiliation and article',
    parameters: ({ rare }) => combinations({ ids: rare, lengths: LENGTHS }),
  },
  {
    ...ABOUT,
    name: 'about-common',
    title: 'the same about a common party',
    parameters: ({ common }) => combinations({ ids: common, lengths: LENGTHS }),
  },
  {
    ...ABOUT,
    name: 'about-top',
    title: 'the same about the most common party',
    parameters: ({ hubs }) =>
      combinations({ ids: hubs.slice(0, 1).map(({ id }) => id), lengths: LENGTHS, offsets: range(0, 49) }),
  },
  pageOf(2),
  pageOf(10),
  pageOf(100),
];
