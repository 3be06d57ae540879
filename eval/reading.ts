import type { Document, Range, WordRange } from '../src/extract/document.js';
import { extractWith, type ExtractionSteps } from '../src/extract/extract.js';
import type { Reader } from '../src/extract/reader.js';
import { progress } from './progress.js';

/** The two ways to read. */
export const MODES = ['model', 'rules'] as const;
export type Mode = (typeof MODES)[number];

/** What each step makes of each text, in order; with `everything` also what the graph leaves out. */
export async function readAll(
  title: string,
  reader: Reader,
  texts: readonly { readonly text: string }[],
  everything = false,
): Promise<ExtractionSteps[]> {
  const bar = progress(title, texts.length);
  const read: ExtractionSteps[] = [];
  try {
    for (const { text } of texts) {
      read.push(await extractWith(reader, text, { publishedOn: null, everything }));
      bar.step();
    }
  } finally {
    bar.stop();
  }
  return read;
}

/** The words whose middle lies in a stretch of the text. */
export function wordsIn({ words }: Document, { start, end }: Range): WordRange {
  const from = firstWhere(words.length, (index) => middle(words[index]) >= start);
  const to = firstWhere(words.length, (index) => middle(words[index]) >= end);
  return { from, to };
}

/** All words of some ranges. */
export function wordSet(ranges: readonly WordRange[]): ReadonlySet<number> {
  const words = new Set<number>();
  for (const { from, to } of ranges) for (let word = from; word < to; word += 1) words.add(word);
  return words;
}

/** How many words two sets share. */
export function shared(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let count = 0;
  for (const word of one) if (other.has(word)) count += 1;
  return count;
}

function middle(range: Range | undefined): number {
  return range ? (range.start + range.end) / 2 : Infinity;
}

function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const half = (low + high) >> 1;
    if (holds(half)) high = half;
    else low = half + 1;
  }
  return low;
}
