import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { idOf, nameKey } from '../../src/model/ids.js';
import { ClaimRelationKind } from '../../src/model/relation.js';
import type { ClaimFilter, ClaimOrder } from '../../src/store/filter.js';
import type { AffiliationRow, Branch, ClaimsOf, Graph, Page, PageRequest } from '../../src/store/graph.js';
import type { ArticleRecord } from '../../src/store/record.js';
import type { Store } from '../../src/store/open.js';
import { articleRecord, filters, PARTIES, startingFilters } from '../support/records.js';
import { besideEmbedded, openEmbedded, openEmptyNeo4j, storeKinds, testNeo4j } from '../support/stores.js';
import { apply, deeds, undoAll } from '../support/deeds.js';
import { filterClaims } from '../support/model.js';
import { timeless } from '../support/timeless.js';

const IDS = PARTIES.map(({ id }) => id);
const ALL: PageRequest = { limit: 1000, after: null, before: null, backwards: false };

const page = fc
  .record({ limit: fc.integer({ min: 0, max: 4 }), backwards: fc.boolean() })
  .map((part): PageRequest => ({ ...ALL, ...part }));
const order = fc.constantFrom<ClaimOrder>('NEWEST', 'OLDEST', 'POSITION', 'CONFIDENCE');
const claimFilter = filters.claim as fc.Arbitrary<ClaimFilter>;
const questions = fc.record({
  where: claimFilter,
  party: filters.party,
  article: filters.article,
  order,
  page,
});
type Questions = typeof questions extends fc.Arbitrary<infer Q> ? Q : never;

/** What fails at random is told with how it came to that, however far it was made smaller in the time that the test has. */
const inTime = (milliseconds: number) => ({ interruptAfterTimeLimit: milliseconds, markInterruptAsFailure: true });

/** What claims are connected to and all of what these are. */
const FIELDS = new Set([
  ...['speakers', 'addressee', 'about', 'article', 'aliases', 'description', 'wikidataId', 'evidence', 'kind', 'text'],
  ...['quoteType', 'cue', 'saidOn', 'confidence', 'origin', 'review', 'arrival', 'title', 'url', 'authors'],
  ...['publishedOn', 'language', 'ingestedAt', 'edges', 'role', 'stance'],
]);

/** Claims hold the same whether their ends are read with them or after them. */
async function expectSameEnds(graph: Graph, { where, order, page }: Questions): Promise<void> {
  const alone = (await graph.claims(where, order, page)).rows.map(({ claim }) => claim);
  const ids = alone.map(({ id }) => id);
  const [speakers, addressees] = [await graph.speakersOf(ids), await graph.addresseesOf(ids)];
  const [targets, articles] = [await graph.targetsOf(ids), await graph.articlesOf(ids)];
  const { rows } = await graph.claims(where, order, page, false, { fields: FIELDS, branches: [] });
  const after = alone.map(({ id }) => ({
    speakers: speakers.get(id) ?? [],
    addressee: addressees.get(id) ?? null,
    about: targets.get(id) ?? [],
    article: articles.get(id),
  }));
  // An engine may as well leave them to be read after the claims.
  const isRead = rows.some(({ claim }) => 'speakers' in claim);
  expect(rows.map(({ claim }) => claim)).toEqual(
    alone.map((claim, index) => Object.assign(claim, isRead && after[index])),
  );
}

/** Lists are the same read with what they hang from or after it. */
async function expectSameBranches(graph: Graph, articles: readonly string[], { order, page }: Questions) {
  const keyed = order === 'RELEVANCE' ? 'NEWEST' : order;
  const claims = (of: ClaimsOf): Branch => ({ edge: 'claims', of, order: keyed, page, branches: [] });
  const branches: Branch[] = [
    ...[claims('speaker'), claims('target'), { edge: 'claimCount', of: 'target' } as const],
    { edge: 'affiliations', of: 'actor', page, branches: [claims('target')] },
    { edge: 'affiliations', of: 'organization', page, branches: [] },
  ];
  const selected = { fields: FIELDS, branches };
  const nothing = { rows: [], more: false };
  // Of an id that was merged it is the party that it stands for, which may have come of a split.
  const found = [...(await graph.partiesById(IDS, selected)).values()];
  const affiliated = found.flatMap(({ branches }) =>
    ((branches?.[3] ?? nothing) as Page<AffiliationRow>).rows.map(({ party }) => party.id),
  );
  const ids = [...new Set([...found.map(({ id }) => id), ...affiliated])];
  const about = await graph.claimsOf('target', ids, {}, keyed, page, { fields: FIELDS, branches: [] });
  const made = await graph.claimsOf('speaker', ids, {}, keyed, page, { fields: FIELDS, branches: [] });
  const counts = await graph.countClaimsOf('target', ids, {});
  const members = await graph.affiliationsOf('organization', ids, page);
  // An engine may as well leave lists to be read after what they hang from.
  const expectIfRead = (read: unknown, expected: unknown) => {
    if (read !== null && read !== undefined) expect(read).toEqual(expected);
  };
  for (const { id, branches: read = [] } of found) {
    expectIfRead(read[0], made.get(id) ?? nothing);
    expectIfRead(read[1], about.get(id) ?? nothing);
    expectIfRead(read[2], counts.get(id) ?? 0);
    for (const { party } of ((read[3] ?? nothing) as Page<AffiliationRow>).rows)
      expectIfRead(party.branches?.[0], about.get(party.id) ?? nothing);
    expectIfRead(read[4], members.get(id) ?? nothing);
  }
  const reported = await graph.claimsOf('article', articles, {}, keyed, page, { fields: FIELDS, branches: [] });
  for (const [id, { branches: read }] of await graph.articlesById(articles, {
    fields: FIELDS,
    branches: [claims('article')],
  }))
    expectIfRead(read?.[0], reported.get(id) ?? nothing);
}

/** Every read of the graph, as plain data. */
async function everyAnswer(graph: Graph, records: readonly ArticleRecord[], asked: Questions) {
  const { where, party, article, order, page } = asked;
  await expectSameEnds(graph, asked);
  const claims = records.flatMap((record) => record.claims.map((claim) => claim.id));
  const articles = [...new Set(records.map((record) => record.article.id))];
  await expectSameBranches(graph, articles, asked);
  const topics = ['cease-fire', 'budget', 'harbour talks'].map((name) => idOf('Topic', nameKey(name)));
  const answers = {
    claims: await graph.claims(where, order, page),
    countClaims: await graph.countClaims(where),
    distinct: await graph.claims(where, order, page, true),
    countDistinct: await graph.countClaims(where, true),
    articles: await graph.articles(article, 'NEWEST', page),
    oldest: await graph.articles(article, 'OLDEST', page),
    countArticles: await graph.countArticles(article),
    parties: await graph.parties(party, 'NAME', page),
    makers: await graph.parties(party, 'MOST_CLAIMS_MADE', page),
    targets: await graph.parties(party, 'MOST_CLAIMS_ABOUT', page),
    countParties: await graph.countParties(party),
    topics: await graph.topics('h', page),
    countTopics: await graph.countTopics(null),
    made: await graph.claimsOf('speaker', IDS, where, order, page),
    about: await graph.claimsOf('target', IDS, where, order, page),
    reported: await graph.claimsOf('article', articles, where, order, page),
    concerning: await graph.claimsOf('topic', topics, where, order, page),
    countMade: await graph.countClaimsOf('speaker', IDS, where),
    countAbout: await graph.countClaimsOf('target', IDS, where),
    mentions: await graph.mentionsOf('party', IDS, page),
    mentioned: await graph.mentionsOf('article', articles, page),
    countMentions: await graph.countMentionsOf('party', IDS),
    countMentioned: await graph.countMentionsOf('article', articles),
    affiliations: await graph.affiliationsOf('actor', IDS, page),
    members: await graph.affiliationsOf('organization', IDS, page),
    countAffiliations: await graph.countAffiliationsOf('actor', IDS),
    countMembers: await graph.countAffiliationsOf('organization', IDS),
    talksAbout: await graph.partyCounts('talksAbout', IDS, where, 3),
    talkedAboutBy: await graph.partyCounts('talkedAboutBy', IDS, where, 3),
    speakers: await graph.speakersOf(claims),
    addressees: await graph.addresseesOf(claims),
    targetsOf: await graph.targetsOf(claims),
    topicsOf: await graph.topicsOf(claims),
    articlesOf: await graph.articlesOf(claims),
    containers: await graph.containersOf(claims),
    contained: await graph.containedIn(claims),
    related: await graph.relatedOf(claims, Object.values(ClaimRelationKind), page),
    countRelated: await graph.countRelatedOf(claims, Object.values(ClaimRelationKind)),
    reporters: await graph.reportersOf(claims, page),
    countReporters: await graph.countReportersOf(claims),
    publishers: await graph.publishersOf(articles),
    texts: await graph.textsOf(articles),
    byName: await graph.partiesByName('the league', null),
    topicsById: await graph.topicsById(topics),
    held: await Promise.all(records.map((record) => graph.holds(record.article))),
    claimsById: await graph.claimsById(claims),
    partiesById: await graph.partiesById(IDS),
    articlesById: await graph.articlesById(articles),
    articleByUrl: await graph.articleByUrl('https://example.org/1'),
    statistics: await graph.statistics(),
  };
  return timeless(answers);
}

async function emptied(graph: Graph, work: () => Promise<void>) {
  try {
    await work();
  } finally {
    const { rows } = await graph.articles({}, 'NEWEST', ALL);
    for (const { article } of rows) await graph.deleteArticle(article.id);
  }
}

/** What the store holds after these writes: the last version of each article. */
const latest = (records: readonly ArticleRecord[]) => [
  ...new Map(records.map((record) => [record.article.id, record])).values(),
];

describe('the embedded store', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openEmbedded();
  });
  afterAll(() => store.close());

  test.each([
    ['whatever it asks', claimFilter],
    ['wherever it starts', startingFilters as fc.Arbitrary<ClaimFilter>],
  ])('finds exactly the claims that the filter means, %s, in every order and page', async (_, filter) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(articleRecord, { maxLength: 4 }),
        fc.array(fc.tuple(filter, order, page), { minLength: 6, maxLength: 6 }),
        async (records, asked) => {
          await emptied(store.graph, async () => {
            for (const record of records) await store.graph.putArticle(record);
            for (const [where, order, page] of asked) {
              const expected = filterClaims(latest(records), where, order);
              const held = page.backwards
                ? expected.slice(Math.max(0, expected.length - page.limit))
                : expected.slice(0, page.limit);
              const found = await store.graph.claims(where, order, page);
              expect(found.rows.map((row) => row.claim.id)).toEqual(held);
              expect(found.more).toBe(expected.length > page.limit);
              expect(await store.graph.countClaims(where)).toBe(expected.length);
            }
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  test('turns the pages of whole lists as they are, whatever was written since the last page', async () => {
    const cursors = fc.record({ after: fc.nat(8), before: fc.nat(8), limit: fc.integer({ min: 0, max: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(articleRecord, cursors, fc.boolean()), { maxLength: 5 }), async (steps) => {
        await emptied(store.graph, async () => {
          for (const [index, [record, { after, before, limit }, backwards]] of steps.entries()) {
            await store.graph.putArticle(record);
            const all = (await store.graph.claims({}, 'NEWEST', ALL)).rows;
            const expected = filterClaims(latest(steps.slice(0, index + 1).map(([each]) => each)), {}, 'NEWEST');
            expect(all.map(({ claim }) => claim.id)).toEqual(expected);
            const page = { limit, after: all[after]?.key ?? null, before: all[before]?.key ?? null, backwards };
            const within = all.filter(
              ({ key }) => (page.after === null || key > page.after) && (page.before === null || key < page.before),
            );
            const { rows, more } = await store.graph.claims({}, 'NEWEST', page);
            expect(rows).toEqual(backwards ? within.slice(Math.max(0, within.length - limit)) : within.slice(0, limit));
            expect(more).toBe(within.length > limit);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  test('holds nothing once every article is deleted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(articleRecord, { maxLength: 5 }), async (records) => {
        await emptied(store.graph, async () => {
          for (const record of records) await store.graph.putArticle(record);
        });
        expect(await store.graph.statistics()).toEqual({
          articles: 0,
          actors: 0,
          organizations: 0,
          claims: 0,
          topics: 0,
          relationships: 0,
        });
      }),
      { numRuns: 20 },
    );
  });
});

const onBoth = testNeo4j() === null ? describe.skip : describe;

onBoth('Neo4j and the embedded store', () => {
  let stores: Store[];
  beforeAll(async () => {
    stores = [await openEmbedded(), await openEmptyNeo4j()];
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
  });

  test('answer every read alike after the same random writes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(articleRecord, { minLength: 1, maxLength: 5 }),
        fc.array(questions, { minLength: 2, maxLength: 2 }),
        async (records, asked) => {
          const answers = [];
          for (const { graph } of stores) {
            const given: unknown[] = [];
            await emptied(graph, async () => {
              for (const record of records) given.push(await graph.putArticle(record));
              for (const question of asked) given.push(await everyAnswer(graph, records, question));
            });
            answers.push(given);
          }
          expect(answers[1]).toEqual(answers[0]);
        },
      ),
      { numRuns: 12, ...inTime(500_000) },
    );
  }, 600_000);
});

describe.each(storeKinds())('what people decide, on $name', ({ name, open }) => {
  const answersOf = (graph: Graph, records: readonly ArticleRecord[], asked: Questions) =>
    everyAnswer(graph, records, { ...asked, page: ALL });

  test('is the same whether articles come before or after it, and is gone once undone', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, questions, async (done, asked) => {
        await besideEmbedded(open, async (plain, store) => {
          const decided = await apply(store.graph, done);
          const told = await apply(
            plain.graph,
            done.filter(({ kind }) => ['write', 'delete', 'list'].includes(kind)),
          );
          const settled = await answersOf(store.graph, decided.records, asked);
          for (const { article } of decided.records) await store.graph.deleteArticle(article.id);
          for (const record of decided.records) await store.graph.putArticle(record);
          expect(await answersOf(store.graph, decided.records, asked)).toEqual(settled);
          await undoAll(store.graph, decided);
          expect(await answersOf(store.graph, told.records, asked)).toEqual(
            await answersOf(plain.graph, told.records, asked),
          );
        });
      }),
      { numRuns: name === 'grafeo' ? 60 : 6, ...inTime(250_000) },
    );
  }, 300_000);
});
