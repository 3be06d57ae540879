import type { BundleArticle, BundleClaim } from '../ingest/bundle-format.js';
import { QuoteType } from '../model/claim.js';
import type { Cast } from './cast.js';
import type { Draws } from './random.js';
import { addressOf, DAY, isoDay, Sayings, type Saying } from './sayings.js';
import { CUES } from './words.js';

/** Claims of each article. */
export const CLAIMS_PER_ARTICLE = 6;

/** An article with what it reports; each claim says where in the text it stands. */
export interface GeneratedArticle {
  readonly article: BundleArticle;
  readonly claims: readonly BundleClaim[];
}

/** A writer of articles: each call gives the next one. */
export function articleWriter(cast: Cast, draws: Draws): (number: number) => GeneratedArticle {
  const sayings = new Sayings(cast, draws);
  const bylines = cast.actors.map(({ name }) => name);
  return (number) => {
    const day = sayings.day();
    const outlet = sayings.outlet();
    const said = Array.from({ length: CLAIMS_PER_ARTICLE }, () => sayings.next());
    const ref = `article ${number}`;
    const text = new TextWithClaims(sayings.remark());
    for (const each of said) {
      text.tell(each, draws);
      text.add(` ${sayings.remark()}`);
    }
    const [lead] = said;
    const article = {
      ...{ ref, title: `${lead?.subject ?? ''} and the ${lead?.topic ?? ''}`, url: addressOf(outlet, day, number) },
      ...{ publisher: outlet, authors: [draws.pick(bylines)], date: isoDay(day), language: 'en', text: text.text },
    };
    const claims = text.claims.map((claim) => ({
      ...{ article: ref, ...claim },
      ...(draws.below(3) === 0 ? { saidOn: isoDay(day - draws.below(3) * DAY) } : {}),
    }));
    return { article, claims };
  };
}

/** A text that grows by sentences, and the claims in it with their places. */
class TextWithClaims {
  #text: string;
  readonly claims: Omit<BundleClaim, 'article'>[] = [];

  constructor(start: string) {
    this.#text = start;
  }

  get text(): string {
    return this.#text;
  }

  /** Adds words and says where they are. */
  add(words: string): { start: number; end: number } {
    const start = this.#text.length;
    this.#text += words;
    return { start, end: this.#text.length };
  }

  /** Starts a paragraph in which the speaker says it, in own words, in the article’s or in both. */
  tell(saying: Saying, draws: Draws): void {
    this.#text += '\n\n';
    const start = this.#text.length;
    const [cue, past] = draws.pick(CUES);
    const told = this.#sentence(draws.pick(Object.values(QuoteType)), saying, past);
    const { speaker, about, topic } = saying;
    const quote = { start, end: this.#text.length };
    this.claims.push({ ...told, cue, quote, speakers: [speaker], about, topics: [topic] });
  }

  #sentence(quoteType: QuoteType, { speaker, subject, rest }: Saying, past: string) {
    if (quoteType === QuoteType.DIRECT) {
      this.add('“');
      const content = this.add(`${subject} ${rest}`);
      this.add(',” ');
      const cueSpan = this.add(past);
      this.add(' ');
      const source = this.add(speaker);
      this.add('.');
      return { quoteType, content: [content], source, cueSpan };
    }
    const source = this.add(speaker);
    this.add(' ');
    const cueSpan = this.add(past);
    this.add(' that ');
    const content = this.add(`${subject} ${quoteType === QuoteType.MIXED ? `“${rest}”` : rest}`);
    this.add('.');
    return { quoteType, content: [content], source, cueSpan };
  }
}
