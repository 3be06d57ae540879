import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { createInterface } from 'node:readline';
import type { Span } from '../../src/model/claim.js';

/** The built program, as a user runs it. */
const QUOTH = join(process.cwd(), 'dist/cli/main.js');
const SAID = '“There is no truce,” Mara Vell said on Monday. Vell said the Harbour League had told her so.';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quoth-cli-'));
  await writeFile(join(folder, 'good.txt'), ` date 2019-01-29 – ${SAID}`);
  await writeFile(join(folder, 'bad.txt'), '');
});
afterAll(() => rm(folder, { recursive: true }));

const environment = (more: Record<string, string> = {}) => ({
  ...process.env,
  ...{ NEO4J_URI: '', QUOTH_DATA: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'silent' },
  ...more,
});

function quoth(args: readonly string[], more: Record<string, string> = {}, input = '') {
  return spawnSync(process.execPath, [QUOTH, ...args], { encoding: 'utf8', input, env: environment(more) });
}

describe('quoth extract', () => {
  test('prints a JSON line an article whose spans are the very characters', () => {
    const { stdout, status } = quoth(['extract', '--json', join(folder, 'good.txt')]);
    const found = JSON.parse(stdout) as {
      article: { text: string; publishedOn: string };
      claims: {
        content: Span[];
        source: Span[];
        cueSpan: Span[];
        speakers: { name: string }[];
        saidOn: string | null;
      }[];
    };
    expect(status).toBe(0);
    expect(found.article).toMatchObject({ text: SAID, publishedOn: '2019-01-29' });
    expect(found.claims[0]).toMatchObject({ speakers: [{ name: 'Mara Vell' }], saidOn: '2019-01-28' });
    for (const { content, source, cueSpan } of found.claims)
      for (const span of [...content, ...source, ...cueSpan]) expect(SAID.slice(span.start, span.end)).toBe(span.text);
  });

  test('shows what was not said only when asked for, and marks it', () => {
    const text = 'Mara Vell said the truce was over. Jon Ash did not say that the harbour would close.';
    const lines = (...options: string[]) =>
      quoth(['extract', ...options, '-'], {}, text)
        .stdout.trimEnd()
        .split('\n');
    expect(lines().map((line) => line.split('\t')[0])).toEqual(['Mara Vell']);
    expect(lines('--all').map((line) => line.split('\t').slice(0, 2))).toEqual([
      ['', 'Mara Vell'],
      ['negated', 'Jon Ash'],
    ]);
  });

  test('reads standard input and needs no store', () => {
    const { stdout, status } = quoth(['extract', '-'], { NEO4J_URI: 'bolt://127.0.0.1:1' }, SAID);
    expect(status).toBe(0);
    expect(stdout).toContain('Mara Vell');
  });
});

test('what goes into a pipe or a file has no colours, also where a build asks for them', () => {
  const bad = join(folder, 'bad.txt');
  const run = quoth(['ingest', join(folder, 'good.txt'), bad], {
    CI: 'true',
    FORCE_COLOR: '1',
    QUOTH_DATA: join(folder, 'plain'),
  });
  expect(stripVTControlCharacters(run.stdout)).toBe(run.stdout);
  expect(stripVTControlCharacters(run.stderr)).toBe(run.stderr);
  expect(run.stderr).toContain(bad);
});

test('a reader that stops reading ends what is printed, quietly', () => {
  const script = `"${process.execPath}" "${QUOTH}" --help | head -n 1; exit "\${PIPESTATUS[0]}"`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', script], { encoding: 'utf8', env: environment() });
  expect({ lines: stdout.split('\n').length, stderr, status }).toEqual({ lines: 2, stderr: '', status: 0 });
});

describe('quoth generate', () => {
  test('makes up the same file for the same seed, which quoth ingest reads', () => {
    const [one, two] = ['one.jsonl', 'two.jsonl'].map((name) => join(folder, name));
    for (const file of [one, two]) {
      const { stdout, stderr, status } = quoth(['generate', '--articles', '3', '--seed', '5', '-o', file ?? '']);
      expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 0 });
    }
    expect(readFileSync(one ?? '', 'utf8')).toBe(readFileSync(two ?? '', 'utf8'));
    const { stdout, status } = quoth(['ingest', '--json', one ?? ''], { QUOTH_DATA: join(folder, 'generated') });
    expect(JSON.parse(stdout)).toMatchObject({ created: 3, failed: [], claims: 18 });
    expect(status).toBe(0);
  });

  test('writes to standard output where no file is named', () => {
    const { stdout, status } = quoth(['generate', '--articles', '1']);
    const types = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type);
    expect(types.slice(-7)).toEqual(['article', ...Array.from({ length: 6 }, () => 'claim')]);
    expect(status).toBe(0);
  });

  test.each([
    [['generate'], '--articles'],
    [['generate', '--articles', '0'], 'whole number from 1 to'],
    [['generate', '--articles', '2', '--seed', 'x'], 'whole number from 0 to'],
  ])('refuses %j and says why', (args, why) => {
    const { stderr, status } = quoth(args);
    expect(stderr).toContain(why);
    expect(status).toBe(2);
  });

  test('says which file cannot be written, and leaves none half written', () => {
    const file = join(folder, 'nowhere', 'file.jsonl');
    const { stderr, status } = quoth(['generate', '--articles', '1', '-o', file]);
    expect(stderr).toContain(`${file} cannot be written: ENOENT.`);
    expect(status).toBe(1);
  });
});

describe('quoth ingest', () => {
  test('reports a bad file, reads the rest, and its exit status says so', () => {
    const { stdout, stderr, status } = quoth(['ingest', '--json', join(folder, 'good.txt'), join(folder, 'bad.txt')]);
    expect(status).toBe(1);
    expect(stderr).toContain('bad.txt: it is empty');
    expect(JSON.parse(stdout)).toMatchObject({ created: 1, failed: [{ problems: [{}] }] });
    expect(quoth(['ingest', join(folder, 'good.txt')])).toMatchObject({ status: 0 });
  });

  test('then tells who is who, and quoth parties why', () => {
    const [dir, data] = [join(folder, 'who'), join(folder, 'who-data')];
    mkdirSync(dir);
    const told = [
      'Yevgeny Baranov, the chairman of Quay Shipping, said that trade was good.',
      'Evgeni Baranov, the chairman of Quay Shipping, said that ships were full.',
    ];
    told.forEach((text, index) => writeFileSync(join(dir, `${index}.txt`), text));
    expect(quoth(['ingest', dir], { QUOTH_DATA: data }).stdout).toContain('Parties: 1 are one with another');
    const { stdout, status } = quoth(['parties', '--json'], { QUOTH_DATA: data });
    expect(status).toBe(0);
    const [found] = JSON.parse(stdout) as { kind: string; names: string[]; reasons: string[] }[];
    expect([found?.kind, ...(found?.names ?? [])].sort()).toEqual(['Evgeni Baranov', 'SAME', 'Yevgeny Baranov']);
    expect(found?.reasons).toContain('another spelling');
    expect(quoth(['parties', '--uncertain'], { QUOTH_DATA: data }).stdout).toBe('Nothing was found.\n');
  });

  test('says what is wrong with a store before it reads anything', () => {
    const { stderr, status } = quoth(['ingest', join(folder, 'good.txt')], { NEO4J_URI: 'bolt://127.0.0.1:1' });
    expect(status).toBe(1);
    expect(stderr).toContain('Neo4j at bolt://127.0.0.1:1 cannot be reached.');
  });
});

describe('quoth serve', () => {
  test.each([
    ['PORT', 'x'],
    ['NEO4J_URI', 'http://localhost'],
  ])('does not start with a wrong %s, and says so in one sentence', (name, value) => {
    const { stdout, stderr, status } = quoth(['serve'], { [name]: value });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(`${name} is “${value}”`);
  });

  test('says which port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    const { status, stderr } = quoth(['serve'], { PORT: String(port) });
    await new Promise((resolve) => taken.close(resolve));
    expect({ status, said: stderr.includes(`Port ${port} of 127.0.0.1 is in use`) }).toEqual({ status: 2, said: true });
  });

  test('serves until SIGTERM, then closes the store', async () => {
    const server = spawn(process.execPath, [QUOTH, 'serve'], {
      env: environment(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => server.once('exit', resolve));
    const url = await addressOf(server);
    const locked = quoth(['doctor', '--json']);
    expect({ status: locked.status, said: locked.stdout.includes('Stop the other process') }).toEqual({
      status: 1,
      said: true,
    });
    expect((await fetch(new URL('/ready', url))).status).toBe(200);
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(quoth(['doctor']).status).toBe(0);
  });
});

test('an unknown command or option is a mistake of the user’s, and help is none', () => {
  expect(quoth(['nonsense']).status).toBe(2);
  expect(quoth(['ingest', '--nonsense', 'x']).status).toBe(2);
  const { status, stdout } = quoth(['serve', '--help']);
  expect(status).toBe(0);
  for (const name of ['PORT', 'HOST', 'QUOTH_DATA', 'NEO4J_URI', 'NEO4J_DATABASE', 'LOG_LEVEL'])
    expect(stdout).toContain(name);
});

async function addressOf(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error('The server has no output.');
  for await (const line of createInterface(server.stdout)) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error('The server ended before it listened.');
}
