import type { DrawnEdge, Drawing } from '../model/drawing.js';
import { kindOfId } from '../model/ids.js';
import { anchorOf } from './anchor.js';
import { Canvas, edgeOf, inOrderOf } from './canvas.js';
import * as statements from './cypher/drawing.js';
import type { ClaimEndRow, DrawnEdgeRow, DrawnRow } from './cypher/drawing.js';
import type { Engine } from './engine.js';
import type { DrawingRequest } from './graph.js';
import { claimPredicate, textsIn, type Predicate } from './predicate.js';
import { searchAll, type Searches } from './text-search.js';

/** Of a node with more claims that fit, the surest are taken among so many, whichever the database has first. */
const CLAIMS_A_NODE = 10_000;

/** Draws claims with their speakers, targets, articles and topics, as the graph has them. */
export async function drawRelationships(engine: Engine, request: DrawingRequest): Promise<Drawing> {
  const texts = await searchAll(engine, textsIn(request.where));
  const walk = new Walk(engine, request, claimPredicate(request.where, texts.matches));
  await walk.start(texts);
  for (let distance = 0; distance < request.depth && !walk.truncated; distance++) await walk.step(distance);
  return walk.draw();
}

/**
 * A breadth-first walk, a few statements a step whatever the number of nodes. A claim is followed at once by what it
 * connects, if the depth allows: a drawing of a party with more claims than the limit would else be that party and
 * nothing but claims.
 */
class Walk {
  readonly #canvas: Canvas;
  /** From where the walk started, in edges. */
  readonly #distances = new Map<string, number>();
  readonly #ends = new Map<string, ClaimEndRow[]>();

  constructor(
    readonly engine: Engine,
    readonly request: DrawingRequest,
    readonly filter: Predicate,
  ) {
    this.#canvas = new Canvas(request.limit);
  }

  get truncated(): boolean {
    return this.#canvas.truncated;
  }

  async start({ matches }: Searches): Promise<void> {
    const { around, where } = this.request;
    if (around === null) await this.#reachClaims(await this.#claims(where, matches), 0);
    else for (const row of await this.#nodes(around)) this.#reach(row, 0);
  }

  /** Goes from the nodes at a distance to those one further. */
  async step(distance: number): Promise<void> {
    const here = this.#canvas.ids.filter((id) => this.#distances.get(id) === distance);
    const [claims, others] = [here.filter(isClaim), here.filter((id) => !isClaim(id))];
    await this.#readEnds(claims);
    for (const claim of claims) this.#reachEnds(claim, distance + 1);
    await this.#reachClaims(await this.#claimsOf(others), distance + 1);
    for (const row of await this.#beside(others)) this.#reach(row, distance + 1);
  }

  async draw(): Promise<Drawing> {
    const { ids } = this.#canvas;
    await this.#readEnds(ids.filter(isClaim));
    const among = await this.engine.read(statements.drawnAmong, { ids, limit: this.#canvas.edges });
    return this.#canvas.draw([...[...this.#ends.values()].flat().map(endEdge), ...among.map(amongEdge)]);
  }

  async #reachClaims(claims: readonly DrawnRow[], distance: number): Promise<void> {
    // All are as near as the first, also one that is reached sooner because another contains it.
    for (const { id } of claims) this.#note(id, distance);
    const follow = distance < this.request.depth;
    if (follow) await this.#readEnds(claims.map(({ id }) => id));
    for (const claim of claims) {
      this.#reach(claim, distance);
      if (follow) this.#reachEnds(claim.id, distance + 1);
    }
  }

  #reachEnds(claim: string, distance: number): void {
    for (const end of this.#ends.get(claim) ?? []) this.#reach(end, distance);
  }

  #reach(row: DrawnRow, distance: number): void {
    this.#canvas.add(row);
    this.#note(row.id, distance);
  }

  #note(id: string, distance: number): void {
    this.#distances.set(id, Math.min(distance, this.#distances.get(id) ?? distance));
  }

  async #nodes(ids: readonly string[]): Promise<DrawnRow[]> {
    return inOrderOf(ids, await this.engine.read(statements.drawnById, { ids }));
  }

  #claims(where: DrawingRequest['where'], matches: Searches['matches']): Promise<DrawnRow[]> {
    const { anchor, names } = anchorOf(where, matches);
    const statement = statements.drawnClaims(anchor, this.filter.text);
    return this.engine.read(statement, { ...this.filter.parameters, anchor: names, limit: this.#canvas.rows });
  }

  async #claimsOf(ids: readonly string[]): Promise<DrawnRow[]> {
    if (ids.length === 0 || this.truncated) return [];
    const statement = statements.drawnClaimsOf(this.filter.text);
    const limits = { limit: this.#canvas.rows, most: CLAIMS_A_NODE };
    return this.engine.read(statement, { ...this.filter.parameters, ids, ...limits });
  }

  async #beside(ids: readonly string[]): Promise<DrawnRow[]> {
    if (ids.length === 0 || this.truncated) return [];
    return this.engine.read(statements.drawnBeside, { ids, limit: this.#canvas.rows });
  }

  async #readEnds(claims: readonly string[]): Promise<void> {
    const ids = claims.filter((id) => !this.#ends.has(id));
    if (ids.length === 0) return;
    const around = this.request.around ?? [];
    const parameters = { ...this.filter.parameters, ids, around };
    const rows = await this.engine.read(statements.drawnEndsOf(this.filter.text), parameters);
    for (const id of ids) this.#ends.set(id, []);
    for (const row of rows) this.#ends.get(row.claim)?.push(row);
    for (const id of ids) this.#ends.get(id)?.sort(byTypeThenId);
  }
}

const isClaim = (id: string) => kindOfId(id) === 'Claim';

/** What tells most of a claim first. */
const TYPES = ['MADE', 'ABOUT', 'TOLD_TO', 'REPORTS', 'CONCERNS', 'CONTAINS'];

function byTypeThenId(a: ClaimEndRow, b: ClaimEndRow): number {
  return TYPES.indexOf(a.type) - TYPES.indexOf(b.type) || (a.id < b.id ? -1 : 1);
}

/** A claim’s relationship as it is drawn. */
export function endEdge({ type, claim, id, outgoing, stance, cue }: ClaimEndRow): DrawnEdge {
  const [source, target] = outgoing ? [claim, id] : [id, claim];
  const label = type === 'MADE' ? (cue ?? null) : null;
  // A claim within another is an edge of the outer one, from whichever it was read.
  return edgeOf({
    type,
    source,
    target,
    label,
    weight: 1,
    stance: stance ?? null,
    claimId: isClaim(source) ? source : target,
  });
}

/** Another relationship as it is drawn. */
export function amongEdge({ label, ...row }: DrawnEdgeRow): DrawnEdge {
  return edgeOf({ ...row, label: label ?? null, stance: null, claimId: isClaim(row.source) ? row.source : null });
}
