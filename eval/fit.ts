import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import {
  confidenceBy,
  featuresOf,
  partsCertainty,
  type ConfidenceFeature,
  type ConfidenceReader,
  type ConfidenceTable,
  type ConfidenceWeights,
  type SpeakerShares,
} from '../src/extract/confidence.js';
import { extractWith } from '../src/extract/extract.js';
import { MODEL_FOLDER } from '../src/extract/model-files.js';
import type { Extractor } from '../src/extract/extraction.js';
import { loadReader, type Reader } from '../src/extract/reader.js';
import type { ClaimSigns } from '../src/extract/signs.js';
import { editedArticles, extractedArticle } from '../test/golden/articles.js';
import { rightClaims } from '../test/golden/score.js';
import { polnearArticles, type AttributedArticle } from './corpora/polnear.js';
import { fitLogistic, type Example } from './logistic.js';
import { goldParts } from './measures/attributions.js';
import { judgeClaims, measureCalibration, type Judged } from './measures/calibration.js';
import { progress } from './progress.js';
import { MODES, type Mode } from './reading.js';
import { tableOf } from './table.js';

/** Where the program has the weights from. */
const TABLE = 'src/extract/confidence-table.ts';
/** Fewer claims than this with a feature tell nothing of it. */
const SEEN = 20;

const SPEAKERS = ['name', 'role', 'body', 'pronoun', 'none', 'nested'] as const;
/** What is supposed of a share before anything is counted: four claims, half of them right. */
const PRIOR = { right: 2, of: 4 };

const command = new Command('npm run eval:fit --')
  .description(
    `Fits the confidence of claims and writes ${TABLE}: how likely the words of a claim are right on PolNeAR’s train ` +
      'split, how often the speaker is on the articles with an editor’s claims. Prints what it is worth on the dev split, ' +
      'and on each of those articles with the shares of the others.',
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
const edited = await editedArticles();
const tables = {} as Record<Mode, ConfidenceTable>;
for (const mode of MODES) {
  const reader = await loadReader({ mode, modelFolder: model });
  const weights = fit(await observePolnear(`Train, ${mode}`, reader, train));
  const golden = await observeEdited(reader);
  tables[mode] = { weights, speakers: sharesOf(golden.flat(), weights) };
  const judgedDev = judge(await observePolnear(`Dev, ${mode}`, reader, dev), confidenceBy(tables[mode]));
  const judgedEdited = golden.flatMap((own, index) => {
    const others = golden.filter((_, other) => other !== index).flat();
    return judge(own, confidenceBy({ weights, speakers: sharesOf(others, weights) }));
  });
  console.log(
    tableOf([
      { name: 'dev', title: 'PolNeAR dev: words of source and content', figures: figures(mode, judgedDev) },
      { name: 'edited', title: 'Editor’s claims: content and speaker', figures: figures(mode, judgedEdited) },
    ]),
  );
}
await writeFile(TABLE, source());
console.log(`Written to ${TABLE}.`);

function figures(mode: Mode, judged: readonly Judged[]) {
  return { [mode]: measureCalibration(judged) };
}

function judge(observed: readonly Observed[], confidenceOf: ConfidenceReader): Judged[] {
  return observed.map(({ signs, right }) => ({ confidence: confidenceOf(signs), right }));
}

/** Every so manieth, so that all publishers are in it. */
function spread<Item>(items: readonly Item[], wanted: number): Item[] {
  const step = Math.max(1, items.length / wanted);
  return items.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

/** Claims that the corpus can judge: none told within others. */
async function observePolnear(
  title: string,
  reader: Reader,
  articles: readonly AttributedArticle[],
): Promise<Observed[]> {
  const bar = progress(title, articles.length);
  const observed: Observed[] = [];
  for (const { text, attributions } of articles) {
    const { signs, document, extraction } = await readWithSigns(reader, text, null);
    const gold = attributions.map((attribution) => goldParts(document, attribution));
    observed.push(...observedOf(signs, judgeClaims(document, extraction, gold)));
    bar.step();
  }
  bar.stop();
  return observed;
}

/** The claims of each article with an editor's claims. */
async function observeEdited(reader: Reader): Promise<Observed[][]> {
  const observed: Observed[][] = [];
  for (const article of edited) {
    let signs: readonly ClaimSigns[] = [];
    const extract: Extractor['extract'] = async (text, { publishedOn }) => {
      const read = await readWithSigns(reader, text, publishedOn);
      signs = read.signs;
      return read.extraction;
    };
    const found = await extractedArticle(article, { version: 'fit', concurrency: 1, extract });
    const right = rightClaims(found, article);
    const judged = found.claims.map((claim) => ({ confidence: claim.confidence, right: right.has(claim) }));
    observed.push(observedOf(signs, judged));
  }
  return observed;
}

/** What is made of a text, with the signs of its claims; a claim's confidence is the number of its signs, from 1 on. */
async function readWithSigns(reader: Reader, text: string, publishedOn: string | null) {
  const signs: ClaimSigns[] = [];
  const confidenceOf = (one: ClaimSigns): number => signs.push(one);
  return { ...(await extractWith({ ...reader, confidenceOf }, text, { publishedOn })), signs };
}

function observedOf(signs: readonly ClaimSigns[], judged: readonly Judged[]): Observed[] {
  return judged.map(({ confidence, right }) => {
    const own = signs[confidence - 1];
    if (!own) throw new Error('A claim without signs was judged');
    return { signs: own, right };
  });
}

/** How many claims of each sort are right, of those whose words should be. */
function sharesOf(observed: readonly Observed[], weights: ConfidenceWeights): SpeakerShares {
  const certaintyOf = partsCertainty(weights);
  const shares = SPEAKERS.map((sort) => {
    const own = observed.filter(({ signs }) => (signs.nested ? 'nested' : signs.speaker) === sort);
    const expected = own.reduce((sum, { signs }) => sum + (signs.nested ? 1 : certaintyOf(signs)), 0);
    const right = own.filter((one) => one.right).length;
    return [sort, Math.min(1, rounded((right + PRIOR.right) / (expected + PRIOR.of)))];
  });
  return Object.fromEntries(shares) as SpeakerShares;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
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
  return Object.fromEntries(names.map((name, index) => [name, rounded(weights[index] ?? 0)]));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The table as TypeScript. */
function source(): string {
  const lines = (table: Readonly<Record<string, number>>): string =>
    Object.entries(table)
      .map(([name, value]) => `      ${name}: ${value},\n`)
      .join('');
  const both = MODES.map((mode) => {
    const { weights, speakers } = tables[mode];
    return `  ${mode}: {\n    weights: {\n${lines(weights)}    },\n    speakers: {\n${lines(speakers)}    },\n  },\n`;
  });
  return `import type { ConfidenceTable } from './confidence.js';

/**
 * What confidence is made of. Fitted by \`npm run eval:fit\`: the weights on ${train.length} articles of PolNeAR’s train split, the
 * shares of speakers on ${edited.length} articles with an editor’s claims. To be fitted anew when the weights in models/ or the
 * steps change.
 */
export const CONFIDENCE: Readonly<Record<'model' | 'rules', ConfidenceTable>> = {
${both.join('')}};
`;
}
