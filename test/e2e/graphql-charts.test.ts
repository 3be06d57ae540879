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
      server.statements.length = 0;
      await server.query(`{ distribution(by: TARGET) { ${fields} } }`);
      return server.statements;
    };
    expect(await statements('label count')).toEqual(['distribution']);
    expect(await statements('share node { id }')).toEqual(['distribution', 'claimCount', 'partiesById']);
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

test.each([
  'distribution(by: CUE, first: -1) { key }',
  'distribution(by: CUE, first: 1001) { key }',
  'distribution(by: CUE, where: { text: "?" }) { key }',
  'timeline(interval: DAY, by: CUE, series: -1) { start }',
])('%s is refused', async (field) => {
  const { errors } = await server.query(`{ ${field} }`);
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
