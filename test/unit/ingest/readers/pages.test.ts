import { describe, expect, test } from '@jest/globals';
import { WARCRecord, WARCSerializer } from 'warcio';
import { gzipSync } from 'node:zlib';
import { temporaryFolder } from '../folder.js';
import { found, leftOut, textsIn } from './found.js';

const folder = temporaryFolder();

const FIRST = 'The harbour will stay closed until the inquiry is over, Mara Vell, the harbour master, said on Tuesday.';
const SECOND =
  'Fishermen had asked for an earlier opening. “Nobody drowns for a catch,” she told them, and the council agreed with her after a long night of talks.';
const body = `<header><a href="/">Home</a> <a href="/sport">Sport</a></header>
  <main><article><h1>Harbour stays shut</h1><p>${FIRST}</p>
  <p>${SECOND}</p><figure><figcaption>A picture nobody needs.</figcaption></figure>
  <p>${SECOND.replace('Fishermen', 'Traders')}</p></article></main>
  <aside>Read also: ten tips</aside><footer>Imprint, cookies, and more of that</footer>`;
const page = (head: string): string =>
  `<!DOCTYPE html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;

const jsonLd = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Not this' },
    {
      '@type': ['NewsArticle'],
      headline: 'Harbour stays shut',
      datePublished: '2024-03-05T23:30:00+01:00',
      author: [{ '@type': 'Person', name: 'Ona Pryce' }, 'Lew Farrow'],
      publisher: { '@type': 'Organization', name: 'The Harbour Post' },
    },
  ],
};

describe('a page', () => {
  test('is its article without what stands around it, a blank line between paragraphs', async () => {
    const path = await folder.write('plain.html', page('<title>Harbour stays shut</title>'));
    const [article] = textsIn(await found(path));
    expect(article?.text.startsWith(`${FIRST}\n\n${SECOND}`)).toBe(true);
    expect(article?.text).not.toMatch(/Home|cookies|picture|ten tips/u);
    expect(article).toMatchObject({ title: 'Harbour stays shut', language: 'en-GB', url: null });
  });

  test('tells title, bylines, day, publisher and address by JSON-LD, then OpenGraph, then its own elements', async () => {
    const path = await folder.write(
      'told.html',
      page(`<title>Shut | Post</title><link rel="canonical" href="https://post.example.org/harbour">
        <meta property="og:title" content="Another title"><meta property="og:site_name" content="Post">
        <meta property="og:url" content="https://post.example.org/other">
        <script type="application/ld+json">{ broken</script>
        <script type="application/ld+json">${JSON.stringify(jsonLd)}</script>`),
    );
    expect(textsIn(await found(path))).toMatchObject([
      {
        title: 'Harbour stays shut',
        url: 'https://post.example.org/harbour',
        authors: ['Ona Pryce', 'Lew Farrow'],
        publisher: 'The Harbour Post',
        // The day where it was published, not in Greenwich.
        publishedOn: '2024-03-05',
      },
    ]);
    const open = await folder.write(
      'open.html',
      page(`<title>Shut | Post</title><meta property="og:title" content="Harbour shut">
        <meta property="og:url" content="https://post.example.org/og"><meta property="og:site_name" content="Post">
        <meta property="article:published_time" content="2024-03-06T08:00:00Z"><meta name="author" content="By Ona Pryce">`),
    );
    expect(textsIn(await found(open))).toMatchObject([
      {
        ...{ title: 'Harbour shut', url: 'https://post.example.org/og', publisher: 'Post' },
        ...{ publishedOn: '2024-03-06', authors: ['Ona Pryce'] },
      },
    ]);
  });

  test('is read in the letters that it says it is written in', async () => {
    const latin = Buffer.from(page('<meta charset="windows-1252"><title>Café</title>'), 'latin1');
    expect(textsIn(await found(await folder.write('latin.html', latin)))).toMatchObject([{ title: 'Café' }]);
    const unsaid = Buffer.from(page('<title>Café</title>'));
    expect(textsIn(await found(await folder.write('unsaid.html', unsaid)))).toMatchObject([{ title: 'Café' }]);
  });

  test('without an article is passed over', async () => {
    const path = await folder.write('empty.html', '<!DOCTYPE html><html><body><img src="x.png"></body></html>');
    expect(leftOut(await found(path))).toEqual([': no article on the page']);
  });

  test('named as text is text', async () => {
    const [article] = textsIn(await found(await folder.write('page.txt', '<p>He said so.</p>')));
    expect(article?.text).toBe('<p>He said so.</p>');
  });
});

describe('a crawl', () => {
  const response = async (url: string, content: Buffer, headers: Record<string, string>, status = '200 OK') => {
    const record = WARCRecord.create(
      { url, date: '2024-03-07T00:00:00Z', type: 'response', httpHeaders: headers, statusline: `HTTP/1.1 ${status}` },
      [content],
    );
    return WARCSerializer.serialize(record, { gzip: true });
  };

  test('gives the pages that were there, by the address that they were fetched from, whatever packs them', async () => {
    const html = { 'content-type': 'text/html; charset=windows-1252' };
    const latin = Buffer.from(page('<title>Café</title>'), 'latin1');
    const records = [
      await WARCSerializer.serialize(WARCRecord.createWARCInfo({ filename: 'x.warc' }, { software: 'x' }), {
        gzip: true,
      }),
      await response('https://post.example.org/a', latin, html),
      await response('https://post.example.org/b', gzipSync(latin), { ...html, 'content-encoding': 'gzip' }),
      await response('https://post.example.org/c.png', Buffer.from('png'), { 'content-type': 'image/png' }),
      await response('https://post.example.org/gone', latin, html, '404 Not Found'),
    ];
    const documents = await found(await folder.write('crawl.warc.gz', Buffer.concat(records)));
    expect(textsIn(documents).map(({ url, title }) => [url, title])).toEqual([
      ['https://post.example.org/a', 'Café'],
      ['https://post.example.org/b', 'Café'],
    ]);
    expect(leftOut(documents)).toEqual([
      'record 4: no page: picture, style or program',
      'record 5: a response other than 200',
    ]);
  });

  test('that breaks off is read to there, and told', async () => {
    const whole = await response('https://post.example.org/a', Buffer.from(page('')), { 'content-type': 'text/html' });
    const path = await folder.write('broken.warc.gz', Buffer.concat([whole, whole.subarray(0, 400)]));
    const documents = await found(path);
    expect(textsIn(documents)).toHaveLength(1);
    expect(leftOut(documents)).toEqual([expect.stringContaining('it is damaged: unexpected end of file')]);
  });
});
