import { rangeOf, type Document, type Range } from '../../src/extract/document.js';
import { ROLES, type RoleSpan } from '../../src/extract/tagging.js';
import type { TokenLine } from '../corpora/cofenet.js';
import { f1Figure, noCounts, type Counts, type Figure } from '../figure.js';

/** An article as it was read: its document and the parts that were found. */
export interface ReadParts {
  readonly name: string;
  readonly document: Document;
  readonly parts: readonly RoleSpan[];
}

/** A part on tokens of a line: `role first end`. */
type TokenPart = string;

interface Stretch extends Range {
  readonly role: string;
}

/** The corpus has its tokeniser's marks, the texts their publishers'. */
const PLAIN: Readonly<Record<string, string>> = {
  '"': "''",
  '“': "''",
  '”': "''",
  '‘': "'",
  '’': "'",
  '`': "'",
  '–': '--',
  '—': '--',
  '―': '--',
  '…': '...',
};
const TREEBANK: Readonly<Record<string, string>> = {
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
  '-LCB-': '{',
  '-RCB-': '}',
};
/** Characters of a line's start that it is looked for by where it does not follow the line before. */
const OPENING = 12;

/**
 * Exact F1 of parts as CofeNet counts them (Wang and others, COLING 2022): a part is right when role, first and last
 * token are. Predicted stretches of characters are laid on the corpus's tokens; a line that is not found in its
 * article counts as read empty.
 */
export function measureParts(lines: readonly TokenLine[], articles: readonly ReadParts[]): Figure[] {
  const counts = new Map<string, Counts>(ROLES.map((role) => [role, noCounts()]));
  const add = (parts: Iterable<TokenPart>, key: keyof Counts): void => {
    for (const part of parts) {
      const count = counts.get(part.split(' ')[0] ?? '');
      if (count) count[key] += 1;
    }
  };
  for (const { name, document, parts } of articles) {
    const stretches = parts.map((part): Stretch => ({ role: part.role, ...rangeOf(document, part) }));
    for (const own of readingsOf(lines.filter((line) => line.article === name))) {
      const places = align(document.text, own);
      own.forEach(({ labels }, index) => {
        const gold = partsIn(labels);
        const tokens = places[index] ?? null;
        const guess = tokens === null ? new Set<TokenPart>() : partsIn(labelsOn(tokens, stretches));
        const right = [...guess].filter((part) => gold.has(part));
        add(gold, 'wanted');
        add(guess, 'found');
        add(right, 'right');
      });
    }
  }
  return [...counts].map(([role, count]) => f1Figure(role, count));
}

/** The lines of an article by annotator: each has the whole of it. */
function readingsOf(lines: readonly TokenLine[]): TokenLine[][] {
  const annotators = [...new Set(lines.map(({ annotator }) => annotator))];
  return annotators.map((who) => lines.filter(({ annotator }) => annotator === who));
}

/** For each line the place of each token in the article; null for a line that is not found in it. */
export function align(text: string, lines: readonly Pick<TokenLine, 'tokens'>[]): (readonly Range[] | null)[] {
  const { letters, places } = plain(text);
  let at = 0;
  return lines.map(({ tokens }) => {
    const written = tokens.map((token) => plain(TREEBANK[token] ?? token).letters || '?');
    const follows = letters.startsWith(written[0] ?? '', at);
    const start = follows ? at : Math.max(at, letters.indexOf(written.join('').slice(0, OPENING), at));
    const placed = place(written, letters, places, start);
    if (placed) at = placed.end;
    return placed ? placed.tokens : null;
  });
}

/** The characters that can be seen, marks written alike, each with its place in the text. */
function plain(text: string): { letters: string; places: number[] } {
  let letters = '';
  const places: number[] = [];
  let index = 0;
  for (const character of text) {
    if (!/[\s\p{Cc}\p{Cf}]/u.test(character)) {
      const written = PLAIN[character] ?? character;
      letters += written;
      for (let unit = 0; unit < written.length; unit += 1) places.push(index);
    }
    index += character.length;
  }
  return { letters, places };
}

function place(
  tokens: readonly string[],
  letters: string,
  places: readonly number[],
  start: number,
): { tokens: Range[]; end: number } | null {
  const found: Range[] = [];
  let at = start;
  for (const token of tokens) {
    // The tokeniser writes the point of an abbreviation twice where a sentence ends with it.
    if (token === '.' && letters[at] !== '.' && letters[at - 1] === '.') at -= 1;
    if (!letters.startsWith(token, at)) return null;
    found.push({ start: places[at] ?? 0, end: (places[at + token.length - 1] ?? 0) + 1 });
    at += token.length;
  }
  return { tokens: found, end: at };
}

/**
 * Stretches of the text on tokens: a token is in a stretch when its middle is. What crosses the end of a line goes on
 * in the next as a part of its own, as in the corpus.
 */
export function labelsOn(tokens: readonly Range[], stretches: readonly Stretch[]): string[] {
  const labels = tokens.map(() => 'O');
  const [first, last] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
  for (const { role, start, end } of stretches) {
    if (end <= first || start >= last) continue;
    let begun = false;
    tokens.forEach((token, index) => {
      const middle = (token.start + token.end) / 2;
      if (middle < start || middle >= end) return;
      labels[index] = `${begun ? 'I' : 'B'}-${role}`;
      begun = true;
    });
  }
  return labels;
}

/** The parts that BIO labels come to. */
export function partsIn(labels: readonly string[]): Set<TokenPart> {
  const parts = new Set<TokenPart>();
  let begun: { role: string; at: number } | null = null;
  [...labels, 'O'].forEach((label, index) => {
    const role = label.slice(2);
    if (begun && (!label.startsWith('I') || role !== begun.role)) {
      parts.add(`${begun.role} ${begun.at} ${index}`);
      begun = null;
    }
    if (label !== 'O') begun ??= { role, at: index };
  });
  return parts;
}
