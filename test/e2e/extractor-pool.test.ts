import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { createExtractor } from '../../src/extract/extract.js';
import type * as Pool from '../../src/extract/pool.js';

/** The built one: threads run built files. */
const BUILT = join(process.cwd(), 'dist/extract/pool.js');
const TEXTS = ['Mara Vell', 'Tomas Rook', 'Ada Quill'].map((name) => `“There is no truce,” ${name} said on Monday.`);
const CONTEXT = { publishedOn: '2019-01-29' };

let openExtractorPool: typeof Pool.openExtractorPool;
beforeAll(async () => {
  ({ openExtractorPool } = (await import(BUILT)) as typeof Pool);
});

describe('an extractor in threads', () => {
  let pool: Pool.ExtractorPool;
  beforeAll(async () => {
    pool = await openExtractorPool({ threads: 2 });
  });
  afterAll(() => pool.close());

  test('finds what one in the same thread finds, each text’s own', async () => {
    const { extract, version } = await createExtractor();
    const alone = [];
    for (const text of TEXTS) alone.push(await extract(text, CONTEXT));
    expect(await Promise.all(TEXTS.map((text) => pool.extract(text, CONTEXT)))).toEqual(alone);
    expect(pool.version).toBe(version);
  });

  test('leaves the thread that asks free to do other things', async () => {
    let turns = 0;
    const count = () => {
      turns += 1;
      turning = setImmediate(count);
    };
    let turning = setImmediate(count);
    await pool.extract(TEXTS.join(' ').repeat(200), CONTEXT);
    clearImmediate(turning);
    // In this thread every window of the text would be a turn: some fifty.
    expect(turns).toBeGreaterThan(1000);
  });
});

test('weights that are missing are told of when the threads start, by their file', async () => {
  await expect(openExtractorPool({ mode: 'model', modelFolder: '/nowhere' })).rejects.toThrow('checksums.txt');
});
