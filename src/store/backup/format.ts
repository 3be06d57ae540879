import { createHash, type Hash } from 'node:crypto';
import { DocumentError } from '../../errors.js';
import { BACKED_UP_EDGES, BACKED_UP_LABELS, type BackedUpEdge, type BackedUpLabel } from '../cypher/backup.js';

/**
 * A backup is JSON lines: one that says what it is, some with nodes, then some with relationships, and one at the end that
 * says how many there are and the SHA-256 of all before it.
 */
export const FORMAT = 1;

export interface Head {
  readonly quoth: 'backup';
  readonly format: number;
  /** Of the store: which migrations it had. */
  readonly version: number;
  readonly madeAt: string;
}

export type Part =
  | { readonly nodes: BackedUpLabel; readonly rows: readonly Record<string, unknown>[] }
  | {
      readonly edges: BackedUpEdge;
      readonly rows: readonly (readonly [from: string, to: string, properties: object])[];
    };

/** How much a backup holds. */
export interface Counts {
  readonly nodes: number;
  readonly relationships: number;
}

export interface Foot {
  readonly end: Counts;
  readonly sha256: string;
}

/** Keeps count of lines that are written or read, to seal them or to see whether they are all there. */
export class Seal {
  readonly #hash: Hash = createHash('sha256');
  #nodes = 0;
  #relationships = 0;

  add(line: string, part: Part | null): void {
    this.#hash.update(line).update('\n');
    if (part === null) return;
    if ('nodes' in part) this.#nodes += part.rows.length;
    else this.#relationships += part.rows.length;
  }

  counts(): Counts {
    return { nodes: this.#nodes, relationships: this.#relationships };
  }

  foot(): Foot {
    return { end: this.counts(), sha256: this.#hash.copy().digest('hex') };
  }
}

const broken = (what: string, cause?: unknown) =>
  new DocumentError(`The backup ${what}.`, { cause, details: { remedy: 'Use another backup; nothing was changed.' } });

/**
 * The parts of a backup after its head, in order.
 * @throws DocumentError where it is no backup, or where any of it is not as it was written; the last part may have been
 * given before that is known
 */
export async function* partsOf(
  lines: AsyncIterable<string>,
  onHead: (head: Head) => void,
): AsyncGenerator<Part, Counts> {
  const seal = new Seal();
  let isFirst = true;
  let foot: Foot | null = null;
  try {
    for await (const line of lines) {
      if (foot !== null) throw broken('goes on after its end');
      const value = JSON.parse(line) as object;
      if (isFirst) onHead(headOf(value));
      else if ('end' in value) foot = value as Foot;
      else if (!isPart(value)) throw broken('has a line that is neither nodes nor relationships');
      else yield value;
      if (foot === null) seal.add(line, isFirst ? null : (value as Part));
      isFirst = false;
    }
  } catch (error) {
    throw isUnreadable(error) ? broken('cannot be read', error) : error;
  }
  if (foot === null) throw broken('ends before its end');
  if (JSON.stringify(foot) !== JSON.stringify(seal.foot())) throw broken('is not what was written: its sum differs');
  return foot.end;
}

/** Whether packed bytes or JSON are broken; what is wrong with a store is not of the backup. */
function isUnreadable(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return error instanceof SyntaxError || (typeof code === 'string' && code.startsWith('Z_'));
}

function headOf(value: object): Head {
  const head = value as Partial<Head>;
  if (head.quoth !== 'backup' || typeof head.version !== 'number') throw broken('is none of Quoth’s');
  if (head.format !== FORMAT) throw broken(`is of format ${head.format}; this program reads ${FORMAT}`);
  return head as Head;
}

function isPart(value: object): value is Part {
  if (!('rows' in value) || !Array.isArray(value.rows)) return false;
  if ('nodes' in value) return BACKED_UP_LABELS.includes(value.nodes as BackedUpLabel);
  return 'edges' in value && BACKED_UP_EDGES.includes(value.edges as BackedUpEdge);
}
