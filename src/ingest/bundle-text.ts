import { realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { DocumentError } from '../errors.js';
import { articleOf, type ArticleText } from './article.js';
import type { BundleArticle } from './bundle-format.js';
import type { Item } from './bundle.js';
import { readFileText, unreadable } from './bytes.js';
import { frontMatterOf } from './front-matter.js';
import { articleIdOf } from './identity.js';
import { languageOf, type ArticleMetadata } from './metadata.js';
import { errorIn, oneProblem, placeIn, printable, quoted } from './problem.js';

/**
 * The article that a bundle's item stands for, read by the same reader as any other text; `text` is empty where it has none.
 * @throws DocumentError for a text or text file that cannot be read.
 */
export async function bundleArticleText(
  item: Item<BundleArticle>,
  folder: string | null,
  limit: number,
): Promise<ArticleText> {
  const { ref: _, appearances: __, text, textFile, ...metadata } = item.value;
  if (textFile !== undefined) return fromFile(textFile, placeIn(item.place, '/textFile'), metadata, folder, limit);
  if (text !== undefined) return placed(placeIn(item.place, '/text'), () => articleOf(text, metadata, null, limit));
  return withoutText(metadata);
}

/** The step's result; the places of its problems are said to be inside of `place`. */
async function placed<Result>(place: string, step: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof DocumentError ? errorIn(place, error) : error;
  }
}

function withoutText({ title, url, publisher, authors, date, language }: ArticleMetadata): ArticleText {
  return {
    id: articleIdOf(url ?? null, null, ''),
    title: title ?? '',
    url: url ?? null,
    publisher: publisher ?? null,
    authors: authors ?? [],
    publishedOn: date ?? null,
    language: languageOf(language),
    text: '',
  };
}

async function fromFile(
  textFile: string,
  place: string,
  metadata: ArticleMetadata,
  folder: string | null,
  limit: number,
): Promise<ArticleText> {
  const path = await pathOf(textFile, place, folder);
  return placed(`${place}, ${printable(textFile)}`, async () => {
    const { metadata: front, text } = frontMatterOf(await readFileText(path, limit));
    return articleOf(text, { ...front, ...metadata }, { identity: path }, limit);
  });
}

/** The real path of a text file. Whoever wrote the bundle may have it read what is below it, and nothing else. */
async function pathOf(textFile: string, place: string, folder: string | null): Promise<string> {
  const refuse = (what: string, remedy: string): never => {
    throw oneProblem(`${quoted(textFile)} ${what}`, { place, remedy });
  };
  if (folder === null)
    return refuse('cannot be read: the bundle is in no folder', 'give the bundle as a file, or “text”');
  if (!['.txt', '.md'].includes(extname(textFile).toLowerCase()))
    return refuse('is no text file', 'name a .txt or .md file');
  const resolved = async (path: string): Promise<string> =>
    realpath(path).catch((error: unknown) => {
      throw oneProblem(`${quoted(textFile)}: ${unreadable(error).message}`, { place, cause: error });
    });
  const real = await resolved(join(folder, textFile));
  const way = relative(await resolved(folder), real);
  const isOutside = isAbsolute(textFile) || isAbsolute(way) || way.split(sep)[0] === '..';
  return isOutside ? refuse('is outside of the bundle’s folder', 'put it beside the bundle or below') : real;
}
