import { PartyKind } from '../model/party.js';
import type { Figure } from './cast.js';
import { paragraphOf, type Document } from './document.js';
import { PREPOSITIONS } from './lexicon/function-words.js';
import { GENDERED, genderOfName } from './lexicon/people.js';
import { isNear } from './misspelling.js';
import type { NamePhrase } from './name-phrase.js';

/** A full name in the text: its index among the names, and whose it is. */
interface FullName {
  readonly index: number;
  readonly figure: number;
}

/** Full names with one surname that are compared: bounds the cost of each surname alone. */
const MOST = 30;

/** Who has which surname, lower case, as far as the text has full names. */
export class Surnames {
  private readonly firsts = new Map<string, number>();
  private readonly fullNames = new Map<string, FullName[]>();
  /** Whom a surname alone meant before. */
  private readonly alone = new Map<string, number>();
  private readonly byLetter = new Map<string, string[]>();

  constructor(
    private readonly document: Document,
    private readonly names: readonly NamePhrase[],
    private readonly figures: readonly Figure[],
  ) {}

  /** Notes that somebody has a surname, by the index of his name. */
  meet(surname: string, figure: number, index: number): void {
    if (!this.firsts.has(surname)) {
      const letter = surname[0] ?? '';
      this.firsts.set(surname, figure);
      this.byLetter.set(letter, [...(this.byLetter.get(letter) ?? []), surname]);
    }
    const known = this.fullNames.get(surname) ?? [];
    if (known.length < MOST) this.fullNames.set(surname, [...known, { index, figure }]);
  }

  /** Who has a surname first. */
  first(surname: string): number | undefined {
    return this.firsts.get(surname);
  }

  /**
   * Who is meant by a surname, `Mrs Pugh` is not Derek Pugh. Of several the one whom it alone meant before, else who was
   * named most often, else right before: `Alec Reyes died, said his mother, Denise Reyes. Reyes …`.
   */
  bearer({ title }: NamePhrase, surname: string, index: number): number | undefined {
    const gender = GENDERED.get(title ?? '');
    const fits = (figure: number | undefined): figure is number => {
      const known = genderOfName(this.figures[figure ?? -1]?.name.split(' ')[0]?.toLowerCase() ?? '');
      return figure !== undefined && (gender === undefined || known === undefined || gender === known);
    };
    const all = (this.fullNames.get(surname) ?? []).filter(({ figure }) => fits(figure));
    const before = all.filter((name) => name.index < index);
    const most = this.mostNamed(before, index);
    const bearer = [this.alone.get(surname), most, this.firsts.get(surname), all[0]?.figure].find(fits);
    if (bearer !== undefined && title === null) this.alone.set(surname, bearer);
    return bearer;
  }

  /**
   * Whose full name another one is with a slip in the given name: `Kristen Wilkins` is Kristin Wilkins. Names that end
   * otherwise are other people's: `Christian`, `Christina`.
   */
  slipped({ text }: NamePhrase, surname: string): number | undefined {
    const given = text.split(' ')[0]?.toLowerCase() ?? '';
    const near = this.fullNames.get(surname)?.find(({ figure }) => {
      const other = this.figures[figure]?.name.split(' ')[0]?.toLowerCase() ?? '';
      return isNear(given, other) && given.at(-1) === other.at(-1);
    });
    if (near !== undefined) this.figures[near.figure]?.slips.add(text);
    return near?.figure;
  }

  /** The one of whose surname a name is a slip. */
  near(name: NamePhrase): number | undefined {
    if (name.kind !== null && name.kind !== PartyKind.PERSON && name.kind !== PartyKind.OTHER) return undefined;
    const lower = name.text.toLowerCase();
    const near = this.byLetter.get(lower[0] ?? '')?.find((surname) => isNear(lower, surname));
    const figure = near === undefined ? undefined : this.firsts.get(near);
    if (figure !== undefined) this.figures[figure]?.slips.add(name.text);
    return figure;
  }

  /** Whose full name stands there most often; of two the later one only where the text has just told of him. */
  private mostNamed(fullNames: readonly FullName[], index: number): number | undefined {
    const times = (figure: number): number => fullNames.filter((other) => other.figure === figure).length;
    let most: number | undefined;
    for (const { figure, index: at } of fullNames) {
      const more = most === undefined ? 1 : times(figure) - times(most);
      if (more > 0 || (more === 0 && this.hasJustTold(at, index))) most = figure;
    }
    return most;
  }

  private hasJustTold(at: number, index: number): boolean {
    return !this.isBound(at) && this.paragraphOf(index) - this.paragraphOf(at) <= 1;
  }

  /** `a physician to former President Roe`: the text is not about him. */
  private isBound(index: number): boolean {
    const start = this.names[index]?.titled ?? 0;
    const [word = '', before = ''] = [start - 1, start - 2].map((at) => this.document.words[at]?.lower);
    return PREPOSITIONS.has(/^(?:former|then|late)$/u.test(word) ? before : word);
  }

  private paragraphOf(index: number): number {
    return paragraphOf(this.document, this.names[index]?.from ?? 0);
  }
}
