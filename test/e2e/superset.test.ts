import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startDemo } from '../support/demo.js';
import { describeExample, environmentOf } from '../support/python.js';

/** How long Superset may take to make its database and start: a minute here, more where others work. */
const PATIENCE = 900_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A Superset of its own, as examples/superset/start.sh starts it. */
async function startSuperset(): Promise<{ url: string; close: () => Promise<void> }> {
  const [home, port] = [await mkdtemp(join(tmpdir(), 'quoth-superset-')), await freePort()];
  const superset: ChildProcess = spawn('examples/superset/start.sh', [environmentOf('superset'), home, String(port)], {
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => superset.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  const close = async () => {
    superset.kill('SIGTERM');
    await ended;
    await rm(home, { recursive: true });
  };
  while (superset.exitCode === null) {
    const answered = await fetch(`${url}/health`).catch(() => null);
    if (answered?.ok === true) return { url, close };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await close();
  throw new Error('Superset ended before it answered.');
}

interface ChartData {
  readonly result: { data: Record<string, string | number | null>[]; error: string | null }[];
}

describeExample('superset', 'REQUIRE_SUPERSET')('Superset', () => {
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let superset: Awaited<ReturnType<typeof startSuperset>>;
  let authorization: string;
  beforeAll(async () => {
    [demo, superset] = await Promise.all([startDemo(), startSuperset()]);
    const response = await fetch(`${superset.url}/api/v1/security/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'admin', password: 'admin', provider: 'db' }),
    });
    authorization = `Bearer ${((await response.json()) as { access_token: string }).access_token}`;
  }, PATIENCE);
  afterAll(() => Promise.all([demo.close(), superset.close()]));

  const setUp = () =>
    promisify(execFile)(join(environmentOf('superset'), 'bin/python'), [
      'examples/superset/setup.py',
      ...['--quoth', demo.url, '--superset', superset.url],
    ]);

  async function ask<Answer>(path: string): Promise<Answer> {
    const response = await fetch(`${superset.url}/api/v1/${path}`, { headers: { authorization } });
    expect(response.status).toBe(200);
    return (await response.json()) as Answer;
  }

  /** What Superset itself answers for its chart of this title. */
  async function dataOf(title: string) {
    const { result } = await ask<{ result: { id: number; slice_name: string }[] }>('chart/');
    const [chart, ...others] = result.filter(({ slice_name: name }) => name === title);
    expect(others).toEqual([]);
    const [data] = (await ask<ChartData>(`chart/${chart?.id}/data/`)).result;
    expect(data?.error).toBeNull();
    return data?.data ?? [];
  }

  async function answerOf<Data>(query: string): Promise<Data> {
    const response = await fetch(`${demo.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data: Data }).data;
  }

  test(
    'is given a dashboard whose charts show what the API counts, once however often it is set up',
    async () => {
      await setUp();
      const { stdout } = await setUp();
      const [, id] = /dashboard\/(\d+)\//.exec(stdout) ?? [];
      const { result: charts } = await ask<{ result: { slice_name: string }[] }>(`dashboard/${id}/charts`);
      expect(charts.map(({ slice_name: name }) => name).sort()).toEqual([
        ...['Claims over time, by stance', 'Newest claims', 'Who is spoken about most', 'Who speaks most'],
        'Who talks about whom',
      ]);

      const { timeline, distribution, talkMatrix, claims } = await answerOf<{
        timeline: { start: string; series: string; count: number }[];
        distribution: { label: string; count: number }[];
        talkMatrix: { speaker: string; target: string; count: number }[];
        claims: { nodes: { date: string }[] };
      }>(`{
        timeline(interval: DAY, by: STANCE) { start series count }
        distribution(by: TARGET, first: 3) { label count }
        talkMatrix(speakers: 200, targets: 200, where: { speaker: { not: { kind: [UNNAMED, GROUP] } } }) { speaker target count }
        claims(first: 1) { nodes { date } }
      }`);
      const days = (await dataOf('Claims over time, by stance')).map(
        ({ date, stance, claims: count }) => `${new Date(Number(date)).toISOString().slice(0, 10)} ${stance} ${count}`,
      );
      const counted = timeline.filter(({ count, series }) => count > 0 && series !== 'other');
      expect(days.sort()).toEqual(counted.map(({ start, series, count }) => `${start} ${series} ${count}`).sort());

      const most = (await dataOf('Who is spoken about most')).slice(0, 3);
      expect(most.map(({ target, claims: count }) => ({ label: target, count }))).toEqual(distribution);
      expect((await dataOf('Who speaks most')).length).toBe(12);

      const pairs = new Map(talkMatrix.map(({ speaker, target, count }) => [`${speaker} on ${target}`, count]));
      const cells = await dataOf('Who talks about whom');
      expect(cells.length).toBeGreaterThan(10);
      for (const { speaker, target, claims: count } of cells) expect(pairs.get(`${speaker} on ${target}`)).toBe(count);

      const newest = await dataOf('Newest claims');
      expect(newest.length).toBe(100);
      expect(newest[0]?.['date']).toBe(claims.nodes[0]?.date);
    },
    PATIENCE,
  );
});
