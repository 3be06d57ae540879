import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { DistributionKey } from '../model/distribution.js';
import { Interval } from '../model/interval.js';
import { DateScalar } from '../model/scalars.js';
import type * as store from '../store/graph.js';
import type { Context } from './context.js';
import { ClaimFilter } from './filters.js';
import { sizeOf } from './page.js';

/** Series where the client names no number. */
const MOST = 5;

/** One point of a line chart. */
@ObjectType({ simpleResolvers: true, description: 'How many claims there are in an interval.' })
export class TimelinePoint implements store.TimelinePoint {
  @Field(() => DateScalar, { description: 'The first day of the interval.' })
  start!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The label of the series; `other` for claims that are in none of them; null where there is no `by`.',
  })
  series!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Tells series of one label apart: as in a distribution; null for `other`, and where there is no `by`.',
  })
  key!: string | null;

  @Field(() => Int, { description: 'How many of the claims that fit; 0 where there are none.' })
  count!: number;
}

@Resolver()
export class TimelineResolver {
  @Query(() => [TimelinePoint], {
    description:
      'Counts for a line chart: every interval between the first and the last, in each series, zeros too. A claim is of the day it was said on, else of the day its article was published on; one without either is not counted.',
  })
  timeline(
    @Arg('interval', () => Interval, { description: 'How long the steps are.' }) interval: Interval,
    @Arg('by', () => DistributionKey, { nullable: true, description: 'What sets the series apart.' })
    by: DistributionKey | null | undefined,
    @Arg('where', () => ClaimFilter, { nullable: true, description: 'Only claims that fit are counted.' })
    where: ClaimFilter | null | undefined,
    @Arg('series', () => Int, {
      nullable: true,
      defaultValue: MOST,
      description: 'How many of the most frequent values have a series of their own.',
    })
    series: number | null,
    @Ctx() { graph }: Context,
  ) {
    return graph.timeline(interval, by ?? null, where ?? {}, sizeOf('series', series ?? MOST));
  }
}
