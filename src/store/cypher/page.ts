import { fragment, type Fragment } from '../statement.js';

/** The part of a list that a statement reads: `limit` rows whose keys lie between the two others. */
export interface PageParameters {
  after: string;
  before: string;
  limit: number;
}

/** A node that a full-text search found, with the key of its rank. */
export interface Hit {
  id: string;
  key: string;
}

/** Lists ascend by their key; read from the end they descend. */
export function direction(backwards: boolean): Fragment {
  return backwards ? fragment`DESC` : fragment`ASC`;
}

/** The property that a list of claims is read in the order of. */
export const CLAIM_ORDERS = {
  NEWEST: fragment`byNewest`,
  OLDEST: fragment`byOldest`,
  POSITION: fragment`byPosition`,
  CONFIDENCE: fragment`byConfidence`,
} as const;
export type ClaimKeyOrder = keyof typeof CLAIM_ORDERS;
