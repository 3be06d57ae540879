import { Type } from '@sinclair/typebox';
import type { ArticleMetadata } from './metadata.js';
import { checker } from './validate.js';

/** What a page, feed or data set says of an article: as it is written there, whatever that is. */
export interface ToldMetadata {
  readonly title?: unknown;
  readonly url?: unknown;
  readonly publisher?: unknown;
  readonly authors?: unknown;
  readonly date?: unknown;
  readonly language?: unknown;
}

const LONGEST = { title: 1000, name: 500, url: 2000, authors: 100 };
const isDate = checker(Type.String({ format: 'date' }));
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/u;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * What can be used of it. Unlike an editor's front matter, which has to be right, what others wrote for other ends is
 * taken where it is usable and passed over where it is not.
 */
export function usableMetadata(told: ToldMetadata): ArticleMetadata {
  const title = lineOf(told.title, LONGEST.title);
  const publisher = lineOf(told.publisher, LONGEST.name);
  const url = addressOf(told.url);
  const date = dayOf(told.date);
  const language = languageTag(told.language);
  const authors = listOf(told.authors)
    .map((author) => lineOf(author, LONGEST.name)?.replace(/^by\s+/iu, ''))
    .filter((author) => author !== undefined && author !== '')
    .slice(0, LONGEST.authors) as string[];
  return {
    ...(title !== null && { title }),
    ...(url !== null && { url }),
    ...(publisher !== null && { publisher }),
    ...(authors.length > 0 && { authors: [...new Set(authors)] }),
    ...(date !== null && { date }),
    ...(language !== null && { language }),
  };
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return value === undefined || value === null ? [] : [value];
}

/** Text on one line, cut to a length; null for what is no text and for an empty one. */
export function lineOf(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') return null;
  const line = value
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .replace(/\p{Cs}$/u, '')
    .trim();
  return line === '' ? null : line;
}

/** A web address, absolute; null for anything else. `base` is what a relative one counts from. */
export function addressOf(value: unknown, base?: string): string | null {
  if (typeof value !== 'string' || value.trim() === '') return null;
  if (!URL.canParse(value.trim(), base)) return null;
  const { protocol, href } = new URL(value.trim(), base);
  return /^https?:$/u.test(protocol) && href.length <= LONGEST.url ? href : null;
}

function languageTag(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const tag = value.trim().replaceAll('_', '-');
  return LANGUAGE.test(tag) && tag.length <= 35 ? tag : null;
}

/**
 * The day of a date as feeds, pages and data sets write it, in the time zone that it is written in: ISO 8601, RFC 822,
 * `20150218230000`, `January 29, 2019`. Null for what is no date.
 */
export function dayOf(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  const numbers = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d{1,5}$)/u.exec(text);
  if (numbers) return existing(numbers[1], numbers[2], numbers[3]);
  const dayFirst = /^(?:\p{L}+,?\s+)?(\d{1,2})\.?[\s-]+(\p{L}{3})\p{L}*\.?,?[\s-]+(\d{4})\b/u.exec(text);
  if (dayFirst) return existing(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^(?:\p{L}+,\s+)?(\p{L}{3})\p{L}*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(text);
  if (monthFirst) return existing(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  return null;
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

function existing(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date).mismatches ? null : date;
}
