import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { ModelError } from '../errors.js';
import type { ExtractorOptions } from './extract.js';
import type { Extraction, Extractor } from './extraction.js';
import type { Answer, Reading } from './worker.js';

/** Milliseconds that a thread waits for another text: a new one has to load the model, which takes longer than most texts. */
const IDLE = 60_000;

/** How to extract, and in how many threads; one a processor core when left out. */
export interface PoolOptions extends ExtractorOptions {
  readonly threads?: number | null;
}

/** An extractor in threads of its own, which end with it. */
export interface ExtractorPool extends Extractor {
  /** Ends the threads; what is being read is not answered. */
  close(): Promise<void>;
}

/**
 * An extractor that reads as many texts at once as it has threads, and leaves the thread that asks free to serve: a
 * run of the encoder takes its thread until it is done. Threads start when there is a text for them.
 *
 * @throws ModelError naming the file when weights are missing or damaged, or, in mode `model`, when the runtime is
 */
export async function openExtractorPool({ threads, ...options }: PoolOptions = {}): Promise<ExtractorPool> {
  const concurrency = threads ?? availableParallelism();
  const filename = new URL('worker.js', import.meta.url).href;
  const pool = new Tinypool({
    filename,
    runtime: 'worker_threads',
    minThreads: 1,
    maxThreads: concurrency,
    idleTimeout: IDLE,
  });
  const ask = async <Result>(name: string, task: Reading | ExtractorOptions): Promise<Result> => {
    const answer = (await pool.run(task, { name })) as Answer<Result>;
    if ('refused' in answer) throw new ModelError(answer.refused);
    return answer.result;
  };
  try {
    return {
      version: await ask<string>('version', options),
      concurrency,
      extract: (text, context) => ask<Extraction>('extract', { options, text, context }),
      close: () => pool.destroy(),
    };
  } catch (error) {
    await pool.destroy();
    throw error;
  }
}
