import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { describeInBrowser, useBrowser } from '../support/browser.js';
import { openExplorer, SOFTWARE_WEBGL } from '../support/explorer.js';
import { ENVOY, sampleArticles } from '../support/sample.js';
import { startServer, type TestServer } from '../support/server.js';

const MARK = '<img src=x onerror="document.title=1"><script>document.title=2</script>';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ environment: { ALLOWED_ORIGINS: 'https://desk.example, http://127.0.0.1:5173' } });
});
afterAll(() => server.close());

describe('answers', () => {
  test.each([
    '/',
    '/explorer/',
    '/graphiql/',
    '/health',
    '/export/claims.csv',
    '/nowhere',
    '/graphql?query={__typename}',
  ])('%s tells browsers to keep to it', async (path) => {
    const { headers } = await fetch(server.url + path, { headers: { 'apollo-require-preflight': '1' } });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*(?:unsafe-inline|\*|http)/);
    // Monaco's styles alone are written into the page.
    expect(policy.includes("'unsafe-inline'")).toBe(path === '/graphiql/');
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('can be read by pages of the origins that are named, and by no other', async () => {
    const allowed = async (origin: string) => {
      const headers = { origin, 'apollo-require-preflight': '1' };
      const answer = await fetch(`${server.url}/graphql?query={__typename}`, { headers });
      return answer.headers.get('access-control-allow-origin');
    };
    expect(await allowed('https://desk.example')).toBe('https://desk.example');
    expect(await allowed('http://127.0.0.1:5173')).toBe('http://127.0.0.1:5173');
    for (const origin of ['https://studio.apollographql.com', 'https://desk.example.evil.example', 'null', '*'])
      expect(await allowed(origin)).toBeNull();
  });

  test.each([
    [`/${encodeURIComponent(MARK)}`],
    [`/export/claims.csv?${encodeURIComponent(MARK)}=1`],
    [`/export/claims.csv?where=${encodeURIComponent(MARK)}`],
    [`/graphql?query=${encodeURIComponent(MARK)}`],
  ])('%s gives back no page with what was sent', async (path) => {
    const response = await fetch(server.url + path, { headers: { 'apollo-require-preflight': '1' } });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.headers.get('content-type')).toMatch(/^application\/(?:graphql-response\+)?json/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describeInBrowser('markup in an article', () => {
  let marked: TestServer;
  beforeAll(async () => {
    const articles = sampleArticles(2).map((record) => ({
      ...record,
      article: { ...record.article, title: MARK },
      parties: record.parties.map((party) => (party.id === ENVOY.id ? { ...party, name: MARK } : party)),
    }));
    marked = await startServer({ articles });
  });
  afterAll(() => marked.close());
  const watched = useBrowser(() => marked.url, SOFTWARE_WEBGL);

  test('is text in the explorer, and runs nowhere', async () => {
    const { page } = watched();
    await openExplorer(page, marked.url, `selected=${ENVOY.id}`);
    await page.getByRole('button', { name: 'Read it in the article' }).first().click();
    await page.getByText(MARK).first().waitFor();
    expect(await page.title()).toContain('Quoth');
    expect(await page.locator('img[src="x"], #explorer script').count()).toBe(0);
  });
});
