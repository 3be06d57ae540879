import type { DraftClaim } from './claims.js';

/** How much each doubt takes off. Set by hand on development articles, so that the order is right; no probabilities. */
const DOUBTS = { noSpeaker: 0.75, strangeCue: 0.8, evidenceOnly: 0.8, continued: 0.9, noCue: 0.8 };

/**
 * How sure it is that the article reports this claim by this speaker, 0 to 1: the tagger's own certainty of the parts,
 * less for each doubt.
 */
export function confidenceOf(claim: DraftClaim, hasSpeaker: boolean): number {
  let confidence = claim.score;
  if (!hasSpeaker) confidence *= DOUBTS.noSpeaker;
  if (!claim.cue) confidence *= DOUBTS.noCue;
  else if (claim.cue.type === null) confidence *= DOUBTS.strangeCue;
  else if (claim.cue.type === 'evidence') confidence *= DOUBTS.evidenceOnly;
  if (claim.continued) confidence *= DOUBTS.continued;
  return Math.round(Math.min(0.99, Math.max(0.05, confidence)) * 100) / 100;
}
