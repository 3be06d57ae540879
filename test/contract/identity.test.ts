import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ClaimOrigin, QuoteType, ReviewState, Stance } from '../../src/model/claim.js';
import { digest, idOf, nameKey } from '../../src/model/ids.js';
import { PartyKind, partyTypeOf, PartyType } from '../../src/model/party.js';
import type { Graph, PageRequest } from '../../src/store/graph.js';
import type { Store } from '../../src/store/open.js';
import type { ArticleRecord, PartyInArticle } from '../../src/store/record.js';
import { besideEmbedded, storeKinds } from '../support/stores.js';

const ALL: PageRequest = { limit: 1000, after: null, before: null, backwards: false };
const ME = { by: 'tester', reason: null };

interface Person {
  readonly name: string;
  readonly role?: string;
  readonly body?: string;
}

/** An article in which the first person says something about the second. */
interface News {
  readonly url: string;
  readonly day?: string;
  readonly persons: readonly Person[];
}

const idOfParty = (name: string, kind: PartyKind) =>
  idOf(partyTypeOf(kind) === PartyType.ACTOR ? 'Actor' : 'Organization', nameKey(name));
const person = (name: string) => idOfParty(name, PartyKind.PERSON);

function news({ url, day = '2030-01-01', persons }: News): ArticleRecord {
  const id = idOf('Article', url);
  const party = (name: string, kind: PartyKind, description: string | null): PartyInArticle => {
    return { id: idOfParty(name, kind), name, kind, aliases: [], description, wikidataId: null, mentions: [] };
  };
  const bodies = [...new Set(persons.flatMap(({ body }) => body ?? []))];
  const [speaker, target] = persons.map(({ name }) => person(name));
  const text = `${persons.map(({ name }) => name).join(', ')}. ${url}`;
  const claim = {
    ...{ id: idOf('Claim', id, 'it is so', 1), text: 'it is so', quoteType: QuoteType.INDIRECT, cue: 'say' },
    ...{ saidOn: null, confidence: 0.9, origin: ClaimOrigin.EXTRACTED, review: ReviewState.UNREVIEWED, content: [] },
    ...{ source: null, cueSpan: null, addresseeId: null, topics: [], withinId: null },
    speakerIds: speaker === undefined ? [] : [speaker],
    targets: target === undefined ? [] : [{ partyId: target, stance: Stance.NEUTRAL, confidence: 0.5 }],
  };
  return {
    article: {
      ...{
        id,
        url,
        text,
        title: url,
        publisherId: null,
        authors: [],
        publishedOn: day,
        language: 'en',
        curated: false,
      },
      ...{ textDigest: digest(text), recordDigest: digest(JSON.stringify([url, day, persons])) },
    },
    parties: [
      ...persons.map(({ name, role }) => party(name, PartyKind.PERSON, role ?? null)),
      ...bodies.map((name) => party(name, PartyKind.OTHER, null)),
    ],
    affiliations: persons.flatMap(({ name, body, role }) =>
      body === undefined
        ? []
        : [{ actorId: person(name), organizationId: idOfParty(body, PartyKind.OTHER), role: role ?? null }],
    ),
    claims: [claim],
  };
}

const VESSEL = { role: 'shipping magnate', body: 'Marine Trust' };
const SPELLINGS = ['Yevgeny Baranov', 'Evgeni Baranov', 'Евгений Баранов'];
const [YEVGENY, EVGENI, CYRILLIC] = SPELLINGS.map(person) as [string, string, string];
const SAME_MAN = SPELLINGS.map((name, index) =>
  news({ url: `https://example.org/${index}`, persons: [{ name, ...VESSEL }, { name: 'Ingrid Solheim' }] }),
);
const CHEMIST: Person = { name: 'David Chen', role: 'chemist', body: 'Weir University' };
const OFFICER: Person = { name: 'David Chen', role: 'police spokesman', body: 'Harbour Police' };
const NAMESAKES = [
  news({ url: 'https://example.org/a', persons: [CHEMIST, { name: 'Nora Halloran' }] }),
  news({ url: 'https://example.org/b', persons: [CHEMIST, { name: 'Nora Halloran' }] }),
  news({ url: 'https://example.org/c', persons: [OFFICER, { name: 'Maria Costa' }] }),
];

describe.each(storeKinds())('who is who on $name', ({ name, open }) => {
  let store: Store;
  let graph: Graph;
  beforeEach(async () => {
    store = await open();
    graph = store.graph;
  });
  afterEach(() => store.close());

  const now = async (id: string) => (await graph.partiesById([id])).get(id)?.id;
  const saidBy = async (id: string) => (await graph.countClaimsOf('speaker', [id], {})).get(id) ?? 0;

  test('is told by the names in every spelling and script, and the company; each finding has its reasons', async () => {
    await graph.putArticles(SAME_MAN);
    expect(await graph.resolveParties()).toEqual({ same: 2, namesakes: 0, unsure: 0 });
    const one = (await now(YEVGENY)) ?? '';
    expect([await now(EVGENI), await now(CYRILLIC)]).toEqual([one, one]);
    expect(await saidBy(one)).toBe(3);
    const found = await graph.partyFindings();
    expect(found.map(({ kind, party, other }) => [kind, party.id, other.id])).toEqual([
      ['SAME', one, one],
      ['SAME', one, one],
    ]);
    for (const { score, reasons } of found) {
      expect(score).toBeGreaterThan(0.85);
      expect(reasons).toContain('the same affiliation');
    }
    // What is written later goes there too.
    await graph.putArticle(news({ url: 'https://example.org/9', persons: [{ name: SPELLINGS[2] ?? '', ...VESSEL }] }));
    expect(await saidBy(one)).toBe(4);
    expect(await graph.resolveParties()).toMatchObject({ same: 2 });
  });

  test('two of one name stay two where their company differs, with their own claims and affiliations', async () => {
    await graph.putArticles(NAMESAKES);
    expect(await graph.resolveParties()).toMatchObject({ same: 0, namesakes: 1 });
    const both = await graph.partiesByName('David Chen', null);
    expect(both).toHaveLength(2);
    expect(await Promise.all(both.map(({ id }) => saidBy(id)))).toEqual(expect.arrayContaining([1, 2]));
    const bodies = await graph.affiliationsOf(
      'actor',
      both.map(({ id }) => id),
      ALL,
    );
    expect(both.map(({ id }) => bodies.get(id)?.rows.map(({ party }) => party.name)).sort()).toEqual([
      ['Harbour Police'],
      ['Weir University'],
    ]);
    // An article that speaks of both worlds makes them one again.
    await graph.putArticle(news({ url: 'https://example.org/d', persons: [CHEMIST, { name: 'Maria Costa' }] }));
    await graph.putArticle(
      news({
        url: 'https://example.org/e',
        persons: [{ ...OFFICER, body: 'Weir University' }, { name: 'Maria Costa' }],
      }),
    );
    expect(await graph.resolveParties()).toMatchObject({ namesakes: 0 });
    expect(await graph.partiesByName('David Chen', null)).toHaveLength(1);
    expect(await saidBy(person('David Chen'))).toBe(5);
  });

  test('a person and a body of one name stay two', async () => {
    const record = news({
      url: 'https://example.org/j',
      persons: [{ name: 'Jordan' }, { name: 'Ann Lee', body: 'Jordan' }],
    });
    await graph.putArticle(record);
    await graph.resolveParties();
    expect((await graph.partiesByName('Jordan', null)).map(({ kind }) => kind).sort()).toEqual(['OTHER', 'PERSON']);
  });

  test('splitting off a name undoes what was found, for good', async () => {
    await graph.putArticles(SAME_MAN);
    await graph.resolveParties();
    const one = (await now(YEVGENY)) ?? '';
    const [other = ''] = [YEVGENY, EVGENI].filter((id) => id !== one);
    const alias = other === EVGENI ? 'Evgeni Baranov' : 'Yevgeny Baranov';
    expect((await graph.splitParty(one, alias, ME)).id).toBe(other);
    expect([await now(other), await saidBy(other), await saidBy(one)]).toEqual([other, 1, 2]);
    await graph.resolveParties();
    expect([await now(other), await saidBy(other)]).toEqual([other, 1]);
  });

  test('merging namesakes undoes what was found, for good; a merge that was taken back stays so', async () => {
    await graph.putArticles([...NAMESAKES, ...SAME_MAN]);
    await graph.resolveParties();
    const [one, other] = await graph.partiesByName('David Chen', null);
    await graph.mergeParties(one?.id ?? '', [other?.id ?? ''], ME);
    for (const _ of [1, 2]) {
      await graph.resolveParties();
      expect(await graph.partiesByName('David Chen', null)).toHaveLength(1);
      expect(await saidBy(one?.id ?? '')).toBe(3);
    }
    const [decision] = (await graph.historyOf([one?.id ?? ''], 1)).get(one?.id ?? '') ?? [];
    await graph.undoCuration(decision?.id ?? '', ME);
    expect(await graph.partiesByName('David Chen', null)).toHaveLength(2);
  });

  test('two in an editor’s list are two, whatever speaks for one', async () => {
    await graph.putArticles(SAME_MAN);
    const listed = SAME_MAN.flatMap(({ parties }) => parties.slice(0, 1).map(({ mentions: _, ...party }) => party));
    await graph.putParties({ parties: listed.slice(0, 2), affiliations: [] });
    await graph.resolveParties();
    expect(await now(YEVGENY)).not.toBe(await now(EVGENI));
  });

  test('is the same in whatever order articles come, and however often it was asked meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.infiniteStream(fc.boolean()), fc.nat(), async (drawn, asked, seed) => {
        const records = drawn.map((persons, index) =>
          news({ url: `https://example.org/w${index}`, day: `2030-01-${10 + index}`, persons }),
        );
        const shuffled = [...records].sort((a, b) =>
          digest(`${seed}${a.article.id}`) < digest(`${seed}${b.article.id}`) ? -1 : 1,
        );
        await besideEmbedded(open, async (one, other) => {
          await one.graph.putArticles(records);
          await one.graph.resolveParties();
          for (const record of shuffled) {
            await other.graph.putArticle(record);
            if (asked.next().value === true) await other.graph.resolveParties();
          }
          await other.graph.resolveParties();
          expect(await whoIsWho(other)).toEqual(await whoIsWho(one));
        });
      }),
      { numRuns: name === 'grafeo' ? 40 : 3 },
    );
  }, 300_000);
});

const someone: fc.Arbitrary<Person> = fc
  .record({
    name: fc.constantFrom(
      ...SPELLINGS,
      'Baranov',
      'Y. Baranov',
      'David Chen',
      'D. Chen',
      'Ingrid Solheim',
      'Ingrid Solhem',
    ),
    role: fc.option(fc.constantFrom('chemist', 'shipping magnate', 'police spokesman'), { nil: undefined }),
    body: fc.option(fc.constantFrom('Marine Trust', 'Weir University', 'Harbour Police', 'Marine Trust Ltd'), {
      nil: undefined,
    }),
  })
  .map(({ name, role, body }) => ({ name, ...(role !== undefined && { role }), ...(body !== undefined && { body }) }));
const world = fc.array(fc.uniqueArray(someone, { selector: ({ name }) => name, minLength: 1, maxLength: 3 }), {
  minLength: 2,
  maxLength: 7,
});

/** Parties with their names, who says each claim about whom, who belongs where, and what was found. */
async function whoIsWho({ graph }: Store) {
  const parties = (await graph.parties({}, 'NAME', ALL)).rows.map(({ party }) => party);
  const { rows } = await graph.claims({}, 'POSITION', ALL);
  const ids = rows.map(({ claim }) => claim.id);
  const [speakers, targets] = [await graph.speakersOf(ids), await graph.targetsOf(ids)];
  const bodies = await graph.affiliationsOf(
    'actor',
    parties.map(({ id }) => id),
    ALL,
  );
  const found = await graph.partyFindings();
  return {
    parties,
    claims: ids.map((id) => [
      id,
      speakers.get(id)?.map((party) => party.id),
      targets.get(id)?.map(({ party }) => party.id),
    ]),
    bodies: [...bodies].map(([id, page]) => [id, page.rows.map(({ party }) => party.id)]).sort(),
    found: found.map(({ kind, names, score, reasons }) => JSON.stringify([kind, names, score, reasons])).sort(),
  };
}
