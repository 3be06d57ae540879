import { QuoteType } from '../model/claim.js';
import { CONFIDENCE } from './confidence-table.js';
import type { ClaimSigns } from './signs.js';

/** How likely it is, 0 to 1, that the article reports the claim by this speaker. */
export type ConfidenceReader = (signs: ClaimSigns) => number;

/** What each feature of a claim adds to the logit of its confidence. */
export type ConfidenceWeights = Readonly<Partial<Record<ConfidenceFeature, number>>>;

/**
 * How often the speaker is the right party where the words are right, by how the text speaks of it: a name is plain, whom
 * `he` means is found less often. `nested`: how often a claim is right that is told within another.
 */
export type SpeakerShares = Readonly<Record<ClaimSigns['speaker'] | 'nested', number>>;

/** All that confidence is made of. */
export interface ConfidenceTable {
  readonly weights: ConfidenceWeights;
  readonly speakers: SpeakerShares;
}

/** Certainties nearer to 0 or 1 tell no more. */
const EDGE = 0.01;
/** No claim is sure, none is hopeless: the share of right ones was never measured finer. */
const BOUNDS = [0.02, 0.98] as const;
/** Expressions that report speech and mean nothing else. */
const PLAIN_CUES = new Set(['say', 'tell', 'add', 'according to']);

/** What confidence is read from; each is 0 where it does not apply. */
const FEATURES = {
  base: () => 1,
  source: ({ parts }) => logit(parts.source),
  cue: ({ parts }) => logit(parts.cue),
  content: ({ parts }) => logit(parts.content),
  contentLink: ({ links }) => logit(links.content || null),
  sourceLink: ({ links }) => logit(links.cue || null),
  noSource: ({ parts }) => is(parts.source === null),
  noContentLink: ({ links }) => is(links.content === 0),
  noSourceLink: ({ links }) => is(links.cue === 0),
  direct: ({ quoteType }) => is(quoteType === QuoteType.DIRECT),
  mixed: ({ quoteType }) => is(quoteType === QuoteType.MIXED),
  noCue: ({ cueType }) => is(cueType === 'none'),
  plainCue: ({ cue }) => is(PLAIN_CUES.has(cue ?? '')),
  evidenceCue: ({ cueType }) => is(cueType === 'evidence'),
  strangeCue: ({ cueType }) => is(cueType === 'strange'),
  described: ({ speaker }) => is(speaker === 'role' || speaker === 'body'),
  pronoun: ({ speaker }) => is(speaker === 'pronoun'),
  noSpeaker: ({ speaker }) => is(speaker === 'none'),
  continued: ({ continued }) => is(continued),
  length: ({ length }) => Math.log2(length + 1),
} as const satisfies Readonly<Record<string, (signs: ClaimSigns) => number>>;

/** The name of a feature. */
export type ConfidenceFeature = keyof typeof FEATURES;

/** Confidence where the model reads. */
export const modelConfidence: ConfidenceReader = confidenceBy(CONFIDENCE.model);
/** Confidence where patterns read. */
export const rulesConfidence: ConfidenceReader = confidenceBy(CONFIDENCE.rules);

/** The features of a claim, by name. */
export function featuresOf(signs: ClaimSigns): Readonly<Record<ConfidenceFeature, number>> {
  const values = Object.entries(FEATURES).map(([name, read]) => [name, read(signs)]);
  return Object.fromEntries(values) as Record<ConfidenceFeature, number>;
}

/** How likely it is that source and content are right (logistic regression, Platt 1999), times that the speaker is. */
export function confidenceBy({ weights, speakers }: ConfidenceTable): ConfidenceReader {
  const certaintyOf = partsCertainty(weights);
  return (signs) => {
    const share = signs.nested ? speakers.nested : certaintyOf(signs) * speakers[signs.speaker];
    const [low, high] = BOUNDS;
    return Math.round(Math.min(high, Math.max(low, share)) * 100) / 100;
  };
}

/** How likely it is, 0 to 1, that the words of source and content are right, whoever the source is. */
export function partsCertainty(weights: ConfidenceWeights): ConfidenceReader {
  const terms = Object.entries(weights) as [ConfidenceFeature, number][];
  return (signs) => {
    const features = featuresOf(signs);
    return 1 / (1 + Math.exp(-terms.reduce((sum, [name, weight]) => sum + weight * features[name], 0)));
  };
}

function logit(certainty: number | null): number {
  if (certainty === null) return 0;
  const bounded = Math.min(1 - EDGE, Math.max(EDGE, certainty));
  return Math.log(bounded / (1 - bounded));
}

function is(condition: boolean): number {
  return condition ? 1 : 0;
}
