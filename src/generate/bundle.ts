import type { ItemType } from '../ingest/bundle-format.js';
import { articleWriter } from './article.js';
import { castFor } from './cast.js';
import { Draws } from './random.js';

/** How much is made up, and which of all possible ones. */
export interface GenerateOptions {
  /** From 1 to `MOST_ARTICLES`. */
  readonly articles: number;
  /** Any integer; it counts to 32 bits. */
  readonly seed: number;
}

/** A line of a JSON-lines bundle. */
export type BundleLine = { readonly type: ItemType } & Readonly<Record<string, unknown>>;

/**
 * A made-up bundle, line by line: organizations, actors and affiliations first, then each article followed by its
 * claims. The same options give the same lines on every machine. What is held in memory is the cast, never an article.
 */
export function* generatedBundle({ articles, seed }: GenerateOptions): Generator<BundleLine> {
  const draws = new Draws(seed);
  const cast = castFor(articles, draws);
  for (const organization of cast.organizations) yield { type: 'organization', ...organization };
  for (const actor of cast.actors) yield { type: 'actor', ...actor };
  for (const affiliation of cast.affiliations) yield { type: 'affiliation', ...affiliation };
  const write = articleWriter(cast, draws);
  for (let number = 1; number <= articles; number++) {
    const { article, claims } = write(number);
    yield { type: 'article', ...article };
    for (const claim of claims) yield { type: 'claim', ...claim };
  }
}
