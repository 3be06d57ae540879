import { SPEECH_NOUNS } from './lexicon/cues.js';
import {
  DEFINITES,
  DETERMINERS,
  FUNCTION_WORDS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
} from './lexicon/function-words.js';
import { BODY_NOUNS } from './lexicon/organizations.js';
import { AROUND_PERSONS } from './lexicon/people.js';
import type { Mention } from './cast.js';
import { lowerWords, type Document, type WordRange } from './document.js';
import { HONOURS, isTitle, titlesAt } from './name-runs.js';
import { roleOf, singularOf } from './phrases.js';
import { isWordLike, type Word } from './words.js';

/** Things that are read, not people: what they say is nobody's claim unless somebody is named with them. */
const DOCUMENTS = new Set(
  `report study statement document documents survey poll law bill data letter book email emails filing lawsuit complaint
  article paper research findings evidence figures statistics memo indictment order ruling details results transcript
  video photo post tweet website ad ads advert advertisement clip spot message messages move decision meeting sign signs idea fact records reports studies polls it this that which what there these those editorial`.split(
    /\s+/,
  ),
);

/** What bodies speak by, and words around a cue within which it is named. */
export const STATEMENTS: ReadonlySet<string> = new Set(
  'statement letter report memo email post tweet message editorial filing'.split(' '),
);
const AROUND = 10;
/** What stands before whose statement, report or the like it is. */
const BINDING = new Set(['by', 'from', 'of']);
/** What somebody finds out by asking or counting others: it is of those, and by whoever speaks. */
const INQUIRIES = new Set(
  'poll survey analysis research data figures estimates review inquiry inquest investigation audit'.split(' '),
);
/** Nouns for so many of those behind `of`. */
export const QUANTITIES: ReadonlySet<string> = new Set(
  `many most some several few two three four five six dozens hundreds thousands scores`.split(/\s+/),
);
/** What those do to a document who did not write it. */
const READ = new Set(['seen', 'obtained', 'reviewed', 'viewed', 'examined', 'carried', 'cited', 'quoted']);
/** What is done to a statement, right behind the noun. */
const SENT = new Set(['sent', 'seen', 'written', 'signed', 'leaked', 'obtained']);
/** Nouns between whose somebody is and the name. */
const LONGEST_DESCRIPTION = 4;

/** Whether the noun behind `'s` is what speaks for somebody: `new company`. */
function speaksForOwner(words: readonly Word[]): boolean {
  const noun = words.findIndex(({ lower }) => AROUND_PERSONS.has(lower) || BODY_NOUNS.has(lower));
  return noun >= 0 && noun < 3 && words.slice(0, noun).every(({ text }) => isWordLike(text));
}

/** `aid groups`, `Nobel Prize winners`: several of a sort, without an article. */
function isBarePlural(words: readonly string[]): boolean {
  const plain =
    words.length > 0 &&
    words.length < 4 &&
    words.every((word, index) => (index > 0 ? /^(?:\p{L}|['’]s?$)/u : /^\p{L}\p{Ll}/u).test(word));
  const last = words.at(-1) ?? '';
  const isCommon = words.length === 1 || /^\p{Ll}/u.test(last);
  return plain && isCommon && /(?:[^su]s|^staff|^personnel)$/u.test(last);
}

const isDocument = (lower: string): boolean => DOCUMENTS.has(lower) || DOCUMENTS.has(singularOf(lower));

/** Whether words end with a thing that says something: `the review`, `my insurer's letter`. */
export function isThing({ words }: Document, { to }: WordRange): boolean {
  const last = words[to - 1]?.lower ?? '';
  return isDocument(last) || INQUIRIES.has(last);
}

/** `the statement from the embassy`: whose statement, letter or the like a source is; null for others. */
export function ownerOfStatement({ words }: Document, { from, to }: WordRange): WordRange | null {
  const noun = words
    .slice(from, Math.min(to, from + LONGEST_DESCRIPTION))
    .findIndex(({ lower }) => STATEMENTS.has(lower));
  const owner = from + noun + 2;
  const isBound = noun >= 0 && /^(?:by|from)$/u.test(words[owner - 1]?.lower ?? '') && owner < to;
  return isBound && DETERMINERS.has(words[owner]?.lower ?? '') ? { from: owner, to } : null;
}

/** Whether a source has no party in it but could be one: `the beekeeper`. */
export function isUnknownPerson(document: Document, source: WordRange): boolean {
  const words = document.words.slice(source.from, source.to);
  const stop = words.findIndex(
    (word, index) => index > 0 && (!isWordLike(word.text) || PREPOSITIONS.has(word.lower) || word.lower === "'s"),
  );
  const phrase = words.slice(0, stop < 0 ? words.length : stop);
  const head = phrase.at(-1);
  const first = words[0]?.lower ?? '';
  // `an email sent to the office`
  const sent = phrase.findIndex(({ lower }) => SENT.has(lower));
  if (isDocument(phrase[sent - 1]?.lower ?? '')) return false;
  // `Mayor Jane Roe's office`, `the pilots' union`
  if (words.some(({ lower }, at) => /^'s?$/u.test(lower) && speaksForOwner(words.slice(at + 1)))) return true;
  // `the 19-year-old`
  if (DETERMINERS.has(first) && /-olds?$/u.test(words.at(-1)?.lower ?? '')) return true;
  // `says watchdog`: a headline leaves out the article.
  if (words.length === 1 && BODY_NOUNS.has(first) && words[0]?.text === first) return true;
  // `One of them`: a person, whoever the others are.
  if (first === 'one' && words[1]?.lower === 'of') return true;
  return (
    (DETERMINERS.has(first) ||
      /^\d+$|(?:teen|ty(?:-\p{L}+)?)$/u.test(first) ||
      isBarePlural(phrase.map((word) => word.text))) &&
    head !== undefined &&
    /\p{L}/u.test(head.text) &&
    isWordLike(head.text) &&
    !DETERMINERS.has(head.lower) &&
    !isDocument(head.lower) &&
    !PRONOUNS.has(head.lower)
  );
}

/** Finds the parties that a source names. */
export class SpeakerFinder {
  private readonly starts = new Map<number, Mention[]>();
  /** Names, by the word behind them. */
  private readonly names = new Map<number, Mention>();
  /** Who spoke last by a statement, a letter and the like. */
  private readonly authors = new Map<string, readonly number[]>();

  constructor(
    private readonly document: Document,
    mentions: readonly Mention[],
  ) {
    for (const mention of mentions) {
      this.starts.set(mention.from, [...(this.starts.get(mention.from) ?? []), mention]);
      if (mention.form === 'name') this.names.set(mention.to, mention);
    }
  }

  /**
   * The figures that speak where a source stands: the first mention that heads it, and those joined to it by `and`.
   * Empty where the source is a document of nobody's, or nobody known.
   */
  speakers(source: WordRange): number[] {
    const described = this.namedAround(source) ?? this.namedBefore(source) ?? this.oneOf(source);
    if (described) return [described.figure];
    const found: number[] = [];
    let at = source.from;
    while (at < source.to) {
      const mention = this.headAt(at, source.to);
      if (!mention || this.ownsNext(mention, source.to)) {
        if (found.length > 0 || this.closes(at)) break;
        at += 1;
        continue;
      }
      if (!this.speaksByItself(mention, source.to)) {
        if (found.length > 0) break;
        // `Iran's Foreign Ministry`: whose it is stands before it.
        at = mention.to + 1;
        continue;
      }
      // `Leeds Police Chief Constable Jane Roe`: whose title it is speaks, not the body before it.
      const behind = this.afterDot(mention.to);
      const titled =
        mention.form === 'name'
          ? (this.behindTitles(behind, source.to) ?? this.behindNouns(behind, source.to))
          : undefined;
      if (titled) {
        at = titled.from;
        continue;
      }
      if (!found.includes(mention.figure)) found.push(mention.figure);
      at = mention.to;
      if (this.document.words[at]?.lower !== 'and') break;
      // `the Taliban and the government`
      at += this.headAt(at + 1, source.to) === undefined && this.document.words[at + 1]?.lower === 'the' ? 2 : 1;
    }
    if (found.length > 0) return found;
    const named = this.namedBehind(source);
    if (named) return [named.figure];
    const ways = [this.inside(source), this.authorsOf(source), this.namedBeyond(source)];
    return ways.find(({ length }) => length > 0) ?? [];
  }

  /** `PM Jane Roe`: the name of which a source has but a part. */
  private namedAround({ from, to }: WordRange): Mention | undefined {
    const name = this.names.get(to);
    return name !== undefined && name.from < from ? name : undefined;
  }

  /** `Myanmar's junta`: the name of which a source has but the beginning. */
  private namedBeyond({ from, to }: WordRange): number[] {
    const name = this.starts.get(from)?.find(({ form, to: end }) => form === 'name' && end > to);
    return name ? [name.figure] : [];
  }

  /** `One of them, a pharmacist, …`, `another, a father of two, …`: who that one is. */
  private oneOf({ from, to }: WordRange): Mention | undefined {
    const [one = '', of, them] = lowerWords(this.document, from, to);
    const end = of === 'of' && them === 'them' ? from + 3 : from + 1;
    const told = (one === 'one' || one === 'another') && this.document.words[end]?.text === ',';
    return told ? (this.headAt(end + 1, to) ?? this.givenName(end + 1, to)) : undefined;
  }

  /** `one, who gave his name as Jano`: the name. */
  private givenName(from: number, to: number): Mention | undefined {
    let gives = false;
    for (let at = from; at < to; at += 1) {
      gives ||= this.document.words[at]?.lower === 'name';
      const mention = gives ? this.headAt(at, to) : undefined;
      if (mention?.form === 'name') return mention;
    }
    return undefined;
  }

  /** The name that stands behind titles at a word. */
  private behindTitles(at: number, to: number): Mention | undefined {
    const { from } = titlesAt(this.document, at);
    if (from === at) return undefined;
    const mentions = [from, at].flatMap((start) => this.starts.get(start) ?? []);
    return mentions.find(({ form, to: end }) => form === 'name' && end <= to);
  }

  /** Where a body's name ends with its dot: `Roe & Co. analyst Jane Roe`. */
  private afterDot(at: number): number {
    const [last, dot] = [this.document.words[at - 1], this.document.words[at]];
    return dot?.text === '.' && dot.start === last?.end ? at + 1 : at;
  }

  /** `former India opener Jane Roe`: the name that the nouns behind another one lead to. */
  private behindNouns(from: number, to: number): Mention | undefined {
    // `SP (Rural) Jane Roe`
    const { words } = this.document;
    const bracket = words[from]?.text === '(' && words[from + 2]?.text === ')';
    let at = bracket ? from + 3 : from;
    while (at < Math.min(to, from + LONGEST_DESCRIPTION) && this.isPlain(at)) at += 1;
    if (at === from) return undefined;
    const nameAt = (start: number) => this.starts.get(start)?.find(({ form, to: end }) => form === 'name' && end <= to);
    // `Her Labour shadow, Jane Roe, said`
    const beside = words[at]?.text === ',' ? nameAt(at + 1) : undefined;
    const closed = beside && (beside.to === to || words[beside.to]?.text === ',');
    return nameAt(at) ?? nameAt(from) ?? (closed ? beside : undefined);
  }

  private isPlain(at: number): boolean {
    const { text = '', lower = '' } = this.document.words[at] ?? {};
    return /^\p{Ll}[\p{Ll}-]*$/u.test(text) && !FUNCTION_WORDS.has(lower);
  }

  /** `Bridges of Bread, an aid group, said`: the name that a source between commas describes. */
  private namedBefore({ from, to }: WordRange): Mention | undefined {
    const { words } = this.document;
    if (words[from - 1]?.text !== ',' || words[to]?.text !== ',' || !DETERMINERS.has(words[from]?.lower ?? ''))
      return undefined;
    // `Asked whether it was Roe, the church's president, John Doe, replied`: it names its own.
    if (this.namedBehind({ from, to })) return undefined;
    const name = this.names.get(from - 1);
    // `In an interview with the BBC, the singer, who turns 60, said`: the comma ends where it was said.
    const first = name && words[name.from - 1]?.lower === 'the' ? name.from - 1 : name?.from;
    return PREPOSITIONS.has(words[(first ?? 0) - 1]?.lower ?? '') ? undefined : name;
  }

  /** `the ferry's deckhand, Joel Astbury`, `counsel for the company, Jane Roe`: the name that a comma sets beside what describes it. */
  private namedBehind({ from, to }: WordRange): Mention | undefined {
    const first = this.document.words[from]?.lower ?? '';
    // `Roe's former partner, Tom Hallam,`
    const owned = this.document.words.slice(from + 1, from + LONGEST_DESCRIPTION).some(({ lower }) => lower === "'s");
    const describes = DETERMINERS.has(first) || roleOf(first) !== null || isTitle(this.document, from);
    if (!describes && !owned) return undefined;
    const comma = this.document.words.slice(from, to).findIndex((word) => word.text === ',');
    const mention = comma < 0 ? undefined : (this.headAt(from + comma + 1, to) ?? this.headAt(from + comma + 2, to));
    const after = this.document.words[mention?.to ?? -1]?.text ?? '';
    // `Counsel for the inquiry, Jane Roe KC,`
    const closed = mention && (mention.to === to || HONOURS.has(after) || /^(?:[,(]|of|from|at)$/u.test(after));
    return closed && mention.form === 'name' ? mention : undefined;
  }

  /** Notes in what a speaker spoke: `the group said in a statement`. */
  note(cue: WordRange | null, speakers: readonly number[]): void {
    if (!cue || speakers.length === 0) return;
    for (let at = cue.from - AROUND; at < cue.to + AROUND; at += 1) {
      const word = this.document.words[at]?.lower ?? '';
      if (STATEMENTS.has(word) && this.document.sentenceOf[at] === this.document.sentenceOf[cue.from])
        this.authors.set(word, speakers);
    }
  }

  /** `the statement`, `the 84-page report`: those who spoke by it before. */
  private authorsOf({ from, to }: WordRange): number[] {
    const [article, ...rest] = lowerWords(this.document, from, Math.min(to, from + 3));
    const noun = rest.find((word) => STATEMENTS.has(word));
    return DEFINITES.has(article ?? '') ? [...(this.authors.get(noun ?? '') ?? [])] : [];
  }

  /** The longest mention that starts at a word or, after an article, one word on. */
  private headAt(at: number, to: number): Mention | undefined {
    return this.starts
      .get(at)
      ?.filter((mention) => mention.to <= to)
      .reduce<Mention | undefined>((best, mention) => (best && best.to >= mention.to ? best : mention), undefined);
  }

  private closes(at: number): boolean {
    const word = this.document.words[at];
    // `9/11 widow Jane Roe`
    if (word?.text === '/') return false;
    // `Farmers' union Copa-Cogeca`
    if (/^['’]$/u.test(word?.text ?? '') && /s$/u.test(this.document.words[at - 1]?.lower ?? '')) return false;
    // `England's Jane Roe`
    if (word?.lower === "'s" && /^\p{Lu}/u.test(this.document.words[at - 1]?.text ?? '')) return false;
    // `hundreds of farmers`
    const before = this.document.words[at - 1]?.lower ?? '';
    if (word?.lower === 'of' && QUANTITIES.has(before)) return false;
    return (
      !word ||
      /^whom?$/u.test(word.lower) ||
      PREPOSITIONS.has(word.lower) ||
      !(isWordLike(word.text) && (DETERMINERS.has(word.lower) || /^[\p{Lu}\p{N}]|^[\p{Ll}-]+$/u.test(word.text)))
    );
  }

  /** `his grandson Julián`: whose the speaker is. */
  private ownsNext(mention: Mention, to: number): boolean {
    const pronoun = this.document.words[mention.from]?.lower ?? '';
    return mention.form === 'pronoun' && POSSESSIVES.has(pronoun) && mention.to < to;
  }

  /** `the official's account` speaks for the official; `the envoy's talks` for nobody. */
  private speaksByItself(mention: Mention, to: number): boolean {
    // `Stumpf's repeated emphasis`: the cue is what is his.
    if (!/^['’]s?$/u.test(this.document.words[mention.to]?.text ?? '') || mention.to + 1 >= to) return true;
    return SPEECH_NOUNS.has(this.document.words[mention.to + 1]?.lower ?? '');
  }

  /** `a statement by the ministry`, `a spokesman for …` whose noun is no party: the name that a preposition brings. */
  private inside(source: WordRange): number[] {
    const nouns = lowerWords(this.document, source.from, source.from + 3);
    const asks = nouns.some((noun) => INQUIRIES.has(noun));
    const head = asks || nouns.some((noun) => SPEECH_NOUNS.has(noun) || noun === 'study' || noun === 'those');
    let bound = false;
    for (let at = source.from; head && at < source.to; at += 1) {
      const mention = this.headAt(at, source.to);
      // `a study of 30,000 Americans`
      if (bound && mention && mention.form !== 'pronoun' && mention.use !== 'people') return [mention.figure];
      const binding = this.document.words[at]?.lower ?? '';
      // `an internal report seen by the agency`
      if (binding === 'by' && READ.has(lowerWords(this.document, at - 1, at)[0] ?? '')) break;
      bound ||= BINDING.has(binding) && !(asks && binding === 'of');
    }
    return [];
  }
}
