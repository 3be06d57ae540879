import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/store/graph.js';
import type { Store } from '../../src/store/open.js';
import { draft, partyId } from '../support/draft.js';
import { storeKinds } from '../support/stores.js';

const ME = { by: 'tester', reason: null };
const RECORD = draft({
  url: 'https://example.org/1',
  lines: [
    'Ada Okafor | the talks go well | The Harbour League',
    'Okafor | they do | Bola Okafor, Ada Okaforr',
    'Mohammad Diallo | it is so | Mohammed Diallo',
  ],
});
const affiliated = (...names: string[]) => ({
  ...RECORD,
  affiliations: names.map((name) => ({
    actorId: partyId(name),
    organizationId: partyId('The Harbour League'),
    role: null,
  })),
});

describe.each(storeKinds())('parties that may be one on $name', ({ open }) => {
  let store: Store;
  let graph: Graph;
  beforeEach(async () => {
    store = await open();
    graph = store.graph;
    await graph.putArticle(affiliated('Ada Okafor', 'Okafor'));
  });
  afterEach(() => store.close());

  const pairs = async (limit = 20) =>
    (await graph.duplicateCandidates(limit)).map(({ party, other, reason }) => [
      ...[party.name, other.name].sort(),
      reason,
    ]);
  const SLIPS = [
    ['Ada Okafor', 'Ada Okaforr', 'a misspelling'],
    ['Mohammad Diallo', 'Mohammed Diallo', 'a misspelling'],
  ];

  test('are the likeliest first, no more than asked for', async () => {
    const found = await pairs();
    expect(found.slice(0, 2).sort()).toEqual(SLIPS);
    expect(found.slice(2)).toEqual([['Ada Okafor', 'Okafor', 'same surname and shared affiliation']]);
    expect(await pairs(1)).toHaveLength(1);
  });

  test('are not suggested once merged, nor once a merge is taken back', async () => {
    const [ada, other] = [partyId('Ada Okafor'), partyId('Ada Okaforr')];
    await graph.mergeParties(ada, [other], ME);
    expect((await pairs()).map(([, name]) => name)).not.toContain('Ada Okaforr');
    const [decision] = (await graph.historyOf([ada], 1)).get(ada) ?? [];
    await graph.undoCuration(decision?.id ?? '', ME);
    expect((await graph.partiesById([other])).get(other)?.name).toBe('Ada Okaforr');
    expect((await pairs()).map(([, name]) => name)).not.toContain('Ada Okaforr');
  });

  test('are not suggested once split', async () => {
    const [ada, other] = [partyId('Ada Okafor'), partyId('Ada Okaforr')];
    await graph.mergeParties(ada, [other], ME);
    await graph.splitParty(ada, 'Ada Okaforr', ME);
    expect((await graph.partiesById([other])).get(other)?.name).toBe('Ada Okaforr');
    expect((await pairs()).map(([, name]) => name)).not.toContain('Ada Okaforr');
  });
});
