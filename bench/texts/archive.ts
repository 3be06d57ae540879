import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { generatedTexts, newsArticleOf, type TextOptions } from '../../src/generate/texts.js';

/** What a made-up archive holds, as whoever made it up knows. */
export interface ArchiveFacts {
  /** Texts that are others again in another paper. */
  readonly copies: number;
  /** How many times somebody says something, in texts that are no copies. */
  readonly sayings: number;
}

/** Writes an archive of texts, a line each, packed. */
export async function writeArchive(options: TextOptions, path: string): Promise<ArchiveFacts> {
  const facts = { copies: 0, sayings: 0 };
  const lines = function* (): Generator<string> {
    for (const text of generatedTexts(options)) {
      if (text.isCopy) facts.copies += 1;
      else facts.sayings += text.sayings;
      yield `${JSON.stringify(newsArticleOf(text))}\n`;
    }
  };
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(path));
  return facts;
}
