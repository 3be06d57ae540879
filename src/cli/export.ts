import { Argument, Command } from 'commander';
import { Readable } from 'node:stream';
import { loadConfig } from '../config.js';
import { BadInputError } from '../errors.js';
import { exported, FORMATS } from '../export/formats.js';
import { openGraph } from '../store/open.js';
import { written } from './output.js';

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
    await written(Readable.from(exported(store.graph, format, where)), output);
  } finally {
    await store.close();
  }
}
