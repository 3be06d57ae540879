import { PartyKind } from '../model/party.js';
import { addFigure, asName, type Cast, type Figure } from './cast.js';
import { rangeOf, type Document, type WordRange } from './document.js';
import { BODY_NOUNS, kindOfNoun } from './lexicon/organizations.js';
import { roleOf } from './phrases.js';

/** Sentences from several people to one of them. */
const NEAR = 3;

/** Parties that no lexicon knows: who speaks or is spoken to is somebody. One for all places with the same words. */
export class Strangers {
  private readonly byName = new Map<string, number>();

  constructor(
    private readonly document: Document,
    private readonly cast: Cast,
  ) {}

  /** The party that words name, a new one the first time; the place becomes a mention of it. */
  at(place: WordRange): number {
    const name = this.nameOf(place);
    const key = name.toLowerCase();
    const figure = this.byName.get(key) ?? addStranger(this.cast.figures, name);
    this.byName.set(key, figure);
    this.cast.mentions.push({ ...place, form: 'role', figure });
    return figure;
  }

  /** `said one`, `another cautioned`, `another, who gave no name,`: one of those whom the text told of last, named after what they are. */
  memberAt(place: WordRange): number | null {
    const { words } = this.document;
    const word = words[place.from]?.lower ?? '';
    const alone = place.to === place.from + 1 || words[place.from + 1]?.text === ',';
    if (!alone || (word !== 'one' && word !== 'another')) return null;
    const role = this.roleBefore(place.from);
    if (role === undefined) return null;
    const article = word === 'another' ? word : /^[aeiou]/u.test(role) ? 'an' : 'a';
    const figure = addFigure(this.cast.figures, PartyKind.UNNAMED, `${article} ${role}`, null, false);
    this.cast.mentions.push({ ...place, form: 'role', figure });
    return figure;
  }

  /** What several are called, or one of several, in the sentences before a word: `nurses`, `one supporter`. */
  private roleBefore(word: number): string | undefined {
    const { words, sentenceOf, quotationOf } = this.document;
    for (let at = word - 1; at >= 0 && (sentenceOf[word] ?? 0) - (sentenceOf[at] ?? 0) <= NEAR; at -= 1) {
      const found = (quotationOf[at] ?? -1) < 0 ? roleOf(words[at]?.lower ?? '') : null;
      const several = found?.plural === true || words[at - 1]?.lower === 'one';
      if (found && several && found.role !== words[at]?.lower) return found.role;
      if (found && several && !found.plural) return found.role;
    }
    return undefined;
  }

  /** The words as a name in lists; what opens a sentence and is no name loses its capital: `aid groups`. */
  private nameOf(place: WordRange): string {
    const { text, sentences, sentenceOf } = this.document;
    const { start, end } = rangeOf(this.document, place);
    const name = asName(text.slice(start, end)).replace(/['’]s$/u, '');
    const opens = sentences[sentenceOf[place.from] ?? -1]?.from === place.from;
    return opens && /^\p{Lu}\p{Ll}+(?: \p{Ll}+)+$/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  }
}

/** A party for words that no lexicon knows: a body by its capitals, several people by the plural, else one person. */
function addStranger(figures: Figure[], name: string): number {
  const bare = name.replace(/^(?:the|an?) /u, '');
  if (
    bare !== name &&
    /^\p{Lu}/u.test(bare) &&
    bare.split(' ').some((word) => kindOfNoun(word.toLowerCase()) !== undefined)
  ) {
    return addFigure(figures, PartyKind.OTHER, bare, null, true);
  }
  const head = bare.split(/ (?:of|in|at|for|from|with|who|on|and) |,/u)[0] ?? '';
  const [kind] = BODY_NOUNS.get(head.split(' ').at(-1) ?? '') ?? [];
  if (kind !== undefined)
    return addFigure(figures, PartyKind[kind === 'ARMED_GROUP' ? 'OTHER' : kind], name, null, true);
  const plural = /[^s]s$/u.test(name.split(/ (?:of|in|at|for|from|with|who|on|and) |,/u)[0] ?? '');
  return addFigure(figures, plural ? PartyKind.GROUP : PartyKind.UNNAMED, name, null, plural);
}
