import { assemble } from './assemble.js';
import { castOf } from './actors.js';
import { claimsOf } from './claims.js';
import { documentOf } from './document.js';
import type { ArticleContext, Extraction, Extractor } from './extraction.js';
import { link } from './link.js';
import { MODEL_FOLDER, MODEL_VERSION, readModelFiles } from './model-files.js';
import { repair } from './repair.js';
import { rulesTagger } from './rules-tagger.js';
import { modelTagger, RuntimeMissingError } from './tagger.js';
import type { Tagger } from './tagging.js';

export { MODEL_VERSION } from './model-files.js';
/** Of the steps below; the tagger has its own. */
const STEPS_VERSION = 1;

/** How to extract. */
export interface ExtractorOptions {
  /** `model`: the learned tagger. `rules`: patterns, without the native runtime. Left out: the model where it runs. */
  readonly mode?: 'model' | 'rules';
  /** Where the weights are; beside the program when left out. */
  readonly modelFolder?: string;
}

/**
 * An extractor: article text → claims, parties, affiliations. The model is loaded once, here.
 *
 * @throws ModelError naming the file when weights are missing or damaged, or, in mode `model`, when the runtime is
 */
export async function createExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  const { name, tagger } = await chooseTagger(options);
  return {
    version: `${STEPS_VERSION}+${name}`,
    extract: (text, context) => extractWith(tagger, text, context),
  };
}

/** The steps, in order. Each reads what the ones before it made and changes nothing of it. */
async function extractWith(tagger: Tagger, text: string, context: ArticleContext): Promise<Extraction> {
  const document = documentOf(text);
  const spans = repair(document, await tagger(document));
  const attributions = link(document, spans);
  const claims = claimsOf(document, attributions);
  const cast = castOf(document, claims);
  return assemble(document, claims, cast, context);
}

const RULES = { name: 'rules', tagger: rulesTagger };

async function chooseTagger({ mode, modelFolder }: ExtractorOptions): Promise<{ name: string; tagger: Tagger }> {
  if (mode === 'rules') return RULES;
  const files = await readModelFiles(modelFolder ?? MODEL_FOLDER);
  try {
    return { name: MODEL_VERSION, tagger: await modelTagger(files) };
  } catch (error) {
    // A machine for which no native library is built still extracts, less well.
    if (mode === undefined && error instanceof RuntimeMissingError) return RULES;
    throw error;
  }
}
