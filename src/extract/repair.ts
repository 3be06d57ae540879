import { CUE_VERBS } from './lexicon/cues.js';
import type { Document, WordRange } from './document.js';
import { BE } from './phrases.js';
import { QUOTATION_MARKS } from './quotes.js';
import { reportingClause } from './rules-tagger.js';
import { STATEMENTS } from './speakers.js';
import type { RoleSpan } from './tagging.js';
import { isWordLike, wordAt } from './words.js';

/** Words of a quotation that nobody's cue claims are speech from this length on; shorter ones are names and irony. */
const SPEECH_LENGTH = 6;
/** Words of a clause that is worth a claim. */
const SHORTEST = 3;
/** Words before the dash of a dateline: `SAN BARTOLO, Oct 9 (Andes Wire) —`. */
const LONGEST_DATELINE = 14;
/** Words of a subject that is taken for the beginning of what is said. */
const LONGEST_SUBJECT = 4;
/** The same with its relative clauses, where nobody else speaks: `Two brothers who sued the chain told …`. */
const LONGEST_CLAUSE = 25;
/** How sure a span is that pairing of marks found, not the tagger. */
const PAIRED = 0.6;
const CONJUNCTIONS = new Set(['and', 'or', 'but', 'nor']);
const RELATIVES = new Set(['who', 'which']);
const DASHES = new Set(['—', '–', '--', '-']);
/** What a broken clause goes on with: its verb. */
const RESUMING = new Set('is are was were will would can could may might must should has have had does did'.split(' '));
const OPEN_ENDS = new Set([
  "'s",
  'the',
  'a',
  'an',
  'of',
  'for',
  'to',
  'with',
  'from',
  'by',
  'his',
  'her',
  'their',
  'its',
  'at',
]);
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
/** What papers do with what others said. */
const QUOTING = new Set(['quoted', 'quotes', 'quoting', 'cited', 'cites', 'citing']);
/** Words of whom they quote. */
const LONGEST_QUOTED = 9;
const TIME = /^\d{1,2}[.:]\d\d$/u;
const EDGES = new Set([',', ';', ':', '—', '–', '-', '--', '(', ')', '[', ']']);

/** In this order: each sees what the ones before made of the spans. */
const STEPS: readonly ((document: Document, spans: readonly RoleSpan[]) => RoleSpan[])[] = [
  experiencers,
  openingSubjects,
  trailingCues,
  missingContents,
  contentsAround,
  resumedContents,
  announcedQuotations,
  quotedSpeakers,
  absorbCues,
  absorbSubjects,
  joinCoordinations,
  coverQuotations,
  addQuotations,
];

/**
 * Mends what a tagger of single words gets wrong and grammar or pairing of marks tells: a content's first words taken
 * for a source, a coordination cut in two, a quotation half inside, loose punctuation at the ends.
 */
export function repair(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  let mended = [...spans];
  for (const step of STEPS) mended = step(document, mended);
  return mended.flatMap((span) => trim(document, span));
}

/** `[Smith himself] [has said] [that …]`: a content of few words that opens a sentence before a cue with another is the source. */
function openingSubjects(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  return spans.map((span, index) => {
    const [cue, content] = [spans[index + 1], spans[index + 2]];
    const opens = document.sentences[sentence(document, span)]?.from === span.from;
    const isSubject =
      span.role === 'content' &&
      opens &&
      span.to - span.from <= (hasSource(document, spans, index) ? LONGEST_SUBJECT : LONGEST_CLAUSE) &&
      (document.quotationOf[span.from] ?? -1) < 0 &&
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

/** `To many analysts, the details suggested …`: those to whom it says something are the source, what it says the content. */
function experiencers(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
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

/**
 * `The sides have agreed to it, the envoy said Monday.`: a speaker and a cue at the end, without a content, have the
 * whole sentence before them as theirs.
 */
function trailingCues(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const result: RoleSpan[] = [];
  spans.forEach((span, index) => {
    const [source, cue] = [result.at(-1), span];
    result.push(span);
    const home = document.sentences[sentence(document, span)];
    const next = spans[index + 1];
    const last = !next || sentence(document, next) !== sentence(document, span);
    if (!home || !last || cue.role !== 'cue' || source?.role !== 'source' || source.to !== cue.from) return;
    const ends = home.to - cue.to <= 3 && document.words[source.from - 1]?.text === ',';
    const touching = result.at(-3);
    if (!ends || source.from - 1 <= home.from || (touching?.role === 'content' && touching.from <= home.from)) return;
    if (readsAs(document, cue) !== 'speech' || touching === undefined || touching.from < home.from) return;
    while ((result.at(-1)?.from ?? -1) >= home.from) result.pop();
    result.push(
      { role: 'content', from: afterDateline(document, home), to: source.from - 1, score: cue.score * 0.9 },
      source,
      cue,
    );
  });
  return result;
}

/** `KABUL, Jan. 29 — The sides …`: what a dash cuts off at a sentence's start is no statement. */
function afterDateline(document: Document, { from, to }: WordRange): number {
  for (let at = from + 1; at < Math.min(from + LONGEST_DATELINE, to - 1); at += 1) {
    const dash = document.words[at];
    const apart = dash !== undefined && dash.start > (document.words[at - 1]?.end ?? dash.start);
    if (apart && DASHES.has(dash.text)) return at + 1;
  }
  return from;
}

function readsAs(document: Document, { from, to }: WordRange): string | undefined {
  for (let word = from; word < to; word += 1) {
    const type = CUE_VERBS.get(document.words[word]?.lower ?? '')?.type;
    if (type !== undefined) return type;
  }
  return undefined;
}

/** `[Villagers] [told] the paper they had seen it`: a cue that lacks its content has the clause behind whom it tells. */
function missingContents(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  return spans.flatMap((cue, index): RoleSpan[] => {
    const source = spans[index - 1];
    const next = spans[index + 1];
    if (
      cue.role !== 'cue' ||
      source?.role !== 'source' ||
      source.to !== cue.from ||
      spans[index - 2]?.to === source.from
    )
      return [cue];
    const end = document.sentences[sentence(document, cue)]?.to ?? cue.to;
    if (next?.role === 'content' && next.from < end) return [cue];
    const clause = reportingClause(document, { from: source.from, to: Math.min(end, next?.from ?? end) });
    if (!clause || clause.cue.from < cue.from || clause.cue.to > cue.to) return [cue];
    const { from, to } = clause.content;
    const plain = clause.addressee !== null || document.words[from]?.lower === 'that';
    return plain && to - from >= SHORTEST ? [cue, { role: 'content', from, to, score: cue.score * 0.6 }] : [cue];
  });
}

/** `The harbour, [according to] [Smith], is closed.`: what is left of a sentence without a content is what Smith says. */
function contentsAround(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const added = spans.flatMap((cue, index): RoleSpan[] => {
    const source = spans[index + 1];
    const home = document.sentences[sentence(document, cue)];
    if (cue.role !== 'cue' || document.words[cue.from]?.lower !== 'according') return [];
    if (!home || source?.role !== 'source' || source.from !== cue.to) return [];
    const [before, behind] = [spans[index - 1], spans[index + 2]];
    if ((before && before.to > home.from) || (behind && behind.from < home.to)) return [];
    const from = afterDateline(document, home);
    const comma = document.words[cue.from - 1]?.text === ',' ? 1 : 0;
    const clause = from < cue.from ? { from, to: cue.from - comma } : { from: source.to, to: home.to };
    return clause.to > clause.from ? [{ role: 'content', ...clause, score: cue.score * 0.6 }] : [];
  });
  return added.length === 0 ? [...spans] : [...spans, ...added].sort((a, b) => a.from - b.from);
}

/** `[The deal], [according to] [the envoy], is dead`: a clause that an attribution breaks before its verb goes on behind it. */
function resumedContents(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  return spans.flatMap((span, index): RoleSpan[] => {
    const home = document.sentences[sentence(document, span)];
    const [clause, other] = [spans[index - 2], spans[index - 1]];
    const next = spans[index + 1];
    const verb = document.words[span.to + 1]?.lower ?? '';
    const broken =
      home !== undefined &&
      clause?.role === 'content' &&
      clause.from === home.from &&
      other?.role !== 'content' &&
      span.role !== 'content' &&
      document.words[clause.to]?.text === ',' &&
      document.words[span.to]?.text === ',' &&
      (document.quotationOf[clause.to - 1] ?? -1) < 0 &&
      RESUMING.has(verb) &&
      (next === undefined || next.from >= home.to);
    return broken ? [span, { role: 'content', from: span.to + 1, to: home.to, score: clause.score * 0.9 }] : [span];
  });
}

/** `Statement from the union: “…”`: what stands before the colon is the source. */
function announcedQuotations(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
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

/** `“…,” the paper quoted Jane Roe as saying`: whom a paper quotes speaks, not the paper. */
function quotedSpeakers(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
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

/** The words before a quotation that say whose statement, letter and the like it is; null without them. */
function announcement(document: Document, { role, from: opening, score }: RoleSpan): RoleSpan | null {
  const home = document.sentences[document.sentenceOf[opening] ?? -1];
  const isQuoted = role === 'content' && (document.quotationOf[opening] ?? -1) >= 0;
  if (!home || !isQuoted || document.words[opening - 1]?.text !== ':') return null;
  const from = TIME.test(document.words[home.from]?.text ?? '') ? home.from + 1 : home.from;
  const [noun, by] = document.words.slice(from, opening - 1).map(({ lower }) => lower);
  const isStatement = STATEMENTS.has(noun ?? '') && (by === 'from' || by === 'by');
  return isStatement ? { role: 'source', from, to: opening - 1, score: score * 0.8 } : null;
}

/** `[the terms that they] [have stressed in] their talks`: a cue in a content's tail with nothing of its own belongs to it. */
function absorbCues(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const result: RoleSpan[] = [];
  spans.forEach((span, index) => {
    const previous = result.at(-1);
    const next = spans[index + 1];
    const alone = !next || lastSentence(document, span) !== sentence(document, next);
    const owned = result.at(-2)?.role === 'cue';
    if (span.role === 'cue' && previous?.role === 'content' && previous.to === span.from && alone && owned) {
      const end = document.sentences[sentence(document, span)]?.to ?? span.to;
      result[result.length - 1] = { ...previous, to: end };
    } else result.push(span);
  });
  return result;
}

/** `[Dock leaders and] [the port have settled], the mediator said`: the first source is the content's subject. */
function absorbSubjects(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
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

/** `confirmed [the deal and] [the group] [pledge] [that …]`: no content ends with a conjunction, so the object goes on. */
function joinCoordinations(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const result: RoleSpan[] = [];
  for (let index = 0; index < spans.length; index += 1) {
    const [span, source, cue, content] = spans.slice(index, index + 4);
    if (!span) continue;
    const noun = cue && cue.to === cue.from + 1 ? document.words[cue.from]?.lower : undefined;
    const dangling = CONJUNCTIONS.has(document.words[span.to - 1]?.lower ?? '');
    const joins =
      span.role === 'content' &&
      dangling &&
      source?.role === 'source' &&
      source.from === span.to &&
      cue?.role === 'cue' &&
      cue.from === source.to &&
      noun !== undefined &&
      CUE_VERBS.get(noun)?.lemma === noun &&
      content?.role === 'content' &&
      content.from === cue.to;
    result.push(joins ? { ...span, to: content.to } : span);
    if (joins) index += 3;
  }
  return joinNouns(document, result);
}

/** `[confirmed] [the deal and the group] [pledge] [that …]`: a noun in the middle of what another cue tells is no cue. */
function joinNouns(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const result: RoleSpan[] = [];
  spans.forEach((span, index) => {
    const [owner, before, cue] = result.slice(-3);
    const noun = cue && cue.to === cue.from + 1 ? document.words[cue.from]?.lower : undefined;
    const joins =
      owner?.role === 'cue' &&
      before?.role === 'content' &&
      before.from === owner.to &&
      cue?.role === 'cue' &&
      cue.from === before.to &&
      span.role === 'content' &&
      span.from === cue.to &&
      noun !== undefined &&
      CUE_VERBS.get(noun)?.lemma === noun &&
      spans[index + 1]?.from !== span.to &&
      hasConjunction(document, before);
    if (joins) result.splice(-2, 2, { ...before, to: span.to });
    else result.push(span);
  });
  return result;
}

function hasConjunction(document: Document, { from, to }: WordRange): boolean {
  return document.words.slice(from, to).some((word) => CONJUNCTIONS.has(word.lower));
}

/** A content that reaches into a quotation takes all of it in, as far as no other part stands there. */
function coverQuotations(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const widened = spans.map((given, index) => {
    if (given.role !== 'content') return given;
    const span = completed(document, given, spans[index + 1]);
    const first = document.quotationOf[span.from] ?? -1;
    const last = document.quotationOf[span.to - 1] ?? -1;
    let { from, to } = span;
    while (first >= 0 && from > (spans[index - 1]?.to ?? 0) && document.quotationOf[from - 1] === first) from -= 1;
    while (last >= 0 && to < (spans[index + 1]?.from ?? document.words.length) && document.quotationOf[to] === last)
      to += 1;
    return { ...span, from, to };
  });
  return mergeWithinQuotation(document, widened);
}

/** No content ends with an article, a preposition or `'s`: it goes on to the sentence's end. */
function completed(document: Document, span: RoleSpan, next: RoleSpan | undefined): RoleSpan {
  const last = document.words[span.to - 1]?.lower ?? '';
  if (!OPEN_ENDS.has(last)) return span;
  const end = document.sentences[lastSentence(document, span)]?.to ?? span.to;
  return { ...span, to: Math.max(span.to, Math.min(end, next?.from ?? end)) };
}

/** Two contents that touch inside of one quotation are one. */
function mergeWithinQuotation(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const result: RoleSpan[] = [];
  for (const span of spans) {
    const previous = result.at(-1);
    const quotation = document.quotationOf[span.from] ?? -1;
    const touches = previous?.role === 'content' && span.role === 'content' && span.from <= previous.to;
    if (touches && quotation >= 0 && document.quotationOf[previous.to - 1] === quotation) {
      result[result.length - 1] = {
        ...previous,
        to: Math.max(previous.to, span.to),
        score: (previous.score + span.score) / 2,
      };
    } else if (!previous || span.from >= previous.to) result.push(span);
    else if (span.to > previous.to) result.push({ ...span, from: previous.to });
  }
  return result;
}

/** Quotations of some length in which the tagger saw no part at all are contents too. */
function addQuotations(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const touched = new Set<number>();
  for (const span of spans) {
    for (let word = span.from; word < span.to; word += 1) touched.add(document.quotationOf[word] ?? -1);
  }
  const added = document.quotations.flatMap((quotation, index): RoleSpan[] => {
    if (touched.has(index)) return [];
    const from = wordAt(document.words, quotation.start);
    const to = wordAt(document.words, quotation.end - 1) + 1;
    const words = document.words.slice(from, to).filter((word) => isWordLike(word.text)).length;
    return words >= SPEECH_LENGTH
      ? [{ role: 'content', from, to: Math.min(to, document.words.length), score: PAIRED }]
      : [];
  });
  return [...spans, ...added].sort((a, b) => a.from - b.from);
}

/** Punctuation and conjunctions at a part's ends belong to nobody; marks of quotation stay with a content. */
function trim(document: Document, span: RoleSpan): RoleSpan[] {
  const word = (index: number): string => document.words[index]?.lower ?? '';
  let { from, to } = span;
  // `blaming the weather and what [its director] called …`
  for (let at = from + 1; at < to - 1 && span.role === 'source'; at += 1) if (word(at) === 'what') from = at + 1;
  while (from < to && EDGES.has(word(from)) && span.role !== 'cue') from += 1;
  // `BRUSSELS - European leaders said …`
  const home = document.sentences[sentence(document, span)];
  if (home?.from === from && span.role === 'source') from = afterDateline(document, { from, to });
  // `10.31 Candidate Jane Roe says …`: when an entry of a live blog was written.
  if (from < to - 1 && TIME.test(word(from)) && home?.from === from) from += 1;
  // A quotation keeps its own full stop, also where it goes on in the next paragraph.
  while (
    to > from &&
    loose(word(to - 1), span.role) &&
    !closesAside(document, { ...span, from, to }) &&
    !(span.role === 'content' && (document.quotationOf[to - 1] ?? -1) >= 0)
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

function loose(word: string, role: RoleSpan['role']): boolean {
  if (role === 'cue') return word === ',' || QUOTATION_MARKS.has(word);
  if (EDGES.has(word) || CONJUNCTIONS.has(word)) return true;
  return role === 'content' ? word === '.' : word === '.' || (QUOTATION_MARKS.has(word) && word !== "'");
}

function sentence(document: Document, span: WordRange): number {
  return document.sentenceOf[span.from] ?? -1;
}

function lastSentence(document: Document, span: WordRange): number {
  return document.sentenceOf[span.to - 1] ?? -1;
}
