import type { Document, WordRange } from './document.js';
import { DETERMINERS, FUNCTION_WORDS, PREPOSITIONS } from './lexicon/function-words.js';
import { BODY_NOUNS } from './lexicon/organizations.js';
import { SPELLINGS, TOO_GENERAL, TOPIC_NOUNS } from './lexicon/topics.js';
import { dictionaryForm, modifierOf, nounsIn } from './nouns.js';
import { roleOf } from './phrases.js';

/** Nouns for something that is done to something. */
const ACTION = /(?:tion|sion|ment|al|ure|out|ing|release|exchange|supply|sale|use|ban|cut|delivery)$/u;
/** Topics a claim. */
const MOST = 2;
/** How far behind the first topic the second may be. */
const NEAR = 2;
/** What a noun loses that only tells where or with what. */
const ASIDE = 2;
/** What a noun loses that tells who somebody is. */
const PERSON = 4;

/** What the claims of a text turn on. */
export class Topics {
  private readonly nouns: Uint8Array;
  /** How often the text has each noun. */
  private readonly counts = new Map<string, number>();

  /** @param names the places that are names, and no nouns */
  constructor(
    private readonly document: Document,
    names: readonly WordRange[],
  ) {
    this.nouns = nounsIn(document, names);
    document.words.forEach((_, at) => {
      const noun = this.nounAt(at);
      if (noun !== null) this.counts.set(noun, (this.counts.get(noun) ?? 0) + 1);
    });
  }

  /**
   * What a claim turns on: one or two noun phrases of one or two nouns in dictionary form (`troops` and `withdrawal` side
   * by side are `troop withdrawal`), first what the text speaks of most and what the claim begins with.
   */
  of(content: readonly WordRange[]): string[] {
    const weights = new Map<string, number>();
    for (const { from, to } of content) {
      for (let at = from; at < to; at += 1) {
        const noun = this.nounAt(at);
        if (noun === null || (at + 1 < to && this.nouns[at + 1] === 1) || TOO_GENERAL.has(noun)) continue;
        const object = this.objectOf(at, to);
        const before = modifierOf(this.document, this.nouns, at);
        const modifier = object?.noun ?? (before >= from ? this.sortAt(before) : null);
        const isCompound = modifier !== null && modifier !== noun;
        const topic = isCompound ? `${modifier} ${noun}` : noun;
        const aside = this.isAside(isCompound && !object ? before : at, from);
        const weight = this.weightOf(noun) + (isCompound ? 1 : 0) - (aside ? ASIDE : 0) - Math.min(weights.size, 1);
        if (!weights.has(topic)) weights.set(topic, weight);
        if (object) at = object.at;
      }
    }
    const [first, ...others] = [...weights].sort((a, b) => b[1] - a[1]);
    const near = others.filter(
      ([topic, weight]) => first && weight >= first[1] - NEAR && roleOf(topic.split(' ').at(-1) ?? '') === null,
    );
    return [...(first ? [first] : []), ...near].slice(0, MOST).map(([topic]) => topic);
  }

  /** What the text speaks of often weighs more, and what it is known that claims turn on; who is named by his work, less. */
  private weightOf(noun: string): number {
    const count = this.counts.get(noun) ?? 1;
    return TOPIC_NOUNS.has(noun) ? count + 1 : roleOf(noun) === null ? count : count - PERSON;
  }

  /** `withdrawal of the American troops` is `troop withdrawal`: what an action is done to stands before it. */
  private objectOf(at: number, to: number): { noun: string; at: number } | null {
    const { words } = this.document;
    if (words[at + 1]?.lower !== 'of' || !ACTION.test(words[at]?.lower ?? '')) return null;
    for (let word = at + 2; word < Math.min(to, at + 5); word += 1) {
      const noun = this.nounAt(word);
      if (noun !== null && this.nouns[word + 1] !== 1) return TOO_GENERAL.has(noun) ? null : { noun, at: word };
      if (noun === null && !/^\p{L}/u.test(words[word]?.text ?? '')) return null;
    }
    return null;
  }

  /** `on the roof of a school`: a preposition opens the phrase, other than `of` and the `to` of `agreement to a cease-fire`. */
  private isAside(at: number, from: number): boolean {
    for (let word = at - 1; word >= Math.max(from, at - 3); word -= 1) {
      const { lower = '', text = '' } = this.document.words[word] ?? {};
      const binds = lower === 'of' || (lower === 'to' && ACTION.test(this.document.words[word - 1]?.lower ?? ''));
      if (PREPOSITIONS.has(lower)) return !binds;
      if (!/^[\p{L}\d']/u.test(text) || (FUNCTION_WORDS.has(lower) && !DETERMINERS.has(lower))) return false;
    }
    return false;
  }

  /** The dictionary form of a noun that can be a topic, or null: `the government` is a party. */
  private nounAt(at: number): string | null {
    if (this.nouns[at] !== 1) return null;
    const noun = this.formAt(at);
    return TOPIC_NOUNS.has(noun) || !BODY_NOUNS.has(noun) ? noun : null;
  }

  private sortAt(at: number): string | null {
    const noun = this.formAt(at);
    return TOO_GENERAL.has(noun) ? null : noun;
  }

  private formAt(at: number): string {
    const noun = dictionaryForm(this.document.words[at]?.lower ?? '');
    return SPELLINGS.get(noun) ?? noun;
  }
}
