import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { TestServer } from './server.js';

/** WebGL without a graphics card. */
export const SOFTWARE_WEBGL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/** A party as the exported picture has it, in pixels of the page. */
export interface PictureParty {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Radius, or half the side of a square. */
  readonly size: number;
  readonly shape: 'circle' | 'ring' | 'square';
}

/** Opens the explorer and waits until everybody has a place. */
export async function openExplorer(page: Page, url: string, fragment = ''): Promise<void> {
  await page.goto(`${url}/explorer/${fragment === '' ? '' : `#${fragment}`}`);
  await settled(page);
}

/** Gives the page's browser a key for everything, as a link with it does. */
export async function useKey(page: Page, { headersOf }: TestServer): Promise<void> {
  const { authorization } = await headersOf('ADMIN');
  const key = authorization.replace('Bearer ', '');
  await page.addInitScript(`localStorage.setItem('quoth.key', ${JSON.stringify(key)})`);
}

/** Waits until what is drawn is known and nobody moves any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.sheet[aria-busy="false"] .drawing[aria-busy="false"]').waitFor({ state: 'attached' });
}

/** Chooses a file of the menu, and answers its content. */
export async function exported(page: Page, choice: RegExp): Promise<Buffer> {
  await page.locator('.menu summary').click();
  const coming = page.waitForEvent('download');
  await page.locator('.menu li').filter({ hasText: choice }).locator('button, a').click();
  const download = await coming;
  const content = await readFile(await download.path());
  if ((await page.locator('.menu[open]').count()) > 0) await page.locator('.menu summary').click();
  return content;
}

/** Who is drawn and where, as the exported picture has it. */
export async function seenParties(page: Page): Promise<PictureParty[]> {
  const svg = (await exported(page, /^SVG/)).toString();
  const surface = await page.locator('.surface').boundingBox();
  if (surface === null) throw new Error('There is no drawing.');
  const parties = svg.matchAll(/<g data-party="[^"]*"><title>([^<]*)<\/title><(circle|rect) ([^>]*)>/g);
  return [...parties].map(([, name = '', element, attributes = '']) => {
    const number = (wanted: string) => Number(new RegExp(`\\b${wanted}="([^"]*)"`).exec(attributes)?.[1]);
    const [x, y, size] =
      element === 'circle'
        ? [number('cx'), number('cy'), number('r')]
        : [number('x') + number('width') / 2, number('y') + number('height') / 2, number('width') / 2];
    const shape = element === 'rect' ? 'square' : attributes.includes('stroke') ? 'ring' : 'circle';
    return { name, x: surface.x + x, y: surface.y + y, size, shape };
  });
}

/** Where a party is drawn. */
export async function placeOf(page: Page, name: string): Promise<PictureParty> {
  const found = (await seenParties(page)).find((party) => party.name === name);
  if (found === undefined) throw new Error(`${name} is not drawn.`);
  return found;
}

/** Clicks a party in the drawing. */
export async function clickParty(page: Page, name: string, keys: readonly ('Shift' | 'Control')[] = []): Promise<void> {
  const { x, y } = await placeOf(page, name);
  for (const key of keys) await page.keyboard.down(key);
  await page.mouse.click(x, y);
  for (const key of keys) await page.keyboard.up(key);
}
