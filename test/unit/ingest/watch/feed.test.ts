import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentsOf, READ_DEFAULTS } from '../../../../src/ingest/documents.js';
import type { ArticleText } from '../../../../src/ingest/article.js';
import type { Source } from '../../../../src/ingest/sources.js';
import { lookAtFeed, NEVER_SEEN, secondsToNextLook } from '../../../../src/ingest/watch/feed.js';
import { Fetcher } from '../../../../src/ingest/watch/fetcher.js';
import { changedFiles } from '../../../../src/ingest/watch/folders.js';
import { FeedMemory } from '../../../../src/ingest/watch/memory.js';
import { temporaryFolder } from '../folder.js';
import { testSite } from './site.js';

const site = testSite();
const folder = temporaryFolder();
const fetcher = new Fetcher({ allowPrivate: true, pause: 0 });
afterAll(() => fetcher.close());

async function articlesIn(sources: readonly Source[]): Promise<ArticleText[]> {
  const articles: ArticleText[] = [];
  for (const source of sources)
    for await (const document of documentsOf(source, READ_DEFAULTS))
      if (document.kind === 'text') articles.push(document.article);
  return articles;
}

const said = 'Nobody drowns for a catch, the harbour master told the council of Varn after a long night of talks. ';
const page = (title: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${said.repeat(2)}</p><p>${said.repeat(3)}</p></article></body></html>`;
const feed = (items: string) => ({
  headers: { 'content-type': 'application/rss+xml', etag: `"${items.length}"` },
  body: `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title>${items}</channel></rss>`,
});
const item = (path: string, more = '') =>
  `<item><guid isPermaLink="false">${path}</guid><link>${site.address(path)}</link><description>Short ${path}.</description>${more}</item>`;

describe('a look at a feed', () => {
  beforeEach(() => {
    site.pages.set('/1', { body: page('One') });
    site.pages.set('/2', { body: page('Two') });
  });

  test('fetches the pages of its items, once each, and reads what the feed has whole', async () => {
    site.pages.set('/feed', feed(item('/1') + item('/3', '<content:encoded>Whole three.</content:encoded>')));
    const first = await lookAtFeed(site.address('/feed'), NEVER_SEEN, fetcher);
    expect((await articlesIn(first.sources)).map(({ title, partial }) => [title, partial])).toEqual([
      ['One', undefined],
      ['Whole three.', undefined],
    ]);
    site.pages.set('/feed', feed(item('/2') + item('/1')));
    site.asked.length = 0;
    const second = await lookAtFeed(site.address('/feed'), first.state, fetcher);
    expect((await articlesIn(second.sources)).map(({ title, url }) => [title, url])).toEqual([
      ['Two', site.address('/2')],
    ]);
    expect(site.asked).toEqual(['/feed', '/2']);
  });

  test('that has not changed is only asked for', async () => {
    const { headers, body } = feed(item('/1'));
    site.pages.set('/feed', (asked) => (asked['if-none-match'] === headers.etag ? { status: 304 } : { headers, body }));
    const first = await lookAtFeed(site.address('/feed'), NEVER_SEEN, fetcher);
    const second = await lookAtFeed(site.address('/feed'), first.state, fetcher);
    expect(second).toEqual({ state: first.state, sources: [], failures: [] });
  });

  test('takes the summary of a page that cannot be had, and tries the page again where that may pass', async () => {
    site.pages.set('/feed', feed(item('/gone') + item('/busy')));
    site.pages.set('/busy', { status: 503 });
    const first = await lookAtFeed(site.address('/feed'), NEVER_SEEN, fetcher);
    expect(first.failures).toHaveLength(2);
    expect((await articlesIn(first.sources)).map(({ text, partial }) => [text, partial])).toEqual([
      ['Short /gone.', true],
      ['Short /busy.', true],
    ]);
    site.pages.set('/busy', { body: page('Busy') });
    const second = await lookAtFeed(site.address('/feed'), first.state, fetcher);
    expect((await articlesIn(second.sources)).map(({ title }) => title)).toEqual(['Busy']);
  });

  test('that fails is told; what was seen before is not forgotten', async () => {
    const state = { ...NEVER_SEEN, seen: { a: 'b' } };
    site.pages.set('/feed', { status: 429, headers: { 'retry-after': '7200' } });
    const look = await lookAtFeed(site.address('/feed'), state, fetcher);
    expect(look).toMatchObject({ state: { seen: { a: 'b' }, failures: 1, retryAfter: 7200 }, sources: [] });
    expect(secondsToNextLook(look.state, 900)).toBe(7200);
    site.pages.set('/feed', { body: 'no feed' });
    expect((await lookAtFeed(site.address('/feed'), state, fetcher)).failures).toEqual([
      expect.stringContaining('this is no feed'),
    ]);
  });
});

test('a feed that fails is looked at half as often each time, once a day at least', () => {
  const seconds = (failures: number) => secondsToNextLook({ ...NEVER_SEEN, failures }, 900);
  expect([0, 1, 2, 5, 10, 1000].map(seconds)).toEqual([900, 1800, 3600, 28_800, 86_400, 86_400]);
});

test('what was seen of a feed is there again when the program is', async () => {
  const path = join(folder.path(), 'data/watch.json');
  const state = { ...NEVER_SEEN, etag: '"1"', seen: { a: 'b' } };
  await (await FeedMemory.open(path)).remember('https://example.org/feed', state);
  const again = await FeedMemory.open(path);
  expect(again.stateOf('https://example.org/feed')).toEqual(state);
  expect(again.stateOf('https://example.org/other')).toEqual(NEVER_SEEN);
  await writeFile(path, 'not this');
  await expect(FeedMemory.open(path)).rejects.toThrow('does not hold what quoth watch remembers');
});

test('files of a folder are told when they are there, come and change; hidden and other ones are not', async () => {
  await folder.write('watched/old.txt', 'Old.');
  const end = new AbortController();
  const told: string[][] = [];
  const next = async (files: AsyncIterator<string[]>) => {
    const batch = await files.next();
    if (batch.done !== true) told.push(batch.value.map((path) => path.split('/').at(-1) ?? ''));
  };
  const files = changedFiles([join(folder.path(), 'watched')], { signal: end.signal, settled: 50 })[
    Symbol.asyncIterator
  ]();
  await next(files);
  const coming = next(files);
  await folder.write('watched/deep/new.html', '<p>New.</p>');
  await folder.write('watched/.hidden.txt', 'No.');
  await folder.write('watched/picture.png', 'No.');
  await coming;
  const changing = next(files);
  await folder.write('watched/old.txt', 'Changed now.');
  await changing;
  end.abort();
  expect((await files.next()).done).toBe(true);
  expect(told).toEqual([['old.txt'], ['new.html'], ['old.txt']]);
});
