import { setTimeout as wait } from 'node:timers/promises';
import { Arg, Ctx, Query, Resolver, Root, Subscription } from 'type-graphql';
import { BadInputError } from '../errors.js';
import { Claim } from '../model/claim.js';
import type { Context } from './context.js';
import { ClaimFilter } from './filters.js';

/** Claims that one look brings at most. */
const BATCH = 100;
/** How long after a look that brought nothing the next one is, in milliseconds. */
const PAUSE = 500;

@Resolver()
export class ArrivalResolver {
  @Query(() => String, {
    description:
      'The `arrival` of the claim that came last: `claimAdded(after:)` of it brings whatever comes from now on.',
  })
  async latestArrival(@Ctx() { graph }: Context) {
    return String(await graph.lastArrival());
  }

  @Subscription(() => Claim, {
    description:
      'Each claim that comes and fits, once, in the order in which they come. After a lost connection go on with `after`.',
    subscribe: ({ args, context }) => arrivals(context as Context, args as ArrivalArgs),
  })
  claimAdded(
    @Root() claim: Claim,
    @Arg('where', () => ClaimFilter, { nullable: true, description: 'Only claims that fit.' })
    _where: ClaimFilter | null | undefined,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The `arrival` of the last claim seen; only what comes from now on where it is not given.',
    })
    _after: string | null | undefined,
    @Ctx() context: Context,
  ) {
    // Each claim is answered by the graph as it is then.
    context.readAnew();
    return claim;
  }
}

interface ArrivalArgs {
  where?: ClaimFilter | null;
  after?: string | null;
}

/**
 * The claims that fit as they come, until the signal. The store numbers them in the order in which their writes end, so
 * none is passed over, whichever process writes it.
 */
function arrivals(context: Context, { where, after }: ArrivalArgs): AsyncGenerator<Claim> {
  // A wrong cursor is refused before anything is streamed.
  return untilEnd(context, arrivalsAfter(context, where ?? {}, after == null ? null : numberOf(after)));
}

/** The end of whoever listens is the end of the claims, and no error. */
async function* untilEnd({ end: { signal } }: Context, claims: AsyncGenerator<Claim>): AsyncGenerator<Claim> {
  try {
    yield* claims;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

async function* arrivalsAfter(
  { graph, end: { signal } }: Context,
  where: ClaimFilter,
  after: number | null,
): AsyncGenerator<Claim> {
  let seen = after ?? (await graph.lastArrival());
  while (!signal.aborted) {
    const last = await graph.lastArrival();
    const rows = last > seen ? await graph.claimsArrived(where, seen, BATCH) : [];
    for (const { claim, arrival } of rows) {
      seen = arrival;
      yield claim;
    }
    if (rows.length === BATCH) continue;
    // What came and does not fit need not be looked at again.
    seen = Math.max(seen, last);
    await wait(PAUSE, undefined, { signal }).catch(() => undefined);
  }
}

function numberOf(after: string): number {
  if (/^\d{1,15}$/.test(after)) return Number(after);
  throw new BadInputError('`after` is not the `arrival` of a claim.');
}
