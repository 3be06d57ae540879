import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { generatedBundle, type BundleLine } from '../../src/generate/bundle.js';
import { castFor, MOST_ARTICLES } from '../../src/generate/cast.js';
import { generatedTexts, newsArticleOf } from '../../src/generate/texts.js';
import { Draws, Zipf } from '../../src/generate/random.js';
import type { BundleAffiliation, BundleArticle, BundleClaim, Place } from '../../src/ingest/bundle-format.js';
import { linkBundle } from '../../src/ingest/bundle-references.js';
import { parseBundle } from '../../src/ingest/bundle.js';
import { keyOf } from '../../src/ingest/identity.js';
import { recordsOfBundle } from '../../src/ingest/bundle-record.js';
import { isCopy, shapeOf } from '../../src/relate/copies.js';
import { foundOnStdin, textsIn } from './ingest/readers/found.js';

const asked = fc.record({ articles: fc.integer({ min: 1, max: 30 }), seed: fc.nat() });

function itemsOf<Item>(lines: readonly BundleLine[], type: BundleLine['type']): Item[] {
  return lines.filter((line) => line.type === type) as unknown as Item[];
}

describe('a generated bundle', () => {
  test('is the same for the same seed and another one for another', () => {
    const one = [...generatedBundle({ articles: 20, seed: 7 })];
    expect([...generatedBundle({ articles: 20, seed: 7 })]).toEqual(one);
    expect([...generatedBundle({ articles: 20, seed: 8 })]).not.toEqual(one);
  });

  test('is one that Quoth reads, and each claim stands where it says', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (options) => {
        const lines = [...generatedBundle(options)];
        const content = lines.map((line) => JSON.stringify(line)).join('\n');
        const { articles } = recordsOfBundle(linkBundle(parseBundle(content, 'jsonl')), null);
        expect(articles).toHaveLength(options.articles);
        for (const { record } of articles) expect((await record()).claims).toHaveLength(6);
      }),
      { numRuns: 20 },
    );
  });

  test('tells of who speaks and of whom it is said in the very characters of the text', () => {
    const lines = [...generatedBundle({ articles: 50, seed: 3 })];
    const texts = new Map(itemsOf<BundleArticle>(lines, 'article').map(({ ref, text }) => [ref, text ?? '']));
    for (const { article, source, content, quote, speakers, about } of itemsOf<BundleClaim>(lines, 'claim')) {
      const at = (place: Place | undefined): string => {
        const { start, end } = place as { start: number; end: number };
        return texts.get(article)?.slice(start, end) ?? '';
      };
      expect([at(source)]).toEqual(speakers);
      for (const { party } of about ?? []) expect(at(content?.[0])).toContain(party);
      expect(at(quote)).toContain(at(source));
      expect(at(quote)).toContain(at(content?.[0]));
      expect(at(quote)).toMatch(/[.]$/);
    }
  });

  test('gives everybody a name of their own and a body to belong to, however many there are', () => {
    const { actors, organizations, affiliations } = castFor(MOST_ARTICLES, new Draws(1));
    const names = [...actors, ...organizations].map(({ name }) => keyOf(name));
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(affiliations.map(({ actor }) => actor)).size).toBe(actors.length);
    expect(affiliations.every(({ role }: BundleAffiliation) => role !== undefined)).toBe(true);
  });
});

describe('generated texts', () => {
  const texts = [...generatedTexts({ texts: 150, seed: 7 })];

  test('are the same for the same seed, each at an address of its own', () => {
    expect([...generatedTexts({ texts: 150, seed: 7 })]).toEqual(texts);
    expect([...generatedTexts({ texts: 150, seed: 8 })]).not.toEqual(texts);
    expect(new Set(texts.map(({ url }) => url)).size).toBe(150);
  });

  test('are as long as news, and one in ten is what Quoth knows as a copy of another, no other is', () => {
    const lengths = texts.map(({ text }) => text.split(/\s+/u).length);
    expect(Math.min(...lengths)).toBeGreaterThan(50);
    expect(lengths.reduce((sum, length) => sum + length) / lengths.length).toBeGreaterThan(180);
    const shaped = texts.map(({ text, url, publishedOn, isCopy }) => {
      const { sketch = '' } = shapeOf(text) ?? {};
      return { sketch, outlet: new URL(url).host, publishedOn, isCopy };
    });
    const found = shaped.filter((one, index) => shaped.slice(0, index).some((other) => isCopy(one, other)));
    const copies = shaped.filter((each) => each.isCopy);
    expect(copies.length).toBeGreaterThan(7);
    expect(copies.length).toBeLessThan(25);
    expect(found).toEqual(copies);
  });

  test('are what an archive holds, with everything told of them', async () => {
    const lines = texts.map((text) => `${JSON.stringify(newsArticleOf(text))}\n`);
    expect(textsIn(await foundOnStdin(lines.join('')))).toMatchObject(
      texts.map(({ text, title, url, publisher, author, publishedOn }) => {
        return { text, title, url, publisher, authors: [author], publishedOn };
      }),
    );
  });
});

describe('Zipf’s law', () => {
  test('has the first twice as often as the second and ten times as often as the tenth', () => {
    const draws = new Draws(5);
    const zipf = new Zipf(Array.from({ length: 100 }, (_, rank) => rank));
    const drawn = Array.from({ length: 200_000 }, () => zipf.draw(draws));
    const count = (rank: number): number => drawn.filter((one) => one === rank).length;
    expect(count(0) / count(1)).toBeCloseTo(2, 0);
    expect(Math.round(count(0) / count(9))).toBe(10);
    expect(new Set(drawn).size).toBe(100);
  });
});
