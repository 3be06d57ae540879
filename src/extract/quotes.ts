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

/** Marks of one kind close each other; those of another stand within them. */
type Kind = 'double' | 'single' | 'angle' | 'corner';

interface Opening extends Range {
  readonly mark: string;
  readonly kind: Kind;
}

/** A mark where it stands. */
interface Mark extends Range {
  readonly text: string;
}

/** What a mark does at its place. */
interface Step {
  readonly opens: boolean;
  readonly kind: Kind;
}

/** Marks that only open, but for `“` and `‘` behind their German partners. */
const OPENS: Readonly<Record<string, Kind>> = {
  '“': 'double',
  '„': 'double',
  '‟': 'double',
  '``': 'double',
  '‘‘': 'double',
  '‘': 'single',
  '‚': 'single',
  '「': 'corner',
  '『': 'corner',
};
/** Marks that only close, unless nothing is open and a word follows: `”so”`, `»so«`. */
const CLOSES: Readonly<Record<string, Kind>> = {
  '”': 'double',
  '’’': 'double',
  '»': 'angle',
  '›': 'angle',
  '」': 'corner',
  '』': 'corner',
};
/** Whichever of the two the other one does not. */
const ANGLES = new Set(['«', '‹']);
const GERMAN: Readonly<Record<string, string>> = { '“': '„', '‘': '‚' };
const MARK = /``|''|‘‘|’’|["“”„‟«»‹›‘’‚'「」『』]/gu;
const OPENER = /^(?:``|''|‘‘|["“”„«»‘'])/u;
/** `’tis`, `’em`: letters left out, not a mark. */
const ELISION = /^(?:tis|twas|em|til|cause|cos|round|bout|n)\b/iu;

/** Words that are quotation marks. */
export const QUOTATION_MARKS: ReadonlySet<string> = new Set(
  `" “ ” „ ‟ « » ‹ › ‘ ’ ‚ ' 「 」 『 』 '' ‘‘ ’’`.split(' ').concat('``'),
);

/**
 * The outermost quotations of a text, in order: curly, straight, single, doubled single (``so''), German, angular and
 * Japanese marks. Marks are paired within a paragraph; a quotation that stays open goes on where the next paragraph
 * opens with a mark of its kind (the convention for long quotations), and ends with its paragraph elsewhere. Straight
 * marks open after a space or bracket. Linear: each mark is pushed and popped once.
 */
export function quotationsOf(text: string, paragraphs: readonly Range[]): Quotation[] {
  const found: Quotation[] = [];
  paragraphs.forEach((paragraph, index) => {
    const next = paragraphs[index + 1];
    const opener = next ? (OPENER.exec(text.slice(next.start, next.start + 2))?.[0] ?? null) : null;
    for (const quotation of inParagraph(text, paragraph, opener)) found.push(quotation);
  });
  return found;
}

/** @param nextOpener the mark that the next paragraph opens with */
function inParagraph(text: string, paragraph: Range, nextOpener: string | null): Quotation[] {
  const found: Quotation[] = [];
  const marks = [...text.slice(paragraph.start, paragraph.end).matchAll(MARK)].map(({ 0: mark, index }): Mark => {
    const start = index + paragraph.start;
    return { text: mark, start, end: start + mark.length };
  });
  const goesOn = nextOpener !== null && kindOf(nextOpener) === 'single';
  const lastSingle = goesOn ? paragraph.end : (marks.findLast((mark) => isSingleClose(text, mark, true))?.start ?? -1);
  let stack: Opening[] = [];
  for (const mark of marks) {
    const top = stack.at(-1);
    const step = readMark(text, mark, top, lastSingle);
    if (step === null) continue;
    if (step.opens) {
      // The same mark again with none closed between: the first one was stray.
      if (top?.kind === step.kind) stack.pop();
      stack.push({ start: mark.start, end: mark.end, mark: mark.text, kind: step.kind });
    } else if (stack[0]?.kind === step.kind && (top?.kind !== step.kind || stack.length === 1)) {
      found.push(quotation(stack[0], mark, false));
      stack = [];
    } else if (top?.kind === step.kind) stack.pop();
  }
  const open = stack.find(({ kind }) => kind !== 'single' || goesOn);
  const continues = nextOpener !== null && open?.kind === kindOf(nextOpener);
  if (open) found.push(quotation(open, { start: paragraph.end, end: paragraph.end }, continues));
  return found;
}

function quotation(open: Opening, close: Range, continues: boolean): Quotation {
  return {
    start: open.start,
    end: close.end,
    innerStart: open.end,
    innerEnd: close.start,
    single: open.kind === 'single',
    continues,
  };
}

function kindOf(mark: string): Kind {
  return (
    OPENS[mark] ?? CLOSES[mark] ?? (ANGLES.has(mark) ? 'angle' : mark === "'" || mark === '’' ? 'single' : 'double')
  );
}

/** What a mark does at its place: open, close, or nothing (an apostrophe, inches). */
function readMark(text: string, mark: Mark, top: Opening | undefined, lastSingle: number): Step | null {
  const before = text[mark.start - 1] ?? ' ';
  const after = text[mark.end] ?? ' ';
  if (top !== undefined && GERMAN[mark.text] === top.mark) return { opens: false, kind: top.kind };
  if (mark.text === '‘' || mark.text === '‚') {
    const years = /\p{N}/u.test(after);
    return years || ELISION.test(text.slice(mark.end, mark.end + 6)) ? null : { opens: true, kind: 'single' };
  }
  const opens = OPENS[mark.text];
  if (opens !== undefined) return { opens: true, kind: opens };
  const starts = /[\s([{—–]/u.test(before) && !/\s/u.test(after);
  if (ANGLES.has(mark.text)) return { opens: top?.mark !== '»' && top?.mark !== '›', kind: 'angle' };
  const closes = CLOSES[mark.text];
  if (closes !== undefined) return top || starts ? { opens: !top && starts, kind: closes } : null;
  if (mark.text === '"' || mark.text === "''") return straightDouble(before, after, top);
  return apostrophe(text, mark, top, lastSingle);
}

function straightDouble(before: string, after: string, top: Opening | undefined): Step | null {
  const canOpen = /[\s([{—–\-'‘“]/u.test(before) && !/\s/u.test(after);
  if (top?.kind === 'double') return { opens: canOpen && !/[.,!?…]/u.test(before), kind: 'double' };
  // `said:"So it is"`
  if (canOpen || (/[:,;>]/u.test(before) && /\p{L}/u.test(after))) return { opens: true, kind: 'double' };
  // Inches, or the closing mark of a single-marked quotation's inner one.
  return null;
}

function apostrophe(text: string, mark: Mark, top: Opening | undefined, lastSingle: number): Step | null {
  const { start, end } = mark;
  if (top?.kind === 'single') {
    if (!isSingleClose(text, mark, false)) return null;
    // `the players’ union` inside of a quotation: a later mark is the better end.
    const possessive = /s/iu.test(text[start - 1] ?? '') && /^ \p{Ll}/u.test(text.slice(end, end + 3));
    return possessive && start < lastSingle ? null : { opens: false, kind: 'single' };
  }
  const opens =
    mark.text === "'" &&
    /[\s([{—–“"]/u.test(text[start - 1] ?? ' ') &&
    /\p{L}/u.test(text[end] ?? '') &&
    !ELISION.test(text.slice(end, end + 6));
  return opens && start < lastSingle ? { opens: true, kind: 'single' } : null;
}

/** Whether an apostrophe can close: no letter after it; `strictly`, with punctuation at its side. */
function isSingleClose(text: string, { text: mark, start, end }: Mark, strictly: boolean): boolean {
  if (mark !== '’' && mark !== "'") return false;
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (/[\p{L}\p{N}]/u.test(after) || /\s/u.test(before)) return false;
  return !strictly || /[.,!?…]/u.test(before) || /[.,;:!?)\]]/u.test(after) || !/s/iu.test(before);
}
