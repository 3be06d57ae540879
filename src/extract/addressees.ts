import type { Mention } from './cast.js';
import type { DraftClaim } from './claims.js';
import { CUE_VERBS } from './lexicon/cues.js';
import type { Document } from './document.js';
import type { MentionIndex } from './targets.js';

/** Words after the cue within which the one spoken to is named: `said in an interview with …`. */
const REACH = 14;

/**
 * To whom a claim was said: `told the committee`, `in an interview with the paper`. Index of a figure, or null.
 */
export function addresseeOf(
  document: Document,
  claim: DraftClaim,
  speakers: readonly number[],
  mentions: MentionIndex,
): number | null {
  const place = claim.addressee;
  if (place) return pick(mentions.within(place), speakers);
  const cue = claim.cueWords;
  if (!cue) return null;
  const sentence = document.sentences[document.sentenceOf[cue.from] ?? -1];
  let end = Math.min(sentence?.to ?? cue.to, cue.to + REACH);
  for (const content of claim.content) if (content.from >= cue.to) end = Math.min(end, content.from);
  const told = document.words.slice(cue.from, cue.to).some((word) => CUE_VERBS.get(word.lower)?.lemma === 'tell');
  if (told) return pick(mentions.within({ from: cue.from, to: end }), speakers);
  return interviewer(document, claim, sentence?.from ?? cue.from, end, speakers, mentions);
}

/** `in an interview with the paper`, before the cue or behind it. */
function interviewer(
  document: Document,
  claim: DraftClaim,
  from: number,
  to: number,
  speakers: readonly number[],
  mentions: MentionIndex,
): number | null {
  for (let at = from; at < to - 1; at += 1) {
    if (document.words[at]?.lower !== 'interview' || claim.content.some((range) => at >= range.from && at < range.to))
      continue;
    if (!['with', 'to', 'on', 'by'].includes(document.words[at + 1]?.lower ?? '')) continue;
    return pick(mentions.within({ from: at + 2, to: Math.min(to, at + 9) }), speakers);
  }
  return null;
}

function pick(mentions: readonly Mention[], speakers: readonly number[]): number | null {
  return mentions.find((mention) => !speakers.includes(mention.figure))?.figure ?? null;
}
