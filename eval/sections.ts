import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createExtractor } from '../src/extract/extract.js';
import { loadReader } from '../src/extract/reader.js';
import { editedArticles, extractedArticle } from '../test/golden/articles.js';
import { rightClaims, scoreOf, sum, type Counts, type Score } from '../test/golden/score.js';
import { cofenetLines } from './corpora/cofenet.js';
import type { CorpusName } from './corpora/corpora.js';
import { gumArticles } from './corpora/gum.js';
import { newsmtscSentences } from './corpora/newsmtsc.js';
import { polnearArticles, type AttributedArticle } from './corpora/polnear.js';
import { f1Figure, type Figure } from './figure.js';
import { foundParts, goldParts, linkedParts, measureAttributions } from './measures/attributions.js';
import { judgeClaims, measureCalibration, type Judged } from './measures/calibration.js';
import { measureChains, type ReadGum } from './measures/chains.js';
import { measureNames } from './measures/names.js';
import { measureParts } from './measures/parts.js';
import { measureSpeakers } from './measures/speakers.js';
import { measureSpeed } from './measures/speed.js';
import { asClaims, byTagger, measureStance } from './measures/stance.js';
import { progress } from './progress.js';
import { readAll, type Mode } from './reading.js';
import type { ExtractionSteps } from '../src/extract/extract.js';

/** What is measured with. */
export interface Run {
  readonly mode: Mode;
  readonly data: string;
  readonly modelFolder: string;
  /** Articles or sentences a corpus; for a quick look. */
  readonly limit: number;
}

/** Some rows of the table, measured together. */
export interface Section {
  readonly name: string;
  readonly title: string;
  readonly corpora: readonly CorpusName[];
  readonly measure: (run: Run) => Promise<readonly Figure[]>;
}

/** What is measured, in the order of the table. */
export const SECTIONS: readonly Section[] = [
  { name: 'parts', title: 'Parts, exact (PolNeAR dev)', corpora: ['polnear', 'cofenet'], measure: parts },
  { name: 'attributions', title: 'Attributions (PolNeAR dev)', corpora: ['polnear'], measure: attributions },
  { name: 'coreference', title: 'Persons and organizations (GUM news)', corpora: ['gum'], measure: coreference },
  { name: 'names', title: 'Names (GUM news)', corpora: ['gum'], measure: names },
  { name: 'stance', title: 'Stance (NewsMTSC devtest_mt)', corpora: ['newsmtsc'], measure: stance },
  { name: 'calibration', title: 'Confidence (PolNeAR dev)', corpora: ['polnear'], measure: calibration },
  { name: 'golden', title: 'Articles with an editor’s claims', corpora: [], measure: golden },
  { name: 'speed', title: 'Speed on this machine', corpora: [], measure: speed },
];

interface ReadPolnear {
  readonly article: AttributedArticle;
  readonly steps: ExtractionSteps;
}

/** A value made once for all sections that ask for it. */
function once<Value>(make: (run: Run) => Promise<Value>): (run: Run) => Promise<Value> {
  const made = new Map<Mode, Promise<Value>>();
  return (run) => {
    const value = made.get(run.mode) ?? make(run);
    made.set(run.mode, value);
    return value;
  };
}

const readPolnear = once(async (run): Promise<ReadPolnear[]> => {
  const articles = (await polnearArticles(run.data, 'dev')).slice(0, run.limit);
  const steps = await readAll(`PolNeAR, ${run.mode}`, await loadReader(run), articles);
  return paired(articles, steps).map(([article, read]) => ({ article, steps: read }));
});

const readGum = once((run) => gumRead(run, false));

async function gumRead(run: Run, everything: boolean): Promise<ReadGum[]> {
  const articles = (await gumArticles(run.data)).slice(0, run.limit);
  const steps = await readAll(`GUM, ${run.mode}`, await loadReader(run), articles, everything);
  return paired(articles, steps).map(([gum, read]) => ({ gum, steps: read }));
}

async function parts(run: Run): Promise<Figure[]> {
  const articles = await readPolnear(run);
  const lines = await cofenetLines(run.data);
  const measured = (title: string, of: (steps: ExtractionSteps) => ExtractionSteps['parts']): Figure[] =>
    measureParts(
      lines,
      articles.map(({ article: { name }, steps }) => ({ name, document: steps.document, parts: of(steps) })),
    ).map((figure) => ({ ...figure, name: `${figure.name}${title}` }));
  return [...measured('', (steps) => steps.parts), ...measured(', before repair', (steps) => steps.tagging.spans)];
}

async function attributions(run: Run): Promise<Figure[]> {
  const articles = (await readPolnear(run)).map(({ article, steps }) => ({
    steps,
    gold: article.attributions.map((attribution) => goldParts(steps.document, attribution)),
    found: steps.attributions.map(foundParts),
  }));
  const figures = [...measureAttributions(articles), ...measureSpeakers(articles)];
  if (run.mode === 'rules') return figures;
  const alone = measureAttributions(articles.map(({ gold, steps }) => ({ gold, found: linkedParts(steps.tagging) })));
  return [...figures, ...alone.map((figure) => ({ ...figure, name: `${figure.name}, encoder alone` }))];
}

/** Of whomever a text speaks, as the corpus has it; beside it the score of those alone who become parties of the graph. */
async function coreference(run: Run): Promise<Figure[]> {
  const [parties] = measureChains(await readGum(run)).map((figure) => ({
    ...figure,
    name: 'CoNLL, parties of the graph',
  }));
  return [...measureChains(await gumRead(run, true)), ...(parties ? [parties] : [])];
}

async function names(run: Run): Promise<Figure[]> {
  return measureNames(await readGum(run));
}

async function stance(run: Run): Promise<Figure[]> {
  const sentences = (await newsmtscSentences(run.data)).slice(0, run.limit);
  const reader = await loadReader(run);
  const asGraph = await measureStance(`Stance, ${run.mode}`, sentences, asClaims(reader));
  if (run.mode === 'rules') return asGraph;
  const alone = await measureStance('Stance, encoder', sentences, byTagger(reader));
  return [...asGraph, ...alone.slice(0, 1).map((figure) => ({ ...figure, name: 'macro F1, encoder alone' }))];
}

async function calibration(run: Run): Promise<Figure[]> {
  return measureCalibration(
    (await readPolnear(run)).flatMap(({ article, steps }) =>
      judgeClaims(
        steps.document,
        steps.extraction,
        article.attributions.map((attribution) => goldParts(steps.document, attribution)),
      ),
    ),
  );
}

async function golden(run: Run): Promise<Figure[]> {
  const extractor = await createExtractor(run);
  const edited = (await editedArticles()).slice(0, run.limit);
  const bar = progress(`Golden, ${run.mode}`, edited.length);
  const scores: Score[] = [];
  const judged: Judged[] = [];
  for (const article of edited) {
    const found = await extractedArticle(article, extractor);
    scores.push(scoreOf(found, article));
    const right = rightClaims(found, article);
    judged.push(...found.claims.map((claim) => ({ confidence: claim.confidence, right: right.has(claim) })));
    bar.step();
  }
  bar.stop();
  const total = sum(scores);
  return [
    { name: 'articles', value: scores.length, unit: '' },
    ...Object.entries(total).map(([name, counts]: [string, Counts]) => f1Figure(inWords(name), counts)),
    ...measureCalibration(judged),
  ];
}

/** `quoteTypes` as `quote types`. */
function inWords(name: string): string {
  return name.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
}

async function speed(run: Run): Promise<Figure[]> {
  const texts = (await editedArticles()).slice(0, run.limit).map(({ article }) => article.text);
  const words: Figure[] = [];
  for (const threads of new Set([1, availableParallelism()]))
    words.push(await measureSpeed({ ...run, threads }, texts));
  if (run.mode === 'rules') return words;
  const { size } = await stat(join(run.modelFolder, 'model.int8.onnx'));
  return [...words, { name: 'weights', value: Math.round(size / 1e5) / 10, unit: 'MB' }];
}

function paired<One, Other>(ones: readonly One[], others: readonly Other[]): [One, Other][] {
  return ones.flatMap((one, index): [One, Other][] => {
    const other = others[index];
    return other === undefined ? [] : [[one, other]];
  });
}
