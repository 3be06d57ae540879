import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, FieldResolver, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Party } from '../model/party.js';
import type * as store from '../store/graph.js';
import { ClaimConnection, MentionConnection, PartyClaimConnection, PartyConnection } from './connections.js';
import type { Context } from './context.js';
import { ClaimFilter } from './filters.js';
import { ClaimListArgs, PartyListArgs } from './lists.js';
import { findParty, PartyLookUp, partiesWith } from './lookup.js';
import { PageArgs, sizeOf } from './page.js';

/** Parties that `talksAbout` and `talkedAboutBy` list where the client names no number. */
const MOST = 10;
const WHERE = { nullable: true, description: 'Only claims that fit are counted.' };
const FIRST = { nullable: true, defaultValue: MOST, description: 'How many parties, at most 1000.' };

/** A party and how many claims. */
@ObjectType({ simpleResolvers: true, description: 'A party and a number of claims.' })
export class PartyCount implements store.PartyCount {
  @Field(() => Party, { description: 'The party.' })
  party!: Party;

  @Field(() => Int, { description: 'How many claims.' })
  count!: number;
}

/** What actors and organizations have in common. */
@Resolver(() => Party)
export class PartyResolver {
  @Query(() => Party, {
    nullable: true,
    description:
      'The party with this id, or this name or alias. Null where none has it, and where more than one has: then the error’s `candidates` lists them.',
  })
  party(@Args(() => PartyLookUp) by: PartyLookUp, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return findParty(context, by, null, info);
  }

  @Query(() => PartyConnection, { description: 'The parties that fit.' })
  parties(@Args(() => PartyListArgs) args: PartyListArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const { where, order } = args;
    return new PartyConnection({
      name: `parties ${order}`,
      args,
      read: (page) => partiesWith(context, where ?? {}, order, page, info),
      count: () => context.graph.countParties(where ?? {}),
    });
  }

  @FieldResolver(() => ClaimConnection, { description: 'What it says.' })
  claimsMade(@Root() { id }: Party, @Args(() => ClaimListArgs) args: ClaimListArgs, @Ctx() { loaders }: Context) {
    const { where, order } = args;
    return new ClaimConnection({
      name: `party.claimsMade ${order}`,
      args,
      read: (page) => loaders.claimsOf('speaker', { where: where ?? {}, order, page }).load(id),
      count: () => loaders.claimCountOf('speaker', where ?? {}).load(id),
    });
  }

  @FieldResolver(() => PartyClaimConnection, {
    description: 'What is said of it; edges carry the stance of the claim towards it.',
  })
  claimsAbout(@Root() { id }: Party, @Args(() => ClaimListArgs) args: ClaimListArgs, @Ctx() { loaders }: Context) {
    const { where, order } = args;
    return new PartyClaimConnection({
      name: `party.claimsAbout ${order}`,
      args,
      read: (page) => loaders.claimsOf('target', { where: where ?? {}, order, page }).load(id),
      count: () => loaders.claimCountOf('target', where ?? {}).load(id),
    });
  }

  @FieldResolver(() => MentionConnection, { description: 'The articles that speak of it, newest first.' })
  mentions(@Root() { id }: Party, @Args(() => PageArgs) args: PageArgs, @Ctx() { loaders }: Context) {
    return new MentionConnection({
      name: 'party.mentions',
      args,
      read: (page) => loaders.mentionsOf('party', page).load(id),
      count: () => loaders.mentionCountOf('party').load(id),
    });
  }

  @FieldResolver(() => [PartyCount], { description: 'Whom it speaks about most, and in how many claims.' })
  talksAbout(
    @Root() { id }: Party,
    @Arg('where', () => ClaimFilter, WHERE) where: ClaimFilter | null | undefined,
    @Arg('first', () => Int, FIRST) first: number | null,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.partyCounts('talksAbout', where ?? {}, sizeOf('first', first ?? MOST)).load(id);
  }

  @FieldResolver(() => [PartyCount], { description: 'Who speaks about it most, and in how many claims.' })
  talkedAboutBy(
    @Root() { id }: Party,
    @Arg('where', () => ClaimFilter, WHERE) where: ClaimFilter | null | undefined,
    @Arg('first', () => Int, FIRST) first: number | null,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.partyCounts('talkedAboutBy', where ?? {}, sizeOf('first', first ?? MOST)).load(id);
  }
}
