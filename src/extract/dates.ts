import type { Document } from './document.js';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);
const DAY = 86_400_000;
const RELATIVE: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1 };

/**
 * The day that some words tell, as an ISO date: `Monday` is the most recent one on or before the article's date,
 * `Jan. 28` the most recent such day, `yesterday` the day before. Null where they tell none, or the article has no date
 * and the words do not give the year.
 *
 * @param words indices of the words to look at, in order
 * @param publishedOn ISO date of the article, or null
 */
export function dateIn(document: Document, words: readonly number[], publishedOn: string | null): string | null {
  const published = publishedOn === null ? NaN : Date.parse(`${publishedOn.slice(0, 10)}T00:00:00Z`);
  for (const index of words) {
    const lower = (document.words[index]?.lower ?? '').replace(/\.$/u, '');
    const date =
      calendarDate(document, index, lower, published) ??
      (Number.isNaN(published) ? null : relative(document, index, lower, published));
    if (date !== null) return new Date(date).toISOString().slice(0, 10);
  }
  return null;
}

/** Whether a word tells a day of the week. */
export function isDayName(lower: string): boolean {
  return DAYS.includes(lower) || lower in RELATIVE;
}

function relative(document: Document, index: number, lower: string, published: number): number | null {
  const offset = RELATIVE[lower];
  if (offset !== undefined) return published + offset * DAY;
  const day = DAYS.indexOf(lower);
  if (day < 0) return null;
  const back = (new Date(published).getUTCDay() - day + 7) % 7;
  // `next Monday` is not when something was said; `last Monday` is never today.
  const before = document.words[index - 1]?.lower;
  if (before === 'next') return null;
  return published - (back === 0 && before === 'last' ? 7 : back) * DAY;
}

/** `Jan. 28`, `28 January 2019`, `January 28, 2019`. */
function calendarDate(document: Document, index: number, lower: string, published: number): number | null {
  if (!MONTH_NAMES.has(lower)) return null;
  const month = MONTHS.indexOf(lower.slice(0, 3));
  const after = dayOfMonth(document.words[index + 1]?.text);
  const day = after ?? dayOfMonth(document.words[index - 1]?.text);
  if (day === null) return null;
  const rest = after === null ? index + 1 : index + 2;
  const year =
    yearOf(document.words[rest]?.text) ??
    (document.words[rest]?.text === ',' ? yearOf(document.words[rest + 1]?.text) : null);
  if (year !== null) return valid(year, month, day);
  if (Number.isNaN(published)) return null;
  const thisYear = new Date(published).getUTCFullYear();
  const date = valid(thisYear, month, day);
  return date !== null && date > published ? valid(thisYear - 1, month, day) : date;
}

function dayOfMonth(text: string | undefined): number | null {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(text ?? '')?.[1];
  return day === undefined || Number(day) < 1 || Number(day) > 31 ? null : Number(day);
}

function yearOf(text: string | undefined): number | null {
  return /^(?:19|20)\d\d$/u.test(text ?? '') ? Number(text) : null;
}

function valid(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month, day));
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date.getTime() : null;
}
