import type { Appearance } from '../model/appearance.js';
import type { Article } from '../model/article.js';
import type { Claim, Span } from '../model/claim.js';
import type { Party } from '../model/party.js';
import type { AppearanceFields } from './cypher/appearance.js';
import type { ArticleFields, ClaimEndFields, ClaimFields, PartyFields } from './cypher/fields.js';
import type { ClaimEnds } from './graph.js';

/** Rows of the database as objects of the domain: a property that is not there is null, flat spans become spans again. */

export function toArticle(row: ArticleFields): Article {
  return { ...row, url: row.url ?? null, publishedOn: row.publishedOn ?? null };
}

export function toAppearance(row: AppearanceFields): Appearance {
  const { id, article, title, url = null, publisher = null, publishedOn = null, textDigest } = row;
  return { title, url, publisher, publishedOn, textDigest, isRead: id === article };
}

export function toParty(row: PartyFields): Party {
  return { ...row, description: row.description ?? null, wikidataId: row.wikidataId ?? null };
}

export function toClaim(row: ClaimFields): Claim {
  const { quote, start, end, contentSpans, sourceSpan, cueSpan, arrival = null, ...claim } = row;
  const spans = (flat: readonly number[] = []) => spansWithin(quote, start, flat);
  return {
    ...claim,
    cue: claim.cue ?? null,
    saidOn: claim.saidOn ?? null,
    arrival: arrival === null ? null : String(arrival),
    evidence: {
      quote,
      start,
      end,
      content: spans(contentSpans),
      source: spans(sourceSpan)[0] ?? null,
      cue: spans(cueSpan)[0] ?? null,
    },
  };
}

/** A claim with those of its ends that were read beside it. */
export function toClaimWithEnds({ claim, speakers, addressees, targets, articles }: Row): Claim & ClaimEnds {
  const [article] = articles ?? [];
  return Object.assign(toClaim(claim), {
    ...(speakers && { speakers: inPlace(speakers).map(({ party }) => toParty(party)) }),
    ...(addressees && { addressee: addressees.map(({ party }) => toParty(party))[0] ?? null }),
    ...(targets && {
      about: inPlace(targets).map(({ party, stance, confidence }) => ({ party: toParty(party), stance, confidence })),
    }),
    ...(article && { article: toArticle(article) }),
  });
}

type Row = ClaimEndFields & { claim: ClaimFields };

function inPlace<End extends { position?: number | null }>(ends: readonly End[]): End[] {
  return [...ends].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
}

/** Spans of the article that lie in `quote`, which starts at `offset` there; their characters come from the quote. */
function spansWithin(quote: string, offset: number, flat: readonly number[]): Span[] {
  return Array.from({ length: Math.floor(flat.length / 2) }, (_, index) => {
    const [start = 0, end = 0] = flat.slice(2 * index, 2 * index + 2);
    return { start, end, text: quote.slice(start - offset, end - offset) };
  });
}
