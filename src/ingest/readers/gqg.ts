import { articleOf } from '../article.js';
import { oneProblem } from '../problem.js';
import { usableMetadata } from '../told-metadata.js';
import { foundInLines, isObject } from './lines.js';
import type { Found, Reader, ReadingOptions } from './reader.js';
import { listOf } from './schema-org.js';

/** GDELT's Global Quotation Graph: a line an article, with what stands before and after each quotation. */
export const gqg: Reader = {
  format: 'gdelt-gqg',
  extensions: ['.json', '.jsonl'],
  detect: ({ keys }) => (keys.has('url') && keys.has('quotes') ? 0.95 : 0),
  read: ({ bytes }, options) => foundInLines(bytes, (line, place) => articleIn(line, place, options)),
};

/**
 * It names no speaker, but the words around a quotation do: they are a part of the article's text, and read as that.
 */
function articleIn(line: Record<string, unknown>, place: string, { textLimit }: ReadingOptions): Found {
  const metadata = usableMetadata({
    title: line.title,
    url: line.url,
    date: line.date,
    language: languageOf(line.lang),
  });
  if (metadata.url === undefined) throw oneProblem('it has no web address', { remedy: 'give it a “url”' });
  const excerpts = listOf(line.quotes)
    .filter(isObject)
    .map(excerptOf)
    .filter((excerpt) => excerpt !== '');
  if (excerpts.length === 0) return { kind: 'skipped', place, why: 'no quotation' };
  const article = articleOf(excerpts.join('\n\n'), metadata, null, textLimit);
  return { kind: 'text', place, article: { ...article, partial: true } };
}

function excerptOf({ pre, quote, post }: Record<string, unknown>): string {
  if (typeof quote !== 'string' || quote.trim() === '') return '';
  const before = typeof pre === 'string' ? pre.replace(/["“]\s*$/u, '').trim() : '';
  const after = typeof post === 'string' ? post.replace(/^\s*["”]/u, '').trim() : '';
  const words = quote.trim().replace(/^["“]|["”]$/gu, '');
  return `${before} “${words}” ${after}`.trim();
}

/** GDELT writes the language's English name. */
const LANGUAGES = new Map(
  [
    'en',
    'ar',
    'zh',
    'nl',
    'fr',
    'de',
    'hi',
    'id',
    'it',
    'ja',
    'ko',
    'fa',
    'pl',
    'pt',
    'ru',
    'es',
    'sv',
    'tr',
    'uk',
    'vi',
  ].map((tag) => [new Intl.DisplayNames(['en'], { type: 'language' }).of(tag)?.toUpperCase(), tag]),
);

function languageOf(told: unknown): unknown {
  return typeof told === 'string' ? (LANGUAGES.get(told.toUpperCase()) ?? told) : told;
}
