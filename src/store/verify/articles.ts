import type { ReviewState } from '../../model/claim.js';
import { digest, foldText } from '../../model/ids.js';
import { examinedArticles, type ExaminedArticle, type ExaminedMention } from '../cypher/verify.js';
import type { Engine } from '../engine.js';
import { readStandings } from '../place.js';
import { readReviews, reviewsOf, wordsOf, type Review } from '../review.js';
import { articleKeys } from '../sort-keys.js';
import { claimsForReview } from '../cypher/curation.js';
import { misplaced } from './standings.js';
import { isDistinct, Notes, reading, type Finding, type Subject } from './subject.js';

/** An article’s text is the evidence of all that is told in it. */
export const articles: Subject = {
  label: 'Article',
  page: 20,
  examine: async (engine, keys) => {
    const rows = await engine.read(examinedArticles, { ids: keys });
    const edges = rows.flatMap(({ article, mentions, publishers }) =>
      [...mentions, ...publishers].map(({ party, told }) => ({ id: article.id, to: party, told })),
    );
    return [...rows.flatMap(examine), ...(await misplaced(engine, edges)), ...(await reviewsIn(engine, rows))];
  },
};

function examine({ article, mentions, publishers, claims, containments }: ExaminedArticle): Finding[] {
  const notes = new Notes(article.id);
  const { text } = article;
  const keys = articleKeys(article.id, article.publishedOn ?? null);
  notes.same(article.textDigest, digest(text), 'an article’s digest is that of its text');
  notes.same(
    { byNewest: article.byNewest, byOldest: article.byOldest },
    keys,
    'an article’s places in lists follow from its date',
  );
  notes.expect(
    article.searchText === foldText(`${article.title}\n${text}`),
    'an article is searched by the words of its title and text',
    article.searchText,
  );
  notes.expect(publishers.length < 2, 'an article has one publisher', publishers);
  notes.expect(
    isDistinct(mentions.map(({ party }) => party)),
    'an article mentions a party in one relationship',
    mentions.map(({ party }) => party),
  );
  for (const mention of mentions) examineMention(notes, mention, text, article.byNewest);
  for (const claim of claims) examineEvidence(notes, claim, text);
  examinePositions(notes, article.id, claims);
  examineContainments(notes, claims, containments);
  return notes.findings;
}

const spansOf = (flat: readonly number[]) =>
  Array.from({ length: flat.length / 2 }, (_, index) => [flat[2 * index] ?? -1, flat[2 * index + 1] ?? -1] as const);

const areSpans = (flat: readonly number[], text: string) =>
  flat.length % 2 === 0 && spansOf(flat).every(([start, end]) => start >= 0 && start < end && end <= text.length);

function examineMention(notes: Notes, mention: ExaminedMention, text: string, byNewest: string): void {
  const { party, spans, count, surfaceForms } = mention;
  notes.expect(
    areSpans(spans, text) && count === spans.length / 2,
    'a mention counts its places, which are in the article’s text',
    { party, count, spans },
  );
  const forms = new Set(spansOf(spans).map(([start, end]) => text.slice(start, end)));
  notes.expect(
    forms.size === surfaceForms.length && surfaceForms.every((form) => forms.has(form)),
    'a mention’s forms are the words at its places',
    { party, surfaceForms },
  );
  const first = Math.min(...spansOf(spans).map(([start]) => start));
  notes.expect(
    count === 0 || mention.byPosition.startsWith(`${String(first).padStart(9, '0')}|`),
    'a mention is listed by its first place',
    { party, byPosition: mention.byPosition },
  );
  notes.expect(
    mention.listOf === party && mention.byNewest === byNewest,
    'a relationship holds whose list it is in and its place there',
    { party, listOf: mention.listOf, byNewest: mention.byNewest },
  );
}

type Evidence = ExaminedArticle['claims'][number];

function examineEvidence(notes: Notes, claim: Evidence, text: string): void {
  const { id, start, end, quote, contentSpans, sourceSpan, cueSpan } = claim;
  const spans = [...contentSpans, ...sourceSpan, ...cueSpan];
  notes.expect(areSpans(spans, text), 'a claim’s spans are in its article’s text', { id, spans });
  const whole = spans.length === 0 ? [0, 0] : [Math.min(...spans), Math.max(...spans)];
  notes.expect(start === whole[0] && end === whole[1], 'a claim stands from its first span to its last', {
    id,
    start,
    end,
  });
  notes.expect(
    quote === (spans.length === 0 ? claim.text : text.slice(start, end)),
    'a claim’s quote is what its article has there',
    { id, quote },
  );
}

function examinePositions(notes: Notes, articleId: string, claims: readonly Evidence[]): void {
  const expected = claims.map((_, position) => `${articleId}|${String(position).padStart(6, '0')}`);
  notes.same(
    claims.map(({ byPosition }) => byPosition).sort(),
    expected,
    'an article’s claims are numbered from 0, each with a number of its own',
  );
}

function examineContainments(
  notes: Notes,
  claims: readonly Evidence[],
  containments: ExaminedArticle['containments'],
): void {
  const own = new Set(claims.map(({ id }) => id));
  const outerOf = new Map(containments.map(({ outer, inner }) => [inner, outer]));
  for (const { outer, inner } of containments) {
    notes.expect(own.has(outer) && own.has(inner), 'a claim is told within one of its own article', { outer, inner });
    const seen = new Set([inner]);
    let at: string | undefined = outer;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      at = outerOf.get(at);
    }
    notes.expect(at === undefined, 'no claim is told within itself', { inner });
  }
}

/** What people decided of claims holds of those that are there now, and of no others. */
async function reviewsIn(engine: Engine, rows: readonly ExaminedArticle[]): Promise<Finding[]> {
  const transaction = reading(engine);
  const ids = rows.map(({ article }) => article.id);
  const reviews = await readReviews(transaction, ids);
  const standings = await readStandings(
    transaction,
    reviews.flatMap(({ speakers }) => speakers),
  );
  const found: Finding[] = [];
  for (const { article, claims } of rows) {
    const own = reviews.filter((review) => review.article === article.id);
    const decided = own.length === 0 ? new Map<string, ReviewState>() : await decidedIn(engine, own, standings);
    for (const { id, review, toldReview } of claims) {
      const notes = new Notes(id);
      const expected = decided.get(id);
      notes.expect(
        expected === undefined ? toldReview == null : toldReview != null && review === expected,
        'a claim’s review is the newest decision on it that holds, else what was told',
        { review, toldReview },
      );
      found.push(...notes.findings);
    }
  }
  return found;
}

async function decidedIn(
  engine: Engine,
  reviews: readonly Review[],
  standings: Awaited<ReturnType<typeof readStandings>>,
): Promise<Map<string, ReviewState>> {
  const claims = await engine.read(claimsForReview, { article: reviews[0]?.article ?? '' });
  const reviewable = claims.map(({ id, text, speakers }) => ({ id, words: wordsOf(text), speakers }));
  return reviewsOf(reviewable, claims[0]?.textDigest ?? '', reviews, standings);
}
