/**
 * Takes the README's pictures of the explorer: `npm run screenshots`, from the built program with the seeds, in the Chromium
 * that CHROMIUM_PATH names. Not part of `npm run generate`: every machine's fonts are others.
 */
import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { chromium } from 'playwright-core';
import { ingestWithProgress } from '../dist/cli/ingest.js';
import { loadConfig } from '../dist/config.js';
import { startServer } from '../dist/main.js';
import { openGraph } from '../dist/store/open.js';

const DOCS = fileURLToPath(new URL('../docs/', import.meta.url));
const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));
const TALIBAN = 'org_507445eec3c8b351a886ae6e';
const KHALILZAD = 'act_44f32d1a2a3e5295918ce445';

const PICTURES = [
  {
    file: 'explorer.png',
    fragment: `all=yes&around=${TALIBAN}&selected=${TALIBAN}`,
    options: { viewport: { width: 1360, height: 820 } },
  },
  {
    file: 'explorer-article.png',
    fragment: `selected=${KHALILZAD}`,
    options: { viewport: { width: 1360, height: 820 }, colorScheme: 'dark' },
    act: async (page) => {
      await page.getByRole('button', { name: 'Read it in the article' }).nth(3).click();
      await page.locator('.text mark.content').waitFor();
    },
  },
  {
    file: 'explorer-phone.png',
    fragment: `selected=${TALIBAN}&stance=NEGATIVE`,
    options: { viewport: { width: 390, height: 844 } },
  },
];

new Command('npm run screenshots')
  .description('Takes the pictures of the explorer in docs/ anew, with the Chromium that CHROMIUM_PATH names.')
  .parse();

const folder = await mkdtemp(join(tmpdir(), 'quoth-screenshots-'));
const config = loadConfig({ QUOTH_DATA: folder, PORT: '0', LOG_LEVEL: 'warn' });
const store = await openGraph(config);
await ingestWithProgress(store.graph, [SEEDS], { threads: config.extractThreads });
await store.close();
const server = await startServer(config);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  for (const { file, fragment, options, act } of PICTURES) {
    const page = await browser.newPage({ ...options, reducedMotion: 'reduce' });
    await page.goto(`${server.url}/explorer/#${fragment}`);
    await page.locator('.sheet[aria-busy="false"] .drawing[aria-busy="false"]').waitFor();
    await page.locator('.right .total').waitFor();
    await act?.(page);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: join(DOCS, file) });
  }
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
}
