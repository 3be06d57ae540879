import { machine } from './machine.js';
import { SECTIONS, type Plan } from './options.js';
import type { Progress } from './progress.js';
import type { Results } from './results.js';
import { MEASURES, questionFigures, stepsOf } from './sections.js';
import { setUp } from './set-up.js';

/** Measures what the plan says, one thing after the other, in an empty folder. The results grow; the last are all. */
export async function* measure(plan: Plan, progress: Progress, folder: string): AsyncGenerator<Results> {
  const before = machine();
  const bench = await setUp(plan, progress, folder);
  try {
    const { articles, claims } = bench.sample.counts;
    const frame = { machine: before, neo4j: bench.database.version, articles, claims, seed: plan.seed };
    let results: Results | undefined;
    for await (const figures of questionFigures(bench)) yield (results = { ...frame, ...figures });
    for (const section of SECTIONS) {
      if (results === undefined || !plan.sections.has(section)) continue;
      progress.section(section, stepsOf(section, plan));
      yield (results = { ...results, ...(await MEASURES[section](bench)) });
    }
  } finally {
    progress.stop();
    await bench.database.stop();
  }
}
