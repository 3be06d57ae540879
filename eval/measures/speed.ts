import { documentOf } from '../../src/extract/document.js';
import { openExtractorPool, type PoolOptions } from '../../src/extract/pool.js';
import type { Figure } from '../figure.js';

/** Shorter runs tell of chance. */
const SECONDS = 5;

/**
 * Words a second from texts to claims, the stance of each included, as the program reads an archive: so many texts at
 * once as there are threads. Every thread warms up first.
 */
export async function measureSpeed(
  options: PoolOptions & { readonly threads: number },
  texts: readonly string[],
): Promise<Figure> {
  const pool = await openExtractorPool(options);
  const read = (text: string) => pool.extract(text, { publishedOn: null });
  try {
    const round = async (): Promise<unknown> => Promise.all(texts.map(read));
    await round();
    const words = texts.reduce((sum, text) => sum + documentOf(text).words.length, 0);
    const start = performance.now();
    let rounds = 0;
    do {
      await round();
      rounds += 1;
    } while (performance.now() - start < SECONDS * 1000);
    const seconds = (performance.now() - start) / 1000;
    const name = `words, text to claims, ${options.threads === 1 ? 'one thread' : `${options.threads} threads`}`;
    return { name, value: Math.round((rounds * words) / seconds), unit: '/s' };
  } finally {
    await pool.close();
  }
}
