import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { substanceOf } from '../../bench/answers.js';
import { sharesIn } from '../../bench/measure/profile.js';
import { planOf } from '../../bench/options.js';
import { combinations, range } from '../../bench/parameters.js';
import { geometricMean, median, quantile } from '../../bench/statistics.js';
import { withTexts, type TextFigures } from '../../bench/texts/page.js';

describe('answers are compared by what is in them', () => {
  const quoth = {
    data: {
      party: {
        id: 'p',
        claimsMade: { nodes: [{ id: 'c', text: 'so', about: [{ stance: 'MIXED', party: { id: 't' } }] }] },
      },
    },
  };
  const peer = {
    data: {
      parties: [
        {
          id: 'p',
          claimsMade: [
            { id: 'c', text: 'so', about: { edges: [{ properties: { stance: 'MIXED' }, node: { id: 't' } }] } },
          ],
        },
      ],
    },
  };
  const of = (answer: object) => substanceOf(JSON.stringify(answer));

  test('whatever form they have', () => {
    expect(of(quoth)).toEqual({ ids: ['p', 'c', 't'], values: ['MIXED', 'so'] });
    expect(of(peer)).toEqual(of(quoth));
  });

  test('another order of a list, another stance or a missing id is another answer', () => {
    const list = (...ids: string[]) => of({ data: { claims: ids.map((id) => ({ id })) } });
    expect(list('a', 'b')).not.toEqual(list('b', 'a'));
    expect(list('a', 'b')).not.toEqual(list('a'));
    expect(of(JSON.parse(JSON.stringify(quoth).replace('MIXED', 'NEUTRAL')) as object)).not.toEqual(of(quoth));
  });
});

test('few articles are read where nothing is asked of them', () => {
  const articlesFor = (...given: string[]) => planOf(['node', 'bench', ...given]).articles;
  const [asked, apart] = [articlesFor('--only', 'speaker,extraction'), articlesFor('--only', 'schema,extraction')];
  expect(asked).toBe(articlesFor());
  expect(apart).toBeLessThan(asked);
  expect(articlesFor('--only', 'extraction', '--articles', '70')).toBe(70);
});

describe('requests', () => {
  test('are each another one, and the same in every run', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), fc.integer({ min: 1, max: 8 }), (ids, longest) => {
        const made = combinations({ ids, lengths: range(1, longest), offsets: [0, 20] });
        expect(new Set(made.map((one) => JSON.stringify(one))).size).toBe(made.length);
        expect(made).toHaveLength(ids.length * longest * 2);
        expect(combinations({ ids, lengths: range(1, longest), offsets: [0, 20] })).toEqual(made);
      }),
    );
  });
});

test('a median is one of the values, a geometric mean takes 2 and ½ for 1', () => {
  expect([median([3, 1, 2]), quantile([1, 2, 3, 4], 0.95), quantile([7], 0.5)]).toEqual([2, 4, 7]);
  expect(geometricMean([2, 0.5])).toBeCloseTo(1);
});

describe('a profile', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quoth-profile-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('gives time to the innermost part that called, leaves out idle time and tells garbage apart', async () => {
    const frame = (functionName: string, url = '') => ({ functionName, url });
    const nodes = [
      { id: 1, callFrame: frame('(root)'), children: [2, 3, 6] },
      { id: 2, callFrame: frame('(idle)') },
      { id: 3, callFrame: frame('resolve', 'file:///dist/graphql/claim.js'), children: [4, 7] },
      { id: 4, callFrame: frame('run', 'file:///node_modules/neo4j-driver/run.js'), children: [5] },
      { id: 5, callFrame: frame('write', 'node:net') },
      { id: 6, callFrame: frame('(garbage collector)') },
      { id: 7, callFrame: frame('helper') },
    ];
    const profile = { nodes, samples: [2, 3, 5, 6, 7, 1], timeDeltas: [1000, 1, 4, 2, 2, 1] };
    await writeFile(join(folder, 'one.cpuprofile'), JSON.stringify(profile));
    const parts = [
      { name: 'driver', files: /neo4j-driver/ },
      { name: 'Quoth', files: /\/dist\// },
    ];
    expect(await sharesIn(folder, parts)).toEqual([
      { part: 'driver', share: 0.4 },
      { part: 'Quoth', share: 0.3 },
      { part: 'garbage collection', share: 0.2 },
      { part: 'Node and the rest', share: 0.1 },
    ]);
  });
});

describe('the section of texts', () => {
  const figures = (engine: 'neo4j' | 'embedded', texts: number): TextFigures => ({
    ...{
      engine,
      corpus: null,
      texts,
      facts: { copies: 9, sayings: 700 },
      seconds: 50,
      cpuSeconds: null,
      peak: 9e8,
      claims: 690,
    },
    ...{ parties: 40, copies: 9, errors: 1, answers: [{ question: 'how much there is', milliseconds: 1.25 }] },
    machine: { processor: 'p', cores: 2, memory: 24, system: 's', node: 'v20', versions: {}, load: 0.5 },
  });

  test('says what was measured, once, and leaves the rest of the page as it is', () => {
    const page = '# What Quoth measures\n\nMuch.\n';
    const first = withTexts(page, [figures('embedded', 1_000)]);
    expect(first.startsWith('# What Quoth measures\n\nMuch.\n\n<!-- texts -->')).toBe(true);
    expect(first).toContain('| claims found, of times that somebody says something | 690 of 700 |');
    const second = withTexts(first, [figures('neo4j', 2_000), figures('embedded', 2_000)]);
    expect(second).toContain('| texts | 2,000 | 2,000 |');
    expect(second).not.toContain('1,000');
    expect(second.match(/## From texts to answers/gu)).toHaveLength(1);
    expect(withTexts(page, [])).toBe(page);
  });
});
