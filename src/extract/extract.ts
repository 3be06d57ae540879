import { assemble } from './assemble.js';
import { castOf } from './actors.js';
import { announcedParagraphs, inWords, signedQuotations } from './blocks.js';
import type { Cast } from './cast.js';
import { claimsOf, reportedOf, type DraftClaim } from './claims.js';
import { documentOf, type Document } from './document.js';
import type { ArticleContext, Extraction, Extractor } from './extraction.js';
import { interviewOf } from './interviews.js';
import { link, type Attribution } from './link.js';
import { loadReader, type ExtractorOptions, type Reader } from './reader.js';
import { repair } from './repair.js';
import { signsIn } from './signs.js';
import { stancesOf } from './stances.js';
import type { RoleSpan, Tagging } from './tagging.js';
import { outside, partsOf, turnsOf, withTurns } from './turns.js';

export { MODEL_VERSION } from './model-files.js';
export type { ExtractorOptions } from './reader.js';
/** Of the steps below; the tagger has its own. */
const STEPS_VERSION = 15;

/**
 * An extractor: article text → claims, parties, affiliations. The model is loaded once, here.
 *
 * @throws ModelError naming the file when weights are missing or damaged, or, in mode `model`, when the runtime is
 */
export async function createExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  const reader = await loadReader(options);
  return {
    version: `${STEPS_VERSION}+${reader.name}`,
    concurrency: 1,
    extract: async (text, context) => (await extractWith(reader, text, context)).extraction,
  };
}

/** What each step makes of a text. */
export interface ExtractionSteps {
  readonly document: Document;
  readonly tagging: Tagging;
  /** The tagging's parts, mended, and in turns of a transcript and the like those that these give. */
  readonly parts: readonly RoleSpan[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly DraftClaim[];
  /** With the speakers that the last step found. */
  readonly cast: Cast;
  readonly extraction: Extraction;
}

/** The steps, in order. Each reads what the ones before it made and changes nothing of it. */
export async function extractWith(reader: Reader, text: string, context: ArticleContext): Promise<ExtractionSteps> {
  const document = documentOf(text);
  const tagging = await reader.tag(document);
  const labelled = turnsOf(document, tagging.names);
  const spoken = labelled.length > 0 ? labelled : interviewOf(document, tagging.names);
  const turns = [...spoken, ...signedQuotations(document)];
  const told = outside(turns, repair(document, tagging.spans));
  const blocks = [...turns, ...announcedParagraphs(document, told), ...inWords(document, told)];
  const tagged = outside(blocks, told);
  const attributions = withTurns(link(document, tagged, tagging.links), blocks);
  const parts = [...tagged, ...partsOf(blocks)].sort((a, b) => a.from - b.from);
  const found = claimsOf(document, attributions);
  const claims = context.everything === true ? found : reportedOf(found);
  const cast = castOf(document, claims, tagging.names);
  const signs = signsIn({ ...tagging, spans: [...tagging.spans, ...partsOf(blocks)] });
  const judges = {
    stances: stancesOf(document, tagging),
    confidence: (...claim: Parameters<typeof signs>) => reader.confidenceOf(signs(...claim)),
  };
  const extraction = assemble(document, claims, cast, judges, context);
  return { document, tagging, parts, attributions, claims, cast, extraction };
}
