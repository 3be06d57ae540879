import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import { NotFoundError } from '../errors.js';
import { ingestText, type ArticleInput as IngestInput, type IngestedArticle } from '../ingest/text.js';
import { Article } from '../model/article.js';
import { DateScalar } from '../model/scalars.js';
import { changing, type Context } from './context.js';
import { Needs } from './guard.js';
import { idOfKind } from './lookup.js';

type Outcome = IngestedArticle['outcome'];

const IngestOutcome: { readonly [Name in Outcome]: Name } = {
  CREATED: 'CREATED',
  REPLACED: 'REPLACED',
  UNCHANGED: 'UNCHANGED',
  APPEARANCE: 'APPEARANCE',
};
registerEnumType(IngestOutcome, {
  name: 'IngestOutcome',
  description: 'What an ingest did.',
  valuesConfig: {
    CREATED: { description: 'The article is new.' },
    REPLACED: { description: 'The article was there and is another now.' },
    UNCHANGED: { description: 'The same was there already.' },
    APPEARANCE: { description: 'It is a copy of an article that was there: one more appearance of it.' },
  },
});

/** An article to be read. */
@InputType({ description: 'An article to be read.' })
export class ArticleInput implements IngestInput {
  @Field(() => String, { description: 'The whole text.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'The headline.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was published.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the outlet that published it.' })
  publisher?: string | null;

  @Field(() => [String], { nullable: true, description: 'Bylines, as printed.' })
  authors?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was published.' })
  publishedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'BCP 47 tag of the text’s language: `en`.' })
  language?: string | null;
}

/** What an ingest did. */
@ObjectType({ simpleResolvers: true, description: 'What an ingest did.' })
export class IngestReport implements IngestedArticle {
  articleId!: string;

  @Field(() => IngestOutcome, { description: 'What it did to the article.' })
  outcome!: Outcome;
}

@Resolver(() => IngestReport)
export class IngestResolver {
  @Needs('CONTRIBUTOR')
  @Mutation(() => IngestReport, {
    description: 'Extracts and stores one article in one transaction; the same article again changes nothing.',
  })
  async ingestArticle(
    @Arg('input', () => ArticleInput, { description: 'The article.' }) input: ArticleInput,
    @Ctx() context: Context,
  ) {
    return changing(context, async () => ingestText(context.graph, await context.extractor, input));
  }

  @Needs('CURATOR')
  @Mutation(() => ID, { description: 'Deletes an article and all that only it told of; answers its id.' })
  async deleteArticle(@Arg('id', () => ID, { description: 'The article’s id.' }) id: string, @Ctx() context: Context) {
    idOfKind(id, ['Article']);
    const deleted = await changing(context, () => context.graph.deleteArticle(id));
    if (!deleted) throw new NotFoundError(`There is no article “${id}”.`);
    return id;
  }

  @FieldResolver(() => Article, { description: 'The article, as the graph holds it now.' })
  article(@Root() report: IngestReport, @Ctx() { loaders }: Context) {
    return loaders.article.load(report.articleId);
  }

  @FieldResolver(() => Int, { description: 'How many claims the article has now.' })
  claims(@Root() report: IngestReport, @Ctx() { loaders }: Context) {
    return loaders.claimCountOf('article', {}).load(report.articleId);
  }

  @FieldResolver(() => Int, { description: 'How many parties it mentions.' })
  parties(@Root() report: IngestReport, @Ctx() { loaders }: Context) {
    return loaders.mentionCountOf('article').load(report.articleId);
  }
}
