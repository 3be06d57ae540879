import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type * as store from '../store/graph.js';
import type { Context } from './context.js';

/** How much there is of everything. */
@ObjectType({ simpleResolvers: true, description: 'How much there is of everything.' })
export class Statistics implements store.Statistics {
  @Field(() => Int, { description: 'Articles.' })
  articles!: number;

  @Field(() => Int, { description: 'Persons, unnamed sources and groups.' })
  actors!: number;

  @Field(() => Int, { description: 'Bodies.' })
  organizations!: number;

  @Field(() => Int, { description: 'Things said.' })
  claims!: number;

  @Field(() => Int, { description: 'What claims turn on.' })
  topics!: number;

  @Field(() => Int, { description: 'Relationships between all of these.' })
  relationships!: number;
}

@Resolver()
export class StatisticsResolver {
  @Query(() => Statistics, { description: 'How much there is of everything.' })
  statistics(@Ctx() { graph }: Context) {
    return graph.statistics();
  }
}
