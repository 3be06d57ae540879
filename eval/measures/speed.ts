import { documentOf } from '../../src/extract/document.js';
import { extractWith } from '../../src/extract/extract.js';
import type { Reader } from '../../src/extract/reader.js';
import type { Figure } from '../figure.js';

/** Shorter runs tell of chance. */
const SECONDS = 5;

/** Words a second from texts to claims, the stance of each included; the first round warms up. */
export async function measureSpeed(reader: Reader, texts: readonly string[]): Promise<Figure> {
  const round = async (): Promise<void> => {
    for (const text of texts) await extractWith(reader, text, { publishedOn: null });
  };
  await round();
  const words = texts.reduce((sum, text) => sum + documentOf(text).words.length, 0);
  const start = performance.now();
  let rounds = 0;
  do {
    await round();
    rounds += 1;
  } while (performance.now() - start < SECONDS * 1000);
  const seconds = (performance.now() - start) / 1000;
  return { name: 'words, text to claims', value: Math.round((rounds * words) / seconds), unit: '/s' };
}
