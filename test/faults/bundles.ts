import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generatedBundle, type BundleLine } from '../../src/generate/bundle.js';

/**
 * Articles as two folders of bundles: as they came first, and as they were corrected. The first file of each has the parties
 * alone, each other one an article.
 */
export interface Bundles {
  /** In the order in which they are ingested. */
  readonly folders: readonly [first: string, corrected: string];
  readonly articles: number;
}

/** Made-up articles on disk, the same for the same number. */
export async function writeBundles(articles: number): Promise<Bundles> {
  const root = await mkdtemp(join(tmpdir(), 'quoth-bundles-'));
  const lines = [...generatedBundle({ articles, seed: 3 })];
  const cast = lines.filter(({ type }) => type !== 'article' && type !== 'claim');
  const groups: BundleLine[][] = [];
  for (const line of lines)
    if (line.type === 'article') groups.push([line]);
    else if (line.type === 'claim') groups.at(-1)?.push(line);
  const write = async (correct: (group: BundleLine[]) => BundleLine[]) => {
    const folder = await mkdtemp(join(root, 'folder-'));
    for (const [index, group] of [[], ...groups].entries()) {
      const told = [...cast, ...correct(group)].map((line) => JSON.stringify(line));
      await writeFile(join(folder, fileOf(index)), told.join('\n'));
    }
    return folder;
  };
  return { articles, folders: [await write((group) => group), await write(corrected)] };
}

/** The name of a folder’s file by its number. */
export const fileOf = (index: number) => `${String(index).padStart(4, '0')}.jsonl`;

/** Another headline, and one claim less. */
function corrected(group: BundleLine[]): BundleLine[] {
  return group
    .slice(0, -1)
    .map((line) => (line.type === 'article' ? { ...line, title: `Corrected: ${String(line['title'])}` } : line));
}
