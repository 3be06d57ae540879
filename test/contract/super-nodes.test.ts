import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ClaimOrigin, QuoteType, ReviewState, Stance } from '../../src/model/claim.js';
import { digest, idOf } from '../../src/model/ids.js';
import { PartyKind } from '../../src/model/party.js';
import { TELLING_KINDS } from '../../src/model/path-kind.js';
import { drawnClaimsOf } from '../../src/store/cypher/drawing.js';
import type { Graph } from '../../src/store/graph.js';
import { graphOn, type Store } from '../../src/store/open.js';
import type { ArticleRecord, ClaimRecord, PartyInArticle } from '../../src/store/record.js';
import { fragment } from '../../src/store/statement.js';
import { counted, type CountedRead } from '../support/counted.js';
import { storeKinds } from '../support/stores.js';

/** Two parties that 3,000 claims each are about, 300 speakers, and one who says one thing about each of them. */
const ARTICLES = 20;
const CLAIMS = 300;
const [HUB, OTHER_HUB] = [party('The Hub', 0), party('The Other Hub', 0)];
const QUIET = party('Quiet Person', 0);

function party(name: string, index: number): PartyInArticle {
  const id = idOf('Actor', name, index);
  return { id, name, aliases: [], kind: PartyKind.PERSON, description: null, wikidataId: null, mentions: [] };
}

function article(number: number): ArticleRecord {
  const id = idOf('Article', 'about hubs', number);
  const speakers = Array.from({ length: 15 }, (_, index) => party('Speaker', number * 15 + index));
  const hub = number % 2 === 0 ? HUB : OTHER_HUB;
  const claims = Array.from({ length: CLAIMS }, (_, index) => {
    const quiet = number < 2 && index === 0;
    const speaker = quiet ? QUIET : (speakers[index % speakers.length] ?? QUIET);
    return claim(idOf('Claim', id, index), speaker.id, hub.id, quiet ? 0.9 : 0.5);
  });
  const text = String(number);
  return {
    article: {
      ...{ id, title: `About hubs ${number}`, url: null, publisherId: null, authors: [], publishedOn: null },
      ...{ language: 'en', text, curated: false, textDigest: digest(text), recordDigest: digest(text) },
    },
    parties: [HUB, OTHER_HUB, QUIET, ...speakers],
    affiliations: [],
    claims,
  };
}

function claim(id: string, speaker: string, target: string, confidence: number): ClaimRecord {
  return {
    ...{ id, text: 'It is so.', quoteType: QuoteType.DIRECT, cue: 'say', saidOn: null, confidence },
    ...{ origin: ClaimOrigin.EXTRACTED, review: ReviewState.UNREVIEWED, content: [], source: null, cueSpan: null },
    ...{ speakerIds: [speaker], addresseeId: null, topics: [], withinId: null },
    targets: [{ partyId: target, stance: Stance.NEUTRAL, confidence: 0.5 }],
  };
}

describe.each(storeKinds())('a party of thousands of claims on $name', ({ open }) => {
  let store: Store;
  let graph: Graph;
  let reads: CountedRead[];
  beforeAll(async () => {
    store = await open();
    for (let number = 0; number < ARTICLES; number++) await store.graph.putArticle(article(number));
  }, 300_000);
  beforeEach(() => {
    const counting = counted(store.engine);
    graph = graphOn(counting.engine);
    reads = counting.reads;
  });
  afterAll(() => store.close());

  const rowsOf = (name: string) => reads.filter((read) => read.name === name).map(({ rows }) => rows);
  const allRows = () => reads.reduce((sum, { rows }) => sum + rows, 0);

  test('is drawn to a limit by reading little more than the limit', async () => {
    const limit = 20;
    const { nodes, truncated } = await graph.drawing({ around: [HUB.id], depth: 4, where: {}, collapse: false, limit });
    expect([nodes.length, truncated]).toEqual([limit, true]);
    expect(rowsOf('drawnClaimsOf')).toEqual([limit + 1]);
    // Each claim has three ends: its speaker, its target, its article.
    expect(rowsOf('drawnEndsOf')).toEqual([3 * (limit + 1)]);
    expect(reads.length).toBeLessThan(8);
  });

  test('is drawn with those who talk about it by reading a row for each, not for each claim', async () => {
    const limit = 20;
    const { nodes, edges, truncated } = await graph.drawing({
      ...{ around: [HUB.id], depth: 1, where: {}, collapse: true, limit },
    });
    expect([nodes.length, edges.length, truncated]).toEqual([limit, limit - 1, true]);
    expect(edges.every(({ weight }) => weight === CLAIMS / 15)).toBe(true);
    expect(allRows()).toBeLessThanOrEqual(1 + 2 * (limit + 1) + limit);
  });

  test('is drawn among all who talk about each other in one walk through the claims', async () => {
    const { nodes } = await graph.drawing({ around: null, depth: 1, where: {}, collapse: true, limit: 2 });
    // All weigh as much, and "The" is no part of what names are sorted by.
    expect(nodes.map(({ label }) => label)).toEqual(['The Hub', 'The Other Hub']);
    const about = await graph.drawing({
      ...{ around: null, depth: 1, where: { about: { name: 'The Other Hub' } }, collapse: true, limit: 400 },
    });
    expect(about.edges.reduce((sum, { weight }) => sum + weight, 0)).toBe((ARTICLES * CLAIMS) / 2);
  });

  test('has no more of its claims looked at than the drawing says', async () => {
    const rows = await store.engine.read(drawnClaimsOf(fragment`true`), { ids: [HUB.id], limit: 100, most: 50 });
    expect(rows).toHaveLength(50);
  });

  test('is not looked through where a way to it is found from its other end', async () => {
    const [way, ...others] = await graph.paths({
      ...{ from: HUB.id, to: QUIET.id, maxLength: 2, limit: 5, via: TELLING_KINDS },
    });
    expect(way?.nodes.map(({ label }) => label)).toEqual(['The Hub', 'It is so.', 'Quiet Person']);
    expect([others.length, way?.truncated]).toEqual([0, false]);
    expect(allRows()).toBeLessThan(30);
  });

  test('is looked through no further than a thousand relationships, and the answer says so', async () => {
    const ways = await graph.paths({ from: HUB.id, to: OTHER_HUB.id, maxLength: 4, limit: 5, via: TELLING_KINDS });
    expect(ways.map(({ nodes, truncated }) => [nodes.map(({ label }) => label), truncated])).toEqual([
      [['The Hub', 'It is so.', 'Quiet Person', 'It is so.', 'The Other Hub'], true],
    ]);
    // Each of two thousand claims has two other ends.
    expect(allRows()).toBeLessThan(2 * 1000 * (1 + 1 + 3) + 100);
  });
});
