import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setInterval } from 'node:timers';
import type { IngestReport } from '../src/ingest/ingest.js';
import { peakOf } from './process.js';
import type { StoreEnvironment } from './stores.js';

/** What reading a file came to. */
export interface Ingested {
  readonly seconds: number;
  /** Of processor time, over all cores; null where the system does not tell. */
  readonly cpuSeconds: number | null;
  /** The most memory that the process held at once, in bytes; null where the system does not tell. */
  readonly peak: number | null;
  readonly report: IngestReport;
}

/** Milliseconds between two looks at the process. */
const LOOK = 1_000;

/** Runs `quoth ingest` on a file, in a process of its own. @throws Error where it ends without a report. */
export async function ingested(path: string, store: StoreEnvironment): Promise<Ingested> {
  const started = performance.now();
  const command = spawn(process.execPath, ['dist/cli/main.js', 'ingest', '--json', path], {
    env: { ...process.env, NEO4J_URI: '', LOG_LEVEL: 'warn', ...store },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let seen: Seen = { peak: null, cpuSeconds: null };
  const looking = setInterval(() => {
    void lookAt(command).then((now) => (seen = now ?? seen));
  }, LOOK);
  try {
    const closed = once(command, 'close');
    let told = '';
    for await (const chunk of command.stdout) told += String(chunk);
    const [code] = (await closed) as [number | null];
    if (told === '') throw new Error(`quoth ingest ended with ${code ?? 'a signal'}.`);
    return { seconds: (performance.now() - started) / 1000, ...seen, report: JSON.parse(told) as IngestReport };
  } finally {
    clearInterval(looking);
  }
}

interface Seen {
  readonly peak: number | null;
  readonly cpuSeconds: number | null;
}

/** Linux tells of a process while it runs; null where nothing does. */
async function lookAt(command: ChildProcess): Promise<Seen | null> {
  const [peak, times] = await Promise.all([
    peakOf(command),
    readFile(`/proc/${command.pid}/stat`, 'utf8').catch(() => ''),
  ]);
  if (peak === null) return null;
  // After the name in brackets, the 12th and 13th are the ticks of a hundredth of a second that it ran.
  const fields = times.slice(times.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return { peak, cpuSeconds: Number.isNaN(ticks) ? null : ticks / 100 };
}
