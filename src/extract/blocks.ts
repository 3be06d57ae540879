import { CUE_VERBS } from './lexicon/cues.js';
import { POSSESSIVES } from './lexicon/function-words.js';
import { isQuoted, opensParagraph, paragraphOf, type Document, type WordRange } from './document.js';
import type { Attribution } from './link.js';
import { QUOTATION_MARKS } from './quotes.js';
import type { RoleSpan } from './tagging.js';
import { isLabelWord, lineStarts } from './lines.js';
import { isCapitalised, isWordLike } from './words.js';

/** Words of the longest signature: `Dr. Maria de la Cruz, Tampa`. */
const LONGEST_SIGNATURE = 8;
/** Words of a paragraph that is worth a claim. */
const SHORTEST = 3;
/** Parts before and behind a cue that may stand in its sentence. */
const REACH = 4;
/** How sure a block is: a dash and a name, a cue and a colon, a question to `you` are as plain as a cue in a sentence. */
const PLAIN = 0.9;
const DASHES = new Set(['―', '—', '–', '--', '-']);
const BULLET = /^(?:[•·*▪◦‣–—-]|\d+[.)]?)$/u;

/** Quotations that a name signs, a line each: `“He scares me.” ― Krystal Correa`. */
export function signedQuotations(document: Document): Attribution[] {
  const starts = lineStarts(document);
  return starts.flatMap((from, index) => signedLine(document, from, starts[index + 1] ?? document.words.length) ?? []);
}

function signedLine(document: Document, from: number, to: number): Attribution | null {
  const { words, quotationOf } = document;
  const isMark = (word: number): boolean => QUOTATION_MARKS.has(words[word]?.text ?? '');
  const end = words[to - 1]?.text === '.' ? to - 1 : to;
  let dash = end - 1;
  while (dash > from && end - dash <= LONGEST_SIGNATURE && !DASHES.has(words[dash]?.text ?? '')) {
    if (!isLabelWord(document, dash)) return null;
    dash -= 1;
  }
  const signature = { from: dash + 1, to: end };
  const isSigned = DASHES.has(words[dash]?.text ?? '') && isCapitalised(words[signature.from]?.text ?? '');
  if (!isSigned || !isMark(from) || !isMark(dash - 1) || dash - 1 <= from) return null;
  if (!isQuoted(document, from) || quotationOf[from] !== quotationOf[dash - 1]) return null;
  return {
    cue: null,
    source: part('source', signature),
    contents: [part('content', { from, to: dash })],
    turn: 'statement',
  };
}

/**
 * `The governor added:` at the end of a paragraph, whose next paragraph is what was added, set apart without marks.
 *
 * @param parts what else was found, in text order
 */
export function announcedParagraphs(document: Document, parts: readonly RoleSpan[]): Attribution[] {
  return parts.flatMap((cue, index): Attribution[] => {
    const home = document.sentences[document.sentenceOf[cue.from] ?? -1];
    if (cue.role !== 'cue' || !home || !announces(document, cue, home)) return [];
    const others = [
      ...parts.slice(Math.max(0, index - REACH), index),
      ...parts.slice(index + 1, index + 1 + REACH),
    ].filter(({ from, to }) => from >= home.from && to <= home.to);
    const source = others.findLast(({ role }) => role === 'source');
    const paragraph = paragraphAt(document, home.to);
    if (!source || !paragraph || others.some(({ role, from }) => role === 'content' && from >= cue.to)) return [];
    return [{ cue, source, contents: [part('content', paragraph)], turn: 'statement' }];
  });
}

/**
 * `In her words, …`, `In Roe's own words, …`: the rest of the sentence is what she said, where nothing else tells who says it.
 *
 * @param parts what else was found
 */
export function inWords(document: Document, parts: readonly RoleSpan[]): Attribution[] {
  const { words, sentenceOf } = document;
  const cued = new Set(parts.filter(({ role }) => role === 'cue').map(({ from }) => sentenceOf[from]));
  return document.sentences.flatMap(({ from, to }, index): Attribution[] => {
    if (cued.has(index) || words[from]?.lower !== 'in') return [];
    const opener = words.slice(from + 1, Math.min(to, from + LONGEST_SIGNATURE));
    const said = opener.findIndex(({ lower }) => lower === 'words');
    const owner = opener.slice(0, Math.max(said, 0)).filter(({ lower }) => lower !== 'own');
    const comma = from + said + 2;
    if (words[comma]?.text !== ',' || comma + 1 >= to) return [];
    const named = owner.at(-1)?.lower === "'s";
    if (!named && !(owner.length === 1 && POSSESSIVES.has(owner[0]?.lower ?? ''))) return [];
    const source = { from: from + 1, to: from + 1 + owner.length - (named ? 1 : 0) };
    const cue = { from: comma - 1, to: comma };
    const end = words[to - 1]?.text === '.' && !isQuoted(document, to - 1) ? to - 1 : to;
    return [
      {
        cue: part('cue', cue),
        source: part('source', source),
        contents: [part('content', { from: comma + 1, to: end })],
      },
    ];
  });
}

/** Whether a cue says that somebody speaks, in the last words of a paragraph that a colon ends. */
function announces(document: Document, cue: WordRange, home: WordRange): boolean {
  const { words } = document;
  const speaks = words.slice(cue.from, cue.to).some(({ lower }) => CUE_VERBS.get(lower)?.type === 'speech');
  return speaks && opensParagraph(document, home.to) && words[home.to - 1]?.text === ':';
}

/** The paragraph that begins at a word; null for one in quotation marks, which say themselves whose it is, for lists and for few words. */
function paragraphAt(document: Document, start: number): WordRange | null {
  const { words } = document;
  // Markdown sets a quotation apart with `>`.
  const from = words[start]?.text === '>' ? start + 1 : start;
  const opening = words[from]?.text ?? '';
  if (QUOTATION_MARKS.has(opening) || BULLET.test(opening)) return null;
  const paragraph = paragraphOf(document, from);
  let to = from;
  while (to < words.length && paragraphOf(document, to) === paragraph) to += 1;
  const length = words.slice(from, to).filter(({ text }) => isWordLike(text)).length;
  return length >= SHORTEST ? { from, to } : null;
}

/** A part of a block. */
export function part(role: RoleSpan['role'], { from, to }: WordRange): RoleSpan {
  return { from, to, role, score: PLAIN };
}
