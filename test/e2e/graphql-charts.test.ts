import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DistributionKey } from '../../src/model/distribution.js';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Row {
  key: string;
  label: string;
  count: number;
  share: number;
  node: { __typename: string; id: string; name: string } | null;
}

async function distribution(args: string): Promise<Row[]> {
  const { data, errors } = await server.query<{ distribution: Row[] }>(
    `{ distribution(${args}) { key label count share node { __typename id ... on Party { name } ... on Topic { name } } } }`,
  );
  expect(errors).toBeUndefined();
  return (data as { distribution: Row[] }).distribution;
}

describe('a distribution', () => {
  test('has the party or topic of each row, and its share of the claims that fit', async () => {
    const [first, second] = await distribution('by: SPEAKER, first: 2');
    expect(first).toMatchObject({
      label: 'Zalmay Khalilzad',
      count: 24,
      share: 24 / 72,
      node: { __typename: 'Actor' },
    });
    expect(second).toMatchObject({ label: 'Zabihullah Mujahid', count: 12, share: 12 / 72 });
    for (const by of ['TARGET', 'PUBLISHER', 'TOPIC'])
      for (const { key, label, node } of await distribution(`by: ${by}`))
        expect(node).toMatchObject({ id: key, name: label });
  });

  test('counts a claim of two topics for each, so that shares may add up to more than one', async () => {
    const rows = await distribution('by: TOPIC, where: { topic: ["talk"] }');
    expect(rows.map(({ label, count, share }) => [label, count, share])).toEqual([
      ['cease-fire', 36, 1],
      ['talk', 36, 1],
    ]);
  });

  test('leaves claims without a value out of the rows, but not out of the share', async () => {
    expect(await distribution('by: CUE')).toMatchObject([{ key: 'say', count: 60, share: 60 / 72, node: null }]);
  });

  test('costs a statement, one more for the shares and one for the nodes', async () => {
    const statements = async (fields: string) => {
      await server.forget();
      server.statements.length = 0;
      await server.query(`{ distribution(by: TARGET) { ${fields} } }`);
      return server.statements;
    };
    expect(await statements('label count')).toEqual(['distribution']);
    const [first, ...others] = await statements('share node { id }');
    expect([first, ...others.sort()]).toEqual(['distribution', 'claimCount', 'partiesById']);
  });

  test('goes by every key', async () => {
    for (const by of Object.values(DistributionKey))
      expect((await distribution(`by: ${by}`)).length).toBeGreaterThan(0);
  });
});

describe('a timeline', () => {
  test('has every interval, zeros too', async () => {
    const { data, errors } = await server.query('{ timeline(interval: MONTH) { start series count } }');
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      timeline: [
        { start: '2018-12-01', series: null, count: 10 },
        { start: '2019-01-01', series: null, count: 42 },
        { start: '2019-02-01', series: null, count: 10 },
      ],
    });
  });

  test('has a series for each of the most frequent values and one for all others', async () => {
    const { data } = await server.query<{ timeline: { series: string; key: string | null; count: number }[] }>(
      '{ timeline(interval: YEAR, by: SPEAKER, series: 1) { start series key count } }',
    );
    expect(data?.timeline.map(({ series }) => series)).toEqual([
      ...['Zalmay Khalilzad', 'other'],
      ...['Zalmay Khalilzad', 'other'],
    ]);
    expect(data?.timeline.reduce((sum, { count }) => sum + count, 0)).toBe(62);
  });
});

describe('a heat map', () => {
  const CELL = 'speaker speakerId target targetId count positive negative neutral mixed balance';

  test('has a row for each of those who speak most with each of those who are spoken about most, zeros too', async () => {
    const { data, errors } = await server.query<{ talkMatrix: { speaker: string; target: string }[] }>(
      `{ talkMatrix(speakers: 2, targets: 2) { ${CELL} } }`,
    );
    expect(errors).toBeUndefined();
    const none = { count: 0, positive: 0, negative: 0, neutral: 0, mixed: 0, balance: null };
    const [envoy, spokesman] = [{ speaker: 'Zalmay Khalilzad' }, { speaker: 'Zabihullah Mujahid' }];
    expect(data?.talkMatrix).toMatchObject([
      { ...envoy, target: 'State Department', ...none },
      { ...envoy, target: 'Taliban', count: 24, positive: 12, negative: 12, neutral: 0, mixed: 0, balance: 0 },
      { ...spokesman, target: 'State Department', ...none, count: 12, negative: 12, balance: -1 },
      { ...spokesman, target: 'Taliban', ...none },
    ]);
  });

  test('costs three statements', async () => {
    server.statements.length = 0;
    await server.query(`{ talkMatrix { ${CELL} } }`);
    expect(server.statements).toEqual(['distribution', 'distribution', 'talkMatrix']);
  });
});

interface FlatClaim {
  date: string | null;
  speakerNames: string;
  targetNames: string;
  saidOn: string | null;
  speakers: { name: string }[];
  about: { party: { name: string } }[];
  article: { publishedOn: string | null };
}

test('a claim tells a table its day and its names as single values, and is found by its day', async () => {
  const claims = async (where: string) => {
    const { data, errors } = await server.query<{ claims: { nodes: FlatClaim[] } }>(
      `{ claims(first: 100${where}) { nodes { date speakerNames targetNames
        saidOn speakers { name } about { party { name } } article { publishedOn } } } }`,
    );
    expect(errors).toBeUndefined();
    return data?.claims.nodes ?? [];
  };
  const all = await claims('');
  expect(all).toHaveLength(72);
  for (const { date, speakerNames, targetNames, saidOn, speakers, about, article } of all) {
    expect(date).toBe(saidOn ?? article.publishedOn);
    expect(speakerNames).toBe(speakers.map(({ name }) => name).join('; '));
    expect(targetNames).toBe(about.map(({ party }) => party.name).join('; '));
  }
  expect(all.some(({ date }) => date === null)).toBe(true);
  const found = await claims(', where: { date: { from: "2019-01-29", to: "2019-01-30" } }');
  expect(found).toEqual(all.filter(({ date }) => date !== null && date >= '2019-01-29' && date <= '2019-01-30'));
});

test.each([
  'talkMatrix(speakers: -1) { count }',
  'talkMatrix(targets: 201) { count }',
  'distribution(by: CUE, first: -1) { key }',
  'distribution(by: CUE, first: 1001) { key }',
  'distribution(by: CUE, where: { text: "?" }) { key }',
  'timeline(interval: DAY, by: CUE, series: -1) { start }',
])('%s is refused', async (field) => {
  const { errors } = await server.query(`{ ${field} }`);
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
