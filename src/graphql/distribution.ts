import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { DistributionKey } from '../model/distribution.js';
import { Node } from '../model/node.js';
import type * as store from '../store/graph.js';
import type { Context } from './context.js';
import { ClaimFilter } from './filters.js';
import { sizeOf } from './page.js';

/** Rows where the client names no number. */
const MOST = 10;
/** The keys of these are ids. */
const NODES: ReadonlySet<DistributionKey> = new Set([
  DistributionKey.SPEAKER,
  DistributionKey.TARGET,
  DistributionKey.PUBLISHER,
  DistributionKey.TOPIC,
]);

/** One bar of a bar chart. */
@ObjectType({ simpleResolvers: true, description: 'What some claims have in common, and how many these are.' })
export class DistributionRow implements store.DistributionRow {
  @Field(() => String, { description: 'Tells the row from others: the id of a party or topic, else the value itself.' })
  key!: string;

  @Field(() => String, { description: 'The name of a party, topic or weekday, else the value itself.' })
  label!: string;

  @Field(() => Int, { description: 'How many of the claims that fit have it.' })
  count!: number;

  /** What the rows were counted by. */
  by!: DistributionKey;
  /** How many claims fit, with or without a value; counted at the first call. */
  total!: () => Promise<number>;
}

@Resolver(() => DistributionRow)
export class DistributionResolver {
  @Query(() => [DistributionRow], {
    description:
      'Counts for a bar chart, most first. A claim that has several values counts for each, so that counts may add up to more than there are claims.',
  })
  async distribution(
    @Arg('by', () => DistributionKey, { description: 'What claims are counted by.' }) by: DistributionKey,
    @Arg('where', () => ClaimFilter, { nullable: true, description: 'Only claims that fit are counted.' })
    where: ClaimFilter | null | undefined,
    @Arg('first', () => Int, { nullable: true, defaultValue: MOST, description: 'How many rows, at most 1000.' })
    first: number | null,
    @Ctx() { graph }: Context,
  ): Promise<DistributionRow[]> {
    const rows = await graph.distribution(by, where ?? {}, sizeOf('first', first ?? MOST));
    let counted: Promise<number> | undefined;
    const total = () => (counted ??= graph.countClaims(where ?? {}));
    return rows.map((row) => ({ ...row, by, total }));
  }

  @FieldResolver(() => Float, {
    description: '`count` in proportion to all claims that fit, those without a value too: from 0 to 1.',
  })
  async share(@Root() { count, total }: DistributionRow) {
    // A claim may have come or gone between the two counts.
    return count / Math.max(count, await total());
  }

  @FieldResolver(() => Node, { nullable: true, description: 'The party or topic; null where claims go by a value.' })
  node(@Root() { key, by }: DistributionRow, @Ctx() { loaders }: Context) {
    return NODES.has(by) ? loaders.node(key) : null;
  }
}
