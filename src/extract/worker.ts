import 'reflect-metadata';
import { QuothError } from '../errors.js';
import { createExtractor, type ExtractorOptions } from './extract.js';
import type { ArticleContext, Extraction, Extractor } from './extraction.js';

/** What a thread answers: classes of errors do not survive the way between threads. */
export type Answer<Result> = { readonly result: Result } | { readonly refused: string };

/** One text to be read. */
export interface Reading {
  readonly options: ExtractorOptions;
  readonly text: string;
  readonly context: ArticleContext;
}

let extractor: Promise<Extractor> | undefined;

/** The version of this thread's extractor, which loads its model. */
export async function version(options: ExtractorOptions): Promise<Answer<string>> {
  return answer(async () => (await extractorWith(options)).version);
}

/** What extraction finds in a text. */
export async function extract({ options, text, context }: Reading): Promise<Answer<Extraction>> {
  return answer(async () => (await extractorWith(options)).extract(text, context));
}

function extractorWith(options: ExtractorOptions): Promise<Extractor> {
  return (extractor ??= createExtractor(options));
}

async function answer<Result>(step: () => Promise<Result>): Promise<Answer<Result>> {
  try {
    return { result: await step() };
  } catch (error) {
    if (error instanceof QuothError) return { refused: error.message };
    throw error;
  }
}
