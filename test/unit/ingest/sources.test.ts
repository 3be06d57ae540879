import { expect, test } from '@jest/globals';
import { mkdir, symlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { documentsOf } from '../../../src/ingest/documents.js';
import { readFileText, readStreamText } from '../../../src/ingest/bytes.js';
import { sourcesOf } from '../../../src/ingest/sources.js';
import { temporaryFolder } from './folder.js';

const folder = temporaryFolder();

test('a folder is all its documents below, by name, hidden and other files left out', async () => {
  for (const name of ['b.md', 'a/z.TXT', 'a/c.jsonl', 'c.json', '.hidden.txt', '.git/x.txt', 'note.pdf', 'README']) {
    await folder.write(`tree/${name}`, 'x');
  }
  await symlink(join(folder.path(), 'tree'), join(folder.path(), 'tree/a/circle'));
  await symlink(join(folder.path(), 'tree/b.md'), join(folder.path(), 'tree/a/same.md'));
  const root = join(folder.path(), 'tree');
  const sources = await sourcesOf([root, join(root, 'b.md'), '-', '-']);
  expect(sources.map(({ path }) => (path === '-' ? path : relative(root, path)))).toEqual([
    'a/c.jsonl',
    'a/same.md',
    'a/z.TXT',
    'c.json',
    '-',
  ]);
});

test.each([
  ['nowhere.txt', 'no such file'],
  ['note.pdf', 'it has .pdf, which is not read here'],
])('%s, named outright, is told', async (name, message) => {
  await folder.write('note.pdf', 'x');
  const [source] = await sourcesOf([join(folder.path(), name)]);
  expect(source).toMatchObject({ kind: 'unreadable', error: { message: expect.stringContaining(message) } });
});

test('what is too large is refused by its size', async () => {
  const path = await folder.write('large.txt', 'x'.repeat(2000));
  await expect(readFileText(path, 1000)).rejects.toThrow('it is too large: 2000 bytes, over the limit of 1000 bytes');
  await expect(readStreamText(Readable.from(['x'.repeat(2000)]), 1000)).rejects.toThrow(
    'it is too large: over 1000 bytes',
  );
});

test('a folder named as a document is no regular file', async () => {
  await mkdir(join(folder.path(), 'folder.txt'), { recursive: true });
  await expect(readFileText(join(folder.path(), 'folder.txt'), 1000)).rejects.toThrow('it is no regular file');
});

test('standard input is a text, a bundle or JSON lines', async () => {
  const kinds = async (content: string) => {
    const options = { stdin: Readable.from([content]), textLimit: 1000 };
    const kinds: string[] = [];
    const { documents } = await documentsOf({ kind: 'stdin', path: '-' }, options);
    for await (const { kind } of documents) kinds.push(kind);
    return kinds;
  };
  const article = '"url": "https://example.org/a", "title": "A"';
  expect(await kinds('He said so.')).toEqual(['text']);
  expect(await kinds(`{ "articles": [{ ${article} }] }`)).toEqual(['curated']);
  expect(await kinds(`{ "type": "article", ${article} }\n{ "type": "actor", "name": "B" }\n`)).toEqual([
    'parties',
    'curated',
  ]);
});
