import type { Document, WordRange } from '../../src/extract/document.js';
import type { ExtractionSteps } from '../../src/extract/extract.js';
import { TITLES } from '../../src/extract/lexicon/people.js';
import { headOf, type GumArticle, type Token } from '../corpora/gum.js';
import { f1Figure, noCounts, type Counts, type Figure } from '../figure.js';
import { wordsIn } from '../reading.js';
import type { ReadGum } from './chains.js';

const KINDS = ['person', 'organization', 'place'] as const;
type NameKind = (typeof KINDS)[number];

/** A name in an article: tokens or words from `from` to before `to`. */
interface Name extends WordRange {
  readonly kind: NameKind;
}

/** Every so manieth article is kept from training (`training/train.py`). */
const HELD_OUT = 6;
const MORE_TITLES = new Set(['prime', 'vice', 'former']);

/**
 * Names of persons, organizations and places: right where words and kind are. A name of the corpus is the run of proper
 * nouns around the head of a mention, without titles; of those that are found a country is a place.
 */
export function measureNames(articles: readonly ReadGum[]): Figure[] {
  const heldOut = articles.filter((_, index) => index % HELD_OUT === 0);
  const all = countNames(articles);
  return [
    f1Figure(`names, ${heldOut.length} articles held out`, sumOf(countNames(heldOut))),
    f1Figure(`names, all ${articles.length} articles`, sumOf(all)),
    ...KINDS.map((kind) => f1Figure(kind, all[kind])),
  ];
}

function countNames(articles: readonly ReadGum[]): Record<NameKind, Counts> {
  const counts = { person: noCounts(), organization: noCounts(), place: noCounts() };
  for (const { gum, steps } of articles) {
    const key = ({ kind, from, to }: Name): string => `${kind} ${from} ${to}`;
    const gold = goldNames(gum).map((name) => ({ ...name, ...inWords(gum, steps.document, name) }));
    const known = new Set(gold.map(key));
    const guesses = new Map(foundNames(steps).map((name) => [key(name), name]));
    for (const { kind } of gold) counts[kind].wanted += 1;
    for (const [place, { kind }] of guesses) {
      counts[kind].found += 1;
      if (known.has(place)) counts[kind].right += 1;
    }
  }
  return counts;
}

function sumOf(counts: Readonly<Record<NameKind, Counts>>): Counts {
  const total = (of: keyof Counts): number => KINDS.reduce((sum, kind) => sum + counts[kind][of], 0);
  return { right: total('right'), found: total('found'), wanted: total('wanted') };
}

/** Tokens of the corpus as words of the program. */
function inWords({ tokens }: GumArticle, document: Document, { from, to }: WordRange): WordRange {
  return wordsIn(document, { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });
}

/** The names of an article as `training/corpora.py` has them: of two that overlap the longer one stays. */
export function goldNames({ tokens, mentions }: Pick<GumArticle, 'tokens' | 'mentions'>): Name[] {
  const names = new Map<string, Name & { readonly size: number }>();
  for (const { kind, first, last } of mentions) {
    const head = headOf(tokens, { first, last });
    if (!isNameKind(kind) || tokens[head]?.tag !== 'NNP') continue;
    let [from, to] = [head, head + 1];
    while (from > first && isProper(tokens[from - 1])) from -= 1;
    while (to <= last && isProper(tokens[to])) to += 1;
    if (kind === 'person') from = behindTitles(tokens, from, to);
    const known = names.get(`${from} ${to}`);
    // Of two mentions with one name the inner tells its kind.
    if (from < to && (!known || last - first < known.size))
      names.set(`${from} ${to}`, { kind, from, to, size: last - first });
  }
  const kept: Name[] = [];
  const length = ({ from, to }: Name): number => to - from;
  for (const { kind, from, to } of [...names.values()].sort((a, b) => length(b) - length(a))) {
    if (kept.every((other) => to <= other.from || from >= other.to)) kept.push({ kind, from, to });
  }
  return kept;
}

function isNameKind(kind: string): kind is NameKind {
  return (KINDS as readonly string[]).includes(kind);
}

function isProper(token: Token | undefined): boolean {
  return token?.tag.startsWith('NNP') ?? false;
}

function behindTitles(words: readonly { readonly text: string }[], from: number, to: number): number {
  let begin = from;
  for (let word = from; word < to; word += 1) {
    const lower = words[word]?.text.toLowerCase().replace(/\.$/u, '') ?? '';
    if (TITLES.has(lower) || MORE_TITLES.has(lower)) begin = word + 1;
  }
  return begin;
}

/** Names as extraction has them, titles left out. */
function foundNames({ cast }: ExtractionSteps): Name[] {
  return cast.names.map(({ from, to, sort }) => ({ kind: sort, from, to }));
}
