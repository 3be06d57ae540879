import type { ReviewState } from '../model/claim.js';
import { foldText } from '../model/ids.js';
import { reviewsIn } from './cypher/curation.js';
import type { ReviewDecision } from './decision.js';
import type { Transaction } from './engine.js';
import type { Standings } from './standing.js';

/** A review that holds, with its place among all decisions. */
export type Review = ReviewDecision & { readonly order: number };

/** A claim as a review looks for it. */
export interface ReviewableClaim {
  readonly id: string;
  readonly words: string;
  /** Ids of parties as they are now. */
  readonly speakers: readonly string[];
}

/** The reviews of some articles' claims that hold, oldest first. */
export async function readReviews(transaction: Transaction, articles: readonly string[]): Promise<Review[]> {
  const rows = await transaction.run(reviewsIn, { ids: articles });
  return rows.map(({ reviewed }) => JSON.parse(reviewed) as Review).sort((a, b) => a.order - b.order);
}

/** A review of a claim in another appearance of an article, as one of the article: claims there have other ids. */
export function reviewIn(article: string, review: Review): Review {
  return review.article === article ? review : { ...review, article, textDigest: '' };
}

/**
 * What was decided of each claim, by its id. In the text that the review was made on, a claim is known by its id; in
 * another text of the article by the same words and speakers, of several the one with the same id, else the first.
 */
export function reviewsOf(
  claims: readonly ReviewableClaim[],
  textDigest: string,
  reviews: readonly Review[],
  standings: Standings,
): Map<string, ReviewState> {
  const found = new Map<string, ReviewState>();
  for (const review of reviews) {
    const speakers = speakersKey(review.speakers.map((id) => standings.of(id).party));
    const fits =
      review.textDigest === textDigest
        ? ({ id }: ReviewableClaim) => id === review.claim
        : (claim: ReviewableClaim) => claim.words === review.words && speakersKey(claim.speakers) === speakers;
    const fitting = claims.filter(fits);
    const claim = fitting.find(({ id }) => id === review.claim) ?? fitting[0];
    if (claim) found.set(claim.id, review.review);
  }
  return found;
}

/** The words of a claim by which it is known again. */
export function wordsOf(text: string): string {
  return foldText(text) || text.trim();
}

const speakersKey = (ids: readonly string[]) => [...new Set(ids)].sort().join(' ');
