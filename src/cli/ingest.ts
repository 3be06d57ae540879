import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import pc from 'picocolors';
import { loadConfig } from '../config.js';
import { openExtractorPool } from '../extract/pool.js';
import { ingest, type IngestOptions, type IngestProgress, type IngestReport } from '../ingest/ingest.js';
import { failureLines } from '../ingest/problem.js';
import type { Graph } from '../store/graph.js';
import { openGraph } from '../store/open.js';
import { EXIT } from './failure.js';

const HELP = `
Reads .txt and .md (an article each, with or without a front matter), .json and .jsonl (bundles of articles, parties
and claims that an editor states), folders with all of these below them, and - for standard input.
What is read again unchanged changes nothing. docs/formats.md describes the formats.

Examples:
  $ quoth ingest article.txt
  $ quoth ingest articles/ editors-desk.bundle.json
  $ curl -s https://example.org/article.txt | quoth ingest -
  $ quoth ingest --strict --json articles/ > report.json

Exit status: 0 all read, 1 something was left out, 130 interrupted after the articles in hand.`;

interface Options {
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** `quoth ingest`. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('Reads articles and bundles into the graph.')
    .argument('<path...>', 'files, folders or -')
    .option('--strict', 'stop at the first document that cannot be used')
    .option('--json', 'print the report as JSON')
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await run(paths, options);
    });
}

async function run(paths: readonly string[], { strict = false, json = false }: Options): Promise<number> {
  const config = loadConfig();
  const store = await openGraph(config);
  let last: IngestReport | null = null;
  try {
    const onProgress = ({ report }: IngestProgress): void => {
      last = report;
    };
    last = await ingestWithProgress(store.graph, paths, { threads: config.extractThreads, strict, onProgress });
    return exitCodeOf(last);
  } finally {
    // Also where the store fails in the middle: what was written until then stays.
    if (last !== null) print(last, json);
    await store.close();
  }
}

/** Ingests with a progress bar where standard error is a terminal, and ends after the articles in hand at Ctrl-C. */
export async function ingestWithProgress(
  graph: Graph,
  paths: readonly string[],
  { threads, strict = false, onProgress }: Pick<IngestOptions, 'strict' | 'onProgress'> & { threads: number | null },
): Promise<IngestReport> {
  const extractor = await openExtractorPool({ threads });
  const interruption = new Interruption();
  const bar = new Bar();
  try {
    return await ingest(paths, {
      graph,
      extractor,
      strict,
      signal: interruption.signal,
      onProgress: (progress) => {
        bar.show(progress);
        onProgress?.(progress);
      },
    });
  } finally {
    bar.stop();
    interruption.end();
    await extractor.close();
  }
}

function exitCodeOf(report: IngestReport): number {
  if (report.stopped === 'signal') return EXIT.interrupted;
  return report.failed.length > 0 || documentsIn(report) === 0 ? EXIT.failed : EXIT.done;
}

function documentsIn({ created, replaced, unchanged, lists, failed }: IngestReport): number {
  return created + replaced + unchanged + lists + failed.length;
}

/** What was left out, on standard error, and what was read, on standard output. */
function print(report: IngestReport, json: boolean): void {
  const errors = pc.createColors(process.stderr.isTTY && pc.isColorSupported);
  for (const line of report.failed.flatMap(failureLines)) console.error(`${errors.red('✗')} ${line}`);
  if (json) console.log(JSON.stringify(report, null, 2));
  else console.log(summaryOf(report));
}

/** What a run did, in a line. */
export function summaryOf(report: IngestReport): string {
  if (documentsIn(report) === 0) return 'There was nothing to read.';
  const { created, replaced, unchanged, failed, claims, parties, stopped } = report;
  const counts = [`${created} new`, `${replaced} replaced`, `${unchanged} unchanged`].join(', ');
  const left = failed.length === 0 ? '' : pc.red(`, ${failed.length} left out`);
  const ends = { signal: ' Interrupted: run it again for the rest.', failure: ' Stopped at the first failure.' };
  return `Articles: ${counts}${left}. Written: ${claims} claims, ${parties} parties.${stopped === null ? '' : ends[stopped]}`;
}

/** Ctrl-C, asked for politely: the first one ends the run after the articles in hand, the second one at once. */
class Interruption {
  readonly #controller = new AbortController();
  readonly #interrupt = (): void => {
    this.end();
    console.error('\nFinishing the articles in hand; once more to stop at once.');
    this.#controller.abort();
  };

  constructor() {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, this.#interrupt);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  end(): void {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, this.#interrupt);
  }
}

/** A progress bar, on a terminal only. */
class Bar {
  readonly #started = performance.now();
  readonly #bar: SingleBar | null;

  constructor() {
    const format = '{bar} {value}/{total}  {rate}/s  {left} left  {path}';
    const options = { format, stream: process.stderr, clearOnComplete: true, hideCursor: true, barsize: 24 };
    this.#bar = process.stderr.isTTY ? new SingleBar(options) : null;
    this.#bar?.start(1, 0, { rate: '-', left: '-', path: '' });
  }

  show({ path, done, total }: IngestProgress): void {
    const seconds = (performance.now() - this.#started) / 1000;
    const rate = done / seconds;
    this.#bar?.setTotal(total);
    this.#bar?.update(done, { path, rate: rate.toFixed(rate < 10 ? 1 : 0), left: spoken((total - done) / rate) });
  }

  stop(): void {
    this.#bar?.stop();
  }
}

/** A time as people say it: `45 s`, `12 min`, `3.5 h`. */
function spoken(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
