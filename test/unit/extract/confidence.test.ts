import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { modelConfidence, rulesConfidence } from '../../../src/extract/confidence.js';
import { createExtractor } from '../../../src/extract/extract.js';
import type { ClaimSigns } from '../../../src/extract/signs.js';
import { QuoteType } from '../../../src/model/claim.js';

describe.each(['model', 'rules'] as const)('confidence by %s', (mode) => {
  const confidences = async (text: string): Promise<number[]> => {
    const { extract } = await createExtractor({ mode });
    const { claims } = await extract(text, { publishedOn: null });
    return claims.map(({ confidence }) => confidence);
  };

  test('who filters by 0.9 keeps what is plainly attributed', async () => {
    const [plain] = await confidences(
      '“The clinics will reopen in May,” Jane Roe, the health minister, said on Monday.',
    );
    expect(plain).toBeGreaterThanOrEqual(0.9);
  });

  test('a quotation of nobody is below one that somebody is named for', async () => {
    const [lone] = await confidences('The poster on the wall was torn.\n\n“No more promises to us.”\n\nIt rained.');
    const [told] = await confidences('“No more promises to us,” Jane Roe said.');
    expect(lone ?? 0).toBeLessThan(0.5);
    expect(told).toBeGreaterThan(0.8);
  });
});

test('what is told at second hand is less sure than what is told', async () => {
  const { extract } = await createExtractor({ mode: 'rules' });
  const { claims } = await extract('Officials said the group had told them that the talks were over.', {
    publishedOn: null,
  });
  const [outer, inner] = claims;
  expect(inner?.within).toBe(0);
  expect(inner?.confidence).toBeLessThan(outer?.confidence ?? 0);
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const signs: fc.Arbitrary<ClaimSigns> = fc.record({
  parts: fc.record({ source: fc.option(share), cue: fc.option(share), content: fc.option(share) }),
  links: fc.record({ content: share, cue: share }),
  quoteType: fc.constantFrom(...Object.values(QuoteType)),
  cueType: fc.constantFrom('speech', 'evidence', 'belief', 'strange', 'none'),
  cue: fc.constantFrom('say', 'hint', null),
  speaker: fc.constantFrom('name', 'role', 'body', 'pronoun', 'none'),
  continued: fc.boolean(),
  nested: fc.boolean(),
  length: fc.nat(5000),
});

test('confidence is a share that is never certain, and no sign that the tagger is surer lowers the model’s', () => {
  fc.assert(
    fc.property(signs, share, (claim, surer) => {
      for (const read of [modelConfidence, rulesConfidence]) {
        expect(read(claim)).toBeGreaterThan(0);
        expect(read(claim)).toBeLessThan(1);
      }
      const content = Math.max(surer, claim.parts.content ?? 0);
      const sure = { ...claim, parts: { ...claim.parts, content } };
      if (claim.parts.content !== null) expect(modelConfidence(sure)).toBeGreaterThanOrEqual(modelConfidence(claim));
    }),
  );
});
