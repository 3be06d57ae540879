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

  test('are the likeliest first, no more than asked for, each with what speaks for it', async () => {
    const found = await pairs();
    expect(found.map(([one, other]) => [one, other])).toEqual([
      ['Ada Okafor', 'Okafor'],
      ['Mohammad Diallo', 'Mohammed Diallo'],
      // A surname alone may be anybody’s who bears it.
      ['Bola Okafor', 'Okafor'],
      ['Ada Okaforr', 'Okafor'],
      ['Ada Okafor', 'Ada Okaforr'],
    ]);
    expect(found[0]?.[2]).toContain('a surname alone; only where the whole name is; the same affiliation');
    expect(found[1]?.[2]).toContain('another spelling');
    expect(found[4]?.[2]).toContain('another spelling; both in one article');
    expect(await pairs(1)).toEqual(found.slice(0, 1));
  });

  test('are those that comparing finds, and once it made them one, those that it leaves to a person', async () => {
    const before = await graph.duplicateCandidates(20);
    await graph.resolveParties();
    const found = await graph.partyFindings();
    const rounded = ({ score, reason }: { score: number; reason: string }) => `${score.toFixed(4)} ${reason}`;
    const told = found.map(({ score, reasons }) => rounded({ score, reason: reasons.join('; ') }));
    expect(before.map(rounded)).toEqual(expect.arrayContaining(told));
    const unsure = found.filter(({ kind }) => kind === 'UNSURE');
    expect(found.length).toBeGreaterThan(unsure.length);
    const after = await graph.duplicateCandidates(20);
    expect(after.map(({ party, other }) => [party.id, other.id].sort())).toEqual(
      [...unsure].reverse().map(({ party, other }) => [party.id, other.id].sort()),
    );
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
