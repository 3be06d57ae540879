import { describe } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where scripts/examples.sh puts the packages of an example. */
export function environmentOf(example: string): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'quoth', example);
}

/** Runs a Python script in an example's environment and folder; answers what it prints. Fails as the script does. */
export async function runPython(example: string, script: string, env: Record<string, string> = {}): Promise<string> {
  const { stdout } = await promisify(execFile)(join(environmentOf(example), 'bin/python'), ['-c', script], {
    cwd: join('examples', example),
    env: { ...process.env, ...env },
    maxBuffer: 100_000_000,
  });
  return stdout;
}

/** `describe`, skipped where the example's packages are not installed, unless a variable requires them. */
export function describeExample(example: string, required: string): typeof describe | typeof describe.skip {
  if (existsSync(join(environmentOf(example), 'installed')) || process.env[required] === '1') return describe;
  process.stderr.write(
    `\n\n*** examples/${example} is NOT tested: run scripts/examples.sh ${example}; ${required}=1 makes this a failure. ***\n\n`,
  );
  return describe.skip;
}
