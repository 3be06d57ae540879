import type { ClaimOrigin, QuoteType, ReviewState, Stance } from '../model/claim.js';
import type { PartyKind, PartyType } from '../model/party.js';

/** Both ends inclusive, ISO dates; an end left out is open. */
export interface DateRange {
  from?: string | null;
  to?: string | null;
}

/** What fits: every condition given holds, and, or, not among them. An empty list of alternatives fits nothing. */
interface Combined<Self> {
  and?: Self[] | null;
  or?: Self[] | null;
  not?: Self | null;
}

/** Which parties. */
export interface PartyFilter extends Combined<PartyFilter> {
  id?: string[] | null;
  /** The name or an alias; case, accents and punctuation aside. */
  name?: string | null;
  nameContains?: string | null;
  type?: PartyType | null;
  kind?: PartyKind[] | null;
  affiliatedWith?: PartyFilter | null;
}

/** Which articles. */
export interface ArticleFilter extends Combined<ArticleFilter> {
  id?: string[] | null;
  url?: string | null;
  /** Every word occurs in title or text, those between quotation marks one after another; case and accents aside. */
  text?: string | null;
  publisher?: PartyFilter | null;
  publishedOn?: DateRange | null;
  language?: string[] | null;
  mentions?: PartyFilter | null;
}

/** Which claims. `stance` together with `about` is the stance towards that party. */
export interface ClaimFilter extends Combined<ClaimFilter> {
  id?: string[] | null;
  /** Every word occurs in the claim's text, those between quotation marks one after another; case and accents aside. */
  text?: string | null;
  quoteType?: QuoteType[] | null;
  cue?: string[] | null;
  origin?: ClaimOrigin[] | null;
  review?: ReviewState[] | null;
  stance?: Stance[] | null;
  saidOn?: DateRange | null;
  /** The day it was said on, else that its article was published on; a claim without either is in no days. */
  date?: DateRange | null;
  minConfidence?: number | null;
  speaker?: PartyFilter | null;
  about?: PartyFilter | null;
  addressee?: PartyFilter | null;
  topic?: string[] | null;
  article?: ArticleFilter | null;
}

export type ClaimOrder = 'NEWEST' | 'OLDEST' | 'POSITION' | 'CONFIDENCE' | 'RELEVANCE';
export type ArticleOrder = 'NEWEST' | 'OLDEST' | 'RELEVANCE';
export type PartyOrder = 'NAME' | 'MOST_CLAIMS_MADE' | 'MOST_CLAIMS_ABOUT';
