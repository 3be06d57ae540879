import type { ClaimOrigin, QuoteType, ReviewState, Span, Stance } from '../model/claim.js';
import type { PartyKind } from '../model/party.js';

/**
 * One article with all that it says, as ingest hands it to the graph. Everything refers to everything by id;
 * a record is self-contained: each id it names is of something in it.
 */
export interface ArticleRecord {
  readonly article: ArticleNode;
  /** The parties that the article tells of: its speakers and targets, its publisher, whoever it mentions. */
  readonly parties: readonly PartyInArticle[];
  readonly affiliations: readonly AffiliationEdge[];
  /** In the order of the text. */
  readonly claims: readonly ClaimRecord[];
  /** Where it appeared, as somebody states outright: its own address, and copies whose texts are not at hand. */
  readonly appearances?: readonly AppearanceRecord[];
}

/** A place where an article appeared, by what is told of it. */
export interface AppearanceRecord {
  /** That of an article at its address. */
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  /** Name of the outlet, as printed. */
  readonly publisher: string | null;
  /** ISO date. */
  readonly publishedOn: string | null;
  readonly textDigest: string;
}

/** Which version of an article this is. */
export interface ArticleVersion {
  readonly id: string;
  /** Whether the claims are an editor's; then the same text read again does not bring back extracted ones. */
  readonly curated: boolean;
  /**
   * Whether only a part of the article is known, a feed’s summary or a data set’s quotations: the whole stands then, and of
   * two parts the longer.
   */
  readonly partial?: boolean;
  /** Digest of the text alone. */
  readonly textDigest: string;
  /** Of a part's text, in UTF-16 code units. */
  readonly length?: number;
  /** Digest of all that was read and of what read it: the same again means that nothing is to be done. */
  readonly recordDigest: string;
}

/** An article's own properties. */
export interface ArticleNode extends ArticleVersion {
  readonly title: string;
  readonly url: string | null;
  /** Id of one of the record's parties, an organization. */
  readonly publisherId: string | null;
  readonly authors: readonly string[];
  /** ISO date. */
  readonly publishedOn: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
}

/** A party as one article, or one editor's list, knows it. */
export interface PartyRecord {
  /** Of an actor or an organization, as `kind` says. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: PartyKind;
  readonly description: string | null;
  readonly wikidataId: string | null;
}

/** A party with the places where the article speaks of it; none for a publisher or a party of a claim without text. */
export interface PartyInArticle extends PartyRecord {
  /** In text order, UTF-16 offsets. */
  readonly mentions: readonly Span[];
}

/** An actor speaks for or belongs to an organization. */
export interface AffiliationEdge {
  readonly actorId: string;
  readonly organizationId: string;
  readonly role: string | null;
}

/** A claim with its edges. */
export interface ClaimRecord {
  readonly id: string;
  readonly text: string;
  readonly quoteType: QuoteType;
  readonly cue: string | null;
  /** ISO date. */
  readonly saidOn: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly origin: ClaimOrigin;
  readonly review: ReviewState;
  /** In text order; empty where the article has no text. */
  readonly content: readonly Span[];
  readonly source: Span | null;
  readonly cueSpan: Span | null;
  readonly speakerIds: readonly string[];
  readonly addresseeId: string | null;
  readonly targets: readonly { readonly partyId: string; readonly stance: Stance; readonly confidence: number }[];
  /** Names, lower case, in dictionary form. */
  readonly topics: readonly string[];
  /** Id of the claim of this record that this one is told within. */
  readonly withinId: string | null;
}

/** Parties and affiliations that an editor states outright, with no article behind them. */
export interface PartyListRecord {
  readonly parties: readonly PartyRecord[];
  readonly affiliations: readonly AffiliationEdge[];
}

/** What writing one article did; `APPEARANCE` where it is a copy of another, so that there are no more articles than before. */
export type WriteOutcome = 'CREATED' | 'REPLACED' | 'UNCHANGED' | 'APPEARANCE';
