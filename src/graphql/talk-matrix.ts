import { Arg, Ctx, Field, FieldResolver, Float, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type * as store from '../store/graph.js';
import type { Context } from './context.js';
import { ClaimFilter } from './filters.js';
import { sizeOf } from './page.js';

/** Speakers, and targets, where the client names no number. */
const SOME = 10;
/** The most of either: with both, 40 000 cells. */
const MOST = 200;

/** One cell of a heat map. */
@ObjectType({
  simpleResolvers: true,
  description: 'How many claims one party makes about another, as a cell of a heat map.',
})
export class TalkCell implements store.TalkCell {
  @Field(() => String, { description: 'The name of the party that speaks.' })
  speaker!: string;

  @Field(() => ID, { description: 'The id of the party that speaks.' })
  speakerId!: string;

  @Field(() => String, { description: 'The name of the party that is spoken about.' })
  target!: string;

  @Field(() => ID, { description: 'The id of the party that is spoken about.' })
  targetId!: string;

  @Field(() => Int, { description: 'How many of the claims that fit the one makes about the other.' })
  count!: number;

  @Field(() => Int, { description: 'How many of them are POSITIVE towards the target.' })
  positive!: number;

  @Field(() => Int, { description: 'How many of them are NEGATIVE towards the target.' })
  negative!: number;

  @Field(() => Int, { description: 'How many of them are NEUTRAL towards the target.' })
  neutral!: number;

  @Field(() => Int, { description: 'How many of them are MIXED towards the target.' })
  mixed!: number;
}

@Resolver(() => TalkCell)
export class TalkMatrixResolver {
  @Query(() => [TalkCell], {
    description:
      'Who talks about whom, for a heat map: each of those who speak most with each of those who are spoken about most, zeros too. A claim with several speakers or targets counts in several cells; one without a speaker or a target in none.',
  })
  talkMatrix(
    @Arg('where', () => ClaimFilter, { nullable: true, description: 'Only claims that fit are counted.' })
    where: ClaimFilter | null | undefined,
    @Arg('speakers', () => Int, {
      nullable: true,
      defaultValue: SOME,
      description: `How many speakers, at most ${MOST}.`,
    })
    speakers: number | null,
    @Arg('targets', () => Int, {
      nullable: true,
      defaultValue: SOME,
      description: `How many targets, at most ${MOST}.`,
    })
    targets: number | null,
    @Ctx() { graph }: Context,
  ) {
    return graph.talkMatrix(
      where ?? {},
      sizeOf('speakers', speakers ?? SOME, { to: MOST }),
      sizeOf('targets', targets ?? SOME, { to: MOST }),
    );
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      '`positive` less `negative`, in proportion to `count`: from -1, all against, to 1, all for. Null where `count` is 0.',
  })
  balance(@Root() { count, positive, negative }: TalkCell) {
    return count === 0 ? null : (positive - negative) / count;
  }
}
