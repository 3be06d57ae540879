import type { ConfidenceTable } from './confidence.js';

/**
 * What confidence is made of. Fitted by `npm run eval:fit`: the weights on 210 articles of PolNeAR’s train split, the
 * shares of speakers on 31 articles with an editor’s claims. To be fitted anew when the weights in models/ or the
 * steps change.
 */
export const CONFIDENCE: Readonly<Record<'model' | 'rules', ConfidenceTable>> = {
  model: {
    weights: {
      base: -2.514,
      source: 0.493,
      cue: -0.196,
      content: 0.804,
      contentLink: 0.426,
      sourceLink: 0.61,
      noSource: 2.773,
      noContentLink: 0.758,
      noSourceLink: -2.682,
      direct: 0.042,
      mixed: -0.306,
      noCue: 2.088,
      plainCue: -0.536,
      evidenceCue: 0.355,
      strangeCue: -0.127,
      described: -0.063,
      pronoun: -0.258,
      noSpeaker: 0.522,
      continued: -0.337,
      length: -0.259,
    },
    speakers: {
      name: 0.933,
      role: 0.88,
      body: 0.819,
      pronoun: 0.857,
      none: 0.501,
      nested: 0.765,
    },
  },
  rules: {
    weights: {
      base: -0.594,
      source: -0.158,
      cue: 1.107,
      content: 0.839,
      noSource: -1.535,
      direct: 1.835,
      mixed: -0.086,
      noCue: -1.787,
      plainCue: 1.398,
      described: -0.519,
      pronoun: 0.132,
      noSpeaker: -1.037,
      continued: -0.993,
      length: 0.01,
    },
    speakers: {
      name: 1,
      role: 1,
      body: 0.964,
      pronoun: 0.859,
      none: 0.223,
      nested: 0.765,
    },
  },
};
