import { foldText, idOfName, nameKey } from '../model/ids.js';
import type { ReviewState, Span } from '../model/claim.js';
import type { ClaimEdgeProperties, EdgeRow, MentionProperties, Telling } from './cypher/write.js';
import { trigrams } from './name-match.js';
import { wholeOf, type ArticleEdges } from './place.js';
import type { AffiliationEdge, ArticleRecord, ClaimRecord, PartyInArticle, PartyRecord } from './record.js';
import { wordsOf, type ReviewableClaim } from './review.js';
import { articleKeys, claimKeys } from './sort-keys.js';

/** What a record becomes in the graph: rows of nodes and relationships. Pure. */

/** Stands in a relationship for the article that states it where an editor does. */
export const EDITOR = '';

/** What a record tells of parties, by the ids that it tells them under. */
export function toldEdges({ article, parties, affiliations, claims }: ArticleRecord): ArticleEdges {
  const newest = articleKeys(article.id, article.publishedOn).byNewest;
  return {
    mentions: parties.map((party) => mentionRow(article.id, party)),
    publishers: article.publisherId === null ? [] : [{ from: article.id, to: article.publisherId, properties: {} }],
    speakers: claims.flatMap(speakerRows),
    targets: claims.flatMap(targetRows),
    addressees: claims.flatMap(addresseeRows),
    affiliations: affiliationRows(affiliations, article.id, newest),
  };
}

/** A person's review goes over what the record says, which stays beside it. */
export function reviewProperties({ id, review }: ClaimRecord, reviewed: ReadonlyMap<string, ReviewState>) {
  const decided = reviewed.get(id);
  return decided === undefined ? {} : { review: decided, toldReview: review };
}

/** The claims as reviews look for them. */
export function reviewableClaims({ claims }: ArticleRecord, { speakers }: ArticleEdges): ReviewableClaim[] {
  return claims.map(({ id, text }) => ({
    id,
    words: wordsOf(text),
    speakers: speakers.filter(({ from }) => from === id).map(({ to }) => to),
  }));
}

/** The node of an article. */
export function articleProperties(article: ArticleRecord['article']): object {
  const { publisherId: _, ...properties } = article;
  return {
    ...properties,
    ...articleKeys(article.id, article.publishedOn),
    ingestedAt: new Date().toISOString(),
    searchText: foldText(`${article.title}\n${article.text}`),
  };
}

/** The node of a claim, the `position`-th of its article. */
export function claimProperties(claim: ClaimRecord, position: number, article: ArticleRecord['article']) {
  const { id, text, quoteType, cue, saidOn, confidence, origin, review, content, source, cueSpan } = claim;
  const [whole] = wholeOf(claim);
  return {
    ...{ id, text, quoteType, cue, saidOn, confidence, origin, review },
    ...claimKeys(article.id, position, claim.saidOn ?? article.publishedOn, claim.confidence),
    ...(whole === undefined
      ? { start: 0, end: 0, quote: claim.text }
      : { ...whole, quote: article.text.slice(whole.start, whole.end) }),
    contentSpans: content.flatMap(pair),
    sourceSpan: source ? pair(source) : [],
    cueSpan: cueSpan ? pair(cueSpan) : [],
    searchText: foldText(claim.text),
  };
}

const pair = (span: Span) => [span.start, span.end];

/** The nodes of the claims' topics, each once. */
export function topicRows(claims: readonly ClaimRecord[]): object[] {
  const names = new Map(claims.flatMap((claim) => claim.topics).map((name) => [topicId(name), name]));
  return [...names].map(([id, name]) => topicProperties(id, name));
}

const topicId = (name: string) => idOfName('Topic', nameKey(name));

function topicProperties(id: string, name: string): object {
  const key = nameKey(name);
  return { id, name, key, trigrams: trigrams(key), byName: `${key}|${id}` };
}

function mentionRow(articleId: string, party: PartyInArticle): EdgeRow<MentionProperties> {
  const first = party.mentions[0]?.start ?? 0;
  return {
    from: articleId,
    to: party.id,
    properties: {
      ...tellingOf(party),
      count: party.mentions.length,
      surfaceForms: [...new Set(party.mentions.map((mention) => mention.text))],
      spans: party.mentions.flatMap(pair),
      byPosition: `${String(first).padStart(9, '0')}|${party.id}`,
    },
  };
}

/** What is told of a party, without where. */
export function tellingOf({ name, aliases, kind, description, wikidataId }: PartyRecord): Telling {
  return { name, aliases: [...aliases], kind, description, wikidataId };
}

/** Ranks an editor's statement first, then one with a role, then the newest article's. */
export function affiliationRows(
  affiliations: readonly AffiliationEdge[],
  articleId: string,
  byNewest: string | null,
): EdgeRow[] {
  return affiliations.map(({ actorId, organizationId, role }) => ({
    from: actorId,
    to: organizationId,
    properties: { role, articleId, byRank: `${byNewest === null ? 0 : 1}${role === null ? 1 : 0}${byNewest ?? ''}` },
  }));
}

const speakerRows = (claim: ClaimRecord): EdgeRow<ClaimEdgeProperties>[] =>
  claim.speakerIds.map((to, position) => ({ from: claim.id, to, properties: { position } }));

const targetRows = (claim: ClaimRecord): EdgeRow<ClaimEdgeProperties>[] =>
  claim.targets.map(({ partyId, stance, confidence }, position) => ({
    from: claim.id,
    to: partyId,
    properties: { stance, confidence, position },
  }));

const addresseeRows = (claim: ClaimRecord): EdgeRow<ClaimEdgeProperties>[] =>
  claim.addresseeId === null ? [] : [{ from: claim.id, to: claim.addresseeId, properties: {} }];

export const containsRows = (claim: ClaimRecord): EdgeRow[] =>
  claim.withinId === null ? [] : [{ from: claim.withinId, to: claim.id, properties: {} }];

export const concernsRows = (claim: ClaimRecord): EdgeRow<{ position: number }>[] =>
  [...new Set(claim.topics.map(topicId))].map((to, position) => ({
    from: claim.id,
    to,
    properties: { position },
  }));
