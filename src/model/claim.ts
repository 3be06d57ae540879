import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from './node.js';
import { DateScalar } from './scalars.js';

/** How the article gives the words. */
export enum QuoteType {
  DIRECT = 'DIRECT',
  INDIRECT = 'INDIRECT',
  MIXED = 'MIXED',
}
registerEnumType(QuoteType, {
  name: 'QuoteType',
  description: 'How the article gives the words.',
  valuesConfig: {
    DIRECT: { description: 'The speaker’s own words, quoted.' },
    INDIRECT: { description: 'A paraphrase.' },
    MIXED: { description: 'A paraphrase with quoted words in it.' },
  },
});

/** How a claim leans towards one of its targets. */
export enum Stance {
  POSITIVE = 'POSITIVE',
  NEGATIVE = 'NEGATIVE',
  NEUTRAL = 'NEUTRAL',
  MIXED = 'MIXED',
}
registerEnumType(Stance, {
  name: 'Stance',
  description: 'How a claim leans towards a party that it is about.',
  valuesConfig: {
    POSITIVE: { description: 'It speaks well of it or takes its side.' },
    NEGATIVE: { description: 'It speaks ill of it or turns against it.' },
    NEUTRAL: { description: 'It does neither, or the words do not tell.' },
    MIXED: { description: 'It does both.' },
  },
});

/** Where a claim comes from. */
export enum ClaimOrigin {
  EXTRACTED = 'EXTRACTED',
  CURATED = 'CURATED',
  IMPORTED = 'IMPORTED',
}
registerEnumType(ClaimOrigin, {
  name: 'ClaimOrigin',
  description: 'Where a claim comes from.',
  valuesConfig: {
    EXTRACTED: { description: 'Quoth found it in the article’s text.' },
    CURATED: { description: 'An editor entered it.' },
    IMPORTED: { description: 'It came from somebody else’s data set.' },
  },
});

/** What an editor said of a claim. */
export enum ReviewState {
  UNREVIEWED = 'UNREVIEWED',
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
}
registerEnumType(ReviewState, {
  name: 'ReviewState',
  description: 'What an editor said of a claim.',
  valuesConfig: {
    UNREVIEWED: { description: 'Nobody has looked at it yet.' },
    ACCEPTED: { description: 'It is right: the article reports it so.' },
    REJECTED: { description: 'It is wrong: the article does not report it so.' },
  },
});

/** A stretch of an article's text: UTF-16 offsets, end exclusive, and the characters there. */
@ObjectType({
  simpleResolvers: true,
  description: 'A stretch of the article’s text: UTF-16 code units, `end` exclusive.',
})
export class Span {
  @Field(() => Int, { description: 'Offset of the first code unit.' })
  start!: number;

  @Field(() => Int, { description: 'Offset after the last code unit.' })
  end!: number;

  @Field(() => String, { description: 'The characters between them, unchanged.' })
  text!: string;
}

/** The place in the article that a claim was read from. `start`, `end` and `quote` cover source, cue and content. */
@ObjectType({
  simpleResolvers: true,
  description: 'Where in the article’s text the claim stands; offsets count UTF-16 code units.',
})
export class Evidence {
  @Field(() => String, {
    description: 'The article’s characters from `start` to `end`; the claim’s own words where the article has no text.',
  })
  quote!: string;

  @Field(() => Int, { description: 'Offset of the first code unit of the whole attribution.' })
  start!: number;

  @Field(() => Int, { description: 'Offset after its last code unit.' })
  end!: number;

  @Field(() => [Span], { description: 'What was said; several spans where the attribution interrupts it.' })
  content!: Span[];

  @Field(() => Span, { nullable: true, description: 'Who said it, as the article calls them there.' })
  source!: Span | null;

  @Field(() => Span, { nullable: true, description: 'The reporting expression: `said`, `according to`.' })
  cue!: Span | null;
}

/** One thing said, as one article reports it. */
@ObjectType({ implements: Node, simpleResolvers: true, description: 'One thing said, as one article reports it.' })
export class Claim extends Node {
  @Field(() => String, { description: 'What was said, in the article’s words, without the attribution around it.' })
  text!: string;

  @Field(() => QuoteType, { description: 'How the article gives the words.' })
  quoteType!: QuoteType;

  @Field(() => String, {
    nullable: true,
    description: 'The reporting expression’s dictionary form: say, add, according to.',
  })
  cue!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was said, where the article tells.' })
  saidOn!: string | null;

  @Field(() => Float, {
    description:
      'How sure the extraction is that the article reports this, from 0 to 1; says nothing of the source’s reliability.',
  })
  confidence!: number;

  @Field(() => ClaimOrigin, { description: 'Where the claim comes from.' })
  origin!: ClaimOrigin;

  @Field(() => ReviewState, { description: 'What an editor said of it.' })
  review!: ReviewState;

  @Field(() => String, {
    nullable: true,
    description: 'When it came among all claims, for `claimAdded(after:)`; null for one older than this count.',
  })
  arrival!: string | null;

  @Field(() => Evidence, { description: 'Where in the article’s text it stands.' })
  evidence!: Evidence;
}
