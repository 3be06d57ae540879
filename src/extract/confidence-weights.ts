import type { ConfidenceWeights } from './confidence.js';

/**
 * What each feature adds to the logit of a claim’s confidence. Fitted by `npm run eval:fit` on 210 articles of
 * PolNeAR’s train split; to be fitted anew when the weights in models/ or the steps change.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<'model' | 'rules', ConfidenceWeights>> = {
  model: {
    base: 0.149,
    source: 0.137,
    cue: 0.053,
    content: 0.568,
    contentLink: 0.204,
    sourceLink: 0.307,
    noSource: -0.053,
    noContentLink: -0.656,
    noSourceLink: -1.025,
    direct: -0.389,
    mixed: -0.642,
    noCue: 0.971,
    plainCue: -0.178,
    evidenceCue: 0.082,
    strangeCue: 0.529,
    described: 0.082,
    pronoun: -0.078,
    noSpeaker: -0.252,
    continued: -0.106,
    nested: -1.792,
    length: -0.25,
  },
  rules: {
    base: -0.316,
    source: 0.202,
    cue: 0.148,
    content: 0.755,
    noSource: -1.793,
    direct: 1.454,
    mixed: -0.213,
    noCue: -1.706,
    plainCue: 1.414,
    described: -0.486,
    pronoun: 0.122,
    noSpeaker: -0.779,
    continued: -1.017,
    nested: 0.174,
    length: 0.066,
  },
};
