import type { ConfidenceTable } from './confidence.js';

/**
 * What confidence is made of. Fitted by `npm run eval:fit`: the weights on 210 articles of PolNeAR’s train split, the
 * shares of speakers on 31 articles with an editor’s claims. To be fitted anew when the weights in models/ or the
 * steps change.
 */
export const CONFIDENCE: Readonly<Record<'model' | 'rules', ConfidenceTable>> = {
  model: {
    weights: {
      base: -2.575,
      source: 0.57,
      cue: -0.218,
      content: 0.58,
      contentLink: 0.373,
      sourceLink: 0.394,
      noSource: 2.942,
      noContentLink: 0.27,
      noSourceLink: -2.403,
      direct: 0.054,
      mixed: -0.576,
      noCue: 1.894,
      plainCue: 0.044,
      evidenceCue: 0.778,
      strangeCue: 0.185,
      described: -0.109,
      pronoun: 0.425,
      noSpeaker: 0.232,
      continued: -0.142,
      length: -0.099,
    },
    speakers: {
      name: 0.942,
      role: 0.902,
      body: 0.822,
      pronoun: 0.868,
      none: 0.505,
      nested: 0.765,
    },
  },
  rules: {
    weights: {
      base: -0.574,
      source: -0.152,
      cue: 1.096,
      content: 0.824,
      noSource: -1.523,
      direct: 1.821,
      mixed: -0.094,
      noCue: -1.77,
      plainCue: 1.4,
      described: -0.522,
      pronoun: 0.126,
      noSpeaker: -1.047,
      continued: -0.999,
      length: 0.01,
    },
    speakers: {
      name: 1,
      role: 1,
      body: 0.963,
      pronoun: 0.859,
      none: 0.223,
      nested: 0.765,
    },
  },
};
