import { SingleBar } from 'cli-progress';
import { Command, InvalidArgumentError } from 'commander';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { loadConfig } from '../config.js';
import { BadInputError } from '../errors.js';
import { openExtractorPool, type ExtractorPool } from '../extract/pool.js';
import { withoutWriting } from '../ingest/dry-run.js';
import {
  ingest,
  type IngestOptions,
  type IngestProgress,
  type IngestReport,
  type WritableGraph,
} from '../ingest/ingest.js';
import { patiently } from '../ingest/patience.js';
import { failureLines } from '../ingest/problem.js';
import { columnMapOf, FIELDS, type ColumnMap } from '../ingest/readers/columns.js';
import { rejectLine } from '../ingest/readers/rejects.js';
import { shardOf, type Shard } from '../ingest/selection.js';
import { dayOf } from '../ingest/told-metadata.js';
import { openGraph } from '../store/open.js';
import { coloursOf } from './colours.js';
import { EXIT } from './failure.js';
import { resolvedLine } from './parties.js';
import { workersOf } from './whole-number.js';

const HELP = `
Reads texts (.txt, .md), bundles of what an editor states (.json, .jsonl), web pages, RSS and Atom, ninjs, NewsML-G2, WARC, schema.org
JSON-LD, Quotebank, GDELT, CSV and Parquet, each packed with gzip or zip or not; folders with all of these below them; and -
for standard input. What a file holds is told by its content. docs/formats.md says what becomes of what.
What is read again unchanged changes nothing: a run that broke off is taken up by running it again.

Examples:
  $ quoth ingest article.txt
  $ quoth ingest articles/ editors-desk.bundle.json
  $ curl -s https://example.org/article.txt | quoth ingest -
  $ quoth ingest --strict --json articles/ > report.json
  $ quoth ingest --map title=headline,text=body articles.csv.gz
  $ quoth ingest --rejects rejects.jsonl crawl.warc.gz ; quoth ingest rejects.jsonl
  $ quoth ingest --shard 2/3 archive/                 # the second of three machines on one Neo4j

Exit status: 0 all read, 1 something was left out, 130 interrupted after the articles in hand.`;

interface Options {
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly map?: ColumnMap;
  readonly since?: string;
  readonly shard?: Shard;
  readonly workers?: number;
  readonly rejects?: string;
  readonly dryRun?: boolean;
}

/** `quoth ingest`. */
export function ingestCommand(): Command {
  return new Command('ingest')
    .description('Reads articles and bundles into the graph.')
    .argument('<path...>', 'files, folders or -')
    .option('--strict', 'stop at the first document that cannot be used')
    .option('--json', 'print the report as JSON')
    .option(
      '--map <field=column,...>',
      `which columns of a table are what; fields are ${FIELDS.join(', ')}`,
      columnMapOf,
    )
    .option('--since <date>', 'pass over what was published before that day', dateOf)
    .option('--shard <i/n>', 'read the share of machine i of n', usage(shardOf))
    .option('--workers <n>', 'threads that read texts; EXTRACT_THREADS where it is left out', workersOf)
    .option('--dry-run', 'read and extract, tell what would be written, and write nothing')
    .option('--rejects <file>', 'write what was left out to a file that can be read again')
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: Options) => {
      process.exitCode = await run(paths, options);
    });
}

/** A reader of an option's value whose complaint is one about the use of the command. */
function usage<Value>(read: (written: string) => Value): (written: string) => Value {
  return (written) => {
    try {
      return read(written);
    } catch (error) {
      throw error instanceof BadInputError ? new InvalidArgumentError(error.message) : error;
    }
  };
}

function dateOf(written: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(written) || dayOf(written) === null)
    throw new InvalidArgumentError('Write a day as 2019-01-29.');
  return written;
}

async function run(paths: readonly string[], options: Options): Promise<number> {
  const { strict = false, json = false, map, since, shard, workers, rejects, dryRun = false } = options;
  const config = loadConfig();
  const store = await openGraph(config);
  let last: IngestReport | null = null;
  let found: string | null = null;
  try {
    const onProgress = ({ report }: IngestProgress): void => {
      last = report;
    };
    last = await ingestWithProgress(dryRun ? withoutWriting(store.graph) : store.graph, paths, {
      threads: workers ?? config.extractThreads,
      ...{ strict, since: since ?? null, shard: shard ?? null, columns: map ?? new Map(), onProgress },
    });
    found = dryRun || !isWritten(last) ? null : await resolvedLine(store.graph);
    return exitCodeOf(last);
  } finally {
    // Also where the store fails in the middle: what was written until then stays.
    if (last !== null) print(last, json, dryRun);
    if (found !== null && !json) console.log(found);
    if (last !== null && rejects !== undefined) await writeRejects(rejects, last);
    await store.close();
  }
}

/** Seconds that a run waits for a database that does not answer. */
const PATIENCE = 300;

function onWaiting({ message }: Error): void {
  console.error(`${message} Waiting for it, up to ${PATIENCE / 60} minutes.`);
}

/** Ingests with a progress bar where standard error is a terminal, and ends after the articles in hand at Ctrl-C. */
export async function ingestWithProgress(
  graph: WritableGraph,
  paths: readonly string[],
  {
    threads,
    onProgress,
    ...options
  }: Omit<IngestOptions, 'graph' | 'extractor' | 'signal'> & { threads: number | null },
): Promise<IngestReport> {
  let pool: Promise<ExtractorPool> | undefined;
  const extractor = {
    concurrency: threads ?? availableParallelism(),
    open: () => (pool ??= openExtractorPool({ threads })),
  };
  const interruption = new Interruption();
  const bar = new Bar();
  try {
    return await ingest(paths, {
      ...options,
      graph: patiently(graph, { seconds: PATIENCE, signal: interruption.signal, onWaiting }),
      extractor,
      signal: interruption.signal,
      onProgress: (progress) => {
        bar.show(progress);
        onProgress?.(progress);
      },
    });
  } finally {
    bar.stop();
    interruption.end();
    // Whoever waits for a text is told why there is none.
    await pool?.then(
      (opened) => opened.close(),
      () => undefined,
    );
  }
}

function exitCodeOf(report: IngestReport): number {
  if (report.stopped === 'signal') return EXIT.interrupted;
  return report.failed.length > 0 || documentsIn(report) === 0 ? EXIT.failed : EXIT.done;
}

function documentsIn({ created, replaced, unchanged, appearances, lists, failed, skipped }: IngestReport): number {
  return created + replaced + unchanged + appearances + lists + failed.length + passedOver(skipped);
}

function passedOver(skipped: IngestReport['skipped']): number {
  return Object.values(skipped).reduce((sum, count) => sum + count, 0);
}

/** Whether a run changed what is told of parties. */
export function isWritten({ created, replaced, appearances, lists }: IngestReport): boolean {
  return created + replaced + appearances + lists > 0;
}

/** What was left out, where it can be read again: standard input cannot. */
async function writeRejects(path: string, { failed }: IngestReport): Promise<void> {
  const again = failed.filter((document) => document.path !== '-');
  await writeFile(path, again.map((document) => rejectLine(resolve(document.path), document)).join(''));
}

/** What was left out, on standard error, and what was read, on standard output. */
function print(report: IngestReport, json: boolean, isDry: boolean): void {
  const errors = coloursOf(process.stderr);
  for (const line of report.failed.flatMap(failureLines)) console.error(`${errors.red('✗')} ${line}`);
  if (json) console.log(JSON.stringify(report, null, 2));
  else for (const line of [summaryOf(report, isDry), ...passedOverLines(report)]) console.log(line);
}

/** What was passed over, by what it is, the most frequent first. */
function passedOverLines({ skipped }: IngestReport): string[] {
  const counts = Object.entries(skipped).sort(([, a], [, b]) => b - a);
  return counts.length === 0 ? [] : ['Passed over:', ...counts.map(([why, count]) => `  ${count} ${why}`)];
}

/** What a run did, in a line. */
export function summaryOf(report: IngestReport, isDry = false): string {
  if (documentsIn(report) === 0) return 'There was nothing to read.';
  const { created, replaced, unchanged, appearances, failed, claims, parties, stopped } = report;
  const copies = appearances === 0 ? [] : [`${appearances} copies of others`];
  const counts = [`${created} new`, `${replaced} replaced`, `${unchanged} unchanged`, ...copies].join(', ');
  const left = failed.length === 0 ? '' : coloursOf(process.stdout).red(`, ${failed.length} left out`);
  const ends = { signal: ' Interrupted: run it again for the rest.', failure: ' Stopped at the first failure.' };
  return `Articles: ${counts}${left}. ${isDry ? 'Would be written' : 'Written'}: ${claims} claims, ${parties} parties.${stopped === null ? '' : ends[stopped]}`;
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

  show({ path, done, total, bytes }: IngestProgress): void {
    const seconds = (performance.now() - this.#started) / 1000;
    const rate = done / seconds;
    // How many documents an archive holds shows at its end; how much of it was read shows at once.
    const share = bytes.total > 0 ? bytes.read / bytes.total : done / total;
    const left = share > 0 ? spoken((seconds * (1 - share)) / share) : '-';
    this.#bar?.setTotal(total);
    this.#bar?.update(done, { path, rate: rate.toFixed(rate < 10 ? 1 : 0), left });
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
