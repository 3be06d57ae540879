import type { Role } from '../../model/role.js';
import { cypher } from '../statement.js';

/** A key as the store holds it. Times are ISO 8601. */
export interface KeyRow {
  id: string;
  name: string;
  role: Role;
  /** Of the whole key: SHA-256 in hexadecimal. */
  hash: string;
  createdAt: string;
  revokedAt: string | null;
}

export const keyById = cypher<{ id: string }, { key: KeyRow }>('keyById')`
    MATCH (key:ApiKey {id: $id})
    RETURN key {.id, .name, .role, .hash, .createdAt, .revokedAt} AS key`;

export const everyKey = cypher<object, { key: KeyRow }>('everyKey')`
    MATCH (key:ApiKey)
    RETURN key {.id, .name, .role, .hash, .createdAt, .revokedAt} AS key
    ORDER BY key.createdAt, key.id`;

export const writeKey = cypher<Omit<KeyRow, 'revokedAt'>, never>('writeKey')`
    CREATE (:ApiKey {id: $id, name: $name, role: $role, hash: $hash, createdAt: $createdAt})`;

/** A key that is revoked already keeps its time. */
export const revokeKeys = cypher<{ ids: readonly string[]; revokedAt: string }, { key: KeyRow }>('revokeKeys')`
    UNWIND $ids AS id
    MATCH (key:ApiKey {id: id})
    SET key.revokedAt = coalesce(key.revokedAt, $revokedAt)
    RETURN key {.id, .name, .role, .hash, .createdAt, .revokedAt} AS key`;
