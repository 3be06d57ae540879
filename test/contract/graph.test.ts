import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BadInputError } from '../../src/errors.js';
import { ClaimOrigin, QuoteType, ReviewState, Stance } from '../../src/model/claim.js';
import { digest, foldText, idOf, nameKey } from '../../src/model/ids.js';
import { PartyKind, PartyType } from '../../src/model/party.js';
import type { Graph, PageRequest } from '../../src/store/graph.js';
import { migrate, MIGRATIONS, versionOf } from '../../src/store/migrations.js';
import type { Store } from '../../src/store/open.js';
import type { ArticleRecord, PartyInArticle } from '../../src/store/record.js';
import { storeKinds } from '../support/stores.js';

const FIRST: PageRequest = { limit: 10, after: null, before: null, backwards: false };

interface Draft {
  url: string;
  title?: string;
  publishedOn?: string;
  curated?: boolean;
  version?: string;
  /** `Speaker | what was said | Target, Target` */
  claims: readonly string[];
  aliases?: Record<string, string[]>;
}

/** An article in few words: parties are persons unless their name starts with `The`. */
function article({
  url,
  title = 'A headline',
  publishedOn = '2019-01-29',
  curated = false,
  version = '1',
  claims,
  aliases = {},
}: Draft): ArticleRecord {
  const id = idOf('Article', url);
  const text = claims.join('\n');
  const rows = claims.map((line) => line.split('|').map((part) => part.trim()));
  const partyOf = (name: string): PartyInArticle => ({
    id: idOf(name.startsWith('The ') ? 'Organization' : 'Actor', nameKey(name)),
    name,
    aliases: aliases[name] ?? [],
    kind: name.startsWith('The ') ? PartyKind.OTHER : PartyKind.PERSON,
    description: null,
    wikidataId: null,
    mentions: [{ start: text.indexOf(name), end: text.indexOf(name) + name.length, text: name }],
  });
  const parties = new Map(
    rows
      .flatMap(([speaker = '', , targets = '']) => [speaker, ...targets.split(', ')])
      .map((name) => [name, partyOf(name)]),
  );
  return {
    article: {
      id,
      title,
      url,
      publisherId: null,
      authors: [],
      publishedOn,
      language: 'en',
      text,
      curated,
      textDigest: digest(text),
      recordDigest: digest(text + version),
    },
    parties: [...parties.values()],
    affiliations: [],
    claims: rows.map(([speaker = '', said = '', targets = '']) => ({
      ...{
        id: idOf('Claim', id, foldText(said), 0),
        text: said,
        quoteType: QuoteType.INDIRECT,
        cue: 'say',
        saidOn: null,
        confidence: 0.9,
      },
      ...{
        origin: curated ? ClaimOrigin.CURATED : ClaimOrigin.EXTRACTED,
        review: ReviewState.UNREVIEWED,
        source: null,
        cueSpan: null,
        withinId: null,
      },
      content: [{ start: text.indexOf(said), end: text.indexOf(said) + said.length, text: said }],
      speakerIds: [partyOf(speaker).id],
      addresseeId: null,
      targets: targets
        .split(', ')
        .map((name) => ({ partyId: partyOf(name).id, stance: Stance.NEUTRAL, confidence: 0.5 })),
      topics: ['talks'],
    })),
  };
}

const TALKS = article({
  url: 'https://example.org/talks',
  claims: [
    'Ada Okafor | the talks go well | The League',
    'Bram de Wit | the League breaks the cease-fire | The League, Ada Okafor',
  ],
  aliases: { 'Ada Okafor': ['Okafor'] },
});

async function textsOf(graph: Graph): Promise<string[]> {
  const { rows } = await graph.claims({}, 'POSITION', FIRST);
  return rows.map(({ claim }) => claim.text).sort();
}

describe.each(storeKinds())('the graph on $name', ({ open }) => {
  let store: Store;
  let graph: Graph;
  beforeEach(async () => {
    store = await open();
    graph = store.graph;
  });
  afterEach(() => store.close());

  test('an article written twice is there once', async () => {
    expect(await graph.putArticle(TALKS)).toBe('CREATED');
    const before = await graph.statistics();
    expect(await graph.putArticle(TALKS)).toBe('UNCHANGED');
    expect(await graph.statistics()).toEqual(before);
    expect(before).toMatchObject({ articles: 1, actors: 2, organizations: 1, claims: 2, topics: 1 });
  });

  test('a changed article replaces what it said before, with all that only it held', async () => {
    await graph.putArticle(TALKS);
    const changed = article({
      url: 'https://example.org/talks',
      claims: ['Carla Nunes | nothing is agreed | The League'],
    });
    expect(await graph.putArticle(changed)).toBe('REPLACED');
    expect(await textsOf(graph)).toEqual(['nothing is agreed']);
    expect(await graph.partiesByName('Okafor', null)).toEqual([]);
    expect(await graph.statistics()).toMatchObject({ articles: 1, actors: 1, organizations: 1, claims: 1 });
  });

  test('an editor’s claims stay when the same text is read again, and go when the text changes', async () => {
    const edited = {
      ...TALKS,
      article: { ...TALKS.article, curated: true, recordDigest: 'edited' },
      claims: TALKS.claims.slice(0, 1),
    };
    await graph.putArticle(TALKS);
    expect(await graph.putArticle(edited)).toBe('REPLACED');
    expect(await graph.putArticle(TALKS)).toBe('UNCHANGED');
    expect(await textsOf(graph)).toEqual(['the talks go well']);
    const changed = article({
      url: 'https://example.org/talks',
      claims: ['Carla Nunes | nothing is agreed | The League'],
    });
    expect(await graph.putArticle(changed)).toBe('REPLACED');
    expect(await textsOf(graph)).toEqual(['nothing is agreed']);
  });

  test('a part of an article gives way to the article and never takes its place, whichever comes first', async () => {
    const part = article({
      url: 'https://example.org/talks',
      claims: ['Carla Nunes | nothing is agreed | The League'],
    });
    const partial = { ...part, article: { ...part.article, partial: true } };
    expect(await graph.putArticle(partial)).toBe('CREATED');
    expect(await graph.putArticle(TALKS)).toBe('REPLACED');
    expect(await graph.putArticle(partial)).toBe('UNCHANGED');
    expect(await textsOf(graph)).not.toContain('nothing is agreed');
    const another = { ...partial, article: { ...partial.article, recordDigest: 'another part' } };
    expect(await graph.holds(another.article)).toBe(true);
  });

  test('deleting an article leaves what others tell of the same parties', async () => {
    await graph.putArticle(TALKS);
    await graph.putArticle(
      article({
        url: 'https://example.org/b',
        claims: ['Ada Okafor | the draft is done | The League'],
        aliases: { 'Ada Okafor': ['A. Okafor'] },
      }),
    );
    expect(await graph.deleteArticle(TALKS.article.id)).toBe(true);
    expect(await graph.deleteArticle(TALKS.article.id)).toBe(false);
    const [ada] = await graph.partiesByName('ada okafor', null);
    expect(ada).toMatchObject({ name: 'Ada Okafor', aliases: ['A. Okafor'] });
    expect(await graph.partiesByName('okafor', null)).toEqual([]);
    expect(await graph.partiesByName('Bram de Wit', null)).toEqual([]);
  });

  test('a name is looked up whatever its case, accents and article, by alias and by type', async () => {
    await graph.putArticle(TALKS);
    for (const name of ['ada okafor', 'OKAFOR', 'Òkáfor', 'okafor.'])
      expect(await graph.partiesByName(name, null)).toHaveLength(1);
    expect(await graph.partiesByName('league', PartyType.ORGANIZATION)).toHaveLength(1);
    expect(await graph.partiesByName('the League', PartyType.ACTOR)).toEqual([]);
  });

  test('pages forwards and backwards are pieces of one list', async () => {
    const lines = Array.from({ length: 7 }, (_, index) => `Ada Okafor | sentence number ${index} | The League`);
    await graph.putArticle(article({ url: 'https://example.org/long', claims: lines }));
    const whole = (await graph.claims({}, 'NEWEST', FIRST)).rows.map(({ key }) => key);
    const forwards: string[] = [];
    const backwards: string[] = [];
    for (let after: string | null = null, more = true; more; after = forwards.at(-1) ?? null) {
      const page: Awaited<ReturnType<Graph['claims']>> = await graph.claims({}, 'NEWEST', {
        ...FIRST,
        limit: 3,
        after,
      });
      forwards.push(...page.rows.map(({ key }) => key));
      more = page.more;
    }
    for (let before: string | null = null, more = true; more; before = backwards[0] ?? null) {
      const page: Awaited<ReturnType<Graph['claims']>> = await graph.claims({}, 'NEWEST', {
        ...FIRST,
        limit: 3,
        before,
        backwards: true,
      });
      backwards.unshift(...page.rows.map(({ key }) => key));
      more = page.more;
    }
    expect(whole).toHaveLength(7);
    expect(forwards).toEqual(whole);
    expect(backwards).toEqual(whole);
  });

  test('RELEVANCE puts the best hit first and needs words; every word has to occur', async () => {
    await graph.putArticle(
      article({
        url: 'https://example.org/c',
        claims: [
          'Ada Okafor | cease-fire, cease-fire, cease-fire now | The League',
          'Ada Okafor | a cease-fire may come after long talks about many other matters | The League',
          'Ada Okafor | no deal | The League',
        ],
      }),
    );
    const found = await graph.claims({ text: 'CEASE-FIRE' }, 'RELEVANCE', FIRST);
    expect(found.rows.map(({ claim }) => claim.text)).toEqual([
      'cease-fire, cease-fire, cease-fire now',
      'a cease-fire may come after long talks about many other matters',
    ]);
    expect(await graph.countClaims({ text: 'cease-fire talks' })).toBe(1);
    expect(await graph.countClaims({ text: 'AND or NOT "cease' })).toBe(0);
    await expect(graph.claims({}, 'RELEVANCE', FIRST)).rejects.toThrow(BadInputError);
    await expect(graph.claims({ text: '?!' }, 'NEWEST', FIRST)).rejects.toThrow(BadInputError);
    const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');
    expect(await graph.countClaims({ text: words(100) })).toBe(0);
    await expect(graph.countClaims({ text: words(2000) })).rejects.toThrow(BadInputError);
    const [of] = await graph.claimsOf(
      'speaker',
      [idOf('Actor', nameKey('Ada Okafor'))],
      { text: 'cease-fire' },
      'RELEVANCE',
      FIRST,
    );
    expect(of?.[1].rows.map(({ claim }) => claim.text)).toEqual(found.rows.map(({ claim }) => claim.text));
  });

  test('evidence gives back the article’s characters', async () => {
    const quoted = article({ url: 'https://example.org/u', claims: ['Ada Okafor | “Ça va 🌍 naïve” | The League'] });
    await graph.putArticle(quoted);
    const { rows } = await graph.claims({}, 'NEWEST', FIRST);
    const text = (await graph.textsOf([quoted.article.id])).get(quoted.article.id) ?? '';
    const { evidence } = rows[0]?.claim ?? {};
    expect(evidence?.quote).toBe(text.slice(evidence?.start, evidence?.end));
    expect(evidence?.content).toEqual(quoted.claims[0]?.content);
  });

  test('a write that fails half way leaves nothing', async () => {
    const broken = {
      ...TALKS,
      claims: [...TALKS.claims, { ...TALKS.claims[0], text: 'twin' } as (typeof TALKS.claims)[0]],
    };
    await expect(graph.putArticle(broken)).rejects.toThrow();
    expect(await graph.statistics()).toEqual({
      articles: 0,
      actors: 0,
      organizations: 0,
      claims: 0,
      topics: 0,
      relationships: 0,
    });
    expect(await graph.putArticle(TALKS)).toBe('CREATED');
  });

  test('writers at the same time lose nothing', async () => {
    const articles = Array.from({ length: 8 }, (_, index) =>
      article({
        url: `https://example.org/${index}`,
        claims: [`Ada Okafor | sentence ${index} | The League`],
        aliases: { 'Ada Okafor': [`Okafor ${index}`] },
      }),
    );
    await Promise.all(articles.map((record) => graph.putArticle(record)));
    const [ada] = await graph.partiesByName('Ada Okafor', null);
    expect(ada?.aliases).toEqual(Array.from({ length: 8 }, (_, index) => `Okafor ${index}`));
    expect(await graph.countClaims({})).toBe(8);
  });

  test('an editor’s parties stay without an article, and their name goes first', async () => {
    const ada = {
      id: idOf('Actor', nameKey('Ada Okafor')),
      name: 'Ada Okafor',
      aliases: ['the envoy'],
      kind: PartyKind.PERSON,
      description: 'envoy',
      wikidataId: 'Q1',
    };
    const league = {
      id: idOf('Organization', nameKey('The League')),
      name: 'The League',
      aliases: [],
      kind: PartyKind.ARMED_GROUP,
      description: null,
      wikidataId: null,
    };
    const list = {
      parties: [ada, league],
      affiliations: [{ actorId: ada.id, organizationId: league.id, role: 'envoy' }],
    };
    expect(await graph.putParties(list)).toBe('CREATED');
    expect(await graph.putParties(list)).toBe('UNCHANGED');
    await graph.putArticle(TALKS);
    await graph.deleteArticle(TALKS.article.id);
    expect(await graph.partiesByName('The Envoy', null)).toEqual([{ ...ada }]);
    expect((await graph.affiliationsOf('organization', [league.id], FIRST)).get(league.id)?.rows).toMatchObject([
      { role: 'envoy', article: null },
    ]);
    expect(await graph.putParties({ ...list, affiliations: [] })).toBe('REPLACED');
    expect((await graph.countAffiliationsOf('organization', [league.id])).get(league.id)).toBe(0);
  });

  test('migrations are applied once', async () => {
    expect(await versionOf(store.engine)).toBe(MIGRATIONS.at(-1)?.version);
    expect(await migrate(store.engine)).toEqual([]);
  });
});
