import { digest, kindOfId } from '../model/ids.js';
import type { Party } from '../model/party.js';
import type { Topic } from '../model/topic.js';
import type { ClaimFilter } from '../store/filter.js';
import {
  affiliationsTold,
  articlesTold,
  partiesOf,
  type ReadableGraph,
  type ToldArticle,
  type ToldClaim,
} from './told.js';

/** The types of an attribute's values. */
export type AttributeType = 'string' | 'integer' | 'double';

/** What nodes can tell, each kind of node a part of it. Offsets count UTF-16 code units of the article's text. */
export const NODE_ATTRIBUTES = {
  type: 'string',
  kind: 'string',
  aliases: 'string',
  description: 'string',
  wikidataId: 'string',
  quoteType: 'string',
  cue: 'string',
  saidOn: 'string',
  confidence: 'double',
  origin: 'string',
  review: 'string',
  quote: 'string',
  start: 'integer',
  end: 'integer',
  url: 'string',
  authors: 'string',
  publishedOn: 'string',
  language: 'string',
} as const satisfies Record<string, AttributeType>;

/** What edges can tell. */
export const EDGE_ATTRIBUTES = {
  type: 'string',
  stance: 'string',
  confidence: 'double',
} as const satisfies Record<string, AttributeType>;

type Value = string | number | readonly string[] | null;
type Attributes<Declared> = { readonly [Name in keyof Declared]?: Value };

/** A node of an exported graph, under the words of the drawings: Actor, Organization, Claim, Article or Topic. */
export interface GraphNode {
  readonly id: string;
  /** A party's or topic's name, an article's title, a claim's words. */
  readonly label: string;
  readonly attributes: Attributes<typeof NODE_ATTRIBUTES>;
}

/** A relationship, under the words of the drawings: MADE, ABOUT, TOLD_TO, REPORTS, CONCERNS, CONTAINS, PUBLISHED_BY, AFFILIATED_WITH. */
export interface GraphEdge {
  /** Made of its type and ends. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** The role of an affiliation, the reporting expression of who made a claim. */
  readonly label: string | null;
  readonly attributes: Attributes<typeof EDGE_ATTRIBUTES>;
}

/**
 * The nodes and then the edges of what fits, in two readings of the claims, as the formats of graphs want all nodes
 * first. Between them only ids are remembered, of articles, parties and topics: an edge whose ends are not both among
 * the nodes is left out, and so are those of an article that was written anew in between.
 */
export class GraphElements {
  readonly #graph: ReadableGraph;
  readonly #where: ClaimFilter;
  readonly #seen = new Set<string>();
  /** By an article's id a digest of the claims that were nodes. */
  readonly #claims = new Map<string, string>();

  constructor(graph: ReadableGraph, where: ClaimFilter) {
    this.#graph = graph;
    this.#where = where;
  }

  /** All nodes, each once. */
  async *nodes(): AsyncGenerator<GraphNode> {
    for await (const told of articlesTold(this.#graph, this.#where)) {
      this.#claims.set(told.article.id, digestOf(told));
      yield articleNode(told);
      for (const party of partiesOf(told)) if (this.#isNew(party)) yield partyNode(party);
      for (const claim of told.claims) {
        yield claimNode(claim);
        for (const topic of claim.topics) if (this.#isNew(topic)) yield topicNode(topic);
      }
    }
  }

  /** All edges among the nodes; to be read after them. */
  async *edges(): AsyncGenerator<GraphEdge> {
    for await (const told of articlesTold(this.#graph, this.#where)) {
      if (this.#claims.get(told.article.id) !== digestOf(told)) continue;
      const claims = new Set(told.claims.map(({ claim }) => claim.id));
      const isNode = (id: string): boolean => id === told.article.id || claims.has(id) || this.#seen.has(id);
      for (const edge of edgesOf(told)) if (isNode(edge.source) && isNode(edge.target)) yield edge;
    }
    for await (const { actorId, affiliations } of affiliationsTold(this.#graph, this.#seen)) {
      for (const { party, role } of affiliations)
        if (this.#seen.has(party.id)) yield edgeBetween('AFFILIATED_WITH', actorId, party.id, role);
    }
  }

  #isNew({ id }: { readonly id: string }): boolean {
    if (this.#seen.has(id)) return false;
    this.#seen.add(id);
    return true;
  }
}

function digestOf({ claims }: ToldArticle): string {
  return digest(claims.map(({ claim }) => claim.id).join());
}

function articleNode({ article }: ToldArticle): GraphNode {
  const { id, title, url, authors, publishedOn, language } = article;
  return { id, label: title, attributes: { type: kindOfId(id), url, authors, publishedOn, language } };
}

function partyNode({ id, name, kind, aliases, description, wikidataId }: Party): GraphNode {
  return { id, label: name, attributes: { type: kindOfId(id), kind, aliases, description, wikidataId } };
}

function topicNode({ id, name }: Topic): GraphNode {
  return { id, label: name, attributes: { type: kindOfId(id) } };
}

function claimNode({ claim }: ToldClaim): GraphNode {
  const { id, text, quoteType, cue, saidOn, confidence, origin, review } = claim;
  const { quote, start, end } = claim.evidence;
  const said = { quoteType, cue, saidOn, confidence, origin, review, quote, start, end };
  return { id, label: text, attributes: { type: kindOfId(id), ...said } };
}

function* edgesOf({ article, publisher, claims }: ToldArticle): Generator<GraphEdge> {
  if (publisher !== null) yield edgeBetween('PUBLISHED_BY', article.id, publisher.id);
  for (const { claim, speakers, addressee, targets, topics, within } of claims) {
    yield edgeBetween('REPORTS', article.id, claim.id);
    for (const { id } of speakers) yield edgeBetween('MADE', id, claim.id, claim.cue);
    for (const { party, stance, confidence } of targets)
      yield edgeBetween('ABOUT', claim.id, party.id, null, { stance, confidence });
    if (addressee !== null) yield edgeBetween('TOLD_TO', claim.id, addressee.id);
    for (const { id } of topics) yield edgeBetween('CONCERNS', claim.id, id);
    if (within !== null) yield edgeBetween('CONTAINS', within, claim.id);
  }
}

function edgeBetween(
  type: string,
  source: string,
  target: string,
  label: string | null = null,
  attributes: Attributes<typeof EDGE_ATTRIBUTES> = {},
): GraphEdge {
  return { id: [type, source, target].join(':'), source, target, label, attributes: { type, ...attributes } };
}
