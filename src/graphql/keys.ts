import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { NotFoundError } from '../errors.js';
import { ApiKey, CreatedKey, RoleEnum } from '../model/key.js';
import type { Role } from '../model/role.js';
import type { Context } from './context.js';
import { Needs } from './guard.js';

@Resolver()
export class KeyResolver {
  @Needs('ADMIN')
  @Query(() => [ApiKey], { description: 'All keys, revoked ones too, in the order in which they were made.' })
  keys(@Ctx() { keys }: Context) {
    return keys.list();
  }

  @Needs('ADMIN')
  @Mutation(() => CreatedKey, { description: 'Makes a key for somebody.' })
  createKey(
    @Arg('name', () => String, { description: 'Whose it is, 1 to 100 characters.' }) name: string,
    @Arg('role', () => RoleEnum, { description: 'What it lets do.' }) role: Role,
    @Ctx() { keys }: Context,
  ) {
    return keys.create(name, role);
  }

  @Needs('ADMIN')
  @Mutation(() => ApiKey, {
    description: 'Lets a key in no longer; other processes that use the store notice within ten seconds.',
  })
  async revokeKey(@Arg('id', () => ID, { description: 'The key’s id.' }) id: string, @Ctx() { keys }: Context) {
    const [key] = await keys.revoke([id]);
    if (key === undefined) throw new NotFoundError(`There is no key “${id}”.`);
    return key;
  }
}
