import type { Article } from '../model/article.js';
import type { Claim } from '../model/claim.js';
import { kindOfId } from '../model/ids.js';
import type { Party } from '../model/party.js';
import type { Topic } from '../model/topic.js';
import type { ClaimFilter } from '../store/filter.js';
import type { AffiliationRow, Graph, Keyed, Page, PageRequest, Target } from '../store/graph.js';

/** What an export reads: nothing that writes. */
export type ReadableGraph = Pick<
  Graph,
  | 'claims'
  | 'articles'
  | 'parties'
  | 'speakersOf'
  | 'addresseesOf'
  | 'targetsOf'
  | 'topicsOf'
  | 'articlesOf'
  | 'containersOf'
  | 'publishersOf'
  | 'textsOf'
  | 'appearancesOf'
  | 'affiliationsOf'
>;

/** A claim with all that it is connected to. */
export interface ToldClaim {
  readonly claim: Claim;
  readonly speakers: readonly Party[];
  readonly addressee: Party | null;
  readonly targets: readonly Target[];
  readonly topics: readonly Topic[];
  /** Id of the claim that it is told within, where that one fits too. */
  readonly within: string | null;
}

/** An article with those of its claims that fit, in the order of its text. */
export interface ToldArticle {
  readonly article: Article;
  readonly publisher: Party | null;
  readonly claims: readonly ToldClaim[];
}

/** Rows that are read at once: what an export holds of the graph at any time, besides an article. */
const ROWS = 2000;

/**
 * The claims that fit, an article at a time, in the order of the articles' ids. Whatever the size of the graph, one
 * page and one article are in memory; whoever stops asking stops the reading.
 * @throws StoreError and BadInputError as the graph does
 */
export async function* articlesTold(graph: ReadableGraph, where: ClaimFilter): AsyncGenerator<ToldArticle> {
  let current: (ToldArticle & { readonly claims: ToldClaim[] }) | null = null;
  for await (const rows of pages((page) => graph.claims(where, 'POSITION', page))) {
    const claims = rows.map(({ claim }) => claim);
    for (const { article, publisher, told } of await withEdges(graph, claims)) {
      if (current?.article.id !== article.id) {
        if (current !== null) yield closed(current);
        current = { article, publisher, claims: [] };
      }
      current.claims.push(told);
    }
  }
  if (current !== null) yield closed(current);
}

/** A claim's container is of its article; where it does not fit the filter, nothing of the export may name it. */
function closed({ claims, ...rest }: ToldArticle): ToldArticle {
  const ids = new Set(claims.map(({ claim }) => claim.id));
  return {
    ...rest,
    claims: claims.map((told) => (told.within === null || ids.has(told.within) ? told : { ...told, within: null })),
  };
}

async function withEdges(graph: ReadableGraph, claims: readonly Claim[]) {
  const ids = claims.map(({ id }) => id);
  const [speakers, addressees, targets, topics, articles, containers] = await Promise.all([
    graph.speakersOf(ids),
    graph.addresseesOf(ids),
    graph.targetsOf(ids),
    graph.topicsOf(ids),
    graph.articlesOf(ids),
    graph.containersOf(ids),
  ]);
  const publishers = await graph.publishersOf([...new Set([...articles.values()].map(({ id }) => id))]);
  return claims.flatMap((claim) => {
    const { id } = claim;
    const article = articles.get(id);
    // It was deleted since its claim was read.
    if (article === undefined) return [];
    const told: ToldClaim = {
      claim,
      speakers: speakers.get(id) ?? [],
      addressee: addressees.get(id) ?? null,
      targets: targets.get(id) ?? [],
      topics: topics.get(id) ?? [],
      within: containers.get(id)?.id ?? null,
    };
    return [{ article, publisher: publishers.get(article.id) ?? null, told }];
  });
}

/** The pages of a list, one after the other, none of them empty. */
export async function* pages<Row>(
  read: (page: PageRequest) => Promise<Page<Row>>,
): AsyncGenerator<readonly Keyed<Row>[]> {
  for (let after: string | null = null, more = true; more;) {
    const page: Page<Row> = await read({ limit: ROWS, after, before: null, backwards: false });
    const last = page.rows.at(-1);
    if (last === undefined) return;
    yield page.rows;
    after = last.key;
    more = page.more;
  }
}

/** The parties of an article and its claims, each once: who speaks, is spoken to or about, and who publishes. */
export function partiesOf({ publisher, claims }: ToldArticle): Party[] {
  const parties = claims.flatMap(({ speakers, addressee, targets }) => [
    ...speakers,
    ...(addressee === null ? [] : [addressee]),
    ...targets.map(({ party }) => party),
  ]);
  const all = publisher === null ? parties : [...parties, publisher];
  return [...new Map(all.map((party) => [party.id, party])).values()];
}

/** What an actor belongs to. */
export interface ToldAffiliations {
  readonly actorId: string;
  readonly affiliations: readonly AffiliationRow[];
}

/** The affiliations of those of some parties that are actors, in the order of `ids`; actors without any are left out. */
export async function* affiliationsTold(graph: ReadableGraph, ids: Iterable<string>): AsyncGenerator<ToldAffiliations> {
  for (const actors of batches(ids, (id) => kindOfId(id) === 'Actor')) {
    const first = await graph.affiliationsOf('actor', actors, {
      limit: ROWS,
      after: null,
      before: null,
      backwards: false,
    });
    for (const [actorId, { rows, more }] of first) {
      const affiliations: AffiliationRow[] = [...rows];
      for (let last = more ? rows.at(-1) : undefined; last !== undefined;) {
        const request = { limit: ROWS, after: last.key, before: null, backwards: false };
        const page = (await graph.affiliationsOf('actor', [actorId], request)).get(actorId);
        affiliations.push(...(page?.rows ?? []));
        last = page?.more === true ? page.rows.at(-1) : undefined;
      }
      yield { actorId, affiliations };
    }
  }
}

function* batches(ids: Iterable<string>, fits: (id: string) => boolean): Generator<string[]> {
  let batch: string[] = [];
  for (const id of ids) {
    if (fits(id)) batch.push(id);
    if (batch.length < ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
