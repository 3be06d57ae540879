import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { featuresOf, logistic, type ConfidenceFeature, type ConfidenceWeights } from '../src/extract/confidence.js';
import { extractWith } from '../src/extract/extract.js';
import { MODEL_FOLDER } from '../src/extract/model-files.js';
import type { ClaimSigns } from '../src/extract/signs.js';
import { polnearArticles, type AttributedArticle } from './corpora/polnear.js';
import { goldParts } from './measures/attributions.js';
import { judgeClaims, measureCalibration } from './measures/calibration.js';
import { fitLogistic, type Example } from './logistic.js';
import { progress } from './progress.js';
import { MODES, readerWithoutStance, type Mode } from './reading.js';
import { tableOf } from './table.js';

/** Where the program has the weights from. */
const TABLE = 'src/extract/confidence-weights.ts';
/** Fewer claims than this with a feature tell nothing of it. */
const SEEN = 20;

const command = new Command('npm run eval:fit --')
  .description(
    `Fits the confidence of claims on PolNeAR and writes ${TABLE}; prints what it is worth on the dev split.`,
  )
  .requiredOption('--data <folder>', 'where the corpora are')
  .option('--articles <number>', 'how many articles of the train split', Number, 210)
  .option('--model <folder>', 'other weights', MODEL_FOLDER);

/** A claim as it was judged, with its signs. */
interface Observed {
  readonly signs: ClaimSigns;
  readonly right: boolean;
}

await command.parseAsync();
const { data, articles: count, model } = command.opts<{ data: string; articles: number; model: string }>();
const train = spread(await polnearArticles(data, 'train'), count);
const dev = await polnearArticles(data, 'dev');
const fitted: Partial<Record<Mode, ConfidenceWeights>> = {};
for (const mode of MODES) {
  const weights = fit(await observe(`Train, ${mode}`, mode, train));
  const confidenceOf = logistic(weights);
  const judged = (await observe(`Dev, ${mode}`, mode, dev)).map(({ signs, right }) => ({
    confidence: confidenceOf(signs),
    right,
  }));
  fitted[mode] = weights;
  const title = `Confidence of claims by ${mode} (PolNeAR dev)`;
  console.log(tableOf([{ name: mode, title, figures: { [mode]: measureCalibration(judged) } }]));
}
await writeFile(TABLE, source(fitted));
console.log(`Written to ${TABLE}.`);

/** Every so manieth, so that all publishers are in it. */
function spread<Item>(items: readonly Item[], wanted: number): Item[] {
  const step = Math.max(1, items.length / wanted);
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

async function observe(title: string, mode: Mode, articles: readonly AttributedArticle[]): Promise<Observed[]> {
  const reader = await readerWithoutStance(mode, model);
  const bar = progress(title, articles.length);
  const observed: Observed[] = [];
  for (const { text, attributions } of articles) {
    const seen: ClaimSigns[] = [];
    // The program asks for the confidence of its claims in their order.
    const confidenceOf = (signs: ClaimSigns): number => seen.push(signs);
    const { document, extraction } = await extractWith({ ...reader, confidenceOf }, text, { publishedOn: null });
    const gold = attributions.map((attribution) => goldParts(document, attribution));
    judgeClaims(document, extraction, gold).forEach(({ right }, index) => {
      const signs = seen[index];
      if (signs) observed.push({ signs, right });
    });
    bar.step();
  }
  bar.stop();
  return observed;
}

/** Weights of the features that vary. */
function fit(observed: readonly Observed[]): ConfidenceWeights {
  const rows = observed.map(({ signs }) => featuresOf(signs));
  const names = (Object.keys(rows[0] ?? {}) as ConfidenceFeature[]).filter((name) => {
    const values = rows.map((row) => row[name]);
    return name === 'base' || values.filter((value) => Math.abs(value - median(values)) > 1e-9).length >= SEEN;
  });
  const examples = rows.map((row, index): Example => ({
    features: names.map((name) => row[name]),
    right: observed[index]?.right === true,
  }));
  const weights = fitLogistic(examples, names.indexOf('base'));
  return Object.fromEntries(names.map((name, index) => [name, Math.round((weights[index] ?? 0) * 1000) / 1000]));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The table as TypeScript. */
function source(weights: Readonly<Partial<Record<Mode, ConfidenceWeights>>>): string {
  const tables = MODES.map((mode) => {
    const lines = Object.entries(weights[mode] ?? {}).map(([name, weight]) => `    ${name}: ${weight},`);
    return `  ${mode}: {\n${lines.join('\n')}\n  },`;
  });
  return `import type { ConfidenceWeights } from './confidence.js';

/**
 * What each feature adds to the logit of a claim’s confidence. Fitted by \`npm run eval:fit\` on ${train.length} articles of
 * PolNeAR’s train split; to be fitted anew when the weights in models/ or the steps change.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<'model' | 'rules', ConfidenceWeights>> = {
${tables.join('\n')}
};
`;
}
