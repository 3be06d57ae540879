import DataLoader from 'dataloader';
import { kindOfId } from '../model/ids.js';
import type { Node } from '../model/node.js';
import type { Party } from '../model/party.js';
import type { ClaimRelationKind } from '../model/relation.js';
import type { ClaimFilter, ClaimOrder } from '../store/filter.js';
import type {
  AffiliationRow,
  AffiliationsOf,
  Branch,
  Branched,
  ClaimRow,
  ClaimsOf,
  Graph,
  Page,
  PageRequest,
} from '../store/graph.js';

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

/** @param fields names of all fields that the request selects; not given, everything is read */
export function createLoaders(graph: Graph, fields?: ReadonlySet<string>) {
  const selecting = (branches: readonly Branch[]) => fields && { fields, branches };
  const selected = selecting([]);
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
    /** As `article` and `party`, together with lists that hang from them. */
    articleWith: family((branches: readonly Branch[]) => one((ids) => graph.articlesById(ids, selecting(branches)))),
    partyWith: family((branches: readonly Branch[]) => one((ids) => graph.partiesById(ids, selecting(branches)))),
    appearancesOf: many((ids) => graph.appearancesOf(ids)),
    textOf: one((ids) => graph.textsOf(ids)),
    publisherOf: one((ids) => graph.publishersOf(ids)),
    speakersOf: many((ids) => graph.speakersOf(ids, selected)),
    addresseeOf: one((ids) => graph.addresseesOf(ids, selected)),
    targetsOf: many((ids) => graph.targetsOf(ids, selected)),
    topicsOf: many((ids) => graph.topicsOf(ids)),
    articleOf: one((ids) => graph.articlesOf(ids, selected)),
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
    affiliationsOf: family((of: AffiliationsOf, page: PageRequest) =>
      pages((ids) => graph.affiliationsOf(of, ids, page, selected)),
    ),
    affiliationCountOf: family((of: AffiliationsOf) => counts((ids) => graph.countAffiliationsOf(of, ids))),
    historyOf: family((first: number) => many((ids) => graph.historyOf(ids, first))),
    partyCounts: family((direction: 'talksAbout' | 'talkedAboutBy', where: ClaimFilter, first: number) =>
      many((ids) => graph.partyCounts(direction, ids, where, first)),
    ),
  };
}

/** Hands what was read of the branches of some nodes to the loaders that will be asked for it. */
export function handOn(loaders: Loaders, nodes: readonly Branched<Node>[], branches: readonly Branch[]): void {
  for (const [index, branch] of branches.entries()) {
    const read: Told<unknown> = nodes.flatMap(({ id, branches }) => {
      const value = branches?.[index] ?? null;
      return value === null ? [] : [{ id, value }];
    });
    switch (branch.edge) {
      case 'claimCount':
        prime(loaders.claimCountOf(branch.of, {}), read as Told<number>);
        break;
      case 'claims': {
        const { of, order, page } = branch;
        const lists = read as Told<Page<ClaimRow>>;
        prime(loaders.claimsOf(of, { where: {}, order, page }), lists);
        handOn(loaders, speakersIn(lists.map(({ value }) => value)), branch.branches);
        break;
      }
      case 'affiliations': {
        const lists = read as Told<Page<AffiliationRow>>;
        prime(loaders.affiliationsOf(branch.of, branch.page), lists);
        const parties = lists.flatMap(({ value }) => value.rows.map(({ party }) => party));
        handOn(loaders, parties, branch.branches);
      }
    }
  }
}

/** Who makes the claims of some lists, where that was read with them. */
export function speakersIn(lists: readonly Page<ClaimRow>[]): Branched<Party>[] {
  return lists.flatMap(({ rows }) => rows.flatMap(({ claim }) => claim.speakers ?? []));
}

/** By the id of a node, what was read of a branch. */
type Told<Value> = readonly { readonly id: string; readonly value: Value }[];

function prime<Value>(loader: DataLoader<string, Value>, read: Told<Value>): void {
  for (const { id, value } of read) loader.prime(id, value);
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

/**
 * One loader for each set of arguments, so that only what asks for the same is batched. Whatever order a client wrote a
 * filter in, its keys have that of the schema.
 */
function family<Arguments extends unknown[], Loader>(make: (...args: Arguments) => Loader) {
  const made = new Map<string, Loader>();
  return (...args: Arguments): Loader => {
    const key = JSON.stringify(args);
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(...args);
    made.set(key, fresh);
    return fresh;
  };
}
