import type { PartyKind, PartyType } from '../model/party.js';
import type { QuoteType, Span, Stance } from '../model/claim.js';
import type { Assertion } from './assertion.js';
import type { CueClass } from './lexicon/cues.js';

export type { Assertion, CueClass };

/**
 * What extraction finds in one article. Parties are referred to by index into `parties`, claims by index into
 * `claims`; every span gives back its exact characters: `text.slice(span.start, span.end) === span.text`.
 */
export interface Extraction {
  readonly claims: readonly ExtractedClaim[];
  readonly parties: readonly ExtractedParty[];
  readonly affiliations: readonly ExtractedAffiliation[];
}

/** One thing said: cue, content, source after Pareti's scheme of attribution (PolNeAR, LREC 2018). */
export interface ExtractedClaim {
  /** The content's words, without the attribution around it or the quotation marks at its ends. */
  readonly text: string;
  readonly quoteType: QuoteType;
  /** Dictionary form of the reporting expression: `say`, `according to`. */
  readonly cue: string | null;
  /** What the expression is for; null without one, or where the lexicon does not know it. */
  readonly cueClass: CueClass | null;
  readonly assertion: Assertion;
  /** In text order. At least one. */
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cueSpan: readonly Span[];
  /** Indices of parties; empty where the speaker cannot be told. */
  readonly speakers: readonly number[];
  readonly addressee: number | null;
  readonly about: readonly ExtractedTarget[];
  /** Lower-case noun phrases in dictionary form: `cease-fire`. */
  readonly topics: readonly string[];
  /** ISO date of the saying where the text tells it, resolved against the article's date. */
  readonly saidOn: string | null;
  /** 0 to 1: how sure it is that the article reports this claim by this speaker. */
  readonly confidence: number;
  /** Index of the claim that this one is told within. */
  readonly within: number | null;
}

/** A party that a claim is about, and how the claim leans towards it. */
export interface ExtractedTarget {
  readonly party: number;
  readonly stance: Stance;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A party as one article knows it. */
export interface ExtractedParty {
  /** The fullest form in the article: `Zalmay Khalilzad`, `a senior Taliban official`. */
  readonly name: string;
  readonly type: PartyType;
  readonly kind: PartyKind;
  /** The other forms that can stand for it outside of this article: names and acronyms, no pronouns, no descriptions. */
  readonly aliases: readonly string[];
  /** A description from the text: `the chief U.S. negotiator`. */
  readonly description: string | null;
  /** Every place where the article speaks of it, in text order: names, descriptions, pronouns. */
  readonly mentions: readonly Span[];
}

/** An actor speaks for or belongs to an organization; both are indices of parties. */
export interface ExtractedAffiliation {
  readonly actor: number;
  readonly organization: number;
  /** `chief negotiator`, `senior official`; null where the text tells none. */
  readonly role: string | null;
}

/** What extraction needs to know of an article besides its text. */
export interface ArticleContext {
  /** ISO date that `on Monday` is resolved against. */
  readonly publishedOn: string | null;
  /**
   * Whether to give beliefs, intentions and what was not said as well (`did not say`, `would say`, `asked whether`),
   * each with its `cueClass` and `assertion`; and people in numbers who say nothing and have no name, `voters`, `they`, as
   * parties. Left out: only what the article reports as said.
   */
  readonly everything?: boolean;
}

/** Finds claims in texts. Pure but for the model that it loads once; safe to use concurrently. */
export interface Extractor {
  /** Changes when the same text may give other claims: what a graph remembers to know what to read again. */
  readonly version: string;
  /** How many texts it reads at once. */
  readonly concurrency: number;
  readonly extract: (text: string, context: ArticleContext) => Promise<Extraction>;
}
