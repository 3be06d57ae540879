import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, useBrowser } from '../support/browser.js';
import { startServer } from '../support/server.js';

const EXAMPLES = join(process.cwd(), 'src/web/examples');
const examples = readdirSync(EXAMPLES).map((name) => ({ name, query: readFileSync(join(EXAMPLES, name), 'utf8') }));
const operationNames = examples.map(({ query }) => /^query (\w+)/m.exec(query)?.[1]).sort();

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.close();
});

describe('the example queries', () => {
  test.each(examples)('$name answers as it stands', async ({ query }) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const answer = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
    expect(answer.errors).toBeUndefined();
    expect(Object.values(answer.data ?? {})).toEqual([expect.anything()]);
  });
});

describeInBrowser('the web pages', () => {
  const watched = useBrowser(() => server.url);
  let page: Page;
  let requested: string[];
  beforeEach(() => {
    ({ page, requested } = watched());
  });

  /** The text of GraphiQL's answer pane, which the editor sets with hard spaces. */
  const answerShown = async (): Promise<string> =>
    (await page.locator('.result-window .view-lines').innerText()).replaceAll('\u00a0', ' ');

  test('the landing page counts what is in the graph', async () => {
    await page.goto(`${server.url}/`);
    const claims = page.locator('[data-count="claims"]');
    await claims.filter({ hasText: /^[\d,]+$/ }).waitFor();
    const counts = await page.locator('#counts dd').allInnerTexts();
    expect(counts).toHaveLength(5);
    for (const count of counts) expect(count).toMatch(/^[\d,]+$/);
    expect(Number((await claims.innerText()).replaceAll(',', ''))).toBeGreaterThan(0);
    expect(await page.locator('#counts-note').innerText()).toBe('');
  });

  test('the landing page leads to the explorer, to GraphiQL, to Apollo Sandbox on this server and to the health report', async () => {
    await page.goto(`${server.url}/`);
    const { origin } = new URL(server.url);
    const link = (name: string) => page.getByRole('link', { name, exact: true }).first().getAttribute('href');
    expect(await link('Explorer')).toBe('/explorer');
    expect(await link('GraphiQL')).toBe('/graphiql');
    expect(await link('Health')).toBe('/health');
    expect(await link('Apollo Sandbox')).toBe(
      `https://studio.apollographql.com/sandbox/explorer?endpoint=${encodeURIComponent(`${origin}/graphql`)}`,
    );
    expect(requested.filter((url) => url.includes('/graphiql'))).toEqual([]);
  });

  test('the query and the shell line on the landing page can be copied and name this server', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${server.url}/`);
    const copied = () => page.evaluate('navigator.clipboard.readText()');
    await page.getByRole('button', { name: 'Copy the query' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await copied()).toMatch(/^query WhoSaidWhat[^]*\}$/);
    await page.getByRole('button', { name: 'Copy the shell line' }).click();
    await page.waitForFunction("navigator.clipboard.readText().then((text) => text.startsWith('curl'))");
    expect(await copied()).toContain(`curl ${new URL(server.url).origin}/graphql`);
  });

  test('the landing page stays whole where the counts cannot be had', async () => {
    await page.route('**/graphql', (route) => route.fulfill({ status: 200, json: { errors: [{ message: 'down' }] } }));
    await page.goto(`${server.url}/`);
    await page.getByText('The counts cannot be had').waitFor();
    expect(await page.locator('#counts dd').allInnerTexts()).toEqual(['–', '–', '–', '–', '–']);
  });

  test('the landing page fits a phone', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${server.url}/`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });

  test('GraphiQL opens with a tab for every example, and running one shows its answer', async () => {
    await page.goto(`${server.url}/graphiql`);
    await page.locator('.graphiql-query-editor .view-lines').waitFor();
    const tabs = await page.locator('.graphiql-tab-button').allInnerTexts();
    expect(tabs.sort()).toEqual(operationNames);

    await page.getByRole('button', { name: /^Execute query/ }).click();
    await page.locator('.result-window .view-lines', { hasText: '"data"' }).waitFor();
    expect(await answerShown()).toContain('"claims"');
    expect(await answerShown()).not.toContain('"errors"');
  });

  test('GraphiQL tells its tabs as a list of buttons of which one is current, each with room for a finger to close it', async () => {
    await page.setViewportSize({ width: 412, height: 823 });
    await page.goto(`${server.url}/graphiql`);
    await page.locator('.graphiql-query-editor .view-lines').waitFor();
    const tabs = page.getByRole('list', { name: 'Select active operation' });
    const current = tabs.locator('[aria-current="true"]');
    expect(await current.allInnerTexts()).toEqual(['WhoSaidWhat']);
    await tabs.getByRole('button', { name: 'Voices' }).click();
    await current.filter({ hasText: 'Voices' }).waitFor();
    expect(await page.getByRole('region', { name: 'Voices' }).count()).toBe(1);
    expect(await current.count()).toBe(1);
    expect(await page.getByRole('tab').count()).toBe(0);
    const close = await tabs.getByRole('button', { name: 'Close Tab' }).first().boundingBox();
    expect(Math.min(close?.width ?? 0, close?.height ?? 0)).toBeGreaterThanOrEqual(24);
  });

  test('GraphiQL takes what is pasted', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${server.url}/graphiql`);
    const query = page.locator('.graphiql-query-editor .view-lines');
    await query.waitFor();
    await page.evaluate("navigator.clipboard.writeText('# pasted')");
    await query.click();
    await page.keyboard.press('Control+V');
    await query.filter({ hasText: /#\spasted/u }).waitFor();
  });
});
