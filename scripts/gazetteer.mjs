/**
 * Writes the items of Wikidata of the states that extraction knows by name, and of the unions of states, from the borders that
 * OpenStreetMap's editors keep (`@rapideditor/country-coder`). With `--check` it writes nothing and fails where the committed file differs.
 */
import { feature } from '@rapideditor/country-coder';
import { readFile, writeFile } from 'node:fs/promises';
import { COUNTRIES } from '../dist/extract/lexicon/countries.js';

const FILE = new URL('../src/ingest/gazetteer-items.ts', import.meta.url);
const UNIONS = [
  ['European Union', 'EU'],
  ['United Nations', 'UN'],
];

const states = COUNTRIES.flatMap(({ name, aliases }) => {
  // `Ireland` is an island there, `Republic of Ireland` the state; `Denmark` is a part of its kingdom.
  const found = [name, ...aliases, `Republic of ${name}`]
    .map((each) => feature(each))
    .find((each) => ['country', 'territory'].includes(each?.properties.level));
  return found === undefined ? [] : [`${name}|${found.properties.wikidata}`];
});
const unions = UNIONS.map(([name, code]) => `${name}|${feature(code).properties.wikidata}`);
const text = `/** \`name|item of Wikidata\` a line, from @rapideditor/country-coder (ISC) by \`npm run generate\`. */
export const ITEMS = \`
${[...states, ...unions].join('\n')}\`;
`;
if (!process.argv.includes('--check')) {
  await writeFile(FILE, text);
} else if ((await readFile(FILE, 'utf8')) !== text) {
  console.error('src/ingest/gazetteer-items.ts is not what its list says: run `npm run generate` and commit it.');
  process.exitCode = 1;
}
