import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The built program with the seeds in it, as `npm run demo` serves them, on a free port and a folder of its own. */
export async function startDemo(): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'quoth-demo-'));
  const demo = spawn(process.execPath, ['dist/cli/main.js', 'demo'], {
    env: { ...process.env, NEO4J_URI: '', PORT: '0', QUOTH_DATA: folder, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => demo.once('exit', resolve));
  const close = async () => {
    demo.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true });
  };
  for await (const line of createInterface(demo.stdout)) {
    const url = /(http:\/\/\S+)\/graphql/.exec(line)?.[1];
    if (url !== undefined) return { url, close };
  }
  await close();
  throw new Error('The demo ended before it served; is it built?');
}
