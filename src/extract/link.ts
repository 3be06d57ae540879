import { CONJUNCTIONS, PREPOSITIONS } from './lexicon/function-words.js';
import { NO_SPEAKERS } from './lexicon/turns.js';
import { isQuoted, lowerWords, opensSentence, paragraphOf, type Document, type WordRange } from './document.js';
import { PartLinks } from './part-links.js';
import type { PartLink, RoleSpan } from './tagging.js';
import { nounPhraseBefore, openingPhrase, subjectBefore } from './phrases.js';
import { isWordLike } from './words.js';

/** A cue with what it binds. Contents are in text order and at least one; the cue is null for `Name: words`. */
export interface Attribution {
  readonly cue: RoleSpan | null;
  readonly source: RoleSpan | null;
  /** The `who` before the cue that stands for the source. */
  readonly relative?: RoleSpan;
  readonly contents: readonly RoleSpan[];
  /** Whom a turn answers, if the text names who asked. */
  readonly addressee?: WordRange;
  /** Of a turn in a transcript, whose words are verbatim without marks: whether it only asks. */
  readonly turn?: 'statement' | 'question';
}

interface Draft {
  readonly cue: RoleSpan | null;
  source: RoleSpan | null;
  relative?: RoleSpan;
  readonly contents: RoleSpan[];
}

/** What somebody does before speaking on. */
const GESTURES = new Set(
  `laughed laughs smiled smiles grinned grins shrugged shrugs nodded nods sighed sighs paused pauses frowned frowns winced
  winces hesitated hesitates pointed points gestured gestures waved waves shook shakes wept weeps`.split(/\s+/),
);
/** What stands for a quotation in the sentence behind it, and nouns for what was said. */
const POINTERS = new Set(['that', 'this', 'those', 'these', 'such']);
const WORDING = new Set(
  'answer reply response message verdict view words warning assessment conclusion advice plea refrain promise'.split(
    ' ',
  ),
);
/** Words from such a sentence's beginning to whose words they were. */
const LONGEST_POINTER = 16;
/** Words back from a quotation to a gesture. */
const NEAR = 30;
/** What tells behind `who` that it is one. */
const SINGULAR = new Set(['has', 'is', 'was', 'says', 'does', 'claims', 'argues', 'believes']);
const RELATIVE = new Set(['who', 'which', 'that']);

/** Cues on each side that a part is compared with: more are never the nearest, and the cost stays linear. */
const REACH = 3;
/** Paragraphs of one quotation that are looked through for its cue. */
const LONGEST_QUOTATION = 8;

/**
 * Binds each source and content to its cue: as the tagger links them, and where it leaves that open to the nearest
 * one, the same sentence and the fewest cues between first (after the observation that 89 of 100 attributions need no
 * more). What no cue of the paragraph takes goes to the speaker before: a quotation by itself, or the next paragraph of
 * one that has not been closed.
 */
export function link(document: Document, found: readonly RoleSpan[], links: readonly PartLink[] = []): Attribution[] {
  const spans = found.filter((span) => !isHead(document, span));
  const told = new PartLinks(spans, links);
  const drafts: Draft[] = spans
    .filter((span) => span.role === 'cue')
    .map((cue) => ({ cue, source: null, contents: [] }));
  const served = sourcesTold(document, drafts, told);
  const draftOf = new Map(drafts.map((draft) => [draft.cue, draft]));
  const openings = openingsOf(document, spans);
  const busy = busyCues(document, spans, told);
  const cues = drafts.map((draft) => draft.cue?.from ?? 0);
  const loose: RoleSpan[] = [];
  const settled: Draft[] = [];
  for (const [index, span] of spans.entries()) {
    const [before, after] = [spans[index - 1], spans[index + 1]];
    // `‘They came at prayer time’: survivors describe attack`
    if (after?.role === 'source' && isQuoted(document, span.from) && isHeadlineStyle(document, span, after)) {
      settled.push({ cue: null, source: after, contents: [span] });
      continue;
    }
    const owner = span.role === 'content' ? ownerBehind(document, span) : undefined;
    if (owner) {
      settled.push({ cue: null, source: owner, contents: [span] });
      continue;
    }
    if (before?.role === 'source' && isColonStyle(document, before, span)) {
      loose.push(before, span);
      continue;
    }
    if (span.role === 'cue' || served.has(span) || isRelative(document, span)) continue;
    const cue =
      span.role === 'content'
        ? (touchingCue(document, before, span) ?? cueTold(document, span, told, openings))
        : undefined;
    const isFree = cue && (!busy.has(cue) || mayWait(document, span, cue));
    const isOwn = isFree && canBind(document, span, cue) && !isPassedOver(document, span, cue, cues);
    const bound = isOwn ? draftOf.get(cue) : undefined;
    const near = bound ?? nearest(document, span, drafts, cues);
    const draft =
      near === bound || isInSentence(document, span, near) || !actorBefore(document, span) ? near : undefined;
    if (!draft) loose.push(span);
    else if (span.role === 'content') draft.contents.push(span);
    else if (!draft.source || !served.has(draft.source)) draft.source = closer(draft, span);
  }
  shareSources(document, drafts);
  findSubjects(document, drafts);
  bindLoose(document, loose, drafts);
  return [...drafts, ...settled].filter((draft) => draft.contents.length > 0).sort((a, b) => start(a) - start(b));
}

/** `Transcript` and its colon in `Transcript: Mayor faces council`: nobody speaks. */
function isHead(document: Document, { role, from, to }: RoleSpan): boolean {
  const label = role === 'source' ? { from, to } : { from: from - 1, to: from };
  const isLabel = role !== 'content' && document.words[label.to]?.text === ':';
  const opens = opensSentence(document, label.from);
  return isLabel && opens && NO_SPEAKERS.has(lowerWords(document, label.from, label.to).join(' '));
}

/** `[said] [it was over], [adding] [that …]`, `[said] [it was over but] [insisted] [that …]`: to the tagger the second content was of the first. */
function touchingCue(document: Document, before: RoleSpan | undefined, content: RoleSpan): RoleSpan | undefined {
  if (before?.role !== 'cue' || before.to !== content.from) return undefined;
  const [cue = '', conjunction = ''] = [before.from, before.from - 1].map((at) => document.words[at]?.lower);
  const goesOn = document.words[content.from]?.lower === 'that' && /^(?:and|but)$/u.test(conjunction);
  return cue === 'adding' || goesOn ? before : undefined;
}

/** The first content of each quotation, by the quotation's index. */
function openingsOf(document: Document, spans: readonly RoleSpan[]): Map<number, RoleSpan> {
  const contents = spans.filter(({ role }) => role === 'content').reverse();
  return new Map(contents.map((content) => [document.quotationOf[content.from] ?? -1, content]));
}

/**
 * The cue that the tagger links a content with. A quotation that a paragraph leaves open, and that no cue of the paragraph
 * has, is whose the next paragraph's is.
 */
function cueTold(
  document: Document,
  content: RoleSpan,
  told: PartLinks,
  openings: ReadonlyMap<number, RoleSpan>,
): RoleSpan | undefined {
  const own = told.head(content);
  let [part, cue]: (RoleSpan | undefined)[] = [content, own];
  for (let paragraphs = 0; paragraphs < LONGEST_QUOTATION; paragraphs += 1) {
    if (!part || (cue && paragraphOf(document, cue.from) === paragraphOf(document, part.from))) break;
    part = isLeftOpen(document, part) ? openings.get((document.quotationOf[part.to - 1] ?? -1) + 1) : undefined;
    cue = part && told.head(part);
  }
  return cue ?? own;
}

/** The cues that the tagger links with a content of their own paragraph. */
function busyCues(document: Document, spans: readonly RoleSpan[], told: PartLinks): Set<RoleSpan> {
  const busy = new Set<RoleSpan>();
  for (const span of spans) {
    const cue = span.role === 'content' ? told.head(span) : undefined;
    if (cue && paragraphOf(document, cue.from) === paragraphOf(document, span.from)) busy.add(cue);
  }
  return busy;
}

/**
 * Whether a content may be of a cue that has another: in its paragraph, behind it, from a headline, or by a quotation that
 * goes on there.
 */
function mayWait(document: Document, content: RoleSpan, cue: RoleSpan): boolean {
  const paragraph = paragraphOf(document, content.from);
  const isBefore = paragraph > 0 && paragraph < paragraphOf(document, cue.from);
  return !isBefore || isLeftOpen(document, content);
}

/** Whether the quotation that a part ends in goes on in the next paragraph. */
function isLeftOpen(document: Document, { to }: WordRange): boolean {
  return document.quotations[document.quotationOf[to - 1] ?? -1]?.continues === true;
}

/** Gives each cue the source that the tagger links it with; returns the sources that some cue has. */
function sourcesTold(document: Document, drafts: readonly Draft[], told: PartLinks): Set<RoleSpan> {
  const served = new Set<RoleSpan>();
  for (const draft of drafts) {
    const source = draft.cue && told.head(draft.cue);
    if (!draft.cue || !source) continue;
    if (sentenceOf(document, source.from) !== sentenceOf(document, draft.cue.from)) continue;
    if (isRelative(document, source)) draft.relative = source;
    else {
      draft.source = source;
      served.add(source);
    }
  }
  return served;
}

function start(draft: Draft): number {
  return draft.contents[0]?.from ?? 0;
}

/** The draft whose cue is nearest to a span, or undefined where none stands in its paragraph within reach. */
function nearest(
  document: Document,
  span: RoleSpan,
  drafts: readonly Draft[],
  cues: readonly number[],
): Draft | undefined {
  const middle = lowerBound(cues, span.from);
  let best: Draft | undefined;
  let lowest = Infinity;
  for (let index = Math.max(0, middle - REACH); index < Math.min(drafts.length, middle + REACH); index += 1) {
    const cue = drafts[index]?.cue;
    if (!cue) continue;
    const cost = distance(document, span, cue, index < middle ? middle - 1 - index : index - middle);
    if (cost >= lowest) continue;
    lowest = cost;
    best = drafts[index];
  }
  return best;
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A tagger may link a quotation over paragraphs; what stands unquoted in another sentence is another statement. One
 * word tells it little: `disputed this, saying …`.
 */
function canBind(document: Document, content: RoleSpan, cue: RoleSpan): boolean {
  if (content.to - content.from === 1) return false;
  return isQuoted(document, content.from) || isFinite(distance(document, content, cue, 0));
}

/** `It moved, Roe said. [“They told me.”]`: behind a cue of its own paragraph no quotation is of a cue before that. */
function isPassedOver(document: Document, { from }: RoleSpan, cue: RoleSpan, cues: readonly number[]): boolean {
  const before = cues[lowerBound(cues, from) - 1] ?? -1;
  const paragraph = paragraphOf(document, from);
  return paragraphOf(document, cue.from) < paragraph && before >= 0 && paragraphOf(document, before) === paragraph;
}

/** The lower the nearer; infinite where a bond makes no sense. */
function distance(document: Document, span: RoleSpan, cue: RoleSpan, between: number): number {
  const before = span.to <= cue.from;
  const gap = before ? cue.from - span.to : span.from - cue.to;
  const sentences = Math.min(
    Math.abs(sentenceOf(document, span.from) - sentenceOf(document, cue.from)),
    Math.abs(sentenceOf(document, span.to - 1) - sentenceOf(document, cue.from)),
  );
  if (paragraphOf(document, span.from) !== paragraphOf(document, cue.from)) return Infinity;
  // A source stands in its cue's sentence; an unquoted content does, too.
  if (sentences > 0 && (span.role === 'source' || !isQuoted(document, span.from))) return Infinity;
  const usual = before === (span.role === 'source');
  return sentences * 1e7 + between * 1e5 + gap * 2 + (usual ? 0 : 1);
}

/** Of two sources of one cue the one that touches it, else the one before it. */
function closer(draft: Draft, span: RoleSpan): RoleSpan {
  const { cue, source } = draft;
  if (!source || !cue) return span;
  const gap = (part: RoleSpan): number => (part.to <= cue.from ? cue.from - part.to : part.from - cue.to + 1);
  return gap(span) < gap(source) ? span : source;
}

/** `who` stands for the source before it. */
function isRelative(document: Document, span: RoleSpan): boolean {
  return span.role === 'source' && span.to === span.from + 1 && RELATIVE.has(document.words[span.from]?.lower ?? '');
}

/** `Smith denied it and said …`, `…, adding that …`: the second cue has the first one's source. */
function shareSources(document: Document, drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    const previous = drafts[index - 1];
    if (draft.source || !draft.cue || !previous?.cue || !previous.source) return;
    if (sentenceOf(document, draft.cue.from) !== sentenceOf(document, previous.cue.from)) return;
    const before = document.words[draft.cue.from - 1]?.lower ?? '';
    const first = document.words[draft.cue.from]?.lower ?? '';
    // `A diplomat, who asked not to be named, warned …`.
    const relative = RELATIVE.has(document.words[previous.cue.from - 1]?.lower ?? '');
    if (relative || CONJUNCTIONS.has(before) || before === ',' || first.endsWith('ing')) draft.source = previous.source;
  });
}

/** A cue that the tagger found no source for has the subject that grammar gives it. */
function findSubjects(document: Document, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const sentence = draft.cue && document.sentences[document.sentenceOf[draft.cue.from] ?? -1];
    if (draft.source || !draft.cue || !sentence || draft.contents.length === 0) continue;
    const antecedent = draft.relative && antecedentOf(document, draft.relative, sentence.from);
    if (antecedent) {
      draft.source = { ...antecedent, role: 'source', score: draft.cue.score * 0.8 };
      continue;
    }
    // `the mayor's pledge to …`, `after reports of …`: a noun has no subject.
    if (/^['’]s$/u.test(wordBefore(document, draft.cue))) continue;
    if (document.words[draft.cue.to - 1]?.lower === 'of' && PREPOSITIONS.has(wordBefore(document, draft.cue))) continue;
    const limit = draft.contents.reduce(
      (end, content) => (content.to <= (draft.cue?.from ?? 0) ? Math.max(end, content.to) : end),
      sentence.from,
    );
    const trails = wordBefore(document, draft.cue) === ',' && document.words[draft.cue.from]?.lower.endsWith('ing');
    const subject = trails ? openingPhrase(document, sentence) : subjectBefore(document, draft.cue.from, limit);
    if (subject) draft.source = { ...subject, role: 'source', score: draft.cue.score * 0.8 };
  }
}

/** Whom `who` stands for: `Jane Roe and John Doe, who has said …` the last of them. */
function antecedentOf(document: Document, { from }: RoleSpan, limit: number): WordRange | null {
  const found = nounPhraseBefore(document, from, limit);
  if (!found || !SINGULAR.has(document.words[from + 1]?.lower ?? '')) return found;
  const and = document.words.slice(found.from, found.to).findLastIndex(({ lower }) => lower === 'and');
  const last = and < 0 ? null : nounPhraseBefore(document, from, found.from + and + 1);
  return last ?? found;
}

/** Contents that no cue of their paragraph takes. */
function bindLoose(document: Document, loose: readonly RoleSpan[], drafts: Draft[]): void {
  const bySentence = new Map(
    loose.filter((span) => span.role === 'source').map((span) => [sentenceOf(document, span.from), span]),
  );
  const cues = drafts.map((draft) => draft.cue?.from ?? 0);
  let last: Draft | undefined;
  let lastCue = 0;
  for (const span of loose) {
    if (span.role !== 'content') continue;
    while (lastCue < cues.length && (cues[lastCue] ?? 0) < span.from) last = drafts[lastCue++];
    const source = bySentence.get(sentenceOf(document, span.from));
    const own = source && isColonStyle(document, source, span) ? { cue: null, source, contents: [span] } : undefined;
    const next = opensFor(document, span, drafts);
    const actor = actorBefore(document, span);
    if (own) drafts.push(own);
    else if (actor) drafts.push({ cue: null, source: actor, contents: [span] });
    else if (next) next.contents.unshift(span);
    else if (last && last.contents.length > 0 && continues(document, last, span)) last.contents.push(span);
    else if (isWholeQuotation(document, span)) drafts.push({ cue: null, source: null, contents: [span] });
  }
}

/** Whether a draft's cue stands in a sentence that a span begins or ends in. */
function isInSentence(document: Document, { from, to }: WordRange, draft: Draft | undefined): boolean {
  const sentence = sentenceOf(document, draft?.cue?.from ?? -1);
  return sentence === sentenceOf(document, from) || sentence === sentenceOf(document, to - 1);
}

/** `“Not now.” That was Roe’s answer.`, `“No.” Those were the words of Jane Roe.`: whose words the sentence behind says they are. */
function ownerBehind(document: Document, span: RoleSpan): RoleSpan | undefined {
  const here = document.sentences[sentenceOf(document, span.to - 1)];
  const behind = document.sentences[sentenceOf(document, span.to)];
  const isNext = here && behind && behind !== here && behind.paragraph === here.paragraph;
  if (!isNext || !isWholeQuotation(document, span)) return undefined;
  const { from } = behind;
  const to = Math.min(behind.to, from + LONGEST_POINTER);
  const words = lowerWords(document, from, to);
  if (!POINTERS.has(words[0] ?? '') || !/^(?:is|are|was|were)$/u.test(words[1] ?? '')) return undefined;
  const noun = words.findIndex((word) => WORDING.has(word));
  const score = span.score * 0.8;
  if (noun > 3 && /^(?:'s|['’])$/u.test(words[noun - 1] ?? ''))
    return { role: 'source', from: from + 2, to: from + noun - 1, score };
  if (noun < 0 || !/^(?:of|from)$/u.test(words[noun + 1] ?? '')) return undefined;
  const start = from + noun + 2;
  let end = start;
  while (end < to && isWordLike(document.words[end]?.text ?? '') && !PREPOSITIONS.has(words[end - from] ?? ''))
    end += 1;
  return end > start ? { role: 'source', from: start, to: end, score } : undefined;
}

/** `Roe laughed. “With what money?”`: who does something in the sentence before a quotation, in its paragraph. */
function actorBefore(document: Document, span: RoleSpan): RoleSpan | undefined {
  const here = sentenceOf(document, span.from);
  const before = document.sentences[here - 1];
  const isNext = before && before.paragraph === document.sentences[here]?.paragraph;
  if (!isNext || !isWholeQuotation(document, span)) return undefined;
  for (let verb = Math.max(before.from + 1, before.to - NEAR); verb < before.to; verb += 1) {
    if (!GESTURES.has(document.words[verb]?.lower ?? '') || isQuoted(document, verb)) continue;
    const subject = subjectBefore(document, verb, before.from);
    if (subject) return { ...subject, role: 'source', score: span.score * 0.8 };
  }
  return undefined;
}

/** A quotation left open at a paragraph's end belongs to whom the next paragraph's is attributed to. */
function opensFor(document: Document, span: RoleSpan, drafts: readonly Draft[]): Draft | undefined {
  const index = document.quotationOf[span.to - 1] ?? -1;
  if (!isLeftOpen(document, span)) return undefined;
  const from = document.words[span.to] ? span.to : -1;
  const place = lowerBound(
    drafts.map((draft) => draft.cue?.from ?? Infinity),
    from,
  );
  return drafts
    .slice(Math.max(0, place - 1), place + 2)
    .find((draft) => draft.contents.some((content) => document.quotationOf[content.from] === index + 1));
}

/** `Mayor: Budget is sound`. */
function isColonStyle(document: Document, source: RoleSpan, content: RoleSpan): boolean {
  const between = document.words.slice(source.to, content.from);
  return source.to <= content.from && between.length <= 2 && between.some((word) => word.text === ':');
}

/** `‘They came at prayer time’: survivors …`: a headline's quotation, a colon and whose it is. */
function isHeadlineStyle(document: Document, content: RoleSpan, source: RoleSpan): boolean {
  const between = document.words.slice(content.to, source.from).map(({ text }) => text);
  const colon = between.indexOf(':');
  return paragraphOf(document, source.from) === 0 && content.role === 'content' && colon >= 0 && between.length <= 2;
}

/** Whether a quotation that opens a paragraph goes on with the speaker of the paragraph before. */
function continues(document: Document, last: Draft, span: RoleSpan): boolean {
  if (!isWholeQuotation(document, span)) return false;
  const tail = last.contents.at(-1);
  const anchor = Math.max(tail?.to ?? 0, last.cue?.to ?? 0);
  return paragraphOf(document, span.from) - paragraphOf(document, Math.max(anchor - 1, 0)) <= 1;
}

function isWholeQuotation(document: Document, span: RoleSpan): boolean {
  let quoted = 0;
  let words = 0;
  for (let index = span.from; index < span.to; index += 1) {
    if (!isWordLike(document.words[index]?.text ?? '')) continue;
    words += 1;
    if (isQuoted(document, index)) quoted += 1;
  }
  return words > 0 && quoted >= words * 0.9;
}

function wordBefore(document: Document, { from }: WordRange): string {
  return document.words[from - 1]?.lower ?? '';
}

function sentenceOf(document: Document, word: number): number {
  return document.sentenceOf[word] ?? -1;
}
