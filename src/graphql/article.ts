import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Appearance } from '../model/appearance.js';
import { Article } from '../model/article.js';
import { Organization } from '../model/organization.js';
import { ArticleConnection, ClaimConnection, MentionConnection } from './connections.js';
import { branchesOf } from './branches.js';
import { selecting, type Context } from './context.js';
import { ArticleClaimListArgs, ArticleListArgs } from './lists.js';
import { handOn } from './loaders.js';
import { ArticleLookUp, idOfKind, theOneGiven } from './lookup.js';
import { PageArgs } from './page.js';

@Resolver(() => Article)
export class ArticleResolver {
  @Query(() => Article, {
    nullable: true,
    description: 'The article with this id or address; null where there is none.',
  })
  async article(
    @Args(() => ArticleLookUp) by: ArticleLookUp,
    @Ctx() { graph, loaders }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const key = theOneGiven(by, ['id', 'url']);
    if (key.argument === 'url') return graph.articleByUrl(key.value);
    const branches = branchesOf(info, 'Article');
    const article = await loaders.articleWith(branches).load(idOfKind(key.value, ['Article']));
    if (article !== null) handOn(loaders, [article], branches);
    return article;
  }

  @Query(() => ArticleConnection, { description: 'The articles that fit.' })
  articles(
    @Args(() => ArticleListArgs) args: ArticleListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { graph, loaders } = context;
    const { where, order } = args;
    return new ArticleConnection({
      name: `articles ${order}`,
      args,
      read: async (page) => {
        const branches = branchesOf(info, 'Article');
        const found = await graph.articles(where ?? {}, order, page, selecting(context, branches));
        handOn(
          loaders,
          found.rows.map(({ article }) => article),
          branches,
        );
        return found;
      },
      count: () => graph.countArticles(where ?? {}),
    });
  }

  @FieldResolver(() => String, { description: 'The whole text; empty where only its claims are known.' })
  async text(@Root() article: Article, @Ctx() { loaders }: Context) {
    return (await loaders.textOf.load(article.id)) ?? '';
  }

  @FieldResolver(() => [Appearance], {
    description:
      'Where its text was read, the oldest first: at several addresses where copies of it were. None where only claims or a part are known.',
  })
  appearances(@Root() article: Article, @Ctx() { loaders }: Context) {
    return loaders.appearancesOf.load(article.id);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'The outlet that published it.' })
  publisher(@Root() article: Article, @Ctx() { loaders }: Context) {
    return loaders.publisherOf.load(article.id);
  }

  @FieldResolver(() => ClaimConnection, { description: 'What it reports that somebody said.' })
  claims(
    @Root() { id }: Article,
    @Args(() => ArticleClaimListArgs) args: ArticleClaimListArgs,
    @Ctx() { loaders }: Context,
  ) {
    const { where, order } = args;
    return new ClaimConnection({
      name: `article.claims ${order}`,
      args,
      read: (page) => loaders.claimsOf('article', { where: where ?? {}, order, page }).load(id),
      count: () => loaders.claimCountOf('article', where ?? {}).load(id),
    });
  }

  @FieldResolver(() => MentionConnection, { description: 'Whom it speaks of, in the order in which they come up.' })
  mentions(@Root() { id }: Article, @Args(() => PageArgs) args: PageArgs, @Ctx() { loaders }: Context) {
    return new MentionConnection({
      name: 'article.mentions',
      args,
      read: (page) => loaders.mentionsOf('article', page).load(id),
      count: () => loaders.mentionCountOf('article').load(id),
    });
  }
}
