import { Stance } from '../model/claim.js';
import type { DraftClaim } from './claims.js';
import type { Document, WordRange } from './document.js';
import { sharesAt, type EncodedDocument, type Encoder, type SentenceReading, type StanceShares } from './encoder.js';
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

/**
 * Share from which on a sentence praises or blames. More than half: the model learned from comment, and sees blame
 * where a report tells of duties.
 */
const PLAIN = 0.55;
/** Share from which on praise and blame side by side are both meant. */
const BOTH = 0.4;
/** The mention that tells the model most of whom it is asked about. */
const PLAINEST = ['name', 'role', 'body', 'pronoun'];

/**
 * Stance by the encoder: each sentence of a claim that names a target is read once, for all targets that it names. What
 * has no mention is judged by the lexicon.
 */
export function modelStances(encoder: Encoder, encoded: EncodedDocument): StanceReader {
  const { document } = encoded;
  const byLexicon = lexiconStances(document);
  const stretches = stretchesOf(encoded, encoder.settings.window);
  const readings = new Map<WordRange, Promise<SentenceReading>>();
  const readingAt = (word: number): Promise<SentenceReading> => {
    const stretch = stretches[word] ?? { from: word, to: word + 1 };
    const reading = readings.get(stretch) ?? encoder.stances(encoded, stretch);
    readings.set(stretch, reading);
    return reading;
  };
  return async (claim, targets) => {
    const fallback = await byLexicon(claim, targets);
    const verdicts: Verdict[] = [];
    for (const [index, { places }] of targets.entries()) {
      const shares: StanceShares[] = [];
      // One after the other: a claim of many sentences must not fill the memory.
      for (const { mention } of plainestBySentence(document, places))
        shares.push(sharesAt(await readingAt(mention.from), mention));
      const verdict = shares.length > 0 ? verdictOf(shares) : fallback[index];
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

/** For each word what is read with it: its sentence, or, of one that no window holds, as many words as it does. */
function stretchesOf({ document, pieces }: EncodedDocument, window: number): WordRange[] {
  const stretches: WordRange[] = [];
  for (const sentence of document.sentences) {
    let from = sentence.from;
    let total = 0;
    const close = (to: number): void => {
      const stretch = { from, to };
      for (let word = from; word < to; word += 1) stretches[word] = stretch;
      from = to;
      total = 0;
    };
    for (let word = sentence.from; word < sentence.to; word += 1) {
      const size = pieces[word]?.length ?? 0;
      if (total + size > window && word > from) close(word);
      total += size;
    }
    close(sentence.to);
  }
  return stretches;
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
