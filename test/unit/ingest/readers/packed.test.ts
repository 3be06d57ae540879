import { describe, expect, test } from '@jest/globals';
import { createWriteStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { temporaryFolder } from '../folder.js';
import { found, foundOnStdin, leftOut, textsIn } from './found.js';

const folder = temporaryFolder();

async function zipped(name: string, members: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const archive = new ZipFile();
  for (const [path, content] of Object.entries(members)) archive.addBuffer(Buffer.from(content), path);
  archive.end();
  const path = join(folder.path(), name);
  await pipeline(archive.outputStream, createWriteStream(path));
  return path;
}

describe('what is packed', () => {
  test('with gzip is what it is without, also where several parts follow one another, and on standard input', async () => {
    const parts = Buffer.concat([gzipSync('text\nOne.\n'), gzipSync('Two.\n')]);
    expect(textsIn(await found(await folder.write('table.csv.gz', parts))).map(({ text }) => text)).toEqual([
      'One.',
      'Two.',
    ]);
    const line = '{"url":"https://a.example.org/1","quotes":[{"pre":"She said","quote":"no","post":""}]}';
    expect(textsIn(await foundOnStdin(gzipSync(line)))).toHaveLength(1);
    const path = await folder.write('article.txt.gz', gzipSync('He said so.'));
    expect(textsIn(await found(path))).toMatchObject([{ text: 'He said so.' }]);
  });

  test('in a zip is all its files, each an article of its own, hidden ones and pictures left out', async () => {
    const path = await zipped('all.zip', {
      'a/one.txt': 'One said so.',
      'a/.hidden.txt': 'No.',
      '__MACOSX/one.txt': 'No.',
      'b/picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]),
      'b/bad.txt': Buffer.from([0x63, 0xe9]),
      'c.jsonl.gz': gzipSync('{"uri":"u","headline":"H","body_text":"Two."}\n{'),
    });
    const documents = await found(path);
    expect(textsIn(documents).map(({ text }) => text)).toEqual(['One said so.', 'Two.']);
    expect(leftOut(documents)).toEqual([
      'b/picture.png: it is of no format that is read here',
      expect.stringContaining('b/bad.txt: b/bad.txt, byte 1, line 1: it is not UTF-8'),
      expect.stringContaining('c.jsonl.gz, line 2: c.jsonl.gz, line 2: this is no JSON'),
    ]);
    const again = await zipped('again.zip', { 'one.txt': 'One said so.' });
    expect(textsIn(await found(again))[0]?.id).not.toBe(textsIn(documents)[0]?.id);
  });

  test('as a bundle in JSON lines is read article by article, as where it lies, and leaves nothing behind', async () => {
    const article = (n: number) => ({ type: 'article', url: `https://a.example.org/${n}`, title: `Article ${n}` });
    const claim = (n: number, text: string) => {
      return { type: 'claim', article: `https://a.example.org/${n}`, quoteType: 'DIRECT', text };
    };
    // What is wrong with one claim stops its article, not the file, as it does where all of it is read at once.
    const lines = [article(1), article(2), { ...claim(1, 'no'), quoteType: 'NEVER' }, claim(2, 'yes')];
    const bundle = lines.map((line) => JSON.stringify(line)).join('\n');
    const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('quoth-unpacked-'));
    const before = await left();
    for (const documents of [
      await found(await folder.write('bundle.jsonl.gz', gzipSync(bundle))),
      await foundOnStdin(bundle),
      await found(await folder.write('bundle.json', bundle)),
    ]) {
      const records = documents.flatMap((document) => (document.kind === 'record' ? [document.record()] : []));
      const [one, two] = await Promise.allSettled(records);
      expect(one?.status === 'rejected' ? String(one.reason) : '').toContain('line 3');
      expect(two).toMatchObject({ status: 'fulfilled', value: { claims: [{ text: 'yes' }] } });
    }
    expect(await left()).toEqual(before);
  });

  test('with gzip around a zip is its files', async () => {
    const inner = await zipped('inner.zip', { 'one.txt': 'One said so.' });
    const path = await folder.write('outer.zip.gz', gzipSync(await readFile(inner)));
    expect(textsIn(await found(path)).map(({ text }) => text)).toEqual(['One said so.']);
  });

  test('and damaged is told', async () => {
    const cut = await folder.write('cut.txt.gz', gzipSync('He said so. '.repeat(20)).subarray(0, 30));
    expect(leftOut(await found(cut))).toEqual([expect.stringContaining('it is damaged')]);
    const zip = await folder.write('cut.zip', Buffer.from('PK\x03\x04 and nothing else'));
    expect(leftOut(await found(zip))).toEqual([expect.stringContaining('it is damaged')]);
  });
});

describe('what is made to fill a disk is refused before it does', () => {
  const refused = expect.stringContaining('it unpacks to more than 250 times its size');

  test('with gzip', async () => {
    const path = await folder.write('bomb.jsonl.gz', gzipSync(Buffer.alloc(40_000_000)));
    expect(leftOut(await found(path))).toEqual([refused]);
  });

  test('in a zip, and within archives within', async () => {
    const path = await zipped('bomb.zip', {
      'in.jsonl.gz.gz': gzipSync(gzipSync(Buffer.alloc(40_000_000))),
      'after.txt': 'Not trusted any more.',
    });
    expect(leftOut(await found(path))).toEqual([refused, refused]);
  });

  test('archives within archives without end', async () => {
    let deep = gzipSync('He said so.');
    for (let depth = 0; depth < 6; depth += 1) deep = gzipSync(deep);
    expect(leftOut(await found(await folder.write('deep.txt.gz', deep)))).toEqual([
      ': there are more than 4 archives within one another (unpack the outer ones)',
    ]);
  });
});
