/** What somebody may do; each may all that those before it may. */
export const ROLES = ['READER', 'CONTRIBUTOR', 'CURATOR', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/** Whether a role is enough for what needs another. */
export function mayActAs(role: Role | null, needed: Role): boolean {
  return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** Whoever asks. */
export interface Caller {
  /** As the history of decisions and the log of writes name them. */
  readonly name: string;
  /** Null for those who may not even read. */
  readonly role: Role | null;
  /** How they are known: by a key (its id), by a token, or not at all. */
  readonly by: { readonly key: string } | 'token' | 'nothing';
}
