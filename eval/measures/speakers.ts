import type { ExtractionSteps } from '../../src/extract/extract.js';
import { shareFigure, type Figure } from '../figure.js';
import { shared, wordSet, wordsIn } from '../reading.js';
import { sourcesMeet, type WordParts } from './attributions.js';
import { claimParts, isOutermost } from './calibration.js';

/** An article's gold attributions and what was made of its text. */
export interface ReadSpeakers {
  readonly gold: readonly WordParts[];
  readonly steps: ExtractionSteps;
}

/**
 * Of claims whose content is right, and that the corpus gives a source: whose source overlaps it, and whose speaker,
 * brought to a party, is one that the article speaks of there. The corpus does not tell who `he` is, so this says that a
 * party was found, not that it is the right one.
 */
export function measureSpeakers(articles: readonly ReadSpeakers[]): Figure[] {
  const count = { claims: 0, source: 0, party: 0 };
  for (const { gold, steps } of articles) {
    const { document, extraction } = steps;
    for (const claim of extraction.claims.filter(isOutermost)) {
      const own = claimParts(document, claim);
      const told = bestFor(gold, own);
      if (!told) continue;
      const places = claim.speakers.flatMap((speaker) => extraction.parties[speaker]?.mentions ?? []);
      const words = wordSet(places.map((place) => wordsIn(document, place)));
      count.claims += 1;
      count.source += Number(sourcesMeet(told, own));
      count.party += Number(shared(told.source, words) > 0);
    }
  }
  return [
    shareFigure('claims: source overlaps, given the content', count.source, count.claims),
    shareFigure('claims: a party speaks there, given the content', count.party, count.claims),
  ];
}

/** The attribution with a source that shares most content, of those with half of a claim's words or more. */
function bestFor(gold: readonly WordParts[], { content }: WordParts): WordParts | undefined {
  return gold
    .map((one) => ({ one, words: shared(one.content, content) }))
    .filter(({ one, words }) => one.source.size > 0 && words * 2 >= content.size)
    .sort((a, b) => b.words - a.words || a.one.content.size - b.one.content.size)[0]?.one;
}
