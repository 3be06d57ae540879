import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openGraph } from '../../src/store/open.js';
import { verifyStore } from '../../src/store/verify/verify.js';
import { writeBundles } from '../faults/bundles.js';
import { sampleArticles } from '../support/sample.js';

const QUOTH = join(process.cwd(), 'dist/cli/main.js');
const NOBODY = { by: 'anonymous', reason: null };

describe('the embedded store', () => {
  let dataFolder: string;
  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'quoth-disk-'));
  });
  afterEach(() => rm(dataFolder, { recursive: true }));

  const opened = () => openGraph({ neo4j: null, dataFolder });
  const run = (command: string, args: readonly string[], options: SpawnSyncOptions = {}) => {
    const env = { ...process.env, NEO4J_URI: '', QUOTH_DATA: dataFolder };
    return spawnSync(command, args, { encoding: 'utf8', env, ...options }) as { status: number; stderr: string };
  };
  /** That every invariant holds, and how many articles there are. */
  const articlesIn = async () => {
    const store = await opened();
    expect((await verifyStore(store.engine)).findings).toEqual([]);
    const { articles } = await store.graph.statistics();
    await store.close();
    return articles;
  };

  test('on a disk that fills up says so once, holds what was written until then, and goes on when there is room', async () => {
    const bundles = await writeBundles(60);
    const [articles] = bundles.folders;
    // No file may be larger than 250 kB: the log grows to that within the run.
    const full = run('bash', [
      '-c',
      `trap '' XFSZ; ulimit -f 250; exec "$0" "$@"`,
      process.execPath,
      QUOTH,
      'ingest',
      articles,
    ]);
    expect(full.status).toBe(1);
    expect(full.stderr.split('\n').slice(0, 2)).toEqual([
      'quoth: The embedded store cannot be written: File too large (os error 27).',
      '→ Make room on the disk and the folder writable, then run it again; nothing is half written.',
    ]);
    const before = await articlesIn();
    expect(before).toBeLessThan(60);
    expect(run(process.execPath, [QUOTH, 'ingest', articles]).status).toBe(0);
    expect(await articlesIn()).toBe(60);
    await rm(dirname(articles), { recursive: true });
  }, 120_000);

  test('in a folder that cannot be written says so, and is left as it is', async () => {
    const store = await opened();
    await store.graph.putArticles(sampleArticles(3));
    await store.close();
    const before = await readdir(dataFolder);
    await chmod(dataFolder, 0o555);
    // Whoever may do everything is somebody else for this.
    const isRoot = process.getuid?.() === 0;
    const { status, stderr } = run(process.execPath, [QUOTH, 'migrate'], isRoot ? { uid: 65534, gid: 65534 } : {});
    await chmod(dataFolder, 0o755);
    expect(status).toBe(1);
    expect(stderr).toContain('cannot be opened');
    expect(stderr).toContain('→ Make the folder writable, or set QUOTH_DATA to another one.');
    expect(await readdir(dataFolder)).toEqual(before);
    expect(await articlesIn()).toBe(3);
  }, 60_000);

  test('is one process’s: a second one is told so, and neither loses anything', async () => {
    const store = await opened();
    await store.graph.putArticles(sampleArticles(2));
    for (const command of ['verify', 'migrate', 'doctor']) {
      const { status, stderr } = run(process.execPath, [QUOTH, command]);
      expect(status).toBe(1);
      if (command !== 'doctor') expect(stderr).toContain('Stop the other process that uses this folder');
    }
    await store.graph.putArticles(sampleArticles(5));
    await store.close();
    expect(await articlesIn()).toBe(5);
  }, 60_000);

  test('minds no clock that jumps: what was decided last holds', async () => {
    const store = await opened();
    const times = ['2026-05-01T00:00:00Z', '2036-05-01T00:00:00Z', '1999-12-31T23:59:59Z'].map(
      (time) => new Date(time),
    );
    jest.useFakeTimers({
      doNotFake: [
        'nextTick',
        'setImmediate',
        'setTimeout',
        'setInterval',
        'queueMicrotask',
        'performance',
        'clearTimeout',
        'clearInterval',
        'clearImmediate',
      ],
    });
    try {
      for (const [index, time] of times.entries()) {
        jest.setSystemTime(time);
        await store.graph.putArticles(sampleArticles(index + 1));
        const [row] = (
          await store.graph.claims({}, 'POSITION', { limit: 1, after: null, before: null, backwards: false })
        ).rows;
        const review = (['ACCEPTED', 'REJECTED', 'ACCEPTED'] as const)[index];
        const reviewed = await store.graph.reviewClaim(row?.claim.id ?? '', review as never, NOBODY);
        expect(reviewed.review).toBe(review);
      }
    } finally {
      jest.useRealTimers();
    }
    expect((await verifyStore(store.engine)).findings).toEqual([]);
    await store.close();
    expect(await articlesIn()).toBe(3);
  }, 60_000);
});
