import type { Coming, Member } from './appearances.js';
import { appearancesOf, type AppearanceFields } from './cypher/appearance.js';
import { articleVersions } from './cypher/write.js';
import type { Transaction } from './engine.js';
import type { AppearanceRecord, ArticleRecord } from './record.js';

/**
 * Appearances that an editor tells of, whose texts are not at hand: what is known of them holds until another text is read
 * there, whichever of both comes first.
 */

/** An appearance as the record of its article states it. */
export interface Told {
  readonly appearance: AppearanceRecord;
  readonly article: ArticleRecord['article'];
}

/** The appearances that records tell which are other than what is stored. */
export function toldBy(coming: readonly Coming[]): Told[] {
  return coming.flatMap(({ record: { article, appearances = [] }, isNews }) =>
    isNews ? appearances.map((appearance) => ({ appearance, article })) : [],
  );
}

/** What editors' articles were told to appear as so far, where an editor tells anew. */
export async function toldBefore(
  transaction: Transaction,
  coming: readonly Coming[],
  known: ReadonlyMap<string, AppearanceFields>,
) {
  const restated = coming.filter(({ record, isNews }) => isNews && record.article.curated).map(({ record }) => record);
  const ids = restated.map(({ article }) => article.id).filter((id) => known.has(id));
  const rows = ids.length === 0 ? [] : await transaction.run(appearancesOf, { ids });
  return rows
    .map(({ appearance }) => appearance)
    .filter((appearance) => !isRead(appearance))
    .map(({ id }) => id);
}

/** Whether a text is the one that an appearance was told to have, so that it is what it was told to be. */
export function isAsTold(known: AppearanceFields | undefined, textDigest: string | undefined): boolean {
  return known !== undefined && !isRead(known) && known.textDigest === textDigest;
}

/** Whether a text was read there: what was only told has no digest of what was read. */
export function isRead({ recordDigest }: AppearanceFields): boolean {
  return recordDigest !== '';
}

/** Adds those that are told, as what they are so far: an article, or nothing. */
export async function addTold(
  transaction: Transaction,
  members: Map<string, Member>,
  told: readonly Told[],
): Promise<void> {
  const news = told.map(({ appearance }) => appearance).filter(({ id }) => !members.has(id));
  if (news.length === 0) return;
  const stored = await transaction.run(articleVersions, { ids: [...new Set(news.map(({ id }) => id))] });
  const articles = new Map(stored.map((version) => [version.id, version]));
  for (const { id, publishedOn } of news) {
    const version = articles.get(id);
    const isStored = version !== undefined;
    const isCurated = version?.curated === true;
    members.set(id, { id, article: null, isWhole: isStored, isStored, isCurated, publishedOn, length: 0 });
  }
}
