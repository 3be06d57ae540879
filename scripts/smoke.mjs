/**
 * Starts `npm run demo` as a newcomer would, on an empty folder and a free port, asks it over HTTP who said what, tries to
 * change something with and without the key that it shows, stops it, and starts it again: the second run must find
 * nothing new.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const QUERY = `{
  statistics { articles claims }
  claims(where: { about: { name: "taliban" } }, first: 3) { totalCount nodes { text speakers { name } } }
}`;

const folder = await mkdtemp(join(tmpdir(), 'quoth-smoke-'));
try {
  const first = await visit();
  const second = await visit();
  demand(
    first.data.statistics.articles > 0 && first.data.claims.totalCount > 0,
    'the demo has articles and claims about the Taliban',
  );
  demand(JSON.stringify(first.data) === JSON.stringify(second.data), 'a second run answers the same');
  demand(/nothing new/i.test(second.output), 'a second run says that nothing is new');
  console.log(
    `${first.data.statistics.articles} articles, ${first.data.statistics.claims} claims, up in ${first.seconds.toFixed(1)} s`,
  );
} finally {
  await rm(folder, { recursive: true });
}

/** Runs the demo until it has answered, and ends it with SIGTERM. */
async function visit() {
  const started = performance.now();
  const demo = spawn(process.execPath, ['dist/cli/main.js', 'demo'], {
    env: { ...process.env, NEO4J_URI: '', PORT: '0', QUOTH_DATA: folder, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => demo.once('exit', resolve));
  const lines = [];
  let url;
  for await (const line of createInterface(demo.stdout)) {
    lines.push(line);
    url ??= /http:\/\/\S+\/graphql/.exec(line)?.[0];
    const key = /#key=(\S+)/.exec(line)?.[1];
    if (url === undefined || key === undefined) continue;
    const seconds = (performance.now() - started) / 1000;
    const { data } = await ask(url, QUERY);
    const withoutKey = await ask(url, `mutation { undo(id: "nothing") { id } }`);
    demand(withoutKey.errors[0].extensions.code === 'UNAUTHENTICATED', 'nobody changes anything without the key');
    const withKey = await ask(url, `mutation { undo(id: "nothing") { id } }`, { authorization: `Bearer ${key}` });
    demand(withKey.errors[0].extensions.code === 'NOT_FOUND', 'the key that the demo shows lets in');
    demo.kill('SIGTERM');
    demand((await ended) === 0, 'SIGTERM ends the server with exit code 0');
    return { data, seconds, output: lines.join('\n') };
  }
  throw new Error(`The demo ended before it served:\n${lines.join('\n')}`);
}

async function ask(url, query, headers = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

function demand(holds, what) {
  if (!holds) throw new Error(`It does not hold that ${what}.`);
}
