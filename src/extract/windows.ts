import { opensParagraph, type Document, type WordRange } from './document.js';
import type { Pieces } from './wordpiece.js';
import type { Word } from './words.js';

const STOPS = new Set(['.', '!', '?']);
const CLOSERS = new Set(['"', '”', '’', "'", ')', '»']);

/**
 * The stretches of words that the encoder reads at once, as in its training: whole paragraphs up to `size` pieces. A
 * longer paragraph is cut after the last end of a sentence that fits, else at the size.
 */
export function windowsOf(document: Document, pieces: Pieces, size: number): WordRange[] {
  const windows: WordRange[] = [];
  for (let from = 0; from < pieces.length;) {
    const to = windowEnd(document, pieces, from, size);
    windows.push({ from, to });
    from = to;
  }
  return windows;
}

function windowEnd(document: Document, pieces: Pieces, from: number, size: number): number {
  let total = 0;
  let end = from;
  let paragraphEnd = 0;
  let sentenceEnd = 0;
  while (end < pieces.length && total + (pieces[end]?.length ?? 0) <= size) {
    total += pieces[end]?.length ?? 0;
    end += 1;
    if (end === pieces.length || opensParagraph(document, end)) paragraphEnd = end;
    else if (endsSentence(document.words, end)) sentenceEnd = end;
  }
  return paragraphEnd || sentenceEnd || Math.max(end, from + 1);
}

/** By marks alone: where training cut, which is not always where `sentences.ts` does. */
function endsSentence(words: readonly Word[], end: number): boolean {
  let last = end - 1;
  while (last > 0 && CLOSERS.has(words[last]?.text ?? '') && words[last]?.start === words[last - 1]?.end) last -= 1;
  return STOPS.has(words[last]?.text ?? '') && !CLOSERS.has(words[end]?.text ?? '');
}
