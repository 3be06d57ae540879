import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { BadInputError } from '../errors.js';
import { Claim } from '../model/claim.js';
import { DrawnEdge, DrawnNode, Drawing } from '../model/drawing.js';
import { Node } from '../model/node.js';
import type { DrawingRequest } from '../store/graph.js';
import type { Context } from './context.js';
import { ClaimFilter } from './filters.js';
import { idOfKind, NODES, PARTIES } from './lookup.js';
import { sizeOf } from './page.js';

/** What is drawn where the client names no numbers, and the most that it may name. */
const DEPTH = 1;
const MAX_DEPTH = 4;
const NODES_DRAWN = 500;
const MAX_NODES = 2000;

/** What a client asks to be drawn. */
@ArgsType()
class DrawingArgs {
  @Field(() => [ID], {
    nullable: true,
    description: `Nodes to draw the surroundings of; parties where \`collapse\` is set. Ids of nothing are passed over. At most ${MAX_NODES}.`,
  })
  around?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: DEPTH,
    description: `How many edges away from \`around\`, or from the claims that fit, 0 to ${MAX_DEPTH}.`,
  })
  depth?: number | null;

  @Field(() => ClaimFilter, {
    nullable: true,
    description: 'Only claims that fit are drawn or counted; without `around` the drawing starts from them.',
  })
  where?: ClaimFilter | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Draws parties alone: an edge TALKS_ABOUT for each stance of one towards another, as heavy as its claims are many.',
  })
  collapse?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: NODES_DRAWN,
    description: `The most nodes, 1 to ${MAX_NODES}; for each of them at most 50 edges. The nearest are kept, of those the heaviest: the surest claims (of a node with over 10000 that fit, among so many), the parties with most claims on one other.`,
  })
  limit?: number | null;

  /** @throws BadInputError for what cannot be drawn */
  get request(): DrawingRequest {
    const collapse = this.collapse ?? false;
    const given = this.around?.length ?? 0;
    if (given > MAX_NODES) throw new BadInputError(`\`around\` has ${given} ids, but may have ${MAX_NODES}.`);
    return {
      around: this.around?.map((id) => idOfKind(id, collapse ? PARTIES : NODES)) ?? null,
      depth: sizeOf('depth', this.depth ?? DEPTH, { to: MAX_DEPTH }),
      where: this.where ?? {},
      collapse,
      limit: sizeOf('limit', this.limit ?? NODES_DRAWN, { from: 1, to: MAX_NODES }),
    };
  }
}

@Resolver()
export class DrawingResolver {
  @Query(() => Drawing, {
    description:
      'A part of the graph for drawing: around some nodes, of the claims that fit a filter, or both. With neither, of all claims.',
  })
  graph(@Args(() => DrawingArgs) args: DrawingArgs, @Ctx() { graph }: Context) {
    return graph.drawing(args.request);
  }
}

@Resolver(() => DrawnNode)
export class DrawnNodeResolver {
  @FieldResolver(() => Node, { description: 'The node itself, with all its fields.' })
  node(@Root() { id }: DrawnNode, @Ctx() { loaders }: Context) {
    return loaders.node(id);
  }
}

@Resolver(() => DrawnEdge)
export class DrawnEdgeResolver {
  @FieldResolver(() => Claim, {
    nullable: true,
    description:
      'The claim at one of its ends, the outer of two; the surest of those that TALKS_ABOUT counts. Null for affiliations and publishers.',
  })
  claim(@Root() { claimId }: DrawnEdge, @Ctx() { loaders }: Context) {
    return claimId === null ? null : loaders.claim.load(claimId);
  }
}
