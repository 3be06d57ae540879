import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  /** From the start of the process to the line that told its address, in milliseconds. */
  readonly startedIn: number;
  /** Forgets the most memory held so far. */
  resetPeak(): Promise<void>;
  /** The most memory held at once since then, in bytes; null where the system does not tell. */
  peak(): Promise<number | null>;
  signal(name: NodeJS.Signals): void;
  /** Lets it answer what it is asked and end. */
  stop(): Promise<void>;
}

export interface ProcessOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly execArgv?: readonly string[];
}

/**
 * Starts a program that prints its address, as a server in production: one process, no debugging.
 * @throws Error where it ends before.
 */
export async function startProcess(
  script: string,
  args: readonly string[],
  { env = {}, execArgv = [] }: ProcessOptions = {},
): Promise<ServerProcess> {
  const started = performance.now();
  const server = spawn(process.execPath, [...execArgv, script, ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(server, script);
  const startedIn = performance.now() - started;
  return {
    url,
    startedIn,
    resetPeak: () => resetPeak(server),
    peak: () => peakOf(server),
    signal: (name) => server.kill(name),
    stop: async () => {
      if (server.exitCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}

async function addressOf(server: ChildProcess, script: string): Promise<string> {
  if (server.stdout === null) throw new Error('The process has no output to read its address from.');
  for await (const line of createInterface(server.stdout)) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error(`${script} ended before it listened.`);
}

/** Linux keeps the peak of a process and lets it be set back; elsewhere there is no figure. */
async function resetPeak({ pid }: ChildProcess): Promise<void> {
  await writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => undefined);
}

/** The most memory that a process held at once, in bytes, while it runs; null where the system does not tell. */
export async function peakOf({ pid }: ChildProcess): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
