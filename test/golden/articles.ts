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

/** The articles as an editor read them: those of the editors' desk bundle, and those of this folder. */
export async function editedArticles(): Promise<ArticleRecord[]> {
  const golden = (await readdir(GOLDEN)).filter((name) => name.endsWith('.json')).map((name) => join(GOLDEN, name));
  const records: ArticleRecord[] = [];
  for (const path of [join(SEEDS, 'editors-desk.bundle.json'), ...golden]) {
    const bundle = linkBundle(parseBundle(await readFile(path, 'utf8'), 'json'));
    for (const { record } of recordsOfBundle(bundle, SEEDS).articles) records.push(await record());
  }
  return records;
}

/** The same article as an extractor reads it. */
export async function extractedArticle({ article }: ArticleRecord, extractor: Extractor): Promise<ArticleRecord> {
  const { publisherId: _, ...properties } = article;
  const text: ArticleText = { ...properties, publisher: null };
  const found = await extractor.extract(article.text, { publishedOn: article.publishedOn });
  return recordOfExtraction(text, found, versionOfText(text, extractor.version));
}
