import { beforeAll, describe, expect, test } from '@jest/globals';
import Table from 'cli-table3';
import { createExtractor, type ExtractorOptions } from '../../src/extract/extract.js';
import { editedArticles, extractedArticle } from './articles.js';
import { precision, recall, scoreOf, sum, type Score } from './score.js';

/**
 * Articles as extraction reads them against an editor's reading: the seeds, six in the editors' desk bundle that users get
 * and four that only this test knows, and articles of many styles and places beside this file. The floors lie a little
 * under what is reached, so that a loss is seen. All were written for the purpose; their names and events are invented.
 */
type Floors = Readonly<Record<keyof Score, readonly [precision: number, recall: number]>>;

const FLOORS: Readonly<Record<NonNullable<ExtractorOptions['mode']>, Floors>> = {
  model: {
    claims: [0.83, 0.88],
    characters: [0.9, 0.9],
    quoteTypes: [0.9, 0.9],
    speakers: [0.72, 0.75],
    targets: [0.47, 0.37],
    stances: [0.5, 0.5],
    addressees: [0.8, 0.16],
    dates: [0.6, 0.7],
    nesting: [0.38, 0.38],
    topics: [0.23, 0.12],
  },
  rules: {
    claims: [0.77, 0.71],
    characters: [0.87, 0.87],
    quoteTypes: [0.88, 0.88],
    speakers: [0.65, 0.58],
    targets: [0.43, 0.31],
    stances: [0.43, 0.43],
    addressees: [0.8, 0.16],
    dates: [0.5, 0.48],
    nesting: [0.4, 0.38],
    topics: [0.23, 0.1],
  },
};

describe.each(['model', 'rules'] as const)('extraction by %s', (mode) => {
  const scores = new Map<string, Score>();
  let total: Score;

  beforeAll(async () => {
    const extractor = await createExtractor({ mode });
    for (const edited of await editedArticles()) {
      scores.set(edited.article.title, scoreOf(await extractedArticle(edited, extractor), edited));
    }
    total = sum([...scores.values()]);
    process.stdout.write(
      `\nExtraction by ${mode} against an editor, precision / recall in percent\n${table(scores, total)}\n`,
    );
  });

  test('reads every article', async () => {
    expect(scores.size).toBe((await editedArticles()).length);
    expect(scores.size).toBeGreaterThanOrEqual(20);
  });

  test.each(Object.keys(FLOORS[mode]) as (keyof Score)[])('%s', (measure) => {
    const [precisionFloor, recallFloor] = FLOORS[mode][measure];
    expect(precision(total[measure])).toBeGreaterThanOrEqual(precisionFloor);
    expect(recall(total[measure])).toBeGreaterThanOrEqual(recallFloor);
  });
});

function table(scores: ReadonlyMap<string, Score>, total: Score): string {
  const measures = Object.keys(total) as (keyof Score)[];
  const percent = (share: number): string => String(Math.round(100 * share));
  const rows = [...scores, ['all', total] as const].map(([title, score]) => [
    title.slice(0, 40),
    ...measures.map((measure) => `${percent(precision(score[measure]))} / ${percent(recall(score[measure]))}`),
  ]);
  const drawn = new Table({ head: ['article', ...measures], style: { head: [], border: [] } });
  drawn.push(...rows);
  return drawn.toString();
}
