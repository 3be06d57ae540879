import type { ConfidenceTable } from './confidence.js';

/**
 * What confidence is made of. Fitted by `npm run eval:fit`: the weights on 210 articles of PolNeAR’s train split, the
 * shares of speakers on 31 articles with an editor’s claims. To be fitted anew when the weights in models/ or the
 * steps change.
 */
export const CONFIDENCE: Readonly<Record<'model' | 'rules', ConfidenceTable>> = {
  model: {
    weights: {
      base: -0.489,
      source: 0.194,
      cue: 0.013,
      content: 0.715,
      contentLink: 0.27,
      sourceLink: 0.26,
      noSource: -0.308,
      noContentLink: -0.031,
      noSourceLink: -0.989,
      direct: -0.437,
      mixed: -0.557,
      noCue: 0.897,
      plainCue: -0.251,
      evidenceCue: 0.106,
      strangeCue: 0.696,
      described: -0.043,
      pronoun: 0.078,
      noSpeaker: -0.142,
      continued: -0.379,
      length: -0.183,
    },
    speakers: {
      name: 0.933,
      role: 0.931,
      body: 0.778,
      pronoun: 0.777,
      none: 0.406,
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
