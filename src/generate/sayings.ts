import type { Stance } from '../model/claim.js';
import type { Cast } from './cast.js';
import { type Draws, Zipf } from './random.js';
import { CIRCUMSTANCES, DEEDS, REMARKS } from './words.js';

/** Articles are spread evenly over ten years. */
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAYS = 3_652;
/** Milliseconds. */
export const DAY = 86_400_000;

/** What a claim says, before it is told in a sentence. */
export interface Saying {
  readonly speaker: string;
  readonly about: { readonly party: string; readonly stance: Stance }[];
  readonly topic: string;
  /** The party that the words start with. */
  readonly subject: string;
  /** The words after it. */
  readonly rest: string;
}

/** What made-up articles tell, and where and when. Speakers, targets, topics and outlets go by Zipf’s law. */
export class Sayings {
  readonly #cast: Cast;
  readonly #draws: Draws;
  readonly #speakers: Zipf<string>;
  readonly #targets: Zipf<string>;
  readonly #topics: Zipf<string>;
  readonly #outlets: Zipf<string>;

  constructor(cast: Cast, draws: Draws) {
    const names = [...cast.actors, ...cast.organizations].map(({ name }) => name);
    this.#cast = cast;
    this.#draws = draws;
    this.#speakers = new Zipf(draws.shuffled(names));
    this.#targets = new Zipf(draws.shuffled(names));
    this.#topics = new Zipf(cast.topics);
    this.#outlets = new Zipf(cast.outlets);
  }

  next(): Saying {
    const draws = this.#draws;
    const speaker = this.#speakers.draw(draws);
    const subject = this.#targetBeside([speaker]);
    const topic = this.#topics.draw(draws);
    const [deed, stance] = draws.pick(DEEDS);
    const about = [{ party: subject, stance }];
    let rest = `${deed} the ${topic} ${this.#filled(draws.pick(CIRCUMSTANCES))}`;
    if (draws.below(5) === 0) {
      const second = this.#targetBeside([speaker, subject]);
      const [other, otherStance] = draws.pick(DEEDS);
      about.push({ party: second, stance: otherStance });
      rest += `, and ${second} ${other} it`;
    }
    return { speaker, about, topic, subject, rest };
  }

  /** A sentence in which nobody says anything. */
  remark(): string {
    return this.#filled(this.#draws.pick(REMARKS));
  }

  outlet(): string {
    return this.#outlets.draw(this.#draws);
  }

  /** Its first millisecond. */
  day(): number {
    return FIRST_DAY + this.#draws.below(DAYS) * DAY;
  }

  #filled(pattern: string): string {
    return pattern.replace(/[#@]/g, (sign) =>
      sign === '#' ? String(2 + this.#draws.below(98)) : this.#draws.pick(this.#cast.places),
    );
  }

  #targetBeside(others: readonly string[]): string {
    for (;;) {
      const target = this.#targets.draw(this.#draws);
      if (!others.includes(target)) return target;
    }
  }
}

export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Where an outlet printed its `number`-th article. */
export function addressOf(outlet: string, day: number, number: number): string {
  const host = outlet.toLowerCase().replaceAll(' ', '-');
  return `https://${host}.example.org/${isoDay(day).replaceAll('-', '/')}/${number}`;
}
