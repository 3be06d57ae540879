import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { Organization } from '../model/organization.js';
import { PartyType } from '../model/party.js';
import type { PartyFilter } from '../store/filter.js';
import { MemberConnection, OrganizationConnection } from './connections.js';
import type { Context } from './context.js';
import { PartyListArgs } from './lists.js';
import { findParty, PartyLookUp, partiesWith } from './lookup.js';
import { PageArgs } from './page.js';

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, { nullable: true, description: 'As `party`, among organizations only.' })
  organization(@Args(() => PartyLookUp) by: PartyLookUp, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return findParty(context, by, PartyType.ORGANIZATION, info);
  }

  @Query(() => OrganizationConnection, { description: 'The organizations that fit.' })
  organizations(
    @Args(() => PartyListArgs) args: PartyListArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { order } = args;
    const where: PartyFilter = { and: [{ type: PartyType.ORGANIZATION }, args.where ?? {}] };
    return new OrganizationConnection({
      name: `organizations ${order}`,
      args,
      read: (page) => partiesWith(context, where, order, page, info),
      count: () => context.graph.countParties(where),
    });
  }

  @FieldResolver(() => MemberConnection, { description: 'Who speaks for it or belongs to it, by name.' })
  members(@Root() { id }: Organization, @Args(() => PageArgs) args: PageArgs, @Ctx() { loaders }: Context) {
    return new MemberConnection({
      name: 'organization.members',
      args,
      read: (page) => loaders.affiliationsOf('organization', page).load(id),
      count: () => loaders.affiliationCountOf('organization').load(id),
    });
  }
}
