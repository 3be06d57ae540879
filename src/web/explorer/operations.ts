/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which articles: those that fit every condition given. An empty list of alternatives fits nothing. */
export type ArticleFilter = {
  /** All of these fit. */
  and?: Array<ArticleFilter> | null | undefined;
  /** One of these articles. */
  id?: Array<string | number> | null | undefined;
  /** In one of these languages, BCP 47: `en`. */
  language?: Array<string> | null | undefined;
  /** Mentions such a party. */
  mentions?: PartyFilter | null | undefined;
  /** This does not fit. */
  not?: ArticleFilter | null | undefined;
  /** At least one of these fits. */
  or?: Array<ArticleFilter> | null | undefined;
  /** Was published in these days. */
  publishedOn?: DateRange | null | undefined;
  /** Was published by such a party. */
  publisher?: PartyFilter | null | undefined;
  /** Every word of this is in the title or the text, and words in quotation marks follow each other; case and accents aside. */
  text?: string | null | undefined;
  /** Was published at this address. */
  url?: string | null | undefined;
};

/** An article to be read. */
export type ArticleInput = {
  /** Bylines, as printed. */
  authors?: Array<string> | null | undefined;
  /** BCP 47 tag of the text’s language: `en`. */
  language?: string | null | undefined;
  /** The day it was published. */
  publishedOn?: string | null | undefined;
  /** Name of the outlet that published it. */
  publisher?: string | null | undefined;
  /** The whole text. */
  text: string;
  /** The headline. */
  title?: string | null | undefined;
  /** Where it was published. */
  url?: string | null | undefined;
};

/** Which claims: those that fit every condition given. An empty list of alternatives fits nothing. */
export type ClaimFilter = {
  /** It is about such a party. */
  about?: PartyFilter | null | undefined;
  /** It was told to such a party. */
  addressee?: PartyFilter | null | undefined;
  /** All of these fit. */
  and?: Array<ClaimFilter> | null | undefined;
  /** Such an article reports it. */
  article?: ArticleFilter | null | undefined;
  /** Reported by one of these expressions: `say`, `according to`. */
  cue?: Array<string> | null | undefined;
  /** Is of these days, as in a timeline: was said in them, or else its article was published in them. */
  date?: DateRange | null | undefined;
  /** One of these claims. */
  id?: Array<string | number> | null | undefined;
  /** The extraction is at least this sure, 0 to 1. */
  minConfidence?: number | null | undefined;
  /** This does not fit. */
  not?: ClaimFilter | null | undefined;
  /** At least one of these fits. */
  or?: Array<ClaimFilter> | null | undefined;
  /** From one of these origins. */
  origin?: Array<ClaimOrigin> | null | undefined;
  /** Given in one of these ways. */
  quoteType?: Array<QuoteType> | null | undefined;
  /** In one of these states of review. */
  review?: Array<ReviewState> | null | undefined;
  /** Was said in these days. */
  saidOn?: DateRange | null | undefined;
  /** Such a party says it. */
  speaker?: PartyFilter | null | undefined;
  /** Leans one of these ways towards a party that it is about; together with `about`, towards that party. */
  stance?: Array<Stance> | null | undefined;
  /** Every word of this is in the claim’s text, and words in quotation marks follow each other; case and accents aside. Ranked by `orderBy: RELEVANCE`. */
  text?: string | null | undefined;
  /** It turns on one of these topics: `cease-fire`. */
  topic?: Array<string> | null | undefined;
};

/** Where a claim comes from. */
export type ClaimOrigin =
  /** An editor entered it. */
  | 'CURATED'
  /** Quoth found it in the article’s text. */
  | 'EXTRACTED'
  /** It came from somebody else’s data set. */
  | 'IMPORTED';

/** How one claim stands to another. */
export type ClaimRelationKind =
  /** Another party says the opposite of the same matter, or gives another number. */
  | 'CONTRADICTS'
  /** Another article reports the same claim of the same speaker, in the same or nearly the same words. */
  | 'REPEATS'
  /** Another party says the same of the same matter. */
  | 'SUPPORTS';

/** Days from one to another, both inclusive; an end left out is open. */
export type DateRange = {
  /** The first day. */
  from?: string | null | undefined;
  /** The last day. */
  to?: string | null | undefined;
};

/** What an ingest did. */
export type IngestOutcome =
  /** It is a copy of an article that was there: one more appearance of it. */
  | 'APPEARANCE'
  /** The article is new. */
  | 'CREATED'
  /** The article was there and is another now. */
  | 'REPLACED'
  /** The same was there already. */
  | 'UNCHANGED';

/** How long the steps of a timeline are. */
export type Interval =
  /** A calendar day. */
  | 'DAY'
  /** A calendar month. */
  | 'MONTH'
  /** Three months, from January, April, July or October. */
  | 'QUARTER'
  /** A week of ISO 8601: Monday to Sunday. */
  | 'WEEK'
  /** A calendar year. */
  | 'YEAR';

/** Which parties: those that fit every condition given. An empty list of alternatives fits nothing. */
export type PartyFilter = {
  /** Speaks for or belongs to such a party. */
  affiliatedWith?: PartyFilter | null | undefined;
  /** All of these fit. */
  and?: Array<PartyFilter> | null | undefined;
  /** One of these parties. */
  id?: Array<string | number> | null | undefined;
  /** One of these kinds. */
  kind?: Array<PartyKind> | null | undefined;
  /** The name or an alias is this; case, accents and punctuation aside. */
  name?: string | null | undefined;
  /** The name or an alias contains this; case and accents aside. */
  nameContains?: string | null | undefined;
  /** This does not fit. */
  not?: PartyFilter | null | undefined;
  /** At least one of these fits. */
  or?: Array<PartyFilter> | null | undefined;
  /** An actor or an organization. */
  type?: PartyType | null | undefined;
};

/** What sort of party. PERSON, UNNAMED and GROUP are actors; the others are organizations. */
export type PartyKind =
  /** An armed group that is no state’s army. */
  | 'ARMED_GROUP'
  /** A company. */
  | 'COMPANY'
  /** A state, as a party: `Pakistan`. */
  | 'COUNTRY'
  /** A government or a part of one: a ministry, a court, an agency. */
  | 'GOVERNMENT'
  /** Several people without a body of their own: `many analysts`. */
  | 'GROUP'
  /** A body of several states. */
  | 'INTERNATIONAL'
  /** Any other body. */
  | 'OTHER'
  /** A newspaper, agency or broadcaster. */
  | 'OUTLET'
  /** A person with a name. */
  | 'PERSON'
  /** A political party. */
  | 'POLITICAL_PARTY'
  /** A source that the article does not name: `a senior official`. One article’s is never another’s. */
  | 'UNNAMED';

/** The two types of party. */
export type PartyType =
  /** A person, an unnamed source or a group of people. */
  | 'ACTOR'
  /** A body: a government, a country, an armed group, an outlet, a company. */
  | 'ORGANIZATION';

/** How the article gives the words. */
export type QuoteType =
  /** The speaker’s own words, quoted. */
  | 'DIRECT'
  /** A paraphrase. */
  | 'INDIRECT'
  /** A paraphrase with quoted words in it. */
  | 'MIXED';

/** What an editor said of a claim. */
export type ReviewState =
  /** It is right: the article reports it so. */
  | 'ACCEPTED'
  /** It is wrong: the article does not report it so. */
  | 'REJECTED'
  /** Nobody has looked at it yet. */
  | 'UNREVIEWED';

/** How a claim leans towards a party that it is about. */
export type Stance =
  /** It does both. */
  | 'MIXED'
  /** It speaks ill of it or turns against it. */
  | 'NEGATIVE'
  /** It does neither, or the words do not tell. */
  | 'NEUTRAL'
  /** It speaks well of it or takes its side. */
  | 'POSITIVE';

export type DrawnFragment = {
  truncated: boolean;
  nodes: Array<{
    id: string;
    label: string;
    node: { kind: PartyKind } | { kind: PartyKind } | Record<PropertyKey, never>;
  }>;
  edges: Array<{ id: string; source: string; target: string; stance: Stance | null; weight: number }>;
};

export type ClaimPartsFragment = {
  id: string;
  text: string;
  quoteType: QuoteType;
  cue: string | null;
  saidOn: string | null;
  confidence: number;
  review: ReviewState;
  speakers: Array<{ id: string; name: string } | { id: string; name: string }>;
  about: Array<{ stance: Stance; party: { id: string; name: string } | { id: string; name: string } }>;
  article: { id: string; title: string; publishedOn: string | null; publisher: { id: string; name: string } | null };
};

export type PlaceFragment = {
  content: Array<{ start: number; end: number }>;
  source: { start: number; end: number } | null;
  cue: { start: number; end: number } | null;
};

export type DrawingQueryVariables = Exact<{
  all: boolean;
  near: boolean;
  around?: Array<string | number> | string | number | null | undefined;
  onWay: boolean;
  way?: Array<string | number> | string | number | null | undefined;
  where?: ClaimFilter | null | undefined;
  limit: number;
}>;

export type DrawingQuery = {
  statistics: { articles: number };
  all?: {
    truncated: boolean;
    nodes: Array<{
      id: string;
      label: string;
      node: { kind: PartyKind } | { kind: PartyKind } | Record<PropertyKey, never>;
    }>;
    edges: Array<{ id: string; source: string; target: string; stance: Stance | null; weight: number }>;
  };
  near?: {
    truncated: boolean;
    nodes: Array<{
      id: string;
      label: string;
      node: { kind: PartyKind } | { kind: PartyKind } | Record<PropertyKey, never>;
    }>;
    edges: Array<{ id: string; source: string; target: string; stance: Stance | null; weight: number }>;
  };
  way?: {
    truncated: boolean;
    nodes: Array<{
      id: string;
      label: string;
      node: { kind: PartyKind } | { kind: PartyKind } | Record<PropertyKey, never>;
    }>;
    edges: Array<{ id: string; source: string; target: string; stance: Stance | null; weight: number }>;
  };
};

export type AmongQueryVariables = Exact<{
  parties?: Array<string | number> | string | number | null | undefined;
  where?: ClaimFilter | null | undefined;
}>;

export type AmongQuery = {
  graph: {
    truncated: boolean;
    nodes: Array<{
      id: string;
      label: string;
      node: { kind: PartyKind } | { kind: PartyKind } | Record<PropertyKey, never>;
    }>;
    edges: Array<{ id: string; source: string; target: string; stance: Stance | null; weight: number }>;
  };
};

export type SearchQueryVariables = Exact<{
  query: string;
}>;

export type SearchQuery = {
  search: {
    edges: Array<{
      snippet: string | null;
      node:
        | { __typename: 'Actor'; name: string; kind: PartyKind; id: string }
        | { __typename: 'Article'; id: string }
        | { __typename: 'Claim'; id: string }
        | { __typename: 'Organization'; name: string; kind: PartyKind; id: string }
        | { __typename: 'Topic'; name: string; id: string };
    }>;
  };
};

export type ProfileQueryVariables = Exact<{
  id: string | number;
  says?: ClaimFilter | null | undefined;
  said?: ClaimFilter | null | undefined;
}>;

export type ProfileQuery = {
  party:
    | {
        id: string;
        name: string;
        kind: PartyKind;
        aliases: Array<string>;
        description: string | null;
        claimsMade: { totalCount: number };
        claimsAbout: { totalCount: number };
      }
    | {
        id: string;
        name: string;
        kind: PartyKind;
        aliases: Array<string>;
        description: string | null;
        claimsMade: { totalCount: number };
        claimsAbout: { totalCount: number };
      }
    | null;
};

export type ClaimsQueryVariables = Exact<{
  where?: ClaimFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;

export type ClaimsQuery = {
  claims: {
    totalCount: number;
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
    nodes: Array<{
      id: string;
      text: string;
      quoteType: QuoteType;
      cue: string | null;
      saidOn: string | null;
      confidence: number;
      review: ReviewState;
      speakers: Array<{ id: string; name: string } | { id: string; name: string }>;
      about: Array<{ stance: Stance; party: { id: string; name: string } | { id: string; name: string } }>;
      article: {
        id: string;
        title: string;
        publishedOn: string | null;
        publisher: { id: string; name: string } | null;
      };
    }>;
  };
};

export type ReadingQueryVariables = Exact<{
  id: string | number;
}>;

export type ReadingQuery = {
  claim: {
    id: string;
    text: string;
    quoteType: QuoteType;
    cue: string | null;
    saidOn: string | null;
    confidence: number;
    review: ReviewState;
    topics: Array<{ id: string; name: string }>;
    evidence: {
      quote: string;
      content: Array<{ start: number; end: number }>;
      source: { start: number; end: number } | null;
      cue: { start: number; end: number } | null;
    };
    related: {
      edges: Array<{
        kind: ClaimRelationKind;
        reason: string;
        node: {
          id: string;
          text: string;
          quoteType: QuoteType;
          cue: string | null;
          saidOn: string | null;
          confidence: number;
          review: ReviewState;
          speakers: Array<{ id: string; name: string } | { id: string; name: string }>;
          about: Array<{ stance: Stance; party: { id: string; name: string } | { id: string; name: string } }>;
          article: {
            id: string;
            title: string;
            publishedOn: string | null;
            publisher: { id: string; name: string } | null;
          };
        };
      }>;
    };
    article: {
      url: string | null;
      authors: Array<string>;
      text: string;
      id: string;
      title: string;
      publishedOn: string | null;
      claims: {
        nodes: Array<{
          id: string;
          evidence: {
            content: Array<{ start: number; end: number }>;
            source: { start: number; end: number } | null;
            cue: { start: number; end: number } | null;
          };
        }>;
      };
      publisher: { id: string; name: string } | null;
    };
    speakers: Array<{ id: string; name: string } | { id: string; name: string }>;
    about: Array<{ stance: Stance; party: { id: string; name: string } | { id: string; name: string } }>;
  } | null;
};

export type FacetsQueryVariables = Exact<{
  forQuoteType?: ClaimFilter | null | undefined;
  forStance?: ClaimFilter | null | undefined;
  forPublisher?: ClaimFilter | null | undefined;
  forTopic?: ClaimFilter | null | undefined;
}>;

export type FacetsQuery = {
  quoteTypes: Array<{ key: string; label: string; count: number }>;
  stances: Array<{ key: string; label: string; count: number }>;
  publishers: Array<{ key: string; label: string; count: number }>;
  topics: Array<{ key: string; label: string; count: number }>;
};

export type MonthsQueryVariables = Exact<{
  where?: ClaimFilter | null | undefined;
}>;

export type MonthsQuery = { timeline: Array<{ start: string }> };

export type TimelineQueryVariables = Exact<{
  where?: ClaimFilter | null | undefined;
  interval: Interval;
}>;

export type TimelineQuery = { timeline: Array<{ start: string; key: string | null; count: number }> };

export type WaysQueryVariables = Exact<{
  from: string | number;
  to: string | number;
}>;

export type WaysQuery = {
  paths: Array<{
    truncated: boolean;
    nodes: Array<{ id: string; type: string; label: string }>;
    edges: Array<{ type: string; source: string; target: string; label: string | null; stance: Stance | null }>;
  }>;
};

export type ReviewMutationVariables = Exact<{
  id: string | number;
  review: ReviewState;
}>;

export type ReviewMutation = { reviewClaim: { id: string; review: ReviewState } };

export type IngestMutationVariables = Exact<{
  input: ArticleInput;
}>;

export type IngestMutation = {
  ingestArticle: {
    outcome: IngestOutcome;
    article: {
      id: string;
      text: string;
      claims: {
        nodes: Array<{
          id: string;
          text: string;
          quoteType: QuoteType;
          cue: string | null;
          saidOn: string | null;
          confidence: number;
          review: ReviewState;
          evidence: {
            content: Array<{ start: number; end: number }>;
            source: { start: number; end: number } | null;
            cue: { start: number; end: number } | null;
          };
          speakers: Array<{ id: string; name: string } | { id: string; name: string }>;
          about: Array<{ stance: Stance; party: { id: string; name: string } | { id: string; name: string } }>;
          article: {
            id: string;
            title: string;
            publishedOn: string | null;
            publisher: { id: string; name: string } | null;
          };
        }>;
      };
    };
  };
};

export type TakeOutMutationVariables = Exact<{
  id: string | number;
}>;

export type TakeOutMutation = { deleteArticle: string };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const DrawnFragmentDoc = new TypedDocumentString(
  `
    fragment Drawn on Graph {
  truncated
  nodes {
    id
    label
    node {
      ... on Party {
        kind
      }
    }
  }
  edges {
    id
    source
    target
    stance
    weight
  }
}
    `,
  { fragmentName: 'Drawn' },
) as unknown as TypedDocumentString<DrawnFragment, unknown>;
export const ClaimPartsFragmentDoc = new TypedDocumentString(
  `
    fragment ClaimParts on Claim {
  id
  text
  quoteType
  cue
  saidOn
  confidence
  review
  speakers {
    id
    name
  }
  about {
    stance
    party {
      id
      name
    }
  }
  article {
    id
    title
    publishedOn
    publisher {
      id
      name
    }
  }
}
    `,
  { fragmentName: 'ClaimParts' },
) as unknown as TypedDocumentString<ClaimPartsFragment, unknown>;
export const PlaceFragmentDoc = new TypedDocumentString(
  `
    fragment Place on Evidence {
  content {
    start
    end
  }
  source {
    start
    end
  }
  cue {
    start
    end
  }
}
    `,
  { fragmentName: 'Place' },
) as unknown as TypedDocumentString<PlaceFragment, unknown>;
export const DrawingDocument = new TypedDocumentString(`
    query Drawing($all: Boolean!, $near: Boolean!, $around: [ID!], $onWay: Boolean!, $way: [ID!], $where: ClaimFilter, $limit: Int!) {
  statistics {
    articles
  }
  all: graph(collapse: true, where: $where, limit: $limit) @include(if: $all) {
    ...Drawn
  }
  near: graph(collapse: true, around: $around, where: $where, limit: $limit) @include(if: $near) {
    ...Drawn
  }
  way: graph(collapse: true, around: $way, depth: 0, where: $where, limit: 2000) @include(if: $onWay) {
    ...Drawn
  }
}
    fragment Drawn on Graph {
  truncated
  nodes {
    id
    label
    node {
      ... on Party {
        kind
      }
    }
  }
  edges {
    id
    source
    target
    stance
    weight
  }
}`) as unknown as TypedDocumentString<DrawingQuery, DrawingQueryVariables>;
export const AmongDocument = new TypedDocumentString(`
    query Among($parties: [ID!], $where: ClaimFilter) {
  graph(collapse: true, around: $parties, depth: 0, where: $where, limit: 2000) {
    ...Drawn
  }
}
    fragment Drawn on Graph {
  truncated
  nodes {
    id
    label
    node {
      ... on Party {
        kind
      }
    }
  }
  edges {
    id
    source
    target
    stance
    weight
  }
}`) as unknown as TypedDocumentString<AmongQuery, AmongQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($query: String!) {
  search(query: $query, in: [ACTOR, ORGANIZATION, TOPIC], first: 8) {
    edges {
      snippet
      node {
        __typename
        id
        ... on Actor {
          name
          kind
        }
        ... on Organization {
          name
          kind
        }
        ... on Topic {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const ProfileDocument = new TypedDocumentString(`
    query Profile($id: ID!, $says: ClaimFilter, $said: ClaimFilter) {
  party(id: $id) {
    id
    name
    kind
    aliases
    description
    claimsMade(where: $says, first: 0) {
      totalCount
    }
    claimsAbout(where: $said, first: 0) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<ProfileQuery, ProfileQueryVariables>;
export const ClaimsDocument = new TypedDocumentString(`
    query Claims($where: ClaimFilter, $first: Int!, $after: String) {
  claims(where: $where, first: $first, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      ...ClaimParts
    }
  }
}
    fragment ClaimParts on Claim {
  id
  text
  quoteType
  cue
  saidOn
  confidence
  review
  speakers {
    id
    name
  }
  about {
    stance
    party {
      id
      name
    }
  }
  article {
    id
    title
    publishedOn
    publisher {
      id
      name
    }
  }
}`) as unknown as TypedDocumentString<ClaimsQuery, ClaimsQueryVariables>;
export const ReadingDocument = new TypedDocumentString(`
    query Reading($id: ID!) {
  claim(id: $id) {
    ...ClaimParts
    topics {
      id
      name
    }
    evidence {
      quote
      ...Place
    }
    related(first: 6) {
      edges {
        kind
        reason
        node {
          ...ClaimParts
        }
      }
    }
    article {
      url
      authors
      text
      claims(first: 500) {
        nodes {
          id
          evidence {
            ...Place
          }
        }
      }
    }
  }
}
    fragment ClaimParts on Claim {
  id
  text
  quoteType
  cue
  saidOn
  confidence
  review
  speakers {
    id
    name
  }
  about {
    stance
    party {
      id
      name
    }
  }
  article {
    id
    title
    publishedOn
    publisher {
      id
      name
    }
  }
}
fragment Place on Evidence {
  content {
    start
    end
  }
  source {
    start
    end
  }
  cue {
    start
    end
  }
}`) as unknown as TypedDocumentString<ReadingQuery, ReadingQueryVariables>;
export const FacetsDocument = new TypedDocumentString(`
    query Facets($forQuoteType: ClaimFilter, $forStance: ClaimFilter, $forPublisher: ClaimFilter, $forTopic: ClaimFilter) {
  quoteTypes: distribution(by: QUOTE_TYPE, where: $forQuoteType) {
    key
    label
    count
  }
  stances: distribution(by: STANCE, where: $forStance) {
    key
    label
    count
  }
  publishers: distribution(by: PUBLISHER, where: $forPublisher, first: 30) {
    key
    label
    count
  }
  topics: distribution(by: TOPIC, where: $forTopic, first: 30) {
    key
    label
    count
  }
}
    `) as unknown as TypedDocumentString<FacetsQuery, FacetsQueryVariables>;
export const MonthsDocument = new TypedDocumentString(`
    query Months($where: ClaimFilter) {
  timeline(interval: MONTH, where: $where) {
    start
  }
}
    `) as unknown as TypedDocumentString<MonthsQuery, MonthsQueryVariables>;
export const TimelineDocument = new TypedDocumentString(`
    query Timeline($where: ClaimFilter, $interval: Interval!) {
  timeline(interval: $interval, by: STANCE, where: $where) {
    start
    key
    count
  }
}
    `) as unknown as TypedDocumentString<TimelineQuery, TimelineQueryVariables>;
export const WaysDocument = new TypedDocumentString(`
    query Ways($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, maxLength: 6) {
    truncated
    nodes {
      id
      type
      label
    }
    edges {
      type
      source
      target
      label
      stance
    }
  }
}
    `) as unknown as TypedDocumentString<WaysQuery, WaysQueryVariables>;
export const ReviewDocument = new TypedDocumentString(`
    mutation Review($id: ID!, $review: ReviewState!) {
  reviewClaim(id: $id, review: $review) {
    id
    review
  }
}
    `) as unknown as TypedDocumentString<ReviewMutation, ReviewMutationVariables>;
export const IngestDocument = new TypedDocumentString(`
    mutation Ingest($input: ArticleInput!) {
  ingestArticle(input: $input) {
    outcome
    article {
      id
      text
      claims(first: 1000) {
        nodes {
          ...ClaimParts
          evidence {
            ...Place
          }
        }
      }
    }
  }
}
    fragment ClaimParts on Claim {
  id
  text
  quoteType
  cue
  saidOn
  confidence
  review
  speakers {
    id
    name
  }
  about {
    stance
    party {
      id
      name
    }
  }
  article {
    id
    title
    publishedOn
    publisher {
      id
      name
    }
  }
}
fragment Place on Evidence {
  content {
    start
    end
  }
  source {
    start
    end
  }
  cue {
    start
    end
  }
}`) as unknown as TypedDocumentString<IngestMutation, IngestMutationVariables>;
export const TakeOutDocument = new TypedDocumentString(`
    mutation TakeOut($id: ID!) {
  deleteArticle(id: $id)
}
    `) as unknown as TypedDocumentString<TakeOutMutation, TakeOutMutationVariables>;
