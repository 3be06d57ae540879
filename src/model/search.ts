import { registerEnumType } from 'type-graphql';

/** What a search looks among. */
export enum SearchType {
  ARTICLE = 'ARTICLE',
  ACTOR = 'ACTOR',
  ORGANIZATION = 'ORGANIZATION',
  TOPIC = 'TOPIC',
  CLAIM = 'CLAIM',
}
registerEnumType(SearchType, {
  name: 'SearchType',
  description: 'What a search looks among.',
  valuesConfig: {
    ARTICLE: { description: 'Titles and texts of articles.' },
    ACTOR: { description: 'Names and aliases of persons, unnamed sources and groups.' },
    ORGANIZATION: { description: 'Names and aliases of bodies.' },
    TOPIC: { description: 'Names of topics.' },
    CLAIM: { description: 'What was said.' },
  },
});

/** What stands around a word in a snippet: signs of mathematics that news has no use for; where a text has one, a bracket stands for it. */
export const MARKS = { open: '⟦', close: '⟧' } as const;
