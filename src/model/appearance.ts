import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from './scalars.js';

/** One place where an article was published. */
@ObjectType({ simpleResolvers: true, description: 'One place where an article was published.' })
export class Appearance {
  @Field(() => String, { description: 'The headline there.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Its address.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the outlet, as printed.' })
  publisher!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was published there.' })
  publishedOn!: string | null;

  @Field(() => String, { description: 'Digest of the text there: the same text has the same.' })
  textDigest!: string;

  @Field(() => Boolean, { description: 'Whether the article’s text and claims are of this one.' })
  isRead!: boolean;
}
