import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { QUESTIONS } from '../support/questions.js';
import { sampleArticles, TALIBAN } from '../support/sample.js';
import { openEmptyNeo4j, testNeo4j } from '../support/stores.js';
import { startServer, type TestServer } from '../support/server.js';

let small: TestServer;
let large: TestServer;
beforeAll(async () => {
  small = await startServer({ articles: sampleArticles(2) });
  large = await startServer({ articles: sampleArticles(40) });
});
afterAll(() => Promise.all([small.close(), large.close()]));

/**
 * The statements that a query runs where nothing is remembered, by name; on the embedded store the order of a list is
 * found out by one more.
 */
async function statementsOf(server: TestServer, query: string, variables: object = {}): Promise<string[]> {
  await server.forget();
  server.statements.length = 0;
  const { errors } = await server.query(query, { ...variables });
  expect(errors).toBeUndefined();
  return server.statements.filter((name) => name !== 'keysOf').sort();
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

describe.each(testNeo4j() === null ? [] : ['Neo4j'])('on %s', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ open: openEmptyNeo4j, articles: sampleArticles(40) });
  }, 300_000);
  afterAll(() => server.close());

  test('what claims are connected to comes with them', async () => {
    const nodes = 'nodes { speakers { name } addressee { name } about { party { name } } article { title } }';
    expect(await statementsOf(server, `{ claims { ${nodes} } }`)).toEqual(['claimPage']);
    const stance = `{ party(name: "Taliban") { claimsAbout(where: { stance: [NEGATIVE] }) { ${nodes} } } }`;
    expect(await statementsOf(server, stance)).toEqual(['claimPageOf', 'partiesByName']);
  });

  test.each([
    [`party(name: "Taliban") { claimsAbout { totalCount nodes { text } } claimsMade { totalCount } }`, 'partiesByName'],
    [`party(id: "${TALIBAN.id}") { claimsAbout { edges { node { speakers { ...Their } } } } }`, 'partiesById'],
    ['articles { nodes { claims { nodes { speakers { name } about { party { name } } } } } }', 'articlePage'],
    ['parties { nodes { ... on Organization { members { nodes { claimsMade { nodes { text } } } } } } }', 'partyPage'],
  ])('whole lists come with what they hang from: %s', async (query, statement) => {
    const fragment = query.includes('...Their') ? 'fragment Their on Actor { affiliations { nodes { name } } }' : '';
    expect(await statementsOf(server, `{ ${query} } ${fragment}`)).toEqual([statement]);
  });

  // Each engine has scores of its own.
  test.each(QUESTIONS.filter(({ asked }) => asked !== 'a search box'))(
    '$asked is answered as on the embedded store',
    async ({ query, variables }) => {
      expect(await server.query(query, { ...variables })).toEqual(await large.query(query, { ...variables }));
    },
  );

  test('an argument that cannot be meant is told where it stands', async () => {
    for (const list of ['claimsMade(first: -1)', 'claimsAbout(after: "x")', 'claimsMade(first: 1, last: 1)']) {
      const query = `{ party(name: "Taliban") { name ${list} { nodes { id } } } }`;
      const answer = await server.query(query);
      expect(answer.errors?.map(({ path }) => path?.[1])).toEqual([list.split('(')[0]]);
      expect(answer).toEqual(await large.query(query));
    }
  });
});

describe('a connection costs what is asked of it', () => {
  const party = (fields: string) => `{ party(name: "Taliban") { claimsAbout(first: 2) { ${fields} } } }`;

  test.each([
    ['totalCount', []],
    ['nodes { id }', ['claimsInPlaces']],
    ['edges { cursor } nodes { id } pageInfo { hasNextPage }', ['claimsInPlaces']],
    ['a: totalCount b: totalCount', []],
    ['totalCount nodes { id }', ['claimsInPlaces']],
    ['__typename', []],
  ])('%s', async (fields, expected) => {
    expect(await statementsOf(large, party(fields))).toEqual([...expected, 'partiesByName'].sort());
  });

  test('also at the root', async () => {
    expect(await statementsOf(large, '{ claims { totalCount } }')).toEqual(['claimCount']);
    expect(await statementsOf(large, '{ claims { nodes { id } pageInfo { endCursor } } }')).toEqual(['claimsInPlaces']);
  });
});
