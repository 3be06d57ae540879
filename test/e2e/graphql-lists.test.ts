import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function ask<Data>(query: string): Promise<Data> {
  const { data, errors } = await server.query<Data>(query);
  expect(errors).toBeUndefined();
  return data as Data;
}

const count = async (field: string) =>
  Object.values(await ask<Record<string, { totalCount: number }>>(`{ ${field} { totalCount } }`))[0]?.totalCount;

describe('a filter', () => {
  // The sample has 12 articles of six claims; see test/support/sample.ts.
  test.each([
    ['claims(where: { speaker: { name: "khalilzad" } })', 24],
    ['claims(where: { speaker: { kind: [UNNAMED] } })', 12],
    ['claims(where: { speaker: { affiliatedWith: { name: "Taliban" } } })', 24],
    ['claims(where: { not: { speaker: { affiliatedWith: { name: "Taliban" } } } })', 48],
    ['claims(where: { not: { speaker: {} } })', 12],
    ['claims(where: { about: { name: "Taliban" } })', 36],
    ['claims(where: { about: { name: "Taliban" }, stance: [NEGATIVE] })', 12],
    ['claims(where: { stance: [NEGATIVE] })', 24],
    ['claims(where: { addressee: { name: "State Department" } })', 12],
    ['claims(where: { quoteType: [DIRECT] })', 24],
    ['claims(where: { or: [{ quoteType: [MIXED] }, { minConfidence: 1 }] })', 24],
    ['claims(where: { minConfidence: 0.8, and: [{ not: { quoteType: [DIRECT] } }] })', 12],
    ['claims(where: { cue: ["say"] })', 60],
    ['claims(where: { topic: ["cease-fire"] })', 36],
    ['claims(where: { saidOn: { from: "2019-01-30", to: "2019-01-30" } })', 12],
    ['claims(where: { text: "CEASE-FIRE agreed" })', 12],
    ['claims(where: { article: { publisher: { name: "The Herald" } } })', 24],
    [
      'claims(where: { article: { mentions: { nameContains: "mujah" } }, origin: [EXTRACTED], review: [UNREVIEWED] })',
      72,
    ],
    ['articles(where: { publisher: { name: "herald" } })', 4],
    ['articles(where: { publishedOn: { from: "2019-01-29" } })', 5],
    ['articles(where: { publishedOn: { to: "2018-12-31" } })', 2],
    ['articles(where: { url: "https://news.example/3" })', 1],
    ['articles(where: { language: ["fr"] })', 0],
    ['articles(where: { text: "cease fire resume" })', 3],
    ['parties(where: { name: "Mercury" })', 2],
    ['parties(where: { type: ORGANIZATION, kind: [OUTLET, PERSON] })', 2],
    ['parties(where: { nameContains: "talib" })', 13],
    ['actors(where: { affiliatedWith: { name: "Taliban" } })', 13],
    ['actors', 20],
    ['organizations', 5],
    ['organizations(where: { kind: [PERSON] })', 0],
    ['topics(nameContains: "al")', 2],
  ])('%s fits %i', async (field, expected) => {
    expect(await count(field)).toBe(expected);
  });

  test('narrows the lists of a party, and their counts', async () => {
    const { party } = await ask<{
      party: Record<string, { totalCount: number; nodes: object[] }>;
    }>(`{ party(name: "Taliban") {
      negative: claimsAbout(where: { stance: [NEGATIVE] }) { totalCount nodes { id } }
      all: claimsAbout { totalCount nodes { id } }
      none: claimsMade { totalCount nodes { id } }
    } }`);
    expect(Object.values(party).map(({ totalCount, nodes }) => [totalCount, nodes.length])).toEqual([
      [12, 12],
      [36, 36],
      [0, 0],
    ]);
  });
});

describe('an order', () => {
  test.each([
    ['NEWEST', -1],
    ['OLDEST', 1],
  ])('%s goes by the day of the claim, else of its article; what has none comes last', async (order, direction) => {
    const { claims } = await ask<{
      claims: { nodes: { saidOn: string | null; article: { publishedOn: string | null } }[] };
    }>(`{ claims(orderBy: ${order}, first: 100) { nodes { saidOn article { publishedOn } } } }`);
    const days = claims.nodes.map(({ saidOn, article }) => saidOn ?? article.publishedOn);
    const dated = days.filter((day) => day !== null);
    expect(days.slice(0, dated.length)).toEqual(dated);
    expect(dated).toEqual([...dated].sort((a, b) => direction * a.localeCompare(b)));
  });

  test('POSITION is that of the text, and an article’s own', async () => {
    const { articles } = await ask<{ articles: { nodes: { claims: { nodes: { evidence: { start: number } }[] } }[] } }>(
      '{ articles { nodes { claims { nodes { evidence { start } } } } } }',
    );
    for (const { claims } of articles.nodes) {
      const starts = claims.nodes.map(({ evidence }) => evidence.start);
      expect(starts).toHaveLength(6);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });

  test('MOST_CLAIMS_MADE and MOST_CLAIMS_ABOUT begin with the busiest party', async () => {
    const list = (order: string) => `parties(orderBy: ${order}, first: 1) { nodes { name } }`;
    const { made, about } = await ask<Record<string, object>>(
      `{ made: ${list('MOST_CLAIMS_MADE')} about: ${list('MOST_CLAIMS_ABOUT')} }`,
    );
    expect(made).toEqual({ nodes: [{ name: 'Zalmay Khalilzad' }] });
    expect(about).toEqual({ nodes: [{ name: 'Taliban' }] });
  });
});

describe('what hangs from a claim', () => {
  test('is the article’s own characters, at its offsets', async () => {
    interface Evidenced {
      text: string;
      article: { text: string };
      evidence: { start: number; end: number; quote: string; content: { start: number; end: number; text: string }[] };
    }
    const { claims } = await ask<{ claims: { nodes: Evidenced[] } }>(
      '{ claims(first: 100) { nodes { text article { text } evidence { start end quote content { start end text } } } } }',
    );
    expect(claims.nodes).toHaveLength(72);
    for (const { article, evidence } of claims.nodes) {
      expect(article.text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
      for (const span of evidence.content) expect(article.text.slice(span.start, span.end)).toBe(span.text);
    }
  });

  test('includes the claim it is told within, which contains it', async () => {
    const { claims } = await ask<{
      claims: { nodes: { id: string; within: { id: string; contains: { id: string }[] } | null }[] };
    }>('{ claims(first: 100) { nodes { id within { id contains { id } } } } }');
    const told = claims.nodes.filter(({ within }) => within !== null);
    expect(told).toHaveLength(12);
    for (const { id, within } of told) expect(within?.contains).toEqual([{ id }]);
  });
});

describe('what hangs from a party', () => {
  test('is the same whether it is asked of the interface or of its type', async () => {
    const fields = `claimsMade(first: 2) { totalCount } claimsAbout(first: 2) { totalCount edges { stance } }
      mentions(first: 1) { totalCount } talksAbout { count party { name } } talkedAboutBy { count party { name } }`;
    const { party, actor } = await ask<Record<string, object>>(
      `{ party(name: "Khalilzad") { ${fields} } actor(name: "Khalilzad") { ${fields} } }`,
    );
    expect(party).toEqual(actor);
    expect(party).toMatchObject({
      claimsMade: { totalCount: 24 },
      claimsAbout: { totalCount: 12, edges: [{ stance: 'POSITIVE' }, { stance: 'POSITIVE' }] },
      mentions: { totalCount: 12 },
      talksAbout: [{ count: 24, party: { name: 'Taliban' } }],
    });
  });

  test('is each organization once, with a role and the article that tells it', async () => {
    const { actor, organization } = await ask<Record<string, unknown>>(`{
      actor(name: "Mujahid") { affiliations { totalCount edges { role article { url } node { name } } } }
      organization(name: "Taliban") { members(first: 2) { totalCount edges { role node { name kind } } } }
    }`);
    expect(actor).toEqual({
      affiliations: {
        totalCount: 1,
        edges: [{ role: 'spokesman', article: { url: expect.stringMatching(/^https:/) }, node: { name: 'Taliban' } }],
      },
    });
    const official = { role: 'senior official', node: { name: 'a senior Taliban official', kind: 'UNNAMED' } };
    expect(organization).toEqual({ members: { totalCount: 13, edges: [official, official] } });
  });
});

test('statistics count everything', async () => {
  const { statistics } = await ask<{ statistics: object }>(
    '{ statistics { articles actors organizations claims topics } }',
  );
  expect(statistics).toEqual({ articles: 12, actors: 20, organizations: 5, claims: 72, topics: 3 });
});
