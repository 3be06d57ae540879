import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createExtractor } from '../../../src/extract/extract.js';
import type { Extractor, Extraction } from '../../../src/extract/extraction.js';
import * as articles from './articles.js';

let model: Extractor['extract'];
let rules: Extractor['extract'];
beforeAll(async () => {
  ({ extract: model } = await createExtractor({ mode: 'model' }));
  ({ extract: rules } = await createExtractor({ mode: 'rules' }));
});

const fragments = [
  'Smith said',
  ' “',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '. ',
  ', ',
  '\r\n',
  '\n\n',
  ' ',
  ' that ',
  'according to ',
  'the official',
  ' he ',
  ' told them ',
  'The U.S.',
  ' Taliban ',
  '\ud800',
  '\udc00',
  '😀',
  'e\u0301',
  '\u200f',
  'Ünïted',
  '«',
  '»',
  '—',
  ': ',
  'on Monday',
  'did not say',
  'if he says ',
  'will announce ',
  '\nSMITH: ',
  '\nQ: ',
  '\n10:32 a.m. ',
  '``',
  "''",
  '„',
  '「',
  '<p>',
  '&quot;',
  'THE MAYOR SAID',
  'Mr. ',
  '’s ',
  '\0',
  '漢字',
];
const newsLike = fc.array(
  fc.oneof(
    fc.constantFrom(...fragments),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 60 },
);
const anyText = newsLike.map((parts) => parts.join(''));

/** Fails where an extraction breaks a promise of its type. */
function expectSound(text: string, { claims, parties, affiliations }: Extraction): void {
  const spans = [
    ...claims.flatMap((claim) => [...claim.content, ...claim.source, ...claim.cueSpan]),
    ...parties.flatMap((party) => party.mentions),
  ];
  for (const span of spans) {
    expect(text.slice(span.start, span.end)).toBe(span.text);
    expect(span.end).toBeGreaterThan(span.start);
  }
  const isParty = (index: number): boolean => parties[index] !== undefined;
  claims.forEach((claim, index) => {
    expect(claim.text).not.toBe('');
    expect(claim.content.length).toBeGreaterThan(0);
    expect(claim.content.every((span, at) => at === 0 || span.start >= (claim.content[at - 1]?.end ?? 0))).toBe(true);
    expect(claim.speakers.every(isParty) && claim.about.every((target) => isParty(target.party))).toBe(true);
    expect(claim.addressee === null || isParty(claim.addressee)).toBe(true);
    expect(claim.within === null || claim.within < index).toBe(true);
    expect(claim.confidence).toBeGreaterThanOrEqual(0);
    expect(claim.confidence).toBeLessThanOrEqual(1);
  });
  expect(affiliations.every(({ actor, organization }) => isParty(actor) && isParty(organization))).toBe(true);
  expect(parties.every((party) => party.name.trim() !== '' && party.mentions.length > 0)).toBe(true);
}

test('any text at all is read without a crash, and every span is exact (patterns)', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) =>
      expectSound(text, await rules(text, { publishedOn: '2024-02-29', everything: true })),
    ),
    { numRuns: 400 },
  );
});

test('any text at all is read without a crash, and every span is exact (model)', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) =>
      expectSound(text, await model(text, { publishedOn: null, everything: true })),
    ),
    { numRuns: 80 },
  );
});

test('the same text gives the same claims', async () => {
  for (const text of Object.values(articles)) {
    const [one, other] = await Promise.all([model(text, { publishedOn: null }), model(text, { publishedOn: null })]);
    expect(one).toEqual(other);
  }
});

/** Processor time that extraction takes, in milliseconds, whatever else the machine does; the less of two, as collecting garbage is counted too. */
async function timeOf(extract: Extractor['extract'], text: string): Promise<number> {
  return Math.min(await timeOnce(extract, text), await timeOnce(extract, text));
}

async function timeOnce(extract: Extractor['extract'], text: string): Promise<number> {
  const before = process.cpuUsage();
  await extract(text, { publishedOn: null, everything: true });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What takes less is noise. */
const NOISE = 150;

test.each<[string, number, (count: number) => string]>([
  ['200,000 words', 450, (count) => `${Object.values(articles).join('\n\n')}\n\n`.repeat(count)],
  ['10,000 quotations that never close', 10_000, (count) => 'She said “this is how it goes. '.repeat(count)],
  ['10,000 straight marks', 10_000, (count) => '"it goes on and on and" '.repeat(count)],
  ['10,000 apostrophes', 10_000, (count) => "'it's the players' and ".repeat(count)],
  ['10,000 doubled marks', 10_000, (count) => "``so it is, he said, and ''".repeat(count)],
  ['10,000 turns', 10_000, (count) => 'SMITH: so it is.\nROE: why?\n'.repeat(count)],
  ['a word of 500,000 letters', 500_000, (count) => 'a'.repeat(count)],
  ['500,000 points', 500_000, (count) => '.'.repeat(count)],
  ['a sentence of 50,000 names', 50_000, (count) => 'Smith, '.repeat(count)],
  ['20,000 different names', 20_000, differentNames],
  ['200,000 blank lines', 100_000, (count) => '\n \r\n'.repeat(count)],
  ['a sentence of 50,000 cues', 50_000, (count) => 'he said that '.repeat(count)],
  ['a sentence of 50,000 speakers', 50_000, (count) => 'according to officials '.repeat(count)],
])('%s cost about four times as much as a quarter of them', async (_, count, text) => {
  const quarter = Math.max(await timeOf(rules, text(count / 4)), NOISE);
  // Were the cost quadratic, it would be sixteen times.
  expect((await timeOf(rules, text(count))) / quarter).toBeLessThan(10);
});

test.each<[string, number, (count: number) => string]>([
  ['20,000 words', 48, (count) => `${Object.values(articles).join('\n\n')}\n\n`.repeat(count)],
  ['1,600 quotations that never close', 1600, (count) => 'She said “this is how it goes. '.repeat(count)],
  [
    'a sentence of 4,800 parties',
    1600,
    (count) => `Officials said the Taliban hate ${'Smith, Jones, Brown, '.repeat(count)}and others.`,
  ],
  ['a sentence of 1,600 cues', 1600, (count) => 'he said that '.repeat(count)],
])('%s cost about four times as much as a quarter of them (model)', async (_, count, text) => {
  const quarter = Math.max(await timeOf(model, text(count / 4)), NOISE);
  expect((await timeOf(model, text(count))) / quarter).toBeLessThan(10);
});

function differentNames(count: number): string {
  const name = (index: number): string => `Ab${index.toString(26).replace(/\d/gu, 'x')}ton`;
  return Array.from({ length: count }, (_, index) => `Mr. ${name(index)} said no.`).join(' ');
}
