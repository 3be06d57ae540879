import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import pMap from 'p-map';
import { documentOf } from '../../src/extract/document.js';
import { openExtractorPool } from '../../src/extract/pool.js';
import { generatedBundle } from '../../src/generate/bundle.js';
import { sharesIn, type Part, type Share } from './profile.js';

/** How fast texts are read. */
export interface ExtractionFigures {
  readonly texts: number;
  readonly speeds: readonly Speed[];
  /** Where the time of one thread goes: the files of `src/extract`. */
  readonly shares: readonly Share[];
}

export interface Speed {
  readonly threads: number;
  readonly articlesPerSecond: number;
  readonly tokensPerSecond: number;
}

/** Reads generated texts on one thread and on all, and once more with a profiler. */
export async function measureExtraction(texts: number, folder: string, tick: () => void): Promise<ExtractionFigures> {
  const all = [...generatedBundle({ articles: texts, seed: 1 })].flatMap((line) =>
    line.type === 'article' ? [line['text'] as string] : [],
  );
  const speeds: Speed[] = [];
  for (const threads of new Set([1, availableParallelism()])) {
    speeds.push(await speedOf(all, threads));
    tick();
  }
  const shares = await profiled(all.slice(0, Math.ceil(texts / 2)), folder);
  tick();
  return { texts, speeds, shares };
}

async function speedOf(texts: readonly string[], threads: number): Promise<Speed> {
  const pool = await openExtractorPool({ threads });
  const read = (text: string) => pool.extract(text, { publishedOn: null });
  try {
    // Each thread loads the model when it is first asked.
    await pMap(texts.slice(0, threads * 2), read, { concurrency: threads });
    const started = performance.now();
    await pMap(texts, read, { concurrency: threads });
    const seconds = (performance.now() - started) / 1000;
    const tokens = texts.reduce((sum, text) => sum + documentOf(text).words.length, 0);
    return { threads, articlesPerSecond: texts.length / seconds, tokensPerSecond: tokens / seconds };
  } finally {
    await pool.close();
  }
}

/** `quoth extract` under V8’s profiler; what a step calls counts as the step’s. */
async function profiled(texts: readonly string[], folder: string): Promise<readonly Share[]> {
  const [articles, profiles] = [join(folder, 'texts'), join(folder, 'extract-profile')];
  await mkdir(articles, { recursive: true });
  for (const [index, text] of texts.entries()) await writeFile(join(articles, `${index}.txt`), text);
  const args = ['--cpu-prof', `--cpu-prof-dir=${profiles}`, 'dist/cli/main.js', 'extract', '--json', articles];
  const command = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(command, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`quoth extract ended with ${code ?? 'a signal'}.`);
  return sharesIn(profiles, EXTRACT_PARTS);
}

const step = (name: string, files: string): Part => ({ name, files: new RegExp(`/dist/extract/(${files})\\.js$`) });

const EXTRACT_PARTS: readonly Part[] = [
  step(
    'the encoder: words to numbers, the model, its answer',
    'encoder|wordpiece|windows|viterbi|tagging|tagger|model-files|reader',
  ),
  step('sentences and words', 'document|sentences|words|phrases|verbs|quotes|repair|bodies|turns'),
  step('names and who they are', 'names|name-readings|actors|cast|coreference|roles|pointers|misspelling|affiliations'),
  step(
    'claims, speakers and links',
    'claims|speakers|link|part-links|addressees|targets|topics|rules-tagger|signs|assertion',
  ),
  step('stances, dates, confidence', 'stances|lexicon-stances|dates|date-of-saying|confidence|confidence-table'),
  { name: 'putting together and printing', files: /\/dist\/(extract|ingest|cli)\// },
  { name: 'loading modules', files: /node:internal\/modules/ },
];
