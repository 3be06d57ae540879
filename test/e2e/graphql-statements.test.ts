import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { QUESTIONS } from '../support/questions.js';
import { sampleArticles } from '../support/sample.js';
import { openEmptyNeo4j, testNeo4j } from '../support/stores.js';
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

test.each(QUESTIONS)('asked again, $asked has the same answer', async ({ query, variables }) => {
  const first = await large.query(query, { ...variables });
  expect(first.errors).toBeUndefined();
  for (let time = 0; time < 2; time++) expect(await large.query(query, { ...variables })).toEqual(first);
});

const onNeo4j = testNeo4j() === null ? test.skip : test;

onNeo4j(
  'on Neo4j, what claims are connected to comes with them',
  async () => {
    const server = await startServer({ open: openEmptyNeo4j, articles: sampleArticles(2) });
    const nodes = 'nodes { speakers { name } addressee { name } about { party { name } } article { title } }';
    expect(await statementsOf(server, `{ claims { ${nodes} } }`)).toEqual(['claimPage']);
    expect(await statementsOf(server, `{ party(name: "Taliban") { claimsAbout { ${nodes} } } }`)).toEqual([
      ...['claimPageOf', 'partiesByName'],
    ]);
    await server.close();
  },
  300_000,
);

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
