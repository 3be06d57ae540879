import type { Range } from './document.js';

/** A stretch between quotation marks. `start` and `end` take the marks in, the inner offsets leave them out. */
export interface Quotation extends Range {
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Single marks, as British papers set them. */
  readonly single: boolean;
  /** No closing mark: it ends with the paragraph and goes on in the next, which opens with a mark again. */
  readonly continues: boolean;
}

interface Opening {
  readonly at: number;
  readonly kind: 'double' | 'single' | 'angle';
}

const OPENS: Record<string, Opening['kind']> = {
  '“': 'double',
  '„': 'double',
  '«': 'angle',
  '‹': 'angle',
  '‘': 'single',
};
const CLOSES: Record<string, Opening['kind']> = { '”': 'double', '»': 'angle', '›': 'angle' };
const MARK = /["“”„«»‹›‘’']/gu;
const OPENER = /^\s*["“«‘']/u;

/**
 * The outermost quotations of a text, in order. Marks are paired within a paragraph; a quotation that stays open
 * goes on where the next paragraph opens with a mark (the convention for long quotations), and ends with its
 * paragraph elsewhere. Straight marks open after a space or bracket. Linear: each mark is pushed and popped once.
 */
export function quotationsOf(text: string, paragraphs: readonly Range[]): Quotation[] {
  const found: Quotation[] = [];
  paragraphs.forEach((paragraph, index) => {
    const next = paragraphs[index + 1];
    const continues = next !== undefined && OPENER.test(text.slice(next.start, next.start + 3));
    for (const quotation of inParagraph(text, paragraph, continues)) found.push(quotation);
  });
  return found;
}

function inParagraph(text: string, paragraph: Range, continues: boolean): Quotation[] {
  const found: Quotation[] = [];
  const body = text.slice(paragraph.start, paragraph.end);
  const marks = [...body.matchAll(MARK)].map((match) => match.index + paragraph.start);
  const lastSingle = marks.findLast((at) => isSingleClose(text, at, true)) ?? -1;
  let stack: Opening[] = [];
  for (const at of marks) {
    const outer = stack[0];
    const top = stack.at(-1);
    const step = readMark(text, at, top, lastSingle);
    if (step === null) continue;
    if (step.open) {
      // The same mark again with none closed between: the first one was stray.
      if (top?.kind === step.kind) stack.pop();
      stack.push({ at, kind: step.kind });
    } else if (outer?.kind === step.kind) {
      found.push(quotation(outer, at, at + 1, false));
      stack = [];
    } else if (top?.kind === step.kind) stack.pop();
  }
  const open = stack.find((opening) => opening.kind !== 'single');
  if (open) found.push(quotation(open, paragraph.end, paragraph.end, continues));
  return found;
}

function quotation(open: Opening, innerEnd: number, end: number, continues: boolean): Quotation {
  return { start: open.at, end, innerStart: open.at + 1, innerEnd, single: open.kind === 'single', continues };
}

/** What a mark does at its place: open, close, or nothing (an apostrophe, inches). */
function readMark(
  text: string,
  at: number,
  top: Opening | undefined,
  lastSingle: number,
): { open: boolean; kind: Opening['kind'] } | null {
  const mark = text[at] ?? '';
  const opens = OPENS[mark];
  if (opens === 'single') return /[\p{N}]/u.test(text[at + 1] ?? '') ? null : { open: true, kind: 'single' };
  if (opens !== undefined) return { open: true, kind: opens };
  const closes = CLOSES[mark];
  if (closes !== undefined) return top ? { open: false, kind: closes } : null;
  if (mark === '"') return straightDouble(text, at, top);
  return apostrophe(text, at, top, lastSingle);
}

function straightDouble(text: string, at: number, top: Opening | undefined) {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  const canOpen = /[\s([{—–\-'‘“]/u.test(before) && !/\s/u.test(after);
  if (top?.kind === 'double') return { open: canOpen && !/[.,!?…]/u.test(before), kind: 'double' as const };
  if (canOpen) return { open: true, kind: 'double' as const };
  // Inches, or the closing mark of a single-marked quotation's inner one.
  return null;
}

function apostrophe(text: string, at: number, top: Opening | undefined, lastSingle: number) {
  if (top?.kind === 'single') {
    if (!isSingleClose(text, at, false)) return null;
    // `the players’ union` inside of a quotation: a later mark is the better end.
    const possessive = /s/iu.test(text[at - 1] ?? '') && /^ \p{Ll}/u.test(text.slice(at + 1, at + 4));
    return possessive && at < lastSingle ? null : { open: false, kind: 'single' as const };
  }
  const opens = text[at] === "'" && /[\s([{—–“"]/u.test(text[at - 1] ?? ' ') && /\p{L}/u.test(text[at + 1] ?? '');
  return opens && at < lastSingle ? { open: true, kind: 'single' as const } : null;
}

/** Whether an apostrophe can close: no letter after it; `strictly`, with punctuation at its side. */
function isSingleClose(text: string, at: number, strictly: boolean): boolean {
  const mark = text[at];
  if (mark !== '’' && mark !== "'") return false;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (/[\p{L}\p{N}]/u.test(after) || /\s/u.test(before)) return false;
  return !strictly || /[.,!?…]/u.test(before) || /[.,;:!?)\]]/u.test(after) || !/s/iu.test(before);
}
