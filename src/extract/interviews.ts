import { part } from './blocks.js';
import { isGivenName } from './lexicon/people.js';
import { FIRST_PLURAL, FIRST_SINGULAR } from './lexicon/function-words.js';
import { isQuoted, paragraphOf, type Document, type WordRange } from './document.js';
import type { Attribution } from './link.js';
import type { NameSpan } from './tagging.js';
import { afterEmphasis, beforeEmphasis, endsAsking } from './lines.js';
import { isCapitalised } from './words.js';

/** Questions to `you` that make a text an interview; fewer do where bold or italics set them apart. */
const FEWEST = 3;
const FEWEST_SET_APART = 2;

interface Paragraph extends WordRange {
  readonly asks: boolean;
  /** Speaks to `you` outside of quotations. */
  readonly you: boolean;
  /** A question to `you`. */
  readonly direct: boolean;
  /** In bold or italics. */
  readonly setApart: boolean;
  readonly firstPerson: boolean;
}

/**
 * The answers of an interview without labels: paragraphs that ask `you` something, each with the answer below it in the
 * words of whom the text names before the first one. Empty for a text that is no such thing.
 *
 * @param names names that the tagger reads, null where it reads none
 */
export function interviewOf(document: Document, names: readonly NameSpan[] | null): Attribution[] {
  const paragraphs = paragraphsIn(document);
  const first = paragraphs.findIndex(({ asks }) => asks);
  if (first < 0 || !isInterview(paragraphs.slice(first))) return [];
  const speaker = intervieweeOf(document, paragraphs[first]?.from ?? 0, names);
  return exchangesAmong(paragraphs.slice(first)).map(({ answer }) => ({
    cue: null,
    source: speaker && part('source', speaker),
    contents: answer.map((range) => part('content', range)),
    turn: 'statement',
  }));
}

/** A question and the paragraphs that answer it. */
export interface Exchange {
  readonly question: WordRange;
  readonly answer: readonly [WordRange, ...WordRange[]];
}

/**
 * What is asked and answered below the last label of an interview that has labels at its beginning only; of somebody who asked
 * before a paragraph to `you` asks, whether it ends so or not. None where what is there is no interview.
 */
export function exchangesBehind(document: Document, from: number): Exchange[] {
  const paragraphs = paragraphsIn(document)
    .filter((paragraph) => paragraph.from >= from)
    .map((paragraph) => ({ ...paragraph, asks: paragraph.asks || (paragraph.you && !paragraph.firstPerson) }));
  const asked = paragraphs.filter(({ asks }) => asks);
  return paragraphs[0]?.asks === true && asked.length >= FEWEST_SET_APART ? exchangesAmong(paragraphs) : [];
}

/** Whether enough paragraphs ask `you`, none of two in a row, and most answers say `I` or `we`. */
function isInterview(paragraphs: readonly Paragraph[]): boolean {
  const direct = paragraphs.filter(({ direct: asksYou }) => asksYou);
  const apart = direct.filter(({ setApart }) => setApart);
  const answers = paragraphs.filter(({ asks }, index) => !asks && paragraphs[index - 1]?.asks === true);
  const asked = paragraphs.filter(({ asks }) => asks);
  const enough = direct.length >= FEWEST || (apart.length >= FEWEST_SET_APART && apart.length === direct.length);
  const spoken = answers.filter(({ firstPerson }) => firstPerson);
  return (
    enough &&
    answers.length + 1 >= asked.length &&
    spoken.length * 2 >= answers.length &&
    asked.length * 5 >= paragraphs.length
  );
}

/** Each question with the paragraphs below it; below the last one those that go on in the first person. */
function exchangesAmong(paragraphs: readonly Paragraph[]): Exchange[] {
  const last = paragraphs.findLastIndex(({ asks }) => asks);
  const exchanges: { question: Paragraph; answer: Paragraph[] }[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.asks) exchanges.push({ question: paragraph, answer: [] });
    else if (index <= last + 1 || (paragraph.firstPerson && paragraphs[index - 1]?.firstPerson === true))
      exchanges.at(-1)?.answer.push(paragraph);
  });
  return exchanges.flatMap(({ question, answer: [first, ...more] }) =>
    first ? [{ question, answer: [first, ...more] }] : [],
  );
}

function paragraphsIn(document: Document): Paragraph[] {
  const ranges: WordRange[] = [];
  for (const { from, to, paragraph } of document.sentences) {
    const open = ranges.at(-1);
    if (open && paragraphOf(document, open.from) === paragraph) ranges[ranges.length - 1] = { from: open.from, to };
    else ranges.push({ from, to });
  }
  return ranges.map((range) => readParagraph(document, range));
}

function readParagraph(document: Document, { from, to }: WordRange): Paragraph {
  const words = { from: afterEmphasis(document, from), to: beforeEmphasis(document, to) };
  const setApart = words.from > from && words.to < to;
  const said = document.words.slice(words.from, words.to).filter((_, index) => !isQuoted(document, words.from + index));
  const you = said.some(({ lower }) => /^(?:you|your|yours|yourself)$/u.test(lower));
  const ends = endsAsking(document, words.to) && !isQuoted(document, words.to - 1);
  const firstPerson = said.some(({ lower }) => FIRST_SINGULAR.has(lower) || FIRST_PLURAL.has(lower));
  const asks = (ends && (you || setApart || !firstPerson)) || (setApart && you);
  return {
    ...words,
    asks,
    you,
    direct: asks && you,
    setApart,
    firstPerson,
  };
}

/** Who is interviewed: of the people whom the text names before the questions the one that it names most, the first of several; no writer in a byline. */
export function intervieweeOf(document: Document, before: number, names: readonly NameSpan[] | null): WordRange | null {
  const people = (names ?? []).filter(
    ({ sort, from }) => sort === 'person' && from < before && !isByline(document, from),
  );
  const surname = ({ to }: WordRange): string => document.words[to - 1]?.lower ?? '';
  const counts = new Map<string, number>();
  for (const name of people) counts.set(surname(name), (counts.get(surname(name)) ?? 0) + 1);
  const count = (name: WordRange): number => counts.get(surname(name)) ?? 0;
  const full = people.filter(({ from, to }) => to > from + 1);
  const [most] = full.sort((a, b) => count(b) - count(a) || a.from - b.from);
  return most ? { from: most.from, to: most.to } : givenNameBefore(document, before);
}

function isByline({ words }: Document, from: number): boolean {
  return words[from - 1]?.lower === 'by';
}

/** The first name before a word that begins with a given name that the lexicon knows. */
function givenNameBefore(document: Document, before: number): WordRange | null {
  for (let at = 0; at < before - 1; at += 1) {
    const given = document.words[at];
    if (!given || !isGivenName(given.lower) || !isCapitalised(given.text) || isByline(document, at)) continue;
    let end = at + 1;
    while (end < before && end - at < 4 && isCapitalised(document.words[end]?.text ?? '')) end += 1;
    if (end > at + 1) return { from: at, to: end };
  }
  return null;
}
