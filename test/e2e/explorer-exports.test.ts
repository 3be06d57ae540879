import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import { SyntaxValidator } from 'fast-xml-validator';
import graphology from 'graphology';
import parseGexf from 'graphology-gexf';
import type { Page } from 'playwright-core';
import { describeInBrowser, useBrowser } from '../support/browser.js';
import { exported, openExplorer, seenParties, settled, SOFTWARE_WEBGL } from '../support/explorer.js';
import { ENVOY, TALIBAN } from '../support/sample.js';
import { startServer } from '../support/server.js';

jest.setTimeout(180_000);

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.close();
});

describeInBrowser('what is seen in the explorer, as files', () => {
  const watched = useBrowser(() => server.url, SOFTWARE_WEBGL);
  let page: Page;
  beforeEach(async () => {
    ({ page } = watched());
    await openExplorer(page, server.url, `around=${TALIBAN.id}`);
  });

  test('SVG is a picture with names, that XML readers take', async () => {
    const svg = (await exported(page, /^SVG/)).toString();
    expect(SyntaxValidator.validate(svg)).toBe(true);
    expect(svg).toContain('<title>Zalmay Khalilzad about Taliban: negative</title>');
    expect(svg.match(/data-talk/g)).toHaveLength(2);
    expect(svg).toMatch(/<text[^>]*>Taliban<\/text>/);
  });

  test('PNG is that picture with two dots a pixel, and not empty', async () => {
    const png = await exported(page, /^PNG/);
    const surface = await page.locator('.surface').boundingBox();
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2 * Math.round(surface?.width ?? 0));
    expect(png.readUInt32BE(20)).toBe(2 * Math.round(surface?.height ?? 0));
    // The colour of a square is where the Taliban are.
    const { x, y } = (await seenParties(page)).find(({ name }) => name === TALIBAN.name) ?? { x: 0, y: 0 };
    const at = [2 * (x - (surface?.x ?? 0)), 2 * (y - (surface?.y ?? 0))].map(Math.round);
    expect(await colourIn(page, png, at)).toEqual([0x4a, 0x45, 0x40]);
  });

  test('GEXF has the parties with their places, and who talks about whom', async () => {
    const graph = parseGexf.parse(graphology.MultiDirectedGraph, (await exported(page, /^GEXF/)).toString());
    expect([graph.order, graph.size]).toEqual([2, 2]);
    expect(graph.getNodeAttributes(ENVOY.id)).toMatchObject({ label: ENVOY.name, kind: 'PERSON', says: 24, said: 0 });
    expect(graph.getNodeAttribute(ENVOY.id, 'x')).not.toBe(graph.getNodeAttribute(TALIBAN.id, 'x'));
    const stances = graph.mapEdges((_edge, { stance, weight }) => [stance as string, Number(weight)]);
    expect(stances.sort()).toEqual([
      ['NEGATIVE', 12],
      ['POSITIVE', 12],
    ]);
  });

  test('CSV has a row for who talks about whom in which way', async () => {
    const rows: unknown = parseCsv(await exported(page, /^CSV\s*Who/), { columns: true });
    const row = {
      ...{ speaker: ENVOY.name, speakerKind: 'PERSON', speakerId: ENVOY.id },
      ...{ about: TALIBAN.name, aboutKind: 'ARMED_GROUP', aboutId: TALIBAN.id, claims: '12' },
    };
    expect(rows).toEqual(
      expect.arrayContaining([
        { ...row, stance: 'NEGATIVE' },
        { ...row, stance: 'POSITIVE' },
      ]),
    );
    expect(rows).toHaveLength(2);
  });

  test('CSV of the claims has those that are listed, with what is filtered', async () => {
    await page.getByRole('checkbox', { name: /^negative/ }).check();
    await page.getByText('12 claims, the newest first').waitFor();
    await settled(page);
    const rows: { text: string }[] = parseCsv(await exported(page, /^CSV\s*The claims/), { columns: true });
    expect(rows).toHaveLength(12);
    expect(new Set(rows.map(({ text }) => text))).toEqual(new Set(['The Taliban must stop.']));
  });
});

/** The red, green and blue of a picture at a dot, as the browser decodes it. */
async function colourIn(page: Page, png: Buffer, [x = 0, y = 0]: readonly number[]): Promise<unknown> {
  const script = `(async () => {
    const bytes = Uint8Array.from(atob('${png.toString('base64')}'), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return [...context.getImageData(${x}, ${y}, 1, 1).data.slice(0, 3)];
  })()`;
  return page.evaluate(script);
}
