import { modelConfidence, rulesConfidence, type ConfidenceReader } from './confidence.js';
import { Encoder, RuntimeMissingError } from './encoder.js';
import { MODEL_FOLDER, MODEL_VERSION, readModelFiles } from './model-files.js';
import { rulesTagger } from './rules-tagger.js';
import { tagWith } from './tagger.js';
import type { Tagger } from './tagging.js';

/** How to extract. */
export interface ExtractorOptions {
  /** `model`: the learned tagger. `rules`: patterns, without the native runtime. Left out: the model where it runs. */
  readonly mode?: 'model' | 'rules';
  /** Where the weights are; beside the program when left out. */
  readonly modelFolder?: string;
}

/** What reads words: by what has been learned, or by patterns. */
export interface Reader {
  readonly name: string;
  readonly tag: Tagger;
  readonly confidenceOf: ConfidenceReader;
}

const RULES: Reader = {
  name: 'rules',
  tag: rulesTagger,
  confidenceOf: rulesConfidence,
};

/**
 * What options ask for, the model loaded.
 *
 * @throws ModelError naming the file when weights are missing or damaged, or, in mode `model`, when the runtime is
 */
export async function loadReader({ mode, modelFolder }: ExtractorOptions): Promise<Reader> {
  if (mode === 'rules') return RULES;
  const files = await readModelFiles(modelFolder ?? MODEL_FOLDER);
  try {
    return readerOf(await Encoder.load(files));
  } catch (error) {
    // A machine for which no native library is built still extracts, less well.
    if (mode === undefined && error instanceof RuntimeMissingError) return RULES;
    throw error;
  }
}

function readerOf(encoder: Encoder): Reader {
  return {
    name: MODEL_VERSION,
    tag: (document) => tagWith(encoder, document),
    confidenceOf: modelConfidence,
  };
}
