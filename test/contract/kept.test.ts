import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ClaimOrigin, QuoteType, ReviewState, Stance } from '../../src/model/claim.js';
import { digest, idOf } from '../../src/model/ids.js';
import { PartyKind } from '../../src/model/party.js';
import type { Engine } from '../../src/store/engine.js';
import type { PageRequest } from '../../src/store/graph.js';
import { storeOn, type Store } from '../../src/store/open.js';
import type { ArticleRecord } from '../../src/store/record.js';
import { counted } from '../support/counted.js';
import { openEmbedded } from '../support/stores.js';

const HUB = idOf('Actor', 'Known To All');
const PAGE: PageRequest = { limit: 5, after: null, before: null, backwards: false };

function article(number: number): ArticleRecord {
  const id = idOf('Article', 'kept', number);
  const party = { id: HUB, name: 'Known To All', aliases: [], kind: PartyKind.PERSON, description: null };
  const claims = Array.from({ length: 10 }, (_, index) => ({
    ...{ id: idOf('Claim', id, index), text: 'It is so.', quoteType: QuoteType.DIRECT, cue: 'say', saidOn: null },
    ...{ confidence: 0.5, origin: ClaimOrigin.EXTRACTED, review: ReviewState.UNREVIEWED, topics: [] },
    ...{ content: [], source: null, cueSpan: null, addresseeId: null, withinId: null, speakerIds: [] },
    targets: [{ partyId: HUB, stance: Stance.NEUTRAL, confidence: 0.5 }],
  }));
  return {
    article: {
      ...{ id, title: `Kept ${number}`, url: null, publisherId: null, authors: [], publishedOn: '2019-01-01' },
      ...{ language: 'en', text: 'x', curated: false, textDigest: digest('x'), recordDigest: digest(String(number)) },
    },
    parties: [{ ...party, wikidataId: null, mentions: [{ start: 0, end: 1, text: 'x' }] }],
    affiliations: [],
    claims,
  };
}

let store: Store;
beforeAll(async () => {
  store = await openEmbedded();
  await store.graph.putArticle(article(1));
});
afterAll(() => store.close());

test('a list is sorted for the first who asks for a page of it, and for nobody after articles were added to it', async () => {
  const { engine, reads } = counted(store.engine);
  const { graph, graphUntil } = storeOn(engine);
  const ask = async (page: PageRequest) => {
    const graph = graphUntil(new AbortController().signal);
    return (await graph.claimsOf('target', [HUB], {}, 'NEWEST', page)).get(HUB)?.rows ?? [];
  };
  const sorted = () => reads.filter(({ name }) => name === 'keysOf').length;
  const first = await ask(PAGE);
  const second = await ask({ ...PAGE, after: first.at(-1)?.key ?? null });
  expect(new Set([...first, ...second].map(({ claim }) => claim.id)).size).toBe(10);
  expect(sorted()).toBe(1);
  await graph.putArticles([article(3), article(2)]);
  const all = await ask({ ...PAGE, limit: 50 });
  expect(all).toHaveLength(30);
  expect(all.map(({ key }) => key)).toEqual(all.map(({ key }) => key).sort());
  expect(sorted()).toBe(1);
  await graph.deleteArticle(article(2).article.id);
  expect(await ask({ ...PAGE, limit: 50 })).toHaveLength(20);
  expect(sorted()).toBe(2);
  await store.graph.putArticle(article(2));
  expect(await ask({ ...PAGE, limit: 50 })).toHaveLength(30);
});

test('what a node is connected to is read once, and again after something was written', async () => {
  const { engine, reads } = counted(store.engine);
  const { graph, graphUntil } = storeOn(engine);
  const [one = '', other = '', third = ''] = article(1).claims.map(({ id }) => id);
  const ask = async (...ids: string[]) => {
    reads.length = 0;
    const found = await graphUntil(new AbortController().signal).targetsOf(ids);
    return {
      targets: ids.map((id) => found.get(id)?.map(({ stance }) => stance)),
      read: reads.map(({ rows }) => rows),
    };
  };
  expect(await ask(one, other)).toEqual({ targets: [[Stance.NEUTRAL], [Stance.NEUTRAL]], read: [2] });
  expect(await ask(third, other)).toEqual({ targets: [[Stance.NEUTRAL], [Stance.NEUTRAL]], read: [1] });
  expect(await ask(one, other, third)).toMatchObject({ read: [] });
  const fourth = article(1).claims[3]?.id ?? '';
  const twice = await ask(fourth, fourth);
  // As a statement answers of an id that stands twice among what it is asked.
  expect(twice.targets).toEqual([Array(2).fill(Stance.NEUTRAL), Array(2).fill(Stance.NEUTRAL)]);
  expect(await ask(fourth)).toEqual({ targets: [[Stance.NEUTRAL]], read: [1] });
  expect(await ask(fourth)).toEqual({ targets: [[Stance.NEUTRAL]], read: [] });
  const praised = article(1);
  const claims = praised.claims.map((claim) =>
    claim.id === other
      ? { ...claim, targets: claim.targets.map((target) => ({ ...target, stance: Stance.POSITIVE })) }
      : claim,
  );
  await graph.putArticle({ ...praised, article: { ...praised.article, recordDigest: digest('praise') }, claims });
  expect(await ask(one, other)).toEqual({ targets: [[Stance.NEUTRAL], [Stance.POSITIVE]], read: [2] });
  await graph.deleteArticle(praised.article.id);
  expect(await ask(one, other)).toEqual({ targets: [undefined, undefined], read: [0] });
  expect(await ask(one, other)).toMatchObject({ read: [] });
});

test('what was read while somebody wrote is not remembered, nor told beside what was', async () => {
  await store.graph.putArticle(article(1));
  let afterwards = async (): Promise<unknown> => Promise.resolve();
  const read = async (...asked: Parameters<Engine['read']>) => {
    const rows = await store.engine.read(...asked);
    await afterwards();
    return rows;
  };
  const { graph } = storeOn({ ...store.engine, read } as Engine);
  const [first = '', ...others] = article(1).claims.map(({ id }) => id);
  expect((await graph.targetsOf([first])).size).toBe(1);
  afterwards = () => store.graph.deleteArticle(article(1).article.id);
  expect((await graph.targetsOf([first, ...others])).size).toBe(0);
  afterwards = () => store.graph.putArticle(article(1));
  expect((await graph.targetsOf(others)).size).toBe(0);
  expect((await graph.targetsOf(others)).size).toBe(9);
});
