import type { ConfidenceTable } from './confidence.js';

/**
 * What confidence is made of. Fitted by `npm run eval:fit`: the weights on 210 articles of PolNeAR’s train split, the
 * shares of speakers on 31 articles with an editor’s claims. To be fitted anew when the weights in models/ or the
 * steps change.
 */
export const CONFIDENCE: Readonly<Record<'model' | 'rules', ConfidenceTable>> = {
  model: {
    weights: {
      base: -1.787,
      source: 0.309,
      cue: -0.113,
      content: 0.556,
      contentLink: 0.378,
      sourceLink: 0.412,
      noSource: 1.331,
      noContentLink: -0.412,
      noSourceLink: -1.254,
      direct: 0.433,
      mixed: -0.349,
      noCue: 1.7,
      plainCue: -0.199,
      evidenceCue: -0.266,
      strangeCue: -0.022,
      described: 0.255,
      pronoun: 0.168,
      noSpeaker: 0.049,
      continued: -0.17,
      length: -0.187,
    },
    speakers: {
      name: 0.952,
      role: 0.923,
      body: 0.806,
      pronoun: 0.863,
      none: 0.495,
      nested: 0.75,
    },
  },
  rules: {
    weights: {
      base: -0.576,
      source: -0.193,
      cue: 1.114,
      content: 0.841,
      noSource: -1.538,
      direct: 1.835,
      mixed: -0.086,
      noCue: -1.8,
      plainCue: 1.39,
      described: -0.524,
      pronoun: 0.131,
      noSpeaker: -1.045,
      continued: -0.99,
      length: 0.011,
    },
    speakers: {
      name: 1,
      role: 1,
      body: 0.801,
      pronoun: 0.787,
      none: 0.189,
      nested: 0.75,
    },
  },
};
