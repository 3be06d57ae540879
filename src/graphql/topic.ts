import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Topic } from '../model/topic.js';
import { ClaimConnection, TopicConnection } from './connections.js';
import type { Context } from './context.js';
import { ClaimListArgs } from './lists.js';
import { PageArgs } from './page.js';

@Resolver(() => Topic)
export class TopicResolver {
  @Query(() => TopicConnection, { description: 'What claims turn on, by name.' })
  topics(
    @Arg('nameContains', () => String, { nullable: true, description: 'Only those whose name contains this.' })
    nameContains: string | null | undefined,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { graph }: Context,
  ) {
    return new TopicConnection({
      name: 'topics',
      args,
      read: (page) => graph.topics(nameContains ?? null, page),
      count: () => graph.countTopics(nameContains ?? null),
    });
  }

  @FieldResolver(() => ClaimConnection, { description: 'The claims that turn on it.' })
  claims(@Root() { id }: Topic, @Args(() => ClaimListArgs) args: ClaimListArgs, @Ctx() { loaders }: Context) {
    const { where, order } = args;
    return new ClaimConnection({
      name: `topic.claims ${order}`,
      args,
      read: (page) => loaders.claimsOf('topic', { where: where ?? {}, order, page }).load(id),
      count: () => loaders.claimCountOf('topic', where ?? {}).load(id),
    });
  }
}
