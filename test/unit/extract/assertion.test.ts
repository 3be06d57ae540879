import { beforeAll, describe, expect, test } from '@jest/globals';
import { createExtractor } from '../../../src/extract/extract.js';
import type { ExtractedClaim, Extractor } from '../../../src/extract/extraction.js';

let extract: Extractor['extract'];
beforeAll(async () => {
  ({ extract } = await createExtractor());
});

/** The claim with the most words of a text, whether it is reported or not. */
async function mainClaim(text: string): Promise<ExtractedClaim | undefined> {
  const { claims } = await extract(text, { publishedOn: null, everything: true });
  return claims.toSorted((a, b) => b.text.length - a.text.length)[0];
}

async function reported(text: string): Promise<string[]> {
  const { claims } = await extract(text, { publishedOn: null });
  return claims.map((claim) => claim.text);
}

describe('what was not said is marked, and left out unless asked for', () => {
  test('what begins with nothing was said', async () => {
    expect(await reported('John Smith said nothing had been done about the harbour.')).toEqual([
      'nothing had been done about the harbour',
    ]);
  });

  test.each([
    ['negated', 'John Smith said nothing about the harbour.'],
    ['negated', 'Asked about it, John Smith said nothing at first.'],
    ['negated', 'John Smith did not say that the harbour would close.'],
    ['negated', 'The government of John Smith had no comment on the state of the harbour.'],
    ['negated', 'John Smith made no mention of Jane Roe.'],
    ['negated', 'John Smith never claimed that the harbour would close.'],
    ['negated', 'John Smith could not confirm that the harbour would close.'],
    ['negated', 'John Smith would not say whether the harbour would close.'],
    ['negated', 'John Smith refused to say that the harbour would close.'],
    ['negated', 'Neither John Smith nor Jane Roe said the harbour would close.'],
    ['hypothetical', 'John Smith would’ve said that the harbour was closed.'],
    ['hypothetical', 'John Smith would say that the harbour is closed.'],
    ['hypothetical', 'John Smith may argue that the harbour is closed.'],
    ['hypothetical', 'If John Smith says the harbour is closed, prices will fall.'],
    ['hypothetical', 'Whenever John Smith says the harbour is closed, prices fall.'],
    ['question', 'The officials discussed whether the harbour should close.'],
    ['future', 'John Smith will announce on Tuesday that the harbour is closed.'],
    ['future', 'John Smith is expected to say that the harbour is closed.'],
    ['question', 'John Smith asked whether the harbour would close.'],
    ['question', 'Did John Smith say that the harbour would close?'],
  ] as const)('%s: %s', async (assertion, text) => {
    const claim = await mainClaim(text);
    expect([claim?.assertion, claim?.cueClass]).toEqual([assertion, 'speech']);
    expect(await reported(text)).toEqual([]);
  });

  test.each([
    ['belief', 'John Smith believes that the harbour is closed.'],
    ['intention', 'John Smith hopes that the harbour will open.'],
  ] as const)('%s: %s', async (cueClass, text) => {
    const claim = await mainClaim(text);
    expect([claim?.assertion, claim?.cueClass]).toEqual(['asserted', cueClass]);
    expect(await reported(text)).toEqual([]);
  });
});

test.each([
  'John Smith denied that the harbour would close.',
  'Prime Minister Theresa May said on Sunday that the harbour would close.',
  '“The harbour will close,” was all John Smith would say.',
  'John Smith said that he would not close the harbour.',
  'John Smith has also repeatedly said that the harbour is closed.',
  '“Will the harbour close?” asked John Smith.',
  'John Smith went on to say that the harbour was closed.',
])('said: %s', async (text) => {
  const claim = await mainClaim(text);
  expect([claim?.assertion, claim?.cueClass]).toEqual(['asserted', 'speech']);
  expect(await reported(text)).toHaveLength(1);
});

test('what is told within a claim that nobody made is left out with it', async () => {
  const text = 'John Smith did not say that Jane Roe had told him that the harbour would close.';
  const { claims } = await extract(text, { publishedOn: null, everything: true });
  expect(claims.map((claim) => [claim.assertion, claim.within])).toEqual([
    ['negated', null],
    ['asserted', 0],
  ]);
  expect(await reported(text)).toEqual([]);
});

test('three levels of telling are three claims, each within the one before, each with its speaker', async () => {
  const text = 'John Smith said that Jane Roe had told him that Peter Hahn had said the harbour was closed.';
  const { claims, parties } = await extract(text, { publishedOn: null });
  expect(claims.map(({ within, speakers }) => [within, speakers.map((index) => parties[index]?.name)])).toEqual([
    [null, ['John Smith']],
    [0, ['Jane Roe']],
    [1, ['Peter Hahn']],
  ]);
});

test('a clause that its attribution breaks before the verb is one claim of two spans', async () => {
  const text = 'The harbour, according to John Smith, is closed.';
  const { claims } = await extract(text, { publishedOn: null });
  expect(claims.map((claim) => [claim.text, claim.content.length])).toEqual([['The harbour is closed', 2]]);
});
