import { ask } from './api.js';
import { AmongDocument, DrawingDocument, type DrawnFragment, type PartyKind, type Stance } from './operations.js';
import type { View } from './view.js';
import { filterWhere } from './where.js';

/** A party that is drawn. */
export interface DrawnParty {
  readonly id: string;
  readonly name: string;
  readonly kind: PartyKind;
  /** How many claims drawn here it makes. */
  readonly says: number;
  /** How many claims drawn here are about it. */
  readonly said: number;
}

/** An edge that is drawn: one party talks about another in one way. */
export interface Talk {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly stance: Stance;
  /** How many claims. */
  readonly claims: number;
}

/** What is drawn: the heaviest parties first, no edge without its ends. */
export interface Network {
  readonly parties: readonly DrawnParty[];
  readonly talks: readonly Talk[];
  /** Whether there is more than the limit let in. */
  readonly truncated: boolean;
  /** Whether nothing at all has been ingested. */
  readonly empty: boolean;
}

/** Asks for what a view draws; `way` are the parties on the ways between two. */
export async function fetchNetwork(view: View, way: readonly string[], signal: AbortSignal): Promise<Network> {
  const where = filterWhere(view.filters);
  const near = view.around.length > 0;
  const onWay = way.length > 0;
  const answer = await ask(
    DrawingDocument,
    { all: view.all, near, around: [...view.around], onWay, way: [...way], where, limit: view.limit },
    signal,
  );
  performance.mark('quoth:answered');
  const parts = [answer.all, answer.near, answer.way].filter((part) => part != null);
  const whole = await joined(parts, where, signal);
  const truncated = parts.some((part) => part.truncated) || whole.truncated;
  return networkOf({ ...whole, truncated }, answer.statistics.articles === 0);
}

/** Several drawings as one: the parties of all, and all that is between them. */
async function joined(
  parts: readonly DrawnFragment[],
  where: ReturnType<typeof filterWhere>,
  signal: AbortSignal,
): Promise<DrawnFragment> {
  const ids = new Set(parts.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  const complete = parts.find(({ nodes }) => nodes.length === ids.size);
  if (complete !== undefined) return complete;
  const { graph } = await ask(AmongDocument, { parties: [...ids].slice(0, 2000), where }, signal);
  return { ...graph, truncated: graph.truncated || ids.size > 2000 };
}

function networkOf({ nodes, edges, truncated }: DrawnFragment, empty: boolean): Network {
  const talks = edges.flatMap(({ id, source, target, stance, weight }): Talk[] =>
    stance === null ? [] : [{ id, source, target, stance, claims: weight }],
  );
  const says = sums(talks, ({ source }) => source);
  const said = sums(talks, ({ target }) => target);
  const parties = nodes.map(({ id, label, node }): DrawnParty => ({
    id,
    name: label,
    kind: 'kind' in node ? node.kind : 'OTHER',
    says: says.get(id) ?? 0,
    said: said.get(id) ?? 0,
  }));
  return { parties: parties.sort(heaviest), talks, truncated, empty };
}

/** How heavy a party is drawn: in how many claims drawn here it speaks or is spoken about. */
export function weightOf({ says, said }: DrawnParty): number {
  return says + said;
}

function heaviest(a: DrawnParty, b: DrawnParty): number {
  return weightOf(b) - weightOf(a) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}

function sums(talks: readonly Talk[], endOf: (talk: Talk) => string): Map<string, number> {
  const found = new Map<string, number>();
  for (const talk of talks) found.set(endOf(talk), (found.get(endOf(talk)) ?? 0) + talk.claims);
  return found;
}

/** The network without some parties. */
export function without(network: Network, hidden: readonly string[]): Network {
  if (hidden.length === 0) return network;
  const gone = new Set(hidden);
  return {
    ...network,
    parties: network.parties.filter(({ id }) => !gone.has(id)),
    talks: network.talks.filter(({ source, target }) => !gone.has(source) && !gone.has(target)),
  };
}

/** Those that talk about a party or that it talks about. */
export function neighboursOf(network: Network, id: string): Set<string> {
  const found = new Set<string>();
  for (const { source, target } of network.talks) {
    if (source === id) found.add(target);
    if (target === id) found.add(source);
  }
  return found;
}
