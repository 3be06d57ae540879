import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, useBrowser } from '../support/browser.js';
import {
  clickParty,
  openExplorer,
  placeOf,
  seenParties,
  settled,
  SOFTWARE_WEBGL,
  useKey,
} from '../support/explorer.js';
import { ENVOY, STATE, TALIBAN } from '../support/sample.js';
import { startServer } from '../support/server.js';

jest.setTimeout(180_000);

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.close();
});

describeInBrowser('the explorer', () => {
  const watched = useBrowser(() => server.url, SOFTWARE_WEBGL);
  let page: Page;
  beforeEach(async () => {
    ({ page } = watched());
    await useKey(page, server);
  });
  const sums = () => page.locator('.sums p').innerText();
  /** Waits until a line of the page says so. */
  const says = (words: string | RegExp) => page.getByText(words).first().waitFor();

  describe('the drawing', () => {
    test('has everybody who talks or is talked about, by kind and weight, and no name over another', async () => {
      await openExplorer(page, server.url);
      expect(await sums()).toBe('21 parties, 20 edges');
      const parties = await seenParties(page);
      expect(parties).toHaveLength(21);
      const [envoy, taliban] = [ENVOY, TALIBAN].map(({ name }) => parties.find((party) => party.name === name));
      const official = parties.find(({ name }) => name === 'a senior Taliban official');
      expect([envoy?.shape, taliban?.shape, official?.shape]).toEqual(['circle', 'square', 'ring']);
      expect(envoy?.size).toBeGreaterThan((official?.size ?? Infinity) * 1.5);
    });

    test('a name that is typed leads to the party with whom it talks about and who talks about it', async () => {
      await openExplorer(page, server.url);
      await page.getByRole('combobox').fill('khalil');
      await page.getByRole('option', { name: 'Zalmay Khalilzad' }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Zalmay Khalilzad' }).waitFor();
      await says('14 parties, 14 edges');
      await settled(page);
      const names = new Set((await seenParties(page)).map(({ name }) => name));
      expect(names).toEqual(new Set(['Zalmay Khalilzad', 'Taliban', 'a senior Taliban official']));
    });

    test('says so where nothing is called what was typed', async () => {
      await openExplorer(page, server.url);
      await page.getByRole('combobox').fill('xyzzy');
      await says('Nothing is called “xyzzy”.');
    });

    test('a click opens a party, and undo and redo go back and forth, as the browser’s own buttons do', async () => {
      const [official] = await idsOf('a senior Taliban official');
      await openExplorer(page, server.url, `around=${official}`);
      expect(await sums()).toBe('2 parties, 1 edge');
      await clickParty(page, ENVOY.name);
      await says('14 parties, 14 edges');
      await page.getByRole('button', { name: 'Undo' }).click();
      await says('2 parties, 1 edge');
      await page.getByRole('button', { name: 'Redo' }).click();
      await says('14 parties, 14 edges');
      await page.goBack();
      await says('2 parties, 1 edge');
      await page.keyboard.press('Control+Shift+Z');
      await says('14 parties, 14 edges');
    });

    test('a click on an arrow shows what is behind it', async () => {
      await openExplorer(page, server.url, `around=${TALIBAN.id}`);
      expect(await sums()).toBe('2 parties, 2 edges');
      const [from, to] = [await placeOf(page, ENVOY.name), await placeOf(page, TALIBAN.name)];
      // The first of two arrows bends by 0.14 of its length, so its middle is half of that aside.
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      await page.mouse.click((from.x + to.x) / 2 + dy * 0.07, (from.y + to.y) / 2 - dx * 0.07);
      await page.getByRole('heading', { name: 'Zalmay Khalilzad on Taliban' }).waitFor();
      await says('12 claims, the newest first');
      expect(page.url()).toContain(`talk=${ENVOY.id}*${TALIBAN.id}*`);
    });

    test('a shift-click shows the way between two, and its claims', async () => {
      await openExplorer(page, server.url);
      await clickParty(page, 'Delegate 1');
      await page.getByRole('heading', { name: 'Delegate 1' }).waitFor();
      await clickParty(page, 'Zabihullah Mujahid', ['Shift']);
      await page.getByRole('heading', { name: 'How they are connected' }).waitFor();
      const steps = page.locator('.steps', { hasText: 'State Department' }).first();
      await steps.getByText('the talks are slow').waitFor();
      expect(await steps.locator('.party').allInnerTexts()).toEqual([
        'Delegate 1',
        'State Department',
        'Zabihullah Mujahid',
      ]);
      await steps.getByText('the talks are slow').click();
      await page.locator('mark.content', { hasText: 'the talks are slow' }).waitFor();
    });

    test('a box selects, and who is selected can be hidden and comes back', async () => {
      await openExplorer(page, server.url);
      const { x, y } = await placeOf(page, STATE.name);
      await page.keyboard.down('Shift');
      await page.mouse.move(x - 30, y - 30);
      await page.mouse.down();
      await page.mouse.move(x + 10, y + 12, { steps: 4 });
      await page.mouse.up();
      await page.keyboard.up('Shift');
      const bar = page.getByRole('group', { name: 'What is selected' });
      await bar.waitFor();
      await bar.getByRole('button', { name: 'Hide' }).click();
      await says('Show 1 hidden');
      // Six parties talked about nobody else.
      await says('20 parties, 14 edges');
      expect((await seenParties(page)).map(({ name }) => name)).not.toContain(STATE.name);
      await page.getByRole('button', { name: 'Show 1 hidden' }).click();
      await says('21 parties, 20 edges');
    });

    test('who is dragged stays where it was put, for whoever opens the address, until it is let go', async () => {
      await openExplorer(page, server.url);
      const before = await placeOf(page, TALIBAN.name);
      const around = await page.locator('.surface').boundingBox();
      if (around === null) throw new Error('There is no drawing.');
      const aim = { x: around.x + around.width * 0.75, y: around.y + around.height * 0.25 };
      await page.mouse.move(before.x, before.y);
      await page.mouse.down();
      await page.mouse.move(aim.x, aim.y, { steps: 5 });
      await page.mouse.up();
      await page.waitForURL(new RegExp(`pin=${TALIBAN.id}`));
      const after = await placeOf(page, TALIBAN.name);
      expect(Math.hypot(after.x - aim.x, after.y - aim.y)).toBeLessThan(6);

      const other = await watched().open();
      await other.goto(page.url());
      await settled(other);
      await clickParty(other, TALIBAN.name);
      await other.getByRole('button', { name: 'Unpin' }).click();
      await other.waitForURL(/explorer\/#(?!.*pin=)/);
    });

    test('can be walked by the keyboard', async () => {
      await openExplorer(page, server.url);
      await page.getByRole('application').focus();
      await page.keyboard.press('ArrowRight');
      const reached = page.locator('.drawing .unseen');
      await reached.filter({ hasText: ENVOY.name }).waitFor();
      await page.keyboard.press('ArrowLeft');
      await reached.filter({ hasNotText: ENVOY.name }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('group', { name: 'What is selected' }).waitFor();
      await page.keyboard.press('h');
      await says('Show 1 hidden');
      await page.keyboard.press('Control+z');
      await says('21 parties, 20 edges');
    });
  });

  describe('the claims behind it', () => {
    test('are those of the party, by side, each with speaker, target, stance and date', async () => {
      await openExplorer(page, server.url, `selected=${ENVOY.id}`);
      await says('36 claims, the newest first');
      await page.getByRole('button', { name: 'Says (24)' }).click();
      await says('24 claims, the newest first');
      await page.getByRole('button', { name: 'Is spoken about (12)' }).click();
      await says('12 claims, the newest first');
      const card = page.locator('.claim-card').first();
      expect(await card.locator('.speaker').innerText()).toBe('a senior Taliban official');
      expect(await card.locator('blockquote').innerText()).toBe('the envoy is sincere');
      expect(await card.locator('.about').innerText()).toMatch(/positive\s*Zalmay Khalilzad/);
      expect(await card.locator('.source').innerText()).toMatch(
        /^3 Feb 2019.*The (?:Kabul Times|Herald).*partly own words.*sure 0\.70$/,
      );
    });

    test('come page after page, to the last', async () => {
      await openExplorer(page, server.url, `selected=${ENVOY.id}`);
      await page.getByRole('button', { name: '20 more' }).click();
      await page.locator('.right .claim-card').nth(35).waitFor();
      expect(await page.getByRole('button', { name: '20 more' }).count()).toBe(0);
    });

    test('the article opens at the very characters, and other claims in it are a click away', async () => {
      await openExplorer(page, server.url, `talk=${ENVOY.id}*${TALIBAN.id}*NEGATIVE`);
      await page.getByRole('button', { name: 'Read it in the article' }).first().click();
      const marked = page.locator('mark.content:not(.key *)');
      await marked.waitFor();
      expect(await marked.allInnerTexts()).toEqual(['The Taliban must stop.']);
      const text = await page.locator('.text').textContent();
      expect(text).toContain('Zalmay Khalilzad said: The Taliban must stop.');
      const before = await page.evaluate("document.querySelector('.text mark.content').previousSibling.textContent");
      expect(before).toMatch(/Zalmay Khalilzad said: $/);

      await page.getByRole('link', { name: 'the talks are slow' }).click();
      await page.locator('mark.content', { hasText: 'the talks are slow' }).waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.locator('mark.content', { hasText: 'The Taliban must stop.' }).waitFor();
    });

    test('a claim can be rejected, and is then left out where the reader wants so', async () => {
      await openExplorer(page, server.url, `selected=${ENVOY.id}&side=said&quote=MIXED`);
      await page.getByRole('button', { name: 'Read it in the article' }).first().click();
      await page.getByRole('button', { name: 'Reject' }).click();
      await says('Rejected: the article does not report it so.');
      const answer = await server.query<{ claims: { totalCount: number } }>(
        '{ claims(where: { review: [REJECTED] }) { totalCount } }',
      );
      expect(answer.data?.claims.totalCount).toBe(1);
      await page.getByRole('button', { name: 'Back to the claims' }).click();
      await page.locator('.source .rejected').waitFor();
      await page.getByLabel('Leave out rejected claims').check();
      await says('11 claims, the newest first');

      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('button', { name: 'Leave open' }).click();
      await says('Nobody has looked at it yet.');
    });

    test('who may not review is told so, and nothing changes', async () => {
      await page.route('**/graphql', (route) =>
        (route.request().postData() ?? '').includes('mutation Review')
          ? route.fulfill({
              json: { data: null, errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] },
            })
          : route.continue(),
      );
      await openExplorer(page, server.url, `selected=${ENVOY.id}`);
      await page.getByRole('button', { name: 'Read it in the article' }).first().click();
      await page.getByRole('button', { name: 'Accept' }).click();
      await says('You may read here, but not review.');
      expect(await page.getByRole('button', { name: 'Accept' }).getAttribute('aria-pressed')).toBe('false');
    });
  });

  describe('what is counted', () => {
    test('filters narrow the drawing, the claims and the timeline alike, and the address shares them', async () => {
      await openExplorer(page, server.url);
      await page.getByRole('checkbox', { name: /^negative/ }).check();
      await page.getByRole('checkbox', { name: /^own words/ }).check();
      await page.getByRole('checkbox', { name: /^The Herald/ }).check();
      await says('4 parties, 2 edges');
      await says('8 claims, the newest first');
      const where = '{ stance: [NEGATIVE], quoteType: [DIRECT], article: { publisher: { name: "The Herald" } } }';
      const answer = await server.query<{ claims: { totalCount: number } }>(
        `{ claims(where: ${where}) { totalCount } }`,
      );
      expect(answer.data?.claims.totalCount).toBe(8);

      const other = await watched().open();
      await other.goto(page.url());
      await other.getByText('4 parties, 2 edges').waitFor();
      await other.getByText('8 claims, the newest first').waitFor();
      expect(await other.getByRole('checkbox', { name: /^The Herald/ }).isChecked()).toBe(true);

      await page.getByRole('button', { name: 'Clear the filters' }).click();
      await says('21 parties, 20 edges');
    });

    test('confidence and topics narrow too', async () => {
      await openExplorer(page, server.url);
      await page.getByRole('slider', { name: 'At least so sure' }).fill('0.8');
      await says('36 claims, the newest first');
      await page.getByRole('combobox').fill('cease');
      await page.getByRole('option', { name: 'cease-fire' }).click();
      await says('12 claims, the newest first');
      expect(page.url()).toContain('topic=cease-fire');
      expect(page.url()).toContain('sure=0.8');
    });

    test('the timeline is brushed by pointer and by keyboard', async () => {
      await openExplorer(page, server.url);
      await says('72 claims, the newest first');
      const chart = page.locator('.chart svg');
      const box = await chart.boundingBox();
      if (box === null) throw new Error('There is no timeline.');
      // 31 December to 3 February are 35 days; the first is brushed, then all but that.
      await page.mouse.move(box.x + 2, box.y + 20);
      await page.mouse.down();
      await page.mouse.move(box.x + (box.width / 35) * 3, box.y + 20, { steps: 4 });
      await page.mouse.up();
      await page.waitForURL(/from=2018-12-31/);
      await says('10 claims, the newest first');
      await page.getByRole('button', { name: 'Whole time' }).click();
      await says('72 claims, the newest first');
      await page.getByRole('slider', { name: 'From', exact: true }).focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForURL(/from=2019-01-01/);
      // Ten articles' claims have no date, and 10 are of that first day.
      await says('52 claims, the newest first');
      expect(await page.getByRole('slider', { name: 'From', exact: true }).getAttribute('aria-valuetext')).toBe(
        '1 Jan 2019',
      );
    });

    test('the tables have the same content, and select as the drawing does', async () => {
      await openExplorer(page, server.url, 'as=table');
      const rows = (caption: string) => page.locator('table', { hasText: caption }).locator('tbody tr');
      expect(await rows('Parties, the heaviest first').count()).toBe(21);
      expect(await rows('Who talks about whom').count()).toBe(20);
      const first = rows('Parties, the heaviest first').first();
      expect(await first.locator('td, th').allInnerTexts()).toEqual(['', ENVOY.name, 'person', '24', '12']);
      await page.getByRole('checkbox', { name: `Select ${ENVOY.name}` }).check();
      await page.getByRole('checkbox', { name: `Select ${TALIBAN.name}` }).check();
      await page.getByRole('heading', { name: 'What they say of each other' }).waitFor();
      await says('24 claims, the newest first');
      await page.getByRole('button', { name: 'Way', exact: true }).click();
      await page.getByRole('heading', { name: 'How they are connected' }).waitFor();
    });
  });

  /** The ids of all parties of a name. */
  async function idsOf(name: string): Promise<string[]> {
    const answer = await server.query<{ parties: { nodes: { id: string }[] } }>(
      'query ($name: String!) { parties(where: { name: $name }, first: 20) { nodes { id } } }',
      { name },
    );
    return answer.data?.parties.nodes.map(({ id }) => id) ?? [];
  }
});
