import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, FieldResolver, Float, ID, Info, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Article } from '../model/article.js';
import { Claim, Stance } from '../model/claim.js';
import { Party } from '../model/party.js';
import { ClaimRelationKind } from '../model/relation.js';
import { DateScalar } from '../model/scalars.js';
import { Topic } from '../model/topic.js';
import type { ClaimEnds, Target } from '../store/graph.js';
import { ArticleConnection, ClaimConnection, ClaimRelationConnection } from './connections.js';
import { branchesOf } from './branches.js';
import { selecting, type Context } from './context.js';
import { AllClaimsArgs, RelatedArgs } from './lists.js';
import { handOn, speakersIn, type Loaders } from './loaders.js';
import { idOfKind } from './lookup.js';
import { PageArgs } from './page.js';

/** A party that a claim is about. */
@ObjectType({
  simpleResolvers: true,
  description: 'A party that a claim is about, and how the claim leans towards it.',
})
export class ClaimTarget implements Target {
  @Field(() => Party, { description: 'Whom the claim is about.' })
  party!: Party;

  @Field(() => Stance, { description: 'How the claim leans towards it.' })
  stance!: Stance;

  @Field(() => Float, { description: 'How sure the extraction is of both, from 0 to 1.' })
  confidence!: number;
}

/** What a claim is connected to is read here where it was not read with the claim (`schema.ts`). */
@Resolver(() => Claim)
export class ClaimResolver {
  @Query(() => Claim, { nullable: true, description: 'The claim with this id; null where there is none.' })
  claim(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() { loaders }: Context) {
    return loaders.claim.load(idOfKind(id, ['Claim']));
  }

  @Query(() => ClaimConnection, { description: 'The claims that fit: who said what about whom.' })
  claims(@Args(() => AllClaimsArgs) args: AllClaimsArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    const { graph, loaders } = context;
    const { where, order } = args;
    const distinct = args.distinct ?? false;
    return new ClaimConnection({
      name: `claims ${order}`,
      args,
      read: async (page) => {
        const branches = branchesOf(info, 'Claim');
        const found = await graph.claims(where ?? {}, order, page, distinct, selecting(context, branches));
        handOn(loaders, speakersIn([found]), branches);
        return found;
      },
      count: () => graph.countClaims(where ?? {}, distinct),
    });
  }

  @FieldResolver(() => [Party], { description: 'Who says it; empty where the article names no source.' })
  speakers(@Root() { id }: Claim, @Ctx() { loaders }: Context) {
    return loaders.speakersOf.load(id);
  }

  @FieldResolver(() => Party, { nullable: true, description: 'Whom it was told to: `in an interview with`.' })
  addressee(@Root() { id }: Claim, @Ctx() { loaders }: Context) {
    return loaders.addresseeOf.load(id);
  }

  @FieldResolver(() => [ClaimTarget], { description: 'Whom it is about, and how it leans towards each.' })
  about(@Root() { id }: Claim, @Ctx() { loaders }: Context) {
    return loaders.targetsOf.load(id);
  }

  @FieldResolver(() => [Topic], { description: 'What it turns on.' })
  topics(@Root() claim: Claim, @Ctx() { loaders }: Context) {
    return loaders.topicsOf.load(claim.id);
  }

  @FieldResolver(() => Article, { description: 'The article that reports it.' })
  article(@Root() { id }: Claim, @Ctx() { loaders }: Context) {
    return loaders.articleOf.load(id);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'The day that charts count it on: that it was said on, else that its article was published on; null without either.',
  })
  async date(@Root() claim: Claim & ClaimEnds, @Ctx() { loaders }: Context) {
    return claim.saidOn ?? (await articleOf(claim, loaders))?.publishedOn ?? null;
  }

  @FieldResolver(() => String, {
    description: 'The names of its speakers with `; ` between them, for tools that show tables.',
  })
  async speakerNames(@Root() claim: Claim & ClaimEnds, @Ctx() { loaders }: Context) {
    return namesOf(await speakersOf(claim, loaders));
  }

  @FieldResolver(() => String, {
    description: 'The names of those that it is about with `; ` between them, for tools that show tables.',
  })
  async targetNames(@Root() claim: Claim & ClaimEnds, @Ctx() { loaders }: Context) {
    return namesOf((await targetsOf(claim, loaders)).map(({ party }) => party));
  }

  @FieldResolver(() => Claim, {
    nullable: true,
    description: 'The claim that this one is told within: `U.S. officials said the Taliban had told them …`.',
  })
  within(@Root() claim: Claim, @Ctx() { loaders }: Context) {
    return loaders.containerOf.load(claim.id);
  }

  @FieldResolver(() => [Claim], { description: 'The claims that are told within this one.' })
  contains(@Root() claim: Claim, @Ctx() { loaders }: Context) {
    return loaders.containedIn.load(claim.id);
  }

  @FieldResolver(() => ClaimRelationConnection, {
    description: 'Claims that repeat, support or contradict this one, or that it does; the surest first.',
  })
  related(@Root() { id }: Claim, @Args(() => RelatedArgs) args: RelatedArgs, @Ctx() { loaders }: Context) {
    const kinds = [...new Set(args.kinds ?? Object.values(ClaimRelationKind))].sort();
    return new ClaimRelationConnection({
      name: 'claim.related',
      args,
      read: (page) => loaders.relatedOf(kinds, page).load(id),
      count: () => loaders.relatedCountOf(kinds).load(id),
    });
  }

  @FieldResolver(() => ArticleConnection, {
    description: 'The articles that report this claim or a repeat of it; the oldest first.',
  })
  reportedBy(@Root() { id }: Claim, @Args(() => PageArgs) args: PageArgs, @Ctx() { loaders }: Context) {
    return new ArticleConnection({
      name: 'claim.reportedBy',
      args,
      read: (page) => loaders.reportersOf(page).load(id),
      count: () => loaders.reporterCountOf.load(id),
    });
  }
}

/** What a claim is connected to: as read with it, or else with all others of its level. */
const speakersOf = ({ id, speakers }: Claim & ClaimEnds, loaders: Loaders) => speakers ?? loaders.speakersOf.load(id);
const targetsOf = ({ id, about }: Claim & ClaimEnds, loaders: Loaders) => about ?? loaders.targetsOf.load(id);
const articleOf = ({ id, article }: Claim & ClaimEnds, loaders: Loaders) => article ?? loaders.articleOf.load(id);

function namesOf(parties: readonly Party[]): string {
  return parties.map(({ name }) => name).join('; ');
}
