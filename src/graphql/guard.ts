import { defaultFieldResolver, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import { ForbiddenError, QuothError, UnauthenticatedError } from '../errors.js';
import { mayActAs, type Caller, type Role } from '../model/role.js';
import type { Context } from './context.js';

/** The role that a field of `Query` or `Mutation` needs; whatever has none needs no more than to be let in. */
export const Needs = (role: Role) => Extensions({ needs: role });

/** What a field needs. */
export function neededFor({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): Role {
  return (extensions['needs'] as Role | undefined) ?? 'READER';
}

/**
 * Lets nobody reach a field who has not its role, and notes whoever changes something.
 * @throws TypeError for a mutation that says not whom it is for
 */
export function guardRoots(schema: GraphQLSchema): void {
  const mutations: GraphQLField<unknown, Context>[] = fieldsOf(schema.getMutationType());
  const queries: GraphQLField<unknown, Context>[] = fieldsOf(schema.getQueryType());
  for (const field of mutations) {
    if (neededFor(field) === 'READER') throw new TypeError(`${field.name} has to say which role it needs.`);
    guardField(field, true);
  }
  for (const field of queries) if (neededFor(field) !== 'READER') guardField(field, false);
}

/** graphql-js knows nothing of the context that a server gives. */
function fieldsOf(root: GraphQLObjectType | null | undefined): GraphQLField<unknown, Context>[] {
  return Object.values((root?.getFields() ?? {}) as Record<string, GraphQLField<unknown, Context>>);
}

function guardField(field: GraphQLField<unknown, Context>, isNoted: boolean): void {
  const needed = neededFor(field);
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = async (root, given: Record<string, unknown>, context, info) => {
    const note = (outcome: string) => {
      if (isNoted) context.note({ what: field.name, with: shortened(given), outcome });
    };
    try {
      refuseRole(context.caller, needed, field.name);
      const result: unknown = await resolve(root, given, context, info);
      note('done');
      return result;
    } catch (error) {
      note(error instanceof QuothError ? error.code : 'INTERNAL_SERVER_ERROR');
      throw error;
    }
  };
}

function refuseRole({ name, role, by }: Caller, needed: Role, field: string): void {
  if (mayActAs(role, needed)) return;
  const needs = `\`${field}\` needs a key with the role ${needed}`;
  if (by === 'nothing')
    throw new UnauthenticatedError(`${needs}.`, {
      details: { needs: needed, remedy: 'Send `Authorization: Bearer …` with one; `quoth key create` makes it.' },
    });
  throw new ForbiddenError(`${needs}; ${name} has the role ${role ?? 'of nobody'}.`, {
    details: { needs: needed, has: role },
  });
}

/** Characters of a text and items of a list that a note has. */
const NOTED = { characters: 100, items: 20 };

/** What was given, as much of it as tells one deed from another: an article's text is in the store. */
function shortened(given: unknown): unknown {
  if (typeof given === 'string')
    return given.length <= NOTED.characters
      ? given
      : `${given.slice(0, NOTED.characters)}… (${given.length} characters)`;
  if (Array.isArray(given)) return given.slice(0, NOTED.items).map(shortened);
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, shortened(value)]));
}
