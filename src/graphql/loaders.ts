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
  Selected,
} from '../store/graph.js';

/** A list of claims as it hangs from some node. */
export interface ClaimList {
  readonly where: ClaimFilter;
  readonly order: ClaimOrder;
  readonly page: PageRequest;
}

/**
 * The graph's batch reads, an id at a time: all the ids that one level of a query asks for travel in one statement.
 * Made for each request anew, since a loader remembers what it read; each loader when it is first asked for, as a request
 * needs few of them. Only what asks for the same is batched.
 */
export class Loaders {
  readonly #graph: Graph;
  readonly #fields: ReadonlySet<string> | undefined;
  readonly #made = new Map<string, unknown>();

  /** @param fields names of all fields that the request selects; not given, everything is read */
  constructor(graph: Graph, fields?: ReadonlySet<string>) {
    this.#graph = graph;
    this.#fields = fields;
  }

  /** Whatever node has the id, which has to be well formed. */
  async node(id: string): Promise<Node | null> {
    switch (kindOfId(id)) {
      case 'Article':
        return this.article.load(id);
      case 'Actor':
      case 'Organization':
        return this.party.load(id);
      case 'Claim':
        return this.claim.load(id);
      case 'Topic':
        return this.topic.load(id);
      case null:
        return null;
    }
  }

  get article() {
    return this.#once('article', () => one((ids) => this.#graph.articlesById(ids)));
  }

  get party() {
    return this.#once('party', () => one((ids) => this.#graph.partiesById(ids)));
  }

  get claim() {
    return this.#once('claim', () => one((ids) => this.#graph.claimsById(ids)));
  }

  get topic() {
    return this.#once('topic', () => one((ids) => this.#graph.topicsById(ids)));
  }

  /** As `article`, together with lists that hang from it. */
  articleWith(branches: readonly Branch[]) {
    return this.#onceFor('articleWith', [branches], () =>
      one((ids) => this.#graph.articlesById(ids, this.#selecting(branches))),
    );
  }

  /** As `party`, together with lists that hang from it. */
  partyWith(branches: readonly Branch[]) {
    return this.#onceFor('partyWith', [branches], () =>
      one((ids) => this.#graph.partiesById(ids, this.#selecting(branches))),
    );
  }

  get appearancesOf() {
    return this.#once('appearancesOf', () => many((ids) => this.#graph.appearancesOf(ids)));
  }

  get textOf() {
    return this.#once('textOf', () => one((ids) => this.#graph.textsOf(ids)));
  }

  get publisherOf() {
    return this.#once('publisherOf', () => one((ids) => this.#graph.publishersOf(ids)));
  }

  get speakersOf() {
    return this.#once('speakersOf', () => many((ids) => this.#graph.speakersOf(ids, this.#selecting())));
  }

  get addresseeOf() {
    return this.#once('addresseeOf', () => one((ids) => this.#graph.addresseesOf(ids, this.#selecting())));
  }

  get targetsOf() {
    return this.#once('targetsOf', () => many((ids) => this.#graph.targetsOf(ids, this.#selecting())));
  }

  get topicsOf() {
    return this.#once('topicsOf', () => many((ids) => this.#graph.topicsOf(ids)));
  }

  get articleOf() {
    return this.#once('articleOf', () => one((ids) => this.#graph.articlesOf(ids, this.#selecting())));
  }

  get containerOf() {
    return this.#once('containerOf', () => one((ids) => this.#graph.containersOf(ids)));
  }

  get containedIn() {
    return this.#once('containedIn', () => many((ids) => this.#graph.containedIn(ids)));
  }

  claimsOf(of: ClaimsOf, list: ClaimList) {
    const { where, order, page } = list;
    return this.#onceFor('claimsOf', [of, list], () =>
      pages((ids) => this.#graph.claimsOf(of, ids, where, order, page, this.#selecting())),
    );
  }

  claimCountOf(of: ClaimsOf, where: ClaimFilter) {
    return this.#onceFor('claimCountOf', [of, where], () => counts((ids) => this.#graph.countClaimsOf(of, ids, where)));
  }

  relatedOf(kinds: readonly ClaimRelationKind[], page: PageRequest) {
    return this.#onceFor('relatedOf', [kinds, page], () => pages((ids) => this.#graph.relatedOf(ids, kinds, page)));
  }

  relatedCountOf(kinds: readonly ClaimRelationKind[]) {
    return this.#onceFor('relatedCountOf', [kinds], () => counts((ids) => this.#graph.countRelatedOf(ids, kinds)));
  }

  reportersOf(page: PageRequest) {
    return this.#onceFor('reportersOf', [page], () => pages((ids) => this.#graph.reportersOf(ids, page)));
  }

  get reporterCountOf() {
    return this.#once('reporterCountOf', () => counts((ids) => this.#graph.countReportersOf(ids)));
  }

  mentionsOf(of: 'party' | 'article', page: PageRequest) {
    return this.#onceFor('mentionsOf', [of, page], () => pages((ids) => this.#graph.mentionsOf(of, ids, page)));
  }

  mentionCountOf(of: 'party' | 'article') {
    return this.#onceFor('mentionCountOf', [of], () => counts((ids) => this.#graph.countMentionsOf(of, ids)));
  }

  affiliationsOf(of: AffiliationsOf, page: PageRequest) {
    return this.#onceFor('affiliationsOf', [of, page], () =>
      pages((ids) => this.#graph.affiliationsOf(of, ids, page, this.#selecting())),
    );
  }

  affiliationCountOf(of: AffiliationsOf) {
    return this.#onceFor('affiliationCountOf', [of], () => counts((ids) => this.#graph.countAffiliationsOf(of, ids)));
  }

  historyOf(first: number) {
    return this.#onceFor('historyOf', [first], () => many((ids) => this.#graph.historyOf(ids, first)));
  }

  partyCounts(direction: 'talksAbout' | 'talkedAboutBy', where: ClaimFilter, first: number) {
    return this.#onceFor('partyCounts', [direction, where, first], () =>
      many((ids) => this.#graph.partyCounts(direction, ids, where, first)),
    );
  }

  #selecting(branches: readonly Branch[] = []): Selected | undefined {
    return this.#fields && { fields: this.#fields, branches };
  }

  /** Whatever order a client wrote a filter in, its keys have that of the schema. */
  #onceFor<Loader>(name: string, args: readonly unknown[], make: () => Loader): Loader {
    return this.#once(name + JSON.stringify(args), make);
  }

  #once<Loader>(name: string, make: () => Loader): Loader {
    const known = this.#made.get(name);
    if (known !== undefined) return known as Loader;
    const made = make();
    this.#made.set(name, made);
    return made;
  }
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
