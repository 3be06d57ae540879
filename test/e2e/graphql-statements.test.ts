import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sampleArticles } from '../support/sample.js';
import { startServer, type TestServer } from '../support/server.js';

let small: TestServer;
let large: TestServer;
beforeAll(async () => {
  small = await startServer({ articles: sampleArticles(2) });
  large = await startServer({ articles: sampleArticles(40) });
});
afterAll(() => Promise.all([small.close(), large.close()]));

/** The statements that a query runs, by name. */
async function statementsOf(server: TestServer, query: string, variables: object = {}): Promise<string[]> {
  server.statements.length = 0;
  const { errors } = await server.query(query, { ...variables });
  expect(errors).toBeUndefined();
  return [...server.statements].sort();
}

/** Questions that clients ask, each to be answered in one request. */
const QUESTIONS: { asked: string; query: string; variables?: object }[] = [
  {
    asked: 'who said what about a party',
    query: `query ($party: String!) { claims(where: { about: { name: $party } }, first: 20) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes {
        text quoteType cue saidOn confidence
        speakers { name kind ... on Actor { affiliations(first: 3) { edges { role node { name } } } } }
        about { party { name } stance }
        article { title publishedOn url }
        evidence { quote start end }
      }
    } }`,
    variables: { party: 'Taliban' },
  },
  {
    asked: 'what a person said about a party in their own words',
    query:
      '{ claims(where: { speaker: { name: "Zalmay Khalilzad" }, about: { name: "Taliban" }, quoteType: [DIRECT] }) { nodes { text saidOn } } }',
  },
  {
    asked: 'a party’s profile',
    query: `query ($name: String!) { party(name: $name) {
      __typename id name kind aliases
      claimsMade(first: 5) { totalCount nodes { text about { party { name } stance } } }
      claimsAbout(first: 5) { totalCount edges { stance node { text speakers { name } } } }
      talksAbout(first: 5) { party { name } count }
      talkedAboutBy(first: 5) { party { name } count }
      mentions(first: 5) { edges { node { count surfaceForms article { title } } } }
    } }`,
    variables: { name: 'Zalmay Khalilzad' },
  },
  {
    asked: 'who speaks for an organization, and what they said',
    query:
      '{ organization(name: "Taliban") { members(first: 10) { edges { role node { name kind claimsMade(first: 3) { nodes { text } } } } } } }',
  },
  {
    asked: 'unnamed sources',
    query:
      '{ claims(where: { speaker: { kind: [UNNAMED] } }, first: 10) { nodes { text speakers { name } article { title } } } }',
  },
  {
    asked: 'nested filters',
    query: `{ claims(where: { and: [{ saidOn: { from: "2019-01-01", to: "2019-12-31" } }, { or: [{ quoteType: [DIRECT, MIXED] }, { minConfidence: 0.8 }] }],
      not: { speaker: { affiliatedWith: { name: "Taliban" } } }, article: { text: "cease-fire" } }, first: 10) { totalCount nodes { text } } }`,
  },
  {
    asked: 'claims told within claims',
    query: '{ claims(first: 50) { nodes { text within { text speakers { name } } contains { text } } } }',
  },
  {
    asked: 'articles with all that hangs from them',
    query: `{ articles(first: 50) { nodes {
      text publisher { name members(first: 1) { totalCount } }
      mentions(first: 50) { totalCount nodes { party { name claimsMade { totalCount } } } }
      claims(first: 50) { totalCount nodes { addressee { name } topics { name claims(first: 2) { nodes { id } } } } }
    } } }`,
  },
  {
    asked: 'parties of either type, each with its lists',
    query: `{ parties(first: 100, orderBy: MOST_CLAIMS_ABOUT) { nodes {
      claimsMade(first: 2, where: { quoteType: [DIRECT] }) { totalCount nodes { article { title } } }
      claimsAbout(first: 2) { edges { stance node { speakers { name } } } }
      talksAbout { count party { name talkedAboutBy { count } } }
      ... on Actor { affiliations { nodes { name } } }
      ... on Organization { members { nodes { name } } }
    } } }`,
  },
];

describe('a level of a query costs one statement, however much there is', () => {
  test.each(QUESTIONS)('$asked', async ({ query, variables }) => {
    const few = await statementsOf(small, query, variables);
    expect(await statementsOf(large, query, variables)).toEqual(few);
    expect(few.length).toBeGreaterThan(0);
  });

  test('and lists of the same arguments are one list, in whatever order the arguments are written', async () => {
    const query = `{ parties { nodes {
      ... on Actor { claimsMade(first: 1, where: { quoteType: [DIRECT], cue: ["say"] }) { nodes { id } } }
      ... on Organization { claimsMade(where: { cue: ["say"], quoteType: [DIRECT] }, first: 1) { nodes { id } } }
    } } }`;
    expect(await statementsOf(large, query)).toEqual(['claimPageOf', 'partyPage']);
  });
});

describe('a connection costs what is asked of it', () => {
  const party = (fields: string) => `{ party(name: "Taliban") { claimsAbout(first: 2) { ${fields} } } }`;

  test.each([
    ['totalCount', ['claimCountOf']],
    ['nodes { id }', ['claimPageOf']],
    ['edges { cursor } nodes { id } pageInfo { hasNextPage }', ['claimPageOf']],
    ['a: totalCount b: totalCount', ['claimCountOf']],
    ['__typename', []],
  ])('%s', async (fields, expected) => {
    expect(await statementsOf(large, party(fields))).toEqual([...expected, 'partiesByName'].sort());
  });

  test('also at the root', async () => {
    expect(await statementsOf(large, '{ claims { totalCount } }')).toEqual(['claimCount']);
    expect(await statementsOf(large, '{ claims { nodes { id } pageInfo { endCursor } } }')).toEqual(['claimPage']);
  });
});
