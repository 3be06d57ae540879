import { Command, InvalidArgumentError } from 'commander';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadConfig } from '../config.js';
import { BadInputError } from '../errors.js';
import { openExtractorPool } from '../extract/pool.js';
import { ingest, ingestSources, type IngestOptions, type IngestReport } from '../ingest/ingest.js';
import { failureLines, printable } from '../ingest/problem.js';
import { lookAtFeed, secondsToNextLook, type FeedState } from '../ingest/watch/feed.js';
import { Fetcher } from '../ingest/watch/fetcher.js';
import { changedFiles } from '../ingest/watch/folders.js';
import { FeedMemory } from '../ingest/watch/memory.js';
import type { Graph } from '../store/graph.js';
import { openGraph } from '../store/open.js';
import { EXIT } from './failure.js';
import { isWritten, summaryOf } from './ingest.js';
import { resolvedLine } from './parties.js';
import { workersOf } from './whole-number.js';

const HELP = `
Folders are read when it starts and whenever a file in them comes or changes. Of RSS and Atom feeds, the pages of items that are
new or changed are fetched: within their servers' robots.txt, one request at a time, a second apart or as far as the server asks;
a feed that fails is left alone for twice as long each time. What was seen is remembered in watch.json beside the embedded store.

The embedded store is one process's: to serve meanwhile, use a Neo4j (NEO4J_URI).

Examples:
  $ quoth watch articles/
  $ quoth watch https://example.org/feed.xml https://example.com/atom --every 30m
  $ quoth watch --once https://example.org/feed.xml        # for cron

Exit status: 0 ended by Ctrl-C or --once, 1 with --once where something was left out.`;

interface Options {
  readonly every: number;
  readonly once?: boolean;
  readonly allowPrivate?: boolean;
  readonly workers?: number;
}

/** `quoth watch`. */
export function watchCommand(): Command {
  return new Command('watch')
    .description('Reads folders and feeds into the graph as they change.')
    .argument('<path or address...>', 'folders, and addresses of feeds')
    .option('--every <time>', 'how often to look at a feed: 90s, 15m, 2h', secondsOf, 900)
    .option('--once', 'look once at everything, and end')
    .option('--allow-private', 'ask addresses of private networks too')
    .option('--workers <n>', 'threads that read texts; EXTRACT_THREADS where it is left out', workersOf)
    .addHelpText('after', HELP)
    .action(async (targets: string[], options: Options) => {
      process.exitCode = await run(targets, options);
    });
}

function secondsOf(written: string): number {
  const [, number, unit = 's'] = /^(\d{1,6})(s|m|h)?$/u.exec(written.trim()) ?? [];
  const seconds = Number(number) * { s: 1, m: 60, h: 3_600 }[unit as 's' | 'm' | 'h'];
  if (!(seconds > 0)) throw new InvalidArgumentError('Write a time as 90s, 15m or 2h.');
  return seconds;
}

async function run(targets: readonly string[], options: Options): Promise<number> {
  const feeds = targets.filter(isAddress);
  const folders = targets.filter((target) => !isAddress(target));
  await checkFolders(folders);
  const config = loadConfig();
  const store = await openGraph(config);
  const extractor = await openExtractorPool({ threads: options.workers ?? config.extractThreads });
  const fetcher = new Fetcher({ allowPrivate: options.allowPrivate ?? false });
  const end = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => end.abort());
  const watching: Watching = { graph: store.graph, extractor, signal: end.signal, failed: 0 };
  try {
    const memory = await FeedMemory.open(join(config.dataFolder, 'watch.json'));
    const following = [
      followFeeds(feeds, memory, fetcher, options, watching),
      followFolders(folders, options, watching),
    ];
    // Where one fails, the other ends too before the store closes.
    await Promise.all(
      following.map((each) => each.catch((error: unknown) => (end.abort(), Promise.reject(error as Error)))),
    );
    return options.once === true && watching.failed > 0 ? EXIT.failed : EXIT.done;
  } finally {
    end.abort();
    await fetcher.close();
    await extractor.close();
    await store.close();
  }
}

function isAddress(target: string): boolean {
  return /^https?:\/\//iu.test(target);
}

/** @throws BadInputError for a path where nothing is. */
async function checkFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders)
    if ((await stat(folder).catch(() => null)) === null)
      throw new BadInputError(`There is nothing at ${folder}; give a folder, or a feed’s address with https://.`);
}

type Watching = Pick<IngestOptions, 'extractor'> & {
  readonly graph: Graph;
  readonly signal: AbortSignal;
  failed: number;
};

/** Looks at the feed that is due first, again and again. */
async function followFeeds(
  feeds: readonly string[],
  memory: FeedMemory,
  fetcher: Fetcher,
  { every, once = false }: Options,
  watching: Watching,
): Promise<void> {
  const due = new Map(feeds.map((feed) => [feed, 0]));
  while (due.size > 0 && !watching.signal.aborted) {
    const [feed, time] = [...due].reduce((first, other) => (other[1] < first[1] ? other : first));
    await wait(Math.max(0, time - Date.now()), undefined, { signal: watching.signal }).catch(() => undefined);
    const state = await readFeed(feed, memory, fetcher, watching);
    if (once || state === null) due.delete(feed);
    else due.set(feed, Date.now() + secondsToNextLook(state, every) * 1_000);
  }
}

/** What is remembered of the feed after a look; null where the end came first. */
async function readFeed(
  feed: string,
  memory: FeedMemory,
  fetcher: Fetcher,
  watching: Watching,
): Promise<FeedState | null> {
  const look = await lookAtFeed(feed, memory.stateOf(feed), fetcher, watching.signal).catch((error: unknown) => {
    if (watching.signal.aborted) return null;
    throw error;
  });
  if (look === null) return null;
  for (const failure of look.failures) tellFailure(failure, watching);
  if (look.sources.length > 0) await tell(feed, await ingestSources(look.sources, watching), watching);
  // What the end cut short is looked at again.
  if (!watching.signal.aborted) await memory.remember(feed, look.state);
  return look.state;
}

async function followFolders(folders: readonly string[], { once = false }: Options, watching: Watching): Promise<void> {
  if (folders.length === 0) return;
  if (once) {
    await tell(folders.join(', '), await ingest(folders, watching), watching);
    return;
  }
  for await (const paths of changedFiles(folders, { signal: watching.signal })) {
    const [first = '', ...others] = paths;
    const what = others.length === 0 ? first : `${first} and ${others.length} more`;
    await tell(what, await ingest(paths, watching), watching);
  }
}

/** Says what was read, and compares the parties anew. */
async function tell(what: string, report: IngestReport, watching: Watching): Promise<void> {
  for (const line of report.failed.flatMap(failureLines)) tellFailure(line, watching);
  console.log(`${new Date().toISOString()} ${printable(what)}: ${summaryOf(report)}`);
  const found = isWritten(report) ? await resolvedLine(watching.graph) : null;
  if (found !== null) console.log(`${new Date().toISOString()} ${found}`);
}

function tellFailure(line: string, watching: Watching): void {
  watching.failed += 1;
  console.error(`${new Date().toISOString()} ✗ ${printable(line)}`);
}
