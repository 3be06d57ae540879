import { Arg, Ctx, Field, Float, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Party } from '../model/party.js';
import type * as store from '../store/graph.js';
import type { Context } from './context.js';
import { sizeOf } from './page.js';

/** Pairs where the client names no number. */
const MOST = 20;

/** Two parties that may be one. */
@ObjectType({ simpleResolvers: true, description: 'Two parties that may be one, for a person to decide.' })
export class DuplicateCandidate implements store.DuplicateCandidate {
  @Field(() => Party, { description: 'One of the two.' })
  party!: Party;

  @Field(() => Party, { description: 'The other.' })
  other!: Party;

  @Field(() => Float, { description: 'How likely it is, from 0 to 1.' })
  score!: number;

  @Field(() => String, { description: 'What speaks for and against it: `a misspelling; named beside 2 of the same`.' })
  reason!: string;
}

@Resolver()
export class DuplicateResolver {
  @Query(() => [DuplicateCandidate], {
    description:
      'Pairs of parties that may be one, the likeliest first, for `mergeParties`. Whoever was split, or merged and then not, is not suggested again.',
  })
  duplicateCandidates(
    @Arg('first', () => Int, { nullable: true, defaultValue: MOST, description: 'How many pairs, at most 1000.' })
    first: number | null,
    @Ctx() { graph }: Context,
  ) {
    return graph.duplicateCandidates(sizeOf('first', first ?? MOST));
  }
}
