import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { generatedBundle } from '../generate/bundle.js';
import { MOST_ARTICLES } from '../generate/cast.js';
import { generatedTexts, newsArticleOf } from '../generate/texts.js';
import { EXIT } from './failure.js';
import { written } from './output.js';
import { wholeNumber } from './whole-number.js';

const HELP = `
Articles, parties and claims that nobody wrote, said or heard of, as a bundle of JSON lines: to try Quoth with as much as
you will have, or to measure it. Each article has six claims, each with its place in the text. Few speakers, targets and
topics come up often and most seldom, as in news. The same number and seed give the same file on every machine.

With --texts it makes up what an archive of newspapers holds: articles as schema.org's JSON-LD, a line each, with nothing but their
text to find claims in. One in ten is a copy of another.

Examples:
  $ quoth generate --articles 1000 -o thousand.jsonl
  $ quoth generate --articles 10000 --seed 7 | quoth ingest -
  $ quoth generate --texts 1000 -o archive.jsonl.gz`;

interface Options {
  readonly articles?: number;
  readonly texts?: number;
  readonly seed: number;
  readonly output?: string;
}

/** `quoth generate`. */
export function generateCommand(): Command {
  return new Command('generate')
    .description('Makes up articles with their claims, as many as you like.')
    .option('--articles <number>', `how many with their claims, up to ${MOST_ARTICLES}`, wholeNumber(1, MOST_ARTICLES))
    .option('--texts <number>', `how many as texts alone, up to ${MOST_ARTICLES}`, wholeNumber(1, MOST_ARTICLES))
    .option('--seed <number>', 'which ones: another seed makes up others', wholeNumber(0, 2 ** 31 - 1), 1)
    .option('-o, --output <file>', 'where to write, packed for a name in .gz; standard output where it is left out')
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ articles, texts, seed, output }: Options, command: Command): Promise<void> {
  if ((articles === undefined) === (texts === undefined))
    command.error('error: say how many: --articles or --texts, one of them', { exitCode: EXIT.usage });
  const lines = texts === undefined ? articlesIn(articles ?? 0, seed) : textsIn(texts, seed);
  const pieces = Readable.from(piecesOf(lines, texts ?? articles ?? 0));
  await written(output?.endsWith('.gz') === true ? pieces.compose<Readable>(createGzip()) : pieces, output);
}

/** A line, and whether it is one of the articles that were asked for. */
interface Line {
  readonly isArticle: boolean;
  readonly value: object;
}

function* articlesIn(articles: number, seed: number): Generator<Line> {
  for (const value of generatedBundle({ articles, seed })) yield { isArticle: value.type === 'article', value };
}

function* textsIn(texts: number, seed: number): Generator<Line> {
  for (const text of generatedTexts({ texts, seed })) yield { isArticle: true, value: newsArticleOf(text) };
}

/** The lines, some at a time, with a progress bar where standard error is a terminal. */
function* piecesOf(lines: Iterable<Line>, total: number): Generator<string> {
  const format = '{bar} {value}/{total} articles';
  const bar = process.stderr.isTTY
    ? new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true, barsize: 24 })
    : null;
  bar?.start(total, 0);
  let piece = '';
  try {
    for (const { isArticle, value } of lines) {
      piece += `${JSON.stringify(value)}\n`;
      if (isArticle) bar?.increment();
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    yield piece;
  } finally {
    bar?.stop();
  }
}

/** Characters that are written at once. */
const PIECE = 65_536;
