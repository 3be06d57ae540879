import { rangeOf } from '../../src/extract/document.js';
import type { ExtractionSteps } from '../../src/extract/extract.js';
import type { ExtractedParty } from '../../src/extract/extraction.js';
import { PartyKind } from '../../src/model/party.js';
import { headOf, type EntityMention, type GumArticle, type Token, type TokenRange } from '../corpora/gum.js';
import { scoreFigure, type Figure } from '../figure.js';
import { addSums, METRICS, type Chain } from './coreference.js';

/** An article of GUM as it was read. */
export interface ReadGum {
  readonly gum: GumArticle;
  readonly steps: ExtractionSteps;
}

/** When a mention that was found is one of the corpus: the same words, or the same head. */
type Matching = 'exact' | 'head';

/** What the chains are of: parties can be, a country is a place to GUM. */
const KINDS: ReadonlySet<string> = new Set(['person', 'organization']);

/**
 * Chains of persons and organizations: CoNLL F1, the mean of MUC, B³ and CEAFφ4. Chains of one mention are left out on
 * both sides, as OntoNotes has none. The program marks a name without what surrounds it, so mentions are compared by
 * their syntactic heads; by their exact words beside.
 */
export function measureChains(articles: readonly ReadGum[]): Figure[] {
  const byHead = conll(articles, 'head');
  const exact = conll(articles, 'exact');
  return [
    { name: 'CoNLL, mentions by head', value: meanF1(byHead), unit: 'F1' },
    ...byHead,
    { name: 'CoNLL, exact mentions', value: meanF1(exact), unit: 'F1' },
  ];
}

function meanF1(figures: readonly Figure[]): number {
  return Math.round((100 * figures.reduce((sum, { value }) => sum + value, 0)) / figures.length) / 100;
}

function conll(articles: readonly ReadGum[], matching: Matching): Figure[] {
  const sides = articles.map((article) => ({
    key: goldChains(article.gum),
    response: foundChains(article, matching),
  }));
  return Object.entries(METRICS).map(([name, metric]) => {
    const { recall, precision } = addSums(sides.map(({ key, response }) => metric(key, response)));
    return scoreFigure(`${name}, by head`, share(precision), share(recall));
  });
}

function share([sum, of]: readonly [number, number]): number {
  return of === 0 ? 0 : sum / of;
}

/** The corpus's chains of the kinds that most of their mentions have in the other layer. */
export function goldChains({ tokens, mentions, coreferent }: GumArticle): Chain<string>[] {
  const bySpan = new Map(mentions.map((mention) => [keyOf(mention), mention.kind]));
  const byHead = new Map(mentions.map((mention) => [headOf(tokens, mention), mention.kind]));
  const chains = new Map<string, EntityMention[]>();
  for (const mention of coreferent) chains.set(mention.entity, [...(chains.get(mention.entity) ?? []), mention]);
  return [...chains.values()]
    .filter((chain) => {
      const kinds = chain.map((mention) => bySpan.get(keyOf(mention)) ?? byHead.get(headOf(tokens, mention)) ?? '');
      return KINDS.has(mostFrequent(kinds)) && chain.length > 1;
    })
    .map((chain) => new Set(chain.map(keyOf)));
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

function foundChains({ gum, steps }: ReadGum, matching: Matching): Chain<string>[] {
  const gold = matching === 'head' ? new HeadIndex(gum) : null;
  const beside = appositionsIn(steps);
  const ranges = steps.extraction.parties.map(({ kind, mentions }) =>
    kind === PartyKind.COUNTRY
      ? []
      : rangesOf(
          gum,
          mentions.filter(({ start, end }) => !beside.has(`${start} ${end}`)),
        ),
  );
  // Exact matches first: of two mentions with one head the same words are the better claim to it.
  for (const range of ranges.flat()) gold?.takeExact(range);
  return ranges
    .map((own) => new Set(own.map((range) => gold?.take(range) ?? keyOf(range))))
    .filter((chain) => chain.size > 1);
}

/** Roles that stand beside a name, by their places: to OntoNotes they are a part of its mention. */
function appositionsIn({ document, cast }: ExtractionSteps): ReadonlySet<string> {
  const beside = cast.mentions.filter(({ use }) => use === 'apposition');
  const places = beside.map((mention) => rangeOf(document, mention));
  return new Set(places.map(({ start, end }) => `${start} ${end}`));
}

/** Where an article speaks of a party, in the corpus's tokens. */
function rangesOf({ tokens }: GumArticle, mentions: ExtractedParty['mentions']): TokenRange[] {
  return mentions.flatMap(({ start, end }) => {
    const inside = (token: Token): boolean => {
      const middle = (token.start + token.end) / 2;
      return middle >= start && middle < end;
    };
    const first = tokens.findIndex(inside);
    return first < 0 ? [] : [{ first, last: tokens.findLastIndex(inside) }];
  });
}

/** The corpus's mentions by their heads; each is given away once. */
class HeadIndex {
  private readonly byHead = new Map<number, EntityMention[]>();
  private readonly taken = new Set<string>();

  constructor(private readonly gum: GumArticle) {
    // The shortest first: nearest to what the program marks.
    const ordered = [...gum.coreferent].sort((a, b) => a.last - a.first - (b.last - b.first));
    for (const mention of ordered) {
      const head = headOf(gum.tokens, mention);
      this.byHead.set(head, [...(this.byHead.get(head) ?? []), mention]);
    }
  }

  takeExact(range: TokenRange): void {
    const same = this.byHead.get(headOf(this.gum.tokens, range))?.some((mention) => keyOf(mention) === keyOf(range));
    if (same === true) this.taken.add(keyOf(range));
  }

  /** The key of the corpus's mention that a range stands for; undefined for none that is free. */
  take(range: TokenRange): string | undefined {
    const key = keyOf(range);
    if (this.taken.has(key)) return key;
    const free = this.byHead
      .get(headOf(this.gum.tokens, range))
      ?.map(keyOf)
      .find((candidate) => !this.taken.has(candidate));
    if (free !== undefined) this.taken.add(free);
    return free;
  }
}

function keyOf({ first, last }: TokenRange): string {
  return `${first} ${last}`;
}
