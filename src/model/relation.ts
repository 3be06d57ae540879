import { registerEnumType } from 'type-graphql';

/** How one claim stands to another. */
export enum ClaimRelationKind {
  REPEATS = 'REPEATS',
  SUPPORTS = 'SUPPORTS',
  CONTRADICTS = 'CONTRADICTS',
}
registerEnumType(ClaimRelationKind, {
  name: 'ClaimRelationKind',
  description: 'How one claim stands to another.',
  valuesConfig: {
    REPEATS: {
      description: 'Another article reports the same claim of the same speaker, in the same or nearly the same words.',
    },
    SUPPORTS: { description: 'Another party says the same of the same matter.' },
    CONTRADICTS: { description: 'Another party says the opposite of the same matter, or gives another number.' },
  },
});
