import { Field, Float, ID, InputType } from 'type-graphql';
import { ClaimOrigin, QuoteType, ReviewState, Stance } from '../model/claim.js';
import { PartyKind, PartyType } from '../model/party.js';
import { DateScalar } from '../model/scalars.js';
import type * as store from '../store/filter.js';

/** See store/filter.ts. */
@InputType({ description: 'Days from one to another, both inclusive; an end left out is open.' })
export class DateRange implements store.DateRange {
  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day.' })
  to?: string | null;
}

/** See store/filter.ts. */
@InputType({
  description: 'Which parties: those that fit every condition given. An empty list of alternatives fits nothing.',
})
export class PartyFilter implements store.PartyFilter {
  @Field(() => [PartyFilter], { nullable: true, description: 'All of these fit.' })
  and?: PartyFilter[] | null;

  @Field(() => [PartyFilter], { nullable: true, description: 'At least one of these fits.' })
  or?: PartyFilter[] | null;

  @Field(() => PartyFilter, { nullable: true, description: 'This does not fit.' })
  not?: PartyFilter | null;

  @Field(() => [ID], { nullable: true, description: 'One of these parties.' })
  id?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name or an alias is this; case, accents and punctuation aside.',
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The name or an alias contains this; case and accents aside.' })
  nameContains?: string | null;

  @Field(() => PartyType, { nullable: true, description: 'An actor or an organization.' })
  type?: PartyType | null;

  @Field(() => [PartyKind], { nullable: true, description: 'One of these kinds.' })
  kind?: PartyKind[] | null;

  @Field(() => PartyFilter, { nullable: true, description: 'Speaks for or belongs to such a party.' })
  affiliatedWith?: PartyFilter | null;
}

/** See store/filter.ts. */
@InputType({
  description: 'Which articles: those that fit every condition given. An empty list of alternatives fits nothing.',
})
export class ArticleFilter implements store.ArticleFilter {
  @Field(() => [ArticleFilter], { nullable: true, description: 'All of these fit.' })
  and?: ArticleFilter[] | null;

  @Field(() => [ArticleFilter], { nullable: true, description: 'At least one of these fits.' })
  or?: ArticleFilter[] | null;

  @Field(() => ArticleFilter, { nullable: true, description: 'This does not fit.' })
  not?: ArticleFilter | null;

  @Field(() => [ID], { nullable: true, description: 'One of these articles.' })
  id?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Was published at this address.' })
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Every word of this is in the title or the text, and words in quotation marks follow each other; case and accents aside.',
  })
  text?: string | null;

  @Field(() => PartyFilter, { nullable: true, description: 'Was published by such a party.' })
  publisher?: PartyFilter | null;

  @Field(() => DateRange, { nullable: true, description: 'Was published in these days.' })
  publishedOn?: DateRange | null;

  @Field(() => [String], { nullable: true, description: 'In one of these languages, BCP 47: `en`.' })
  language?: string[] | null;

  @Field(() => PartyFilter, { nullable: true, description: 'Mentions such a party.' })
  mentions?: PartyFilter | null;
}

/** See store/filter.ts. */
@InputType({
  description: 'Which claims: those that fit every condition given. An empty list of alternatives fits nothing.',
})
export class ClaimFilter implements store.ClaimFilter {
  @Field(() => [ClaimFilter], { nullable: true, description: 'All of these fit.' })
  and?: ClaimFilter[] | null;

  @Field(() => [ClaimFilter], { nullable: true, description: 'At least one of these fits.' })
  or?: ClaimFilter[] | null;

  @Field(() => ClaimFilter, { nullable: true, description: 'This does not fit.' })
  not?: ClaimFilter | null;

  @Field(() => [ID], { nullable: true, description: 'One of these claims.' })
  id?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Every word of this is in the claim’s text, and words in quotation marks follow each other; case and accents aside. Ranked by `orderBy: RELEVANCE`.',
  })
  text?: string | null;

  @Field(() => [QuoteType], { nullable: true, description: 'Given in one of these ways.' })
  quoteType?: QuoteType[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Reported by one of these expressions: `say`, `according to`.',
  })
  cue?: string[] | null;

  @Field(() => [ClaimOrigin], { nullable: true, description: 'From one of these origins.' })
  origin?: ClaimOrigin[] | null;

  @Field(() => [ReviewState], { nullable: true, description: 'In one of these states of review.' })
  review?: ReviewState[] | null;

  @Field(() => [Stance], {
    nullable: true,
    description: 'Leans one of these ways towards a party that it is about; together with `about`, towards that party.',
  })
  stance?: Stance[] | null;

  @Field(() => DateRange, { nullable: true, description: 'Was said in these days.' })
  saidOn?: DateRange | null;

  @Field(() => DateRange, {
    nullable: true,
    description: 'Is of these days, as in a timeline: was said in them, or else its article was published in them.',
  })
  date?: DateRange | null;

  @Field(() => Float, { nullable: true, description: 'The extraction is at least this sure, 0 to 1.' })
  minConfidence?: number | null;

  @Field(() => PartyFilter, { nullable: true, description: 'Such a party says it.' })
  speaker?: PartyFilter | null;

  @Field(() => PartyFilter, { nullable: true, description: 'It is about such a party.' })
  about?: PartyFilter | null;

  @Field(() => PartyFilter, { nullable: true, description: 'It was told to such a party.' })
  addressee?: PartyFilter | null;

  @Field(() => [String], { nullable: true, description: 'It turns on one of these topics: `cease-fire`.' })
  topic?: string[] | null;

  @Field(() => ArticleFilter, { nullable: true, description: 'Such an article reports it.' })
  article?: ArticleFilter | null;
}
