import type { Document, WordRange } from '../../src/extract/document.js';
import type { ExtractionSteps } from '../../src/extract/extract.js';
import { TITLES } from '../../src/extract/lexicon/people.js';
import { headOf, type EntityMention, type GumArticle, type Token, type TokenRange } from '../corpora/gum.js';
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
const JOINS = new Set(['of', 'for', 'on']);
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
  for (const mention of mentions) {
    if (!isNameKind(mention.kind)) continue;
    const name = nameIn(tokens, mention, mention.kind);
    const size = mention.last - mention.first;
    if (!name) continue;
    const known = names.get(`${name.from} ${name.to}`);
    // Of two mentions with one name the inner tells its kind.
    if (!known || size < known.size) names.set(`${name.from} ${name.to}`, { ...name, kind: mention.kind, size });
  }
  const kept: Name[] = [];
  const length = ({ from, to }: Name): number => to - from;
  for (const { kind, from, to } of [...names.values()].sort((a, b) => length(b) - length(a))) {
    if (kept.every((other) => to <= other.from || from >= other.to)) kept.push({ kind, from, to });
  }
  return kept;
}

/**
 * The name within a mention: the run of proper nouns around its head, or around the words that are its page's title, with
 * what `of` and the like join to a body's or a place's; null where it is none. A noun's name hangs on it as `flat`:
 * `actor Dennis Hopper`. Articles are left out, and of `Irving, Texas` the state.
 */
function nameIn(tokens: readonly Token[], mention: EntityMention, kind: NameKind): WordRange | null {
  const { first, last, page } = mention;
  const core = coreOf(tokens, mention);
  // `the Americans` are persons of one name, and it is nobody's.
  if (kind === 'person' && tokens[core]?.tag === 'NNPS') return null;
  const titled = spelled(tokens, mention, lettersOf(page.replace(/(?: \(|, ).*$|^The /gu, '')));
  if (!titled && !isProper(tokens[core])) return null;
  let { from, to } = titled ?? { from: core, to: core + 1 };
  while (from > first && isProper(tokens[from - 1])) from -= 1;
  while (to <= last && isProper(tokens[to])) to += 1;
  if (kind === 'person') from = behindTitles(tokens, from, to);
  else if (!titled) to = joined(tokens, to, last);
  return from < to ? { from, to } : null;
}

/** A mention's head, or the name that hangs on it. */
function coreOf(tokens: readonly Token[], mention: TokenRange): number {
  const head = headOf(tokens, mention);
  for (let token = head + 1; token <= mention.last; token += 1) {
    const { head: over, relation } = tokens[token] ?? {};
    if (over === head && relation === 'flat' && !tokens.slice(head, token).every(isProper)) return token;
  }
  return head;
}

/** Where a body's name ends that goes on behind prepositions: `Ministry of Culture`, `Council for the Welfare of …`. */
function joined(tokens: readonly Token[], end: number, last: number): number {
  if (!JOINS.has(tokens[end]?.text ?? '')) return end;
  const begin = tokens[end + 1]?.text === 'the' ? end + 2 : end + 1;
  let to = begin;
  while (to <= last && isProper(tokens[to])) to += 1;
  return to > begin ? joined(tokens, to, last) : end;
}

/** The tokens of a range whose letters are those of a title. */
function spelled(tokens: readonly Token[], { first, last }: TokenRange, title: string): WordRange | null {
  for (let from = first; from <= last; from += 1) {
    let letters = '';
    for (let to = from; to <= last && letters.length < title.length; to += 1) {
      letters += lettersOf(tokens[to]?.text ?? '');
      if (letters === title && letters !== '') return { from, to: to + 1 };
    }
  }
  return null;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
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
