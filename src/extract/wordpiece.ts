import type { Word } from './words.js';

/** Ids of the pieces of each word, in the order of the words. No list is empty. */
export type Pieces = readonly (readonly number[])[];

/** Cuts words into pieces of a BERT vocabulary. */
export type WordPiece = (words: readonly Pick<Word, 'text'>[]) => Pieces;

/** Ids of the marks that the encoder wants around a sequence. */
export interface SpecialPieces {
  readonly start: number;
  readonly end: number;
}

const UNKNOWN = '[UNK]';
/** BERT gives up on longer words; so they cost nothing. */
const LONGEST = 100;
/** Words whose pieces are remembered. */
const MOST_KEPT = 50_000;
/** What the corpus that the tagger learned from writes for typographic marks. */
const PLAIN: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '``': '"',
  "''": '"',
  '‘‘': '"',
  '’’': '"',
  '«': '"',
  '»': '"',
  '‹': '"',
  '›': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‚': "'",
  '‘': "'",
  '’': "'",
  '–': '--',
  '—': '--',
  '…': '...',
};
const SEPARATE = /[\p{P}\p{S}]|[^\p{P}\p{S}]+/gu;

/**
 * The uncased WordPiece of BERT (Devlin et al. 2019): lower case, accents off, punctuation apart, then the longest
 * piece of the vocabulary that fits, from left to right. Offsets are the words': pieces of a word share its span.
 *
 * @param vocabulary one piece a line, the line's number its id
 */
export function wordPieceOf(vocabulary: string): { cut: WordPiece; special: SpecialPieces } {
  const ids = new Map(vocabulary.split(/\r?\n/u).map((piece, id) => [piece, id]));
  const unknown = ids.get(UNKNOWN) ?? 100;
  const cache = new Map<string, readonly number[]>();
  const piecesOf = (word: string): readonly number[] => {
    const known = cache.get(word);
    if (known) return known;
    const pieces = [...plain(word).matchAll(SEPARATE)].flatMap((part) => greedy(part[0], ids, unknown));
    const result = pieces.length > 0 ? pieces : [unknown];
    // A bound, so that a long-running server does not keep every word it ever saw.
    if (cache.size > MOST_KEPT) cache.clear();
    if (word.length <= LONGEST) cache.set(apart(word), result);
    return result;
  };
  return {
    cut: (words) => words.map((word) => piecesOf(word.text)),
    special: { start: ids.get('[CLS]') ?? 101, end: ids.get('[SEP]') ?? 102 },
  };
}

/** The same letters, without the text that they were cut from: V8 keeps that for as long as a part of it. */
const apart = (word: string) => Buffer.from(word, 'utf16le').toString('utf16le');

function plain(word: string): string {
  if (word.length > LONGEST) return '�';
  return word
    .replace(/``|''|‘‘|’’|[“”„‟«»‹›「」『』‚‘’–—…]/gu, (mark) => PLAIN[mark] ?? mark)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}

function greedy(part: string, ids: ReadonlyMap<string, number>, unknown: number): number[] {
  const pieces: number[] = [];
  for (let start = 0; start < part.length;) {
    const prefix = start > 0 ? '##' : '';
    let end = part.length;
    let id = ids.get(prefix + part.slice(start, end));
    while (id === undefined && end > start + 1) id = ids.get(prefix + part.slice(start, --end));
    if (id === undefined) return [unknown];
    pieces.push(id);
    start = end;
  }
  return pieces;
}
