import { ROLES } from '../../model/role.js';
import { examinedKeys } from '../cypher/verify.js';
import { Notes, type Subject } from './subject.js';

/** A key says whose it is and what it lets do, and nobody can read it out of the store. */
export const keys: Subject = {
  label: 'ApiKey',
  page: 2_000,
  examine: async (engine, ids) => {
    const rows = await engine.read(examinedKeys, { ids });
    return rows
      .map(({ key }) => key)
      .flatMap(({ id, name, role, hash, createdAt, revokedAt }) => {
        const notes = new Notes(id ?? '');
        notes.expect(Boolean(name) && ROLES.some((one) => one === role), 'a key has a name and a role', { name, role });
        notes.expect(/^[0-9a-f]{64}$/.test(hash ?? ''), 'of a key its hash is kept', { length: hash?.length });
        notes.expect(
          createdAt !== null && (revokedAt === null || revokedAt >= createdAt),
          'a key is made before it is revoked',
          { createdAt, revokedAt },
        );
        return notes.findings;
      });
  },
};
