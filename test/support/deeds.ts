import fc from 'fast-check';
import { BadInputError, NotFoundError } from '../../src/errors.js';
import { ReviewState, type Span } from '../../src/model/claim.js';
import { digest } from '../../src/model/ids.js';
import { partyTypeOf } from '../../src/model/party.js';
import type { Graph, PageRequest } from '../../src/store/graph.js';
import type { ArticleRecord, PartyInArticle } from '../../src/store/record.js';
import { articleRecord, PARTIES } from './records.js';

/** One thing that happens to a graph: somebody writes, or somebody decides. Numbers choose among what is there. */
export type Deed =
  | { readonly kind: 'write'; readonly record: ArticleRecord }
  | { readonly kind: 'delete'; readonly article: number }
  | { readonly kind: 'list'; readonly party: number }
  | { readonly kind: 'merge'; readonly into: number; readonly from: number }
  | { readonly kind: 'split'; readonly party: number; readonly alias: number }
  | { readonly kind: 'review'; readonly claim: number; readonly review: ReviewState }
  | { readonly kind: 'undo'; readonly decision: number };

/** What deeds came to: the articles that are there, and the decisions that were made and hold. */
export interface Outcome {
  readonly records: ArticleRecord[];
  readonly decisions: string[];
}

const kind = <Kind extends string>(name: Kind) => fc.constant(name);
const some = fc.nat(20);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: kind('write'), record: articleRecord.map(inOwnWords) }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('delete'), article: some }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('list'), party: some }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('merge'), into: some, from: some }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('split'), party: some, alias: some }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind('review'), claim: some, review: fc.constantFrom(...Object.values(ReviewState)) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: kind('undo'), decision: some }) },
);

/** A random history, which begins with something to decide on. */
export const deeds: fc.Arbitrary<Deed[]> = fc
  .tuple(
    fc.array(fc.record({ kind: kind('write'), record: articleRecord.map(inOwnWords) }), { minLength: 1, maxLength: 3 }),
    fc.array(deed, { minLength: 2, maxLength: 10 }),
  )
  .map(([first, rest]) => [...first, ...rest]);

/** Does all of them, but for what the graph refuses; `afterEach` before the next one begins. */
export async function apply(
  graph: Graph,
  deeds: readonly Deed[],
  afterEach: () => Promise<void> = () => Promise.resolve(),
): Promise<Outcome> {
  const records = new Map<string, ArticleRecord>();
  const decisions: string[] = [];
  for (const deed of deeds) {
    try {
      await doDeed(graph, deed, records, decisions);
    } catch (error) {
      if (!(error instanceof BadInputError) && !(error instanceof NotFoundError)) throw error;
    }
    await afterEach();
  }
  return { records: [...records.values()], decisions };
}

/** Takes every decision back, in an order that has nothing to do with that in which they were made. */
export async function undoAll(graph: Graph, { decisions }: Outcome): Promise<void> {
  for (const id of [...decisions].sort()) await graph.undoCuration(id, NOBODY);
}

const NOBODY = { by: 'anonymous', reason: null };
const ALL: PageRequest = { limit: 100, after: null, before: null, backwards: false };

async function doDeed(
  graph: Graph,
  deed: Deed,
  records: Map<string, ArticleRecord>,
  decisions: string[],
): Promise<void> {
  const parties = async () => (await graph.parties({}, 'NAME', ALL)).rows.map(({ party }) => party);
  const decided = async (id: string) => {
    const [newest] = (await graph.historyOf([id], 1)).get(id) ?? [];
    if (newest) decisions.push(newest.id);
  };
  switch (deed.kind) {
    case 'write':
      await graph.putArticle(deed.record);
      records.set(deed.record.article.id, deed.record);
      return;
    case 'delete': {
      const id = pick([...records.keys()], deed.article);
      await graph.deleteArticle(id);
      records.delete(id);
      return;
    }
    case 'list': {
      const { mentions: _, ...party } = pick(PARTIES, deed.party);
      await graph.putParties({ parties: [party], affiliations: [] });
      return;
    }
    case 'merge': {
      const all = await parties();
      const into = pick(all, deed.into);
      const others = all.filter(({ id, kind }) => id !== into.id && partyTypeOf(kind) === partyTypeOf(into.kind));
      const { id } = await graph.mergeParties(into.id, [pick(others, deed.from).id], NOBODY);
      return decided(id);
    }
    case 'split': {
      const party = pick(await parties(), deed.party);
      const { id } = await graph.splitParty(party.id, pick(party.aliases, deed.alias), NOBODY);
      return decided(id);
    }
    case 'review': {
      const { rows } = await graph.claims({}, 'POSITION', ALL);
      const { id } = await graph.reviewClaim(pick(rows, deed.claim).claim.id, deed.review, NOBODY);
      return decided(id);
    }
    case 'undo': {
      const id = pick(decisions, deed.decision);
      await graph.undoCuration(id, NOBODY);
      decisions.splice(decisions.indexOf(id), 1);
      return;
    }
  }
}

/** @throws NotFoundError where there is nothing to choose from */
function pick<Value>(from: readonly Value[], number: number): Value {
  const chosen = from[number % from.length];
  if (chosen === undefined) throw new NotFoundError('There is nothing to choose from.');
  return chosen;
}

/** The article with its parties' names in its text, so that mentions and sources are where the text has them. */
function inOwnWords(record: ArticleRecord): ArticleRecord {
  let text = record.article.text;
  const mentions = new Map<string, Span[]>();
  const write = (party: PartyInArticle, number: number): Span => {
    const name = pick([party.name, ...party.aliases], number);
    const span = { start: text.length, end: text.length + name.length, text: name };
    text += `${name}. `;
    mentions.set(party.id, [...(mentions.get(party.id) ?? []), span]);
    return span;
  };
  for (const party of record.parties) party.mentions.forEach((_, index) => write(party, index + record.claims.length));
  const claims = record.claims.map((claim, index) => {
    const speaker = record.parties.find(({ id }) => id === claim.speakerIds[0]);
    const target = record.parties.find(({ id }) => id === claim.targets[0]?.partyId);
    return {
      ...claim,
      source: speaker ? write(speaker, index) : null,
      content: target && index % 2 === 1 ? [...claim.content, write(target, index)] : claim.content,
    };
  });
  return {
    ...record,
    article: {
      ...record.article,
      text,
      textDigest: digest(text),
      recordDigest: digest(JSON.stringify([text, record])),
    },
    parties: record.parties.map((party) => ({ ...party, mentions: mentions.get(party.id) ?? [] })),
    claims,
  };
}
