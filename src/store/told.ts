import { nameKey } from '../model/ids.js';
import { PartyKind } from '../model/party.js';
import type { ClaimEdgeProperties, EdgeRow, MentionProperties, Moved } from './cypher/write.js';
import type { Standing, Standings } from './standing.js';

/**
 * An edge as an article told it. Whatever people decide later changes only where it leads; `told` stays, so that every
 * decision can be undone.
 */
export interface ToldEdge<Properties extends object = object> {
  /** The article or claim at the other end. */
  readonly from: string;
  /** Id of the party as the article told it. */
  readonly told: string;
  /** Key of the split-off alias by which the article speaks of it here. */
  readonly as: string | null;
  readonly properties: Properties;
  /** Of a mention that is divided between a party and its split-off aliases: the undivided one. */
  readonly whole?: Properties;
}

/** A place where an article speaks of a party, and the key of the words there. */
export interface Form {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

/** Makes one edge's properties of those of several that lead from one node to one party. */
export type Join<Properties> = (told: readonly Properties[]) => Properties;

/** The edges that lead where the told ones stand: one from each node to each party, with what was told on it. */
export function placed<Properties extends object>(
  edges: readonly ToldEdge<Properties>[],
  standings: Standings,
  join: Join<Properties>,
): EdgeRow<Properties & Moved>[] {
  const groups = new Map<string, { from: string; to: string; edges: ToldEdge<Properties>[] }>();
  for (const edge of edges) {
    const to = standings.partyOf(edge.told, edge.as);
    const key = `${edge.from} ${to}`;
    const group = groups.get(key);
    if (group) group.edges.push(edge);
    else groups.set(key, { from: edge.from, to, edges: [edge] });
  }
  return [...groups.values()].map(({ from, to, edges }) => ({ from, to, properties: propertiesOf(to, edges, join) }));
}

function propertiesOf<Properties extends object>(
  to: string,
  edges: readonly ToldEdge<Properties>[],
  join: Join<Properties>,
): Properties & Moved {
  const only = edges.length === 1 ? edges[0] : undefined;
  if (only !== undefined && isAsTold(only, to)) return only.properties;
  const sorted = [...edges].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const properties = only?.properties ?? join(sorted.map((edge) => edge.properties));
  return { ...properties, told: JSON.stringify(sorted.map(({ from: _, ...told }) => told)) };
}

const keyOf = ({ told, as }: ToldEdge) => `${told}|${as ?? ''}`;

function isAsTold({ told, as, whole }: ToldEdge, to: string): boolean {
  return told === to && as === null && whole === undefined;
}

/** What was told on an edge that the graph holds. */
export function toldOn<Properties extends object>(
  from: string,
  to: string,
  stored: Properties & { told?: string | null; listOf?: string; byNewest?: string },
): ToldEdge<Properties>[] {
  const { told, listOf: _o, byNewest: _k, ...properties } = stored;
  if (told == null) return [{ from, told: to, as: null, properties: properties as unknown as Properties }];
  return (JSON.parse(told) as Omit<ToldEdge<Properties>, 'from'>[]).map((edge) => ({ from, ...edge }));
}

/** Keys of the split-off aliases that an article uses of a party besides the name that makes the party's id. */
export function keysSplitOff(
  { name, aliases }: { readonly name: string; readonly aliases: readonly string[] },
  forms: readonly Form[],
  { splits }: Standing,
): string[] {
  const uses = (key: string) =>
    aliases.some((alias) => nameKey(alias) === key) || forms.some((form) => form.key === key);
  return Object.keys(splits).filter((key) => nameKey(name) !== key && uses(key));
}

/** A mention divided between the party and those aliases of it, by their keys, that are other parties' names. */
export function divided(
  mention: ToldEdge<MentionProperties>,
  forms: readonly Form[],
  keys: readonly string[],
): ToldEdge<MentionProperties>[] {
  const whole = mention.whole ?? mention.properties;
  const { from, told } = mention;
  if (keys.length === 0) return [{ from, told, as: null, properties: whole }];
  const isKept = (key: string) => !keys.includes(key);
  const kept = part(whole, forms, isKept, told);
  const rest = { ...kept, aliases: whole.aliases.filter((alias) => isKept(nameKey(alias))) };
  const parts = keys.map((key) => {
    const used = new Set([...whole.aliases, ...whole.surfaceForms].filter((name) => nameKey(name) === key));
    const [name = key, ...aliases] = [...used].sort(byLength);
    const split = { ...part(whole, forms, (other) => other === key, `${told}|${key}`), name, aliases };
    return { from, told, as: key, properties: { ...split, description: null, wikidataId: null } };
  });
  return [{ from, told, as: null, properties: rest, whole }, ...parts];
}

function part(
  whole: MentionProperties,
  forms: readonly Form[],
  has: (key: string) => boolean,
  id: string,
): MentionProperties {
  const places = forms.filter(({ key }) => has(key));
  return {
    ...whole,
    count: places.length,
    surfaceForms: whole.surfaceForms.filter((form) => has(nameKey(form))),
    spans: places.flatMap(({ start, end }) => [start, end]),
    byPosition: `${String(places[0]?.start ?? 0).padStart(9, '0')}|${id}`,
  };
}

const byLength = (a: string, b: string) => b.length - a.length || (a < b ? -1 : 1);

/**
 * The split-off alias that a claim's edge goes with: that by which the article speaks of the party wherever it does so
 * within `spans`; null where it uses another name there too, or none.
 */
export function aliasWithin(spans: readonly number[], forms: readonly Form[], keys: readonly string[]): string | null {
  const within = forms.filter(({ start, end }) => covers(spans, start, end));
  const [first] = within;
  if (first === undefined || !keys.includes(first.key)) return null;
  return within.every(({ key }) => key === first.key) ? first.key : null;
}

function covers(spans: readonly number[], start: number, end: number): boolean {
  for (let index = 0; index + 1 < spans.length; index += 2)
    if ((spans[index] ?? 0) <= start && end <= (spans[index + 1] ?? 0)) return true;
  return false;
}

/** One mention of all that an article tells of what is one party. */
export function joinMentions(told: readonly MentionProperties[]): MentionProperties {
  const [first] = [...told].sort((a, b) => byLength(a.name, b.name));
  if (first === undefined) throw new RangeError('there is no mention to join');
  const names = new Set(told.flatMap(({ name, aliases }) => [name, ...aliases]));
  names.delete(first.name);
  const inText = [...told].sort((a, b) => (a.byPosition < b.byPosition ? -1 : 1));
  const spans = inText.flatMap(({ spans }) => pairs(spans)).sort(([a], [b]) => a - b);
  return {
    name: first.name,
    aliases: [...names].sort(),
    kind: told.find(({ kind }) => kind !== PartyKind.OTHER)?.kind ?? first.kind,
    description: told.find(({ description }) => description != null)?.description ?? null,
    wikidataId: told.find(({ wikidataId }) => wikidataId != null)?.wikidataId ?? null,
    count: told.reduce((sum, { count }) => sum + count, 0),
    surfaceForms: [...new Set(inText.flatMap(({ surfaceForms }) => surfaceForms))],
    spans: spans.flat(),
    byPosition: (inText.find(({ count }) => count > 0) ?? first).byPosition,
  };
}

function pairs(flat: readonly number[]): [start: number, end: number][] {
  return Array.from({ length: Math.floor(flat.length / 2) }, (_, index) => [
    flat[2 * index] ?? 0,
    flat[2 * index + 1] ?? 0,
  ]);
}

/** One edge of a claim to a party that it names under several ids: the surest stance, the first position. */
export function joinClaimEdges(told: readonly ClaimEdgeProperties[]): ClaimEdgeProperties {
  const [first = {}] = [...told].sort(
    (a, b) => (b.confidence ?? 0) - (a.confidence ?? 0) || (a.position ?? 0) - (b.position ?? 0),
  );
  if (first.position === undefined) return first;
  return { ...first, position: Math.min(...told.map(({ position = 0 }) => position)) };
}
