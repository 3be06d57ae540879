import { CUE_VERBS } from '../lexicon/cues.js';
import { ADVERBS, AUXILIARIES, DETERMINERS } from '../lexicon/function-words.js';
import { isQuoted, lowerWords, opensSentence, type Document } from '../document.js';
import { BE } from '../phrases.js';
import { STATEMENTS } from '../speakers.js';
import type { RoleSpan } from '../tagging.js';
import { isTimeOfDay, isWordLike } from '../words.js';
import { lastSentence, sentence } from './places.js';

/** Words of a subject that is taken for the beginning of what is said. */
const LONGEST_SUBJECT = 4;
/** The same with its relative clauses, where nobody else speaks: `Two brothers who sued the chain told …`. */
const LONGEST_CLAUSE = 25;
const RELATIVES = new Set(['who', 'which']);
/** What papers do with what others said. */
const QUOTING = new Set(['quoted', 'quotes', 'quoting', 'cited', 'cites', 'citing']);
/** Words of whom they quote. */
const LONGEST_QUOTED = 9;

/** `To many analysts, the details suggested …`: those to whom it says something are the source, what it says the content. */
export function experiencers(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  let result = [...spans];
  for (const source of spans) {
    const sentence = document.sentences[document.sentenceOf[source.from] ?? -1];
    const opener = document.words[source.from - 1]?.lower;
    if (
      source.role !== 'source' ||
      !sentence ||
      source.from !== sentence.from + 1 ||
      (opener !== 'to' && opener !== 'for')
    )
      continue;
    let verb = source.to;
    while (verb < sentence.to && CUE_VERBS.get(document.words[verb]?.lower ?? '')?.type !== 'evidence') verb += 1;
    if (verb >= sentence.to - 1) continue;
    const score = source.score * 0.8;
    result = result.filter((span) => span.from < sentence.from || span.from >= sentence.to);
    result.push(
      source,
      { role: 'cue', from: verb, to: verb + 1, score },
      { role: 'content', from: verb + 1, to: sentence.to, score },
    );
  }
  return result.sort((a, b) => a.from - b.from);
}

/** `[To] [her partner], Jane Roe, [she] [said]: …`: where somebody says something, who stands behind `to` is told it. */
export function withoutTold(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const dropped = new Set<RoleSpan>();
  spans.forEach((to, index) => {
    const [told, speaker, cue] = spans.slice(index + 1, index + 4);
    const isTo = to.role === 'cue' && opensSentence(document, to.from) && document.words[to.from]?.lower === 'to';
    const speaks = told?.role === 'source' && speaker?.role === 'source' && cue?.role === 'cue';
    if (!isTo || !speaks || sentence(document, cue) !== sentence(document, to)) return;
    dropped.add(to).add(told);
  });
  return spans.filter((span) => !dropped.has(span));
}

/** `[Smith himself] [has said] [that …]`: a content of few words that opens a sentence before a cue with another is the source. */
export function openingSubjects(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  return spans.map((span, index) => {
    const [cue, content] = [spans[index + 1], spans[index + 2]];
    const opens = opensSentence(document, span.from);
    const isSubject =
      span.role === 'content' &&
      opens &&
      span.to - span.from <= (hasSource(document, spans, index) ? LONGEST_SUBJECT : LONGEST_CLAUSE) &&
      !isQuoted(document, span.from) &&
      cue?.role === 'cue' &&
      cue.from === span.to &&
      // `[Smith] [was accused of] [taking it]`: whom others speak of is in what they say.
      !document.words.slice(cue.from, cue.to).some((word) => BE.has(word.lower)) &&
      content?.role === 'content' &&
      content.from === cue.to;
    return isSubject ? { ...span, role: 'source' } : span;
  });
}

/** Whether somebody speaks in the sentence of a span. */
function hasSource(document: Document, spans: readonly RoleSpan[], index: number): boolean {
  const home = document.sentenceOf[spans[index]?.from ?? 0];
  return spans
    .slice(Math.max(0, index - 1), index + 5)
    .some(({ role, from }) => role === 'source' && document.sentenceOf[from] === home);
}

/** `[Many] also have [said]` */
const NO_NOUNS = new Set([...ADVERBS, ...AUXILIARIES]);
/** Words between a determiner and the cue behind its noun. */
const LONGEST_REST = 6;

/** `[Two] fishermen in the harbour [said]`: a subject goes on to its noun, and so to the cue. */
export function unfinishedSubjects(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  return spans.map((span, index) => {
    const cue = spans[index + 1];
    const goesOn =
      span.role === 'source' &&
      cue?.role === 'cue' &&
      DETERMINERS.has(document.words[span.to - 1]?.lower ?? '') &&
      cue.from > span.to &&
      cue.from - span.to <= LONGEST_REST &&
      document.words.slice(span.to, cue.from).every(({ text, lower }) => isWordLike(text) && !NO_NOUNS.has(lower));
    return goesOn ? { ...span, to: cue.from } : span;
  });
}

/** `[The letter], signed by [the chair, Jane Roe,] [states]`: whose it is belongs to it. */
export function signedStatements(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const result: RoleSpan[] = [];
  for (const span of spans) {
    const before = result.at(-1);
    const between = before ? lowerWords(document, before.to, span.from) : [];
    const signed =
      between.length === 3 && between[0] === ',' && /e[dn]$/u.test(between[1] ?? '') && between[2] === 'by';
    if (signed && before?.role === 'source' && span.role === 'source')
      result[result.length - 1] = { ...before, to: span.to };
    else result.push(span);
  }
  return result;
}

/** `Statement from the union: “…”`: what stands before the colon is the source. */
export function announcedQuotations(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const result: RoleSpan[] = [];
  for (const span of spans) {
    const source = announcement(document, span);
    const previous = result.at(-1);
    const isNoun = previous?.role === 'cue' && previous.from === source?.from;
    if (isNoun) result.pop();
    if (source && (isNoun || (previous?.to ?? 0) <= source.from)) result.push(source);
    result.push(span);
  }
  return result;
}

/** The words before a quotation that say whose statement, letter and the like it is; null without them. */
function announcement(document: Document, { role, from: opening, score }: RoleSpan): RoleSpan | null {
  const home = document.sentences[document.sentenceOf[opening] ?? -1];
  const opensQuotation = role === 'content' && isQuoted(document, opening);
  if (!home || !opensQuotation || document.words[opening - 1]?.text !== ':') return null;
  const from = isTimeOfDay(document.words[home.from]?.text ?? '') ? home.from + 1 : home.from;
  const [noun, by] = lowerWords(document, from, opening - 1);
  const isStatement = STATEMENTS.has(noun ?? '') && (by === 'from' || by === 'by');
  return isStatement ? { role: 'source', from, to: opening - 1, score: score * 0.8 } : null;
}

/** `…, [its spokesman] [was quoted as saying by] [the paper]`: whom a paper quotes speaks, not the paper. */
export function quotingPapers(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  return spans.filter((paper, index) => {
    const [speaker, cue] = [spans[index - 2], spans[index - 1]];
    if (paper.role !== 'source' || cue?.role !== 'cue' || speaker?.role !== 'source') return true;
    const words = lowerWords(document, cue.from, cue.to);
    return speaker.to !== cue.from || cue.to !== paper.from || !words.join(' ').endsWith('quoted as saying by');
  });
}

/** `“…,” the paper quoted Jane Roe as saying`: the same told the other way round. */
export function quotedSpeakers(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const result = [...spans];
  for (let at = 0; at < result.length; at += 1) {
    const cue = result[at];
    if (cue?.role !== 'cue' || !QUOTING.has(document.words[cue.to - 1]?.lower ?? '')) continue;
    const home = document.sentences[sentence(document, cue)] ?? cue;
    let as = cue.to + 1;
    while (as < Math.min(home.to - 1, cue.to + LONGEST_QUOTED) && !isAsSaying(document, as)) as += 1;
    if (!isAsSaying(document, as)) continue;
    const named: RoleSpan = { role: 'source', from: cue.to, to: as, score: cue.score };
    const others = result.flatMap((span): RoleSpan[] => {
      if (span.role === 'source' && span.from >= home.from && span.to <= home.to) return [];
      if (span.from >= as + 2 || span.to <= cue.to) return [span];
      return span.to > as + 2 ? [{ ...span, from: as + 2 }] : [];
    });
    result.splice(0, result.length, ...[...others, named].sort((a, b) => a.from - b.from));
  }
  return result;
}

function isAsSaying(document: Document, at: number): boolean {
  return (
    document.words[at]?.lower === 'as' && /^(?:saying|telling|writing)$/u.test(document.words[at + 1]?.lower ?? '')
  );
}

/** `[Dock leaders and] [the port have settled], the mediator said`: the first source is the content's subject. */
export function absorbSubjects(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const result: RoleSpan[] = [];
  spans.forEach((span, index) => {
    const previous = result.at(-1);
    const attributed = spans[index + 1];
    const relative = RELATIVES.has(document.words[span.from]?.lower ?? '');
    const follows =
      attributed !== undefined &&
      attributed.role !== 'content' &&
      sentence(document, attributed) === lastSentence(document, span);
    if (
      span.role === 'content' &&
      previous?.role === 'source' &&
      previous.to === span.from &&
      follows &&
      result.at(-2)?.role !== 'cue'
    ) {
      // `[Two brothers] [who sued the chain] [told] …`: which brothers they are.
      if (relative && attributed.role === 'cue') result[result.length - 1] = { ...previous, to: span.to };
      else result[result.length - 1] = { ...span, from: previous.from };
    } else result.push(span);
  });
  return result;
}
