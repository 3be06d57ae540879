import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Appearance } from '../model/appearance.js';
import { Article } from '../model/article.js';
import { Organization } from '../model/organization.js';
import { ArticleConnection, ClaimConnection, MentionConnection } from './connections.js';
import type { Context } from './context.js';
import { ArticleClaimListArgs, ArticleListArgs } from './lists.js';
import { ArticleLookUp, idOfKind, theOneGiven } from './lookup.js';
import { PageArgs } from './page.js';

@Resolver(() => Article)
export class ArticleResolver {
  @Query(() => Article, {
    nullable: true,
    description: 'The article with this id or address; null where there is none.',
  })
  article(@Args(() => ArticleLookUp) by: ArticleLookUp, @Ctx() { graph, loaders }: Context) {
    const key = theOneGiven(by, ['id', 'url']);
    return key.argument === 'id'
      ? loaders.article.load(idOfKind(key.value, ['Article']))
      : graph.articleByUrl(key.value);
  }

  @Query(() => ArticleConnection, { description: 'The articles that fit.' })
  articles(@Args(() => ArticleListArgs) args: ArticleListArgs, @Ctx() { graph }: Context) {
    const { where, order } = args;
    return new ArticleConnection({
      name: `articles ${order}`,
      args,
      read: (page) => graph.articles(where ?? {}, order, page),
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
