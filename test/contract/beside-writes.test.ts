import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';
import type { ClaimRow, Page } from '../../src/store/graph.js';
import type { Store } from '../../src/store/open.js';
import { draft } from '../support/draft.js';
import { storeKinds } from '../support/stores.js';

const URL = 'https://example.org/rewritten';
const VERSIONS = 25;
/** How many ask each question again and again. */
const READERS = 3;
const PAGE = { limit: 10, after: null, before: null, backwards: false };

const version = (number: number) =>
  draft({
    url: URL,
    lines: [`Ada Okafor | the quay opens in week ${number} | `, `Bram | the quay costs ${number} | `],
  });

describe.each(storeKinds())('an article on $name that is written anew again and again', ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  test('is one of its versions to everybody who reads meanwhile', async () => {
    const { graph } = store;
    const { id } = version(0).article;
    const none: Page<ClaimRow> = { rows: [], more: false };
    const questions: Record<string, () => Promise<Page<ClaimRow>>> = {
      'in an article': async () => (await graph.claimsOf('article', [id], {}, 'POSITION', PAGE)).get(id) ?? none,
      'with a word': () => graph.claims({ text: 'quay' }, 'POSITION', PAGE),
      'best first': () => graph.claims({ text: 'quay' }, 'RELEVANCE', PAGE),
    };
    await graph.putArticle(version(0));
    const wrong: unknown[] = [];
    let [answers, isOver] = [0, false];
    const readers = Object.entries(questions).flatMap(([question, ask]) =>
      Array.from({ length: READERS }, async () => {
        while (!isOver) {
          const texts = await ask().then(
            ({ rows }) => rows.map(({ claim }) => claim.text),
            (error: unknown) => [String(error)],
          );
          const numbers = new Set(texts.map((text) => text.split(' ').at(-1)));
          answers += 1;
          if (texts.length !== 2 || numbers.size !== 1) wrong.push([question, texts]);
          // What is told from memory leaves no time for whoever writes.
          await setImmediate();
        }
      }),
    );
    for (let number = 1; number <= VERSIONS; number += 1) await graph.putArticle(version(number));
    isOver = true;
    await Promise.all(readers);
    expect(wrong).toEqual([]);
    expect(answers).toBeGreaterThan(VERSIONS);
  }, 180_000);
});
