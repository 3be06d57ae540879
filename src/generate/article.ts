import type { BundleArticle, BundleClaim } from '../ingest/bundle-format.js';
import { QuoteType, type Stance } from '../model/claim.js';
import type { Cast } from './cast.js';
import { type Draws, Zipf } from './random.js';
import { CIRCUMSTANCES, CUES, DEEDS, REMARKS } from './words.js';

/** Claims of each article. */
export const CLAIMS_PER_ARTICLE = 6;

/** Articles are spread evenly over ten years. */
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAYS = 3_652;
const DAY = 86_400_000;

/** An article with what it reports; each claim says where in the text it stands. */
export interface GeneratedArticle {
  readonly article: BundleArticle;
  readonly claims: readonly BundleClaim[];
}

/** What a claim says, before it is told in a sentence. */
interface Saying {
  readonly speaker: string;
  readonly about: { readonly party: string; readonly stance: Stance }[];
  readonly topic: string;
  /** The party that the words start with. */
  readonly subject: string;
  /** The words after it. */
  readonly rest: string;
}

/** A writer of articles: each call gives the next one. Speakers, targets, topics and outlets go by Zipf’s law. */
export function articleWriter(cast: Cast, draws: Draws): (number: number) => GeneratedArticle {
  const names = [...cast.actors, ...cast.organizations].map(({ name }) => name);
  const speakers = new Zipf(draws.shuffled(names));
  const targets = new Zipf(draws.shuffled(names));
  const topics = new Zipf(cast.topics);
  const outlets = new Zipf(cast.outlets);
  const bylines = cast.actors.map(({ name }) => name);

  const filled = (pattern: string): string =>
    pattern.replace(/[#@]/g, (sign) => (sign === '#' ? String(2 + draws.below(98)) : draws.pick(cast.places)));

  const targetBeside = (others: readonly string[]): string => {
    for (;;) {
      const target = targets.draw(draws);
      if (!others.includes(target)) return target;
    }
  };

  const saying = (): Saying => {
    const speaker = speakers.draw(draws);
    const subject = targetBeside([speaker]);
    const topic = topics.draw(draws);
    const [deed, stance] = draws.pick(DEEDS);
    const about = [{ party: subject, stance }];
    let rest = `${deed} the ${topic} ${filled(draws.pick(CIRCUMSTANCES))}`;
    if (draws.below(5) === 0) {
      const second = targetBeside([speaker, subject]);
      const [other, otherStance] = draws.pick(DEEDS);
      about.push({ party: second, stance: otherStance });
      rest += `, and ${second} ${other} it`;
    }
    return { speaker, about, topic, subject, rest };
  };

  return (number) => {
    const day = FIRST_DAY + draws.below(DAYS) * DAY;
    const outlet = outlets.draw(draws);
    const sayings = Array.from({ length: CLAIMS_PER_ARTICLE }, saying);
    const ref = `article ${number}`;
    const text = new TextWithClaims(filled(draws.pick(REMARKS)));
    for (const said of sayings) {
      text.tell(said, draws);
      text.add(` ${filled(draws.pick(REMARKS))}`);
    }
    const [lead] = sayings;
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

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function addressOf(outlet: string, day: number, number: number): string {
  const host = outlet.toLowerCase().replaceAll(' ', '-');
  return `https://${host}.example.org/${isoDay(day).replaceAll('-', '/')}/${number}`;
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
