import { ObjectType } from 'type-graphql';
import { Party } from './party.js';

/** A body that speaks and is spoken about; `kind` is none of an actor's. */
@ObjectType({
  implements: Party,
  simpleResolvers: true,
  description: 'A body that speaks and is spoken about: a government, a country, an armed group, an outlet, a company.',
})
export class Organization extends Party {}
