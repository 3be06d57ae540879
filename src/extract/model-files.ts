import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ModelError } from '../errors.js';

/** The tagger's files, read and found whole. */
export interface ModelFiles {
  readonly weights: Uint8Array;
  readonly vocabulary: string;
}

/** Where the weights lie beside the program: the same two steps up from `src/extract` and from `dist/extract`. */
export const MODEL_FOLDER = fileURLToPath(new URL('../../models/attribution-tagger', import.meta.url));
/** Changes when the weights do. */
export const MODEL_VERSION = 'minilm-polnear-1';

const WEIGHTS = 'tagger.int8.onnx';
const VOCABULARY = 'vocab.txt';
const CHECKSUMS = 'checksums.txt';

/**
 * Reads weights and vocabulary, each compared with its SHA-256 sum in `checksums.txt`.
 *
 * @throws ModelError naming the file that is missing or damaged
 */
export async function readModelFiles(folder: string = MODEL_FOLDER): Promise<ModelFiles> {
  const sums = sumsOf((await read(folder, CHECKSUMS)).toString('utf8'));
  const [weights, vocabulary] = await Promise.all([
    readChecked(folder, WEIGHTS, sums),
    readChecked(folder, VOCABULARY, sums),
  ]);
  return { weights, vocabulary: vocabulary.toString('utf8') };
}

function sumsOf(text: string): ReadonlyMap<string, string> {
  const rows = text.split(/\r?\n/u).map((line) => /^([0-9a-f]{64}) [ *](\S+)$/u.exec(line));
  return new Map(rows.flatMap((row) => (row?.[1] && row[2] ? [[row[2], row[1]] as const] : [])));
}

async function readChecked(folder: string, name: string, sums: ReadonlyMap<string, string>): Promise<Buffer> {
  const content = await read(folder, name);
  if (createHash('sha256').update(content).digest('hex') !== sums.get(name)) {
    throw new ModelError(
      `the model file ${join(folder, name)} is damaged: its SHA-256 sum is not that of ${CHECKSUMS}`,
    );
  }
  return content;
}

async function read(folder: string, name: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, name));
  } catch (cause) {
    throw new ModelError(`the model file ${join(folder, name)} cannot be read`, { cause });
  }
}
