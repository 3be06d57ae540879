import { PartyKind } from '../model/party.js';
import type { Cast } from './cast.js';
import { opensSentence, paragraphOf, type Document, type WordRange } from './document.js';
import { HE_SHE } from './lexicon/function-words.js';
import { AROUND_PERSONS, GENDERED } from './lexicon/people.js';
import { MentionIndex } from './targets.js';

/** Sentences from somebody to `they`. */
const NEAR = 2;

/** Who speaks after whom: what a pronoun for a speaker means right behind another's words. */
export class Succession {
  private readonly mentions: MentionIndex;
  /** Where in the cast's mentions the pronoun at a word stands. */
  private readonly pronounAt: ReadonlyMap<number, number>;
  private last: { readonly source: WordRange; readonly speakers: number[] } | null = null;

  constructor(
    private readonly document: Document,
    private readonly cast: Cast,
  ) {
    this.mentions = new MentionIndex([...cast.mentions]);
    this.pronounAt = new Map(
      cast.mentions.flatMap(({ form, from }, index) => (form === 'pronoun' ? [[from, index] as const] : [])),
    );
  }

  /** Notes who spoke where. */
  spoke(source: WordRange, speakers: number[]): void {
    this.last = { source, speakers };
  }

  /**
   * Who speaks where a source stands of which some were found. `they` means one of several who have just spoken together, all
   * of them, or where nobody was found one without a name who spoke last. `he` means whom the last speaker was told by, that
   * speaker: `The pilot's brother said …, he added`. The pronoun becomes a mention of theirs.
   */
  meant(source: WordRange, found: number[]): number[] {
    const pronoun = source.to === source.from + 1 ? (this.document.words[source.from]?.lower ?? '') : '';
    const [figure] = found;
    if (!this.last) return found;
    const { speakers } = this.last;
    if (figure === undefined) return pronoun === 'they' && this.isSomebody(speakers, source) ? speakers : found;
    const together =
      pronoun === 'they' &&
      (speakers.includes(figure) || this.goesOn(speakers, source) || this.isOfThem(figure, speakers, source));
    if (!together && !this.isOwner(figure, pronoun) && !this.isNewcomer(figure, pronoun, source)) return found;
    const at = this.pronounAt.get(source.from);
    const mention = this.cast.mentions[at ?? -1];
    const [first] = speakers;
    if (at !== undefined && mention && first !== undefined) this.cast.mentions[at] = { ...mention, figure: first };
    return speakers;
  }

  /** `Campaigners asked what the army, whose men, they say, fled, is for`: those who speak in the sentence already. */
  private goesOn([figure]: readonly number[], source: WordRange): boolean {
    const isGroup = this.cast.figures[figure ?? -1]?.kind === PartyKind.GROUP;
    return isGroup && this.sentencesTo(source) === 0;
  }

  /** `Jane Roe and John Doe of the institute argue … . They suggest …`: a body of theirs is not who goes on. */
  private isOfThem(figure: number, speakers: readonly number[], source: WordRange): boolean {
    return speakers.length > 1 && this.sentencesTo(source) === 1 && this.isInLast(figure);
  }

  /** `A government spokesperson said … , they added`: one without a name, of whom nothing tells a `he` or `she`. */
  private isSomebody([figure, ...others]: readonly number[], source: WordRange): boolean {
    const last = this.cast.figures[figure ?? -1];
    const isNear = this.sentencesTo(source) <= NEAR;
    return last?.kind === PartyKind.UNNAMED && last.pronoun === null && others.length === 0 && isNear;
  }

  /** Whether a figure is only whose somebody is that spoke last, and the pronoun may mean that somebody. */
  private isOwner(figure: number, pronoun: string): boolean {
    const gender = HE_SHE.get(pronoun);
    const [teller, ...others] = this.last?.speakers ?? [];
    const told = this.cast.figures[teller ?? -1];
    if (gender === undefined || !this.last || !told || others.length > 0 || teller === figure) return false;
    const noun = told.name.split(' ').at(-1) ?? '';
    const other = told.pronoun ?? GENDERED.get(noun) ?? (AROUND_PERSONS.has(noun) ? null : gender);
    return other === gender && this.isInLast(figure);
  }

  /**
   * `Another, who gave no name, said …, she said`: one without a name who has just spoken, in a sentence of his own, where the
   * text has not told of the other one since.
   */
  private isNewcomer(figure: number, pronoun: string, source: WordRange): boolean {
    const gender = HE_SHE.get(pronoun);
    const [teller, ...others] = this.last?.speakers ?? [];
    const told = this.cast.figures[teller ?? -1];
    if (!this.last || gender === undefined || teller === figure || others.length > 0) return false;
    const isNameless = told?.kind === PartyKind.UNNAMED && (told.pronoun ?? gender) === gender;
    const isNext =
      opensSentence(this.document, this.last.source.from) &&
      this.sentencesTo(source) === 1 &&
      this.isSameParagraph(source);
    const since = this.mentions.within({ from: this.last.source.to, to: source.from });
    return isNameless && isNext && !since.some((mention) => mention.figure === figure && mention.form !== 'pronoun');
  }

  private isSameParagraph({ from }: WordRange): boolean {
    return paragraphOf(this.document, from) === paragraphOf(this.document, this.last?.source.from ?? -1);
  }

  /** Whether the source of who spoke last names a figure. */
  private isInLast(figure: number): boolean {
    return this.last !== null && this.mentions.within(this.last.source).some((mention) => mention.figure === figure);
  }

  /** Sentences from the source of who spoke last to another. */
  private sentencesTo({ from }: WordRange): number {
    const { sentenceOf } = this.document;
    return (sentenceOf[from] ?? 0) - (sentenceOf[this.last?.source.from ?? from] ?? 0);
  }
}
