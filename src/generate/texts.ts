import { castFor, type Cast } from './cast.js';
import { Draws } from './random.js';
import { addressOf, DAY, isoDay, Sayings, type Saying } from './sayings.js';
import { CUES } from './words.js';

/** How many texts are made up, and which of all possible ones. */
export interface TextOptions {
  /** From 1 to `MOST_ARTICLES`. */
  readonly texts: number;
  /** Any integer; it counts to 32 bits. */
  readonly seed: number;
}

/** An article as a paper prints it: nothing but its text says who says what. */
export interface GeneratedText {
  readonly title: string;
  readonly url: string;
  readonly publisher: string;
  readonly author: string;
  /** ISO date. */
  readonly publishedOn: string;
  readonly text: string;
  /** How many times somebody says something in it. */
  readonly sayings: number;
  /** Whether it is an earlier one again, as another paper prints what an agency sent. */
  readonly isCopy: boolean;
}

/** Of so many texts one is a copy, of one of the last so many. */
const COPY_OF = 10;
const RECENT = 200;
/** Paragraphs in which somebody says something: most of what agencies send is short. */
const [FEWEST, MOST] = [2, 5];
/** How many follow each in which nobody does, at most. */
const BETWEEN = 2;
const SENTENCES = 3;

/**
 * Made-up articles of 50 to 400 words, some 200 in the mean, with quotations, paraphrases and paragraphs of
 * neither; people are introduced with their office and called by their surname afterwards. The same options give the
 * same texts on every machine. In memory are the cast and the last few texts.
 */
export function* generatedTexts({ texts, seed }: TextOptions): Generator<GeneratedText> {
  const draws = new Draws(seed);
  const cast = castFor(texts, draws);
  const desk = new Desk(cast, draws);
  const recent: GeneratedText[] = [];
  for (let number = 1; number <= texts; number++) {
    if (number > 1 && draws.below(COPY_OF) === 0) yield desk.reprint(draws.pick(recent), number);
    else {
      const text = desk.write(number);
      if (recent.push(text) > RECENT) recent.shift();
      yield text;
    }
  }
}

/** A line of schema.org's JSON-LD. */
export function newsArticleOf({ title, url, publisher, author, publishedOn, text }: GeneratedText): object {
  return {
    ...{ '@context': 'https://schema.org', '@type': 'NewsArticle', url, headline: title, datePublished: publishedOn },
    publisher: { '@type': 'NewsMediaOrganization', name: publisher },
    author: { '@type': 'Person', name: author },
    ...{ inLanguage: 'en', articleBody: text },
  };
}

/** Where articles are written. */
class Desk {
  readonly #draws: Draws;
  readonly #sayings: Sayings;
  readonly #bylines: readonly string[];
  readonly #offices: ReadonlyMap<string, string>;

  constructor(cast: Cast, draws: Draws) {
    this.#draws = draws;
    this.#sayings = new Sayings(cast, draws);
    this.#bylines = cast.actors.map(({ name }) => name);
    this.#offices = new Map(
      cast.affiliations.map(({ actor, organization, role = 'member' }) => [actor, `${role} of the ${organization}`]),
    );
  }

  write(number: number): GeneratedText {
    const [day, outlet] = [this.#sayings.day(), this.#sayings.outlet()];
    const said = Array.from({ length: FEWEST + this.#draws.below(MOST - FEWEST + 1) }, () => this.#sayings.next());
    const known = new Set<string>();
    const paragraphs = said.flatMap((saying) => [
      this.#spoken(saying, known),
      ...Array.from({ length: this.#draws.below(BETWEEN + 1) }, () => this.#remarks()),
    ]);
    const [lead] = said;
    return {
      ...{ title: `${lead?.subject ?? ''} and the ${lead?.topic ?? ''}`, url: addressOf(outlet, day, number) },
      ...{ publisher: outlet, author: this.#draws.pick(this.#bylines), publishedOn: isoDay(day) },
      ...{ text: [this.#remarks(), ...paragraphs].join('\n\n'), sayings: said.length, isCopy: false },
    };
  }

  /** The same in another paper, up to three days later; some leave the last paragraph out, some add a line. */
  reprint(original: GeneratedText, number: number): GeneratedText {
    const day = Date.parse(original.publishedOn) + this.#draws.below(4) * DAY;
    const publisher = this.#sayings.outlet();
    const paragraphs = original.text.split('\n\n');
    if (this.#draws.below(3) === 0) paragraphs.pop();
    if (this.#draws.below(3) === 0) paragraphs.push(`First printed in ${original.publisher}.`);
    const text = paragraphs.join('\n\n');
    const url = addressOf(publisher, day, number);
    return { ...original, url, publisher, publishedOn: isoDay(day), text, isCopy: true };
  }

  #remarks(): string {
    return Array.from({ length: SENTENCES }, () => this.#sayings.remark()).join(' ');
  }

  #spoken({ speaker, subject, rest }: Saying, known: Set<string>): string {
    const [, past] = this.#draws.pick(CUES);
    const source = this.#called(speaker, known);
    const form = this.#draws.below(3);
    if (form === 0) return `“${subject} ${rest},” ${past} ${source.replace(/,$/, '')}.`;
    const words = form === 1 ? rest : `“${rest}”`;
    return `${source.replace(/^the/, 'The')} ${past} that ${subject} ${words}. ${this.#sayings.remark()}`;
  }

  /** With the office at first, by the surname later; a body by its name. */
  #called(speaker: string, known: Set<string>): string {
    const office = this.#offices.get(speaker);
    if (office === undefined) return `the ${speaker}`;
    if (known.has(speaker)) return speaker.split(' ').at(-1) ?? speaker;
    known.add(speaker);
    return `${speaker}, ${office},`;
  }
}
