import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ClaimFilter } from '../../src/store/filter.js';
import type { Graph } from '../../src/store/graph.js';
import type { Store } from '../../src/store/open.js';
import { draft } from '../support/draft.js';
import { storeKinds } from '../support/stores.js';

const article = (number: number, ...lines: string[]) => draft({ url: `https://example.org/${number}`, lines });
const TALKS = article(1, 'Ada Okafor | the talks go well | ', 'Bram de Wit | they do not | ');

describe.each(storeKinds())('claims that arrive on $name', ({ open }) => {
  let store: Store;
  let graph: Graph;
  beforeEach(async () => {
    store = await open();
    graph = store.graph;
  });
  afterEach(() => store.close());

  const arrived = async (after = 0, where: ClaimFilter = {}, limit = 100) =>
    (await graph.claimsArrived(where, after, limit)).map(({ claim, arrival }) => {
      expect(claim.arrival).toBe(String(arrival));
      return [arrival, claim.text];
    });

  test('are numbered in the order in which they come', async () => {
    expect(await graph.lastArrival()).toBe(0);
    await graph.putArticle(TALKS);
    await graph.putArticle(article(2, 'Ada Okafor | it is over | '));
    expect(await graph.lastArrival()).toBe(3);
    expect(await arrived()).toEqual([
      [1, 'the talks go well'],
      [2, 'they do not'],
      [3, 'it is over'],
    ]);
    expect(await arrived(1, {}, 1)).toEqual([[2, 'they do not']]);
    expect(await arrived(1, { speaker: { name: 'Ada Okafor' } })).toEqual([[3, 'it is over']]);
    expect(await arrived(0, { text: 'talks' })).toEqual([[1, 'the talks go well']]);
    expect(await arrived(3)).toEqual([]);
  });

  test('arrive once, however often their article is read, and anew when it comes back', async () => {
    await graph.putArticle(TALKS);
    expect(await graph.putArticle(TALKS)).toBe('UNCHANGED');
    expect(await graph.lastArrival()).toBe(2);
    await graph.putArticle(article(1, 'Carla Diaz | nobody knows | ', 'Bram de Wit | they do not | '));
    expect(await arrived()).toEqual([
      [2, 'they do not'],
      [3, 'nobody knows'],
    ]);
    await graph.deleteArticle(TALKS.article.id);
    expect(await graph.lastArrival()).toBe(3);
    await graph.putArticle(TALKS);
    expect((await arrived(3)).map(([, text]) => text)).toEqual(['the talks go well', 'they do not']);
  });

  test('have a number each, without gaps, however many write at once', async () => {
    const numbers = Array.from({ length: 8 }, (_, index) => index + 1);
    await Promise.all(numbers.map((number) => graph.putArticle(article(number, `Ada Okafor | it is ${number} | `))));
    expect((await arrived()).map(([number]) => number)).toEqual(numbers);
    expect(await graph.lastArrival()).toBe(8);
  });
});
