import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMATS } from '../../src/export/formats.js';
import { jsonl } from '../../src/export/jsonl.js';
import { createExtractor } from '../../src/extract/extract.js';
import { ingest } from '../../src/ingest/ingest.js';
import type { ClaimFilter } from '../../src/store/filter.js';
import type { Store } from '../../src/store/open.js';
import { openEmbedded } from '../support/stores.js';

const SEEDS = join(process.cwd(), 'seeds');
/** The built program, as a user runs it. */
const QUOTH = join(process.cwd(), 'dist/cli/main.js');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quoth-exports-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Item = Record<string, unknown> & { type: string; ref?: string };

async function exportOf({ graph }: Store, where: ClaimFilter = {}): Promise<string> {
  let text = '';
  for await (const line of jsonl(graph, where)) text += line;
  return text;
}

const itemsOf = (text: string): Item[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Item);

const sorted = (text: string) => text.trim().split('\n').sort();

/** Ingests into an empty store. */
async function ingested(...paths: string[]): Promise<Store> {
  const store = await openEmbedded();
  const extractor = await createExtractor({ mode: 'rules' });
  expect((await ingest(paths, { graph: store.graph, extractor })).failed).toEqual([]);
  return store;
}

async function ingestedText(text: string): Promise<Store> {
  const path = join(folder, 'claims.jsonl');
  await writeFile(path, text);
  return ingested(path);
}

/** Items with names and titles in place of ids, so that what has another id by now can be compared. */
function named(items: readonly Item[]): string[] {
  const names = new Map(
    items.map(({ type, ref, name, title, text, content }) => [
      ref ?? '',
      type === 'claim' ? JSON.stringify([text, content]) : String(name ?? title),
    ]),
  );
  const rename = (value: unknown): unknown => (typeof value === 'string' ? (names.get(value) ?? value) : value);
  return items.map((item) => JSON.stringify(item, (_key, value: unknown) => rename(value))).sort();
}

describe('claims.jsonl ingested into an empty store', () => {
  let first: Store;
  beforeAll(async () => {
    first = await ingested(SEEDS);
  });
  afterAll(() => first.close());

  test('gives the same articles, parties, affiliations and claims, each in its place', async () => {
    const text = await exportOf(first);
    const second = await ingestedText(text);
    const again = await exportOf(second);
    expect(named(itemsOf(again))).toEqual(named(itemsOf(text)));
    const [before, after] = [await first.graph.statistics(), await second.graph.statistics()];
    expect(after).toEqual({ ...before, relationships: after.relationships });
    await second.close();
  });

  test('gives the same ids where articles have an address', async () => {
    const urls = itemsOf(await exportOf(first)).filter(({ type, url }) => type === 'article' && url !== undefined);
    const ofUrls = await exportOf(first, { article: { id: urls.map(({ ref }) => ref ?? '') } });
    const second = await ingestedText(ofUrls);
    const claims = (items: Item[]) => items.filter(({ type }) => type === 'claim' || type === 'article');
    expect(urls.length).toBeGreaterThan(0);
    expect(claims(itemsOf(await exportOf(second)))).toEqual(claims(itemsOf(ofUrls)));
    await second.close();
  });

  test('and exported once more is the same file', async () => {
    const second = await ingestedText(await exportOf(first));
    const text = await exportOf(second);
    const third = await ingestedText(text);
    expect(sorted(await exportOf(third))).toEqual(sorted(text));
    await second.close();
    await third.close();
  });

  test('gives the same appearances, which tell copies as before', async () => {
    const story = await readFile(join(SEEDS, '01-kabul-lantern.md'), 'utf8');
    const text = story.slice(story.indexOf('\n---\n') + 5);
    const printedAt = (host: string, day: string) =>
      `---\ntitle: As ${host} has it\nurl: https://${host}/1\npublisher: ${host}\ndate: ${day}\n---\n${text}`;
    const prints = await mkdtemp(join(folder, 'prints-'));
    await writeFile(join(prints, 'wire.md'), printedAt('wire.example', '2019-01-29'));
    await writeFile(join(prints, 'paper.md'), printedAt('paper.example', '2019-01-30'));
    // At no address.
    await writeFile(join(prints, 'draft.txt'), `${text}\nAdditional reporting by our staff.`);
    const printed = await ingested(prints);
    const appearances = async ({ graph }: Store) => {
      const article = await graph.articleByUrl('https://paper.example/1');
      return (await graph.appearancesOf([article?.id ?? ''])).get(article?.id ?? '');
    };
    const before = await appearances(printed);
    expect(before?.map(({ url, publisher, isRead }) => [url, publisher, isRead])).toEqual([
      ['https://wire.example/1', 'wire.example', true],
      ['https://paper.example/1', 'paper.example', false],
      [null, null, false],
    ]);
    const exported = await exportOf(printed);
    const second = await ingestedText(exported);
    expect(await appearances(second)).toEqual(before);
    expect(sorted(await exportOf(second))).toEqual(sorted(exported));
    const extractor = await createExtractor({ mode: 'rules' });
    await writeFile(join(prints, 'radio.md'), printedAt('radio.example', '2019-01-31'));
    const again = await ingest([join(prints, 'paper.md'), join(prints, 'radio.md')], {
      graph: second.graph,
      extractor,
    });
    expect(again).toMatchObject({ created: 0, appearances: 1, failed: [] });
    expect(await second.graph.statistics()).toMatchObject({ articles: 1 });
    await printed.close();
    await second.close();
  });

  test('stands where it is cut out by a filter', async () => {
    const text = await exportOf(first, { about: { name: 'Taliban' } });
    const second = await ingestedText(text);
    expect(named(itemsOf(await exportOf(second)))).toEqual(named(itemsOf(text)));
    await second.close();
  });
});

describe('quoth export', () => {
  const quoth = (...args: string[]) =>
    spawnSync(process.execPath, [QUOTH, ...args], {
      encoding: 'utf8',
      env: { ...process.env, NEO4J_URI: '', QUOTH_DATA: join(folder, 'data'), QUOTH_EXTRACTOR: 'rules' },
    });
  beforeAll(() => {
    expect(quoth('ingest', join(SEEDS, 'editors-desk.bundle.json')).status).toBe(0);
  });

  test.each(Object.entries(FORMATS))('writes %s to standard output and to a file alike', async (name, { file }) => {
    const output = join(folder, file);
    const { stdout, status } = quoth('export', name);
    expect(status).toBe(0);
    expect(quoth('export', name, '-o', output)).toMatchObject({ status: 0, stdout: '' });
    expect(await readFile(output, 'utf8')).toBe(stdout);
    expect((await readdir(folder)).filter((path) => path.endsWith('.part'))).toEqual([]);
  });

  test('writes what fits', () => {
    const rows = (where: string) => quoth('export', 'csv', '--where', where).stdout.trim().split('\r\n').length - 1;
    expect(rows('{"id":[]}')).toBe(0);
    expect(rows('{"quoteType":["DIRECT"]}')).toBeLessThan(rows('{}'));
  });

  test('says what is wrong with a filter, and which formats there are, and writes nothing', async () => {
    const wrong = quoth('export', 'csv', '--where', '{"abuot":{}}', '-o', join(folder, 'wrong.csv'));
    expect(wrong).toMatchObject({ status: 1, stdout: '' });
    expect(wrong.stderr).toContain('Field "abuot" is not defined by type "ClaimFilter". Did you mean "about"');
    expect(quoth('export', 'xlsx')).toMatchObject({ status: 2, stdout: '' });
    expect(quoth('export', 'csv', '-o', join(folder, 'nowhere', 'x.csv')).stderr).toContain(
      'cannot be written: ENOENT',
    );
    expect(await readdir(folder)).not.toContain('wrong.csv');
  });

  test('ends quietly where its reader stops reading', () => {
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', `set -o pipefail; "${process.execPath}" "${QUOTH}" export json | head -c 5`],
      {
        encoding: 'utf8',
        env: { ...process.env, NEO4J_URI: '', QUOTH_DATA: join(folder, 'data') },
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
