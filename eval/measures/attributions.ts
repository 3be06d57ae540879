import type { Document, WordRange } from '../../src/extract/document.js';
import type { Attribution } from '../../src/extract/link.js';
import { ROLES, type Role, type Tagging } from '../../src/extract/tagging.js';
import type { AttributionStretches } from '../corpora/polnear.js';
import { f1Figure, shareFigure, type Figure } from '../figure.js';
import { shared, wordSet, wordsIn } from '../reading.js';

/** An attribution as sets of words. */
export type WordParts = Readonly<Record<Role, ReadonlySet<number>>>;

/** The gold and the found attributions of an article. */
export interface ReadAttributions {
  readonly gold: readonly WordParts[];
  readonly found: readonly WordParts[];
}

/** The words of an attribution that the corpus gives as stretches of text. */
export function goldParts(document: Document, attribution: AttributionStretches): WordParts {
  const of = (role: Role) => wordSet(attribution[role].map((range) => wordsIn(document, range)));
  return { source: of('source'), cue: of('cue'), content: of('content') };
}

/**
 * The words of an attribution that was found, as the corpus has them. Of `Smith, who said …` it has `who` for the source, of
 * `SMITH: …` and `“…” ― Smith` the colon and the dash for the cue.
 */
export function foundParts({ source, relative = source ?? undefined, cue, contents, turn }: Attribution): WordParts {
  const mark = turn && source ? between(source, contents[0] ?? source) : null;
  const words = cue ?? mark;
  return {
    source: wordSet(relative ? [relative] : []),
    cue: wordSet(words ? [words] : []),
    content: wordSet(contents),
  };
}

/** The words between two stretches. */
function between(one: WordRange, other: WordRange): WordRange {
  return one.to <= other.from ? { from: one.to, to: other.from } : { from: other.to, to: one.from };
}

/** The attributions that a tagger's own links make: each cue with the contents and the source that are linked with it. */
export function linkedParts({ spans, links }: Tagging): WordParts[] {
  const cues = spans.filter(({ role }) => role === 'cue');
  return cues
    .map((cue) => ({
      source: wordSet(links.filter(({ part }) => part === cue).map(({ head }) => head)),
      cue: wordSet([cue]),
      content: wordSet(links.filter(({ head }) => head === cue).map(({ part }) => part)),
    }))
    .filter(({ content }) => content.size > 0);
}

/**
 * Whole attributions. Each gold one with a cue and a content takes, in text order, the one not yet taken that shares
 * content with it, first by whether the cues meet, then by words shared. Overlap asks for a word in common in each of
 * the three roles, or no source on both sides; exact for the same words.
 */
export function measureAttributions(articles: readonly ReadAttributions[]): Figure[] {
  const count = { gold: 0, found: 0, content: 0, source: 0, overlap: 0, exact: 0 };
  for (const { gold, found } of articles) {
    const wanted = gold.filter(({ cue, content }) => cue.size > 0 && content.size > 0);
    count.gold += wanted.length;
    count.found += found.length;
    for (const [one, guess] of paired(wanted, found)) {
      const sources = sourcesMeet(one, guess);
      count.content += 1;
      count.source += Number(sources);
      count.overlap += Number(sources && shared(one.cue, guess.cue) > 0);
      count.exact += Number(ROLES.every((role) => same(one[role], guess[role])));
    }
  }
  const f1 = (name: string, right: number): Figure => f1Figure(name, { right, found: count.found, wanted: count.gold });
  return [
    f1('content overlaps', count.content),
    f1('source, cue and content overlap', count.overlap),
    f1('source, cue and content exact', count.exact),
    shareFigure('source overlaps, given the content', count.source, count.content),
  ];
}

/** Whether two attributions have a word of their sources in common, or no source both. */
export function sourcesMeet(one: WordParts, other: WordParts): boolean {
  return shared(one.source, other.source) > 0 || one.source.size + other.source.size === 0;
}

function paired(wanted: readonly WordParts[], found: readonly WordParts[]): [WordParts, WordParts][] {
  const first = ({ cue, content }: WordParts): number => Math.min(...cue, ...content);
  const taken = new Set<WordParts>();
  const pairs: [WordParts, WordParts][] = [];
  for (const gold of [...wanted].sort((a, b) => first(a) - first(b))) {
    const [best] = found
      .filter((guess) => !taken.has(guess))
      .map((guess) => ({
        guess,
        cue: Number(shared(gold.cue, guess.cue) > 0),
        words: shared(gold.content, guess.content),
      }))
      .filter(({ words }) => words > 0)
      .sort((a, b) => b.cue - a.cue || b.words - a.words);
    if (!best) continue;
    taken.add(best.guess);
    pairs.push([gold, best.guess]);
  }
  return pairs;
}

function same(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && shared(one, other) === one.size;
}
