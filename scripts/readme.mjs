/**
 * Writes into the pages what they say that the program answers: after each `graphql` block the answer of a server that
 * holds the seeds, and the README's table of settings. With `--check` it writes nothing and fails where something
 * differs. The blocks are asked in the order of the pages, so that what a mutation changes shows in what comes after it.
 */
import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { SETTINGS } from '../dist/config.js';
import { serveSeeds } from './serve-seeds.mjs';

const PAGES = ['README.md', 'docs/api.md', 'docs/recipes.md'];

// The pages say what a curator is answered.
const server = await serveSeeds({ name: 'ada', role: 'CURATOR', logLevel: 'warn' });
try {
  for (const page of PAGES) await renew(page);
} finally {
  await server.close();
}

async function renew(page) {
  const file = new URL(`../${page}`, import.meta.url);
  const before = await readFile(file, 'utf8');
  const after = withSettings(await withAnswers(before));
  if (!process.argv.includes('--check')) {
    await writeFile(file, after);
  } else if (after !== before) {
    console.error(`${page} does not say what the program answers: run \`npm run generate\` and commit it.`);
    process.exitCode = 1;
  }
}

async function withAnswers(text) {
  const [head, ...parts] = text.split(/(?<=```graphql\n[^`]*```\n\n```json\n)[^`]*(?=```)/);
  const queries = [...text.matchAll(/```graphql\n([^`]*)```\n\n```json\n/g)].map(([, query]) => query);
  const answers = [];
  for (const query of queries) answers.push(await ask(server, query));
  return head + parts.map((part, index) => answers[index] + part).join('');
}

async function ask({ url, secret }, query) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  if (errors !== undefined) throw new Error(`${errors[0].message}\n${query}`);
  return compact(data);
}

/** JSON with what fits on a line on one line. */
function compact(value, indent = '') {
  const flat = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (typeof value !== 'object' || value === null || flat.length + indent.length <= 116)
    return flat + (indent ? '' : '\n');
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((item) => inner + compact(item, inner))
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${compact(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${entries.join(',\n')}\n${indent}${close}${indent ? '' : '\n'}`;
}

function withSettings(text) {
  const rows = SETTINGS.map(
    ({ name, meaning, fallback }) => `| \`${name}\` | ${meaning} | ${fallback && `\`${fallback}\``} |`,
  );
  return text.replace(
    /(?<=\| variable \| meaning \| default \|\n\|---\|---\|---\|\n)(<!-- settings -->|(\|.*\|\n?)+)/,
    `${rows.join('\n')}\n`,
  );
}
