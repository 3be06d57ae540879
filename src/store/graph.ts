import type { CopyFinder } from './appearances.js';
import type { Appearance } from '../model/appearance.js';
import type { Article } from '../model/article.js';
import type { Claim, ReviewState, Stance } from '../model/claim.js';
import type { Curation } from '../model/curation.js';
import type { Drawing } from '../model/drawing.js';
import type { PathKind } from '../model/path-kind.js';
import type { DistributionKey } from '../model/distribution.js';
import type { Interval } from '../model/interval.js';
import type { Party, PartyType } from '../model/party.js';
import type { ClaimRelationKind } from '../model/relation.js';
import type { SearchType } from '../model/search.js';
import type { Topic } from '../model/topic.js';
import type { ArticleFilter, ArticleOrder, ClaimFilter, ClaimOrder, PartyFilter, PartyOrder } from './filter.js';
import type { ArticleRecord, ArticleVersion, PartyListRecord, WriteOutcome } from './record.js';

/** Which part of a list: `limit` rows after and before keys of that list, from its start or, `backwards`, from its end. */
export interface PageRequest {
  readonly limit: number;
  readonly after: string | null;
  readonly before: string | null;
  readonly backwards: boolean;
}

/** Rows in the list's order, each with its key in it; `more` says that the list goes on in the direction of paging. */
export interface Page<Row> {
  readonly rows: readonly Keyed<Row>[];
  readonly more: boolean;
}
export type Keyed<Row> = Row & { readonly key: string };

/** What is wanted of the nodes of an answer. Without a selection they hold all of each, and nothing else. */
export interface Selected {
  /**
   * Names of fields, of whatever type: others may be left out, and claims may hold those of their ends that are among
   * the names. What rows of lists hold besides their node (`stance`, `role`, `article`) takes `edges` among them too.
   */
  readonly fields: ReadonlySet<string>;
  /** Lists that hang from the nodes, from the speakers where those are claims, and may be read together with them. */
  readonly branches: readonly Branch[];
}

/** A whole list, or how long it is, that hangs from each of some nodes; `branches` hang from its nodes in turn. */
export type Branch =
  | {
      readonly edge: 'claims';
      readonly of: ClaimsOf;
      readonly order: Exclude<ClaimOrder, 'RELEVANCE'>;
      readonly page: PageRequest;
      readonly branches: readonly Branch[];
    }
  | { readonly edge: 'claimCount'; readonly of: ClaimsOf }
  | {
      readonly edge: 'affiliations';
      readonly of: AffiliationsOf;
      readonly page: PageRequest;
      readonly branches: readonly Branch[];
    };

/** A node with what was read of its branches, in their order: null for one that was not, nothing where none was. */
export type Branched<Node> = Node & {
  readonly branches?: readonly (Page<ClaimRow> | Page<AffiliationRow> | number | null)[];
};

/** What a claim is connected to, as far as it was read together with it. */
export interface ClaimEnds {
  readonly speakers?: readonly Branched<Party>[];
  readonly addressee?: Party | null;
  readonly about?: readonly Target[];
  readonly article?: Article;
}

export interface ClaimRow {
  readonly claim: Claim & ClaimEnds;
  /** The stance towards the party whose list this is; null in other lists. */
  readonly stance: Stance | null;
}
export interface RelatedRow {
  readonly claim: Claim;
  readonly kind: ClaimRelationKind;
  /** 0 to 1. */
  readonly score: number;
  /** Why, in a few words. */
  readonly reason: string;
}
export interface MentionRow {
  readonly party: Party;
  readonly article: Article;
  readonly count: number;
  readonly surfaceForms: readonly string[];
}
export interface AffiliationRow {
  /** The other end: the organization of an actor, the actor of an organization. */
  readonly party: Branched<Party>;
  readonly role: string | null;
  /** The article that says so; null where an editor does. */
  readonly article: Article | null;
}
export interface Target {
  readonly party: Party;
  readonly stance: Stance;
  readonly confidence: number;
}
export interface PartyCount {
  readonly party: Party;
  readonly count: number;
}
/** Two parties that may be one. */
export interface DuplicateCandidate {
  readonly party: Party;
  readonly other: Party;
  /** How likely it is, from 0 to 1. */
  readonly score: number;
  /** What speaks for it, for a person to read. */
  readonly reason: string;
}
/** What comparing parties found about two of them. */
export interface PartyFinding {
  /** SAME: they are one; NAMESAKE: two of one name; UNSURE: they may be one, and stay two. */
  readonly kind: 'SAME' | 'NAMESAKE' | 'UNSURE';
  readonly party: Party;
  /** Of SAME, the party that both are now. */
  readonly other: Party;
  /** What both were called where they were told apart. */
  readonly names: readonly string[];
  /** From 0 to 1: how sure it is; of UNSURE, how likely they are one. */
  readonly score: number;
  readonly reasons: readonly string[];
}
/** What a search found. */
export interface Found {
  readonly node: Article | Party | Topic | Claim;
  /** From 0 to 1, where 1 is a name as it was typed. */
  readonly score: number;
  /** Its place among all that a search of these words may find, ascending. */
  readonly key: string;
  /** The part of the name or text that fits, with the words marked (`MARKS`); made when asked for. */
  readonly snippet: () => string | null;
}
export interface DistributionRow {
  /** The id of a party or topic; else the value itself. */
  readonly key: string;
  /** The name of a party or topic, of a weekday; else the value itself. */
  readonly label: string;
  readonly count: number;
}
export interface TimelinePoint {
  /** The first day of the interval. */
  readonly start: string;
  /** A label as in a distribution; `other` for what is in none of the series, null where there are none. */
  readonly series: string | null;
  /** As in a distribution; null for what is in none of the series, and where there are none. */
  readonly key: string | null;
  readonly count: number;
}
/** How one party talks about another, in numbers of claims. */
export interface TalkCell {
  readonly speaker: string;
  readonly speakerId: string;
  readonly target: string;
  readonly targetId: string;
  /** All of them: the sum of the next four, which go by stance. */
  readonly count: number;
  readonly positive: number;
  readonly negative: number;
  readonly neutral: number;
  readonly mixed: number;
}
export interface Statistics {
  readonly articles: number;
  readonly actors: number;
  readonly organizations: number;
  readonly claims: number;
  readonly topics: number;
  readonly relationships: number;
}

/** What to draw: the surroundings of some nodes, or the claims that fit with what hangs from them. */
export interface DrawingRequest {
  /** Null draws the claims that fit and starts from them. */
  readonly around: readonly string[] | null;
  /** How many edges away from where it starts. */
  readonly depth: number;
  /** Which claims may be drawn. */
  readonly where: ClaimFilter;
  /** Whether parties alone are drawn, connected by how many claims. */
  readonly collapse: boolean;
  /** The most nodes, at least one. */
  readonly limit: number;
}

/** The verbs that write what is told, and those that keep what people decide. */
export type WritingVerb = 'holds' | 'putArticle' | 'putArticles' | 'putParties' | 'deleteArticle';
export type CurationVerb = 'mergeParties' | 'splitParty' | 'reviewClaim' | 'undoCuration' | 'historyOf';
export type IdentityVerb = 'resolveParties' | 'partyFindings';

/** Who decides, and why. */
export interface Signature {
  readonly by: string;
  readonly reason: string | null;
}

/** Ways from one node to another. */
export interface PathRequest {
  readonly from: string;
  readonly to: string;
  /** In relationships. */
  readonly maxLength: number;
  /** The most ways. */
  readonly limit: number;
  /** What may be walked along, in either direction. */
  readonly via: readonly PathKind[];
}

/** What a list of claims hangs from: all the claims, or those of some node. */
export type ClaimsOf = 'speaker' | 'target' | 'article' | 'topic';
/** Whose affiliations: an actor's organizations, or an organization's actors. */
export type AffiliationsOf = 'actor' | 'organization';

/**
 * The graph in the words of the domain. Reads that take ids answer a Map with an entry for each id that has
 * something, in one statement whatever the number of ids; a look-up that finds nothing is null.
 * Every method throws StoreError where the database cannot answer, and BadInputError for a filter that cannot be meant.
 */
export interface Graph {
  articlesById(ids: readonly string[], selected?: Selected): Promise<Map<string, Branched<Article>>>;
  partiesById(ids: readonly string[], selected?: Selected): Promise<Map<string, Branched<Party>>>;
  claimsById(ids: readonly string[]): Promise<Map<string, Claim>>;
  topicsById(ids: readonly string[]): Promise<Map<string, Topic>>;
  articleByUrl(url: string): Promise<Article | null>;
  /**
   * Where articles were read as texts, the oldest first: at several addresses where they are one article. Nothing for
   * an article of which only an editor's claims, or a part, are known.
   */
  appearancesOf(articleIds: readonly string[]): Promise<Map<string, Appearance[]>>;
  /**
   * Those whose name or alias is `name`, case, accents and punctuation aside; in the order of their names. Each holds, of
   * whatever is selected, what tells it from the others: name, kind and description.
   */
  partiesByName(name: string, type: PartyType | null, selected?: Selected): Promise<Branched<Party>[]>;

  /** `distinct`: of those that fit and repeat each other, the first that was said, by `OLDEST`, alone. */
  claims(
    where: ClaimFilter,
    order: ClaimOrder,
    page: PageRequest,
    distinct?: boolean,
    selected?: Selected,
  ): Promise<Page<ClaimRow>>;
  countClaims(where: ClaimFilter, distinct?: boolean): Promise<number>;
  /** The number of the claim that came to the graph last; 0 where none did. */
  lastArrival(): Promise<number>;
  /** Of the claims that came after the one with this number, the first `limit` that fit, in the order in which they came. */
  claimsArrived(where: ClaimFilter, after: number, limit: number): Promise<{ claim: Claim; arrival: number }[]>;
  articles(
    where: ArticleFilter,
    order: ArticleOrder,
    page: PageRequest,
    selected?: Selected,
  ): Promise<Page<{ article: Branched<Article> }>>;
  countArticles(where: ArticleFilter): Promise<number>;
  parties(
    where: PartyFilter,
    order: PartyOrder,
    page: PageRequest,
    selected?: Selected,
  ): Promise<Page<{ party: Branched<Party> }>>;
  countParties(where: PartyFilter): Promise<number>;
  topics(nameContains: string | null, page: PageRequest): Promise<Page<{ topic: Topic }>>;
  countTopics(nameContains: string | null): Promise<number>;

  claimsOf(
    of: ClaimsOf,
    ids: readonly string[],
    where: ClaimFilter,
    order: ClaimOrder,
    page: PageRequest,
    selected?: Selected,
  ): Promise<Map<string, Page<ClaimRow>>>;
  countClaimsOf(of: ClaimsOf, ids: readonly string[], where: ClaimFilter): Promise<Map<string, number>>;
  /** Newest article first for a party, first mention first for an article. */
  mentionsOf(
    of: 'party' | 'article',
    ids: readonly string[],
    page: PageRequest,
  ): Promise<Map<string, Page<MentionRow>>>;
  countMentionsOf(of: 'party' | 'article', ids: readonly string[]): Promise<Map<string, number>>;
  /** An actor's organizations or an organization's actors, each once, by name. */
  affiliationsOf(
    of: AffiliationsOf,
    ids: readonly string[],
    page: PageRequest,
    selected?: Selected,
  ): Promise<Map<string, Page<AffiliationRow>>>;
  countAffiliationsOf(of: AffiliationsOf, ids: readonly string[]): Promise<Map<string, number>>;
  /** The parties that each of `ids` speaks about most, or that speak about it most: by number of claims, then name. */
  partyCounts(
    direction: 'talksAbout' | 'talkedAboutBy',
    ids: readonly string[],
    where: ClaimFilter,
    first: number,
  ): Promise<Map<string, PartyCount[]>>;

  /**
   * A part of the graph for drawing. A smaller `limit` gives the first nodes of what a larger one gives: what is nearer
   * first, except that a claim is followed by what it connects; of as near, the heaviest.
   */
  drawing(request: DrawingRequest): Promise<Drawing>;
  /**
   * What fits something that somebody typed, best first: at most the best 200 of each type. Any characters may be in
   * the query; where no word is, nothing is found. Throws BadInputError for more than 100 words.
   */
  search(query: string, types: ReadonlySet<SearchType>): Promise<Found[]>;
  /**
   * How many of the claims that fit have each value, most first, ties by name or value. A claim with several values
   * counts once for each; one with none counts for none.
   */
  distribution(by: DistributionKey, where: ClaimFilter, first: number): Promise<DistributionRow[]>;
  /**
   * How many of the claims that fit are of each interval between the first and the last: by the day they were said on,
   * else their article was published on; those without either are in none. With `by`, apart for each of the `series`
   * most frequent values, and once more, as `other`, for claims that have none of these values.
   * Throws BadInputError where that would be too many points.
   */
  timeline(
    interval: Interval,
    by: DistributionKey | null,
    where: ClaimFilter,
    series: number,
  ): Promise<TimelinePoint[]>;

  /**
   * Each of the `speakers` parties that make most of the claims that fit with each of the `targets` parties that most of
   * them are about, zeros too; both most first, ties by name. As in a distribution by target, a bare `stance` is that
   * towards the target. Claims without a speaker or without a target count for nothing.
   */
  talkMatrix(where: ClaimFilter, speakers: number, targets: number): Promise<TalkCell[]>;

  /**
   * The shortest ways, none with a node twice, each a drawing with its nodes in walking order: shorter ones first, then
   * those over surer claims, parties earlier by name and newer articles, step by step. From a node to itself there is one
   * way without a step; where either is not there, none. `truncated` says that a node had more relationships than are
   * followed, the thousand that come first in that order, so that there may be other ways.
   * Throws OutOfTimeError where the search takes too long.
   */
  paths(request: PathRequest): Promise<Drawing[]>;

  speakersOf(claimIds: readonly string[], selected?: Selected): Promise<Map<string, Party[]>>;
  addresseesOf(claimIds: readonly string[], selected?: Selected): Promise<Map<string, Party>>;
  targetsOf(claimIds: readonly string[], selected?: Selected): Promise<Map<string, Target[]>>;
  topicsOf(claimIds: readonly string[]): Promise<Map<string, Topic[]>>;
  articlesOf(claimIds: readonly string[], selected?: Selected): Promise<Map<string, Article>>;
  containersOf(claimIds: readonly string[]): Promise<Map<string, Claim>>;
  containedIn(claimIds: readonly string[]): Promise<Map<string, Claim[]>>;
  /** Claims that repeat, support or contradict each of some claims, or that it does: the surest first. */
  relatedOf(
    claimIds: readonly string[],
    kinds: readonly ClaimRelationKind[],
    page: PageRequest,
  ): Promise<Map<string, Page<RelatedRow>>>;
  countRelatedOf(claimIds: readonly string[], kinds: readonly ClaimRelationKind[]): Promise<Map<string, number>>;
  /** The articles that report each of some claims or a repeat of it: the oldest first. */
  reportersOf(claimIds: readonly string[], page: PageRequest): Promise<Map<string, Page<{ article: Article }>>>;
  countReportersOf(claimIds: readonly string[]): Promise<Map<string, number>>;
  /** Finds out what would come as a copy, and writes nothing. */
  copyFinder(): CopyFinder;
  /** The `limit` likeliest pairs of parties that may be one, but for those that a person kept apart. */
  duplicateCandidates(limit: number): Promise<DuplicateCandidate[]>;
  publishersOf(articleIds: readonly string[]): Promise<Map<string, Party>>;
  textsOf(articleIds: readonly string[]): Promise<Map<string, string>>;
  statistics(): Promise<Statistics>;
  /**
   * Changes with whatever is written, by any process: while it is the same, every read answers the same. Null where
   * nothing was written yet. What others than Quoth write into the database does not change it.
   */
  epoch(): Promise<string | null>;
  /** Resolves where the database answers. */
  ping(): Promise<void>;

  /** Whether writing an article with these digests would change nothing. */
  holds(article: ArticleVersion): Promise<boolean>;
  /** Writes one article in one transaction, in place of what was there of it. */
  putArticle(record: ArticleRecord): Promise<WriteOutcome>;
  /** Writes articles in one transaction, all of them or none; the graph is as if each had come alone, in their order. */
  putArticles(records: readonly ArticleRecord[]): Promise<WriteOutcome[]>;
  /** Writes an editor's parties in one transaction; answers how many were new or changed. */
  putParties(record: PartyListRecord): Promise<WriteOutcome>;
  /**
   * Says that parties are one: all that is told of those in `from`, now and later, is told of `into`. Their ids go on
   * standing for it.
   * @throws NotFoundError for an unknown id; BadInputError for the same party twice, or an actor and an organization
   */
  mergeParties(into: string, from: readonly string[], signature: Signature): Promise<Party>;
  /**
   * Says that an alias of a party is somebody else's name; answers whose. Parties merged into this one that articles
   * call so stand for themselves again.
   * @throws NotFoundError for an unknown id; BadInputError where the party has no such alias, or goes by that name
   */
  splitParty(id: string, alias: string, signature: Signature): Promise<Party>;
  /** Says what to hold of a claim, now and when its article is read again. @throws NotFoundError for an unknown id */
  reviewClaim(id: string, review: ReviewState, signature: Signature): Promise<Claim>;
  /**
   * Takes a decision back; all later ones stay. @throws NotFoundError for an unknown id; BadInputError for one that is
   * undone already, or an undo itself
   */
  undoCuration(id: string, signature: Signature): Promise<Curation>;
  /**
   * Finds out who is who among all parties, by their names and the company they keep, and puts it in the place of what was found
   * before. What people decided goes over it. The same articles give the same, in whatever order they came.
   * @returns how many were made one, kept apart from one of their name, and left for a person to decide
   */
  resolveParties(): Promise<{ same: number; namesakes: number; unsure: number }>;
  /** What was found, the least sure first. */
  partyFindings(): Promise<PartyFinding[]>;
  /** The newest `limit` decisions on each of some parties or claims, newest first. */
  historyOf(ids: readonly string[], limit: number): Promise<Map<string, Curation[]>>;
  /**
   * Deletes an article, with all its appearances and all that only it held; of an id that is a copy's, that appearance
   * alone. False where there is none.
   */
  deleteArticle(id: string): Promise<boolean>;
}
