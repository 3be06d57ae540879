import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { ModelError } from '../../../src/errors.js';
import { dateIn } from '../../../src/extract/dates.js';
import { documentOf, rangeOf, spanOf, type Document, type WordRange } from '../../../src/extract/document.js';
import { createExtractor, MODEL_VERSION } from '../../../src/extract/extract.js';
import type { Extractor } from '../../../src/extract/extraction.js';
import { link } from '../../../src/extract/link.js';
import { isNear } from '../../../src/extract/misspelling.js';
import { MODEL_FOLDER } from '../../../src/extract/model-files.js';
import { linksOf } from '../../../src/extract/pointers.js';
import type { Role, RoleSpan } from '../../../src/extract/tagging.js';
import { decode } from '../../../src/extract/viterbi.js';
import { windowsOf } from '../../../src/extract/windows.js';
import { wordPieceOf } from '../../../src/extract/wordpiece.js';
import { repair } from '../../../src/extract/repair.js';
import { Topics } from '../../../src/extract/topics.js';
import { Stance } from '../../../src/model/claim.js';

describe('words', () => {
  const cut = (text: string): string[] => documentOf(text).words.map((word) => word.text);

  test('abbreviations keep their points, possessives and contractions come apart', () => {
    expect(cut("Mr. Roe's U.S.-made car didn't stop.")).toEqual([
      'Mr.',
      'Roe',
      "'s",
      'U.S.-made',
      'car',
      'did',
      "n't",
      'stop',
      '.',
    ]);
    expect(cut('The cease-fire cost $1,200.50 (they’ll pay).')).toEqual([
      'The',
      'cease-fire',
      'cost',
      '$',
      '1,200.50',
      '(',
      'they',
      '’ll',
      'pay',
      ')',
      '.',
    ]);
  });
});

describe('sentences', () => {
  const cut = (text: string): string[] => {
    const { sentences } = documentOf(text);
    return sentences.map((sentence) => text.slice(sentence.start, sentence.end));
  };

  test('a question in quotation marks stays with its attribution', () => {
    expect(cut('“Why?” Smith asked. He left.')).toEqual(['“Why?” Smith asked.', 'He left.']);
  });

  test('an abbreviation ends a sentence only where a new one plainly starts', () => {
    expect(cut('He met Gov. Roe in the U.S. The talks failed.')).toEqual([
      'He met Gov. Roe in the U.S.',
      'The talks failed.',
    ]);
  });

  test('without blank lines every line is a paragraph', () => {
    expect(documentOf('One line\nAnother').paragraphs).toHaveLength(2);
    expect(documentOf('One line\nthe same\n\nAnother').paragraphs).toHaveLength(2);
  });
});

describe('quotations', () => {
  const cut = (text: string): string[] => documentOf(text).quotations.map((quotation) => spanOf(text, quotation).text);

  test.each([
    ['straight', 'He said "no" and "never".', ['"no"', '"never"']],
    ['curly with an inner pair', '“He said ‘no’ to us,” she said.', ['“He said ‘no’ to us,”']],
    ['guillemets', '« Non », dit-elle.', ['« Non »']],
    ['single, with apostrophes', "'It's the players' fault,' he said.", ["'It's the players' fault,'"]],
    [
      'no quotation: contractions, plural possessives, years, inches',
      "It's the '90s: the players' 6'2\" coach can't lose.",
      [],
    ],
    ['a stray mark before a pair', 'A “stray mark. He said “yes”.', ['“yes”']],
    ['German', '„Nein“, said Roe. „No”, he said.', ['„Nein“', '„No”']],
    ['German single', '‚Nein‘, said Roe.', ['‚Nein‘']],
    ['angles that point inwards', '»Nein«, said Roe. ›No‹, he said.', ['»Nein«', '›No‹']],
    ['Swedish', '”Nej”, said Roe.', ['”Nej”']],
    ['Japanese', '「No」, said Abe.', ['「No」']],
    ['grave and doubled single', "``No,'' she said. ``Never.''", ["``No,''", "``Never.''"]],
    ['doubled single', "''No,'' she said. ''Never.''", ["''No,''", "''Never.''"]],
    ['doubled curly single', '‘‘No,’’ she said.', ['‘‘No,’’']],
    ['three deep', '“He said ‘she said “no” to us’ twice,” said Roe.', ['“He said ‘she said “no” to us’ twice,”']],
    ['without a space before', 'He said:"No."', ['"No."']],
    ['letters left out', '‘Tis the players’ union, ‘em all.', []],
  ])('%s', (_, text, expected) => expect(cut(text)).toEqual(expected));

  test('one left open goes on where the next paragraph opens with a mark', () => {
    const { quotations } = documentOf('“It was cold.\n\n“It was dark.” He stopped.\n\n“Open again.\n\nPlain.');
    expect(quotations.map((quotation) => quotation.continues)).toEqual([true, false, false]);
  });

  test('single marks go on, too, and another kind of mark opens another quotation', () => {
    const single = documentOf('‘It was cold.\n\n‘It was dark.’ He stopped.').quotations;
    expect(single.map((quotation) => quotation.continues)).toEqual([true, false]);
    const other = documentOf('“It was cold.\n\n«It was dark.» He stopped.').quotations;
    expect(other.map((quotation) => quotation.continues)).toEqual([false, false]);
  });
});

describe('dates', () => {
  const read = (text: string, publishedOn: string | null): string | null => {
    const document = documentOf(text);
    return dateIn(document, [...document.words.keys()], publishedOn);
  };

  test.each([
    ['on Monday', '2019-01-29', '2019-01-28'],
    ['on Tuesday', '2019-01-29', '2019-01-29'],
    ['last Tuesday', '2019-01-29', '2019-01-22'],
    ['yesterday', '2024-03-01', '2024-02-29'],
    ['on Dec. 30', '2019-01-29', '2018-12-30'],
    ['on 3 January', '2019-01-29', '2019-01-03'],
    ['on June 5, 2015', null, '2015-06-05'],
    ['on Feb. 30', '2019-01-29', null],
    ['next Monday', '2019-01-29', null],
    ['on Monday', null, null],
    ['on some day', '2019-01-29', null],
    ['last week', '2019-01-29', '2019-01-21'],
    ['earlier this week', '2019-01-30', '2019-01-28'],
    ['last month', '2019-01-29', '2018-12-01'],
    ['last year', '2019-01-29', '2018-01-01'],
    ['last night', '2019-01-29', '2019-01-28'],
    ['this morning', '2019-01-29', '2019-01-29'],
    ['two days ago', '2019-01-29', '2019-01-27'],
    ['a week ago', '2019-01-29', '2019-01-21'],
    ['three months ago', '2019-01-29', '2018-10-01'],
    ['in March', '2019-01-29', '2018-03-01'],
    ['in March 2017', '2019-01-29', '2017-03-01'],
    ['in 2017', null, '2017-01-01'],
    ['in 2030', '2019-01-29', null],
    ['they may march', '2019-01-29', null],
    ['for two years', '2019-01-29', null],
  ])('%s in an article of %s is %s', (text, publishedOn, expected) => expect(read(text, publishedOn)).toBe(expected));
});

describe('topics', () => {
  const topics = (text: string): string[] => {
    const document = documentOf(text);
    return new Topics(document, []).of([{ from: 0, to: document.words.length }]);
  };

  test('are nouns in dictionary form, one spelling and one order of words', () => {
    const expected = ['cease-fire', 'troop withdrawal'];
    expect(topics('the withdrawal of American troops would follow a ceasefire').toSorted()).toEqual(expected);
    expect(topics('troop withdrawals would follow cease-fires').toSorted()).toEqual(expected);
    expect(topics('the knives had been lost')).toEqual(['knife']);
    expect(topics('the cargoes had been lost')).toEqual(['cargo']);
    expect(topics('the selfies had been lost')).toEqual(['selfie']);
  });

  test.each([
    ['the radio had been faulty, and nobody came to mend it before the government left', ['radio']],
    ['Kettles had been dry since Monday', ['kettle']],
    ['they sent 40 ladders to the north', ['ladder']],
    ['samples of moss were lost', ['sample', 'moss']],
    ['nobody had paid the tow truck', ['tow truck']],
    ['she feared a hasty retreat', ['retreat']],
  ])('no list has %s', (text, expected) => expect(topics(text)).toEqual(expected));

  test.each([
    ['the timetable exists on paper', 'exist'],
    ['the highest since May', 'highest'],
    ['a baker listens to a drum', 'listen'],
  ])('in “%s” is not “%s”', (text, verb) => expect(topics(text)).not.toContain(verb));

  test('are never names', () => {
    const document = documentOf('Jones has lied');
    expect(new Topics(document, [{ from: 0, to: 1 }]).of([{ from: 0, to: 3 }])).toEqual([]);
  });

  test('first comes what the text speaks of most, and not where something is', () => {
    expect(topics('the barge had sunk near a jetty, and no barge had been insured')).toEqual(['barge']);
  });

  test('who is told of by his work is one only where nothing else is', () => {
    expect(topics('the passengers had walked')).toEqual(['passenger']);
    expect(topics('the passengers had paid for a ticket')).toEqual(['ticket']);
  });
});

test('an aside in a speaker’s words keeps what closes it', () => {
  const document = documentOf('Jane Roe (D-Ohio) said, loudly, that it rained.');
  const to = document.words.findIndex(({ text }) => text === 'said');
  const [source] = repair(document, [{ role: 'source', from: 0, to, score: 1 }]);
  expect(source).toMatchObject({ from: 0, to });
  expect(repair(document, [{ role: 'source', from: 0, to: 2, score: 1 }])).toMatchObject([{ from: 0, to: 2 }]);
});

describe('parts that are mended', () => {
  /** Spans of a text in which they stand in brackets: `[source Smith] [cue said] …`. */
  const marked = (text: string): { document: Document; spans: RoleSpan[] } => {
    const spans: RoleSpan[] = [];
    const document = documentOf(text.replaceAll(/\[\w+ |\]/gu, ''));
    let to = 0;
    for (const piece of text.split(/[[\]]/u)) {
      const [, role, inside] = /^(source|cue|content) (.*)$/u.exec(piece) ?? [];
      const from = to;
      to += documentOf(inside ?? piece).words.length;
      if (role) spans.push({ role: role as Role, from, to, score: 1 });
    }
    return { document, spans };
  };
  const textOf = (document: Document, words: WordRange): string => spanOf(document.text, rangeOf(document, words)).text;

  test.each([
    ['[source Two] fishermen in the harbour [cue said] [content it was empty]', ['Two fishermen in the harbour']],
    ['[source Many] also [cue said] [content it was empty]', ['Many']],
    ['[source A baker in] Larkham [cue said] [content it was empty]', ['A baker in Larkham']],
    [
      '[source The letter], signed by [source Jane Roe], [cue says] [content it is over]',
      ['The letter, signed by Jane Roe'],
    ],
    ['[content It is over], [source its envoy] [cue was quoted as saying by] [source the Daily]', ['its envoy']],
  ])('who speaks: %s', (text, sources) => {
    const { document, spans } = marked(text);
    const mended = repair(document, spans).filter(({ role }) => role === 'source');
    expect(mended.map((span) => textOf(document, span))).toEqual(sources);
  });

  test('a headline that ends with who says it is what they say', () => {
    const { document, spans } = marked('BREAKING: Fire is out in the harbour, [source police] [cue say]');
    const [content] = repair(document, spans);
    expect(content && textOf(document, content)).toBe('Fire is out in the harbour');
  });

  test('what somebody adds is a statement of its own, of the same speaker', () => {
    const { document, spans } = marked('[source Roe] [cue said] [content that it was over, adding that it was late]');
    const told = link(document, repair(document, spans));
    expect(
      told.map(({ source, contents }) => [source, ...contents].map((span) => span && textOf(document, span))),
    ).toEqual([
      ['Roe', 'that it was over'],
      ['Roe', 'that it was late'],
    ]);
  });
});

test('a slip is one letter in a long name, and no other name', () => {
  expect(isNear('hendersen', 'henderson')).toBe(true);
  expect(isNear('hendrson', 'henderson')).toBe(true);
  expect(isNear('hednerson', 'henderson')).toBe(true);
  expect(isNear('anderson', 'henderson')).toBe(false);
  expect(isNear('smith', 'smyth')).toBe(false);
});

test('pieces are the longest that fit, without case and accents', () => {
  const { cut, special } = wordPieceOf(
    ['[UNK]', '[CLS]', '[SEP]', 'un', '##believ', '##able', 'cafe', "'", 's', '"', 'a'].join('\n'),
  );
  expect(cut(['Unbelievable', 'Café', '’s', '“', 'xyz', '\ud800', 'a'.repeat(200)].map((text) => ({ text })))).toEqual([
    [3, 4, 5],
    [6],
    [7, 8],
    [9],
    [0],
    [0],
    [0],
  ]);
  expect(special).toEqual({ start: 1, end: 2 });
});

test('no part goes on that has not begun', () => {
  const row = (label: number, logit = 4): number[] =>
    Array.from({ length: 7 }, (_, index) => (index === label ? logit : 0));
  // `I-content` cannot follow `B-source`: the content begins first.
  const spans = decode(Float32Array.from([...row(1, 5), ...row(6), ...row(6)]));
  expect(spans.map(({ role, from, to }) => [role, from, to])).toEqual([
    ['source', 0, 1],
    ['content', 1, 3],
  ]);
  expect(decode(new Float32Array(0))).toEqual([]);
});

test('what a step from label to label is worth decides where words leave it open', () => {
  const logits = new Float32Array(14);
  logits.set([0, 4], 0);
  logits.set([2, 0, 1.5], 7);
  const lengths = (transitions?: number[][]): number[] => decode(logits, transitions).map(({ from, to }) => to - from);
  expect(lengths()).toEqual([1]);
  const goesOn = Array.from({ length: 7 }, (_, from) =>
    Array.from({ length: 7 }, (_, to) => (from === 1 && to === 2 ? 1 : 0)),
  );
  expect(lengths(goesOn)).toEqual([2]);
});

describe('windows', () => {
  const cut = (text: string, size: number): string[] => {
    const document = documentOf(text);
    const pieces = document.words.map(() => [0]);
    return windowsOf(document, pieces, size).map((range) => spanOf(text, rangeOf(document, range)).text);
  };

  test('whole paragraphs as far as they fit, else whole sentences, else words', () => {
    const text = 'One two.\n\nThree four.\n\nFive six seven. Eight nine ten eleven twelve thirteen.';
    expect(cut(text, 6)).toEqual([
      'One two.\n\nThree four.',
      'Five six seven.',
      'Eight nine ten eleven twelve thirteen',
      '.',
    ]);
  });

  test('a word of more pieces than a window holds has one of its own', () => {
    const document = documentOf('One two three');
    const windows = windowsOf(document, [[0], [0, 0, 0, 0], [0]], 2);
    expect(windows).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 3 },
    ]);
    expect(windowsOf(documentOf(''), [], 2)).toEqual([]);
  });
});

describe('links', () => {
  const document = documentOf('Smith said no. “Never,” Roe added.');
  const part = (role: Role, text: string): RoleSpan => {
    const from = document.words.findIndex((word) => word.text === text);
    return { role, from, to: from + 1, score: 1 };
  };
  const [smith, said, roe, added] = [
    part('source', 'Smith'),
    part('cue', 'said'),
    part('source', 'Roe'),
    part('cue', 'added'),
  ];
  const never: RoleSpan = { ...part('content', 'Never'), from: part('content', 'Never').from - 1 };

  test('a quotation goes where the tagger links it, else to the nearest cue', () => {
    const spans = [smith, said, never, roe, added];
    expect(link(document, spans).map(({ cue, source }) => [cue, source])).toEqual([[added, roe]]);
    const [told] = link(document, spans, [
      { part: never, head: said, score: 0.9 },
      { part: said, head: smith, score: 0.9 },
    ]);
    expect(told).toEqual({ cue: said, source: smith, contents: [never] });
  });

  test('a mended part is known again by its words', () => {
    const wider = { ...never, to: never.to + 2 };
    const [told] = link(document, [smith, said, wider, roe, added], [{ part: never, head: { ...said }, score: 0.9 }]);
    expect(told).toEqual({ cue: said, source: smith, contents: [wider] });
  });

  test('each part goes to the part that its words point at, none where they point at nothing', () => {
    const cells = 4;
    const links = new Float32Array(cells * cells);
    // Cells: the start, Smith, said, no.
    links[3 * cells + 2] = 5;
    links[2 * cells + 1] = 5;
    const no = { ...part('content', 'no'), from: 2, to: 3 };
    // A cell with 5 beside three with 0.
    const sure: unknown = expect.closeTo(Math.exp(5) / (Math.exp(5) + 3), 3);
    const reading = { firsts: [1, 2, 3], cells, links };
    expect(linksOf([smith, said, no], reading)).toEqual([
      { part: no, head: said, score: sure },
      { part: said, head: smith, score: sure },
    ]);
    links[3 * cells] = 9;
    expect(linksOf([smith, said, no], reading)).toEqual([{ part: said, head: smith, score: sure }]);
  });
});

describe('stance by the model', () => {
  let extract: Extractor['extract'];
  beforeAll(async () => {
    ({ extract } = await createExtractor({ mode: 'model' }));
  });

  test.each([
    ['Critics said the Taliban are murderers who terrorise and betray their own people.', Stance.NEGATIVE],
    ['Critics said the Taliban have been wonderful, honest and brave partners.', Stance.POSITIVE],
    ['Officials said the Taliban will meet in Doha on Monday.', Stance.NEUTRAL],
  ])('%s', async (text, stance) => {
    const { claims, parties } = await extract(text, { publishedOn: null });
    const about = claims.flatMap((claim) => claim.about);
    const target = about.find(({ party }) => parties[party]?.name === 'Taliban');
    expect(target?.stance).toBe(stance);
    expect(target?.confidence).toBeGreaterThan(0.3);
  });
});

describe('the model’s files', () => {
  test('a missing file is named', async () => {
    await expect(createExtractor({ mode: 'model', modelFolder: '/nowhere' })).rejects.toThrow(ModelError);
    await expect(createExtractor({ modelFolder: '/nowhere' })).rejects.toThrow('checksums.txt');
  });

  test('a damaged file is named', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'quoth-model-'));
    try {
      await cp(MODEL_FOLDER, folder, { recursive: true });
      await writeFile(join(folder, 'vocab.txt'), 'damaged');
      await expect(createExtractor({ modelFolder: folder })).rejects.toThrow(/vocab\.txt is damaged/u);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('weights with labels of another order are refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'quoth-model-'));
    try {
      await cp(MODEL_FOLDER, folder, { recursive: true });
      const labels = (await readFile(join(folder, 'labels.json'), 'utf8')).replace('B-source', 'B-cue');
      const sums = await readFile(join(folder, 'checksums.txt'), 'utf8');
      const sum = createHash('sha256').update(labels).digest('hex');
      await writeFile(join(folder, 'labels.json'), labels);
      await writeFile(join(folder, 'checksums.txt'), sums.replace(/^.*labels\.json$/mu, `${sum}  labels.json`));
      await expect(createExtractor({ modelFolder: folder })).rejects.toThrow(/labels\.json is not one/u);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('an extractor’s version tells what it reads with', async () => {
    expect((await createExtractor()).version).toContain(MODEL_VERSION);
    expect((await createExtractor({ mode: 'rules' })).version).toContain('rules');
  });
});
