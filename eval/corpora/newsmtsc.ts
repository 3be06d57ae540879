import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Range } from '../../src/extract/document.js';
import { utf16Offsets } from './polnear.js';

/** What a sentence thinks of a target. */
export const POLARITIES = ['negative', 'neutral', 'positive'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** A sentence with places that it names and what it thinks of each. */
export interface TargetSentence {
  readonly text: string;
  readonly targets: readonly (Range & { readonly polarity: Polarity })[];
}

/** NewsMTSC's devtest split with several targets a sentence. */
export async function newsmtscSentences(data: string): Promise<TargetSentence[]> {
  const rows = (await readFile(join(data, 'newsmtsc/devtest_mt.jsonl'), 'utf8')).split('\n');
  return rows.filter((row) => row !== '').map(sentenceOf);
}

function sentenceOf(row: string): TargetSentence {
  const { sentence_normalized: text, targets } = JSON.parse(row) as {
    sentence_normalized: string;
    targets: { from: number; to: number; polarity: number }[];
  };
  const offset = utf16Offsets(text);
  return {
    text,
    // The corpus writes 2, 4 and 6.
    targets: targets.flatMap(({ from, to, polarity }) => {
      const name = POLARITIES[Math.trunc(polarity) / 2 - 1];
      return name === undefined ? [] : [{ start: offset(from), end: offset(to), polarity: name }];
    }),
  };
}
