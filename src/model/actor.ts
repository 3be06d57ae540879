import { ObjectType } from 'type-graphql';
import { Party } from './party.js';

/** A person, an unnamed source or a group of people; `kind` is PERSON, UNNAMED or GROUP. */
@ObjectType({
  implements: Party,
  simpleResolvers: true,
  description: 'A person, an unnamed source or a group of people: `a senior Taliban official`, `many analysts`.',
})
export class Actor extends Party {}
