import { SingleBar } from 'cli-progress';
import { Command, InvalidArgumentError } from 'commander';
import { Readable } from 'node:stream';
import { generatedBundle, type GenerateOptions } from '../generate/bundle.js';
import { MOST_ARTICLES } from '../generate/cast.js';
import { written } from './output.js';

const HELP = `
Articles, parties and claims that nobody wrote, said or heard of, as a bundle of JSON lines: to try Quoth with as much as
you will have, or to measure it. Each article has six claims, each with its place in the text. Few speakers, targets and
topics come up often and most seldom, as in news. The same number and seed give the same file on every machine.

Examples:
  $ quoth generate --articles 1000 -o thousand.jsonl
  $ quoth generate --articles 10000 --seed 7 | quoth ingest -`;

interface Options extends GenerateOptions {
  readonly output?: string;
}

/** `quoth generate`. */
export function generateCommand(): Command {
  return new Command('generate')
    .description('Makes up articles with their claims, as many as you like.')
    .requiredOption('--articles <number>', `how many, up to ${MOST_ARTICLES}`, wholeNumber(1, MOST_ARTICLES))
    .option('--seed <number>', 'which ones: another seed makes up others', wholeNumber(0, 2 ** 31 - 1), 1)
    .option('-o, --output <file>', 'where to write; standard output where it is left out')
    .addHelpText('after', HELP)
    .action(run);
}

function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It has to be a whole number from ${least} to ${most}.`);
  };
}

async function run({ articles, seed, output }: Options): Promise<void> {
  await written(Readable.from(pieces({ articles, seed })), output);
}

/** The lines, some at a time, with a progress bar where standard error is a terminal. */
function* pieces(options: GenerateOptions): Generator<string> {
  const format = '{bar} {value}/{total} articles';
  const bar = process.stderr.isTTY
    ? new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true, barsize: 24 })
    : null;
  bar?.start(options.articles, 0);
  let piece = '';
  try {
    for (const line of generatedBundle(options)) {
      piece += `${JSON.stringify(line)}\n`;
      if (line.type === 'article') bar?.increment();
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
