import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import lighthouse from 'lighthouse';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const DEBUGGING = 9_322;

const PAGES = {
  '/': 'text=In this graph',
  '/explorer/': '.drawing[aria-busy="false"]',
  '/graphiql/': '.graphiql-query-editor .view-line',
};
/** What Lighthouse can say of a page without measuring this machine. */
const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

/** What is told and fails nothing, because it is not ours to change: docs/security.md says why. */
const KNOWN = {
  '/graphiql/': ['paste-preventing-inputs'],
};
const isKnown = (path, id) => KNOWN[path]?.includes(id) === true;
/** What is found, as a failure where any of it is new. */
const verdict = (path, found) => ({
  failure: found.some(({ id }) => !isKnown(path, id)) ? found.map(({ text }) => text).join('; ') : null,
  known: found.filter(({ id }) => isKnown(path, id)).map(({ id }) => id),
});

/** axe, light and dark, and Lighthouse, in a real Chromium, on each page. */
export async function pages({ url }) {
  const args = [
    '--headless',
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    `--remote-debugging-port=${DEBUGGING}`,
  ];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const results = [];
    for (const [path, ready] of Object.entries(PAGES)) {
      for (const colorScheme of ['light', 'dark'])
        results.push(...(await axe(browser, { address: url + path, path, ready, colorScheme })));
      results.push(...(await lighthouseOf(url + path, path)));
    }
    return results;
  } finally {
    await browser.close();
  }
}

async function axe(browser, { address, path, ready, colorScheme }) {
  // The policy of the page forbids scripts of others, which is what axe is.
  const context = await browser.newContext({ bypassCSP: true, colorScheme });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator(ready).first().waitFor({ state: 'attached', timeout: 60_000 });
  await page.evaluate(AXE);
  const { violations } = await page.evaluate('axe.run()');
  await context.close();
  const found = violations.map(({ id, nodes }) => ({
    id,
    text: `${id} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  }));
  return [{ name: `axe ${path} ${colorScheme}`, ...verdict(path, found) }];
}

async function lighthouseOf(address, path) {
  const flags = { port: DEBUGGING, onlyCategories: CATEGORIES, logLevel: 'error', maxWaitForLoad: 60_000 };
  const { lhr } = await lighthouse(address, flags);
  return Object.values(lhr.categories).map(({ title, score, auditRefs }) => {
    const failed = auditRefs
      .filter(({ weight }) => weight > 0)
      .map(({ id }) => lhr.audits[id])
      .filter((audit) => audit.score !== null && audit.score < 1);
    return {
      name: `Lighthouse ${title} ${path} ${score === null ? '' : Math.round(score * 100)}`,
      ...verdict(
        path,
        failed.map(({ id, title: what }) => ({ id, text: `${id}: ${what}` })),
      ),
    };
  });
}
