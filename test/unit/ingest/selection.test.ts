import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BadInputError } from '../../../src/errors.js';
import { articleOf } from '../../../src/ingest/article.js';
import type { Document } from '../../../src/ingest/documents.js';
import { selected, shardOf } from '../../../src/ingest/selection.js';

const text = (url: string, date?: string): Document => ({
  ...{ kind: 'text', path: 'a', place: null },
  article: articleOf('He said so.', { url, ...(date !== undefined && { date }) }, null),
});
const record = (url: string): Document => ({
  ...{ kind: 'record', path: 'b', place: 'line 1', url, publishedOn: '2024-03-05' },
  record: () => Promise.reject(new Error('not asked for')),
});

describe('shards', () => {
  test('each document is exactly one machine’s, all that is told of an article the same one’s', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.integer({ min: 1, max: 12 }), (url, count) => {
        const machines = (document: Document) =>
          Array.from({ length: count }, (_, index) => index + 1).filter(
            (index) => selected(document, { shard: { index, count } }) !== null,
          );
        expect(machines(text(url))).toHaveLength(1);
        expect(machines(record(url))).toEqual(machines(text(url)));
      }),
    );
  });

  test('share the work evenly', () => {
    const counts = [1, 2, 3].map(
      (index) =>
        Array.from({ length: 3_000 }, (_, n) => text(`https://example.org/${n}`)).filter(
          (document) => selected(document, { shard: { index, count: 3 } }) !== null,
        ).length,
    );
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });

  test.each(['0/3', '4/3', '1', '1/0', 'a/b', '-1/2'])('%s is refused', (written) => {
    expect(() => shardOf(written)).toThrow(BadInputError);
  });
});

test('what was published before a day is passed over, what has no day is not', () => {
  const since = (document: Document) => selected(document, { since: '2024-03-05' });
  expect(since(text('https://example.org/1', '2024-03-04'))).toMatchObject({
    kind: 'skipped',
    why: 'published before 2024-03-05',
  });
  for (const document of [
    text('https://example.org/2', '2024-03-05'),
    text('https://example.org/3'),
    record('https://example.org/4'),
  ])
    expect(since(document)).toBe(document);
});
