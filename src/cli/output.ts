import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BadInputError } from '../errors.js';

/**
 * Writes pieces to a file, which has its name once it is whole, or to standard output without one.
 * @throws BadInputError where the file cannot be written.
 */
export async function written(pieces: Readable, path: string | undefined): Promise<void> {
  await (path === undefined ? toStandardOutput(pieces) : toFile(pieces, path));
}

/** Whoever reads may stop reading: `quoth export csv | head`. */
async function toStandardOutput(pieces: Readable): Promise<void> {
  try {
    await pipeline(pieces, process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

async function toFile(pieces: Readable, path: string): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await pipeline(pieces, createWriteStream(unfinished));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new BadInputError(`${path} cannot be written: ${code ?? ''}.`, { cause: error });
  }
}
