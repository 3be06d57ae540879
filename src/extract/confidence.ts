import { QuoteType } from '../model/claim.js';
import { CONFIDENCE_WEIGHTS } from './confidence-weights.js';
import type { ClaimSigns } from './signs.js';

/** How likely it is, 0 to 1, that the article reports the claim by this speaker. */
export type ConfidenceReader = (signs: ClaimSigns) => number;

/** What each feature of a claim adds to the logit of its confidence. */
export type ConfidenceWeights = Readonly<Partial<Record<ConfidenceFeature, number>>>;

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
  nested: ({ nested }) => is(nested),
  length: ({ length }) => Math.log2(length + 1),
} as const satisfies Readonly<Record<string, (signs: ClaimSigns) => number>>;

/** The name of a feature. */
export type ConfidenceFeature = keyof typeof FEATURES;

/** Confidence where the model reads. */
export const modelConfidence: ConfidenceReader = logistic(CONFIDENCE_WEIGHTS.model);
/** Confidence where patterns read. */
export const rulesConfidence: ConfidenceReader = logistic(CONFIDENCE_WEIGHTS.rules);

/** The features of a claim, by name. */
export function featuresOf(signs: ClaimSigns): Readonly<Record<ConfidenceFeature, number>> {
  const values = Object.entries(FEATURES).map(([name, read]) => [name, read(signs)]);
  return Object.fromEntries(values) as Record<ConfidenceFeature, number>;
}

/** Confidence by logistic regression (Platt 1999), rounded to hundredths. */
export function logistic(weights: ConfidenceWeights): ConfidenceReader {
  const terms = Object.entries(weights) as [ConfidenceFeature, number][];
  return (signs) => {
    const features = featuresOf(signs);
    const sum = terms.reduce((total, [name, weight]) => total + weight * features[name], 0);
    const [low, high] = BOUNDS;
    return Math.round(Math.min(high, Math.max(low, 1 / (1 + Math.exp(-sum)))) * 100) / 100;
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
