import type { Span } from '../model/claim.js';
import type { BundleClaim, Place } from './bundle-format.js';
import type { Item } from './bundle.js';
import { locate, type Range } from './locate.js';
import { placeIn, type Problem } from './problem.js';

/** Where in its article's text a claim stands. */
export interface ClaimSpans {
  /** In text order. */
  readonly content: readonly Span[];
  readonly source: Span | null;
  readonly cueSpan: Span | null;
}

/** Finds what a claim says of its places in the article's text; what is not there is told to `problems`. */
export function claimSpans({ place, value }: Item<BundleClaim>, text: string, problems: Problem[]): ClaimSpans {
  const find = (wanted: Place, key: string, within?: Range): Span | null => {
    const found = text === '' ? noText : locate(wanted, text, within);
    if ('span' in found) return found.span;
    problems.push({ place: placeIn(place, key), ...found.problem });
    return null;
  };
  const quote = value.quote === undefined ? null : find(value.quote, '/quote');
  // Where the whole is not found, its parts would only be told once more.
  if (value.quote !== undefined && quote === null) return { content: [], source: null, cueSpan: null };
  const part = (wanted: Place | undefined, key: string): Span | null =>
    wanted === undefined ? null : find(wanted, key, quote ?? undefined);
  const content = value.content?.map((wanted, index) => part(wanted, `/content/${index}`));
  return {
    content: (content ?? [quote ?? wordsIn(value, text)])
      .filter((span) => span !== null)
      .sort((a, b) => a.start - b.start),
    source: part(value.source, '/source'),
    cueSpan: part(value.cueSpan, '/cueSpan'),
  };
}

const noText = {
  problem: { what: 'its article has no text to find this in', remedy: 'give the article a “text” or “textFile”' },
};

/** A claim that only says what was said is where these words are, if they are there once. */
function wordsIn({ text: words }: BundleClaim, text: string): Span | null {
  const found = words === undefined || text === '' ? null : locate(words, text);
  return found !== null && 'span' in found ? found.span : null;
}
