import { Argument, Command } from 'commander';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { loadConfig } from '../config.js';
import { BadInputError } from '../errors.js';
import { exported, FORMATS } from '../export/formats.js';
import { openGraph } from '../store/open.js';

const HELP = `
gexf, graphml and json (Cytoscape's elements) are graphs; csv, jsonl and jsonld are claims with what hangs from them.
jsonl is a bundle, which \`quoth ingest\` reads. claims.json has csv's rows as an array of JSON; stances.csv and
stances.json have a row for each speaker and target of a claim, for dashboards. docs/exports.md describes all of them.

Examples:
  $ quoth export csv -o claims.csv
  $ quoth export gexf --where '{"about": {"name": "Taliban"}}' -o taliban.gexf
  $ quoth export stances.csv -o stances.csv
  $ quoth export jsonl | gzip > claims.jsonl.gz`;

interface Options {
  readonly where: string;
  readonly output?: string;
}

/** `quoth export`. */
export function exportCommand(): Command {
  return new Command('export')
    .description('Writes the claims, or those that fit, as a file for other programs.')
    .addArgument(new Argument('<format>', 'the form of the file').choices(Object.keys(FORMATS)))
    .option('--where <json>', 'a ClaimFilter as the API takes it', '{}')
    .option('-o, --output <file>', 'where to write; standard output where it is left out')
    .addHelpText('after', HELP)
    .action(run);
}

async function run(name: string, { where: json, output }: Options): Promise<void> {
  const format = FORMATS[name];
  if (format === undefined) throw new BadInputError(`There is no format ${name}.`);
  // The schema takes a while to load, which other commands need not wait for.
  const { claimFilterOf } = await import('../graphql/claim-filter.js');
  const where = claimFilterOf(json);
  const store = await openGraph(loadConfig());
  try {
    const pieces = Readable.from(exported(store.graph, format, where));
    await (output === undefined ? toStandardOutput(pieces) : toFile(pieces, output));
  } finally {
    await store.close();
  }
}

/** Whoever reads may stop reading: `quoth export csv | head`. */
async function toStandardOutput(pieces: Readable): Promise<void> {
  try {
    await pipeline(pieces, process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

/** The file has its name once it is whole. */
async function toFile(pieces: Readable, path: string): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await pipeline(pieces, createWriteStream(unfinished));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new BadInputError(`${path} cannot be written: ${code ?? ''}.`, { cause: error });
  }
}
