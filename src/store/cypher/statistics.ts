import { cypher } from '../statement.js';
import type { Statistics } from '../graph.js';

/** Counts that both engines keep, so that this costs the same on any graph. Internal links, of names, buckets and folds, do not count. */
export const statistics = cypher<object, Statistics>('statistics')`
    RETURN COUNT { (:Article) } AS articles, COUNT { (:Actor) } AS actors, COUNT { (:Organization) } AS organizations,
      COUNT { (:Claim) } AS claims, COUNT { (:Topic) } AS topics,
      COUNT { ()-[:REPORTS]->() } + COUNT { ()-[:MADE]->() } + COUNT { ()-[:ABOUT]->() } + COUNT { ()-[:TOLD_TO]->() }
        + COUNT { ()-[:CONCERNS]->() } + COUNT { ()-[:CONTAINS]->() } + COUNT { ()-[:MENTIONS]->() }
        + COUNT { ()-[:AFFILIATED_WITH]->() } + COUNT { ()-[:PUBLISHED_BY]->() }
        + COUNT { ()-[:REPEATS]->() } + COUNT { ()-[:SUPPORTS]->() } + COUNT { ()-[:CONTRADICTS]->() } AS relationships`;

export const ping = cypher<object, { ok: number }>('ping')`
    RETURN 1 AS ok`;
