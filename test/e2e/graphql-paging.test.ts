import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startServer, type TestServer } from '../support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}
interface Connection {
  totalCount: number;
  pageInfo: PageInfo;
  nodes: { key: string }[];
  edges: { cursor: string; node: { key: string } }[];
}

/** A field that is a list: how it is written with its arguments, and what tells its nodes apart. */
interface ListCase {
  readonly list: string;
  readonly of: (args: string) => string;
  readonly key: string;
}

const PAGE = (key: string) =>
  `{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { ${key} } edges { cursor node { ${key} } } }`;

/** A list of the query itself. */
const root = (field: string, fixed = '', key = 'key: id'): ListCase => ({
  list: `${field} ${fixed}`.trim(),
  of: (args) => `${field}(${fixed} ${args}) ${PAGE(key)}`,
  key,
});
/** A list of what one party is in. */
const ofParty = (name: string, field: string, fixed = '', key = 'key: id'): ListCase => ({
  list: `${field} ${fixed} of ${name}`,
  of: (args) =>
    `party(name: "${name}") { ... on Actor { ${field}(${fixed} ${args}) ${PAGE(key)} } ... on Organization { ${field}(${fixed} ${args}) ${PAGE(key)} } }`,
  key,
});

const LISTS: ListCase[] = [
  ...['NEWEST', 'OLDEST', 'POSITION', 'CONFIDENCE'].map((order) => root('claims', `orderBy: ${order}`)),
  root('claims', 'orderBy: RELEVANCE, where: { text: "talks" }'),
  root('claims', 'where: { about: { name: "taliban" }, quoteType: [DIRECT] }'),
  ...['NEWEST', 'OLDEST'].map((order) => root('articles', `orderBy: ${order}`)),
  root('articles', 'orderBy: RELEVANCE, where: { text: "cease-fire" }'),
  ...['NAME', 'MOST_CLAIMS_MADE', 'MOST_CLAIMS_ABOUT'].map((order) => root('parties', `orderBy: ${order}`)),
  root('actors'),
  root('organizations'),
  root('topics'),
  ...['NEWEST', 'OLDEST', 'CONFIDENCE'].map((order) => ofParty('Khalilzad', 'claimsMade', `orderBy: ${order}`)),
  ofParty('Taliban', 'claimsAbout'),
  ofParty('Taliban', 'mentions', '', 'article { key: id }'),
];

async function read(list: ListCase, args: string): Promise<Connection> {
  const { data, errors } = await server.query<Record<string, unknown>>(`{ ${list.of(args)} }`);
  expect(errors).toBeUndefined();
  return connectionIn(data);
}

/** The one connection in an answer, wherever it hangs. */
function connectionIn(value: unknown): Connection {
  const object = value as Record<string, unknown>;
  return 'pageInfo' in object ? (object as unknown as Connection) : connectionIn(Object.values(object)[0]);
}

const keys = (page: Connection) => page.edges.map((edge) => JSON.stringify(edge.node));

/** Reads a list to its end, `size` at a time. */
async function walk(list: ListCase, size: number, forwards: boolean): Promise<{ pages: Connection[]; keys: string[] }> {
  const pages: Connection[] = [];
  let cursor: string | null = null;
  do {
    const from: string = cursor === null ? '' : `, ${forwards ? 'after' : 'before'}: "${cursor}"`;
    const page: Connection = await read(list, `${forwards ? 'first' : 'last'}: ${size}${from}`);
    pages.push(page);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    cursor = forwards ? (hasNextPage ? endCursor : null) : hasPreviousPage ? startCursor : null;
  } while (cursor !== null && pages.length < 100);
  const inOrder = forwards ? pages : [...pages].reverse();
  return { pages, keys: inOrder.flatMap(keys) };
}

describe.each(LISTS)('$list', (list) => {
  test('its pages, forwards and backwards, make the whole without gap or repeat', async () => {
    const whole = await read(list, 'first: 1000');
    expect(new Set(keys(whole)).size).toBe(whole.totalCount);
    expect(whole.totalCount).toBeGreaterThan(1);
    const size = Math.max(1, Math.ceil(whole.totalCount / 4));
    expect((await walk(list, size, true)).keys).toEqual(keys(whole));
    expect((await walk(list, size, false)).keys).toEqual(keys(whole));
  });

  test('tells on each page whether there is more on either side', async () => {
    const { totalCount } = await read(list, 'first: 1000');
    const size = Math.max(1, Math.ceil(totalCount / 3));
    const forwards = (await walk(list, size, true)).pages.map(({ pageInfo }) => pageInfo);
    expect(forwards.map((page) => page.hasNextPage)).toEqual(forwards.map((_, index) => index < forwards.length - 1));
    expect(forwards.map((page) => page.hasPreviousPage)).toEqual(forwards.map((_, index) => index > 0));
    const backwards = (await walk(list, size, false)).pages.map(({ pageInfo }) => pageInfo);
    expect(backwards.map((page) => page.hasPreviousPage)).toEqual(
      backwards.map((_, index) => index < backwards.length - 1),
    );
    expect(backwards.map((page) => page.hasNextPage)).toEqual(backwards.map((_, index) => index > 0));
  });

  test('has as nodes the nodes of its edges, and as ends the cursors of its ends', async () => {
    const page = await read(list, 'first: 3');
    expect(page.nodes).toEqual(page.edges.map((edge) => edge.node));
    expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor);
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor);
  });
});

describe('a page', () => {
  const claims = root('claims');

  test('of nothing has no ends, and says that there is something', async () => {
    const page = await read(claims, 'first: 0');
    expect(page).toMatchObject({ nodes: [], edges: [], totalCount: 72 });
    expect(page.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null });
  });

  test('holds fifty where the client names no number', async () => {
    expect((await read(claims, 'orderBy: NEWEST')).nodes).toHaveLength(50);
  });

  test('between two cursors holds what is between them', async () => {
    const { edges } = await read(claims, 'first: 10');
    const [from, to] = [edges[2]?.cursor, edges[6]?.cursor];
    const between = await read(claims, `after: "${from}", before: "${to}"`);
    expect(keys(between)).toEqual(edges.slice(3, 6).map((edge) => JSON.stringify(edge.node)));
    expect(between.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  test('goes on where it was, whatever came before it meanwhile', async () => {
    const articles = root('articles', 'orderBy: OLDEST');
    const whole = await read(articles, 'first: 1000');
    const after = whole.edges[4]?.cursor;
    const gone = (whole.edges[1]?.node as { key: string }).key;
    const record = await server.write(`mutation { deleteArticle(id: "${gone}") }`);
    expect(record.errors).toBeUndefined();
    const rest = await read(articles, `first: 1000, after: "${after}"`);
    expect(keys(rest)).toEqual(keys(whole).slice(5));
  });
});

describe('a page that cannot be', () => {
  const codes = async (query: string) => {
    const { errors } = await server.query(query);
    return errors?.map(({ message, extensions }) => ({ message, code: extensions.code }));
  };

  test.each([
    ['first: -1', '`first` is -1, but has to be from 0 to 1000.'],
    ['last: -1', '`last` is -1, but has to be from 0 to 1000.'],
    ['first: 1001', '`first` is 1001, but has to be from 0 to 1000.'],
    ['first: 1, last: 1', 'Give `first` or `last`, not both.'],
  ])('%s says what can', async (args, message) => {
    expect(await codes(`{ claims(${args}) { totalCount } }`)).toEqual([{ message, code: 'BAD_USER_INPUT' }]);
    expect(await codes(`{ party(name: "Taliban") { mentions(${args}) { totalCount } } }`)).toEqual([
      { message, code: 'BAD_USER_INPUT' },
    ]);
  });

  test.each(['', 'garbage', 'bnVsbA', '∂', 'WyJjbGFpbXMgTkVXRVNUIl0', 'WyJjbGFpbXMgTkVXRVNUIiwxXQ'])(
    'after the cursor “%s” is refused',
    async (cursor) => {
      expect(await codes(`{ claims(after: "${cursor}") { totalCount } }`)).toEqual([
        { message: expect.stringContaining('`after` is not a cursor of this list'), code: 'BAD_USER_INPUT' },
      ]);
    },
  );

  test('after a cursor of another order or another list is refused', async () => {
    const { endCursor } = (await read(root('claims'), 'first: 1')).pageInfo;
    for (const list of ['claims(orderBy: OLDEST, ', 'articles(', 'topics(']) {
      const [error] = (await codes(`{ ${list} before: "${endCursor}") { totalCount } }`)) ?? [];
      expect(error?.code).toBe('BAD_USER_INPUT');
    }
  });
});
