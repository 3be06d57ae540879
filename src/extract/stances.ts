import { Stance } from '../model/claim.js';
import type { DraftClaim } from './claims.js';
import type { Document, WordRange } from './document.js';
import type { EncodedDocument, Encoder, StanceShares } from './encoder.js';
import { lexiconStances } from './lexicon-stances.js';
import type { Place, Target } from './targets.js';

/** How a claim leans towards a target. */
export interface Verdict {
  readonly stance: Stance;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Judges how a claim leans towards each of its targets, in their order. */
export type StanceReader = (claim: DraftClaim, targets: readonly Target[]) => Promise<readonly Verdict[]>;

/** Targets of a sentence that the model judges; a sentence that names more is a list. */
const TARGETS_A_SENTENCE = 8;
/**
 * Share from which on a sentence praises or blames. More than half: the model learned from comment, and sees blame
 * where a report tells of duties.
 */
const PLAIN = 0.6;
/** Share from which on praise and blame side by side are both meant. */
const BOTH = 0.35;
/** The mention that tells the model most of whom it is asked about. */
const PLAINEST = ['name', 'role', 'body', 'pronoun'];

/**
 * Stance by the encoder: each sentence of a claim is read once for each target that it names. What has no mention, and
 * what stands in a list too long to read, is judged by the lexicon.
 */
export function modelStances(encoder: Encoder, encoded: EncodedDocument): StanceReader {
  const { document } = encoded;
  const byLexicon = lexiconStances(document);
  const asked = new Map<number, Map<number, Promise<StanceShares>>>();
  /** One reading a sentence and target, whatever claims ask for it; undefined when the sentence has had its share. */
  const sharesAt = ({ mention }: Place): Promise<StanceShares> | undefined => {
    const sentence = document.sentenceOf[mention.from] ?? -1;
    const inSentence = asked.get(sentence) ?? new Map<number, Promise<StanceShares>>();
    asked.set(sentence, inSentence);
    const known = inSentence.get(mention.figure);
    if (known || inSentence.size >= TARGETS_A_SENTENCE) return known;
    const shares = encoder.stance(encoded, stretchAround(encoded, mention, encoder.settings.window), mention);
    inSentence.set(mention.figure, shares);
    return shares;
  };
  return async (claim, targets) => {
    const fallback = await byLexicon(claim, targets);
    const verdicts: Verdict[] = [];
    for (const [index, { places }] of targets.entries()) {
      const readings: StanceShares[] = [];
      // One after the other: a claim of many sentences must not fill the memory.
      for (const place of plainestBySentence(document, places)) {
        const shares = await sharesAt(place);
        if (shares) readings.push(shares);
      }
      const verdict = readings.length > 0 ? verdictOf(readings) : fallback[index];
      verdicts.push(verdict ?? { stance: Stance.NEUTRAL, confidence: 0 });
    }
    return verdicts;
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

/** The mention's sentence, or as much of it on both sides as a window holds. */
function stretchAround({ document, pieces }: EncodedDocument, mention: WordRange, window: number): WordRange {
  const sentence = document.sentences[document.sentenceOf[mention.from] ?? -1] ?? mention;
  const size = (word: number): number => pieces[word]?.length ?? 0;
  let { from, to } = mention;
  let total = 0;
  for (let word = from; word < to; word += 1) total += size(word);
  for (let grown = true; grown;) {
    grown = false;
    if (to < sentence.to && total + size(to) <= window) {
      total += size(to);
      to += 1;
      grown = true;
    }
    if (from > sentence.from && total + size(from - 1) <= window) {
      from -= 1;
      total += size(from);
      grown = true;
    }
  }
  return { from, to };
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
