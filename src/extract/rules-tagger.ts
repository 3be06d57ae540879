import { isDayName } from './dates.js';
import { CUE_VERBS, type Cue } from './lexicon/cues.js';
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from './lexicon/function-words.js';
import { NO_SPEAKERS } from './lexicon/turns.js';
import { isQuoted, lowerWords, type Document, type Sentence, type WordRange } from './document.js';
import { isSupported, nounPhraseBefore, roleOf, subjectBefore } from './phrases.js';
import { QUOTATION_MARKS } from './quotes.js';
import type { RoleSpan, Tagger } from './tagging.js';
import { isCapitalised, isWordLike, wordAt, type Word } from './words.js';

/** How sure a span is that a pattern found. */
const PATTERN = 0.65;
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'by']);
/** `the terms that they demanded may …`: the verb belongs to a relative clause. */
const MODALS = new Set('may might can could will would shall should must is are was were has have had'.split(' '));
/** What a time can begin with: `last month`, `two days ago`, `earlier this week`. */
const TIMES = new Set('last this earlier later early late two three four five six seven eight nine ten a'.split(' '));
/** Longest adverbial between a cue and its content, in words. */
const ADVERBIAL = 7;
/** Longest speaker after an inverted cue, in words. */
const LONGEST = 12;

/** A clause that reports: what nested attributions and the tagger without a model are built from. */
export interface ReportingClause {
  readonly source: WordRange;
  readonly cue: WordRange;
  /** Whom it is told to: `told them`. */
  readonly addressee: WordRange | null;
  readonly content: WordRange;
}

/** The tagger for machines without the native runtime: cue lexicon and word order, the spans of the model's kind. */
export const rulesTagger: Tagger = (document) => {
  const spans: RoleSpan[] = [];
  for (const sentence of document.sentences) spans.push(...tagSentence(document, sentence));
  return Promise.resolve({ spans, links: [], names: null, stanceAt: null });
};

function tagSentence(document: Document, sentence: Sentence): RoleSpan[] {
  const found = accordingTo(document, sentence) ?? colonStyle(document, sentence) ?? verbClause(document, sentence);
  const parts = found ?? loneQuotations(document, sentence);
  return parts.filter((part) => part.to > part.from).sort((a, b) => a.from - b.from);
}

/** Verbs for how somebody sounds, with words or without. */
const SOUNDS = new Set('cry laugh sigh scream shout yell sniff chuckle gush joke whisper boast'.split(' '));
/** `told our elders that …`: whose somebody is; `her` may be whom it was told to. */
const OWNERS = new Set(['my', 'our', 'your', 'his', 'its', 'their']);
/** What people say in their turn that others said. */
const PLAIN_REPORTS = new Set(['said', 'says', 'told', 'promised', 'warned', 'assured']);

/**
 * The first clause of the form `subject cue (whom) (that) content` between two words, or null. Only finite forms that
 * cannot be nouns count, outside of quotations.
 *
 * @param quoted whether the words are somebody's verbatim: then only plain verbs of telling count, in it
 */
export function reportingClause(document: Document, { from, to }: WordRange, quoted = false): ReportingClause | null {
  for (let verb = from + 1; verb < to - 1; verb += 1) {
    const word = document.words[verb];
    const cue = word && CUE_VERBS.get(word.lower);
    if (!word || cue?.type !== 'speech' || !isReporting(document, verb, cue)) continue;
    if (quoted ? !PLAIN_REPORTS.has(word.lower) : isQuoted(document, verb)) continue;
    const sentence = document.sentences[document.sentenceOf[verb] ?? -1];
    const limit = Math.max(from, sentence?.from ?? from);
    // `mothers who told me`
    const isRelative = document.words[verb - 1]?.lower === 'who';
    const source = isRelative ? nounPhraseBefore(document, verb - 1, limit) : subjectBefore(document, verb, limit);
    // `I said …` in a quotation is its speaker's own again, `It says …` what is read.
    if (!source || (quoted && /^(?:i|we|it|this|that)$/u.test(document.words[source.from]?.lower ?? ''))) continue;
    // `everything prosecutors said he had done`
    if (lowerWords(document, source.from - 1, source.to).some((word) => /^(?:every|any|some|no)thing$/u.test(word)))
      continue;
    let end = Math.min(to, sentence?.to ?? to);
    // The mark that closes the quotation is not the inner speaker's; one that closes his own is.
    while (quoted && end > verb && isClosing(document, end - 1, verb)) end -= 1;
    const { addressee, start } = afterVerb(document, verb + 1, end, cue);
    const inner = quoted ? quotedAt(document, start, to) : null;
    if (inner) return { source, cue: { from: verb, to: verb + 1 }, addressee, content: inner };
    // `asked for it and that it was refused`: the second clause is told by who tells the first.
    const second = document.words[start]?.lower === 'that' && document.words[start - 1]?.lower === 'and';
    if (start < end - 1 && !second && opensContent(document, start, cue)) {
      return { source, cue: { from: verb, to: verb + 1 }, addressee, content: { from: start, to: end } };
    }
  }
  return null;
}

/** What a quotation within a quotation says that begins at a word, or behind its comma: `[“He said,] ‘Go home.’”`; null without one. */
function quotedAt({ words }: Document, at: number, to: number): WordRange | null {
  const mark = /^[,:]$/u.test(words[at]?.text ?? '') ? at + 1 : at;
  if (!QUOTATION_MARKS.has(words[mark]?.text ?? '')) return null;
  let end = mark + 1;
  while (end < to && !QUOTATION_MARKS.has(words[end]?.text ?? '')) end += 1;
  return end < to && end > mark + 1 ? { from: mark + 1, to: end } : null;
}

/** Whether a word is a full stop or the like, or the mark that closes the quotation that another word is in. */
function isClosing({ words, quotationOf }: Document, at: number, within: number): boolean {
  const text = words[at]?.text ?? '';
  return !isWordLike(text) && (!QUOTATION_MARKS.has(text) || quotationOf[at] === quotationOf[within]);
}

function isReporting(document: Document, verb: number, cue: Cue): boolean {
  const word = document.words[verb]?.lower ?? '';
  const before = document.words[verb - 1]?.lower ?? '';
  if (
    (word === cue.lemma && !isSupported(document, verb)) ||
    word.endsWith('ing') ||
    BE.has(before) ||
    DETERMINERS.has(before) ||
    before === 'to'
  )
    return false;
  if (document.words[verb + 1]?.lower === 'by') return false;
  // `claims`, `reports` and the like are nouns more often than not; `says` is not.
  return (
    !word.endsWith('s') ||
    word === 'says' ||
    word === 'tells' ||
    word === 'adds' ||
    word === 'argues' ||
    word === 'insists' ||
    word === 'warns'
  );
}

/** Past the person who is told and what tells when and where, to where the content starts. */
function afterVerb(
  document: Document,
  verb: number,
  to: number,
  cue: Cue,
): { addressee: WordRange | null; start: number } {
  const { addressee, start } = addressed(document, pastAdverbial(document, verb, to), to, cue);
  return { addressee, start: pastAdverbial(document, start, to) };
}

/** Past the person who is told. */
function addressed(
  document: Document,
  at: number,
  to: number,
  cue: Cue,
): { addressee: WordRange | null; start: number } {
  if (cue.frame !== 'person') return { addressee: null, start: at };
  const first = document.words[at];
  if (!first) return { addressee: null, start: at };
  if (PREPOSITIONS.has(first.lower)) return { addressee: null, start: at };
  if (PRONOUNS.has(first.lower) && first.lower !== 'that' && !OWNERS.has(first.lower)) {
    // `told me himself`
    const isReflexive = /sel(?:f|ves)$/u.test(document.words[at + 1]?.lower ?? '');
    return { addressee: { from: at, to: at + 1 }, start: isReflexive ? at + 2 : at + 1 };
  }
  let end = OWNERS.has(first.lower) ? at + 1 : at;
  while (end < to && end - at < 8 && isPhraseWord(document.words[end] as Word)) end += 1;
  const next = document.words[end]?.lower;
  // `told the ambassador, Jane Roe, that …`
  const named = next === ',' ? apposedEnd(document, end + 1, to) : -1;
  if (named >= 0) return { addressee: { from: at, to: named - 1 }, start: named };
  return (next !== undefined && PRONOUNS.has(next)) ||
    next === 'to' ||
    next === ',' ||
    next === ':' ||
    QUOTATION_MARKS.has(next ?? '')
    ? { addressee: end > at ? { from: at, to: end } : null, start: next === ',' || next === ':' ? end + 1 : end }
    : { addressee: null, start: at };
}

/** Behind the commas of a name that is set beside somebody, where `that` opens what is told; -1 for none. */
function apposedEnd({ words }: Document, from: number, to: number): number {
  let end = from;
  while (end < Math.min(to, from + 6) && isCapitalised(words[end]?.text ?? '')) end += 1;
  return end > from && words[end]?.text === ',' && words[end + 1]?.lower === 'that' ? end + 1 : -1;
}

/** `said two days ago that`, `wrote on Twitter: `: the content opens behind what tells when and where. */
function pastAdverbial(document: Document, at: number, to: number): number {
  const opener = document.words[at]?.lower ?? '';
  if (!PREPOSITIONS.has(opener) && !isDayName(opener) && !TIMES.has(opener)) return at;
  for (let end = at + 1; end < Math.min(to, at + ADVERBIAL); end += 1) {
    const word = document.words[end];
    if (!word || (!isWordLike(word.text) && word.text !== ':')) return at;
    if (word.lower === 'that' || word.text === ':') return end;
  }
  return at;
}

function isPhraseWord(word: Word): boolean {
  return (
    isWordLike(word.text) &&
    word.lower !== 'that' &&
    word.lower !== 'to' &&
    (!PRONOUNS.has(word.lower) || word.lower === 'the')
  );
}

function opensContent(document: Document, start: number, cue: Cue): boolean {
  const word = document.words[start];
  if (!word || /^[.,;]$/u.test(word.text) || MODALS.has(word.lower)) return false;
  // `cried when she heard of it`
  if (SOUNDS.has(cue.lemma) && CONJUNCTIONS.has(word.lower) && word.lower !== 'that') return false;
  if (cue.frame === 'person' || cue.frame === 'object' || cue.lemma === 'ask') return true;
  return !PREPOSITIONS.has(word.lower);
}

function accordingTo(document: Document, sentence: Sentence): RoleSpan[] | null {
  const { words } = document;
  for (let at = sentence.from; at < sentence.to - 2; at += 1) {
    if (words[at]?.lower !== 'according' || words[at + 1]?.lower !== 'to') continue;
    if (at > sentence.from + 1) {
      return [
        part('content', sentence.from, at),
        part('cue', at, at + 2),
        part('source', at + 2, speakerEnd(document, at + 2, sentence.to)),
      ];
    }
    let comma = at + 2;
    while (comma < sentence.to && words[comma]?.text !== ',') comma += 1;
    if (comma === sentence.to) return null;
    return [part('cue', at, at + 2), part('source', at + 2, comma), part('content', comma + 1, sentence.to)];
  }
  return null;
}

/** `Mayor: Budget is sound`, in a line without a verb that reports before the colon. */
function colonStyle(document: Document, sentence: Sentence): RoleSpan[] | null {
  for (let at = sentence.from + 1; at < Math.min(sentence.to - 2, sentence.from + 6); at += 1) {
    const word = document.words[at];
    if (!word || CUE_VERBS.has(word.lower)) return null;
    if (word.text !== ':') continue;
    const head = document.words[at - 1];
    if (head && NO_SPEAKERS.has(head.lower)) return null;
    const speaks = head && (roleOf(head.lower) !== null || (isCapitalised(head.text) && at - sentence.from <= 3));
    return speaks
      ? [part('source', sentence.from, at), part('cue', at, at + 1), part('content', at + 1, sentence.to)]
      : null;
  }
  return null;
}

function verbClause(document: Document, sentence: Sentence): RoleSpan[] | null {
  for (let verb = sentence.from; verb < sentence.to; verb += 1) {
    const word = document.words[verb];
    const cue = word && CUE_VERBS.get(word.lower);
    if (!word || cue?.type !== 'speech' || isQuoted(document, verb) || !isReporting(document, verb, cue)) continue;
    const found =
      apposed(document, sentence, verb, cue) ??
      inverted(document, sentence, verb) ??
      plain(document, sentence, verb, cue);
    if (found) return found;
  }
  return null;
}

/** `Smith, the mayor, said …`: the comma before the cue closes the subject. */
function apposed(document: Document, sentence: Sentence, verb: number, cue: Cue): RoleSpan[] | null {
  const source = subjectBefore(document, verb, sentence.from);
  return source && source.to === verb - 1 ? plain(document, sentence, verb, cue) : null;
}

/** `“…,” said Smith`, `the vote was rigged, says the mayor`. */
function inverted(document: Document, sentence: Sentence, verb: number): RoleSpan[] | null {
  const before = document.words[verb - 1];
  if (!before || verb - 1 < sentence.from || !closes(before.text)) return null;
  const end = speakerEnd(document, verb + 1, sentence.to);
  const first = document.words[verb + 1];
  if (!first || end === verb + 1 || (PRONOUNS.has(first.lower) && !DETERMINERS.has(first.lower))) return null;
  return [
    part('content', sentence.from, verb),
    part('cue', verb, verb + 1),
    part('source', verb + 1, end),
    ...quotationsAfter(document, end, sentence.to),
  ];
}

function plain(document: Document, sentence: Sentence, verb: number, cue: Cue): RoleSpan[] | null {
  const source = subjectBefore(document, verb, sentence.from);
  if (!source) return null;
  const parts = [part('source', source.from, source.to), part('cue', verb, verb + 1)];
  const before = document.words[source.from - 1];
  const next = document.words[verb + 1]?.lower ?? '.';
  // `In January, Smith said that …` goes on behind the cue; `…, Smith said on Monday.` does not.
  const goesOn =
    next === 'that' || next === ':' || (before?.text === ',' && (DETERMINERS.has(next) || PRONOUNS.has(next)));
  const trailing =
    before && !goesOn && source.from - 1 > sentence.from && (closes(before.text) || /^[—–]$/u.test(before.text));
  if (trailing)
    return [
      part('content', sentence.from, source.from - (before.text === ',' ? 1 : 0)),
      ...parts,
      ...quotationsAfter(document, verb + 1, sentence.to),
    ];
  const { start } = afterVerb(document, verb + 1, sentence.to, cue);
  const first = document.words[start]?.text === ':' || document.words[start]?.text === ',' ? start + 1 : start;
  return first < sentence.to && opensContent(document, first, cue)
    ? [...parts, part('content', first, sentence.to)]
    : null;
}

function quotationsAfter(document: Document, from: number, to: number): RoleSpan[] {
  for (let at = from; at < to; at += 1) {
    const quotation = document.quotations[document.quotationOf[at] ?? -1];
    if (quotation) return [part('content', at, Math.min(to, wordAt(document.words, quotation.end - 1) + 1))];
  }
  return [];
}

function loneQuotations(document: Document, sentence: Sentence): RoleSpan[] {
  const quoted = isQuoted(document, sentence.from) && isQuoted(document, sentence.to - 1);
  return quoted ? [part('content', sentence.from, sentence.to)] : [];
}

function speakerEnd(document: Document, from: number, to: number): number {
  let end = from;
  while (end < to && end - from < LONGEST && !stops(document.words[end]?.text ?? '.')) end += 1;
  return end;
}

/** Whether a mark can stand between what is said and an attribution behind it. */
function closes(mark: string): boolean {
  return QUOTATION_MARKS.has(mark) || /^[,?!]$/u.test(mark);
}

/** Whether a mark ends a speaker; an apostrophe may be part of a name. */
function stops(mark: string): boolean {
  return /^[.,;:—–!?]$/u.test(mark) || (QUOTATION_MARKS.has(mark) && mark !== "'" && mark !== '’');
}

function part(role: RoleSpan['role'], from: number, to: number): RoleSpan {
  return { role, from, to, score: PATTERN };
}
