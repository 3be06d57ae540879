import type { QuoteType } from '../model/claim.js';
import type { Mention, MentionForm } from './cast.js';
import type { DraftClaim } from './claims.js';
import type { WordRange } from './document.js';
import type { CueClass } from './lexicon/cues.js';
import type { PartLink, Role, RoleSpan, Tagging } from './tagging.js';

/** What tells how likely a claim is to be right. */
export interface ClaimSigns {
  /** The tagger's certainty that the words of a part are of that part, 0 to 1; null without the part. */
  readonly parts: Readonly<Record<Role, number | null>>;
  /** The tagger's certainty of what it links, 0 to 1: the content with the cue, the cue with the source; 0 for none. */
  readonly links: Readonly<Record<'content' | 'cue', number>>;
  readonly quoteType: QuoteType;
  /** `strange`: an expression that the lexicon does not know. */
  readonly cueType: CueClass | 'strange' | 'none';
  readonly cue: string | null;
  /** How the text speaks of the speaker where it tells of the claim. */
  readonly speaker: MentionForm | 'none';
  /** It goes on where an attributed one ended. */
  readonly continued: boolean;
  /** It is told within another. */
  readonly nested: boolean;
  /** Words of content. */
  readonly length: number;
}

/** Reads the signs of a claim: its speakers' mentions are those in its source. */
export type SignReader = (claim: DraftClaim, speaker: Mention | undefined) => ClaimSigns;

/** The signs of a document's claims. */
export function signsIn({ spans, links }: Tagging): SignReader {
  const spanAt = byWord(spans.map((span) => [span, span] as const));
  const linkAt = byWord(links.map((link) => [link.part, link] as const));
  return (claim, speaker) => {
    const { cueWords, content, cue } = claim;
    const source = claim.source && asTold(spanAt, claim.source);
    return {
      parts: {
        source: source && certainty(spanAt, 'source', [source]),
        cue: cueWords && certainty(spanAt, 'cue', [cueWords]),
        content: certainty(spanAt, 'content', content),
      },
      links: {
        content: cueWords ? bond(linkAt, 'content', content, cueWords) : 0,
        cue: cueWords && source ? bond(linkAt, 'cue', [cueWords], source) : 0,
      },
      quoteType: claim.quoteType,
      cueType: cue === null ? 'none' : (cue.type ?? 'strange'),
      cue: cue?.lemma ?? null,
      speaker: speaker?.form ?? 'none',
      continued: claim.continued,
      nested: claim.inner,
      length: lengthOf(content),
    };
  };
}

/** A source, or behind one that the tagger did not mark the `who` that stands for it: `Smith, who said …`. */
function asTold(spanAt: ReadonlyMap<number, RoleSpan>, source: WordRange): WordRange {
  if (certainty(spanAt, 'source', [source]) > 0) return source;
  const relative = [source.to, source.to + 1].map((word) => spanAt.get(word)).find((span) => span?.role === 'source');
  return relative && relative.to === relative.from + 1 ? relative : source;
}

function byWord<Value>(entries: readonly (readonly [WordRange, Value])[]): ReadonlyMap<number, Value> {
  const found = new Map<number, Value>();
  for (const [{ from, to }, value] of entries) for (let word = from; word < to; word += 1) found.set(word, value);
  return found;
}

/** The mean over words; what the tagger marked as something else, and a later step took in, counts nothing. */
function certainty(spanAt: ReadonlyMap<number, RoleSpan>, role: Role, ranges: readonly WordRange[]): number {
  return meanOver(ranges, (word) => {
    const span = spanAt.get(word);
    return span?.role === role ? span.score : 0;
  });
}

function bond(
  linkAt: ReadonlyMap<number, PartLink>,
  role: Role,
  ranges: readonly WordRange[],
  { from, to }: WordRange,
): number {
  return meanOver(ranges, (word) => {
    const found = linkAt.get(word);
    return found?.part.role === role && found.head.from < to && found.head.to > from ? found.score : 0;
  });
}

function meanOver(ranges: readonly WordRange[], of: (word: number) => number): number {
  let sum = 0;
  for (const { from, to } of ranges) for (let word = from; word < to; word += 1) sum += of(word);
  return sum / Math.max(lengthOf(ranges), 1);
}

function lengthOf(ranges: readonly WordRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}
