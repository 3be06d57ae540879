import type { WaysQuery } from './operations.js';

export type Way = WaysQuery['paths'][number];

/** Two parties that follow each other on a way. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

const isParty = ({ type }: { type: string }) => type === 'Actor' || type === 'Organization';

/** The parties on some ways, each once. */
export function partiesOn(ways: readonly Way[]): string[] {
  return [...new Set(ways.flatMap(({ nodes }) => nodes.filter(isParty).map(({ id }) => id)))];
}

/** The parties that follow each other, whatever lies between them, each pair once. */
export function linksOf(ways: readonly Way[]): Link[] {
  const links = new Map<string, Link>();
  for (const { nodes } of ways) {
    const parties = nodes.filter(isParty);
    for (const [index, { id: to }] of parties.entries()) {
      const from = parties[index - 1]?.id;
      if (from !== undefined) links.set([from, to].sort().join(' '), { from, to });
    }
  }
  return [...links.values()];
}
