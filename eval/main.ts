import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { MODEL_FOLDER } from '../src/extract/model-files.js';
import { corporaIn, CORPORA, type CorpusName } from './corpora/corpora.js';
import { MODES, type Mode } from './reading.js';
import { FIGURES, figuresOf } from './record.js';
import { SECTIONS, type Section } from './sections.js';
import { tableOf, type Measured } from './table.js';

const HELP = `
Prints a table: F1 with (precision / recall), or a share of how many. --data is a folder with

${Object.values(CORPORA)
  .map(({ path, what, from }) => `  ${path.padEnd(28)} ${what}\n${' '.repeat(31)}${from}`)
  .join('\n')}

Rows whose corpus is missing are left out, and said to be. A run of everything is also written to ${FIGURES}; a
part of it only where --json says.

Rows: ${SECTIONS.map(({ name }) => name).join(', ')}

Examples:
  $ npm run eval -- --data ../corpora
  $ npm run eval -- --data ../corpora --only parts,stance --mode model
  $ npm run eval -- --only golden,speed

Exit status: 0 all that was asked for is measured, 1 a corpus is missing, 2 an option is wrong.`;

interface Options {
  readonly data: string;
  readonly json?: string;
  readonly only: readonly string[];
  readonly mode?: Mode;
  readonly limit: number;
  readonly model: string;
}

const command = new Command('npm run eval --')
  .description('Measures extraction, by the model and by rules alone.')
  .option('--data <folder>', 'where the corpora are', 'data')
  .option('--json <file>', `write the figures there; a whole run goes to ${FIGURES} without it`)
  .option('--only <rows>', 'some rows, by name, with commas between', rowNames, [])
  .addOption(new Option('--mode <way>', 'only one way to read').choices(MODES))
  .option('--limit <number>', 'articles and sentences a corpus, for a quick look', positive, Infinity)
  .option('--model <folder>', 'other weights', MODEL_FOLDER)
  .addHelpText('after', HELP)
  .exitOverride();

function rowNames(given: string): string[] {
  const names = given.split(',').map((name) => name.trim());
  const strange = names.find((name) => !SECTIONS.some((section) => section.name === name));
  if (strange !== undefined) throw new InvalidArgumentError(`There is no row ${strange}.`);
  return names;
}

function positive(given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('It is a number from 1 on.');
  return number;
}

async function run({ data, json, only, mode, limit, model }: Options): Promise<number> {
  const corpora = await corporaIn(data);
  const asked = SECTIONS.filter(({ name }) => only.length === 0 || only.includes(name));
  const [possible, left] = [
    asked.filter((section) => missing(section, corpora).length === 0),
    asked.filter((section) => missing(section, corpora).length > 0),
  ];
  const measured: Measured[] = [];
  for (const { name, title, measure } of possible) {
    const figures: Partial<Record<Mode, Measured['figures'][Mode]>> = {};
    for (const way of mode ? [mode] : MODES)
      figures[way] = await measure({ mode: way, data, modelFolder: model, limit });
    measured.push({ name, title, figures });
  }
  if (measured.length > 0) console.log(tableOf(measured));
  const whole = left.length === 0 && only.length === 0 && mode === undefined && limit === Infinity;
  const file = json ?? (whole ? FIGURES : undefined);
  if (file !== undefined) {
    await writeFile(file, `${JSON.stringify(await figuresOf(measured, model), null, 2)}\n`);
    console.log(`Written to ${file}.`);
  }
  if (left.length > 0) console.error(leftOut(left, corpora, data));
  return left.length > 0 ? 1 : 0;
}

function missing({ corpora }: Section, found: ReadonlySet<CorpusName>): CorpusName[] {
  return corpora.filter((name) => !found.has(name));
}

/** Which corpora there are, which are not and where they come from, and what is not measured for it. */
function leftOut(left: readonly Section[], found: ReadonlySet<CorpusName>, data: string): string {
  const needed = [...new Set(left.flatMap((section) => missing(section, found)))];
  return [
    `Left out: ${left.map(({ name }) => name).join(', ')}.`,
    `Found in ${data}: ${[...found].map((name) => CORPORA[name].path).join(', ') || 'no corpus'}.`,
    ...needed.map((name) => `Missing: ${CORPORA[name].path}, ${CORPORA[name].what}, from ${CORPORA[name].from}`),
    'Name their folder with --data.',
  ].join('\n');
}

try {
  await command.parseAsync();
  process.exitCode = await run(command.opts<Options>());
} catch (error) {
  if (!(error instanceof Error && 'exitCode' in error)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
