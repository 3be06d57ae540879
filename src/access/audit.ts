import type { FastifyBaseLogger } from 'fastify';
import type { Caller } from '../model/role.js';

/** Writes what people change, or try to, into the log: who, by which key, in which role, what, and how it ended. */
export function note(log: FastifyBaseLogger, { name, role, by }: Caller, deed: object): void {
  // A log of warnings alone has these records too: nobody could tell afterwards who did what.
  const audit = log.child({}, { level: log.level === 'silent' ? 'silent' : 'info' });
  audit.info({ audit: { who: name, role, by, ...deed } }, 'write');
}
