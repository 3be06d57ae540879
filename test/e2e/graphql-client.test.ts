import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../support/server.js';

const run = promisify(execFile);
/** Where the client lies once it is generated; the compiler of the tests knows nothing of it before. */
const CLIENT: string = '../client/analyst.js';

/** What test/client/analyst.ts answers. */
interface Analyst {
  claimsForwards(size: number): Promise<{ claims: string[]; total: number }>;
  claimsBackwards(size: number): Promise<string[]>;
  cards(where: object): Promise<string[]>;
}

let server: TestServer;
let analyst: Analyst;
beforeAll(async () => {
  await run(process.execPath, ['test/client/generate.mjs']);
  server = await startServer();
  const { connect } = (await import(CLIENT)) as { connect: (url: string) => Analyst };
  analyst = connect(server.url);
});
afterAll(() => server.close());

/** The ids of all claims, as one page gives them. */
async function allClaims(): Promise<string[]> {
  const { data } = await server.query<{ claims: { nodes: { id: string }[] } }>(
    '{ claims(orderBy: OLDEST, first: 1000) { nodes { id } } }',
  );
  return data?.claims.nodes.map(({ id }) => id) ?? [];
}

describe('a client generated from schema/schema.graphql', () => {
  test('compiles under the strictest settings, and its mistakes do not', async () => {
    const compiled = run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'test/client']);
    expect(await compiled.catch((failed: unknown) => failed)).toMatchObject({ stdout: '' });
  });

  test.each([1, 7, 24, 1000])('reads every claim once, %i a page, forwards and backwards', async (size) => {
    const all = await allClaims();
    expect(new Set(all).size).toBe(72);
    expect(await analyst.claimsForwards(size)).toEqual({ claims: all, total: all.length });
    expect(await analyst.claimsBackwards(size)).toEqual(all);
  });

  test('has of a party what its type has', async () => {
    expect(await analyst.cards({ or: [{ name: 'khalilzad' }, { name: 'the taliban' }] })).toEqual([
      expect.stringMatching(/^Taliban \(ARMED_GROUP\) – .* – Zabihullah Mujahid$/),
      'Zalmay Khalilzad (PERSON) – envoy of State Department',
    ]);
  });

  test('is told what is wrong with a page', async () => {
    await expect(analyst.claimsForwards(1001)).rejects.toMatchObject({
      graphQLErrors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});
