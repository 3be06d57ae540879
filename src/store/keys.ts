import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { BadInputError } from '../errors.js';
import type { ApiKey, CreatedKey } from '../model/key.js';
import type { Role } from '../model/role.js';
import { everyKey, keyById, revokeKeys, writeKey, type KeyRow } from './cypher/key.js';
import type { Engine } from './engine.js';

/** Who may come in, as the store keeps it: for every process that uses it, whichever of them said so. */
export interface Keys {
  /**
   * Makes a key and answers it this once; the store holds its hash alone.
   * @throws BadInputError for a name that is empty, longer than 100 characters, or has control characters
   */
  create(name: string, role: Role): Promise<CreatedKey>;
  /** The key that somebody shows; null for one that nobody made, and for one that is revoked. */
  find(secret: string): Promise<ApiKey | null>;
  /** All keys, revoked ones too, in the order in which they were made. */
  list(): Promise<ApiKey[]>;
  /** Lets the keys with these ids in no longer; answers those that there are. */
  revoke(ids: readonly string[]): Promise<ApiKey[]>;
}

/** `quoth_`, an id, `_`, 256 bits that nobody can guess. */
const FORM = /^quoth_([0-9a-f]{12})_[\w-]{43}$/u;
const LONGEST_NAME = 100;

/** The keys as an engine holds them. */
export function keysOn(engine: Engine): Keys {
  return {
    create: async (name, role) => {
      refuseName(name);
      const id = randomBytes(6).toString('hex');
      const secret = `quoth_${id}_${randomBytes(32).toString('base64url')}`;
      const key = { id, name: name.trim(), role, createdAt: new Date().toISOString() };
      await engine.write((transaction) => transaction.run(writeKey, { ...key, hash: hashOf(secret) }));
      return { secret, key: { ...key, revokedAt: null } };
    },
    find: async (secret) => {
      const id = FORM.exec(secret)?.[1];
      if (id === undefined) return null;
      const [row] = await engine.read(keyById, { id });
      const fits = row !== undefined && row.key.revokedAt === null && isSame(row.key.hash, hashOf(secret));
      return fits ? toKey(row) : null;
    },
    list: async () => (await engine.read(everyKey, {})).map(toKey),
    revoke: async (ids) => {
      const revokedAt = new Date().toISOString();
      return (await engine.write((transaction) => transaction.run(revokeKeys, { ids, revokedAt }))).map(toKey);
    },
  };
}

function toKey({ key: { hash: _hash, ...key } }: { key: KeyRow }): ApiKey {
  return key;
}

function refuseName(name: string): void {
  if (name.trim() === '' || name.length > LONGEST_NAME || /\p{Cc}/u.test(name))
    throw new BadInputError(`A key’s name has 1 to ${LONGEST_NAME} characters, none of them a control character.`);
}

/** One round of SHA-256 is enough: what has 256 random bits cannot be found by trying, as a password could. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function isSame(hash: string, other: string): boolean {
  return hash.length === other.length && timingSafeEqual(Buffer.from(hash), Buffer.from(other));
}
