import { Field, ObjectType } from 'type-graphql';
import { Node } from './node.js';

/** What claims turn on, as a lower-case noun phrase: `cease-fire`. */
@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What claims turn on: `cease-fire`, `troop withdrawal`.',
})
export class Topic extends Node {
  @Field(() => String, { description: 'The noun phrase in its dictionary form.' })
  name!: string;
}
