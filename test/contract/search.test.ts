import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BadInputError } from '../../src/errors.js';
import { foldText, idOf } from '../../src/model/ids.js';
import { MARKS, SearchType } from '../../src/model/search.js';
import type { Found, Graph } from '../../src/store/graph.js';
import { migrate, MIGRATIONS } from '../../src/store/migrations.js';
import { graphOn, openEngine, type Store } from '../../src/store/open.js';
import { MOST_IDS } from '../../src/store/predicate.js';
import { cypher } from '../../src/store/statement.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleArticles } from '../support/sample.js';
import { openEmbedded, storeKinds } from '../support/stores.js';

const EVERYTHING = new Set(Object.values(SearchType));

const labelOf = ({ node }: Found) => ('name' in node ? node.name : 'title' in node ? node.title : node.text);

describe.each(storeKinds())('a search on $name', ({ open }) => {
  let store: Store;
  let graph: Graph;
  beforeAll(async () => {
    store = await open();
    graph = store.graph;
    for (const record of sampleArticles(4)) await graph.putArticle(record);
  });
  afterAll(() => store.close());

  const find = async (query: string, ...types: SearchType[]) =>
    (await graph.search(query, types.length === 0 ? EVERYTHING : new Set(types))).map(labelOf);

  test.each([
    ['a name', 'Zalmay Khalilzad'],
    ['a name in other letters', 'ZÁLMAY khalilzad'],
    ['an alias', 'khalilzad'],
    ['the start of a name', 'khali'],
    ['a start with a star, before another word', 'zal* Khalilzad'],
    ['a letter too few', 'khalizad'],
    ['a wrong letter in each word', 'Zalmai Khalilsad'],
    ['two letters in the wrong order', 'khalilazd'],
    ['two mistakes in a long word', 'khalizat'],
    ['a name in one word', 'ZalmayKhalilzad'],
    ['a word in two', 'Khalil-zad'],
  ])('finds a person by %s', async (_what, query) => {
    expect((await find(query))[0]).toBe('Zalmay Khalilzad');
  });

  test('puts a name that is written so before names that hold it, and these before texts', async () => {
    const found = await graph.search('taliban', EVERYTHING);
    expect(found[0]).toMatchObject({ score: 1, node: { name: 'Taliban' } });
    expect(found.map(labelOf).slice(1, 5)).toEqual(Array.from({ length: 4 }, () => 'a senior Taliban official'));
    expect(found.slice(5).every(({ node }) => 'text' in node || 'title' in node)).toBe(true);
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
  });

  test('looks only among what it is told to', async () => {
    expect(await find('mercury', SearchType.ACTOR)).toHaveLength(1);
    expect(await find('mercury', SearchType.ORGANIZATION)).toHaveLength(1);
    expect(await find('mercury', SearchType.CLAIM)).toEqual([]);
    expect(await find('cease fire', SearchType.TOPIC)).toEqual(['cease-fire']);
    expect(await find('ceasefire', SearchType.TOPIC)).toEqual(['cease-fire']);
    expect(new Set(await find('talks resume', SearchType.ARTICLE))).toEqual(new Set(['Cease-fire talks resume']));
    expect(await graph.search('taliban', new Set())).toEqual([]);
  });

  test('finds the words of a phrase only where they follow each other', async () => {
    expect(new Set(await find('"agreed to a cease-fire"'))).toEqual(
      new Set([
        'the Taliban had agreed to a cease-fire',
        'Cease-fire talks resume',
        'Talks, part 1',
        'Talks, part 2',
        'Talks, part 3',
      ]),
    );
    expect(await find('"fire cease"')).toEqual([]);
    expect(await find('fire cease', SearchType.CLAIM)).toHaveLength(4);
    expect(await find('"the talks"', SearchType.CLAIM)).toHaveLength(4);
    expect(await find('"the tal"', SearchType.CLAIM)).toEqual([]);
    expect(await graph.countClaims({ text: '"agreed to" cease' })).toBe(4);
    expect(await graph.countClaims({ text: '"agreed cease"' })).toBe(0);
    expect(await graph.countArticles({ text: '“talks resume”' })).toBe(1);
    expect(await graph.countArticles({ text: '“resume talks”' })).toBe(0);
  });

  test('wants every word, the last one perhaps half typed', async () => {
    expect(await find('troops leave', SearchType.CLAIM)).toHaveLength(4);
    expect(await find('troops lea', SearchType.CLAIM)).toHaveLength(4);
    expect(await find('troo leave', SearchType.CLAIM)).toEqual([]);
    expect(await find('troo* leave', SearchType.CLAIM)).toHaveLength(4);
    expect(await find('troops stay', SearchType.CLAIM)).toEqual([]);
  });

  test('shows the words it found, in the text as it stands', async () => {
    const snippets = async (query: string, type: SearchType) =>
      (await graph.search(query, new Set([type]))).map(({ snippet }) => snippet());
    expect((await snippets('TROOPS lea', SearchType.CLAIM))[0]).toBe('We want the ⟦troops⟧ to ⟦leave⟧.');
    expect((await snippets('kalilzad', SearchType.ACTOR))[0]).toBe('⟦Khalilzad⟧');
    expect((await snippets('sincere', SearchType.ARTICLE))[0]).toMatch(
      /^…must stop.*said: the envoy is ⟦sincere⟧ Delegate \d said/,
    );
  });

  test('of no word finds nothing, and of too many is refused', async () => {
    for (const query of ['', ' ', '*', '""', '?!', '\u0000', '🌍', '\ud800']) expect(await find(query)).toEqual([]);
    const words = Array.from({ length: 2000 }, (_, index) => `w${index}`).join(' ');
    await expect(graph.search(words, EVERYTHING)).rejects.toThrow(BadInputError);
  });
});

describe.each(storeKinds())('a filter by text on $name', ({ open }) => {
  let store: Store;
  let graph: Graph;
  beforeAll(async () => {
    store = await open();
    graph = store.graph;
    for (const record of sampleArticles(8)) await graph.putArticle(record);
  });
  afterAll(() => store.close());

  test('is read in the order of RELEVANCE from both ends', async () => {
    const page = { limit: 3, after: null, before: null };
    const read = async (backwards: boolean) => {
      const keys: string[] = [];
      for (let more = true; more;) {
        const bound = backwards ? { before: keys[0] ?? null } : { after: keys.at(-1) ?? null };
        const { rows, more: goesOn } = await graph.claims({ text: 'the' }, 'RELEVANCE', {
          ...page,
          ...bound,
          backwards,
        });
        const found = rows.map(({ key }) => key);
        if (backwards) keys.unshift(...found);
        else keys.push(...found);
        more = goesOn;
      }
      return keys;
    };
    const forwards = await read(false);
    expect(forwards).toHaveLength(await graph.countClaims({ text: 'the' }));
    expect(new Set(forwards).size).toBe(forwards.length);
    expect(await read(true)).toEqual(forwards);
  });
});

/** Claims in which one word is more frequent than a condition lists ids. */
test('a word of a great many claims fits as many as it stands in', async () => {
  const store = await openEmbedded();
  try {
    const [record] = sampleArticles(1);
    const [claim] = record?.claims ?? [];
    if (record === undefined || claim === undefined) throw new RangeError('There is no claim.');
    const claims = Array.from({ length: MOST_IDS + 200 }, (_, index) => ({
      ...claim,
      id: idOf('Claim', 'many', index),
      text: `harbour talks${index % 2 === 0 ? ' resumed' : ''} ${index}`,
      withinId: null,
    }));
    await store.graph.putArticle({ ...record, claims });
    expect(await store.graph.countClaims({ text: 'talks' })).toBe(MOST_IDS + 200);
    expect(await store.graph.countClaims({ text: '"harbour talks"' })).toBe(MOST_IDS + 200);
    expect(await store.graph.countClaims({ text: '"talks harbour"' })).toBe(0);
    expect(await store.graph.countClaims({ text: 'talks', not: { text: 'resumed' } })).toBe(MOST_IDS / 2 + 100);
    expect(await store.graph.countClaims({ text: 'talk' })).toBe(0);
    const page = { limit: 5, after: null, before: null, backwards: false };
    expect((await store.graph.claims({ text: 'harbour' }, 'RELEVANCE', page)).rows).toHaveLength(5);
  } finally {
    await store.close();
  }
});

const piece = fc.oneof(
  fc.constantFrom(
    ...['taliban', 'Khalilzad', 'cease-fire', 'the', 'AND', 'OR', 'NOT', 'TO', '&&', '||', '!', '(', ')', '[', ']'],
    ...['{', '}', '^2', '"', '“', '*', '**', 'a*', '?', '~2', ':', '\\', '/', '+', '-', "'", '`', '$p0', '//', '\n'],
    ...[
      '\u0000',
      '\ud800',
      'ſ',
      'ﬀ',
      '½',
      'İ',
      '中文',
      'ناتو',
      '🌍',
      '%',
      '<b>',
      '/.*/',
      'text:',
      '_exists_:',
      '¨',
      '\u0301',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const hostile = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', '  ')), { maxLength: 6 })
  .map((pieces) => pieces.flat().join(''));

test('any characters are only looked for, and every engine finds the same in the same order', async () => {
  const stores: Store[] = [];
  try {
    for (const { open } of storeKinds()) stores.push(await open());
    for (const { graph } of stores) for (const record of sampleArticles(2)) await graph.putArticle(record);
    await fc.assert(
      fc.asyncProperty(hostile, async (query) => {
        const answers = [];
        for (const { graph } of stores) {
          const found = await graph.search(query, EVERYTHING);
          answers.push(found.map(({ snippet, ...rest }) => ({ ...rest, snippet: snippet(), node: rest.node.id })));
        }
        for (const answer of answers) expect(answer).toEqual(answers[0]);
        for (const { snippet } of answers[0] ?? []) expect(snippet).toContain(MARKS.open);
        if (foldText(query) === '') expect(answers[0]).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  } finally {
    for (const store of stores) await store.close();
  }
}, 300_000);

test('a store of an earlier version is searched by name once it is migrated', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'quoth-'));
  const engine = await openEngine({ neo4j: null, dataFolder });
  try {
    for (const change of MIGRATIONS[0]?.changes ?? []) await engine.define(change);
    await engine.write(async (transaction) => {
      await transaction.run(
        cypher<object, never>('old')`
          CREATE (:Migration {version: 1})`,
        {},
      );
      await transaction.run(
        cypher<object, never>('old')`
          CREATE (:Party:Actor {id: 'act_000000000000000000000001', name: 'Ada Okafor', aliases: [], kind: 'PERSON', isActor: true, byName: 'ada okafor'})-[:KNOWN_AS]->(:Name {key: 'ada okafor'})`,
        {},
      );
    });
    expect(await migrate(engine)).toEqual(MIGRATIONS.slice(1).map(({ version }) => version));
    expect((await graphOn(engine).search('ada okaffor', EVERYTHING)).map(labelOf)).toEqual(['Ada Okafor']);
  } finally {
    await engine.close();
    await rm(dataFolder, { recursive: true });
  }
});
