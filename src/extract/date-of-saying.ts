import type { DraftClaim } from './claims.js';
import { dateIn, isDayName } from './dates.js';
import type { Document, Sentence, WordRange } from './document.js';
import { CUE_VERBS } from './lexicon/cues.js';
import { BE } from './phrases.js';
import { isIrregularForm } from './verbs.js';
import { wordAt, type Word } from './words.js';

/** The days that the claims of a text were said on. */
export class DatesOfSaying {
  /** Whether a word is in a name. */
  private readonly named: Uint8Array;
  /** By cue, all that it reports: `“We tried,” he said on Monday. “It failed in May.”`. */
  private readonly contents = new Map<number, WordRange[]>();

  constructor(
    private readonly document: Document,
    private readonly drafts: readonly DraftClaim[],
    names: readonly WordRange[],
    private readonly publishedOn: string | null,
  ) {
    this.named = new Uint8Array(document.words.length);
    for (const { from, to } of names) this.named.fill(1, from, to);
    for (const { cueWords, content } of drafts)
      if (cueWords) this.contents.set(cueWords.from, [...(this.contents.get(cueWords.from) ?? []), ...content]);
  }

  /**
   * The day that a claim was said on, as an ISO date, where its sentence tells it or its paragraph is headed by a day;
   * null elsewhere, and of what was not said.
   */
  of(draft: DraftClaim): string | null {
    const { assertion, cueWords, source } = draft;
    const sentence = cueWords && this.document.sentences[this.document.sentenceOf[cueWords.from] ?? -1];
    if (!sentence || assertion !== 'asserted') return null;
    const { from, to } = this.outerOf(draft) ?? sentence;
    const said = this.contents.get(cueWords.from) ?? [];
    const others = source ? [...said, source, relativeBehind(this.document, source, sentence.to)] : said;
    const outside = (range: WordRange): number[] =>
      indices(range).filter((word) => !others.some((other) => word >= other.from && word < other.to));
    // The likeliest first; nothing of what is said.
    const words = [
      ...outside({ from: cueWords.from, to }),
      ...outside({ from: clauseStart(this.document, from, cueWords.from), to: cueWords.from }),
      ...beforeRelative(this.document, source),
      ...headOf(this.document, sentence),
    ];
    return dateIn(
      this.document,
      words.filter((word) => this.named[word] === 0),
      this.publishedOn,
    );
  }

  /** Of a claim within another the words of that one: `he said on Monday` dates not what is told within. */
  private outerOf({ within, cueWords }: DraftClaim): WordRange | undefined {
    const outer = within === null ? undefined : this.drafts[within];
    return outer?.content.find(({ from, to }) => cueWords !== null && cueWords.from >= from && cueWords.from < to);
  }
}

function indices({ from, to }: WordRange): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/**
 * `The strike began on Tuesday, and the company said …`: another clause's day is not the saying's, unless it tells what
 * went on meanwhile: `Boats were searching on Tuesday, and officials said …`.
 */
function clauseStart({ words }: Document, from: number, to: number): number {
  for (let at = to - 1; at > from; at -= 1) {
    const joins = /^(?:and|but|while|although|though)$/u.test(words[at]?.lower ?? '') && words[at - 1]?.text === ',';
    if (joins && goesOnMeanwhile(words.slice(from, at))) return from;
    if (joins || words[at]?.text === ';') return at;
  }
  return from;
}

/** `were searching`, `was still leading`. */
function goesOnMeanwhile(words: readonly Word[]): boolean {
  return words.some(({ lower }, at) => {
    if (!BE.has(lower)) return false;
    return [1, 2].some((step) => /^\p{L}{2,}ing$/u.test(words[at + step]?.lower ?? ''));
  });
}

/** The clause that tells more of a speaker, empty without one: `Smith, who resigned on Friday, said`, `the club, founded in 1962, said`. */
function relativeBehind({ words }: Document, source: WordRange, end: number): WordRange {
  const from = words[source.to]?.text === ',' ? source.to + 1 : source.to;
  if (!/^(?:who|which|whose)$/u.test(words[from]?.lower ?? '') && !opensParticiple(words, from))
    return { from, to: from };
  const comma = words.slice(from, end).findIndex(({ text }) => text === ',');
  return { from, to: comma < 0 ? end : from + comma };
}

/** `, founded in 1962`; who was `, asked about it on Friday,` said it then, and `, said on Friday` is the cue. */
function opensParticiple(words: readonly Word[], at: number): boolean {
  const { lower = '' } = words[at] ?? {};
  return words[at - 1]?.text === ',' && (/ed$/u.test(lower) || isIrregularForm(lower)) && !CUE_VERBS.has(lower);
}

/** `The minister, on Thursday, told …`, but nothing of `Smith, who resigned on Friday`. */
function beforeRelative({ words }: Document, source: WordRange | null): number[] {
  const own = source ? indices(source) : [];
  const end = own.findIndex(
    (word) => /^(?:who|which|that|whose)$/u.test(words[word]?.lower ?? '') || opensParticiple(words, word),
  );
  return end < 0 ? own : own.slice(0, end);
}

/** `WEDNESDAY, 2:05 p.m.`: an entry's head dates all of it. */
function headOf({ words, paragraphs }: Document, { paragraph }: Sentence): number[] {
  const first = wordAt(words, paragraphs[paragraph]?.start ?? 0);
  const [day, comma, time] = [0, 1, 2].map((step) => words[first + step]);
  const isHead = day && isDayName(day.lower) && /^[,:—–-]$/u.test(comma?.text ?? '') && /^\d/u.test(time?.text ?? '');
  return isHead === true ? [first] : [];
}
