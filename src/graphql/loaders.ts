import DataLoader from 'dataloader';
import { kindOfId } from '../model/ids.js';
import type { Node } from '../model/node.js';
import type { ClaimRelationKind } from '../model/relation.js';
import type { ClaimFilter, ClaimOrder } from '../store/filter.js';
import type { ClaimsOf, Graph, Page, PageRequest, Selected } from '../store/graph.js';

/** A list of claims as it hangs from some node. */
export interface ClaimList {
  readonly where: ClaimFilter;
  readonly order: ClaimOrder;
  readonly page: PageRequest;
}

/**
 * The graph's batch reads, an id at a time: all the ids that one level of a query asks for travel in one statement.
 * Made for each request anew, since a loader remembers what it read.
 */
export type Loaders = ReturnType<typeof createLoaders>;

/** @param selected what the request selects; not given, everything there is */
export function createLoaders(graph: Graph, selected?: Selected) {
  const article = one((ids) => graph.articlesById(ids));
  const party = one((ids) => graph.partiesById(ids));
  const claim = one((ids) => graph.claimsById(ids));
  const topic = one((ids) => graph.topicsById(ids));
  const byKind = { Article: article, Actor: party, Organization: party, Claim: claim, Topic: topic };

  return {
    article,
    party,
    claim,
    topic,
    /** Whatever node has the id, which has to be well formed. */
    node: async (id: string): Promise<Node | null> => {
      const kind = kindOfId(id);
      return kind && byKind[kind].load(id);
    },
    appearancesOf: many((ids) => graph.appearancesOf(ids)),
    textOf: one((ids) => graph.textsOf(ids)),
    publisherOf: one((ids) => graph.publishersOf(ids)),
    speakersOf: many((ids) => graph.speakersOf(ids)),
    addresseeOf: one((ids) => graph.addresseesOf(ids)),
    targetsOf: many((ids) => graph.targetsOf(ids)),
    topicsOf: many((ids) => graph.topicsOf(ids)),
    articleOf: one((ids) => graph.articlesOf(ids)),
    containerOf: one((ids) => graph.containersOf(ids)),
    containedIn: many((ids) => graph.containedIn(ids)),

    claimsOf: family((of: ClaimsOf, { where, order, page }: ClaimList) =>
      pages((ids) => graph.claimsOf(of, ids, where, order, page, selected)),
    ),
    claimCountOf: family((of: ClaimsOf, where: ClaimFilter) => counts((ids) => graph.countClaimsOf(of, ids, where))),
    relatedOf: family((kinds: readonly ClaimRelationKind[], page: PageRequest) =>
      pages((ids) => graph.relatedOf(ids, kinds, page)),
    ),
    relatedCountOf: family((kinds: readonly ClaimRelationKind[]) => counts((ids) => graph.countRelatedOf(ids, kinds))),
    reportersOf: family((page: PageRequest) => pages((ids) => graph.reportersOf(ids, page))),
    reporterCountOf: counts((ids) => graph.countReportersOf(ids)),
    mentionsOf: family((of: 'party' | 'article', page: PageRequest) => pages((ids) => graph.mentionsOf(of, ids, page))),
    mentionCountOf: family((of: 'party' | 'article') => counts((ids) => graph.countMentionsOf(of, ids))),
    affiliationsOf: family((of: 'actor' | 'organization', page: PageRequest) =>
      pages((ids) => graph.affiliationsOf(of, ids, page)),
    ),
    affiliationCountOf: family((of: 'actor' | 'organization') => counts((ids) => graph.countAffiliationsOf(of, ids))),
    historyOf: family((first: number) => many((ids) => graph.historyOf(ids, first))),
    partyCounts: family((direction: 'talksAbout' | 'talkedAboutBy', where: ClaimFilter, first: number) =>
      many((ids) => graph.partyCounts(direction, ids, where, first)),
    ),
  };
}

/** How the graph answers for many ids: no entry for what has nothing. */
type Read<Value> = (ids: readonly string[]) => Promise<Map<string, Value>>;

/** One read for all ids of a level; `nothing` where the graph has no entry. */
function loader<Value, Nothing>(read: Read<Value>, nothing: Nothing): DataLoader<string, Value | Nothing> {
  return new DataLoader(async (ids) => {
    const values = await read(ids);
    return ids.map((id) => values.get(id) ?? nothing);
  });
}

const one = <Value>(read: Read<Value>) => loader(read, null);
const many = <Item>(read: Read<Item[]>) => loader<Item[], Item[]>(read, []);
const counts = (read: Read<number>) => loader<number, number>(read, 0);
const pages = <Row>(read: Read<Page<Row>>) => loader<Page<Row>, Page<Row>>(read, { rows: [], more: false });

/** One loader for each set of arguments, so that only what asks for the same is batched. */
function family<Arguments extends unknown[], Loader>(make: (...args: Arguments) => Loader) {
  const made = new Map<string, Loader>();
  return (...args: Arguments): Loader => {
    const key = JSON.stringify(args, sorted);
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(...args);
    made.set(key, fresh);
    return fresh;
  };
}

/** For JSON.stringify: an object's keys in one order, whatever order the client wrote them in. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
