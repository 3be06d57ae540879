import { PartyKind } from '../model/party.js';
import { exchangesBehind, intervieweeOf } from './interviews.js';
import { kindOfNoun } from './lexicon/organizations.js';
import { isGivenName, TITLES } from './lexicon/people.js';
import { INTERVIEWERS, NO_SPEAKERS } from './lexicon/turns.js';
import { lowerWords, paragraphOf, type Document, type WordRange } from './document.js';
import { afterEmphasis, beforeEmphasis, endsAsking, isLabelWord, lineStarts } from './lines.js';
import type { Attribution } from './link.js';
import { roleOf } from './phrases.js';
import { QUOTATION_MARKS } from './quotes.js';
import type { NameSpan, RoleSpan } from './tagging.js';
import { isCapitalised, isWordLike } from './words.js';

/** Words of the longest label: `Secretary of State Mike Pompeo (R-Kan.)`. */
const LONGEST = 9;
/** How sure a turn is: its label is as plain as a cue. */
const PLAIN = 0.95;
const TIME = /^(?:\d{1,2}(?:[:.]\d\d)?(?:[ap]m)?|[ap]\.?m\.?|[A-Z]{2,4}|[-–—,|:])$/u;

/** A line that a label opens: `SMITH: We will …`. */
interface Line {
  readonly label: WordRange;
  /** The label's words, lower case. */
  readonly key: string;
  /** Where the text names who speaks: the label, or the one that it is the letters of. */
  readonly speaker: WordRange;
  /** Some label is the letters of this one. */
  readonly shortened: boolean;
  /** What stands behind the colon. */
  readonly words: WordRange;
  /** The end of the line. */
  readonly to: number;
  readonly paragraph: number;
  /** It asks and says nothing else. */
  readonly asks: boolean;
  /** Its last words ask. */
  readonly endsAsking: boolean;
  /** It begins with a time of day: an entry of a live blog, which ends with its paragraph. */
  readonly timed: boolean;
}

/**
 * The turns of an interview, a hearing, a debate or a live blog: lines that a speaker's name and a colon open, or `Q:` and
 * `A:`. A paragraph without a label between two turns goes on with the one before. A turn's words are the speaker's own,
 * so that it is verbatim without marks; one that only asks is a question. Where two speak and only the beginning has labels,
 * the answers behind it are whose the last label is, and the questions the other's. Empty for a text that is no such thing:
 * one line with a colon is a headline.
 */
export function turnsOf(document: Document, names: readonly NameSpan[] | null): Attribution[] {
  const starts = lineStarts(document);
  const lines = starts.flatMap(
    (from, index) => lineOf(document, from, starts[index + 1] ?? document.words.length) ?? [],
  );
  const counts = new Map<string, number>();
  for (const { key } of lines) counts.set(key, (counts.get(key) ?? 0) + 1);
  const speaking = spelledOut(
    lines.filter((line, index) =>
      isSpeaker(document, line, [lines[index - 1], lines[index + 1]], counts.get(line.key) ?? 0),
    ),
  );
  if (speaking.length < 2) return [];
  const interviewee = speaking.some(({ key }) => key === 'a')
    ? intervieweeOf(document, speaking[0]?.label.from ?? 0, names)
    : null;
  const askers = askersAmong(speaking);
  const first = speaking[0]?.paragraph ?? 0;
  // Where most paragraphs have a label, one without goes on with the turn before; elsewhere it is the reporter's.
  const dense = 2 * speaking.length > (speaking.at(-1)?.paragraph ?? 0) - first;
  const labelled = speaking.map((line, index) => {
    const before = speaking[index - 1];
    const asker = before && askers.has(before.key) && before.key !== line.key ? before.speaker : undefined;
    const more = dense && !line.timed ? goesOn(document, line, speaking[index + 1]) : [];
    return turn({ ...line, asks: line.asks || isPaper(line, askers) }, more, interviewee, asker);
  });
  const isTwo = new Set(speaking.map(({ key }) => key)).size === 2 && askers.size === 1;
  const last = speaking.at(-1);
  const asker = speaking.find(({ key }) => askers.has(key));
  if (!last || !asker || !isTwo || askers.has(last.key)) return labelled;
  const behind = exchangesBehind(document, last.to).flatMap(({ question, answer: [words, ...more] }) => [
    turn({ ...asker, words: question, asks: true }, [], interviewee, undefined),
    turn({ ...last, words, asks: false }, more, interviewee, undefined),
  ]);
  return [...labelled, ...behind];
}

/** Labels most of whose lines end with a question: those who answer behind them answer them. */
function askersAmong(lines: readonly Line[]): Set<string> {
  const balance = new Map<string, number>();
  for (const { key, endsAsking } of lines) balance.set(key, (balance.get(key) ?? 0) + (endsAsking ? 1 : -1));
  return new Set([...balance].flatMap(([key, more]) => (more >= 0 ? [key] : [])));
}

/** Whether who asks in a line is a paper, or somebody whom the text shortens as papers do: `Harbour Times`, `HT`. */
function isPaper({ key, shortened }: Line, askers: ReadonlySet<string>): boolean {
  return askers.has(key) && (shortened || key.split(' ').some((word) => kindOfNoun(word) === PartyKind.OUTLET));
}

/** Lines whose label is the letters of another one are whose that is: `Jane Roe`, `JR`. */
function spelledOut(lines: readonly Line[]): Line[] {
  const long = new Map(lines.filter(({ key }) => key.includes(' ')).map((line) => [lettersOf(line.key), line]));
  const short = new Set(lines.map(({ key }) => key));
  return lines.map((line) => {
    const { key, speaker } = long.get(line.key) ?? line;
    return { ...line, key, speaker, shortened: short.has(lettersOf(key)) && key.includes(' ') };
  });
}

function lettersOf(key: string): string {
  return key
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('');
}

/** The parts of turns. */
export function partsOf(turns: readonly Attribution[]): RoleSpan[] {
  return turns.flatMap(({ source, cue, contents }) => [source, cue, ...contents].filter((part) => part !== null));
}

/** The parts that a tagger sees outside of turns: within one, everything is its speaker's. */
export function outside(turns: readonly Attribution[], spans: readonly RoleSpan[]): readonly RoleSpan[] {
  if (turns.length === 0) return spans;
  // A source may serve other cues of its sentence too.
  const sorted = turns
    .flatMap((turn) => (turn.cue ? [turn.cue, ...turn.contents] : partsOf([turn])))
    .sort((a, b) => a.from - b.from);
  let at = 0;
  return spans.filter((span) => {
    while ((sorted[at]?.to ?? Infinity) <= span.from) at += 1;
    return (sorted[at]?.from ?? Infinity) >= span.to;
  });
}

/** Attributions and turns in text order. */
export function withTurns(attributions: readonly Attribution[], turns: readonly Attribution[]): Attribution[] {
  const start = ({ contents }: Attribution): number => contents[0]?.from ?? 0;
  return [...attributions, ...turns].sort((a, b) => start(a) - start(b));
}

function lineOf(document: Document, start: number, to: number): Line | null {
  // A transcript that is quoted whole has a mark before each label.
  const opening = QUOTATION_MARKS.has(document.words[start]?.text ?? '') ? start + 1 : start;
  const from = afterTime(document, afterEmphasis(document, opening), to);
  let colon = from;
  while (colon < to && colon - from <= LONGEST && document.words[colon]?.text !== ':') {
    if (!isLabelWord(document, colon)) return null;
    colon += 1;
  }
  const label = { from, to: bracketIn(document, from, colon) };
  colon = afterEmphasis(document, colon);
  if (document.words[colon]?.text !== ':' || label.to === from || colon >= to - 1) return null;
  const key = keyOf(document, label);
  const words = { from: afterEmphasis(document, colon + 1), to: beforeEmphasis(document, to) };
  return {
    label,
    key,
    speaker: label,
    shortened: false,
    words,
    to,
    paragraph: paragraphOf(document, start),
    asks: INTERVIEWERS.has(key) || isQuestion(document, words.from, words.to),
    endsAsking: endsAsking(document, words.to),
    timed: /^\d/u.test(document.words[start]?.text ?? ''),
  };
}

/** `10:32 a.m.`, `14.05 GMT –` before a label. */
function afterTime(document: Document, from: number, to: number): number {
  if (!/^\d/u.test(document.words[from]?.text ?? '')) return from;
  let at = from;
  // `14:11 PM Jane Roe` is the prime minister.
  const isLate = Number.parseInt(document.words[from]?.text ?? '', 10) > 12;
  while (at < to && !(isLate && document.words[at]?.text === 'PM') && TIME.test(document.words[at]?.text ?? ''))
    at += 1;
  return at;
}

/** `Smith (R-Ohio)` is Smith. */
function bracketIn(document: Document, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (/^[([]$/u.test(document.words[at]?.text ?? '')) return at;
  return to;
}

/** Whether every sentence of a line asks. */
function isQuestion(document: Document, from: number, to: number): boolean {
  let asks = false;
  for (let at = from; at < to; at += 1) {
    const text = document.words[at]?.text ?? '';
    if (text === '.' || text === '!') return false;
    asks ||= text === '?';
  }
  return asks;
}

function keyOf(document: Document, { from, to }: WordRange): string {
  return lowerWords(document, from, to).join(' ').replace(/\.$/u, '');
}

/**
 * Whether a label names who speaks: a person's name, somebody's work, a word that opens several lines, who asks what the next
 * line answers, or who answers there.
 */
function isSpeaker(
  document: Document,
  line: Line,
  [before, next]: readonly [Line | undefined, Line | undefined],
  count: number,
): boolean {
  const { label, key } = line;
  const last = key.split(' ').at(-1) ?? '';
  if (NO_SPEAKERS.has(key) || NO_SPEAKERS.has(last) || !isWordLike(key)) return false;
  if (key === 'q' || key === 'a' || INTERVIEWERS.has(key) || roleOf(last) !== null) return true;
  const words = document.words.slice(label.from, label.to).filter((word) => isWordLike(word.text));
  const upper = words.every((word) => word.text === word.text.toUpperCase());
  const first = words[0]?.lower.replace(/\.$/u, '') ?? '';
  const named = isGivenName(first) || TITLES.has(first);
  const capital = words.every((word) => isCapitalised(word.text));
  // `Council President Roe`
  const isTitled = words.slice(0, -1).some(({ lower }) => TITLES.has(lower.replace(/\.$/u, '')));
  return (
    upper ||
    (named && words.length > 1) ||
    count > 1 ||
    isAnswered(line, next) ||
    (capital && isTitled && isBeside(line, before)) ||
    (capital && words.length > 1 && isAnswered(before, line))
  );
}

/** Whether a line asks and the one below it answers. */
function isAnswered(line: Line | undefined, next: Line | undefined): boolean {
  return line?.endsAsking === true && next !== undefined && isBeside(next, line);
}

/** Whether a line stands right behind another one with a label. */
function isBeside({ paragraph }: Line, before: Line | undefined): boolean {
  return before !== undefined && paragraph - before.paragraph <= 1;
}

/** The paragraphs without a label between a turn and the next one. */
function goesOn(document: Document, line: Line, next: Line | undefined): WordRange[] {
  if (!next) return [];
  const more: WordRange[] = [];
  for (let at = document.sentenceOf[line.to] ?? 0; at < document.sentences.length; at += 1) {
    const sentence = document.sentences[at];
    if (!sentence || sentence.from >= next.label.from || sentence.paragraph >= next.paragraph) break;
    const last = more.at(-1);
    const joined = last && paragraphOf(document, last.to - 1) === sentence.paragraph;
    if (joined) more[more.length - 1] = { from: last.from, to: sentence.to };
    else more.push({ from: sentence.from, to: sentence.to });
  }
  return more.map((paragraph) => withoutMarks(document, paragraph));
}

/** The mark that each paragraph of a long quotation opens with, and the one that ends it, are not the speaker's. */
function withoutMarks(document: Document, { from, to }: WordRange): WordRange {
  const isMark = (word: number): boolean => QUOTATION_MARKS.has(document.words[word]?.text ?? '');
  const quotation = document.quotationOf[from] ?? -1;
  if (quotation < 0 || !isMark(from) || document.quotationOf[to - 1] !== quotation) return { from, to };
  return { from: from + 1, to: isMark(to - 1) ? to - 1 : to };
}

function turn(
  line: Line,
  more: readonly WordRange[],
  interviewee: WordRange | null,
  addressee: WordRange | undefined,
): Attribution {
  const { key } = line;
  const source = key === 'a' ? interviewee : key === 'q' ? null : line.speaker;
  const part = (role: RoleSpan['role'], range: WordRange): RoleSpan => ({ ...range, role, score: PLAIN });
  return {
    cue: null,
    source: source && part('source', source),
    contents: [line.words, ...more].map((range) => part('content', range)),
    ...(addressee && { addressee }),
    turn: line.asks ? 'question' : 'statement',
  };
}
