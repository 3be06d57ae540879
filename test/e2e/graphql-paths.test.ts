import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { idOf } from '../../src/model/ids.js';
import { storeOn } from '../../src/store/open.js';
import { ENVOY, STATE, TALIBAN } from '../support/sample.js';
import { startServer, type TestServer } from '../support/server.js';
import { openEmbedded } from '../support/stores.js';

interface Ways {
  paths: {
    nodes: { id: string; type: string; label: string }[];
    edges: { type: string; source: string; target: string; label: string | null }[];
  }[];
}

const FIELDS = '{ nodes { id type label } edges { type source target label } }';
const NOBODY = idOf('Actor', 'nobody');

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function pathsOf(args: string) {
  const { data, errors } = await server.query<Ways>(`{ paths(${args}) ${FIELDS} }`);
  expect(errors).toBeUndefined();
  return data?.paths ?? [];
}

describe('ways from one party to another', () => {
  const between = `from: "${STATE.id}", to: "${TALIBAN.id}"`;

  test('walk through who belongs to whom and who said what', async () => {
    const [way] = await pathsOf(`${between}, limit: 1`);
    expect(way?.nodes.map(({ type, label }) => [type, label])).toEqual([
      ['Organization', 'State Department'],
      ['Claim', 'We want the troops to leave.'],
      ['Actor', 'Zabihullah Mujahid'],
      ['Organization', 'Taliban'],
    ]);
    expect(way?.edges.map(({ type, label }) => [type, label])).toEqual([
      ['ABOUT', null],
      ['MADE', 'say'],
      ['AFFILIATED_WITH', 'spokesman'],
    ]);
  });

  test('take only what is named', async () => {
    const [way] = await pathsOf(`from: "${ENVOY.id}", to: "${TALIBAN.id}", via: [MENTIONS]`);
    expect(way?.edges.map(({ type }) => type)).toEqual(['MENTIONS', 'MENTIONS']);
    expect(await pathsOf(`${between}, via: []`)).toEqual([]);
    expect(await pathsOf(`${between}, maxLength: 2`)).toEqual([]);
  });

  test('to itself are that node, and to nobody none', async () => {
    const self = { id: TALIBAN.id, type: 'Organization', label: 'Taliban' };
    expect(await pathsOf(`from: "${TALIBAN.id}", to: "${TALIBAN.id}"`)).toEqual([{ nodes: [self], edges: [] }]);
    for (const [from, to] of [
      [TALIBAN.id, NOBODY],
      [NOBODY, TALIBAN.id],
      [NOBODY, NOBODY],
    ])
      expect(await pathsOf(`from: "${from}", to: "${to}"`)).toEqual([]);
  });

  test.each([
    [`from: "x", to: "${TALIBAN.id}"`, '“x” is no id of Quoth'],
    [`${between}, maxLength: 0`, '`maxLength` is 0, but has to be from 1 to 8.'],
    [`${between}, maxLength: 9`, '`maxLength` is 9, but has to be from 1 to 8.'],
    [`${between}, limit: 51`, '`limit` is 51, but has to be from 1 to 50.'],
  ])('%s is refused in words', async (args, message) => {
    const { errors } = await server.query(`{ paths(${args}) ${FIELDS} }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain(message);
  });

  test('that take too long end in an error that says what to ask for instead', async () => {
    const open = async () => {
      const store = await openEmbedded();
      return { ...storeOn(store.engine, { pathSeconds: 0 }), close: () => store.close() };
    };
    const hasty = await startServer({ open });
    const { errors } = await hasty.query(`{ paths(${between}) ${FIELDS} }`);
    await hasty.close();
    expect(errors).toMatchObject([
      { extensions: { code: 'OUT_OF_TIME', remedy: expect.stringContaining('maxLength') } },
    ]);
  });
});
