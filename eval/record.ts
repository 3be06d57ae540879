import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Measured } from './table.js';

/** What a whole run is written to; docs/extraction.md has its table from here. */
export const FIGURES = 'eval/figures.json';

/** Figures, with what they were measured with. */
export interface Figures {
  /** ISO date. */
  readonly measuredOn: string;
  /** SHA-256 sum of the weights. */
  readonly weights: string;
  readonly machine: { readonly processor: string; readonly cores: number; readonly node: string };
  readonly sections: readonly Measured[];
}

/** Figures of this day and machine. */
export async function figuresOf(sections: readonly Measured[], modelFolder: string): Promise<Figures> {
  const weights = createHash('sha256').update(await readFile(join(modelFolder, 'model.int8.onnx')));
  return {
    measuredOn: new Date().toISOString().slice(0, 10),
    weights: weights.digest('hex'),
    machine: { processor: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version },
    sections,
  };
}
