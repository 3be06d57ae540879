import type { ConfidenceTable } from './confidence.js';

/**
 * What confidence is made of. Fitted by `npm run eval:fit`: the weights on 120 articles of PolNeAR’s train split, the
 * shares of speakers on 31 articles with an editor’s claims. To be fitted anew when the weights in models/ or the
 * steps change.
 */
export const CONFIDENCE: Readonly<Record<'model' | 'rules', ConfidenceTable>> = {
  model: {
    weights: {
      base: -0.994,
      source: 0.141,
      cue: -0.067,
      content: 0.835,
      contentLink: 0.288,
      sourceLink: 0.263,
      noSource: -0.181,
      noContentLink: -0.315,
      noSourceLink: -1.471,
      direct: -0.092,
      mixed: 0.254,
      plainCue: -0.19,
      evidenceCue: -0.801,
      strangeCue: 0.636,
      described: 0.117,
      pronoun: 0.15,
      noSpeaker: 0.496,
      continued: -1.046,
      length: -0.125,
    },
    speakers: {
      name: 0.953,
      role: 0.891,
      body: 0.781,
      pronoun: 0.791,
      none: 0.399,
      nested: 0.529,
    },
  },
  rules: {
    weights: {
      base: -0.766,
      source: 0.66,
      cue: 0.552,
      content: 0.606,
      noSource: -0.929,
      direct: 1.79,
      mixed: 0.008,
      noCue: -0.892,
      plainCue: 1.464,
      described: -0.522,
      pronoun: 0.1,
      noSpeaker: -1.716,
      continued: -1.594,
      length: 0.031,
    },
    speakers: {
      name: 1,
      role: 1,
      body: 0.651,
      pronoun: 0.743,
      none: 0.224,
      nested: 0.563,
    },
  },
};
