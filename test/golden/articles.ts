import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Extractor } from '../../src/extract/extraction.js';
import type { ArticleText } from '../../src/ingest/article.js';
import { recordOfExtraction, versionOfText } from '../../src/ingest/article-record.js';
import { linkBundle } from '../../src/ingest/bundle-references.js';
import { recordsOfBundle } from '../../src/ingest/bundle-record.js';
import { parseBundle } from '../../src/ingest/bundle.js';
import type { ArticleRecord } from '../../src/store/record.js';

const SEEDS = join(process.cwd(), 'seeds');
const GOLDEN = join(process.cwd(), 'test/golden');
const ARTICLES = join(GOLDEN, 'articles');

/**
 * The articles as an editor read them: the seeds, six in the editors' desk bundle and four in this folder, and those of
 * `articles/`, each a bundle with its text beside it.
 * @throws DocumentError for words that are not in their article and for a party that is in no list.
 */
export async function editedArticles(): Promise<ArticleRecord[]> {
  const records: ArticleRecord[] = [];
  for (const { path, texts } of await bundles()) {
    const bundle = linkBundle(parseBundle(await readFile(path, 'utf8'), 'json'));
    for (const { record } of recordsOfBundle(bundle, texts).articles) records.push(await record());
  }
  return records;
}

/** Each bundle with the folder where its texts are. */
async function bundles(): Promise<{ path: string; texts: string }[]> {
  return [
    { path: join(SEEDS, 'editors-desk.bundle.json'), texts: SEEDS },
    ...(await bundlesIn(GOLDEN, SEEDS)),
    ...(await bundlesIn(ARTICLES, ARTICLES)),
  ];
}

async function bundlesIn(folder: string, texts: string): Promise<{ path: string; texts: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => ({ path: join(folder, name), texts }));
}

/** The same article as an extractor reads it. */
export async function extractedArticle({ article }: ArticleRecord, extractor: Extractor): Promise<ArticleRecord> {
  const { publisherId: _, ...properties } = article;
  const text: ArticleText = { ...properties, publisher: null };
  const found = await extractor.extract(article.text, { publishedOn: article.publishedOn });
  return recordOfExtraction(text, found, versionOfText(text, extractor.version));
}
