import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Content } from './content.js';
import { oneProblem } from './problem.js';

/**
 * Reads a content that is not read from start to end where it lies; what is packed or comes from a stream goes through a
 * temporary file, so that its size is the disk’s matter and not the memory’s.
 * @throws DocumentError where there is no room for it.
 */
export async function* fromFile<Found>(
  content: Content,
  read: (path: string) => AsyncIterable<Found>,
): AsyncGenerator<Found> {
  if (content.file !== null) {
    yield* read(content.file);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'quoth-unpacked-'));
  try {
    const path = join(folder, 'content');
    await written(content, path);
    yield* read(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function written({ bytes }: Content, path: string): Promise<void> {
  try {
    await pipeline(Readable.from(bytes), createWriteStream(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    const remedy = 'name a folder with more room in TMPDIR, or unpack it yourself';
    throw oneProblem(`there is no room in ${tmpdir()} to unpack it`, { remedy, cause: error });
  }
}
