import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { ZipFile } from 'yazl';

const QUOTH = join(process.cwd(), 'dist/cli/main.js');
const MEGABYTE = 1_000_000;
/** What a document may take beyond what a small one takes; each of those below is many times as large, unpacked or parsed. */
const MOST_MORE = 250 * MEGABYTE;

/** Says at its end how much memory the process had at most. */
const TELL_PEAK = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'))`;

let folder: string;
let small: number;

/** What `quoth extract` says of a file, and the bytes that it took at most. */
function extract(name: string) {
  const preload = `data:text/javascript,${encodeURIComponent(TELL_PEAK)}`;
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=200', '--import', preload, QUOTH, 'extract', '--extractor', 'rules', join(folder, name)],
    { encoding: 'utf8' },
  );
  const [, peak] = /^peak (\d+)$/mu.exec(stderr) ?? [];
  return { said: stderr, status, peak: Number(peak) * 1024 };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quoth-bombs-'));
  await writeFile(join(folder, 'small.txt'), '“There is no truce,” Mara Vell said on Monday.');
  const { status, peak } = extract('small.txt');
  expect(status).toBe(0);
  small = peak;
});
afterAll(() => rm(folder, { recursive: true }));

function expectRefused(name: string, why: string): void {
  const { said, status, peak } = extract(name);
  expect(said).toContain(why);
  expect(status).toBe(1);
  expect(peak - small).toBeLessThan(MOST_MORE);
}

const RATIO = 'it unpacks to more than 250 times its size';

test('a gigabyte in a gzip file is refused as it unpacks', async () => {
  const part = gzipSync(Buffer.alloc(50 * MEGABYTE, ' '));
  await writeFile(join(folder, 'bomb.jsonl.gz'), Buffer.concat(Array.from({ length: 20 }, () => part)));
  expectRefused('bomb.jsonl.gz', RATIO);
});

test('half a gigabyte in a zip archive is refused as it unpacks', async () => {
  const part = Buffer.alloc(MEGABYTE, ' ');
  const archive = new ZipFile();
  archive.addReadStream(Readable.from(Array.from({ length: 500 }, () => part)), 'bomb.jsonl');
  archive.end();
  await pipeline(archive.outputStream, createWriteStream(join(folder, 'bomb.zip')));
  expectRefused('bomb.zip', RATIO);
});

const xmlOf = (megabytes: number, part: string) =>
  Buffer.concat([Buffer.from('<nitf>'), Buffer.alloc(megabytes * MEGABYTE, part), Buffer.from('</nitf>')]);

test('a hundred megabytes of XML with nothing in it are refused as they are read', async () => {
  await writeFile(join(folder, 'empty.xml'), xmlOf(100, ' '));
  expectRefused('empty.xml', 'it is too large: over 50 MB');
});

test.each([
  ['elements', '<a/>'],
  ['comments', '<!---->'],
  ['attributes', '<a b="" c="" d="" e=""/>'],
])('as many %s as an XML file has room for are refused before a document is made of them', async (what, part) => {
  await writeFile(join(folder, `${what}.xml`), xmlOf(40, part));
  expectRefused(`${what}.xml`, 'it has more than 1000000 tags and attributes');
});
