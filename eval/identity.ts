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
const PARTS = ['fitted', 'measured'] as const;

const extractor = await createExtractor({ mode: 'model' });
const rows: string[] = [];
for (const part of PARTS) {
  const explain = part === 'fitted' && process.argv.includes('--explain');
  const figures = await measureIdentity(join(FOLDER, `${part}.txt`), extractor, (lines) => {
    if (explain) console.log(lines.join('\n'));
  });
  rows.push(...rowsOf(part, figures));
}
const before = await readFile(PAGE, 'utf8');
const table = ['| part | mentions | | precision | recall | F1 |', '|---|---|---|---|---|---|', ...rows];
if (!process.argv.includes('--check')) console.log(table.join('\n'));
await writeOrCheck(PAGE, before, withPart(PAGE, before, 'figures', table));

function rowsOf(part: string, { articles, mentions, found, byName, resolved, all }: IdentityFigures): string[] {
  const row = (cells: readonly string[], { precision, recall, f1 }: BCubed) =>
    `| ${[...cells, ...[precision, recall, f1].map((figure) => figure.toFixed(3))].join(' | ')} |`;
  return [
    row([`**${part}**, ${articles} articles`, `${found} of ${mentions} found`, 'equal names are one'], byName),
    row(['', '', '**resolved**'], resolved),
    row(['', `all ${mentions}`, 'resolved; what was not found is alone'], all),
  ];
}
