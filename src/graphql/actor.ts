import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Actor } from '../model/actor.js';
import { PartyType } from '../model/party.js';
import type { PartyFilter } from '../store/filter.js';
import { ActorConnection, AffiliationConnection } from './connections.js';
import type { Context } from './context.js';
import { PartyListArgs } from './lists.js';
import { findParty, PartyLookUp, partiesWith } from './lookup.js';
import { PageArgs } from './page.js';

@Resolver(() => Actor)
export class ActorResolver {
  @Query(() => Actor, { nullable: true, description: 'As `party`, among actors only.' })
  actor(@Args(() => PartyLookUp) by: PartyLookUp, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return findParty(context, by, PartyType.ACTOR, info);
  }

  @Query(() => ActorConnection, { description: 'The actors that fit.' })
  actors(@Args(() => PartyListArgs) args: PartyListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const { order } = args;
    const where: PartyFilter = { and: [{ type: PartyType.ACTOR }, args.where ?? {}] };
    return new ActorConnection({
      name: `actors ${order}`,
      args,
      read: (page) => partiesWith(context, where, order, page, info),
      count: () => context.graph.countParties(where),
    });
  }

  @FieldResolver(() => AffiliationConnection, { description: 'Whom the actor speaks for or belongs to, by name.' })
  affiliations(@Root() { id }: Actor, @Args(() => PageArgs) args: PageArgs, @Ctx() { loaders }: Context) {
    return new AffiliationConnection({
      name: 'actor.affiliations',
      args,
      read: (page) => loaders.affiliationsOf('actor', page).load(id),
      count: () => loaders.affiliationCountOf('actor').load(id),
    });
  }
}
