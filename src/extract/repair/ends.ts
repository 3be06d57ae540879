import { isQuoted, opensParagraph, type Document } from '../document.js';
import { QUOTATION_MARKS } from '../quotes.js';
import type { RoleSpan } from '../tagging.js';
import { isTimeOfDay, isWordLike } from '../words.js';
import { afterDate, afterDateline, sentence } from './places.js';
import { CONJUNCTIONS } from './contents.js';

/** What closes an aside in a speaker's words, and what opened it. */
const ASIDES: ReadonlyMap<string, string> = new Map([
  [',', ','],
  [')', '('],
  [']', '['],
  ['”', '“'],
  ['–', '–'],
  ['—', '—'],
  ['--', '--'],
]);
const EDGES = new Set([',', ';', ':', '—', '–', '-', '--', '(', ')', '[', ']']);

/** Punctuation and conjunctions at a part's ends belong to nobody; marks of quotation stay with a content. */
export function trim(document: Document, span: RoleSpan): RoleSpan[] {
  const word = (index: number): string => document.words[index]?.lower ?? '';
  let { from, to } = span;
  // `blaming the weather and what [its director] called …`
  for (let at = from + 1; at < to - 1 && span.role === 'source'; at += 1) if (word(at) === 'what') from = at + 1;
  while (from < to && EDGES.has(word(from)) && span.role !== 'cue') from += 1;
  // `BRUSSELS - European leaders said …`
  const home = document.sentences[sentence(document, span)];
  if (home?.from === from && span.role === 'source') from = afterDateline(document, { from, to });
  if (home && span.role === 'content' && opensParagraph(document, home.from))
    from = Math.max(from, Math.min(afterDate(document, home), to));
  // `10.31 Candidate Jane Roe says …`: when an entry of a live blog was written.
  if (from < to - 1 && isTimeOfDay(word(from)) && home?.from === from) from += 1;
  // A quotation keeps its own full stop, also where it goes on in the next paragraph.
  while (
    to > from &&
    (loose(word(to - 1), span.role) ||
      opensClause(document, to - 1) ||
      (span.role === 'content' && isCut(document, to))) &&
    !closesAside(document, { ...span, from, to }) &&
    !(span.role === 'content' && isQuoted(document, to - 1))
  )
    to -= 1;
  // An article alone is nobody, a relative pronoun alone no statement.
  const nothing = span.role === 'source' ? /^(?:the|an?)$/u : /^(?:who|which|what)$/u;
  const bare = span.role !== 'cue' && to === from + 1 && nothing.test(word(from));
  return to > from && !bare ? [{ ...span, from, to }] : [];
}

/** `Smith, the mayor,` said; `Smith (D-Ohio)` said: what opens an aside and what closes it belong together. */
function closesAside({ words }: Document, { role, from, to }: RoleSpan): boolean {
  const opener = ASIDES.get(words[to - 1]?.text ?? '');
  return role === 'source' && opener !== undefined && words.slice(from, to - 1).some(({ text }) => text === opener);
}

/** `it was old, while [the board] [said] …` */
function opensClause({ words }: Document, at: number): boolean {
  return /^(?:while|whereas|although|though|as)$/u.test(words[at]?.lower ?? '') && words[at - 1]?.text === ',';
}

/** `[a charge that] his rival [dismissed]`: what opens the clause that goes on behind a content. */
function isCut({ words, sentenceOf }: Document, to: number): boolean {
  const goesOn = sentenceOf[to] === sentenceOf[to - 1] && isWordLike(words[to]?.text ?? '');
  return goesOn && /^(?:that|which)$/u.test(words[to - 1]?.lower ?? '');
}

function loose(word: string, role: RoleSpan['role']): boolean {
  if (role === 'cue') return word === ',' || QUOTATION_MARKS.has(word);
  if (EDGES.has(word) || CONJUNCTIONS.has(word)) return true;
  return role === 'content' ? word === '.' : word === '.' || (QUOTATION_MARKS.has(word) && word !== "'");
}
