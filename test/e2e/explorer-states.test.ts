import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { createExtractor } from '../../src/extract/extract.js';
import { describeInBrowser, useBrowser } from '../support/browser.js';
import { openExplorer, settled, SOFTWARE_WEBGL } from '../support/explorer.js';
import { ENVOY, STATE, TALIBAN } from '../support/sample.js';
import { startServer, type TestServer } from '../support/server.js';

jest.setTimeout(240_000);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NOBODY = 'act_000000000000000000000000';

let server: TestServer;
let empty: TestServer;
beforeAll(async () => {
  server = await startServer();
  empty = await startServer({ articles: [], extractor: await createExtractor({ mode: 'rules' }) });
});
afterAll(async () => {
  await server.close();
  await empty.close();
});

const asks = (route: Route, operation: string) => (route.request().postData() ?? '').includes(` ${operation}(`);

describeInBrowser('the explorer, whatever the state of things', () => {
  const watched = useBrowser(() => server.url, SOFTWARE_WEBGL);
  let page: Page;
  beforeEach(() => {
    ({ page } = watched());
  });
  const says = (words: string | RegExp) => page.getByText(words).first().waitFor();

  describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
    const way = `way=${ENVOY.id}*${STATE.id}`;
    const nothing = () => Promise.resolve();
    const views: [string, string, () => Promise<unknown>][] = [
      ['the drawing', '', nothing],
      ['the tables', `as=table&selected=${ENVOY.id}`, nothing],
      ['a selection with filters', `selected=${TALIBAN.id}&stance=NEGATIVE&from=2019-01-01`, nothing],
      ['ways', way, () => page.locator('.steps').first().waitFor()],
      ['an article', `selected=${ENVOY.id}`, () => openArticle()],
      ['the field for a name', '', () => search()],
      ['the dialog that takes an article', '', () => page.getByRole('button', { name: 'Read an article' }).click()],
      ['the files', '', () => page.locator('.menu summary').click()],
      ['an address of nobody', `around=${NOBODY}&selected=${NOBODY}`, nothing],
    ];

    test.each(views)('axe finds nothing in %s', async (_view, fragment, act) => {
      page = await watched().open({ colorScheme, reducedMotion: 'reduce' });
      await openExplorer(page, server.url, fragment);
      await page.locator('.right .total, .steps').first().waitFor();
      await act();
      // Axe comes in by the debugger, which no Content-Security-Policy concerns.
      const found: unknown = await page.evaluate(`${AXE};
        axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`);
      expect(found).toEqual([]);
    });
  });

  const openArticle = async () => {
    await page.getByRole('button', { name: 'Read it in the article' }).first().click();
    await page.locator('mark.content:not(.key *)').first().waitFor();
  };
  const search = async () => {
    await page.getByRole('combobox').fill('a');
    await page.getByRole('option').first().waitFor();
  };

  test('nothing is wider than a phone', async () => {
    page = await watched().open({ viewport: { width: 320, height: 640 }, hasTouch: true });
    for (const fragment of ['', `as=table&selected=${ENVOY.id}&selected=${STATE.id}`, `way=${ENVOY.id}*${STATE.id}`]) {
      await openExplorer(page, server.url, fragment);
      await page.locator('.right .total').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      await page.goto('about:blank');
    }
    await openExplorer(page, server.url, `selected=${ENVOY.id}`);
    await openArticle();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });

  test('without WebGL the tables stand in', async () => {
    await page.addInitScript(`
      const getContext = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return kind.includes('webgl') ? null : getContext.call(this, kind, ...rest);
      };`);
    await page.goto(`${server.url}/explorer/`);
    await page.getByRole('region', { name: 'The drawing as tables' }).waitFor();
    await page.getByRole('button', { name: 'Zalmay Khalilzad', exact: true }).first().waitFor();
  });

  test('an address that means nothing shows everything', async () => {
    await openExplorer(page, server.url, 'selected=<script>&around=1&pin=x*y&limit=-3&stance=GOOD&from=yesterday&%');
    expect(await page.locator('.sums p').innerText()).toBe('21 parties, 20 edges');
  });

  test('a party or claim that is gone is said to be', async () => {
    await openExplorer(page, server.url, `around=${NOBODY}&selected=${NOBODY}`);
    await says('Nobody has this address any more');
    await says('Nobody talks about anybody here.');
    await page.goto(`${server.url}/explorer/#claim=clm_000000000000000000000000`);
    await says('This claim is not in the graph any more');
  });

  test('filters that nothing fits say so and can be cleared', async () => {
    await openExplorer(page, server.url, 'topic=tea');
    await says('No claim that fits the filters is about anybody here.');
    await page.getByRole('button', { name: 'Clear the filters' }).last().click();
    await says('21 parties, 20 edges');
  });

  test('what is cut short says so, and more can be drawn', async () => {
    await openExplorer(page, server.url, 'limit=11');
    await says('There is more: only the 11 heaviest parties are drawn.');
    await page.getByRole('button', { name: 'Draw more' }).click();
    await says('21 parties, 20 edges');
    expect(await page.getByText('There is more').count()).toBe(0);
  });

  test('who joins a drawing that was cut short is drawn with all that is between them', async () => {
    await openExplorer(page, server.url, `limit=2&all=yes&around=${STATE.id}`);
    // The two heaviest and the surroundings of the third, cut to two as well: an edge each.
    const [parties] = await page.locator('.sums p').allInnerTexts();
    expect(parties).toMatch(/^[34] parties, [234] edges$/);
  });

  test('a slow answer is waited for in words, and then drawn', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/graphql', async (route) => {
      if (asks(route, 'Drawing')) await held;
      await route.continue();
    });
    await page.goto(`${server.url}/explorer/`);
    await says('Asking for the drawing…');
    await says('Still asking for the drawing.');
    release();
    await says('21 parties, 20 edges');
    await settled(page);
    expect(await page.getByText('Still asking').count()).toBe(0);
  });

  test('a failure says what to do, leaves the rest as it is, and can be tried again', async () => {
    const failure = {
      message: 'The database does not answer.',
      extensions: { code: 'SERVICE_UNAVAILABLE', remedy: 'Start it, then ask again.' },
    };
    await page.route('**/graphql', (route) =>
      asks(route, 'Drawing') ? route.fulfill({ json: { errors: [failure] } }) : route.continue(),
    );
    await page.goto(`${server.url}/explorer/`);
    await says('The database does not answer. Start it, then ask again.');
    await says('72 claims, the newest first');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await says('21 parties, 20 edges');
  });

  test('a server that cannot be reached is said to be, and what was drawn stays', async () => {
    await openExplorer(page, server.url);
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('checkbox', { name: /^negative/ }).check();
    await says('The server cannot be reached.');
    expect(await page.locator('.sums p').innerText()).toBe('21 parties, 20 edges');
    expect(watched().complaints.splice(0)).toContainEqual(expect.stringContaining('ERR_FAILED'));
  });

  test('more parties than a search may look at end in its own words', async () => {
    await page.route('**/graphql', (route) =>
      asks(route, 'Ways')
        ? route.fulfill({ json: { errors: [{ message: 'Too long.', extensions: { code: 'OUT_OF_TIME' } }] } })
        : route.continue(),
    );
    await openExplorer(page, server.url, `way=${ENVOY.id}*${STATE.id}`);
    await page.locator('.ways').getByText('Too long.').waitFor();
  });
});

describeInBrowser('the explorer of an empty graph', () => {
  const watched = useBrowser(() => empty.url, SOFTWARE_WEBGL);
  // Signs of two code units before the claims: places count code units.
  const TEXT =
    '😀😀 “We have a draft,” the envoy Mira Solberg said on Monday.\n\nThe Ministry of Mines accused the rebels of breaking the truce.';

  test('says so, takes an article, shows its claims, and gives it back', async () => {
    const { page } = watched();
    // As the demo's link has it: kept, and taken out of the address.
    const { authorization } = await empty.headersOf('ADMIN');
    await page.goto(`${empty.url}/explorer/#key=${authorization.replace('Bearer ', '')}`);
    await page.waitForURL(`${empty.url}/explorer/`);
    await page.getByText('Nothing has been ingested yet.').waitFor();
    await page.locator('.notice').getByRole('button', { name: 'Read an article' }).click();
    await page.getByText('Reading stores it.').waitFor();
    await page.getByLabel('Text of the article').fill(TEXT);
    await page.getByLabel('Headline').fill('A draft');
    await page.getByLabel('Published on').fill('2019-01-29');
    await page.getByRole('button', { name: 'Read and store' }).click();
    await page.getByText('The article is new and stored now.').waitFor();
    const { data } = await empty.query<{
      claims: { nodes: { text: string; evidence: { content: { text: string }[] } }[] };
    }>('{ claims(orderBy: POSITION) { nodes { text evidence { content { text } } } } }');
    const claims = data?.claims.nodes ?? [];
    expect(claims.length).toBeGreaterThan(0);
    await page
      .locator('dialog .claim-card')
      .nth(claims.length - 1)
      .waitFor();
    const marked = page.locator('dialog mark.content');
    const spans = claims.flatMap(({ evidence }) => evidence.content.map(({ text }) => text));
    expect(await marked.allTextContents()).toEqual(spans);

    await page.getByRole('button', { name: 'Take it out again' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByText('Nothing has been ingested yet.').waitFor();
    expect((await empty.query<{ articles: { totalCount: number } }>('{ articles { totalCount } }')).data).toEqual({
      articles: { totalCount: 0 },
    });
  });

  test('tells what is wrong with an article, and nothing is stored', async () => {
    const { page } = watched();
    await page.goto(`${empty.url}/explorer/`);
    await page.getByRole('button', { name: 'Read an article' }).first().click();
    // Without a key first: what was typed stays while one is given.
    await page.getByLabel('Text of the article').fill('   ');
    await page.getByRole('button', { name: 'Read and store' }).click();
    await page.getByText('You may read here, but not put articles in.').waitFor();
    const { authorization } = await empty.headersOf('CONTRIBUTOR');
    await page.getByLabel('Your key').fill(authorization.replace('Bearer ', ''));
    await page.getByRole('button', { name: 'Use it' }).click();
    await page.getByText('You may read here').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Read and store' }).click();
    await page.locator('dialog [role="alert"]').waitFor();
    expect((await empty.query<{ articles: { totalCount: number } }>('{ articles { totalCount } }')).data).toEqual({
      articles: { totalCount: 0 },
    });
  });
});
