import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from '@jest/globals';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const hasChromium = existsSync(executablePath);

/** As `describe`; skipped, with a warning, where there is no Chromium. */
export const describeInBrowser = hasChromium || process.env['REQUIRE_CHROMIUM'] === '1' ? describe : describe.skip;
if (!hasChromium) {
  process.stderr.write(
    `\n*** No Chromium at ${executablePath}: the web pages are NOT tested. ` +
      'Install it, or set CHROMIUM_PATH; REQUIRE_CHROMIUM=1 makes this a failure. ***\n\n',
  );
}

/** A page of a test, and what the browser had to say about it. */
export interface WatchedPage {
  readonly page: Page;
  /** Addresses that were asked for. */
  readonly requested: string[];
  /** Errors of scripts, and what the console calls errors: what a Content-Security-Policy forbade among them. */
  readonly complaints: string[];
  /** Another page, watched as well. */
  open(options?: BrowserContextOptions): Promise<Page>;
}

/**
 * A browser for the tests of a `describe`, and a fresh page for each. After each test nothing may have been complained
 * of, and nothing asked of any other origin than that of `url`.
 */
export function useBrowser(url: () => string, settings: readonly string[] = ['--disable-gpu']): () => WatchedPage {
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...settings,
      ],
    });
  });
  afterAll(async () => {
    await browser.close();
  });

  beforeEach(async () => {
    const requested: string[] = [];
    const complaints: string[] = [];
    const open = async (options?: BrowserContextOptions) => {
      const page = await browser.newPage(options);
      page.setDefaultTimeout(50_000);
      page.on('request', (request) => requested.push(request.url()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      return page;
    };
    watched = { page: await open(), requested, complaints, open };
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(watched.complaints).toEqual([]);
    const { origin } = new URL(url());
    const others = watched.requested.filter(
      (asked) => !/^(?:data|blob):/.test(asked) && new URL(asked).origin !== origin,
    );
    expect(others).toEqual([]);
  });

  return () => watched;
}
