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
    fc.asyncProperty(anyText, async (text) => expectSound(text, await rules(text, { publishedOn: '2024-02-29' }))),
    { numRuns: 400 },
  );
});

test('any text at all is read without a crash, and every span is exact (model)', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => expectSound(text, await model(text, { publishedOn: null }))),
    { numRuns: 80 },
  );
});

test('the same text gives the same claims', async () => {
  for (const text of Object.values(articles)) {
    const [one, other] = await Promise.all([model(text, { publishedOn: null }), model(text, { publishedOn: null })]);
    expect(one).toEqual(other);
  }
});

/** Milliseconds that extraction by patterns takes. */
async function timeOf(text: string): Promise<number> {
  const start = performance.now();
  await rules(text, { publishedOn: null });
  return performance.now() - start;
}

test.each([
  ['200,000 words', `${Object.values(articles).join('\n\n')}\n\n`.repeat(450)],
  ['10,000 quotations that never close', 'She said “this is how it goes. '.repeat(10_000)],
  ['10,000 straight marks', '"it goes on and on and" '.repeat(10_000)],
  ['10,000 apostrophes', "'it's the players' and ".repeat(10_000)],
  ['a word of 500,000 letters', 'a'.repeat(500_000)],
  ['500,000 points', '.'.repeat(500_000)],
  ['a sentence of 50,000 names', 'Smith, '.repeat(50_000)],
  [
    '50,000 different names',
    Array.from({ length: 50_000 }, (_, index) => `Mr. Ab${index.toString(26).replace(/\d/gu, 'x')}ton said no.`).join(
      ' ',
    ),
  ],
  ['200,000 blank lines', '\n \r\n'.repeat(100_000)],
  ['a sentence of 50,000 cues', 'he said that '.repeat(50_000)],
  ['a sentence of 50,000 speakers', 'according to officials '.repeat(50_000)],
])('%s take seconds, not minutes', async (_, text) => {
  expect(await timeOf(text)).toBeLessThan(20_000);
});
