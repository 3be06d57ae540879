import type { Document } from './document.js';
import { SPEECH_NOUNS } from './lexicon/cues.js';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);
const DAY = 86_400_000;
const RELATIVE: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1 };
const NUMBERS = ['', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const UNITS = new Set(['day', 'week', 'month', 'year']);
const PARTS_OF_DAY = new Set(['morning', 'afternoon', 'evening']);

/**
 * The day that some words tell, as an ISO date: `Monday` is the most recent one on or before the article's date,
 * `Jan. 28` the most recent such day, `yesterday` the day before, `two days ago` two before. What tells a week, a month
 * or a year is its first day: `last week`, `in March`, `in 2017`, `three years ago`. Null where they tell none, or the
 * article has no date and the words do not give the year.
 *
 * @param words indices of the words to look at, the likeliest first
 * @param publishedOn ISO date of the article, or null
 */
export function dateIn(document: Document, words: readonly number[], publishedOn: string | null): string | null {
  const published = publishedOn === null ? NaN : Date.parse(`${publishedOn.slice(0, 10)}T00:00:00Z`);
  for (const index of words) {
    const lower = wordAt(document, index);
    const date =
      calendarDate(document, index, lower, published) ??
      yearAlone(document, index, published) ??
      (Number.isNaN(published) ? null : relative(document, index, lower, published));
    if (date !== null) return new Date(date).toISOString().slice(0, 10);
  }
  return null;
}

/** Whether a word tells a day of the week. */
export function isDayName(lower: string): boolean {
  return DAYS.includes(lower) || lower in RELATIVE;
}

function wordAt(document: Document, index: number): string {
  return (document.words[index]?.lower ?? '').replace(/\.$/u, '');
}

function relative(document: Document, index: number, lower: string, published: number): number | null {
  const offset = RELATIVE[lower];
  if (offset !== undefined) return published + offset * DAY;
  const before = wordAt(document, index - 1);
  const day = DAYS.indexOf(lower);
  if (day < 0) return period(document, index, lower, before, published);
  const back = (new Date(published).getUTCDay() - day + 7) % 7;
  // `next Monday` is not when something was said; `last Monday` is never today.
  if (before === 'next') return null;
  return published - (back === 0 && before === 'last' ? 7 : back) * DAY;
}

/** `last week`, `earlier this month`, `two days ago`, `this morning`, `last night`, `in March`. */
function period(document: Document, index: number, lower: string, before: string, published: number): number | null {
  if (MONTH_NAMES.has(lower))
    return yearOf(document.words[index + 1]?.text) === null ? monthAlone(lower, before, published) : null;
  if (before === 'this' && PARTS_OF_DAY.has(lower)) return published;
  if (before === 'last' && lower === 'night') return published - DAY;
  const unit = lower.replace(/s$/u, '');
  if (!UNITS.has(unit)) return null;
  if (wordAt(document, index + 1) === 'ago') {
    const count = numberOf(before);
    return count === null ? null : startOf(unit, back(unit, count, published));
  }
  if (before === 'last' && unit !== 'day') return startOf(unit, back(unit, 1, published));
  return before === 'this' && wordAt(document, index - 2) === 'earlier' ? startOf(unit, published) : null;
}

/** `in March`, `last May`: the most recent one; `march` and `may` alone are verbs. */
function monthAlone(lower: string, before: string, published: number): number | null {
  if (!['in', 'last', 'early', 'late', 'mid'].includes(before)) return null;
  const year = new Date(published).getUTCFullYear();
  const first = Date.UTC(year, MONTHS.indexOf(lower.slice(0, 3)), 1);
  return first <= published ? first : Date.UTC(year - 1, MONTHS.indexOf(lower.slice(0, 3)), 1);
}

/** `in 2017`, `in March 2017`, `a 2017 interview`. */
function yearAlone(document: Document, index: number, published: number): number | null {
  const year = yearOf(document.words[index]?.text);
  const before = wordAt(document, index - 1);
  if (year === null || year > new Date(Number.isNaN(published) ? Date.UTC(2100, 0) : published).getUTCFullYear())
    return null;
  if (MONTH_NAMES.has(before)) return Date.UTC(year, MONTHS.indexOf(before.slice(0, 3)), 1);
  // `in a 2004 interview`
  const dated = SPEECH_NOUNS.has(wordAt(document, index + 1));
  return dated || ['in', 'early', 'late', 'mid'].includes(before) ? Date.UTC(year, 0, 1) : null;
}

function numberOf(word: string): number | null {
  if (/^\d{1,3}$/u.test(word)) return Number(word);
  const index = word === 'an' || word === 'one' ? 1 : NUMBERS.indexOf(word);
  return index > 0 ? index : null;
}

function back(unit: string, count: number, published: number): number {
  const date = new Date(published);
  if (unit === 'day') return published - count * DAY;
  if (unit === 'week') return published - 7 * count * DAY;
  return unit === 'month'
    ? Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - count, 1)
    : Date.UTC(date.getUTCFullYear() - count, 0, 1);
}

/** The first day of the week, month or year that a day is in; weeks begin on Monday (ISO 8601). */
function startOf(unit: string, day: number): number {
  const date = new Date(day);
  if (unit === 'week') return day - ((date.getUTCDay() + 6) % 7) * DAY;
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  return unit === 'year' ? Date.UTC(date.getUTCFullYear(), 0, 1) : day;
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
