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
    claims: [0.89, 0.91],
    characters: [0.9, 0.91],
    quoteTypes: [0.94, 0.94],
    speakers: [0.82, 0.83],
    targets: [0.69, 0.49],
    stances: [0.59, 0.59],
    addressees: [0.79, 0.52],
    dates: [0.71, 0.84],
    nesting: [0.74, 0.54],
    topics: [0.44, 0.41],
  },
  rules: {
    claims: [0.82, 0.76],
    characters: [0.88, 0.89],
    quoteTypes: [0.92, 0.92],
    speakers: [0.73, 0.65],
    targets: [0.67, 0.38],
    stances: [0.47, 0.47],
    addressees: [0.75, 0.48],
    dates: [0.68, 0.8],
    nesting: [0.66, 0.48],
    topics: [0.4, 0.33],
  },
};

describe('the editor’s claims', () => {
  test('stand in their articles, and their parties are listed', async () => {
    for (const { article, parties, claims } of await editedArticles()) {
      const listed = new Set(parties.map(({ id }) => id));
      for (const { content, source, cueSpan, speakerIds, addresseeId, targets } of claims) {
        expect(content.length).toBeGreaterThan(0);
        for (const span of [...content, source, cueSpan].filter((place) => place !== null)) {
          expect(article.text.slice(span.start, span.end)).toBe(span.text);
        }
        const named = [...speakerIds, ...targets.map(({ partyId }) => partyId), ...(addresseeId ? [addresseeId] : [])];
        for (const id of named) expect(listed).toContain(id);
      }
    }
  });
});

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
    expect(scores.size).toBeGreaterThanOrEqual(31);
  });

  test('finds nothing where nobody says anything', () => {
    const silent = [...scores.values()].filter(({ claims }) => claims.wanted === 0);
    expect(silent.map(({ claims }) => claims.found)).toEqual([0]);
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
