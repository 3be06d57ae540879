import type { FastifyBaseLogger } from 'fastify';
import type { Caller } from '../model/role.js';

/** Writes what people change, or try to, into the log: who, by which key, in which role, what, and how it ended. */
export function noting(log: FastifyBaseLogger): (caller: Caller, deed: object) => void {
  // A log of warnings alone has these records too: nobody could tell afterwards who did what.
  const silent = log.level === 'silent';
  const audit = log.child({}, { level: silent ? 'silent' : 'info' });
  return ({ name, role, by }, deed) => {
    audit.info({ audit: { who: name, role, by, ...deed } }, 'write');
  };
}
