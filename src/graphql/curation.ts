import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Claim, ReviewState } from '../model/claim.js';
import { Curation } from '../model/curation.js';
import { Party } from '../model/party.js';
import { changing, type Context } from './context.js';
import { Needs } from './guard.js';
import { idOfKind, PARTIES } from './lookup.js';
import { sizeOf } from './page.js';

const REASON = { nullable: true, description: 'Why, for whoever reads the history.' };
/** Decisions that `history` lists where the client names no number. */
const NEWEST = 20;
const FIRST = { nullable: true, defaultValue: NEWEST, description: 'How many, at most 1000.' };
const HISTORY = 'What people decided about it, the newest first.';

@Resolver()
export class CurationResolver {
  @Needs('CURATOR')
  @Mutation(() => Party, {
    description:
      'Says that parties are one: all that is told of those in `from`, now and later, is told of `into`, and their ids stand for it. Answers it.',
  })
  mergeParties(
    @Arg('into', () => ID, { description: 'Id of the party that stays.' }) into: string,
    @Arg('from', () => [ID], { description: 'Ids of the parties that become one with it.' }) from: string[],
    @Arg('reason', () => String, REASON) reason: string | null | undefined,
    @Ctx() context: Context,
  ) {
    const ids = from.map((id) => idOfKind(id, PARTIES));
    return changing(context, () =>
      context.graph.mergeParties(idOfKind(into, PARTIES), ids, signature(context, reason)),
    );
  }

  @Needs('CURATOR')
  @Mutation(() => Party, {
    description:
      'Says that an alias of a party is somebody else’s name, and answers whose. Parties merged into it that articles call so stand for themselves again.',
  })
  splitParty(
    @Arg('id', () => ID, { description: 'Id of the party that the alias is taken from.' }) id: string,
    @Arg('alias', () => String, { description: 'One of its `aliases`; case, accents and punctuation aside.' })
    alias: string,
    @Arg('reason', () => String, REASON) reason: string | null | undefined,
    @Ctx() context: Context,
  ) {
    return changing(context, () => context.graph.splitParty(idOfKind(id, PARTIES), alias, signature(context, reason)));
  }

  @Needs('CURATOR')
  @Mutation(() => Claim, {
    description: 'Says what to hold of a claim, now and whenever its article is read again. Answers the claim.',
  })
  reviewClaim(
    @Arg('id', () => ID, { description: 'The claim’s id.' }) id: string,
    @Arg('review', () => ReviewState, { description: 'What to hold of it.' }) review: ReviewState,
    @Arg('reason', () => String, REASON) reason: string | null | undefined,
    @Ctx() context: Context,
  ) {
    return changing(context, () =>
      context.graph.reviewClaim(idOfKind(id, ['Claim']), review, signature(context, reason)),
    );
  }

  @Needs('CURATOR')
  @Mutation(() => Curation, {
    description: 'Takes back one decision of a `history`; later ones stay. Answers the decision that does so.',
  })
  undo(
    @Arg('id', () => ID, { description: 'The id of the decision.' }) id: string,
    @Arg('reason', () => String, REASON) reason: string | null | undefined,
    @Ctx() context: Context,
  ) {
    return changing(context, () => context.graph.undoCuration(id, signature(context, reason)));
  }
}

@Resolver(() => Party)
export class PartyHistoryResolver {
  @FieldResolver(() => [Curation], { description: HISTORY })
  history(@Root() { id }: Party, @Arg('first', () => Int, FIRST) first: number | null, @Ctx() { loaders }: Context) {
    return loaders.historyOf(sizeOf('first', first ?? NEWEST)).load(id);
  }
}

@Resolver(() => Claim)
export class ClaimHistoryResolver {
  @FieldResolver(() => [Curation], { description: HISTORY })
  history(@Root() { id }: Claim, @Arg('first', () => Int, FIRST) first: number | null, @Ctx() { loaders }: Context) {
    return loaders.historyOf(sizeOf('first', first ?? NEWEST)).load(id);
  }
}

function signature({ caller }: Context, reason: string | null | undefined) {
  return { by: caller.name, reason: reason ?? null };
}
