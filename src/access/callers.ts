import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import type { Access } from '../config.js';
import { UnauthenticatedError } from '../errors.js';
import type { Caller, Role } from '../model/role.js';
import type { Keys } from '../store/keys.js';
import type { ReadToken } from './tokens.js';

/** What those may do who show nothing. */
const UNNAMED: Record<Access, Role | null> = {
  'anyone-may-read': 'READER',
  'keys-only': null,
  'anyone-may-read-and-write': 'CURATOR',
};

/** For so long is a key not looked at again, so that a request costs no statement: a revoked one lets in until then. */
const REMEMBERED = 10_000;
const MOST_REMEMBERED = 10_000;

/** Finds out who asks by what they show, and remembers it for a short while. */
export class Callers {
  readonly #keys: Keys;
  readonly #readToken: ReadToken | null;
  readonly #unnamed: Caller;
  readonly #known = new LRUCache<string, Caller>({ max: MOST_REMEMBERED, ttl: REMEMBERED });

  constructor(keys: Keys, readToken: ReadToken | null, access: Access) {
    this.#keys = keys;
    this.#readToken = readToken;
    this.#unnamed = { name: 'anonymous', role: UNNAMED[access], by: 'nothing' };
  }

  /** Whoever that is, as far as it is known without asking anybody. */
  recall(authorization: string | undefined): Caller | null {
    return authorization === undefined ? this.#unnamed : (this.#known.get(digest(authorization)) ?? null);
  }

  /**
   * Whoever shows this header.
   * @throws UnauthenticatedError where it is not one of ours; StoreError where that cannot be found out
   */
  async identify(authorization: string): Promise<Caller> {
    const secret = /^Bearer +(\S+)$/iu.exec(authorization)?.[1];
    if (secret === undefined) throw new UnauthenticatedError('Only `Authorization: Bearer …` is understood.');
    const { until, ...caller } = await this.#read(secret);
    const ttl = Math.min(REMEMBERED, until - Date.now());
    if (ttl > 0) this.#known.set(digest(authorization), caller, { ttl });
    return caller;
  }

  async #read(secret: string): Promise<Caller & { readonly until: number }> {
    if (this.#readToken !== null && !secret.startsWith('quoth_')) return this.#readToken(secret);
    const key = await this.#keys.find(secret);
    if (key === null) throw new UnauthenticatedError('The key is not one that lets in: it is unknown or revoked.');
    return { name: key.name, role: key.role, by: { key: key.id }, until: Infinity };
  }

  /** Looks at every key again when it is shown the next time. */
  forget(): void {
    this.#known.clear();
  }
}

/** Secrets are not kept, in memory either. */
function digest(authorization: string): string {
  return createHash('sha256').update(authorization).digest('base64');
}
