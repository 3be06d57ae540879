import type { ExtractedClaim, ExtractedTarget, Extraction } from '../extract/extraction.js';
import { digest } from '../model/ids.js';
import { ClaimOrigin, ReviewState } from '../model/claim.js';
import type { ArticleRecord, ArticleVersion, ClaimRecord } from '../store/record.js';
import { otherNames } from './also-known.js';
import { apposition } from './apposition.js';
import type { ArticleText } from './article.js';
import { knownBody } from './gazetteer.js';
import { claimIdsOf } from './identity.js';
import { distinctAffiliations, PartyTable } from './party-table.js';

/** Changes when the same reading gives another record, so that what is stored is written anew. */
const RECORD_VERSION = 4;

/** Which version of an article its text gives; `extractor` is the version of what looks for claims in it. */
export function versionOfText(article: ArticleText, extractor: string): ArticleVersion {
  return {
    id: article.id,
    curated: false,
    ...(article.partial === true && { partial: true, length: article.text.length }),
    textDigest: digest(article.text),
    recordDigest: digest(JSON.stringify([RECORD_VERSION, extractor, article])),
  };
}

/** The record of an article with what extraction found in it. */
export function recordOfExtraction(article: ArticleText, found: Extraction, version: ArticleVersion): ArticleRecord {
  const parties = new PartyTable(article.id);
  const others = otherNames(article.text, found.parties);
  const ids = found.parties.map((party, index) => {
    const aliases = [...party.aliases, ...(others.get(index) ?? [])];
    const description = apposition(article.text, party);
    return parties.add({ ...party, aliases, description, ...knownBody(party.kind, [party.name, ...party.aliases]) });
  });
  const publisherId = article.publisher === null ? null : parties.addPublisher(article.publisher);
  const idAt = (index: number): string => at(ids, index);
  return {
    article: {
      ...articleNodeOf(article, publisherId),
      ...version,
    },
    parties: parties.all(),
    affiliations: distinctAffiliations(
      found.affiliations.map(({ actor, organization, role }) => ({
        actorId: idAt(actor),
        organizationId: idAt(organization),
        role,
      })),
    ),
    claims: claimsOf(article.id, found.claims, idAt),
  };
}

/** An article's own properties, but for those that tell where its claims come from. */
export function articleNodeOf(
  article: ArticleText,
  publisherId: string | null,
): Omit<ArticleRecord['article'], 'curated' | 'partial' | 'recordDigest'> {
  const { id, title, url, authors, publishedOn, language, text } = article;
  return { id, title, url, publisherId, authors, publishedOn, language, text, textDigest: digest(text) };
}

/** The claims in the order of the text, each after the one that it is told within. */
function claimsOf(
  articleId: string,
  claims: readonly ExtractedClaim[],
  idAt: (party: number) => string,
): ClaimRecord[] {
  const order = claims
    .map((_, index) => index)
    .sort((a, b) => startOf(at(claims, a)) - startOf(at(claims, b)) || a - b);
  const sorted = order.map((index) => at(claims, index));
  const sortedIds = claimIdsOf(
    articleId,
    sorted.map(({ text }) => text),
  );
  const ids = new Map(order.map((index, place) => [index, at(sortedIds, place)]));
  return sorted.map((claim, place) => ({
    id: at(sortedIds, place),
    text: claim.text,
    quoteType: claim.quoteType,
    cue: claim.cue,
    saidOn: claim.saidOn,
    confidence: claim.confidence,
    origin: ClaimOrigin.EXTRACTED,
    review: ReviewState.UNREVIEWED,
    content: claim.content,
    source: claim.source[0] ?? null,
    cueSpan: claim.cueSpan[0] ?? null,
    speakerIds: [...new Set(claim.speakers.map(idAt))],
    addresseeId: claim.addressee === null ? null : idAt(claim.addressee),
    targets: targetsOf(claim.about, idAt),
    topics: [...new Set(claim.topics)],
    withinId: claim.within === null ? null : (ids.get(claim.within) ?? null),
  }));
}

function startOf(claim: ExtractedClaim): number {
  return claim.content[0]?.start ?? 0;
}

/** Each party once: of two targets that are one party, the surer one. */
function targetsOf(about: readonly ExtractedTarget[], idAt: (party: number) => string): ClaimRecord['targets'] {
  const targets = new Map<string, ClaimRecord['targets'][number]>();
  for (const { party, stance, confidence } of about) {
    const partyId = idAt(party);
    if ((targets.get(partyId)?.confidence ?? -1) < confidence) targets.set(partyId, { partyId, stance, confidence });
  }
  return [...targets.values()];
}

/** The list's item; extraction promises that its indices are good, and a broken promise must not reach the graph. */
function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no item ${index} in a list of ${list.length}`);
  return item;
}
