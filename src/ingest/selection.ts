import { createHash } from 'node:crypto';
import { BadInputError } from '../errors.js';
import type { Document } from './documents.js';
import { articleIdOf } from './identity.js';

/** Which of several machines this one is, that share the work: the `index`th of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Which documents of all that are read are meant. */
export interface Selection {
  /** ISO date: articles that were published before it are passed over; those without a day are not. */
  readonly since?: string | null;
  readonly shard?: Shard | null;
}

/**
 * Reads `2/5`.
 * @throws BadInputError for anything else.
 */
export function shardOf(written: string): Shard {
  const [, index, count] = (/^(\d{1,4})\/(\d{1,4})$/u.exec(written.trim()) ?? []).map(Number);
  if (index === undefined || count === undefined || index < 1 || index > count)
    throw new BadInputError(`“${written}” is no shard; write the machine’s number and how many there are, as 2/5.`);
  return { index, count };
}

/** The document, what it is passed over as, or null where it is another machine's. */
export function selected(document: Document, { since = null, shard = null }: Selection): Document | null {
  if (shard !== null && shareOf(document, shard) !== shard.index) return null;
  const publishedOn = dayOf(document);
  if (since === null || publishedOn === null || publishedOn >= since) return document;
  return { kind: 'skipped', path: document.path, place: document.place, why: `published before ${since}` };
}

function dayOf(document: Document): string | null {
  if (document.kind === 'text') return document.article.publishedOn;
  return document.kind === 'record' ? document.publishedOn : null;
}

/**
 * Which machine's a document is. All that is told of one article is one machine's, so that no two write the same; what
 * is no article's is the first one's.
 */
function shareOf(document: Document, shard: Shard): number {
  const id =
    document.kind === 'text'
      ? document.article.id
      : document.kind === 'record'
        ? articleIdOf(document.url, { identity: `${document.path} ${document.place ?? ''}` }, '')
        : null;
  return id === null ? 1 : machineOf(id, shard);
}

function machineOf(articleId: string, { count }: Shard): number {
  return (createHash('sha256').update(articleId).digest().readUInt32LE() % count) + 1;
}

/** Whether an article is this machine's, by its id. */
export function isShareOf(articleId: string, shard: Shard): boolean {
  return machineOf(articleId, shard) === shard.index;
}
