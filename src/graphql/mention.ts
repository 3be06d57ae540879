import { Field, Int, ObjectType } from 'type-graphql';
import { Article } from '../model/article.js';
import { Party } from '../model/party.js';
import type { MentionRow } from '../store/graph.js';

/** All the places where one article speaks of one party. */
@ObjectType({ simpleResolvers: true, description: 'All the places where one article speaks of one party.' })
export class Mention implements MentionRow {
  @Field(() => Party, { description: 'Whom the article speaks of.' })
  party!: Party;

  @Field(() => Article, { description: 'The article.' })
  article!: Article;

  @Field(() => Int, { description: 'In how many places.' })
  count!: number;

  @Field(() => [String], { description: 'What the article calls the party, each form once.' })
  surfaceForms!: readonly string[];
}
