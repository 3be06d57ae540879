import { describe, expect, test } from '@jest/globals';
import { attributionsOf, utf16Offsets } from '../../../eval/corpora/polnear.js';
import { headOf, readConllu } from '../../../eval/corpora/gum.js';
import { fitLogistic, solve, type Example } from '../../../eval/logistic.js';
import { bCubed } from '../../../eval/measures/b-cubed.js';
import { measureAttributions, type WordParts } from '../../../eval/measures/attributions.js';
import { calibrationError, measureCalibration, type Judged } from '../../../eval/measures/calibration.js';
import { goldChains } from '../../../eval/measures/chains.js';
import { goldNames } from '../../../eval/measures/names.js';
import { align, measureParts } from '../../../eval/measures/parts.js';
import { wordsIn } from '../../../eval/reading.js';
import { documentOf } from '../../../src/extract/document.js';
import type { Role, RoleSpan } from '../../../src/extract/tagging.js';

describe('corpora', () => {
  test('brat’s standoff counts code points, the program UTF-16 units', () => {
    const text = '😀 “No,” Roe said, “never.”';
    const standoff = [
      'T1\tSource 8 11\tRoe',
      'T2\tCue 12 16\tsaid',
      'T3\tContent 2 7;18 26\t“No,” “never.”',
      'T4\tAttribution 12 16\tsaid',
      'E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3',
    ].join('\n');
    const [attribution] = attributionsOf(standoff, utf16Offsets(text));
    const words = (role: Role): string[] => attribution?.[role].map(({ start, end }) => text.slice(start, end)) ?? [];
    expect(words('source')).toEqual(['Roe']);
    expect(words('cue')).toEqual(['said']);
    expect(words('content')).toEqual(['“No,”', '“never.”']);
  });

  const token = (id: number, form: string, tag: string, head: number, entity = ''): string =>
    [id, form, form, 'X', tag, '_', head, 'dep', '_', entity === '' ? '_' : `Entity=${entity}|MSeg=x`].join('\t');
  const conllu = [
    '# newpar',
    '# text = President Jane Roe left.',
    token(1, 'President', 'NNP', 2, '(1-person-new-coref'),
    token(2, 'Jane', 'NNP', 4),
    token(3, 'Roe', 'NNP', 2, '1)'),
    token(4, 'left', 'VBD', 0),
    token(5, '.', '.', 4),
    '# newpar',
    '# text = She saw Oslo.',
    token(1, 'She', 'PRP', 2, '(1-person-giv-ana)'),
    token(2, 'saw', 'VBD', 0),
    token(3, 'Oslo', 'NNP', 2, '(2-place-new-sgl)'),
    token(4, '.', '.', 2),
  ].join('\n');
  const { text, tokens, mentions } = readConllu(conllu);

  test('CoNLL-U: text with its paragraphs, tokens in it, mentions', () => {
    expect(text).toBe('President Jane Roe left.\n\nShe saw Oslo.');
    expect(tokens.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(
      'President Jane Roe left . She saw Oslo .',
    );
    expect(mentions.map(({ kind, first, last }) => [kind, first, last])).toEqual([
      ['person', 0, 2],
      ['person', 5, 5],
      ['place', 7, 7],
    ]);
    expect(headOf(tokens, { first: 0, last: 2 })).toBe(1);
  });

  test('a name is the run of proper nouns around a mention’s head, without titles', () => {
    expect(goldNames({ tokens, mentions })).toEqual([
      { kind: 'person', from: 1, to: 3 },
      { kind: 'place', from: 7, to: 8 },
    ]);
  });

  test('a name is its page’s title, goes on behind `of`, and hangs on a noun', () => {
    const named = readConllu(
      [
        '# text = The Tern Foundation for Art and Leeds Council of Oslo met actor Tom Hall.',
        token(1, 'The', 'DT', 3, '(1-organization-new-nnnnn-cf1-2,3-sgl'),
        token(2, 'Tern', 'NNP', 3),
        token(3, 'Foundation', 'NNP', 11),
        token(4, 'for', 'IN', 5),
        token(5, 'Art', 'NNP', 3, '1)'),
        token(6, 'and', 'CC', 8),
        token(7, 'Leeds', 'NNP', 8, '(2-organization-new-nnnnn-cf2-1,2-sgl-Leeds_Council_%28city%29'),
        token(8, 'Council', 'NNP', 3),
        token(9, 'of', 'IN', 10),
        token(10, 'Oslo', 'NNP', 8, '2)'),
        token(11, 'met', 'VBD', 0),
        token(12, 'actor', 'NN', 11, '(3-person-new-nnnnn-cf3-1,2,3-sgl'),
        token(13, 'Tom', 'NNP', 12).replace('dep', 'flat'),
        token(14, 'Hall', 'NNP', 12, '3)').replace('dep', 'flat'),
        token(15, '.', '.', 11),
      ].join('\n'),
    );
    const words = goldNames(named).map(({ from, to }) => named.tokens.slice(from, to).map((word) => word.text));
    expect(words.map((name) => name.join(' '))).toEqual(['Tern Foundation for Art', 'Leeds Council', 'Tom Hall']);
  });

  test('chains of persons and organizations count, places do not', () => {
    const place = { entity: '9', kind: '', page: '', first: 7, last: 7 };
    const coreferent = [...mentions.slice(0, 2), place, { ...place, first: 3, last: 3 }];
    expect(goldChains({ name: '', text, tokens, mentions, coreferent })).toEqual([new Set(['0 2', '5 5'])]);
  });
});

describe('parts as CofeNet counts them', () => {
  const text = '“We won’t go,” Roe said.';
  const document = documentOf(text);
  const line = {
    article: 'a',
    annotator: 'x',
    tokens: ['``', 'We', 'wo', "n't", 'go', ',', "''", 'Roe', 'said', '.'],
    labels: ['B-content', ...new Array<string>(6).fill('I-content'), 'B-source', 'B-cue', 'O'],
  };
  const part = (role: Role, words: string): RoleSpan => {
    const start = text.indexOf(words);
    return { role, score: 1, ...wordsIn(document, { start, end: start + words.length }) };
  };

  test('tokens are found in the text, whatever its marks', () => {
    const [places] = align(text, [line]);
    expect(places?.map(({ start, end }) => text.slice(start, end))).toEqual([
      '“',
      'We',
      'wo',
      'n’t',
      'go',
      ',',
      '”',
      'Roe',
      'said',
      '.',
    ]);
    expect(align(text, [{ tokens: ['Elsewhere'] }])).toEqual([null]);
  });

  test('a part is right when its first and last token are', () => {
    const parts = [part('content', '“We won’t go,”'), part('source', 'Roe'), part('cue', 'said.')];
    const figures = measureParts([line], [{ name: 'a', document, parts }]);
    expect(figures.map(({ name, value }) => [name, value])).toEqual([
      ['source', 100],
      ['cue', 0],
      ['content', 100],
    ]);
  });

  test('a line that is not found counts as read empty', () => {
    const strange = { ...line, tokens: ['Elsewhere'], labels: ['B-cue'] };
    const [, cue] = measureParts([line, strange], [{ name: 'a', document, parts: [part('cue', 'said')] }]);
    expect(cue).toMatchObject({ precision: 100, recall: 50 });
  });
});

describe('whole attributions', () => {
  const parts = (source: number[], cue: number[], content: number[]): WordParts => ({
    source: new Set(source),
    cue: new Set(cue),
    content: new Set(content),
  });
  const values = (gold: WordParts[], found: WordParts[]): number[] =>
    measureAttributions([{ gold, found }]).map(({ value }) => value);

  test('overlap wants a word in common in each part, exact wants all', () => {
    const gold = [parts([0, 1], [2], [3, 4, 5])];
    expect(values(gold, [parts([0, 1], [2], [3, 4, 5])])).toEqual([100, 100, 100, 100]);
    expect(values(gold, [parts([1], [2], [4, 5])])).toEqual([100, 100, 0, 100]);
    expect(values(gold, [parts([9], [2], [4, 5])])).toEqual([100, 0, 0, 0]);
  });

  test('each is taken once, by the one whose cue it meets', () => {
    const gold = [parts([0], [1], [2, 3]), parts([], [8], [3, 9])];
    const found = [parts([], [8], [3, 9]), parts([0], [1], [2, 3])];
    expect(values(gold, found)).toEqual([100, 100, 100, 100]);
    expect(values(gold, found.slice(0, 1))).toEqual([expect.closeTo(66.67), expect.closeTo(0), 0, 0]);
  });
});

describe('calibration', () => {
  const judged = (confidence: number, right: number, wrong: number): Judged[] =>
    [...new Array<boolean>(right).fill(true), ...new Array<boolean>(wrong).fill(false)].map((one) => ({
      confidence,
      right: one,
    }));

  test('bands hold their lower bound, and 1', () => {
    const figures = measureCalibration([...judged(0.9, 9, 1), ...judged(1, 1, 0), ...judged(0.3, 1, 3)]);
    const band = (name: string) => figures.find((figure) => figure.name.includes(name));
    expect(band('0.9 to 1.0')).toMatchObject({ value: 90.91, of: 11 });
    expect(band('0.0 to 0.5')).toMatchObject({ value: 25, of: 4 });
    expect(band('0.8 to 0.9')).toMatchObject({ of: 0 });
  });

  test('what is right as often as it says has no error', () => {
    expect(calibrationError(judged(0.7, 7, 3))).toBeCloseTo(0);
    expect(calibrationError([...judged(0.9, 5, 5), ...judged(0.2, 2, 8)])).toBeCloseTo(0.2);
  });
});

describe('logistic regression', () => {
  test('a system of equations', () => {
    expect(
      solve(
        [
          [0, 2],
          [1, 1],
        ],
        [4, 5],
      ).map((value) => Math.round(value)),
    ).toEqual([3, 2]);
  });

  test('the base alone gives the share that is right', () => {
    const examples = [1, 1, 1, 0].map((right): Example => ({ features: [1], right: right === 1 }));
    expect(fitLogistic(examples, 0)[0]).toBeCloseTo(Math.log(3));
  });

  test('a feature of what is right more often has a weight above nothing', () => {
    const cases = (feature: number, right: number, wrong: number): Example[] =>
      [...new Array<boolean>(right).fill(true), ...new Array<boolean>(wrong).fill(false)].map((one) => ({
        features: [1, feature],
        right: one,
      }));
    const [base = 0, weight = 0] = fitLogistic([...cases(0, 500, 500), ...cases(1, 900, 100)], 0);
    expect(base).toBeCloseTo(0, 1);
    // The penalty takes a little of the logarithm of nine.
    expect(weight).toBeGreaterThan(2.1);
    expect(weight).toBeLessThan(Math.log(9));
  });
});

describe('B-cubed', () => {
  const sorted = (pairs: string) => pairs.split(' ').map(([key = '', answer = '']) => ({ key, answer }));

  test('is the example of its authors: one thing among others costs all of them a share', () => {
    // Seven things of three groups, of which two groups are taken for one.
    const { precision, recall } = bCubed(sorted('aA aA bB bB bB cB cB'));
    expect(precision).toBeCloseTo((2 + (3 * 3) / 5 + (2 * 2) / 5) / 7);
    expect(recall).toBe(1);
  });

  test('gives full precision to whoever leaves all apart, and full recall to whoever takes all for one', () => {
    expect(bCubed(sorted('aA aB aC bD'))).toMatchObject({ precision: 1, recall: (3 * (1 / 3) + 1) / 4 });
    expect(bCubed(sorted('aA aA aA bA'))).toMatchObject({ recall: 1, precision: (3 * (3 / 4) + 1 / 4) / 4 });
  });
});
