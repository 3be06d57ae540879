import { oneProblem } from './problem.js';
import { articleIdOf, type ArticlePlace } from './identity.js';
import { languageOf, type ArticleMetadata } from './metadata.js';
import { checker } from './validate.js';
import { tooLarge } from './bytes.js';
import { Type } from '@sinclair/typebox';

/** One article as it was read, before anything is found in it. */
export interface ArticleText {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  /** ISO date. */
  readonly publishedOn: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  /** Whether the text is only a part of what was published: a feed’s summary, a data set’s excerpts. */
  readonly partial?: boolean;
}

/** Bytes of UTF-8 that an article's text may have: a novel has one million. */
export const TEXT_LIMIT = 5_000_000;

/** `date 2019-01-29 –` at the start of a text, with any of the dashes that are written there. */
const DATE_LINE = /^\s*date\s+(\d{4}-\d{2}-\d{2})\s*[-–—]\s*/iu;

const isDate = checker(Type.String({ format: 'date' }));

/**
 * The article that a text and what is told of it make. A date at the text's start is taken off it, and counts
 * where `metadata` has none.
 * @throws DocumentError for a text that is empty, too large or broken, and a date at its start that does not exist.
 */
export function articleOf(
  raw: string,
  metadata: ArticleMetadata,
  place: ArticlePlace,
  limit = TEXT_LIMIT,
): ArticleText {
  const { date, text } = withoutDateLine(raw.replace(/^\uFEFF/u, ''));
  checkText(text, limit);
  const url = metadata.url?.trim() ?? null;
  return {
    id: articleIdOf(url, place, text),
    title: metadata.title?.trim() ?? headlineOf(text),
    url,
    publisher: metadata.publisher?.trim() ?? null,
    authors: (metadata.authors ?? []).map((author) => author.trim()),
    publishedOn: metadata.date ?? date,
    language: languageOf(metadata.language),
    text,
  };
}

function withoutDateLine(raw: string): { date: string | null; text: string } {
  const found = DATE_LINE.exec(raw);
  const date = found?.[1];
  if (!found || date === undefined) return { date: null, text: raw };
  if (isDate(date).mismatches) {
    throw oneProblem(`the text’s date ${date} does not exist`, { remedy: 'correct it or take it off' });
  }
  return { date, text: raw.slice(found[0].length) };
}

/**
 * Refuses what is no text of an article.
 * @throws DocumentError for a text without a letter, over the limit, or with characters that cannot be stored.
 */
export function checkText(text: string, limit: number): void {
  if (text === '') throw oneProblem('it is empty', { remedy: 'give the article’s text' });
  if (clean(text) === '') throw oneProblem('it holds no text', { remedy: 'give the article’s text' });
  const size = Buffer.byteLength(text);
  if (size > limit) throw tooLarge(size, limit);
  // Neither survives the way to a database and back, and every offset into the text has to.
  const broken = /[\0\p{Cs}]/u.exec(text);
  if (broken) throw oneProblem('it holds a character that is none', { place: `character ${broken.index}` });
}

const HEADLINE = 120;
const FIRST_WORDS = 80;

/** A text's headline: its first line where that is short and a blank line follows, else its first words. */
export function headlineOf(text: string): string {
  const [line = '', next] = text.trimStart().split(/\r\n|\r|\n/u, 2);
  const headline = clean(line.replace(/^#{1,6}\s+/u, ''));
  if (next?.trim() === '' && headline !== '' && headline.length <= HEADLINE) return headline;
  const visible = text.search(/[^\p{Cc}\s]/u);
  return firstWords(clean(text.slice(visible, visible + 4 * HEADLINE)));
}

function clean(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

function firstWords(text: string): string {
  if (text.length <= FIRST_WORDS) return text;
  const cut = text.lastIndexOf(' ', FIRST_WORDS - 1);
  // One long word is cut inside, but not inside a character.
  return `${text.slice(0, cut > 0 ? cut : FIRST_WORDS - 1).replace(/(?<![\p{Cs}\p{P}\s])[\p{Cs}\p{P}\s]+$/u, '')}…`;
}
