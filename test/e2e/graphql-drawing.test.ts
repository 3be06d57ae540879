import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { idOf } from '../../src/model/ids.js';
import { TALIBAN } from '../support/sample.js';
import { startServer, type TestServer } from '../support/server.js';

interface Drawn {
  graph: {
    truncated: boolean;
    nodes: { id: string; type: string; label: string; weight: number; node?: { id: string } }[];
    edges: { source: string; target: string; weight: number; stance: string | null; claim?: { text: string } | null }[];
  };
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function draw(args: string, fields = 'truncated nodes { id type label weight } edges { source target weight }') {
  server.statements.length = 0;
  const { data, errors } = await server.query<Drawn>(`{ graph${args} { ${fields} } }`);
  expect(errors).toBeUndefined();
  if (data == null) throw new Error('There is no answer.');
  return data.graph;
}

describe('a drawing', () => {
  test('says who talks about whom, how often and how, with a claim that says it', async () => {
    const { nodes, edges, truncated } = await draw(
      `(around: ["${TALIBAN.id}"], collapse: true)`,
      'truncated nodes { id label } edges { source target weight stance claim { text } }',
    );
    expect(nodes.map(({ label }) => label)).toEqual(['Taliban', 'Zalmay Khalilzad']);
    expect(truncated).toBe(false);
    expect(edges.map(({ weight, stance, claim }) => [weight, stance, claim?.text])).toEqual([
      [12, 'NEGATIVE', 'The Taliban must stop.'],
      [12, 'POSITIVE', 'the Taliban had agreed to a cease-fire'],
    ]);
  });

  test('shows a party, its claims and what they connect, each claim with its own surroundings, whatever the limit', async () => {
    const { nodes, truncated } = await draw(`(around: ["${TALIBAN.id}"], depth: 2, limit: 12)`);
    expect(truncated).toBe(true);
    expect(nodes).toHaveLength(12);
    expect(new Set(nodes.map(({ type }) => type))).toEqual(
      new Set(['Organization', 'Claim', 'Actor', 'Article', 'Topic']),
    );
  });

  test('is cut only where it is larger than the limit', async () => {
    const { nodes } = await draw('(depth: 2)');
    expect((await draw(`(depth: 2, limit: ${nodes.length})`)).truncated).toBe(false);
    expect((await draw(`(depth: 2, limit: ${nodes.length - 1})`)).truncated).toBe(true);
  });

  test('of claims that fit holds no others', async () => {
    const { nodes } = await draw('(where: { speaker: { name: "Khalilzad" } }, depth: 3)');
    const claims = nodes.filter(({ type }) => type === 'Claim').map(({ label }) => label);
    expect(new Set(claims)).toEqual(new Set(['The Taliban must stop.', 'the Taliban had agreed to a cease-fire']));
    expect(claims).toHaveLength(24);
  });

  test('reads nodes and claims in full only where they are asked for, in one statement a kind', async () => {
    await draw('(depth: 1, limit: 40)');
    const bare = [...server.statements];
    expect(bare.filter((name) => /ById$/.test(name) && name !== 'drawnById')).toEqual([]);
    const { nodes } = await draw('(depth: 1, limit: 40)', 'nodes { id node { id } } edges { claim { text } }');
    expect(nodes.every(({ id, node }) => node?.id === id)).toBe(true);
    const more = server.statements.filter((name) => !bare.includes(name)).sort();
    expect(more).toEqual(['articlesById', 'claimsById', 'partiesById', 'topicsById']);
  });

  test('around nothing is empty, and null is what is left out', async () => {
    const nobody = idOf('Actor', 'nobody');
    for (const args of ['(around: [])', `(around: ["${nobody}"])`, `(around: ["${nobody}"], collapse: true)`])
      expect(await draw(args)).toEqual({ truncated: false, nodes: [], edges: [] });
    expect(await draw('(around: null, depth: null, where: null, collapse: null, limit: null)')).toEqual(await draw(''));
  });

  test.each([
    ['(depth: -1)', '`depth` is -1, but has to be from 0 to 4.'],
    ['(depth: 5)', '`depth` is 5, but has to be from 0 to 4.'],
    ['(limit: 0)', '`limit` is 0, but has to be from 1 to 2000.'],
    ['(limit: 2001)', '`limit` is 2001, but has to be from 1 to 2000.'],
    ['(around: ["x"])', '“x” is no id of Quoth, but has to be the id of'],
    [
      `(around: ["${idOf('Claim', 'x')}"], collapse: true)`,
      'is the id of a Claim, but has to be the id of an Actor or',
    ],
    [`(around: [${`"${TALIBAN.id}",`.repeat(2001)}])`, '`around` has 2001 ids, but may have 2000.'],
  ])('with %.60s is refused in words', async (args, message) => {
    const { errors } = await server.query(`{ graph${args} { truncated } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain(message);
  });
});
