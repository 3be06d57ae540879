import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { draft } from '../support/draft.js';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
beforeAll(async () => {
  const lines = ['Mohammad Diallo | it is so | Mohammed Diallo', 'Ada Okafor | it is | Bola Okafor'];
  server = await startServer({ articles: [draft({ url: 'https://example.org/1', lines })] });
});
afterAll(() => server.close());

const QUERY = `query ($first: Int) {
  duplicateCandidates(first: $first) { score reason party { id name } other { id name } }
}`;
interface Candidates {
  duplicateCandidates: { score: number; reason: string; party: { id: string; name: string }; other: { id: string } }[];
}

test('a person asks for parties that may be one, and merges them', async () => {
  const { data, errors } = await server.query<Candidates>(QUERY);
  expect(errors).toBeUndefined();
  expect(data?.duplicateCandidates).toHaveLength(1);
  const [{ score, reason, party, other } = { score: 0, reason: '', party: { id: '', name: '' }, other: { id: '' } }] =
    data?.duplicateCandidates ?? [];
  expect(reason).toContain('another spelling');
  expect(score).toBeGreaterThan(0.5);
  const merge = 'mutation ($into: ID!, $from: [ID!]!) { mergeParties(into: $into, from: $from) { name } }';
  expect(await server.write(merge, { into: party.id, from: [other.id] })).toEqual({
    data: { mergeParties: { name: party.name } },
  });
  expect((await server.query<Candidates>(QUERY)).data?.duplicateCandidates).toEqual([]);
});

test('a wrong number is refused', async () => {
  for (const first of [-1, 1001])
    expect(await server.query(QUERY, { first })).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
});
