import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A store as the environment of `quoth` names it. */
export type StoreEnvironment = Readonly<Record<string, string>>;

/** Runs a command of the built program and waits for it. @throws Error where it fails. @returns milliseconds. */
export async function runQuoth(args: readonly string[], store: StoreEnvironment): Promise<number> {
  const started = performance.now();
  const command = spawn(process.execPath, ['dist/cli/main.js', ...args], {
    env: { ...process.env, NEO4J_URI: '', LOG_LEVEL: 'warn', ...store },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(command, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`quoth ${args.join(' ')} ended with ${code ?? 'a signal'}.`);
  return performance.now() - started;
}
