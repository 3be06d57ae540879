import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ReviewState } from '../../src/model/claim.js';
import { digest, idOf } from '../../src/model/ids.js';
import type { Graph, PageRequest } from '../../src/store/graph.js';
import { migrate } from '../../src/store/migrations.js';
import type { Store } from '../../src/store/open.js';
import type { ArticleRecord } from '../../src/store/record.js';
import { cypher } from '../../src/store/statement.js';
import { besideEmbedded, storeKinds } from '../support/stores.js';
import { told } from '../support/told.js';

const ALL: PageRequest = { limit: 1000, after: null, before: null, backwards: false };
const NOUNS =
  'harbour council tariff bridge vaccine orchard tribunal ferry turbine archive glacier parish reservoir textile senate';
const VERBS = 'delayed approved questioned rebuilt inspected audited flooded restored sold surveyed';

/** Sentences that differ from one another, the same for the same number: an article of its own. */
function sentences(story: number, count = 16): string[] {
  const [nouns, verbs] = [NOUNS.split(' '), VERBS.split(' ')];
  return Array.from({ length: count }, (_, index) => {
    const at = (words: readonly string[], step: number) =>
      words[(story * 7 + index * step + story * index) % words.length];
    return `In part ${story}${index} the ${at(nouns, 3)} was ${at(verbs, 7)} after the ${at(nouns, 11)} report of week ${story * 31 + index * 5}`;
  });
}

interface Print {
  readonly story: number;
  readonly url: string;
  readonly publishedOn: string | null;
  /** Which two sentences this outlet leaves out: of the first eight, and of the others. */
  readonly without: number | null;
  readonly note: boolean;
}

function printed({ story, url, publishedOn, without, note }: Print): ArticleRecord {
  const lines = sentences(story).filter((_, index) => index % 8 !== without);
  return told({
    url,
    publishedOn,
    claims: [...lines, ...(note ? ['Additional reporting by our staff'] : [])].map((line) => `Ada Okafor | ${line}`),
  });
}

const print = (fields: Partial<Print> & { url: string }) =>
  printed({ story: 1, publishedOn: '2019-01-29', without: null, note: false, ...fields });
const idAt = (url: string) => idOf('Article', url);
const [WIRE, PAPER, RADIO] = ['https://wire.example/1', 'https://paper.example/1', 'https://radio.example/1'] as const;

describe.each(storeKinds())('copies of an article on $name', ({ name, open }) => {
  let store: Store;
  let graph: Graph;
  beforeEach(async () => {
    store = await open();
    graph = store.graph;
  });
  afterEach(() => store.close());

  const urlsOf = async (id: string) =>
    ((await graph.appearancesOf([id])).get(id) ?? []).map(({ url, isRead }) => (isRead ? `${url} *` : url));

  test('are one article with several appearances, of which the oldest is read', async () => {
    expect(await graph.putArticle(print({ url: PAPER, publishedOn: '2019-01-30', without: 3 }))).toBe('CREATED');
    expect(await graph.putArticle(print({ url: WIRE }))).toBe('APPEARANCE');
    expect(
      await graph.putArticles([print({ url: RADIO, note: true }), print({ url: 'https://other.example/', story: 2 })]),
    ).toEqual(['APPEARANCE', 'CREATED']);
    expect(await graph.statistics()).toMatchObject({ articles: 2, claims: 33 });
    // Of two of one day the longer.
    expect(await urlsOf(idAt(RADIO))).toEqual([`${RADIO} *`, WIRE, PAPER].sort((a, b) => order(a) - order(b)));
    for (const url of [WIRE, PAPER, RADIO]) expect((await graph.articleByUrl(url))?.id).toBe(idAt(RADIO));
    expect((await graph.articlesById([idAt(PAPER)])).get(idAt(PAPER))?.url).toBe(RADIO);
    expect(await graph.holds(print({ url: PAPER, publishedOn: '2019-01-30', without: 3 }).article)).toBe(true);
    expect(await graph.putArticle(print({ url: WIRE }))).toBe('UNCHANGED');

    function order(url: string): number {
      return url.startsWith(PAPER)
        ? 2
        : idAt(url.replace(' *', '')) < idAt(url.startsWith(WIRE) ? RADIO : WIRE)
          ? 0
          : 1;
    }
  });

  test('of a corrected article stay its copies; a copy that tells something else is an article again', async () => {
    await graph.putArticles([print({ url: WIRE }), print({ url: PAPER, publishedOn: '2019-01-30' })]);
    expect(await graph.putArticle(print({ url: WIRE, story: 2 }))).toBe('REPLACED');
    expect(await urlsOf(idAt(WIRE))).toEqual([`${WIRE} *`, PAPER]);
    expect(await graph.putArticle(print({ url: PAPER, story: 3 }))).toBe('REPLACED');
    expect(await urlsOf(idAt(WIRE))).toEqual([`${WIRE} *`]);
    expect(await urlsOf(idAt(PAPER))).toEqual([`${PAPER} *`]);
    expect(await graph.statistics()).toMatchObject({ articles: 2, claims: 32 });
  });

  test('are looked for among texts of one time, and within one outlet only if nearly every word is the same', async () => {
    await graph.putArticle(print({ url: WIRE }));
    expect(await graph.putArticle(print({ url: PAPER, publishedOn: '2019-03-01' }))).toBe('CREATED');
    const shorter = (url: string) => told({ url, claims: sentences(1, 13).map((line) => `Ada Okafor | ${line}`) });
    expect(await graph.putArticle(shorter('https://wire.example/2'))).toBe('CREATED');
    expect(await graph.putArticle(print({ url: 'https://wire.example/3' }))).toBe('APPEARANCE');
  });

  test('of two parts of an article the longer stands, and of a part and the whole the whole', async () => {
    const part = (without: number | null) => {
      const { article, ...rest } = print({ url: WIRE, without });
      return { ...rest, article: { ...article, partial: true, length: article.text.length } };
    };
    for (const parts of [
      [part(3), part(null)],
      [part(null), part(3)],
    ]) {
      for (const each of parts) await graph.putArticle(each);
      expect(await graph.statistics()).toMatchObject({ claims: 16 });
      expect(await graph.holds(part(3).article)).toBe(true);
      expect(await urlsOf(idAt(WIRE))).toEqual([]);
      await graph.deleteArticle(idAt(WIRE));
    }
    await graph.putArticles([print({ url: WIRE, without: 3 }), part(null)]);
    expect(await graph.statistics()).toMatchObject({ claims: 14 });
  });

  test('go with the article; one alone goes alone', async () => {
    await graph.putArticles([print({ url: WIRE }), print({ url: PAPER, publishedOn: '2019-01-30' })]);
    expect(await graph.deleteArticle(idAt(PAPER))).toBe(true);
    expect(await urlsOf(idAt(WIRE))).toEqual([`${WIRE} *`]);
    await graph.putArticle(print({ url: PAPER, publishedOn: '2019-01-30' }));
    expect(await graph.deleteArticle(idAt(WIRE))).toBe(true);
    expect(await graph.articleByUrl(PAPER)).toBeNull();
    expect(await graph.putArticle(print({ url: RADIO }))).toBe('CREATED');
  });

  test('give way to an editor’s article, whose claims stand', async () => {
    const bundle = edited(print({ url: PAPER, publishedOn: '2019-01-30' }));
    await graph.putArticles([print({ url: WIRE }), bundle]);
    expect(await graph.statistics()).toMatchObject({ articles: 2 });
    // Once its text is known, it is known what is a copy of it.
    expect(await graph.putArticle(print({ url: PAPER, publishedOn: '2019-01-30' }))).toBe('UNCHANGED');
    expect(await graph.statistics()).toMatchObject({ articles: 1, claims: 1 });
    expect(await urlsOf(idAt(PAPER))).toEqual([WIRE, `${PAPER} *`]);
    expect(await graph.putArticle(print({ url: RADIO }))).toBe('APPEARANCE');
    expect(await graph.statistics()).toMatchObject({ articles: 1, claims: 1 });
  });

  test('are what an editor tells, until another text is read there, in whichever order they come', async () => {
    const desk = stating(edited(print({ url: WIRE })), [print({ url: PAPER, story: 2 })]);
    const asTold = print({ url: PAPER, story: 2 });
    const part = { ...asTold, article: { ...asTold.article, partial: true, length: asTold.article.text.length } };
    for (const [there, urls] of [
      [asTold, [`${WIRE} *`, PAPER]],
      [print({ url: PAPER, story: 3 }), [`${WIRE} *`]],
      [part, [`${WIRE} *`, PAPER]],
    ] as const) {
      const states: unknown[] = [];
      for (const records of [
        [desk, there],
        [there, desk],
      ]) {
        for (const record of records) await graph.putArticle(record);
        expect((await urlsOf(idAt(WIRE))).sort()).toEqual([...urls].sort());
        expect(await graph.putArticles(records)).toEqual(['UNCHANGED', 'UNCHANGED']);
        states.push(await whatIsIn(store));
        for (const url of [WIRE, PAPER]) await graph.deleteArticle(idAt(url));
        expect(await graph.statistics()).toMatchObject({ articles: 0, claims: 0 });
      }
      expect(states[1]).toEqual(states[0]);
    }
  });

  test('that an editor told of go when he tells of others', async () => {
    const desk = edited(print({ url: WIRE }));
    expect(await graph.putArticle(stating(desk, [print({ url: PAPER, story: 2 })]))).toBe('CREATED');
    expect((await graph.articleByUrl(PAPER))?.id).toBe(idAt(WIRE));
    expect(await graph.putArticle(stating(desk, [print({ url: RADIO, story: 2 })]))).toBe('REPLACED');
    expect((await urlsOf(idAt(WIRE))).sort()).toEqual([RADIO, `${WIRE} *`]);
    expect(await graph.articleByUrl(PAPER)).toBeNull();
    // What an editor tells is known by its text, too.
    expect(await graph.putArticle(print({ url: PAPER }))).toBe('APPEARANCE');
  });

  test('keep what a person decided of a claim, whichever of them is read', async () => {
    const ME = { by: 'tester', reason: null };
    await graph.putArticle(print({ url: PAPER, publishedOn: '2019-01-30' }));
    const [first] = (await graph.claims({}, 'POSITION', ALL)).rows;
    await graph.reviewClaim(first?.claim.id ?? '', ReviewState.REJECTED, ME);
    await graph.putArticle(print({ url: WIRE }));
    const reviews = async () => (await graph.claims({}, 'POSITION', ALL)).rows.map(({ claim }) => claim.review);
    expect((await reviews()).slice(0, 2)).toEqual(['REJECTED', 'UNREVIEWED']);
    const [decision] = (await graph.historyOf([first?.claim.id ?? ''], 1)).get(first?.claim.id ?? '') ?? [];
    if (decision) await graph.undoCuration(decision.id, ME);
    expect(await reviews()).not.toContain('REJECTED');
  });

  test('are found in a store of the version before', async () => {
    await graph.putArticle(print({ url: WIRE }));
    await store.engine.write(async (transaction) => {
      await transaction.run(forgetAppearances, {});
      await transaction.run(forgetVersion, {});
    });
    expect(await migrate(store.engine)).toContain(7);
    expect(await graph.holds(print({ url: WIRE }).article)).toBe(true);
    expect(await graph.putArticle(print({ url: PAPER, publishedOn: '2019-01-30' }))).toBe('APPEARANCE');
  });

  test('make the same graph in whatever order they come, together or one by one', async () => {
    await fc.assert(
      fc.asyncProperty(
        prints,
        fc.array(fc.nat(3), { minLength: 7, maxLength: 7 }),
        fc.nat(),
        async (chosen, sizes, seed) => {
          const shuffled = [...chosen].sort((a, b) =>
            digest(`${seed} ${a.url}`) < digest(`${seed} ${b.url}`) ? -1 : 1,
          );
          await besideEmbedded(open, async (one, other) => {
            for (const each of chosen) await one.graph.putArticle(printed(each));
            for (let from = 0; from < shuffled.length;) {
              const size = 1 + (sizes.shift() ?? 0);
              await other.graph.putArticles(shuffled.slice(from, from + size).map(printed));
              from += size;
            }
            expect(await whatIsIn(other)).toEqual(await whatIsIn(one));
          });
        },
      ),
      { numRuns: name === 'grafeo' ? 25 : 3 },
    );
  }, 300_000);
});

const prints = fc.uniqueArray(
  fc.record({
    story: fc.constantFrom(1, 1, 2),
    url: fc.nat(7).map((number) => `https://outlet-${number}.example/story`),
    publishedOn: fc.constantFrom(null, '2019-01-28', '2019-01-29', '2019-02-10', '2019-02-20'),
    without: fc.option(fc.nat(7)),
    note: fc.boolean(),
  }),
  { selector: ({ url }) => url, minLength: 2, maxLength: 7 },
);

/** Claims with their articles, and appearances with theirs. */
async function whatIsIn({ graph }: Store) {
  const { rows } = await graph.claims({}, 'POSITION', ALL);
  const articles = (await graph.articles({}, 'NEWEST', ALL)).rows.map(({ article }) => article.id);
  const appearances = await graph.appearancesOf(articles);
  return {
    claims: rows.map(({ claim }) => claim.id),
    appearances: [...appearances].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/** An editor's article of the same text, with one claim. */
function edited(record: ArticleRecord): ArticleRecord {
  const article = { ...record.article, curated: true, recordDigest: digest(`edited ${record.article.recordDigest}`) };
  return { ...record, article, claims: record.claims.slice(0, 1) };
}

/** An editor's article that tells of its appearances, its own among them. */
function stating(desk: ArticleRecord, copies: readonly ArticleRecord[]): ArticleRecord {
  const appearances = [desk, ...copies].map(({ article: { id, url, title, publishedOn, textDigest } }) => {
    return { id, url, title, publishedOn, textDigest, publisher: null };
  });
  const recordDigest = digest(JSON.stringify([desk.article.recordDigest, appearances]));
  return { ...desk, article: { ...desk.article, recordDigest }, appearances };
}

const forgetAppearances = cypher<object, never>('forgetAppearances')`
    MATCH (node) WHERE node:Appearance OR node:Shape DETACH DELETE node`;
const forgetVersion = cypher<object, never>('forgetVersion')`
    MATCH (migration:Migration) WHERE migration.version >= 7 DELETE migration`;
