import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BadInputError, NotFoundError } from '../../src/errors.js';
import { ReviewState } from '../../src/model/claim.js';
import { idOf } from '../../src/model/ids.js';
import type { Graph, PageRequest } from '../../src/store/graph.js';
import type { Store } from '../../src/store/open.js';
import { draft, partyId } from '../support/draft.js';
import { storeKinds } from '../support/stores.js';

const ALL: PageRequest = { limit: 100, after: null, before: null, backwards: false };
const ME = { by: 'tester', reason: 'because' };
const [ADA, OKAFOR, BRAM, LEAGUE] = ['Ada Okafor', 'A. Okafor', 'Bram de Wit', 'The League'].map(partyId) as [
  string,
  string,
  string,
  string,
];

const FIRST = draft({
  url: 'https://example.org/1',
  lines: ['Ada Okafor | the talks go well | The League', 'Bram de Wit | Ada Okafor errs | Ada Okafor, The League'],
  aliases: { 'Ada Okafor': ['Okafor'] },
});
const SECOND = draft({
  url: 'https://example.org/2',
  lines: ['A. Okafor | the draft is done | The League', 'Ada Okafor | so it is | A. Okafor'],
});

describe.each(storeKinds())('curation on $name', ({ open }) => {
  let store: Store;
  let graph: Graph;
  beforeEach(async () => {
    store = await open();
    graph = store.graph;
    for (const record of [FIRST, SECOND]) await graph.putArticle(record);
  });
  afterEach(() => store.close());

  const saidBy = async (id: string) =>
    ((await graph.claimsOf('speaker', [id], {}, 'POSITION', ALL)).get(id)?.rows ?? [])
      .map(({ claim }) => claim.text)
      .sort();
  const saidOf = async (id: string) =>
    ((await graph.claimsOf('target', [id], {}, 'POSITION', ALL)).get(id)?.rows ?? [])
      .map(({ claim }) => claim.text)
      .sort();
  const party = async (id: string) => (await graph.partiesById([id])).get(id);
  const claimId = (text: string, record = FIRST) => record.claims.find((claim) => claim.text === text)?.id ?? '';
  const reviewOf = async (id: string) => (await graph.claimsById([id])).get(id)?.review;

  test('a merge brings together what is told of two parties, under both ids', async () => {
    const merged = await graph.mergeParties(ADA, [OKAFOR], ME);
    expect(merged).toMatchObject({ id: ADA, name: 'Ada Okafor', aliases: ['A. Okafor', 'Okafor'] });
    expect(await party(OKAFOR)).toEqual(merged);
    expect(await saidBy(ADA)).toEqual(['so it is', 'the draft is done', 'the talks go well']);
    expect(await saidOf(ADA)).toEqual(['Ada Okafor errs', 'so it is']);
    expect((await graph.partiesByName('A. Okafor', null)).map(({ id }) => id)).toEqual([ADA]);
    expect((await graph.countMentionsOf('party', [ADA])).get(ADA)).toBe(2);
    expect(await graph.statistics()).toMatchObject({ actors: 2, organizations: 1, claims: 4 });
  });

  test('a merged name stays merged when its article, a changed one, an editor’s and others are read', async () => {
    await graph.mergeParties(ADA, [OKAFOR], ME);
    expect(await graph.putArticle(SECOND)).toBe('UNCHANGED');
    const changed = draft({ url: 'https://example.org/2', lines: ['A. Okafor | it is changed | The League'] });
    expect(await graph.putArticle(changed)).toBe('REPLACED');
    expect(await saidBy(ADA)).toEqual(['it is changed', 'the talks go well']);
    const edited = draft({ url: 'https://example.org/2', lines: ['A. Okafor | it is edited | '], curated: true });
    expect(await graph.putArticle(edited)).toBe('REPLACED');
    await graph.putArticle(draft({ url: 'https://example.org/3', lines: ['A. Okafor | it is new | The League'] }));
    expect(await saidBy(ADA)).toEqual(['it is edited', 'it is new', 'the talks go well']);
    for (const url of ['1', '2', '3']) await graph.deleteArticle(idOf('Article', `https://example.org/${url}`));
    expect(await graph.statistics()).toMatchObject({ actors: 0, organizations: 0, relationships: 0 });
    await graph.putArticle(SECOND);
    expect(await saidBy(ADA)).toEqual(['so it is', 'the draft is done']);
    expect(await party(OKAFOR)).toMatchObject({ id: ADA });
  });

  test('an editor’s list goes with a merge and comes back with its undo', async () => {
    const listed = { description: null, wikidataId: 'Q1', kind: 'PERSON' as never, aliases: ['the envoy'] };
    const list = {
      parties: [{ id: OKAFOR, name: 'A. Okafor', ...listed }],
      affiliations: [{ actorId: OKAFOR, organizationId: LEAGUE, role: 'envoy' }],
    };
    await graph.putParties(list);
    const before = await party(OKAFOR);
    await graph.mergeParties(ADA, [OKAFOR], ME);
    expect(await party(ADA)).toMatchObject({ name: 'A. Okafor', wikidataId: 'Q1' });
    expect(await graph.putParties(list)).toBe('UNCHANGED');
    expect(await graph.putParties({ ...list, affiliations: [] })).toBe('REPLACED');
    expect((await graph.countAffiliationsOf('actor', [ADA])).get(ADA)).toBe(0);
    expect(await graph.putParties(list)).toBe('REPLACED');
    expect((await graph.affiliationsOf('organization', [LEAGUE], ALL)).get(LEAGUE)?.rows).toMatchObject([
      { party: { id: ADA }, role: 'envoy' },
    ]);
    const [merge] = (await graph.historyOf([ADA], 1)).get(ADA) ?? [];
    await graph.undoCuration(merge?.id ?? '', ME);
    expect(await party(OKAFOR)).toEqual(before);
    expect((await graph.affiliationsOf('organization', [LEAGUE], ALL)).get(LEAGUE)?.rows).toMatchObject([
      { party: { id: OKAFOR }, role: 'envoy' },
    ]);
  });

  test('a split of a merged name undoes the merge for it, and only for it', async () => {
    await graph.mergeParties(ADA, [OKAFOR, BRAM], ME);
    const split = await graph.splitParty(ADA, 'a. okafor', ME);
    expect(split).toMatchObject({ id: OKAFOR, name: 'A. Okafor', aliases: [] });
    expect(await saidBy(OKAFOR)).toEqual(['the draft is done']);
    expect(await saidBy(ADA)).toEqual(['Ada Okafor errs', 'so it is', 'the talks go well']);
    expect(await party(BRAM)).toMatchObject({ id: ADA });
    expect((await graph.historyOf([ADA, OKAFOR], 5)).get(OKAFOR)?.map(({ action }) => action)).toEqual([
      'SPLIT',
      'MERGE',
    ]);
  });

  test('a split of an alias divides the articles that use it by their words, and later ones too', async () => {
    const mixed = {
      url: 'https://example.org/4',
      lines: [
        'Ada Okafor | we agree | ',
        'Ada Okafor = Okafor | we do not agree | ',
        'Bram de Wit | Okafor lies | Ada Okafor',
      ],
      aliases: { 'Ada Okafor': ['Okafor'] },
    };
    await graph.putArticle(draft(mixed));
    const split = await graph.splitParty(ADA, 'Okafor', ME);
    expect(split).toMatchObject({ id: partyId('Okafor'), name: 'Okafor', aliases: [] });
    expect(await saidBy(split.id)).toEqual(['we do not agree']);
    expect(await saidOf(split.id)).toEqual(['Okafor lies']);
    expect(await saidBy(ADA)).toEqual(['so it is', 'the talks go well', 'we agree']);
    expect((await party(ADA))?.aliases).toEqual([]);
    expect((await graph.mentionsOf('party', [split.id], ALL)).get(split.id)?.rows[0]).toMatchObject({
      count: 2,
      surfaceForms: ['Okafor'],
    });
    await graph.putArticle(draft({ ...mixed, lines: ['Ada Okafor = Okafor | never mind | '] }));
    await graph.putArticle(draft({ ...mixed, url: 'https://example.org/5' }));
    expect(await saidBy(split.id)).toEqual(['never mind', 'we do not agree']);
    expect((await graph.partiesByName('Okafor', null)).map(({ id }) => id)).toEqual([split.id]);
    const merged = await graph.mergeParties(ADA, [split.id], ME);
    expect(merged.aliases).toEqual(['Okafor']);
    expect(await saidBy(ADA)).toContain('never mind');
  });

  test('what cannot be meant is refused, and changes nothing', async () => {
    const before = await graph.statistics();
    const nobody = partyId('Nobody');
    await expect(graph.mergeParties(ADA, [ADA], ME)).rejects.toThrow(BadInputError);
    await expect(graph.mergeParties(ADA, [], ME)).rejects.toThrow(BadInputError);
    await expect(graph.mergeParties(ADA, [LEAGUE], ME)).rejects.toThrow(BadInputError);
    await expect(graph.mergeParties(ADA, [BRAM, nobody], ME)).rejects.toThrow(NotFoundError);
    await expect(graph.mergeParties(nobody, [ADA], ME)).rejects.toThrow(NotFoundError);
    await expect(graph.splitParty(nobody, 'Okafor', ME)).rejects.toThrow(NotFoundError);
    await expect(graph.splitParty(ADA, 'Bram', ME)).rejects.toThrow(BadInputError);
    await expect(graph.splitParty(ADA, 'Ada Okafor', ME)).rejects.toThrow(BadInputError);
    await expect(graph.reviewClaim(idOf('Claim', 'x'), ReviewState.REJECTED, ME)).rejects.toThrow(NotFoundError);
    await expect(graph.undoCuration('cur_x', ME)).rejects.toThrow(NotFoundError);
    await graph.mergeParties(ADA, [BRAM], ME);
    await expect(graph.mergeParties(ADA, [BRAM], ME)).rejects.toThrow(BadInputError);
    const [merge] = (await graph.historyOf([ADA], 9)).get(ADA) ?? [];
    const undo = await graph.undoCuration(merge?.id ?? '', ME);
    await expect(graph.undoCuration(merge?.id ?? '', ME)).rejects.toThrow(BadInputError);
    await expect(graph.undoCuration(undo.id, ME)).rejects.toThrow(BadInputError);
    expect(await graph.statistics()).toEqual(before);
  });

  test('a review stays with the same words of the same speaker, whatever becomes of the article', async () => {
    const id = claimId('the talks go well');
    expect(await graph.reviewClaim(id, ReviewState.REJECTED, ME)).toMatchObject({ id, review: 'REJECTED' });
    const lines = FIRST.claims.map(
      ({ text }, index) => `${index === 0 ? 'Ada Okafor' : 'Bram de Wit'} | ${text} | The League`,
    );
    const longer = draft({ url: 'https://example.org/1', lines: ['Bram de Wit | the talks go well | ', ...lines] });
    await graph.putArticle(longer);
    const reviews = await Promise.all(longer.claims.map((claim) => reviewOf(claim.id)));
    expect(reviews).toEqual(['UNREVIEWED', 'REJECTED', 'UNREVIEWED']);
    await graph.mergeParties(OKAFOR, [ADA], ME);
    await graph.putArticle(FIRST);
    expect(await reviewOf(id)).toBe('REJECTED');
    const edited = { ...FIRST, article: { ...FIRST.article, curated: true, recordDigest: 'edited' } };
    expect(await graph.putArticle(edited)).toBe('REPLACED');
    expect(await reviewOf(id)).toBe('REJECTED');
    expect(await graph.countClaims({ review: [ReviewState.REJECTED] })).toBe(1);
    await graph.deleteArticle(FIRST.article.id);
    await graph.putArticle(FIRST);
    expect(await reviewOf(id)).toBe('REJECTED');
  });

  test('reviews are recorded and undone one by one', async () => {
    const id = claimId('the talks go well');
    await graph.reviewClaim(id, ReviewState.ACCEPTED, { by: 'Ada', reason: null });
    await graph.reviewClaim(id, ReviewState.REJECTED, ME);
    const [rejected, accepted] = (await graph.historyOf([id], 9)).get(id) ?? [];
    expect(rejected).toMatchObject({
      action: 'REVIEW',
      review: 'REJECTED',
      by: 'tester',
      reason: 'because',
      subjects: [id],
    });
    expect(accepted).toMatchObject({ action: 'REVIEW', review: 'ACCEPTED', by: 'Ada', reason: null, undone: false });
    await graph.undoCuration(rejected?.id ?? '', ME);
    expect(await reviewOf(id)).toBe('ACCEPTED');
    await graph.undoCuration(accepted?.id ?? '', ME);
    expect(await reviewOf(id)).toBe('UNREVIEWED');
    expect((await graph.historyOf([id], 9)).get(id)?.map(({ action, undone }) => [action, undone])).toEqual([
      ['UNDO', false],
      ['UNDO', false],
      ['REVIEW', true],
      ['REVIEW', true],
    ]);
  });

  test('who writes while others decide loses nothing and goes by what was decided', async () => {
    const articles = Array.from({ length: 6 }, (_, index) =>
      draft({ url: `https://example.org/w${index}`, lines: [`A. Okafor | sentence ${index} | Bram de Wit`] }),
    );
    await Promise.all([
      ...articles.map((record) => graph.putArticle(record)),
      graph.mergeParties(ADA, [OKAFOR], ME),
      graph.reviewClaim(claimId('the talks go well'), ReviewState.ACCEPTED, ME),
    ]);
    expect(await saidBy(ADA)).toHaveLength(9);
    expect(await graph.statistics()).toMatchObject({ actors: 2, claims: 10 });
  });
});
