import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A line of PolNeAR's dev split as CofeNet cut it: tokens with their BIO labels. */
export interface TokenLine {
  /** Name of the article. */
  readonly article: string;
  /** Who annotated it: some articles are there once an annotator. */
  readonly annotator: string;
  readonly tokens: readonly string[];
  readonly labels: readonly string[];
}

/** The lines in the order of the file: those of an article and annotator follow each other. */
export async function cofenetLines(data: string): Promise<TokenLine[]> {
  const rows = (await readFile(join(data, 'cofenet-polnear/valid.txt'), 'utf8')).split('\n');
  return rows
    .filter((row) => row !== '')
    .map((row) => {
      const { id, tokens, labels } = JSON.parse(row) as { id: string; tokens: string[]; labels: string[] };
      const cut = id.lastIndexOf('_');
      return { article: id.slice(0, cut), annotator: id.slice(cut + 1), tokens, labels };
    });
}
