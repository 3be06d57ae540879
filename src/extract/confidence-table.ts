import type { ConfidenceTable } from './confidence.js';

/**
 * What confidence is made of. Fitted by `npm run eval:fit`: the weights on 210 articles of PolNeAR’s train split, the
 * shares of speakers on 31 articles with an editor’s claims. To be fitted anew when the weights in models/ or the
 * steps change.
 */
export const CONFIDENCE: Readonly<Record<'model' | 'rules', ConfidenceTable>> = {
  model: {
    weights: {
      base: -2.362,
      source: 0.417,
      cue: -0.17,
      content: 0.785,
      contentLink: 0.431,
      sourceLink: 0.584,
      noSource: 2.29,
      noContentLink: 0.662,
      noSourceLink: -2.603,
      direct: 0.056,
      mixed: -0.291,
      noCue: 2.011,
      plainCue: -0.501,
      evidenceCue: 0.314,
      strangeCue: -0.193,
      described: -0.058,
      pronoun: -0.213,
      noSpeaker: 0.766,
      continued: -0.308,
      length: -0.237,
    },
    speakers: {
      name: 0.92,
      role: 0.88,
      body: 0.801,
      pronoun: 0.857,
      none: 0.501,
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
