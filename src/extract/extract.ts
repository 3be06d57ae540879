import { assemble } from './assemble.js';
import { castOf } from './actors.js';
import { claimsOf } from './claims.js';
import { documentOf, type Document } from './document.js';
import { Encoder, RuntimeMissingError } from './encoder.js';
import type { ArticleContext, Extraction, Extractor } from './extraction.js';
import { lexiconStances } from './lexicon-stances.js';
import { link } from './link.js';
import { MODEL_FOLDER, MODEL_VERSION, readModelFiles } from './model-files.js';
import { repair } from './repair.js';
import { rulesTagger } from './rules-tagger.js';
import { modelStances, type StanceReader } from './stances.js';
import { tagWith } from './tagger.js';
import type { Tagger } from './tagging.js';

export { MODEL_VERSION } from './model-files.js';
/** Of the steps below; the tagger has its own. */
const STEPS_VERSION = 2;

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
  const { name, reader } = await chooseReader(options);
  return {
    version: `${STEPS_VERSION}+${name}`,
    extract: (text, context) => extractWith(reader, text, context),
  };
}

/** What reads words: by what has been learned, or by patterns. */
interface Reader {
  readonly tag: Tagger;
  readonly stancesIn: (document: Document) => StanceReader;
}

/** The steps, in order. Each reads what the ones before it made and changes nothing of it. */
async function extractWith(reader: Reader, text: string, context: ArticleContext): Promise<Extraction> {
  const document = documentOf(text);
  const { spans, links } = await reader.tag(document);
  const attributions = link(document, repair(document, spans), links);
  const claims = claimsOf(document, attributions);
  const cast = castOf(document, claims);
  return assemble(document, claims, cast, reader.stancesIn(document), context);
}

const RULES: { name: string; reader: Reader } = {
  name: 'rules',
  reader: { tag: rulesTagger, stancesIn: lexiconStances },
};

async function chooseReader({ mode, modelFolder }: ExtractorOptions): Promise<{ name: string; reader: Reader }> {
  if (mode === 'rules') return RULES;
  const files = await readModelFiles(modelFolder ?? MODEL_FOLDER);
  try {
    return { name: MODEL_VERSION, reader: readerOf(await Encoder.load(files)) };
  } catch (error) {
    // A machine for which no native library is built still extracts, less well.
    if (mode === undefined && error instanceof RuntimeMissingError) return RULES;
    throw error;
  }
}

function readerOf(encoder: Encoder): Reader {
  return {
    tag: (document) => tagWith(encoder, encoder.encode(document)),
    stancesIn: (document) => modelStances(encoder, encoder.encode(document)),
  };
}
