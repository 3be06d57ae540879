import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import { SearchType } from '../model/search.js';
import type { Found, Page, PageRequest } from '../store/graph.js';
import { SearchConnection } from './connections.js';
import type { Context } from './context.js';

const EVERYTHING = Object.values(SearchType);

/** Arguments of a search. */
@ArgsType()
class SearchArgs {
  @Field(() => String, {
    description:
      'Words that all have to be there; `"…"` words that follow each other; `word*`, and the last word, the start of one. Case, accents and any other sign aside.',
  })
  query!: string;

  @Field(() => [SearchType], { nullable: true, description: 'Only among these; among all where it is left out.' })
  in?: SearchType[] | null;

  @Field(() => Int, { nullable: true, description: 'How many, at most 1000; 50 where left out.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of this list: only what comes after it.' })
  after?: string | null;
}

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      'What fits best comes first, of every type in one list: names as they are written, then names in part or misspelt, then texts. At most the best 200 of each type.',
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() { graph }: Context) {
    const types = new Set(args.in ?? EVERYTHING);
    let found: Promise<readonly Found[]> | undefined;
    const search = () => (found ??= graph.search(args.query, types));
    return new SearchConnection({
      name: 'search',
      args: { first: args.first, after: args.after },
      read: async (page) => pageOf(await search(), page),
      count: async () => (await search()).length,
    });
  }
}

/** The part of a whole list, which is read forwards, that a client asks for. */
function pageOf(found: readonly Found[], { limit, after }: PageRequest): Page<Found> {
  const rest = found.filter(({ key }) => after === null || key > after);
  return { rows: rest.slice(0, limit), more: rest.length > limit };
}
