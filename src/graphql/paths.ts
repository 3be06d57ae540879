import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { Drawing } from '../model/drawing.js';
import { PathKind, TELLING_KINDS } from '../model/path-kind.js';
import type { PathRequest } from '../store/graph.js';
import type { Context } from './context.js';
import { idOfKind, NODES } from './lookup.js';
import { sizeOf } from './page.js';

/** What is looked for where the client names no numbers, and the most that it may name. */
const LENGTH = 4;
const MAX_LENGTH = 8;
const WAYS = 5;
const MAX_WAYS = 50;

/** Which ways a client asks for. */
@ArgsType()
class PathArgs {
  @Field(() => ID, { description: 'The node to start from, of any kind.' })
  from!: string;

  @Field(() => ID, { description: 'The node to come to.' })
  to!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: LENGTH,
    description: `The most relationships of one way, 1 to ${MAX_LENGTH}. Through one claim two parties are 2 apart, through an article 4.`,
  })
  maxLength?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: WAYS, description: `The most ways, 1 to ${MAX_WAYS}.` })
  limit?: number | null;

  @Field(() => [PathKind], {
    nullable: true,
    description:
      'The types of relationship that a way may take; where left out, all but CONCERNS, PUBLISHED_BY and MENTIONS, which put nearly everything two steps from everything.',
  })
  via?: PathKind[] | null;

  /** @throws BadInputError for what cannot be looked for */
  get request(): PathRequest {
    return {
      from: idOfKind(this.from, NODES),
      to: idOfKind(this.to, NODES),
      maxLength: sizeOf('maxLength', this.maxLength ?? LENGTH, { from: 1, to: MAX_LENGTH }),
      limit: sizeOf('limit', this.limit ?? WAYS, { from: 1, to: MAX_WAYS }),
      via: this.via ?? TELLING_KINDS,
    };
  }
}

@Resolver()
export class PathsResolver {
  @Query(() => [Drawing], {
    description:
      'The shortest ways from one node to another, each with its nodes in walking order: shorter first, then over surer claims. From a node to itself, that node; none where there is no way or no such node. `truncated` says that a node had over 1000 relationships, of which the first were followed. A search that takes too long ends in the error OUT_OF_TIME.',
  })
  paths(@Args(() => PathArgs) args: PathArgs, @Ctx() { graph }: Context) {
    return graph.paths(args.request);
  }
}
