import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { draft, partyId } from '../support/draft.js';
import { startServer, type TestServer } from '../support/server.js';

const [ADA, OKAFOR] = ['Ada Okafor', 'A. Okafor'].map(partyId) as [string, string];
const NO_CLAIM = 'clm_000000000000000000000000';
const FIRST = draft({ url: 'https://example.org/1', lines: ['Ada Okafor | the talks go well | The League'] });
const SECOND = draft({ url: 'https://example.org/2', lines: ['A. Okafor | the draft is done | The League'] });

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ articles: [FIRST, SECOND] });
});
afterAll(() => server.close());

interface History {
  history: { id: string; action: string; by: string; reason: string | null; undone: boolean; subjects: string[] }[];
}

describe('curation over GraphQL', () => {
  test('a merge answers the party that stays, which its old id finds too, and is in its history', async () => {
    const { data, errors } = await server.write<{ mergeParties: History }>(
      `mutation ($into: ID!, $from: [ID!]!) { mergeParties(into: $into, from: $from, reason: "one person") {
        id name aliases claimsMade { totalCount }
        history { action by reason undone subjects }
      } }`,
      { into: ADA, from: [OKAFOR] },
    );
    expect(errors).toBeUndefined();
    expect(data?.mergeParties).toEqual({
      ...{ id: ADA, name: 'Ada Okafor', aliases: ['A. Okafor'], claimsMade: { totalCount: 2 } },
      history: [{ action: 'MERGE', by: 'a ADMIN', reason: 'one person', undone: false, subjects: [ADA, OKAFOR] }],
    });
    const found = await server.query(
      'query ($id: ID!) { node(id: $id) { id } party(id: $id) { id } actor(id: $id) { id } nodes(ids: [$id]) { id } }',
      { id: OKAFOR },
    );
    expect(found).toEqual({
      data: { node: { id: ADA }, party: { id: ADA }, actor: { id: ADA }, nodes: [{ id: ADA }] },
    });
  });

  test('a split answers whose the alias is, and an undo brings the merge back', async () => {
    const split = await server.write<{ splitParty: { id: string } & History }>(
      'mutation ($id: ID!) { splitParty(id: $id, alias: "A. Okafor") { id claimsMade { totalCount } history(first: 1) { id action } } }',
      { id: ADA },
    );
    expect(split.data?.splitParty).toMatchObject({ id: OKAFOR, claimsMade: { totalCount: 1 } });
    const id = split.data?.splitParty.history[0]?.id;
    const undone = await server.write('mutation ($id: ID!) { undo(id: $id) { action undoes subjects } }', { id });
    expect(undone.data).toMatchObject({ undo: { action: 'UNDO', undoes: id } });
    expect(await server.query('query ($id: ID!) { party(id: $id) { id } }', { id: OKAFOR })).toEqual({
      data: { party: { id: ADA } },
    });
  });

  test('a review shows on the claim and in filters', async () => {
    const id = FIRST.claims[0]?.id;
    const { data, errors } = await server.write(
      'mutation ($id: ID!) { reviewClaim(id: $id, review: REJECTED) { id review history { action review reason } } }',
      { id },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      reviewClaim: { id, review: 'REJECTED', history: [{ action: 'REVIEW', review: 'REJECTED', reason: null }] },
    });
    expect(await server.query('{ claims(where: { review: [REJECTED] }) { nodes { id } } }')).toEqual({
      data: { claims: { nodes: [{ id }] } },
    });
  });

  test.each([
    [`mergeParties(into: "${ADA}", from: ["${ADA}"]) { id }`, 'BAD_USER_INPUT'],
    [`mergeParties(into: "${NO_CLAIM}", from: ["${ADA}"]) { id }`, 'BAD_USER_INPUT'],
    [`mergeParties(into: "${ADA}", from: ["act_000000000000000000000000"]) { id }`, 'NOT_FOUND'],
    [`splitParty(id: "${ADA}", alias: "nobody") { id }`, 'BAD_USER_INPUT'],
    [`reviewClaim(id: "${NO_CLAIM}", review: ACCEPTED) { id }`, 'NOT_FOUND'],
    ['undo(id: "x") { id }', 'NOT_FOUND'],
  ])('%s is refused with %s', async (mutation, code) => {
    const { errors } = await server.write(`mutation { ${mutation} }`);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});
