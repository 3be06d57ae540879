import type { ConfidenceTable } from './confidence.js';

/**
 * What confidence is made of. Fitted by `npm run eval:fit`: the weights on 210 articles of PolNeAR’s train split, the
 * shares of speakers on 31 articles with an editor’s claims. To be fitted anew when the weights in models/ or the
 * steps change.
 */
export const CONFIDENCE: Readonly<Record<'model' | 'rules', ConfidenceTable>> = {
  model: {
    weights: {
      base: -1.576,
      source: 0.281,
      cue: -0.137,
      content: 0.529,
      contentLink: 0.35,
      sourceLink: 0.43,
      noSource: -0.315,
      noContentLink: -0.703,
      noSourceLink: -0.29,
      direct: 0.496,
      mixed: -0.549,
      noCue: 1.095,
      plainCue: -0.17,
      evidenceCue: -0.375,
      strangeCue: 0.093,
      described: 0.188,
      pronoun: 0.045,
      noSpeaker: -0.126,
      continued: -0.381,
      length: -0.137,
    },
    speakers: {
      name: 0.935,
      role: 0.913,
      body: 0.806,
      pronoun: 0.823,
      none: 0.473,
      nested: 0.688,
    },
  },
  rules: {
    weights: {
      base: -0.598,
      source: 0.078,
      cue: 0.948,
      content: 0.839,
      noSource: -1.557,
      direct: 1.778,
      mixed: -0.048,
      noCue: -1.531,
      plainCue: 1.427,
      described: -0.435,
      pronoun: 0.158,
      noSpeaker: -1.125,
      continued: -0.972,
      length: -0.002,
    },
    speakers: {
      name: 1,
      role: 1,
      body: 0.792,
      pronoun: 0.748,
      none: 0.174,
      nested: 0.688,
    },
  },
};
