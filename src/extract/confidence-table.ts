import type { ConfidenceTable } from './confidence.js';

/**
 * What confidence is made of. Fitted by `npm run eval:fit`: the weights on 210 articles of PolNeAR’s train split, the
 * shares of speakers on 31 articles with an editor’s claims. To be fitted anew when the weights in models/ or the
 * steps change.
 */
export const CONFIDENCE: Readonly<Record<'model' | 'rules', ConfidenceTable>> = {
  model: {
    weights: {
      base: -1.562,
      source: 0.277,
      cue: -0.145,
      content: 0.534,
      contentLink: 0.349,
      sourceLink: 0.434,
      noSource: -0.235,
      noContentLink: -0.648,
      noSourceLink: -0.263,
      direct: 0.475,
      mixed: -0.561,
      noCue: 1.032,
      plainCue: -0.154,
      evidenceCue: -0.385,
      strangeCue: 0.095,
      described: 0.224,
      pronoun: 0.037,
      noSpeaker: -0.246,
      continued: -0.385,
      length: -0.135,
    },
    speakers: {
      name: 0.934,
      role: 0.906,
      body: 0.755,
      pronoun: 0.753,
      none: 0.428,
      nested: 0.688,
    },
  },
  rules: {
    weights: {
      base: -0.589,
      source: 0.089,
      cue: 0.952,
      content: 0.834,
      noSource: -1.57,
      direct: 1.767,
      mixed: -0.053,
      noCue: -1.538,
      plainCue: 1.423,
      described: -0.449,
      pronoun: 0.191,
      noSpeaker: -1.087,
      continued: -1.011,
      length: -0.005,
    },
    speakers: {
      name: 1,
      role: 1,
      body: 0.644,
      pronoun: 0.728,
      none: 0.187,
      nested: 0.688,
    },
  },
};
