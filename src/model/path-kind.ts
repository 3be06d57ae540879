import { registerEnumType } from 'type-graphql';

/** The types of relationship that a way from one node to another may take, in either direction. */
export enum PathKind {
  MADE = 'MADE',
  ABOUT = 'ABOUT',
  TOLD_TO = 'TOLD_TO',
  CONTAINS = 'CONTAINS',
  REPORTS = 'REPORTS',
  AFFILIATED_WITH = 'AFFILIATED_WITH',
  REPEATS = 'REPEATS',
  SUPPORTS = 'SUPPORTS',
  CONTRADICTS = 'CONTRADICTS',
  CONCERNS = 'CONCERNS',
  PUBLISHED_BY = 'PUBLISHED_BY',
  MENTIONS = 'MENTIONS',
}
registerEnumType(PathKind, {
  name: 'PathKind',
  description: 'A type of relationship that a way may take, in either direction.',
  valuesConfig: {
    MADE: { description: 'Who made a claim.' },
    ABOUT: { description: 'Whom a claim is about.' },
    TOLD_TO: { description: 'Whom a claim was told to.' },
    CONTAINS: { description: 'A claim told within another.' },
    REPORTS: { description: 'The article that reports a claim.' },
    AFFILIATED_WITH: { description: 'Whom an actor speaks for or belongs to.' },
    REPEATS: { description: 'A claim that says again what another says.' },
    SUPPORTS: { description: 'A claim that supports another.' },
    CONTRADICTS: { description: 'A claim that contradicts another.' },
    CONCERNS: { description: 'What a claim turns on.' },
    PUBLISHED_BY: { description: 'The outlet of an article.' },
    MENTIONS: { description: 'An article that speaks of a party.' },
  },
});

/**
 * What a way takes where nobody says otherwise: what somebody said or is. A popular topic, a large outlet and articles
 * that mention dozens would put everything two or three steps from everything.
 */
export const TELLING_KINDS: readonly PathKind[] = Object.values(PathKind).filter(
  (kind) => ![PathKind.CONCERNS, PathKind.PUBLISHED_BY, PathKind.MENTIONS].includes(kind),
);
