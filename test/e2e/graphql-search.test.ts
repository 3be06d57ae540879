import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sampleArticles } from '../support/sample.js';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Found {
  search: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { cursor: string; score: number; snippet: string | null; node: { __typename: string; id: string } }[];
  };
}

const SEARCH = `query ($q: String!, $in: [SearchType!], $first: Int, $after: String) {
  search(query: $q, in: $in, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor score snippet node { __typename id } }
  }
}`;

async function search(variables: Record<string, unknown>, at = server): Promise<Found['search']> {
  const { data, errors } = await at.query<Found>(SEARCH, variables);
  expect(errors).toBeUndefined();
  return (data as Found).search;
}

describe('a search', () => {
  test('answers every type in one list, each as what it is', async () => {
    const { edges, totalCount } = await search({ q: 'cease-fire', first: 100 });
    expect(edges[0]).toMatchObject({ score: 1, snippet: '⟦cease⟧-⟦fire⟧', node: { __typename: 'Topic' } });
    expect(new Set(edges.map(({ node }) => node.__typename))).toEqual(new Set(['Topic', 'Article', 'Claim']));
    expect(edges).toHaveLength(totalCount);
    const actors = await search({ q: 'mujahed', in: ['ACTOR'] });
    expect(actors.edges).toMatchObject([{ snippet: '⟦Mujahid⟧', node: { __typename: 'Actor' } }]);
  });

  test('is read page by page, and each thing comes once', async () => {
    const whole = (await search({ q: 'taliban', first: 1000 })).edges;
    const read: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Found['search'] = await search({ q: 'taliban', first: 7, after });
      read.push(...page.edges.map(({ node }) => node.id));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(whole.length).toBeGreaterThan(20);
    expect(read).toEqual(whole.map(({ node }) => node.id));
  });

  test('goes on after its cursor when something before it is gone', async () => {
    const changing = await startServer();
    try {
      const whole = (await search({ q: 'taliban', in: ['CLAIM'], first: 1000 }, changing)).edges;
      const page = await search({ q: 'taliban', in: ['CLAIM'], first: 9 }, changing);
      const [first] = sampleArticles(1);
      await changing.graph.deleteArticle(first?.article.id ?? '');
      const rest = await search({ q: 'taliban', in: ['CLAIM'], first: 1000, after: page.pageInfo.endCursor }, changing);
      const later = whole.slice(9).map(({ node }) => node.id);
      const left = rest.edges.map(({ node }) => node.id);
      expect(left.length).toBeGreaterThan(5);
      expect(later).toEqual(expect.arrayContaining(left));
    } finally {
      await changing.close();
    }
  });

  test('refuses what cannot be meant, and nothing else', async () => {
    const refused = [
      { q: 'a', first: -1 },
      { q: 'a', first: 1001 },
      { q: 'a', after: 'x' },
      { q: 'w '.repeat(5).concat(words(101)) },
    ];
    for (const variables of refused) {
      const { errors } = await server.query(SEARCH, variables);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    for (const q of ['', '"', 'AND OR NOT', 'a:b~^*[}', '*', '\\', '\u0000'])
      expect((await search({ q })).pageInfo).toBeDefined();
    expect(await search({ q: '?!' })).toMatchObject({ totalCount: 0, edges: [] });
  });
});

const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');
