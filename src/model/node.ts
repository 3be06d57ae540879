import { Field, ID, InterfaceType } from 'type-graphql';

/** What every node of the graph has. */
@InterfaceType({
  description: 'Anything with a global, stable id. The same content ingested twice has the same id.',
})
export abstract class Node {
  @Field(() => ID, { description: 'The same for the same content, on every machine.' })
  id!: string;
}
