import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { QUESTIONS } from '../support/questions.js';
import { startServer, type TestServer } from '../support/server.js';
import { openEmbedded, openEmptyNeo4j, testNeo4j } from '../support/stores.js';

const onBoth = testNeo4j() === null ? describe.skip : describe;

onBoth('a client cannot tell Neo4j from the embedded store', () => {
  let embedded: TestServer;
  let neo4j: TestServer;
  beforeAll(async () => {
    embedded = await startServer({ open: openEmbedded });
    neo4j = await startServer({ open: openEmptyNeo4j });
  });
  afterAll(() => Promise.all([embedded.close(), neo4j.close()]));

  test.each(QUESTIONS)('$asked', async ({ query, variables = {} }) => {
    const answer = await neo4j.query(query, { ...variables });
    expect(answer.errors).toBeUndefined();
    expect(answer).toEqual(await embedded.query(query, { ...variables }));
  });

  test.each([
    ['a name that two parties have', '{ party(name: "Smith") { id } }'],
    ['a cursor from nowhere', '{ claims(after: "bm8") { nodes { id } } }'],
    ['an order that needs words', '{ claims(orderBy: RELEVANCE) { nodes { id } } }'],
    [
      'words in an order',
      '{ claims(where: { text: "the" }, orderBy: NEWEST, first: 5) { totalCount nodes { text } } }',
    ],
    ['counts', '{ statistics { articles actors organizations claims topics relationships } }'],
  ])('%s', async (_, query) => {
    expect(await neo4j.query(query)).toEqual(await embedded.query(query));
  });

  test('an article that is written over HTTP and deleted', async () => {
    const ingest = `mutation { ingestArticle(input: { text: "A text.", url: "https://example.org/x" }) { outcome claims article { id title } } }`;
    for (const outcome of ['CREATED', 'UNCHANGED']) {
      const answer = await neo4j.write(ingest);
      expect(answer).toEqual(await embedded.write(ingest));
      expect(answer).toMatchObject({ data: { ingestArticle: { outcome } } });
    }
    const remove = `mutation ($id: ID!) { deleteArticle(id: $id) }`;
    const { data } = await neo4j.write<{ ingestArticle: { article: { id: string } } }>(ingest);
    const { id } = data?.ingestArticle.article ?? {};
    for (let time = 0; time < 2; time++)
      expect(await neo4j.write(remove, { id })).toEqual(await embedded.write(remove, { id }));
  });
});
