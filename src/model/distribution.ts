import { registerEnumType } from 'type-graphql';

/** What claims are counted by. */
export enum DistributionKey {
  SPEAKER = 'SPEAKER',
  TARGET = 'TARGET',
  PUBLISHER = 'PUBLISHER',
  TOPIC = 'TOPIC',
  QUOTE_TYPE = 'QUOTE_TYPE',
  STANCE = 'STANCE',
  CUE = 'CUE',
  LANGUAGE = 'LANGUAGE',
  WEEKDAY = 'WEEKDAY',
}
registerEnumType(DistributionKey, {
  name: 'DistributionKey',
  description:
    'What claims are counted by. A claim with several speakers, targets, topics or stances counts once for each; one that has none counts for none.',
  valuesConfig: {
    SPEAKER: { description: 'Who says it.' },
    TARGET: {
      description: 'Whom it is about. Where the filter has a `stance` without an `about`, only with such a stance.',
    },
    PUBLISHER: { description: 'The outlet that published its article.' },
    TOPIC: { description: 'What it turns on.' },
    QUOTE_TYPE: { description: 'How the article gives the words.' },
    STANCE: {
      description:
        'How it leans towards those that it is about; where the filter has an `about`, towards the parties that fit it.',
    },
    CUE: { description: 'The reporting expression.' },
    LANGUAGE: { description: 'The language of its article.' },
    WEEKDAY: {
      description:
        'The day of the week that it was said on, else that its article was published on: `1` is Monday, `7` Sunday.',
    },
  },
});
