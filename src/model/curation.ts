import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { ReviewState } from './claim.js';
import { DateTimeScalar } from './scalars.js';

/** What a person decided about parties or a claim. */
export enum CurationAction {
  MERGE = 'MERGE',
  SPLIT = 'SPLIT',
  REVIEW = 'REVIEW',
  UNDO = 'UNDO',
}
registerEnumType(CurationAction, {
  name: 'CurationAction',
  description: 'What a person decided about parties or a claim.',
  valuesConfig: {
    MERGE: { description: 'Several parties are one.' },
    SPLIT: { description: 'An alias of a party is somebody else’s name.' },
    REVIEW: { description: 'A claim is right, wrong, or not looked at yet.' },
    UNDO: { description: 'An earlier decision does not hold any more.' },
  },
});

/** One decision of a person, kept for good: who, when, why and what. */
@ObjectType({ simpleResolvers: true, description: 'One decision of a person, kept for good: who, when, why and what.' })
export class Curation {
  @Field(() => ID, { description: 'Its id, for `undo`.' })
  id!: string;

  @Field(() => CurationAction, { description: 'What was decided.' })
  action!: CurationAction;

  @Field(() => String, { description: 'Who decided; `anonymous` where nobody said.' })
  by!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'Why, in the person’s words.' })
  reason!: string | null;

  @Field(() => Boolean, { description: 'Whether it was undone since, so that it does not hold any more.' })
  undone!: boolean;

  @Field(() => [ID], {
    description:
      'Ids of what it is about: the party that stays and those merged into it, the party and the one split off, or the claim.',
  })
  subjects!: string[];

  @Field(() => String, { nullable: true, description: 'The alias that a SPLIT took away.' })
  alias!: string | null;

  @Field(() => ReviewState, { nullable: true, description: 'What a REVIEW says of the claim.' })
  review!: ReviewState | null;

  @Field(() => ID, { nullable: true, description: 'Id of the decision that an UNDO took back.' })
  undoes!: string | null;
}
