import { nameKey } from '../model/ids.js';
import { PartyKind } from '../model/party.js';
import { addFigure, asName, type Cast, type Figure } from './cast.js';
import {
  isQuoted,
  lowerWords,
  opensSentence,
  paragraphOf,
  rangeOf,
  type Document,
  type WordRange,
} from './document.js';
import { DETERMINERS, FUNCTION_WORDS, ORDINALS } from './lexicon/function-words.js';
import { BODY_NOUNS, kindOfNoun } from './lexicon/organizations.js';
import { AROUND_PERSONS } from './lexicon/people.js';
import { endsPhrase } from './objects.js';
import { adjectiveOf, isAdjective } from './known-names.js';
import { isPluralBody, roleOf, singularOf } from './phrases.js';
import { isCapitalised } from './words.js';

/** Sentences from several people to one of them. */
const NEAR = 3;
/** What opens a phrase for one of several. */
const SINGLE = new Set(['one', 'a', 'an', 'another']);
/** How some of several are told of, lower case, with what their name then begins with; `other` alone is of several. */
const MEMBERS: ReadonlyMap<string, string> = new Map([
  ['one', 'a'],
  ['another', 'another'],
  ['the other', 'the other'],
  ['others', 'other'],
  ['the others', 'other'],
  ...[...ORDINALS].flatMap((ordinal) =>
    ['a', 'the'].map((article) => [`${article} ${ordinal}`, `a ${ordinal}`] as const),
  ),
]);
/** Whose office is a state's or a town's. */
const OFFICIAL =
  /prosecutor|attorney|mayor|governor|president|minister|sheriff|coroner|ombudsman|chancellor|commissioner/iu;
/** Who somebody has, and is told of for that alone. */
const KIN = new Set(['son', 'daughter', 'child', 'grandchild', 'grandson', 'granddaughter', 'brother', 'sister']);
/** Words of a subject, its article included. */
const LONGEST_SUBJECT = 5;

/** Parties that no lexicon knows: who speaks or is spoken to is somebody. One for all places with the same words. */
export class Strangers {
  private readonly made: Set<number>;
  /** Whom the pronoun at a word means. */
  private readonly pronouns: ReadonlyMap<number, number>;
  /** Parties by the keys of their names. */
  private readonly named: ReadonlyMap<string, number>;

  constructor(
    private readonly document: Document,
    private readonly cast: Cast,
  ) {
    this.made = new Set(cast.strangers.values());
    this.pronouns = new Map(
      cast.mentions.flatMap(({ form, from, figure }) => (form === 'pronoun' ? [[from, figure] as const] : [])),
    );
    this.named = new Map(cast.figures.map(({ name }, figure) => [nameKey(name), figure]));
  }

  /** The party that words name, a new one the first time; the place becomes a mention of it. */
  at(place: WordRange): number {
    const figure = this.ownedAt(place) ?? strangerAt(this.document, place, this.cast);
    this.made.add(figure);
    this.cast.mentions.push({ ...place, form: 'role', figure });
    return figure;
  }

  /**
   * `its foreign ministry`, `her office`: the body by whose it is, `the Norwegian foreign ministry`, since others have one too;
   * null for other words and where nothing tells whose.
   */
  private ownedAt({ from, to }: WordRange): number | null {
    const { words } = this.document;
    const [first, last] = [words[from]?.lower ?? '', words[to - 1]?.lower ?? ''];
    const isOwned =
      (first === 'its' && BODY_NOUNS.has(last)) || (/^(?:its|his|her)$/u.test(first) && AROUND_PERSONS.has(last));
    const owner = isOwned ? this.cast.figures[this.pronouns.get(from) ?? -1] : undefined;
    if (!owner) return null;
    const isState = owner.known !== null && owner.kind === PartyKind.COUNTRY;
    const whose = isState ? adjectiveOf(owner.known) : `${owner.name}’s`;
    const name = [whose, ...words.slice(from + 1, to).map(({ text }) => text)].join(' ');
    return strangerCalled(name, this.cast, this.named.get(nameKey(name)));
  }

  /**
   * `said one`, `others warned`, `the other said`, `a third said`, `another, who gave no name,`: some of those whom the text
   * told of last, named after what they are.
   */
  memberAt(place: WordRange): number | null {
    const opening = memberOpening(this.document, place);
    const told = opening === undefined ? undefined : this.roleBefore(place.from);
    if (opening === undefined || told === undefined) return null;
    const isSeveral = opening === 'other';
    // `One swore …`: one of several.
    const isFirst = place.to === place.from + 1 && this.document.words[place.from]?.lower === 'one';
    if ((isSeveral || isFirst) && told.plural === undefined) return null;
    const name = opening === 'a' ? withArticle(told.role) : `${opening} ${told.role}`;
    const figure = isSeveral
      ? addFigure(this.cast.figures, PartyKind.GROUP, `other ${told.plural}`, null, true)
      : addFigure(this.cast.figures, PartyKind.UNNAMED, name, null, false);
    this.cast.mentions.push({ ...place, form: 'role', figure });
    return figure;
  }

  /** `said the Italian, who started 11th`: the person who was named last; null for other words and where nobody was. */
  nationalAt(place: WordRange): number | null {
    const { words, sentenceOf } = this.document;
    const alone = place.to === place.from + 2 || words[place.from + 2]?.text === ',';
    const demonym = words[place.from + 1]?.text ?? '';
    if (!alone || words[place.from]?.lower !== 'the' || !isAdjective(demonym) || !/n$/u.test(demonym)) return null;
    const here = sentenceOf[place.from] ?? -1;
    const last = this.cast.mentions.findLast(
      ({ from, figure, form }) =>
        from < place.from &&
        form === 'name' &&
        this.cast.figures[figure]?.kind === PartyKind.PERSON &&
        here - (sentenceOf[from] ?? -1) <= NEAR,
    );
    if (last) this.cast.mentions.push({ from: place.from, to: place.from + 2, form: 'role', figure: last.figure });
    return last?.figure ?? null;
  }

  /**
   * Whom `it` or `they` means where no party that is known fits: who spoke or was named last, or what opens the sentence
   * before, `The hospital apologised. It said …`.
   */
  meantAt(place: WordRange): number | null {
    const { words, sentences, sentenceOf } = this.document;
    const pronoun = words[place.from]?.lower;
    if (place.to !== place.from + 1 || (pronoun !== 'it' && pronoun !== 'they')) return null;
    const here = sentenceOf[place.from] ?? -1;
    const last = this.cast.mentions.findLast(
      ({ from, figure }) => from < place.from && this.made.has(figure) && here - (sentenceOf[from] ?? -1) < NEAR,
    );
    const opening = sentences[here - 1];
    const subject = opening?.paragraph === sentences[here]?.paragraph ? this.subjectOf(opening) : null;
    const figure = last?.figure ?? (subject ? this.at(subject) : undefined);
    const meant = this.cast.figures[figure ?? -1];
    if (figure === undefined || !meant || meant.kind === PartyKind.UNNAMED) return null;
    if (pronoun === 'it' && meant.kind === PartyKind.GROUP) return null;
    this.cast.mentions.push({ ...place, form: 'pronoun', figure });
    return figure;
  }

  /** `The hospital` in `The hospital apologised`: a body without a name that opens a sentence; null for anything else. */
  private subjectOf(sentence: WordRange | undefined): WordRange | null {
    if (!sentence || !DETERMINERS.has(this.document.words[sentence.from]?.lower ?? '')) return null;
    for (let at = sentence.from + 1; at < Math.min(sentence.to, sentence.from + LONGEST_SUBJECT); at += 1) {
      const { lower = '', text = '' } = this.document.words[at] ?? {};
      if (text !== lower || FUNCTION_WORDS.has(lower)) return null;
      if ((BODY_NOUNS.has(lower) || BODY_NOUNS.has(singularOf(lower))) && endsPhrase(this.document, at + 1))
        return { from: sentence.from, to: at + 1 };
    }
    return null;
  }

  /** What several are called, or one of several, in the sentences before a word: `nurses`, `one supporter`. */
  private roleBefore(word: number): { readonly role: string; readonly plural?: string } | undefined {
    const { words, sentenceOf } = this.document;
    for (let at = word - 1; at >= 0 && (sentenceOf[word] ?? 0) - (sentenceOf[at] ?? 0) <= NEAR; at -= 1) {
      const lower = words[at]?.lower ?? '';
      const found = isQuoted(this.document, at) ? null : roleOf(lower);
      // `her husband and three sons`: another of those is none who speaks.
      if (KIN.has(found?.role ?? '')) continue;
      if (found?.plural === true && found.role !== lower) return { role: found.role, plural: lower };
      if (found?.plural !== false) continue;
      // `One supporter …; another …`, `A foreign ministry official … Another …`
      const single = [1, 2, 3, 4].some((back) => SINGLE.has(words[at - back]?.lower ?? ''));
      if (single) return { role: found.role };
    }
    return undefined;
  }
}

/** `an official`, `a Treasury official` */
export const withArticle = (phrase: string) => `${/^[aeiou]/iu.test(phrase) ? 'an' : 'a'} ${phrase}`;

/** The party that words name and no lexicon knows, a new one the first time. */
export function strangerAt(document: Document, place: WordRange, cast: Pick<Cast, 'figures' | 'strangers'>): number {
  return strangerCalled(nameOf(document, place), cast);
}

/** The party by a name that no lexicon knows: one with the same words, `known`, one that it fits, or a new one. */
function strangerCalled(
  name: string,
  { figures, strangers }: Pick<Cast, 'figures' | 'strangers'>,
  known?: number,
): number {
  const key = name.toLowerCase();
  const figure = strangers.get(key) ?? known ?? calledBefore(key, figures, strangers) ?? addStranger(figures, name);
  strangers.set(key, figure);
  return figure;
}

/** `the agency` behind `Kenya's anti-corruption agency`: the last body without a name that is called by a noun. */
function calledBefore(name: string, figures: readonly Figure[], strangers: Cast['strangers']): number | undefined {
  const noun = /^the (\p{Ll}+)$/u.exec(name)?.[1];
  if (noun === undefined || !BODY_NOUNS.has(noun)) return undefined;
  return [...strangers.values()].findLast((figure) => ` ${headOf(figures[figure]?.name ?? '')}`.endsWith(` ${noun}`));
}

/** The words as a name in lists; what opens a sentence and is no name loses its capital: `aid groups`. */
function nameOf(document: Document, place: WordRange): string {
  const { start, end } = rangeOf(document, place);
  // `the think tank, based in Brussels,`
  const name = asName(document.text.slice(start, end)).replace(/, \p{Ll}.*$|['’]s$/u, '');
  // `Tigray forces`: what the text names elsewhere keeps its capital.
  const isName = capitalsIn(document).has(document.words[place.from]?.text ?? '');
  const opens = opensSentence(document, place.from) && !isName;
  const isCommon = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)+$/u.test(name) || isPluralBody(name.toLowerCase());
  return opens && isCommon ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** Words of a text that have a capital where no sentence opens; in a headline all may. */
const capitals = new WeakMap<Document, ReadonlySet<string>>();

function capitalsIn(document: Document): ReadonlySet<string> {
  const known = capitals.get(document);
  if (known) return known;
  const isInside = (at: number): boolean => !opensSentence(document, at) && paragraphOf(document, at) > 0;
  const inside = document.words.filter(({ text }, at) => isCapitalised(text) && isInside(at));
  const found = new Set(inside.map(({ text }) => text));
  capitals.set(document, found);
  return found;
}

/** Whether words tell of one or some of those whom the text told of last: `others`, `a third`. */
export function isMember(document: Document, place: WordRange): boolean {
  return memberOpening(document, place) !== undefined;
}

/** What the name of some of several begins with; undefined for other words. */
function memberOpening(document: Document, { from, to }: WordRange): string | undefined {
  const words = lowerWords(document, from, to);
  const comma = words.indexOf(',');
  return MEMBERS.get(words.slice(0, comma < 0 ? words.length : comma).join(' '));
}

/** A party for words that no lexicon knows: a body by its capitals, several people by the plural, else one person. */
function addStranger(figures: Figure[], name: string): number {
  const bare = withoutArticle(name);
  if (
    bare !== name &&
    /^\p{Lu}/u.test(bare) &&
    bare.split(' ').some((word) => kindOfNoun(word.toLowerCase()) !== undefined)
  ) {
    return addFigure(figures, PartyKind.OTHER, bare, null, true);
  }
  const head = headOf(bare);
  const [kind] = BODY_NOUNS.get(head.split(' ').at(-1) ?? '') ?? [];
  if (kind !== undefined)
    return addFigure(figures, PartyKind[kind === 'ARMED_GROUP' ? 'OTHER' : kind], name, null, true);
  // `the prosecutor's office`
  if (/['’]s? office$/u.test(head)) {
    const kind = OFFICIAL.test(head) ? PartyKind.GOVERNMENT : PartyKind.OTHER;
    return addFigure(figures, kind, name, null, true);
  }
  // `told NewsNow`: no person is written so.
  if (/^\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u.test(name)) return addFigure(figures, PartyKind.OTHER, name, null, true);
  const plural = /[^s]s$/u.test(head);
  return addFigure(figures, plural ? PartyKind.GROUP : PartyKind.UNNAMED, name, null, plural);
}

const withoutArticle = (name: string) => name.replace(/^(?:the|an?) /u, '');

/** The words of a name up to its noun: `ministry` of `ministry of finance`. */
function headOf(name: string): string {
  return name.split(/ (?:of|in|at|for|from|with|who|that|which|on|and) |,/u)[0] ?? '';
}
