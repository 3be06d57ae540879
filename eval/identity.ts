import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createExtractor } from '../src/extract/extract.js';
import { measureIdentity, type IdentityFigures } from './identity/measure.js';
import type { BCubed } from './measures/b-cubed.js';
import { withPart, writeOrCheck } from './page.js';

/**
 * Measures who is who on the articles of test/golden/identity and writes the table of docs/identity.md. With `--check` it writes
 * nothing and fails where the page says otherwise; with `--explain` it prints what was mixed up in the part that weights were
 * fitted on, and of the other part nothing.
 */
const PAGE = 'docs/identity.md';
const FOLDER = 'test/golden/identity';
const LISTED = 12;

const extractor = await createExtractor({ mode: 'model' });
const [fitted, measured] = [await measure('fitted'), await measure('measured')];
if (process.argv.includes('--explain')) for (const line of fitted.mixed) console.log(line);
const table = [
  '| part | mentions | | precision | recall | F1 |',
  '|---|---|---|---|---|---|',
  ...rowsOf('fitted', fitted),
  ...rowsOf('measured', measured),
];
if (!process.argv.includes('--check')) console.log(table.join('\n'));
const before = await readFile(PAGE, 'utf8');
await writeOrCheck(PAGE, before, withPart(PAGE, withPart(PAGE, before, 'listed', listed(fitted)), 'figures', table));

function measure(part: string): Promise<IdentityFigures> {
  return measureIdentity(join(FOLDER, `${part}.txt`), extractor);
}

/** The findings that `quoth parties --uncertain` begins with. */
function listed({ findings }: IdentityFigures): string[] {
  const rows = findings
    .slice(0, LISTED)
    .map(
      ({ kind, score, names, reasons }) => `| ${[kind, score.toFixed(2), ...names, reasons.join('; ')].join(' | ')} |`,
    );
  return ['| | score | party | and | why |', '|---|---|---|---|---|', ...rows];
}

function rowsOf(part: string, { articles, mentions, found, byName, resolved, all }: IdentityFigures): string[] {
  const row = (cells: readonly string[], { precision, recall, f1 }: BCubed) =>
    `| ${[...cells, ...[precision, recall, f1].map((figure) => figure.toFixed(3))].join(' | ')} |`;
  return [
    row([`**${part}**, ${articles} articles`, `${found} of ${mentions} found`, 'equal names are one'], byName),
    row(['', '', '**resolved**'], resolved),
    row(['', `all ${mentions}`, 'resolved; what was not found is alone'], all),
  ];
}
