import type { GraphQLResolveInfo } from 'graphql';
import { ArgsType, Field, ID } from 'type-graphql';
import { AmbiguousNameError, BadInputError } from '../errors.js';
import { kindOfId, type NodeKind } from '../model/ids.js';
import { PartyType, type Party } from '../model/party.js';
import type { PartyFilter, PartyOrder } from '../store/filter.js';
import type { Page, PageRequest } from '../store/graph.js';
import { branchesOf } from './branches.js';
import { selecting, type Context } from './context.js';
import { handOn } from './loaders.js';

/** How a party is looked up. */
@ArgsType()
export class PartyLookUp {
  @Field(() => ID, { nullable: true, description: 'Its id.' })
  id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its name or an alias of it; case, accents and punctuation aside. Instead of `id`.',
  })
  name?: string | null;
}

/** How an article is looked up. */
@ArgsType()
export class ArticleLookUp {
  @Field(() => ID, { nullable: true, description: 'Its id.' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was published. Instead of `id`.' })
  url?: string | null;
}

const KINDS: Record<PartyType, NodeKind> = { ACTOR: 'Actor', ORGANIZATION: 'Organization' };
const EITHER = new Intl.ListFormat('en', { type: 'disjunction' });
/** The kinds of node that are parties. */
export const PARTIES: readonly NodeKind[] = ['Actor', 'Organization'];

/** Every kind of node. */
export const NODES: readonly NodeKind[] = ['Article', ...PARTIES, 'Claim', 'Topic'];

/**
 * The id again, if it is one of these kinds of node, whether or not there is such a node.
 * @throws BadInputError if it is not
 */
export function idOfKind(id: string, kinds: readonly NodeKind[]): string {
  const kind = kindOfId(id);
  if (kind !== null && kinds.includes(kind)) return id;
  const found = kind === null ? 'no id of Quoth' : `the id of ${articled(kind)}`;
  throw new BadInputError(`“${id}” is ${found}, but has to be the id of ${EITHER.format(kinds.map(articled))}.`);
}

/**
 * The party with this id or name, null where there is none.
 * @throws BadInputError for neither, both or a wrong id; AmbiguousNameError for a name of several
 */
export async function findParty(
  context: Context,
  by: PartyLookUp,
  type: PartyType | null,
  info: GraphQLResolveInfo,
): Promise<Party | null> {
  const key = theOneGiven(by, ['id', 'name']);
  const branches = branchesOf(info, 'Party');
  const fitting =
    key.argument === 'id'
      ? [await context.loaders.partyWith(branches).load(idOfKind(key.value, type === null ? PARTIES : [KINDS[type]]))]
      : await context.graph.partiesByName(key.value, type, selecting(context, branches));
  const found = fitting.filter((party) => party !== null);
  if (found.length > 1) throw ambiguous(key.value, found);
  handOn(context.loaders, found, branches);
  return found[0] ?? null;
}

/** A page of parties, with what is asked of each of them as far as it can be read at once. */
export async function partiesWith(
  context: Context,
  where: PartyFilter,
  order: PartyOrder,
  page: PageRequest,
  info: GraphQLResolveInfo,
): Promise<Page<{ party: Party }>> {
  const branches = branchesOf(info, 'Party');
  const found = await context.graph.parties(where, order, page, selecting(context, branches));
  handOn(
    context.loaders,
    found.rows.map(({ party }) => party),
    branches,
  );
  return found;
}

/**
 * The one argument that is given, of those that exclude each other.
 * @throws BadInputError where none or several are
 */
export function theOneGiven<Name extends string>(
  args: { readonly [N in Name]?: string | null },
  names: readonly Name[],
): { argument: Name; value: string } {
  const given = names.flatMap((argument) => {
    const value = args[argument];
    return typeof value === 'string' ? [{ argument, value }] : [];
  });
  const [first, second] = given;
  if (first !== undefined && second === undefined) return first;
  const choice = names.map((name) => `\`${name}\``).join(' or ');
  throw new BadInputError(`Give ${choice}${first === undefined ? '' : ', not both'}.`);
}

function ambiguous(name: string, fitting: readonly Party[]): AmbiguousNameError {
  const candidates = fitting.map(({ id, name, kind, description }) => ({ id, name, kind, description }));
  return new AmbiguousNameError(`“${name}” fits ${fitting.length} parties; ask for one of them by id.`, {
    details: { candidates },
  });
}

function articled(kind: NodeKind): string {
  return `${'AO'.includes(kind.charAt(0)) ? 'an' : 'a'} ${kind}`;
}
