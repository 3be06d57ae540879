import { Stance } from '../model/claim.js';
import type { DraftClaim } from './claims.js';
import type { Document } from './document.js';
import { lexiconStances } from './lexicon-stances.js';
import type { StanceShares, Tagging } from './tagging.js';
import type { Place, Target } from './targets.js';

/** How a claim leans towards a target. */
export interface Verdict {
  readonly stance: Stance;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Judges how a claim leans towards each of its targets, in their order. */
export type StanceReader = (claim: DraftClaim, targets: readonly Target[]) => readonly Verdict[];

/**
 * Share from which on a sentence praises or blames. More than half: the model learned from comment, and sees blame
 * where a report tells of duties.
 */
const PLAIN = 0.52;
/** Share from which on praise and blame side by side are both meant. */
const BOTH = 0.4;
/** The mention that tells the model most of whom it is asked about. */
const PLAINEST = ['name', 'role', 'body', 'pronoun'];

/**
 * Stance as the tagger tells it, by each sentence that names a target. What has no mention, and what is asked of a tagger
 * that does not tell, is judged by the lexicon.
 */
export function stancesOf(document: Document, { stanceAt }: Tagging): StanceReader {
  const byLexicon = lexiconStances(document);
  if (!stanceAt) return byLexicon;
  return (claim, targets) => {
    const fallback = byLexicon(claim, targets);
    return targets.map(({ places }, index) => {
      const shares = plainestBySentence(document, places).map(({ mention }) => stanceAt(mention));
      const verdict = shares.length > 0 ? verdictOf(shares) : fallback[index];
      return verdict ?? { stance: Stance.NEUTRAL, confidence: 0 };
    });
  };
}

/** Of each sentence the mention that names the target most plainly, the first of them. */
function plainestBySentence(document: Document, places: readonly Place[]): Place[] {
  const best = new Map<number, Place>();
  const rank = ({ mention }: Place): number => PLAINEST.indexOf(mention.form);
  for (const place of places) {
    const sentence = document.sentenceOf[place.mention.from] ?? -1;
    const known = best.get(sentence);
    if (!known || rank(place) < rank(known)) best.set(sentence, place);
  }
  return [...best.values()];
}

/**
 * Over several sentences what they say on the whole; mixed where praise and blame are both plain, neutral where neither
 * is.
 */
function verdictOf(readings: readonly StanceShares[]): Verdict {
  const most = (key: keyof StanceShares): number => Math.max(...readings.map((shares) => shares[key]));
  const mean = (key: keyof StanceShares): number =>
    readings.reduce((sum, shares) => sum + shares[key], 0) / readings.length;
  const both = Math.min(most('negative'), most('positive'));
  if (both >= BOTH) return { stance: Stance.MIXED, confidence: both };
  const [negative, positive] = [mean('negative'), mean('positive')];
  const polar = Math.max(negative, positive);
  if (polar < PLAIN) return { stance: Stance.NEUTRAL, confidence: 1 - polar };
  return { stance: negative > positive ? Stance.NEGATIVE : Stance.POSITIVE, confidence: polar };
}
