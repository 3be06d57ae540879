import { machine } from './machine.js';
import { SECTIONS, type Plan } from './options.js';
import type { Progress } from './progress.js';
import type { Results } from './results.js';
import { MEASURES, questionFigures, stepsOf } from './sections.js';
import { setUp } from './set-up.js';

/** Measures what the plan says, one thing after the other, in an empty folder. */
export async function measure(plan: Plan, progress: Progress, folder: string): Promise<Results> {
  const before = machine();
  const bench = await setUp(plan, progress, folder);
  try {
    const { articles, claims } = bench.sample.counts;
    const frame = { machine: before, neo4j: bench.database.version, articles, claims, seed: plan.seed };
    let results: Results = { ...frame, ...(await questionFigures(bench)) };
    for (const section of SECTIONS) {
      if (!plan.sections.has(section)) continue;
      progress.section(section, stepsOf(section, plan));
      results = { ...results, ...(await MEASURES[section](bench)) };
    }
    return results;
  } finally {
    progress.stop();
    await bench.database.stop();
  }
}
