import { machine } from './machine.js';
import { SECTIONS, type Plan, type Section } from './options.js';
import type { Progress } from './progress.js';
import type { Failure, Results } from './results.js';
import { MEASURES, NOTHING_ASKED, questionFigures, stepsOf } from './sections.js';
import { setUp } from './set-up.js';

/**
 * Measures what the plan says, one thing after the other, in an empty folder. The results grow; the last are all. What
 * fails is told in them, and the rest is measured.
 */
export async function* measure(plan: Plan, progress: Progress, folder: string): AsyncGenerator<Results> {
  const before = machine();
  const bench = await setUp(plan, progress, folder);
  try {
    const { articles, claims } = bench.sample.counts;
    const frame = {
      machine: before,
      neo4j: bench.database.version,
      articles,
      claims,
      seed: plan.seed,
      loads: bench.loads,
    };
    let results: Results = { ...frame, ...NOTHING_ASKED, failures: [] };
    try {
      for await (const figures of questionFigures(bench)) yield (results = { ...results, ...figures });
    } catch (error) {
      yield (results = { ...results, failures: [...results.failures, failureOf('questions', error)] });
    }
    for (const section of SECTIONS) {
      if (!plan.sections.has(section)) continue;
      progress.section(section, stepsOf(section, plan));
      try {
        yield (results = { ...results, ...(await MEASURES[section](bench)) });
      } catch (error) {
        yield (results = { ...results, failures: [...results.failures, failureOf(section, error)] });
      }
    }
  } finally {
    progress.stop();
    await bench.database.stop();
  }
}

function failureOf(part: Section | 'questions', error: unknown): Failure {
  console.error(error);
  return { part, message: error instanceof Error ? error.message : String(error) };
}
