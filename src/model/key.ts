import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Role } from './role.js';
import { DateTimeScalar } from './scalars.js';

/** The roles as GraphQL wants an enum to be. */
export const RoleEnum: { readonly [Name in Role]: Name } = {
  READER: 'READER',
  CONTRIBUTOR: 'CONTRIBUTOR',
  CURATOR: 'CURATOR',
  ADMIN: 'ADMIN',
};
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What somebody may do; each may all that those before it may.',
  valuesConfig: {
    READER: { description: 'Ask.' },
    CONTRIBUTOR: { description: 'Put articles in.' },
    CURATOR: { description: 'Merge and split parties, review claims, undo, take articles out.' },
    ADMIN: { description: 'Give and revoke keys.' },
  },
});

/** What somebody shows to be let in, without the secret itself, which nobody keeps. */
@ObjectType({
  simpleResolvers: true,
  description: 'What somebody shows to be let in, without the secret itself, which nobody keeps.',
})
export class ApiKey {
  @Field(() => ID, { description: 'Its id, for `revokeKey`; it is in the key as well.' })
  id!: string;

  @Field(() => String, { description: 'Whose it is, as histories and the log of writes name them.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'What it lets do.' })
  role!: Role;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when; null while it lets in.' })
  revokedAt!: string | null;
}

/** A key that was just made. */
@ObjectType({ simpleResolvers: true, description: 'A key that was just made.' })
export class CreatedKey {
  @Field(() => String, { description: 'What to send as `Authorization: Bearer …`. It is told this once.' })
  secret!: string;

  @Field(() => ApiKey, { description: 'What is kept of it.' })
  key!: ApiKey;
}
