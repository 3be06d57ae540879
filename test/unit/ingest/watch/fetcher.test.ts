import { afterEach, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { FetchError } from '../../../../src/errors.js';
import { isPublic } from '../../../../src/ingest/watch/addresses.js';
import { Fetcher, type FetcherOptions } from '../../../../src/ingest/watch/fetcher.js';
import { testSite } from './site.js';

const site = testSite();
const open: Fetcher[] = [];
const fetcher = (options: FetcherOptions = {}) => {
  const made = new Fetcher({ allowPrivate: true, pause: 0, timeout: 2_000, ...options });
  open.push(made);
  return made;
};
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

test('a page that has not changed is not sent again', async () => {
  site.pages.set('/feed', (headers) =>
    headers['if-none-match'] === '"1"' && headers['if-modified-since'] !== undefined
      ? { status: 304 }
      : {
          headers: {
            etag: '"1"',
            'last-modified': 'Tue, 05 Mar 2024 10:00:00 GMT',
            'content-type': 'text/xml; charset=utf-8',
          },
          body: 'x',
        },
  );
  const one = fetcher();
  const first = await one.get(site.address('/feed'));
  expect(first).toMatchObject({ charset: 'utf-8', url: site.address('/feed') });
  expect(await one.get(site.address('/feed'), first ?? {})).toBeNull();
});

describe('robots.txt', () => {
  test('is asked for once and followed', async () => {
    site.pages.set('/robots.txt', { body: 'User-agent: *\nDisallow: /private\nUser-agent: other\nDisallow: /' });
    site.pages.set('/a', { body: 'a' });
    site.pages.set('/private/b', { body: 'b' });
    const one = fetcher();
    await one.get(site.address('/a'));
    await expect(one.get(site.address('/private/b'))).rejects.toThrow('robots.txt forbids it');
    expect(site.asked).toEqual(['/robots.txt', '/a']);
  });

  test('of a page that is redirected to counts as well', async () => {
    site.pages.set('/robots.txt', { body: 'User-agent: quoth\nDisallow: /private' });
    site.pages.set('/a', { status: 302, headers: { location: '/private/b' } });
    await expect(fetcher().get(site.address('/a'))).rejects.toThrow('robots.txt forbids it');
  });

  test('that cannot be read forbids all for now, one that is not there nothing', async () => {
    site.pages.set('/a', { body: 'a' });
    site.pages.set('/robots.txt', { status: 503 });
    await expect(fetcher().get(site.address('/a'))).rejects.toMatchObject({ details: { isPassing: true } });
    site.pages.delete('/robots.txt');
    expect((await fetcher().get(site.address('/a')))?.bytes.toString()).toBe('a');
  });
});

describe('private networks', () => {
  test('are not asked, by number or by name, also where a page leads there', async () => {
    site.pages.set('/a', { body: 'a' });
    const careful = fetcher({ allowPrivate: false });
    const port = new URL(site.address('/')).port;
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]'])
      await expect(careful.get(`http://${host}:${port}/a`)).rejects.toThrow('private network');
    expect(site.asked).toEqual([]);
  });

  test.each([
    ...['10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...['::1', '::', 'fe80::1', 'fc00::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', 'ff02::1'],
  ])('%s is none of the public internet', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  test.each(['1.1.1.1', '172.32.0.1', '2606:4700::1111'])('%s is', (address) => {
    expect(isPublic(address)).toBe(true);
  });
});

describe('what is refused', () => {
  test.each(['file:///etc/passwd', 'ftp://example.org/', 'nonsense'])('%s', async (address) => {
    await expect(fetcher().get(address)).rejects.toThrow(FetchError);
  });

  test('an answer without end, also one that is packed small', async () => {
    site.pages.set('/large', { body: 'x'.repeat(3_000) });
    await expect(fetcher({ limit: 1_000 }).get(site.address('/large'))).rejects.toThrow('more than 1000 bytes');
    site.pages.set('/packed', {
      headers: { 'content-encoding': 'gzip' },
      body: gzipSync('x'.repeat(3_000)),
    });
    await expect(fetcher({ limit: 1_000 }).get(site.address('/packed'))).rejects.toThrow('more than 1000 bytes');
  });

  test('a circle of redirects', async () => {
    site.pages.set('/a', { status: 301, headers: { location: '/a' } });
    await expect(fetcher().get(site.address('/a'))).rejects.toThrow('leads on more than 5 times');
  });

  test('an error, with the time that the server asks to wait', async () => {
    site.pages.set('/busy', { status: 503, headers: { 'retry-after': '120' } });
    await expect(fetcher().get(site.address('/busy'))).rejects.toMatchObject({
      message: expect.stringContaining('answers 503'),
      details: { status: 503, retryAfter: 120, isPassing: true },
    });
  });
});

test('the next request to a host waits for its turn, one to another host does not', async () => {
  site.pages.set('/a', { body: 'a' });
  const one = fetcher({ pause: 3_600_000 });
  const end = new AbortController();
  const address = site.address('/a');
  const first = one.get(address, {}, end.signal);
  const other = one.get(address.replace('127.0.0.1', 'localhost'), {}, end.signal);
  // Each has asked for its robots.txt, and its page comes an hour later.
  while (site.asked.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
  end.abort();
  await expect(first).rejects.toThrow('aborted');
  await expect(other).rejects.toThrow('aborted');
  expect(site.asked).toEqual(['/robots.txt', '/robots.txt']);
});
