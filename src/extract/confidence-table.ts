import type { ConfidenceTable } from './confidence.js';

/**
 * What confidence is made of. Fitted by `npm run eval:fit`: the weights on 210 articles of PolNeAR’s train split, the
 * shares of speakers on 31 articles with an editor’s claims. To be fitted anew when the weights in models/ or the
 * steps change.
 */
export const CONFIDENCE: Readonly<Record<'model' | 'rules', ConfidenceTable>> = {
  model: {
    weights: {
      base: 0.118,
      source: 0.12,
      cue: 0.001,
      content: 0.609,
      contentLink: 0.2,
      sourceLink: 0.328,
      noSource: -0.112,
      noContentLink: -0.383,
      noSourceLink: -0.934,
      direct: -0.454,
      mixed: -0.645,
      noCue: 0.676,
      plainCue: -0.14,
      evidenceCue: 0.056,
      strangeCue: 0.488,
      described: 0.066,
      pronoun: -0.061,
      noSpeaker: -0.281,
      continued: -0.103,
      length: -0.235,
    },
    speakers: {
      name: 0.948,
      role: 0.72,
      body: 0.635,
      pronoun: 0.749,
      none: 0.137,
      nested: 0.471,
    },
  },
  rules: {
    weights: {
      base: -1.122,
      source: 0.87,
      cue: 0.82,
      content: 0.755,
      noSource: -1.405,
      direct: 1.429,
      mixed: -0.247,
      noCue: -1.325,
      plainCue: 1.466,
      described: -0.575,
      pronoun: 0.126,
      noSpeaker: -0.815,
      continued: -1.031,
      length: 0.062,
    },
    speakers: {
      name: 0.949,
      role: 0.929,
      body: 0.563,
      pronoun: 0.761,
      none: 0.156,
      nested: 0.563,
    },
  },
};
