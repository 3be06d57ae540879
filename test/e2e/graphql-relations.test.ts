import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../support/server.js';
import { told } from '../support/told.js';

const ARTICLES = [
  told({
    url: 'https://example.org/first',
    publishedOn: '2019-03-01',
    claims: [
      'Ada Okafor | the strike on the market killed 15 people',
      'Ada Okafor | nobody warned the traders in time',
    ],
  }),
  told({
    url: 'https://example.org/copy',
    publishedOn: '2019-03-02',
    claims: ['Okafor | the strike on the market killed 15 people'],
  }),
  told({
    url: 'https://example.org/other',
    publishedOn: '2019-03-03',
    claims: ['Bram de Wit | the strike on the market killed 32 people'],
  }),
];

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ articles: ARTICLES });
});
afterAll(() => server.close());

interface Related {
  totalCount: number;
  edges: { kind: string; score: number; reason: string; node: { text: string } }[];
}

describe('over HTTP', () => {
  test('claims that disagree are seen from each other, with the reason', async () => {
    const query = `{ claims(where: { text: "32" }) { nodes { related(kinds: [CONTRADICTS], first: 1) {
      totalCount pageInfo { hasNextPage } edges { kind score reason node { text } } } } } }`;
    const { data, errors } = await server.query<{ claims: { nodes: { related: Related }[] } }>(query);
    expect(errors).toBeUndefined();
    expect(data?.claims.nodes[0]?.related).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      edges: [
        { kind: 'CONTRADICTS', reason: '15 against 32', node: { text: 'the strike on the market killed 15 people' } },
      ],
    });
  });

  test('distinct shows each claim once, with every article that reports it', async () => {
    const query = `{ claims(orderBy: OLDEST, distinct: true) { totalCount nodes { text reportedBy { totalCount nodes { url } } } } }`;
    const { data } = await server.query<{ claims: object }>(query);
    const reporters = (...urls: string[]) => ({ totalCount: urls.length, nodes: urls.map((url) => ({ url })) });
    expect(data?.claims).toEqual({
      totalCount: 3,
      nodes: [
        {
          text: 'the strike on the market killed 15 people',
          reportedBy: reporters('https://example.org/first', 'https://example.org/copy'),
        },
        { text: 'nobody warned the traders in time', reportedBy: reporters('https://example.org/first') },
        { text: 'the strike on the market killed 32 people', reportedBy: reporters('https://example.org/other') },
      ],
    });
    const { data: all } = await server.query('{ claims(distinct: null) { totalCount } }');
    expect(all).toEqual({ claims: { totalCount: 4 } });
  });

  test('a deleted article’s repeat goes', async () => {
    const { data } = await server.query<{ article: { id: string } }>(
      '{ article(url: "https://example.org/copy") { id } }',
    );
    await server.write('mutation ($id: ID!) { deleteArticle(id: $id) }', { id: data?.article.id });
    const query =
      '{ claims(where: { text: "15" }) { nodes { related(kinds: [REPEATS]) { totalCount } reportedBy { totalCount } } } }';
    expect((await server.query(query)).data).toEqual({
      claims: { nodes: [{ related: { totalCount: 0 }, reportedBy: { totalCount: 1 } }] },
    });
  });
});
