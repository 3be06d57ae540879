import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { everyStatement } from '../../src/store/cypher/every.js';
import type { ClaimFilter } from '../../src/store/filter.js';
import { claimPredicate } from '../../src/store/predicate.js';
import { cypher, fragment, numbered } from '../../src/store/statement.js';
import type { Store } from '../../src/store/open.js';
import { storeKinds } from '../support/stores.js';

/** Values that fit every parameter's place well enough to plan with. */
const PARAMETERS = {
  ...{
    id: 'x',
    ids: ['x'],
    key: 'x',
    keys: ['x'],
    url: 'x',
    first: 1,
    length: 7,
    actors: [true],
    contains: 'x',
    parties: ['x'],
    speakers: ['x'],
    targets: ['x'],
    articleId: 'x',
  },
  ...{
    after: '',
    before: '~',
    limit: 1,
    most: 1,
    anchor: ['x'],
    places: [{ id: 'x', key: 'x' }],
    hits: [{ id: 'x', key: 'x' }],
    query: 'x',
    around: ['x'],
    properties: { id: 'x' },
  },
  ...{
    curations: 0,
    claims: 0,
    findings: 0,
    tally: '[]',
    epoch: 'x',
    reviewed: null,
    arrivals: [1],
    startedAt: 'x',
    version: 0,
  },
  ...{ name: 'x', role: 'READER', hash: 'x', createdAt: 'x', revokedAt: 'x' },
  ...{
    article: 'x',
    party: 'x',
    rows: [
      {
        id: 'x',
        key: 'x',
        trigrams: 'x',
        from: 'x',
        to: 'x',
        fold: 'x',
        leaders: ['x'],
        subjects: ['x'],
        listed: '{}',
        properties: { id: 'x', name: 'x' },
      },
    ],
    ...{ kinds: ['REPEATS'], folds: ['x'] },
  },
};

const ONE_OF_EACH: ClaimFilter = {
  and: [{ cue: ['say'] }],
  or: [{ stance: ['NEGATIVE' as never] }, { topic: ['talks'] }],
  not: { saidOn: { from: '2019-01-01', to: '2019-12-31' } },
  text: 'talks',
  minConfidence: 0.5,
  speaker: { name: 'a', affiliatedWith: { nameContains: 'b' } },
  about: { id: ['x'], kind: [], type: 'ACTOR' as never },
  addressee: { not: { id: [] } },
  article: {
    url: 'u',
    language: ['en'],
    publisher: { name: 'p' },
    mentions: { name: 'm' },
    publishedOn: { from: '2019-01-01' },
  },
};

/** Whether a pattern of a statement begins with a node of which nothing is known, and goes on to one that is. */
function beginsAnywhere(text: string): boolean {
  const patterns = text.matchAll(/MATCH\s+\((\w*)(?!\w)([^()]*)\)((?:\s*<?-\[[^\]]*\]->?\s*\([^()]*\))+)/gu);
  return [...patterns].some(({ 0: whole, 1: name = '', 2: what = '', 3: rest = '', index }) => {
    const before = text.slice(0, index);
    const isKnown = (node: string, of: string): boolean =>
      of.includes('{') || (node !== '' && new RegExp(`\\(${node}\\b|\\b(?:AS|WITH|,)\\s+${node}\\b`, 'u').test(before));
    if (isKnown(name, what) || text.slice(index + whole.length).startsWith(' USING INDEX')) return false;
    return [...rest.matchAll(/\((\w*)(?!\w)([^()]*)\)/gu)].some(([, node = '', of = '']) => isKnown(node, of));
  });
}

describe.each(storeKinds())('on $name', ({ name, open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  const filter = claimPredicate(ONE_OF_EACH, () => ['x'], fragment`edge`);
  const listed = name === 'neo4j';
  const unfiltered = everyStatement(fragment`true`, { brief: false, listed });
  const filtered = everyStatement(filter.text, { brief: false, listed }).filter(({ name }) =>
    /^claim(PageOf|CountOf)|partyCounts|heaviest|talkAmong/.test(name),
  );

  test.each([
    ['every statement', unfiltered],
    ['every list that hangs from a node, with every condition of a filter', filtered],
  ])(
    'plans %s',
    async (_, statements) => {
      const refused: string[] = [];
      for (const { name, text } of statements) {
        const parameters = { ...PARAMETERS, ...filter.parameters };
        const explain = store.engine.write((transaction) =>
          transaction.run({ name, text: `EXPLAIN ${text}` }, parameters),
        );
        await explain.catch((error: unknown) => refused.push(`${name}: ${String(error)}\n${text}`));
      }
      expect(refused).toEqual([]);
      expect(statements.length).toBeGreaterThan(30);
    },
    180_000,
  );

  // Grafeo begins with the node that is written first, and looks at every one that may be it.
  test('begins a pattern with what it knows, where it knows one of its nodes', () => {
    expect(unfiltered.filter(({ text }) => beginsAnywhere(text)).map(({ text }) => text)).toEqual([]);
  });

  // Told of an index alone, Neo4j may read all of it in order, and filter that.
  test('looks up what it is told an index for', () => {
    expect(unfiltered.filter(({ text }) => /USING INDEX (?!SEEK)/u.test(text)).map(({ text }) => text)).toEqual([]);
  });

  test('look-ups by id and keyset pages read indexes, not all nodes', async () => {
    if (store.engine.description.startsWith('grafeo')) {
      const plan = cypher<object, { plan: string }>('plan')`EXPLAIN MATCH (node:Claim {id: 'x'}) RETURN node.id AS id`;
      const [row] = await store.engine.read(plan, {});
      expect(row?.plan).toContain('[index: id]');
    } else {
      const [row] = await store.engine.read(
        cypher<object, { count: number }>(
          'online',
        )`SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN count(*) AS count`,
        {},
      );
      expect(row?.count).toBe(0);
    }
  });
});

describe('statements', () => {
  test('take no value into their text', () => {
    const hostile = 'x`}) DETACH DELETE n //' as unknown as ReturnType<typeof fragment>;
    expect(() => fragment`MATCH (n:${hostile})`).toThrow(TypeError);
    expect(() => cypher('x')`RETURN ${hostile}`).toThrow(TypeError);
    expect(() => fragment`${{ text: 'x' } as never}`).toThrow(TypeError);
    expect(numbered('$p', 1.5).text).toBe('$p1');
  });

  test('have one text for all filters of one shape', () => {
    const text = (where: ClaimFilter) => claimPredicate(where, () => []).text.text;
    expect(text({ speaker: { name: 'a' }, minConfidence: 0.1 })).toBe(
      text({ speaker: { name: '` OR 1=1' }, minConfidence: 1 }),
    );
  });
});
