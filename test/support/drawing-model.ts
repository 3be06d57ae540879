import type { DrawnEdge } from '../../src/model/drawing.js';
import { idOf, nameKey } from '../../src/model/ids.js';
import type { ClaimFilter } from '../../src/store/filter.js';
import type { DrawingRequest } from '../../src/store/graph.js';
import type { ArticleRecord, ClaimRecord } from '../../src/store/record.js';
import { articleKeys } from '../../src/store/sort-keys.js';
import { filterClaims } from './model.js';
import { relationsIn } from './relation-model.js';

/** What a drawing without a limit holds, found by plain loops over records. */
export interface Expected {
  /** How many edges from the start each drawn node is. */
  readonly distances: Map<string, number>;
  readonly edges: Omit<DrawnEdge, 'claimId'>[];
}

export function expectedDrawing(records: readonly ArticleRecord[], request: DrawingRequest): Expected {
  const edges = request.collapse ? talks(records, request.where) : relationships(records);
  const start = startOf(records, request, edges);
  const fitting = new Set(filterClaims(records, request.where, 'POSITION'));
  const drawable = (id: string) => !id.startsWith('clm_') || fitting.has(id) || start.includes(id);
  const usable = edges.filter(({ source, target }) => drawable(source) && drawable(target));
  const depth = request.collapse && request.around === null ? 0 : request.depth;
  const distances = distancesFrom(start, usable, depth);
  const drawn = [...usable, ...(request.collapse ? [] : relations(records))];
  return { distances, edges: drawn.filter(({ source, target }) => distances.has(source) && distances.has(target)) };
}

function startOf(
  records: readonly ArticleRecord[],
  { around, where, collapse }: DrawingRequest,
  edges: Expected['edges'],
) {
  if (around === null && !collapse) return filterClaims(records, where, 'CONFIDENCE');
  const ends = edges.flatMap(({ source, target }) => [source, target]);
  if (around === null) return [...new Set(ends)];
  const known = new Set(records.flatMap(nodesOf));
  return around.filter((id) => known.has(id));
}

/** Breadth first, over edges in either direction. */
export function distancesFrom(
  start: readonly string[],
  edges: readonly { source: string; target: string }[],
  depth: number,
) {
  const distances = new Map(start.map((id) => [id, 0]));
  for (let distance = 0; distance < depth; distance++)
    for (const { source, target } of edges)
      for (const [from, to] of [
        [source, target],
        [target, source],
      ] as const)
        if (distances.get(from) === distance && !distances.has(to)) distances.set(to, distance + 1);
  return distances;
}

const topicId = (name: string) => idOf('Topic', nameKey(name));

function nodesOf({ article, parties, claims }: ArticleRecord): string[] {
  return [
    article.id,
    ...parties.map(({ id }) => id),
    ...claims.map(({ id }) => id),
    ...claims.flatMap(({ topics }) => topics.map(topicId)),
  ];
}

/** Every relationship that can be drawn, each once. */
export function relationships(records: readonly ArticleRecord[]): Expected['edges'] {
  const edges = new Map<string, Expected['edges'][number]>();
  const add = (type: string, source: string, target: string, rest: Partial<DrawnEdge> = {}) => {
    const id = `${type}:${source}:${target}`;
    const weight = (edges.get(id)?.weight ?? 0) + 1;
    const label = edges.get(id)?.label ?? rest.label ?? null;
    edges.set(id, { id, type, source, target, weight, stance: null, ...rest, label });
  };
  // The role that the newest article tells is the one shown.
  for (const { article, claims, affiliations } of newestFirst(records)) {
    if (article.publisherId !== null) add('PUBLISHED_BY', article.id, article.publisherId);
    for (const { actorId, organizationId, role } of affiliations)
      add('AFFILIATED_WITH', actorId, organizationId, { label: role });
    for (const claim of claims) addClaim(add, article.id, claim);
  }
  return [...edges.values()];
}

/** How claims relate: drawn between claims that are there, and not followed to others. */
function relations(records: readonly ArticleRecord[]): Expected['edges'] {
  return relationsIn(records).map(({ type, source, target }) => ({
    ...{ id: `${type}:${source}:${target}`, type, source, target },
    ...{ weight: 1, stance: null, label: null },
  }));
}

function newestFirst(records: readonly ArticleRecord[]): ArticleRecord[] {
  const key = ({ article }: ArticleRecord) => articleKeys(article.id, article.publishedOn).byNewest;
  return [...records].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function addClaim(
  add: (type: string, source: string, target: string, rest?: Partial<DrawnEdge>) => void,
  article: string,
  claim: ClaimRecord,
) {
  add('REPORTS', article, claim.id);
  for (const speaker of claim.speakerIds) add('MADE', speaker, claim.id, { label: claim.cue });
  for (const { partyId, stance } of claim.targets) add('ABOUT', claim.id, partyId, { stance });
  for (const topic of claim.topics) add('CONCERNS', claim.id, topicId(topic));
  if (claim.addresseeId !== null) add('TOLD_TO', claim.id, claim.addresseeId);
  if (claim.withinId !== null) add('CONTAINS', claim.withinId, claim.id);
}

/** Who talks about whom, an edge for each stance. */
function talks(records: readonly ArticleRecord[], where: ClaimFilter): Expected['edges'] {
  const edges = new Map<string, Expected['edges'][number]>();
  for (const claim of records.flatMap(({ claims }) => claims))
    for (const { partyId: target, stance } of claim.targets)
      if (filterClaims(records, towards(where, target), 'POSITION').includes(claim.id))
        for (const source of claim.speakerIds) {
          const id = `TALKS_ABOUT:${source}:${target}:${stance}`;
          const weight = (edges.get(id)?.weight ?? 0) + 1;
          edges.set(id, { id, type: 'TALKS_ABOUT', source, target, stance, label: null, weight });
        }
  return [...edges.values()];
}

/** A filter where a stance alone is that towards one party. */
function towards(where: ClaimFilter, party: string): ClaimFilter {
  const part = (inner: ClaimFilter) => towards(inner, party);
  return {
    ...where,
    ...(where.stance && !where.about ? { about: { id: [party] } } : {}),
    ...(where.and ? { and: where.and.map(part) } : {}),
    ...(where.or ? { or: where.or.map(part) } : {}),
    ...(where.not ? { not: part(where.not) } : {}),
  };
}
