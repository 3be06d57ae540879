import type { DateRange } from './filter.js';

/**
 * A list is read in the order of one text property, ascending, unique in the list: `ORDER BY`, the cursor and the index
 * are then one and the same, on every engine. These functions make those properties.
 */

/** Sorts after every date: what has none comes last, both newest and oldest first. */
const UNDATED = '~';

/** Above and below every key. */
export const LAST_KEY = '\u{10FFFF}';
export const FIRST_KEY = '';

/** Keys of an article's places in lists. */
export function articleKeys(id: string, publishedOn: string | null) {
  return { byNewest: `${newest(publishedOn)}|${id}`, byOldest: `${publishedOn ?? UNDATED}|${id}` };
}

/**
 * Keys of a claim's places in lists: by the day it was said, else by its article's, then by its position there.
 * `confidence` is from 0 to 1 and counts to six digits.
 */
export function claimKeys(articleId: string, position: number, date: string | null, confidence: number) {
  const place = `${articleId}|${String(position).padStart(6, '0')}`;
  const byNewest = `${newest(date)}|${place}`;
  const doubt = String(Math.round((1 - confidence) * 1e6)).padStart(7, '0');
  return {
    byNewest,
    byOldest: `${date ?? UNDATED}|${place}`,
    byPosition: place,
    byConfidence: `${doubt}|${byNewest}`,
  };
}

/** The later the date, the smaller: each digit's complement to nine. */
function newest(date: string | null): string {
  return date === null ? UNDATED : date.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

/** The day and the article that a claim's `byOldest` starts with; the day is null where it has none. */
export function placeOf(byOldest: string): { date: string | null; articleId: string } {
  const [date = UNDATED, articleId = ''] = byOldest.split('|');
  return { date: date === UNDATED ? null : date, articleId };
}

/** Between which keys, the second exclusive, the `byOldest` of whatever is of some days lies; what has no date does not. */
export function oldestKeysWithin({ from, to }: DateRange): { first: string; beyond: string } {
  return { first: from ?? FIRST_KEY, beyond: `${to ?? ''}${UNDATED}` };
}

/** Key of a relation's place in the lists of both its claims: the surest first. `score` is from 0 to 1 and counts to six digits. */
export function relationKey(score: number, from: string, to: string): string {
  return `${String(Math.round((1 - score) * 1e6)).padStart(7, '0')}|${from}|${to}`;
}
