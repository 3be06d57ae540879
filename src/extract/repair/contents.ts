import { CUE_VERBS } from '../lexicon/cues.js';
import { isQuoted, lowerWords, type Document, type WordRange } from '../document.js';
import { subjectBefore } from '../phrases.js';
import { reportingClause } from '../rules-tagger.js';
import type { RoleSpan } from '../tagging.js';
import { isWordLike } from '../words.js';
import { afterDateline, lastSentence, sentence } from './places.js';

/** Words of a clause that is worth a claim. */
const SHORTEST = 3;
/** Words of whom somebody cites. */
const LONGEST_CITED = 12;
export const CONJUNCTIONS = new Set(['and', 'or', 'but', 'nor']);
/** What a broken clause goes on with: its verb. */
const RESUMING = new Set('is are was were will would can could may might must should has have had does did'.split(' '));

/**
 * `The sides have agreed to it, the envoy said Monday.`: a speaker and a cue at the end, without a content, have the
 * whole sentence before them as theirs.
 */
export function trailingCues(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
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
    const bare = touching === undefined || touching.from < home.from;
    if (readsAs(document, cue) !== 'speech' || (bare && !isHeadline(document, home))) return;
    while ((result.at(-1)?.from ?? -1) >= home.from) result.pop();
    result.push(
      { role: 'content', from: afterLabel(document, home), to: source.from - 1, score: cue.score * 0.9 },
      source,
      cue,
    );
  });
  return result;
}

/** `‘I told them’: villagers count cost of flood`: in a headline, what is behind a quotation's colon is not said. */
export function quotedHeadline(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const [home] = document.sentences;
  const [quotation] = document.quotations;
  const colon = document.words.findIndex(({ start }) => start >= (quotation?.end ?? Infinity));
  const isQuoted = quotation?.start === document.words[0]?.start && document.words[colon]?.text === ':';
  if (!home || !isQuoted || !isHeadline(document, home)) return [...spans];
  const behind = spans.filter((span) => span.from > colon && span.to <= home.to);
  if (behind.some((span) => span.role === 'cue' && readsAs(document, span) === 'speech')) return [...spans];
  return spans.filter((span) => span.role === 'source' || !behind.includes(span));
}

/** A text's first line, without a stop. */
function isHeadline(document: Document, home: WordRange): boolean {
  return home.from === 0 && isWordLike(document.words[home.to - 1]?.text ?? '');
}

/** Where a sentence begins behind a dateline, or behind `BREAKING:` and the like. */
function afterLabel(document: Document, home: WordRange): number {
  const [label, colon] = document.words.slice(home.from, home.from + 2);
  const labelled = /^\p{Lu}{2,}$/u.test(label?.text ?? '') && colon?.text === ':';
  return labelled ? home.from + 2 : afterDateline(document, home);
}

/** What a place, a day or a body follows. */
const BEFORE_NAMES = new Set('in at near from of for until since between'.split(' '));
/** Words of a name that a part lacks. */
const LONGEST_NAME = 4;

/** `[offered him a flat in] Larkham`: no part ends before the name that its last word leads to. */
export function unfinishedNames(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  return spans.map((span, index) => {
    const limit = Math.min(spans[index + 1]?.from ?? Infinity, span.to + LONGEST_NAME);
    if (span.role === 'cue' || !BEFORE_NAMES.has(document.words[span.to - 1]?.lower ?? '')) return span;
    let { to } = span;
    while (to < limit && /^[\p{Lu}\p{N}]/u.test(document.words[to]?.text ?? '')) to += 1;
    const isSame = document.sentenceOf[to - 1] === document.sentenceOf[span.to - 1];
    return isSame ? { ...span, to } : span;
  });
}

function readsAs(document: Document, { from, to }: WordRange): string | undefined {
  for (let word = from; word < to; word += 1) {
    const type = CUE_VERBS.get(document.words[word]?.lower ?? '')?.type;
    if (type !== undefined) return type;
  }
  return undefined;
}

/** `[Villagers] [told] the paper they had seen it`: a cue that lacks its content has the clause behind whom it tells. */
export function missingContents(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
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
export function contentsAround(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
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
export function resumedContents(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
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
      !isQuoted(document, clause.to - 1) &&
      RESUMING.has(verb) &&
      (next === undefined || next.from >= home.to);
    return broken ? [span, { role: 'content', from: span.to + 1, to: home.to, score: clause.score * 0.9 }] : [span];
  });
}

/** Pronouns for who is told, and what opens the clause that is told behind them. */
const OBJECTS = new Set(['him', 'her', 'them', 'me', 'us', 'you']);
const OPENERS = new Set(['he', 'she', 'it', 'they', 'we', 'i', 'you', 'that', 'there']);

/** `[told] [him he should resign]`: who is told is no part of what is said. */
export function withoutAddressees(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  return spans.map((content, index) => {
    const cue = spans[index - 1];
    const [object = '', opener = ''] = lowerWords(document, content.from, content.from + 2);
    const touches = content.role === 'content' && cue?.role === 'cue' && cue.to === content.from;
    const isTold = CUE_VERBS.get(document.words[content.from - 1]?.lower ?? '')?.frame === 'person';
    return touches && isTold && OBJECTS.has(object) && OPENERS.has(opener)
      ? { ...content, from: content.from + 1 }
      : content;
  });
}

/** Words from a quotation within which its verb stands. */
const ATTRIBUTED = 5;

/** `[“Stay home,” she told them], [according to] …`: a quotation with its own speaker is that speaker's. */
export function attributedQuotations(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  const given = new Set<RoleSpan>();
  return spans.flatMap((span, index): RoleSpan[] => {
    const own = given.has(span) ? [] : ownAttribution(document, span);
    const [cue, source] = spans.slice(index + 1, index + 3);
    const isEvidence = cue?.role === 'cue' && document.words[cue.from]?.lower === 'according';
    if (own.length > 1 && isEvidence && sentence(document, cue) === lastSentence(document, span))
      for (const part of [cue, ...(source?.role === 'source' ? [source] : [])]) given.add(part);
    return own;
  });
}

/** A part, or the quotation that it begins with, its speaker and verb, where it has them. */
function ownAttribution(document: Document, part: RoleSpan): RoleSpan[] {
  const quotation = document.quotationOf[part.from];
  if (part.role !== 'content' || !isQuoted(document, part.from)) return [part];
  let behind = part.from;
  while (behind < part.to && document.quotationOf[behind] === quotation) behind += 1;
  if (!/^[,?!]$/u.test(document.words[behind - 2]?.text ?? '')) return [part];
  for (let verb = behind + 1; verb < Math.min(part.to, behind + ATTRIBUTED); verb += 1) {
    const source = subjectBefore(document, verb, behind);
    if (CUE_VERBS.get(document.words[verb]?.lower ?? '')?.type !== 'speech' || source?.from !== behind) continue;
    const { score } = part;
    return [
      { ...part, to: behind },
      { role: 'source', ...source, score },
      { role: 'cue', from: verb, to: verb + 1, score },
    ];
  }
  return [part];
}

/** `[four people had died, citing hospital officials]`: whom somebody cites is no part of what is said. */
export function withoutCited(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  return spans.map((content) => {
    if (content.role !== 'content') return content;
    for (let at = content.to - 2; at > content.from + SHORTEST && at > content.to - LONGEST_CITED; at -= 1) {
      const quoted = isQuoted(document, at);
      const cites = document.words[at]?.lower === 'citing' && document.words[at - 1]?.text === ',';
      if (cites && !quoted) return { ...content, to: at - 1 };
    }
    return content;
  });
}

/** `[that it was over, adding that it was late]`: what somebody adds is a statement of its own. */
export function addedStatements(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
  return spans.flatMap((content, index): RoleSpan[] => {
    const owner = spans[index - 1];
    if (content.role !== 'content' || owner?.role !== 'cue' || owner.to !== content.from) return [content];
    for (let at = content.from + SHORTEST; at < content.to - SHORTEST; at += 1) {
      const [comma, adding, that] = lowerWords(document, at - 1, at + 2);
      const quoted = isQuoted(document, at);
      if (comma !== ',' || adding !== 'adding' || that !== 'that' || quoted) continue;
      const { score } = content;
      return [
        { ...content, to: at - 1 },
        { role: 'cue', from: at, to: at + 1, score },
        { ...content, from: at + 1 },
      ];
    }
    return [content];
  });
}

/** `[the terms that they] [have stressed in] their talks`: a cue in a content's tail with nothing of its own belongs to it. */
export function absorbCues(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
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

/** `confirmed [the deal and] [the group] [pledge] [that …]`: no content ends with a conjunction, so the object goes on. */
export function joinCoordinations(document: Document, spans: readonly RoleSpan[]): RoleSpan[] {
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
