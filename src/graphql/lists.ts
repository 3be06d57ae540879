import { ArgsType, Field, registerEnumType } from 'type-graphql';
import { ClaimRelationKind } from '../model/relation.js';
import type * as store from '../store/filter.js';
import { ArticleFilter, ClaimFilter, PartyFilter } from './filters.js';
import { PageArgs } from './page.js';

/** The orders of `Names`, as GraphQL wants an enum to be. */
type Names<Order extends string> = Readonly<{ [Name in Order]: Name }>;

const ClaimOrder: Names<store.ClaimOrder> = {
  NEWEST: 'NEWEST',
  OLDEST: 'OLDEST',
  POSITION: 'POSITION',
  CONFIDENCE: 'CONFIDENCE',
  RELEVANCE: 'RELEVANCE',
};
registerEnumType(ClaimOrder, {
  name: 'ClaimOrder',
  description: 'NEWEST and OLDEST go by saidOn, else by the article’s date, then by position.',
  valuesConfig: {
    NEWEST: { description: 'What was said last comes first.' },
    OLDEST: { description: 'What was said first comes first.' },
    POSITION: { description: 'Article by article, as they stand in the text.' },
    CONFIDENCE: { description: 'What the extraction is surest of comes first.' },
    RELEVANCE: { description: 'What fits the filter’s `text` best comes first; needs that `text`.' },
  },
});

const ArticleOrder: Names<store.ArticleOrder> = { NEWEST: 'NEWEST', OLDEST: 'OLDEST', RELEVANCE: 'RELEVANCE' };
registerEnumType(ArticleOrder, {
  name: 'ArticleOrder',
  description: 'What a list of articles goes by.',
  valuesConfig: {
    NEWEST: { description: 'What was published last comes first.' },
    OLDEST: { description: 'What was published first comes first.' },
    RELEVANCE: { description: 'What fits the filter’s `text` best comes first; needs that `text`.' },
  },
});

const PartyOrder: Names<store.PartyOrder> = {
  NAME: 'NAME',
  MOST_CLAIMS_MADE: 'MOST_CLAIMS_MADE',
  MOST_CLAIMS_ABOUT: 'MOST_CLAIMS_ABOUT',
};
registerEnumType(PartyOrder, {
  name: 'PartyOrder',
  description: 'What a list of parties goes by.',
  valuesConfig: {
    NAME: { description: 'By name.' },
    MOST_CLAIMS_MADE: { description: 'Who makes the most claims comes first.' },
    MOST_CLAIMS_ABOUT: { description: 'Whom the most claims are about comes first.' },
  },
});

/** What `orderBy: null` means as well, since the contract lets clients write it. */
const ORDERED = { nullable: true, description: 'What comes first.' };
const FILTERED = { nullable: true, description: 'Only those that fit.' };

/** Arguments of a list of claims, newest first. */
@ArgsType()
export class ClaimListArgs extends PageArgs {
  @Field(() => ClaimFilter, FILTERED)
  where?: ClaimFilter | null;

  @Field(() => ClaimOrder, { ...ORDERED, defaultValue: 'NEWEST' })
  orderBy?: store.ClaimOrder | null;

  get order(): store.ClaimOrder {
    return this.orderBy ?? 'NEWEST';
  }
}

/** Arguments of the list of all claims. */
@ArgsType()
export class AllClaimsArgs extends ClaimListArgs {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Folds repeats of one claim into the first of those that fit.',
  })
  distinct?: boolean | null;
}

/** Arguments of the claims that a claim stands to in some way. */
@ArgsType()
export class RelatedArgs extends PageArgs {
  @Field(() => [ClaimRelationKind], { nullable: true, description: 'Only in these ways; in any way where left out.' })
  kinds?: ClaimRelationKind[] | null;
}

/** Arguments of an article's claims, in the order of its text. */
@ArgsType()
export class ArticleClaimListArgs extends PageArgs {
  @Field(() => ClaimFilter, FILTERED)
  where?: ClaimFilter | null;

  @Field(() => ClaimOrder, { ...ORDERED, defaultValue: 'POSITION' })
  orderBy?: store.ClaimOrder | null;

  get order(): store.ClaimOrder {
    return this.orderBy ?? 'POSITION';
  }
}

/** Arguments of a list of articles. */
@ArgsType()
export class ArticleListArgs extends PageArgs {
  @Field(() => ArticleFilter, FILTERED)
  where?: ArticleFilter | null;

  @Field(() => ArticleOrder, { ...ORDERED, defaultValue: 'NEWEST' })
  orderBy?: store.ArticleOrder | null;

  get order(): store.ArticleOrder {
    return this.orderBy ?? 'NEWEST';
  }
}

/** Arguments of a list of parties. */
@ArgsType()
export class PartyListArgs extends PageArgs {
  @Field(() => PartyFilter, FILTERED)
  where?: PartyFilter | null;

  @Field(() => PartyOrder, { ...ORDERED, defaultValue: 'NAME' })
  orderBy?: store.PartyOrder | null;

  get order(): store.PartyOrder {
    return this.orderBy ?? 'NAME';
  }
}
