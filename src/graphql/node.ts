import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { BadInputError } from '../errors.js';
import { Node } from '../model/node.js';
import type { Context } from './context.js';
import { idOfKind, NODES } from './lookup.js';

/** The most ids of one request for `nodes`. */
const MAX_IDS = 1000;

@Resolver()
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: 'Whatever has this id; null where nothing has.' })
  node(@Arg('id', () => ID, { description: 'The id of any node.' }) id: string, @Ctx() { loaders }: Context) {
    return loaders.node(idOfKind(id, NODES));
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: `Whatever has these ids, in their order; null where nothing has. At most ${MAX_IDS}.`,
  })
  nodes(@Arg('ids', () => [ID], { description: 'The ids of any nodes.' }) ids: string[], @Ctx() { loaders }: Context) {
    if (ids.length > MAX_IDS) throw new BadInputError(`\`ids\` has ${ids.length} ids, but may have ${MAX_IDS}.`);
    return ids.map((id) => attempt(() => loaders.node(idOfKind(id, NODES))));
  }
}

/** A wrong id is the error of its own item, not of the whole list. */
async function attempt<Value>(read: () => Promise<Value>): Promise<Value> {
  return read();
}
