import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { linkBundle } from '../../../src/ingest/bundle-references.js';
import { recordsOfBundle } from '../../../src/ingest/bundle-record.js';
import { recordsOfLines } from '../../../src/ingest/bundle-lines.js';
import { parseBundle } from '../../../src/ingest/bundle.js';
import type { ArticleRecord } from '../../../src/store/record.js';
import { temporaryFolder } from './folder.js';

const folder = temporaryFolder();

const PARTIES = [
  { type: 'actor', name: 'Ada Okafor', aliases: ['Okafor'] },
  { type: 'actor', ref: 'official', name: 'a senior official', kind: 'UNNAMED' },
  { type: 'organization', name: 'Harbour League' },
  { type: 'affiliation', actor: 'official', organization: 'Harbour League', role: 'official' },
  { type: 'affiliation', actor: 'Okafor', organization: 'Harbour League', article: 'https://example.org/1' },
];

/** An article with two claims, one within the other. */
const article = (number: number, speaker = 'Okafor') => [
  {
    ...{ type: 'article', ref: `a${number}`, url: `https://example.org/${number}`, title: 'T' },
    text: `Ada Okafor said “no truce”, ${'é'.repeat(number)} an official of the Harbour League denied it.`,
  },
  {
    type: 'claim',
    ref: 'outer',
    article: `a${number}`,
    quoteType: 'MIXED',
    quote: 'denied it',
    speakers: ['official'],
  },
  {
    type: 'claim',
    within: 'outer',
    article: `https://example.org/${number}`,
    quoteType: 'DIRECT',
    content: ['no truce'],
    speakers: [speaker],
  },
];

const written = (lines: readonly object[]) => `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;

async function read(content: string | Buffer) {
  const path = await folder.write('bundle.jsonl', content);
  const { list, articles } = await recordsOfLines(path, folder.path(), 10_000);
  const records: ArticleRecord[] = [];
  const failures: string[] = [];
  for await (const { record } of articles)
    await record().then(
      (value) => records.push(value),
      (error: unknown) => failures.push((error as Error).message),
    );
  return { list, records, failures };
}

describe('a file of JSON lines', () => {
  test('gives what the whole bundle at once gives, in whatever order its lines are', async () => {
    const lines = [...PARTIES, ...article(1), ...article(2), ...article(3)];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: lines.length }), async (shuffled) => {
        const apart = shuffled.map((line) => (line.type === 'claim' ? claimOfItsOwn(line) : line));
        const whole = recordsOfBundle(linkBundle(parseBundle(written(apart), 'jsonl')), folder.path());
        const { list, records, failures } = await read(written(shuffled));
        expect(failures).toEqual([]);
        expect(records).toEqual(await Promise.all(whole.articles.map(({ record }) => record())));
        expect(list).toEqual(whole.list);
      }),
      { numRuns: 25 },
    );
  });

  test('leaves out the article that is wrong, and tells the line', async () => {
    const wrong = [
      ...article(2, 'Nobody'),
      { type: 'claim', article: 'a3', quoteType: 'SHOUTED', text: 'x' },
      { type: 'claim', article: 'a9', quoteType: 'DIRECT', text: 'x' },
    ];
    const { records, failures } = await read(written([...PARTIES, ...article(1), ...article(3), ...wrong]));
    expect(records.map(({ article: { url } }) => url)).toEqual(['https://example.org/1']);
    expect(failures).toEqual([
      expect.stringContaining('line 15, /quoteType: is “SHOUTED”'),
      expect.stringContaining('line 14, /speakers: there is no party “Nobody”'),
      expect.stringContaining('line 16: there is no article “a9”'),
    ]);
  });

  test.each([
    ['{"type":"article"', 'line 1, column 18: this is no JSON'],
    ['\n{"type":"claims"}', 'line 2: “type” is “claims”'],
    [written([{ type: 'actor', nam: 'A' }]), 'line 1, /nam: unknown key'],
    [written([{ type: 'affiliation', actor: 'A', organization: 'B' }]), 'there is no party “A”'],
    [written([...article(1), ...article(1)]), 'line 4: there are two article items “a1”'],
    [Buffer.from([0x7b, 0x0a, 0xe9, 0x0a]), 'line 1'],
    ['\n\n', 'the bundle is empty'],
  ])('%# is refused as a whole', async (content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  test('may begin with a byte order mark, end without a line end and have empty lines', async () => {
    const { records } = await read(
      `\uFEFF${written([...article(1), ...PARTIES])
        .trimEnd()
        .replaceAll('\n', '\r\n\r\n')}`,
    );
    expect(records.map(({ claims }) => claims.length)).toEqual([2]);
  });
});

/** In a bundle that is read as a whole, a claim's ref is its alone. */
function claimOfItsOwn(line: object): object {
  const { article = '', ref, within } = line as { article?: string; ref?: string; within?: string };
  const own = (name: string | undefined) => (name === undefined ? {} : `${name} ${article.slice(-1)}`);
  return { ...line, ...(ref !== undefined && { ref: own(ref) }), ...(within !== undefined && { within: own(within) }) };
}
