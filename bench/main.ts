import 'reflect-metadata';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { measure } from './bench.js';
import { planOf, type Plan } from './options.js';
import { Progress } from './progress.js';
import type { Results } from './results.js';
import { pageOf } from './table.js';
import { withTexts } from './texts/page.js';
import { keptTexts, runTexts } from './texts/run.js';

/** Where unfinished results are, and those of a run that is not whole. */
const PASSING = join('dist', 'bench');

async function run(plan: Plan): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'quoth-bench-'));
  try {
    if (plan.texts !== null) {
      await runTexts(plan, plan.texts, new Progress(), folder);
      return;
    }
    let last: Results | undefined;
    // Whatever stops a long run, what it measured until then is there.
    for await (const results of measure(plan, new Progress(), folder))
      await write((last = results), PASSING, 'RESULTS');
    if (last === undefined) return;
    if (last.failures.length > 0) process.exitCode = 1;
    const [page, figures] = plan.kept === null ? filesIn(PASSING, 'RESULTS') : await write(last, 'bench', plan.kept);
    console.log(pageOf(last));
    console.log(`Written to ${page} and ${figures}.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Name = NonNullable<Plan['kept']>;

/** The page and the figures that are written under a name. */
const filesIn = (folder: string, name: Name) =>
  [join(folder, `${name}.md`), join(folder, `${name.toLowerCase()}.json`)] as const;

async function write(results: Results, folder: string, name: Name): Promise<readonly [string, string]> {
  const [page, figures] = filesIn(folder, name);
  await mkdir(folder, { recursive: true });
  await writeFile(page, name === 'RESULTS' ? withTexts(pageOf(results), await keptTexts()) : pageOf(results));
  await writeFile(figures, `${JSON.stringify(results, null, 2)}\n`);
  return [page, figures];
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
