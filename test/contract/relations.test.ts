import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ReviewState } from '../../src/model/claim.js';
import { ClaimRelationKind } from '../../src/model/relation.js';
import { cypher } from '../../src/store/statement.js';
import type { Graph, PageRequest } from '../../src/store/graph.js';
import type { Store } from '../../src/store/open.js';
import type { ArticleRecord } from '../../src/store/record.js';
import { told } from '../support/told.js';
import { storeKinds } from '../support/stores.js';
import { timeless } from '../support/timeless.js';

const ALL: PageRequest = { limit: 1000, after: null, before: null, backwards: false };
const KINDS = Object.values(ClaimRelationKind);
const WIRE = 'the harbour talks will resume in Lisbon next week with both delegations present';

const wire = (
  number: number,
  words = WIRE,
  publishedOn: string | null = `2019-02-${String(number).padStart(2, '0')}`,
) => told({ url: `https://example.org/wire/${number}`, publishedOn, claims: [`Ada Okafor | ${words}`] });

/** Everything that relations bring about, by the claims' own ids: what an order of arrival must not change. */
async function everyRelation(graph: Graph) {
  const { rows } = await graph.claims({}, 'OLDEST', ALL);
  const ids = rows.map(({ claim }) => claim.id);
  const distinct = await graph.claims({}, 'OLDEST', ALL, true);
  return {
    claims: ids,
    first: distinct.rows.map(({ claim }) => claim.id),
    related: timeless(await graph.relatedOf(ids, KINDS, ALL)),
    reporters: timeless(await graph.reportersOf(ids, ALL)),
  };
}

async function put(graph: Graph, records: readonly ArticleRecord[]): Promise<void> {
  for (const record of records) await graph.putArticle(record);
}

const nodesLeft = cypher<object, { count: number }>('nodesLeft')`
  MATCH (node) WHERE NOT node:Migration AND NOT node:Ledger RETURN count(node) AS count`;

const START = 'the harbour talks will resume in Lisbon next week';
const MIDDLE = wire(2, `${START} with delegations from the islands present`);
/** Reports of which the second holds the others together. */
const CHAIN = [
  wire(1, START),
  MIDDLE,
  wire(3, 'talks will resume next week with delegations from the islands present'),
];

describe.each(storeKinds())('relations on $name', ({ name, open }) => {
  let store: Store;
  let graph: Graph;
  beforeEach(async () => {
    store = await open();
    graph = store.graph;
  });
  afterEach(() => store.close());

  const related = async (id: string | undefined, kinds = KINDS) =>
    (await graph.relatedOf([id ?? ''], kinds, ALL)).get(id ?? '')?.rows ?? [];
  const firstClaim = ({ claims: [claim] }: ArticleRecord) => claim?.id;

  test('a wire copy repeats the claim, seen from both, and both articles report it', async () => {
    const [first, copy] = [wire(1), wire(2, `${WIRE}, officials in the city said`)];
    await put(graph, [copy, first]);
    expect(await related(firstClaim(first))).toMatchObject([{ kind: 'REPEATS', claim: { id: firstClaim(copy) } }]);
    expect(await related(firstClaim(copy))).toMatchObject([{ kind: 'REPEATS', claim: { id: firstClaim(first) } }]);
    expect((await related(firstClaim(copy)))[0]?.score).toBeGreaterThan(0.7);
    const reporters = await graph.reportersOf([firstClaim(copy) ?? ''], ALL);
    expect([...reporters.values()][0]?.rows.map(({ article }) => article.url)).toEqual([
      first.article.url,
      copy.article.url,
    ]);
    expect((await graph.countReportersOf([firstClaim(first) ?? ''])).get(firstClaim(first) ?? '')).toBe(2);
  });

  test('distinct folds repeats into the first that fits, on every page and in the count', async () => {
    const other = told({
      url: 'https://example.org/other',
      claims: ['Bram de Wit | the budget for schools is too small'],
    });
    await put(graph, [wire(3), other, wire(1), wire(2), wire(4, WIRE, null)]);
    const urls = async (where: object) => {
      const { rows } = await graph.claims(where, 'OLDEST', ALL, true);
      const articles = await graph.articlesOf(rows.map(({ claim }) => claim.id));
      return rows.map(({ claim }) => articles.get(claim.id)?.url);
    };
    expect(await urls({})).toEqual([other.article.url, wire(1).article.url]);
    expect(await graph.countClaims({}, true)).toBe(2);
    expect(await graph.countClaims({})).toBe(5);
    const later = { article: { publishedOn: { from: '2019-02-02' } } };
    expect(await urls(later)).toEqual([wire(2).article.url]);
    expect(await graph.countClaims(later, true)).toBe(1);
    const page = await graph.claims({}, 'NEWEST', { ...ALL, limit: 1 }, true);
    const next = await graph.claims({}, 'NEWEST', { ...ALL, limit: 1, after: page.rows[0]?.key ?? null }, true);
    expect([page.more, next.more, next.rows.length]).toEqual([true, false, 1]);
  });

  test('two parties’ claims contradict or support each other, and say why', async () => {
    const toll = (speaker: string, number: number, url: string) =>
      told({ url, claims: [`${speaker} | the strike on the market killed ${number} people`] });
    const [army, doctors, mayor] = [
      toll('Ada Okafor', 15, 'https://example.org/a'),
      toll('Bram de Wit', 32, 'https://example.org/b'),
      toll('Carla Nunes', 32, 'https://example.org/c'),
    ];
    await put(graph, [army, doctors, mayor]);
    expect(await related(firstClaim(army), [ClaimRelationKind.CONTRADICTS])).toMatchObject([
      { reason: '15 against 32' },
      { reason: '15 against 32' },
    ]);
    expect(await related(firstClaim(doctors), [ClaimRelationKind.SUPPORTS])).toMatchObject([
      { claim: { id: firstClaim(mayor) } },
    ]);
    expect(await related(firstClaim(doctors), [])).toEqual([]);
    const counts = await graph.countRelatedOf([firstClaim(army) ?? '', firstClaim(mayor) ?? ''], KINDS);
    expect([...counts.values()]).toEqual([2, 2]);
    expect((await graph.statistics()).relationships).toBe(5 * 3);
  });

  test('pages of related claims are pieces of one list, the surest first', async () => {
    await put(graph, [wire(1), wire(2), wire(3, `${WIRE} again`), wire(4, `${WIRE} again and on`)]);
    const whole = await related(firstClaim(wire(1)));
    expect(whole.map(({ score }) => score)).toEqual(whole.map(({ score }) => score).sort((a, b) => b - a));
    const keys: string[] = [];
    for (let after: string | null = null, more = true; more; after = keys.at(-1) ?? null) {
      const pages = await graph.relatedOf([firstClaim(wire(1)) ?? ''], KINDS, { ...ALL, limit: 2, after });
      const page = [...pages.values()][0];
      keys.push(...(page?.rows ?? []).map(({ key }) => key));
      more = page?.more ?? false;
    }
    expect(keys).toEqual(whole.map(({ key }) => key));
    expect(keys).toHaveLength(3);
  });

  test('a replaced article’s relations go, and what it held together falls apart', async () => {
    await put(graph, CHAIN);
    expect(await graph.countClaims({}, true)).toBe(1);
    await graph.putArticle(wire(2, 'nothing was agreed on fishing quotas after all'));
    expect(await graph.countClaims({}, true)).toBe(3);
    expect(await related(firstClaim(wire(1)))).toEqual([]);
  });

  test('a rejected claim folds no others, until that is taken back', async () => {
    await put(graph, CHAIN);
    const middle = firstClaim(MIDDLE) ?? '';
    const decided = { by: 'an editor', reason: null };
    await graph.reviewClaim(middle, ReviewState.REJECTED, decided);
    expect(await graph.countClaims({}, true)).toBe(3);
    expect((await graph.countReportersOf([middle])).get(middle)).toBe(1);
    await put(graph, [wire(4, START)]);
    expect(await graph.countClaims({}, true)).toBe(3);
    await graph.reviewClaim(middle, ReviewState.UNREVIEWED, decided);
    expect(await graph.countClaims({}, true)).toBe(1);
  });

  test('nothing is left of articles that are deleted', async () => {
    const records = [wire(1), wire(2), wire(3)];
    await put(graph, records);
    for (const { article } of records) await graph.deleteArticle(article.id);
    expect(await store.engine.read(nodesLeft, {})).toEqual([{ count: 0 }]);
  });

  test('writers at the same time miss no repeat', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, index) => graph.putArticle(wire(index + 1))));
    expect(await graph.countClaims({}, true)).toBe(1);
    expect(await related(firstClaim(wire(1)))).toHaveLength(7);
  });

  test('a crowd of copies is one claim, and each copy is compared with few', async () => {
    const crowd = Array.from({ length: 40 }, (_, index) => wire(index + 1, WIRE, '2019-02-01'));
    await put(graph, crowd);
    expect(await graph.countClaims({}, true)).toBe(1);
    const counts = await graph.countRelatedOf(
      crowd.map((record) => firstClaim(record) ?? ''),
      KINDS,
    );
    const edges = [...counts.values()].reduce((sum, count) => sum + count, 0) / 2;
    expect(edges).toBe((16 * 15) / 2 + 24 * 16);
  });

  const WORDS = [
    'harbour',
    'talks',
    'resume',
    'Lisbon',
    'delegations',
    'not',
    '15 ships',
    '30 ships',
    'arrive',
    'leave',
  ];
  const words = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 7 });
  const claim = fc
    .tuple(fc.constantFrom('Ada Okafor', 'Okafor', 'Bram de Wit', ''), fc.constantFrom('say', 'deny'), words)
    .map(([speaker, cue, said]) => `${speaker} | ${cue} | ${said.join(' ')}`);
  const article = fc
    .record({
      number: fc.nat(7),
      day: fc.constantFrom('2019-01-01', '2019-01-20', null),
      claims: fc.array(claim, { maxLength: 4 }),
    })
    .map(({ number, day, claims }) => told({ url: `https://example.org/${number}`, publishedOn: day, claims }));

  test('the order of arrival, replacing and deleting make no difference', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(article, { minLength: 2, maxLength: 8 }),
        fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
        async (written, dice) => {
          const latest = [...new Map(written.map((record) => [record.article.id, record])).values()];
          const shuffled = latest
            .map((record, index) => ({ record, place: dice[index] ?? 0 }))
            .sort((a, b) => a.place - b.place);
          const answers = [];
          for (const records of [written, shuffled.map(({ record }) => record)]) {
            await put(graph, records);
            answers.push(await everyRelation(graph));
            for (const {
              article: { id },
            } of latest)
              await graph.deleteArticle(id);
          }
          expect(answers[1]).toEqual(answers[0]);
          expect(await store.engine.read(nodesLeft, {})).toEqual([{ count: 0 }]);
        },
      ),
      { numRuns: name === 'neo4j' ? 4 : 40 },
    );
  }, 300_000);

  test('neither where a bucket has more claims than lead it', async () => {
    const crowd = Array.from({ length: 30 }, (_, index) =>
      wire(index + 1, `${WIRE} ${index % 3 === 0 ? 'as planned' : ''}`, '2019-02-01'),
    );
    await put(graph, crowd);
    const before = await everyRelation(graph);
    const leaders = [...crowd].sort((a, b) => ((firstClaim(a) ?? '') < (firstClaim(b) ?? '') ? -1 : 1)).slice(0, 12);
    for (const { article } of leaders) await graph.deleteArticle(article.id);
    const without = await everyRelation(graph);
    await put(graph, leaders);
    expect(await everyRelation(graph)).toEqual(before);
    for (const { article } of crowd) await graph.deleteArticle(article.id);
    await put(graph, crowd.filter((record) => !leaders.includes(record)).reverse());
    expect(await everyRelation(graph)).toEqual(without);
  });
});
