import { Field, ObjectType } from 'type-graphql';
import { Node } from './node.js';
import { DateScalar, DateTimeScalar } from './scalars.js';

/** A news article without its text, which is read only when asked for. */
@ObjectType({ implements: Node, simpleResolvers: true, description: 'A news article.' })
export class Article extends Node {
  @Field(() => String, { description: 'The headline, or the first words where there is none.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where it was published.' })
  url!: string | null;

  @Field(() => [String], { description: 'Bylines, as printed.' })
  authors!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'The day it was published.' })
  publishedOn!: string | null;

  @Field(() => String, { description: 'BCP 47 tag of the text’s language.' })
  language!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last written to the graph.' })
  ingestedAt!: string;
}
