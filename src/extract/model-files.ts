import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ModelError } from '../errors.js';
import { LABELS, NAME_LABELS, type Transitions } from './viterbi.js';

/** The encoder's files, read and found whole. */
export interface ModelFiles {
  readonly weights: Uint8Array;
  readonly vocabulary: string;
  readonly settings: ModelSettings;
}

/** What decoding needs to know of the weights. */
export interface ModelSettings {
  /** Pieces a window. */
  readonly window: number;
  /** The feature of the marks at a sequence's ends. */
  readonly specialFeature: number;
  /** What a step from one label to the next adds to a sequence's score. */
  readonly transitions: Transitions;
}

/** Where the weights lie beside the program: the same two steps up from `src/extract` and from `dist/extract`. */
export const MODEL_FOLDER = fileURLToPath(new URL('../../models/claim-encoder', import.meta.url));
/** Changes when the weights do. */
export const MODEL_VERSION = 'claim-encoder-4';

const WEIGHTS = 'model.int8.onnx';
const VOCABULARY = 'vocab.txt';
const SETTINGS = 'labels.json';
const CHECKSUMS = 'checksums.txt';
/** The stance head's outputs, in order. */
const STANCES = ['negative', 'neutral', 'positive'];

/**
 * Reads weights, vocabulary and settings, each compared with its SHA-256 sum in `checksums.txt`.
 *
 * @throws ModelError naming the file that is missing or damaged
 */
export async function readModelFiles(folder: string = MODEL_FOLDER): Promise<ModelFiles> {
  const sums = sumsOf((await read(folder, CHECKSUMS)).toString('utf8'));
  const [weights, vocabulary, settings] = await Promise.all([
    readChecked(folder, WEIGHTS, sums),
    readChecked(folder, VOCABULARY, sums),
    readChecked(folder, SETTINGS, sums),
  ]);
  return { weights, vocabulary: vocabulary.toString('utf8'), settings: settingsOf(settings.toString('utf8'), folder) };
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

/** The sums hold, so what is wrong here are weights of another program: their labels would be read as ours. */
function settingsOf(text: string, folder: string): ModelSettings {
  const { spans, names, stance, window, specialFeature, transitions } = JSON.parse(text) as Partial<
    Record<string, unknown>
  >;
  const fits =
    same(spans, LABELS) &&
    same(names, NAME_LABELS) &&
    same(stance, STANCES) &&
    [window, specialFeature].every(Number.isInteger) &&
    isSquare(transitions, LABELS.length);
  if (!fits) throw new ModelError(`the model file ${join(folder, SETTINGS)} is not one that this program can read`);
  return { window, specialFeature, transitions } as ModelSettings;
}

function same(given: unknown, expected: readonly string[]): boolean {
  return JSON.stringify(given) === JSON.stringify(expected);
}

function isSquare(given: unknown, size: number): boolean {
  const isRow = (row: unknown): boolean => Array.isArray(row) && row.length === size && row.every(Number.isFinite);
  return Array.isArray(given) && given.length === size && given.every(isRow);
}
