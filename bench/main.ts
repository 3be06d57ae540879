import 'reflect-metadata';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { measure } from './bench.js';
import { planOf, type Plan } from './options.js';
import { Progress } from './progress.js';
import { pageOf } from './table.js';

async function run(plan: Plan): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'quoth-bench-'));
  try {
    const results = await measure(plan, new Progress(), folder);
    const page = pageOf(results);
    const kept = plan.whole ? 'bench' : join('dist', 'bench');
    await mkdir(kept, { recursive: true });
    await writeFile(join(kept, 'RESULTS.md'), page);
    await writeFile(join(kept, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
    console.log(page);
    console.log(`Written to ${join(kept, 'RESULTS.md')} and ${join(kept, 'results.json')}.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  await run(planOf(process.argv));
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(error);
    process.exitCode = 1;
  }
}
