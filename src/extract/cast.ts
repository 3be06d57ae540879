import { PartyKind } from '../model/party.js';
import { nameKey } from '../model/ids.js';
import { ACTING, kindOfNoun, LEGAL_FORMS } from './lexicon/organizations.js';
import { PLACES } from './lexicon/places.js';
import { CAPITALS } from './lexicon/capitals.js';
import { CUE_VERBS } from './lexicon/cues.js';
import { GENDERED, genderOfName, isGivenName, TITLES } from './lexicon/people.js';
import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from './lexicon/function-words.js';
import type { DescribedBody } from './bodies.js';
import { BodyNames } from './body-names.js';
import { lowerWords, type Document, type WordRange } from './document.js';
import { lettersOf } from './letters.js';
import { knownParty, type KnownParty } from './known-names.js';
import type { NamePhrase } from './name-phrase.js';
import { roleOf } from './phrases.js';
import { QUOTATION_MARKS } from './quotes.js';
import { callingsOf } from './roles.js';
import { Surnames } from './surnames.js';
import type { NameSort } from './tagging.js';
import { isCapitalised, withoutSmallArticle } from './words.js';

/** How a place in the text speaks of a party. */
export type MentionForm = 'name' | 'role' | 'body' | 'pronoun';

/** A place where the text speaks of a party. */
export interface Mention extends WordRange {
  readonly form: MentionForm;
  /**
   * Of a country's name: its people, or an adjective before what is the country's; undefined for the name itself. Of a role:
   * that it stands beside the name that it describes.
   */
  readonly use?: 'people' | 'adjective' | 'apposition' | undefined;
  /** Index of the party. */
  readonly figure: number;
}

/** In text order, of two that begin together the longer one first. */
export const byPlace = (a: WordRange, b: WordRange): number => a.from - b.from || b.to - a.to;

/** A party in the making: what the article tells of it so far. */
export interface Figure {
  kind: PartyKind;
  name: string;
  readonly known: KnownParty | null;
  /** Names as printed, with how often. */
  readonly forms: Map<string, number>;
  /** Spellings that are slips of this party's name. */
  readonly slips: Set<string>;
  /** What it is called by its work, singular: `negotiator`. */
  readonly roles: Set<string>;
  /** Bodies that it is described with: figure → role, null where none is told. */
  readonly bodies: Map<number, string | null>;
  description: string | null;
  pronoun: 'he' | 'she' | null;
  readonly plural: boolean;
  /** The article names it, not only with an adjective. */
  spokenOf: boolean;
}

/** The parties of an article and the places where it speaks of them. */
export interface Cast {
  readonly figures: Figure[];
  /** In text order. */
  readonly mentions: Mention[];
  /** Where the article speaks of several who say nothing and whom it calls by no name: `voters`, `they`. */
  readonly crowdMentions: readonly Mention[];
  /** Names with what they name, in text order. */
  readonly names: readonly NamedRange[];
  /** Parties that no lexicon knows, by what they are called, lower case. */
  readonly strangers: Map<string, number>;
}

/** A name, its titles left out, with what it names. */
export interface NamedRange extends WordRange {
  readonly sort: NameSort;
}

/** Whose seat is a state's capital. */
const UNION = 'European Union';

/** Nouns for people that are a party's name as well: `Republican leaders`. */
const PARTISANS = new Set(['republican', 'democrat', 'conservative', 'liberal']);
/** Prepositions before people rather than before places. */
const PERSONAL = new Set(['by', 'with', 'about', 'like', 'as', 'than', 'against']);
/** Words of a name of whom nobody is called by those in the middle. */
const LONGEST_WITHOUT = 3;
/** Letters of a middle name that is no initial and no particle. */
const SHORTEST_MIDDLE = 3;
/** Last words by which bodies that everybody knows are called alone. */
const CALLED_BY_LAST = new Set(['fund', 'bank', 'union', 'commission', 'council', 'authority', 'agency', 'alliance']);
/** A last word that is no surname. */
const ACRONYM = /(?:^|\s)\p{Lu}{3,}$/u;
/** Given names that surnames begin with. */
const PATRONYMICS = new Set(['ben', 'bin', 'abu', 'ibn']);
/** Words between somebody's name and another name of his. */
const ALIASES = new Set(['alias', 'aka', 'a.k.a', 'a.k.a.', 'also known as', 'better known as', 'known as']);
/** Words and marks between the two. */
const LONGEST_ALIAS = 6;
/** Prepositions that open clauses as well: `after Tehran denied it`. */
const OPENING = new Set(['after', 'as', 'before', 'since', 'until', 'while']);
/** Words before whom one deals with: `with Moscow`. */
const DEALING = new Set(
  'with between against prevent prevents prevented deter deters punish punishes punished isolate arm arms pressure back backs backed'.split(
    ' ',
  ),
);
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** A new party, added to the cast; gives its index. */
export function addFigure(
  figures: Figure[],
  kind: PartyKind,
  name: string,
  known: KnownParty | null,
  plural: boolean,
): number {
  figures.push({
    kind,
    name,
    known,
    forms: new Map(),
    slips: new Set(),
    roles: new Set(),
    bodies: new Map(),
    description: null,
    pronoun: null,
    plural,
    spokenOf: false,
  });
  return figures.length - 1;
}

/** What else tells who a name is: names in apposition to a role or to a body's noun, and names that speak. Indices of names. */
export interface NameEvidence {
  readonly people: ReadonlySet<number>;
  readonly speakers: ReadonlySet<number>;
  readonly bodies: ReadonlyMap<number, DescribedBody>;
}

/**
 * One figure for all names of one party: a surname goes to its full name, an acronym to the name that it is short for,
 * a slip of the pen to the name that it is nearest to. Gives each name's figure, -1 for a name of no party.
 */
export function castNames(
  document: Document,
  names: readonly NamePhrase[],
  evidence: NameEvidence,
  figures: Figure[],
): Int32Array {
  const casting = new Casting(document, names, evidence, figures);
  // Full names first, so that a surname before them finds its owner.
  for (const pass of ['known', 'full', 'short'] as const) names.forEach((_, index) => casting.cast(index, pass));
  return casting.figureOf;
}

class Casting {
  readonly figureOf: Int32Array;
  private readonly byKey = new Map<string, number>();
  private readonly surnames: Surnames;
  private readonly bodyNames: BodyNames;
  private readonly byGivenName = new Map<string, number>();
  /** First and last words of bodies' names: `the Council`, `Weston`. */
  private readonly byPart = new Map<string, number>();
  private readonly byInitials = new Map<string, number>();
  private readonly alone: ReadonlySet<string>;
  /** Names that stand somewhere where only a name has a capital. */
  private readonly certain: ReadonlySet<string>;

  constructor(
    private readonly document: Document,
    private readonly names: readonly NamePhrase[],
    private readonly evidence: NameEvidence,
    private readonly figures: Figure[],
  ) {
    this.figureOf = new Int32Array(names.length).fill(-1);
    this.surnames = new Surnames(document, names, figures);
    this.bodyNames = new BodyNames(names);
    this.alone = new Set(
      names.filter((name) => name.known === null && name.to === name.from + 1).map((name) => name.text.toLowerCase()),
    );
    this.certain = new Set(names.filter(({ initial }) => !initial).map(({ text }) => text));
  }

  cast(index: number, pass: 'known' | 'full' | 'short'): void {
    const name = this.names[index];
    if (!name) return;
    const short = name.to === name.from + 1;
    const body = this.evidence.bodies.get(index);
    if (name.place && !body) {
      const namesake = pass === 'short' && short ? (this.namesake(name) ?? this.slipReadAsPlace(name)) : -1;
      if (pass === 'short') this.figureOf[index] = namesake < 0 ? this.government(name, index) : namesake;
      return;
    }
    // Before all other places of the alias.
    const isAlias = short && pass === 'full' && this.namedBefore(index) !== undefined;
    const own = name.known ? 'known' : short && !isAlias ? 'short' : 'full';
    if (pass !== own || (this.figureOf[index] ?? -1) >= 0) return;
    const figure = name.known
      ? this.knownFigure(name, name.known)
      : body
        ? ((short ? this.byPart.get(name.text.toLowerCase()) : undefined) ??
          this.body(name, body.kind === PartyKind.ARMED_GROUP ? body.kind : (nounKind(name) ?? body.kind)))
        : short && !isAlias
          ? this.shortFigure(name, index)
          : this.fullFigure(name, index);
    this.figureOf[index] = figure;
    const found = this.figures[figure];
    if (!found || name.adjective) return;
    if (body) found.roles.add(body.noun);
    found.spokenOf = true;
    if (name.people) return;
    found.forms.set(name.text, (found.forms.get(name.text) ?? 0) + 1);
    this.learn(found, name);
  }

  /** `Paris says …` where the article knows a Jane Paris is her, `in Paris` is the place. */
  private namesake({ from, text }: NamePhrase): number | undefined {
    const before = this.document.words[from - 1]?.lower ?? '';
    return PREPOSITIONS.has(before) && !PERSONAL.has(before) ? undefined : this.surnames.first(text.toLowerCase());
  }

  /**
   * `Moscow said`, `urged Cairo to`: the state whose capital acts or is dealt with; `Texas said`: whatever speaks by the name of
   * a place; -1 for a mere place.
   */
  private government(name: NamePhrase, index: number): number {
    const state = this.stateOf(name.text.toLowerCase());
    const party = state === undefined ? undefined : knownParty(state);
    const isSpeaker = this.evidence.speakers.has(index) && this.document.words[name.to]?.lower !== "'s";
    if (!isActing(this.document, name) || !(party || isSpeaker)) return -1;
    const figure = party ? this.knownFigure(name, party) : this.body(name, PartyKind.OTHER);
    const found = this.figures[figure];
    if (found) found.spokenOf = true;
    return figure;
  }

  /** Whose capital a city is. Brussels is the Union's where the text tells of that and not of Belgium. */
  private stateOf(capital: string): string | undefined {
    const state = CAPITALS.get(capital);
    const tellsOf = (party: string): boolean => this.byKey.has(`known ${party}`);
    const isOfUnion = state === 'Belgium' && !tellsOf(state) && (tellsOf(UNION) || tellsOf('European Commission'));
    return isOfUnion ? UNION : state;
  }

  /** A surname with a slip is a word that the encoder never saw: it may take it for a place. */
  private slipReadAsPlace(name: NamePhrase): number {
    return PLACES.has(name.text.toLowerCase()) ? -1 : (this.surnames.near({ ...name, kind: null }) ?? -1);
  }

  private learn(figure: Figure, name: NamePhrase): void {
    if (figure.kind !== PartyKind.PERSON) return;
    if (name.title !== null) {
      const role = TITLES.get(name.title);
      const before = lowerWords(this.document, name.titled, name.from);
      if (typeof role === 'string')
        for (const calling of callingsOf(role, before.slice(0, -1))) figure.roles.add(calling);
      figure.pronoun ??= GENDERED.get(name.title) ?? null;
    }
    figure.pronoun ??= genderOfName(name.text.split(' ')[0]?.toLowerCase() ?? '') ?? null;
    if (name.text.length > figure.name.length && !figure.slips.has(name.text)) figure.name = name.text;
  }

  private knownFigure(name: NamePhrase, known: KnownParty): number {
    const figure = this.existingOr(`known ${known.name}`, () =>
      addFigure(this.figures, known.kind, known.name, known, name.kind !== PartyKind.COUNTRY),
    );
    // `the Fund` is the International Monetary Fund.
    const last = known.name.split(' ').at(-1)?.toLowerCase() ?? '';
    if (CALLED_BY_LAST.has(last)) keepFirst(this.byPart, last, figure);
    return figure;
  }

  private fullFigure(name: NamePhrase, index: number): number {
    const tokens = name.text.split(' ').filter((token) => !SUFFIXES.has(token.replace('.', '').toLowerCase()));
    const surname = withoutSmallArticle(tokens.at(-1)?.toLowerCase() ?? '');
    const kind = name.kind ?? this.guess(name, index, surname);
    if (kind === null) return -1;
    if (kind !== PartyKind.PERSON) return this.body(name, kind);
    // What the text has as a body elsewhere is one here too.
    const body = name.title === null ? this.byKey.get(bodyKey(name.text)) : undefined;
    if (body !== undefined) return body;
    // `Vander Kamp` is `Kent Vander Kamp`, `Ben Gvir` is `Itamar Ben Gvir`, `Von der Leyen` who is called `von der Leyen`.
    const given = tokens[0]?.toLowerCase() ?? '';
    const isPart = !isGivenName(given) || PATRONYMICS.has(given);
    const whole = isPart ? this.surnames.first(surname) : undefined;
    const isWhole = this.figures[whole ?? -1]?.name.toLowerCase().endsWith(` ${name.text.toLowerCase()}`) === true;
    if (whole !== undefined && isWhole) return whole;
    const alias = this.namedBefore(index);
    if (alias !== undefined) {
      this.surnames.meet(surname, alias, index);
      return alias;
    }
    // `Donald J. Trump` is `Donald Trump`.
    const figure =
      this.surnames.slipped(name, surname) ??
      this.existingOr(`person ${given} ${surname}`, () =>
        addFigure(this.figures, PartyKind.PERSON, name.text, null, false),
      );
    this.surnames.meet(surname, figure, index);
    keepFirst(this.byGivenName, given, figure);
    // `Lula` is `Luiz Inácio Lula da Silva`.
    const middles = tokens.length > LONGEST_WITHOUT ? tokens.slice(1, -1) : [];
    for (const middle of middles.map((token) => token.toLowerCase()))
      if (middle.length > SHORTEST_MIDDLE) keepFirst(this.byGivenName, middle, figure);
    return figure;
  }

  /** `Jane Roe, alias Jane Doe`: whom the name before an alias names. */
  private namedBefore(index: number): number | undefined {
    const [before, name] = [this.names[index - 1], this.names[index]];
    if (!before || !name || name.from - before.to > LONGEST_ALIAS) return undefined;
    const between = lowerWords(this.document, before.to, name.from).filter((word) => /\p{L}/u.test(word));
    // `, the commander known as`
    const link = between[0] === 'the' && roleOf(between[1] ?? '') ? between.slice(2) : between;
    const figure = ALIASES.has(link.join(' ')) ? (this.figureOf[index - 1] ?? -1) : -1;
    return this.figures[figure]?.kind === PartyKind.PERSON ? figure : undefined;
  }

  /** What surroundings tell of a name of several words: null where it is nobody's. */
  private guess(name: NamePhrase, index: number, surname: string): PartyKind | null {
    if (this.evidence.people.has(index)) return PartyKind.PERSON;
    const article = this.document.words[name.from - 1]?.lower === 'the';
    if (this.evidence.speakers.has(index)) return article ? PartyKind.OTHER : PartyKind.PERSON;
    return !article && this.alone.has(surname) && !ACRONYM.test(name.text) ? PartyKind.PERSON : null;
  }

  private shortFigure(name: NamePhrase, index: number): number {
    const lower = withoutSmallArticle(name.text.toLowerCase());
    const initials = name.kind === PartyKind.OTHER ? this.byInitials.get(lower.replaceAll('.', '')) : undefined;
    // `Council split over bridge`: what opens a headline may be any council.
    const isAny = name.initial && kindOfNoun(lower) !== undefined && !this.evidence.speakers.has(index);
    const figure =
      this.spelledOut(name, index) ??
      initials ??
      this.surnames.bearer(name, lower, index) ??
      this.byGivenName.get(lower) ??
      this.surnames.near(name) ??
      (isAny ? undefined : this.byPart.get(lower));
    if (figure !== undefined) return figure;
    // `prosecutors in Nanterre`: where they are.
    const [of, preposition] = [name.from - 2, name.from - 1].map((at) => this.document.words[at]?.lower ?? '');
    if (preposition === 'in' && roleOf(of ?? '')?.plural === true) return -1;
    if (name.kind === PartyKind.PERSON || this.evidence.people.has(index)) return this.shortPerson(name, lower);
    if (name.kind !== null) {
      // `NDP critic Jane Roe`: a word of capitals alone before one without is a name where any other is doubtful.
      const letters = /^\p{Lu}{2,}$/u.test(name.text) && /^\p{Ll}/u.test(this.document.words[name.to]?.text ?? '');
      return this.evidence.speakers.has(index) || this.certain.has(name.text) || letters
        ? this.body(name, name.kind)
        : -1;
    }
    const noun = kindOfNoun(lower);
    if (noun !== undefined) return this.evidence.speakers.has(index) ? this.body(name, PartyKind[noun]) : -1;
    if (!this.evidence.speakers.has(index)) return this.byKey.get(`person ${lower}`) ?? -1;
    return this.document.words[name.from - 1]?.lower === 'the'
      ? this.body(name, PartyKind.OTHER)
      : this.shortPerson(name, lower);
  }

  /** `National Association of Graduate Teachers (NAGRAT)`: the body whose letters a bracket gives. */
  private spelledOut({ from, to, text }: NamePhrase, index: number): number | undefined {
    const before = this.names[index - 1];
    const [opening, closing] = [from - 1, to].map((at) => this.document.words[at]?.text);
    const isLetters = opening === '(' && closing === ')' && /^\p{Lu}[\p{L}\p{N}.&-]*\p{Lu}/u.test(text);
    const long = isLetters && before?.to === from - 1 && before.text[0] === text[0];
    const figure = long ? (this.figureOf[index - 1] ?? -1) : -1;
    if (figure < 0 || this.figures[figure]?.kind === PartyKind.PERSON) return undefined;
    this.byInitials.set(text.toLowerCase().replaceAll('.', ''), figure);
    return figure;
  }

  private shortPerson(name: NamePhrase, lower: string): number {
    return this.existingOr(`person ${lower}`, () => addFigure(this.figures, PartyKind.PERSON, name.text, null, false));
  }

  private body(name: NamePhrase, kind: PartyKind): number {
    // `Microsoft Corp.` is `Microsoft`.
    const known = knownParty(withoutForm(name.text));
    if (known && known.kind !== PartyKind.COUNTRY) return this.knownFigure(name, known);
    const whole = this.bodyNames.whole(name.text);
    if (whole !== undefined) return this.body({ ...name, text: whole }, kind);
    const figure = this.existingOr(bodyKey(name.text), () =>
      addFigure(this.figures, kind, name.text, null, kind !== PartyKind.COUNTRY),
    );
    const initials = lettersOf(name.text).toLowerCase();
    const tokens = name.text.toLowerCase().split(' ');
    for (const part of [tokens[0] ?? '', tokens.at(-1) ?? '']) {
      if (tokens.length > 1 && !PLACES.has(part)) keepFirst(this.byPart, part, figure);
    }
    if (initials.length > 1) keepFirst(this.byInitials, initials, figure);
    return figure;
  }

  private existingOr(key: string, make: () => number): number {
    const existing = this.byKey.get(key);
    if (existing !== undefined) return existing;
    const made = make();
    this.byKey.set(key, made);
    return made;
  }
}

/** What two are called by is the first one's. */
function keepFirst(figures: Map<string, number>, name: string, figure: number): void {
  if (!figures.has(name)) figures.set(name, figure);
}

/** One key for a body with and without its legal form. */
const bodyKey = (text: string): string => `body ${nameKey(withoutForm(text))}`;

/** A body's name without its legal form: `Helvig Foods AG`. */
function withoutForm(text: string): string {
  const tokens = text.split(' ');
  const isForm = (token = ''): boolean => LEGAL_FORMS.has(token.toLowerCase().replaceAll('.', ''));
  while (tokens.length > 1 && isForm(tokens.at(-1))) tokens.pop();
  return tokens.join(' ');
}

/** Whether a place does something or is dealt with as somebody: it speaks, is told, or makes demands. */
function isActing(document: Document, { from, to }: WordRange): boolean {
  const word = (index: number): string => document.words[index]?.lower ?? '';
  // `Islamabad “would …`, `Tehran flatly denied`
  const isAside = QUOTATION_MARKS.has(word(to)) || /^\p{Ll}{3,}ly$/u.test(word(to));
  const [before, after] = [word(from - 1), word(isAside ? to + 1 : to)];
  if (CUE_VERBS.has(before) || DEALING.has(before)) return true;
  const hasClause = after === ',' && word(to + 1) === 'which';
  // `Cairo, he said, has …`, `Cairo, Jane Roe said, has …`
  const isBroken =
    after === ',' && [2, 3, 4].some((step) => CUE_VERBS.has(word(to + step)) && word(to + step + 1) === ',');
  if (isBroken && !PREPOSITIONS.has(before)) return true;
  // `an answer from Cairo, which called it illegal`
  if (PREPOSITIONS.has(before) && !OPENING.has(before)) return hasClause && CUE_VERBS.has(word(to + 2));
  // `Beijing, which backs them, called on …`
  if (hasClause) return true;
  return after === "'s" ? ACTING.has(word(to + 1)) : CUE_VERBS.has(after) || AUXILIARIES.has(after);
}

/** A kind that a body's name tells itself: `Silk Ledger Bank`. */
function nounKind({ kind }: NamePhrase): PartyKind | null {
  return kind === PartyKind.OTHER || kind === PartyKind.PERSON ? null : kind;
}

/** A noun phrase as a name in lists: its article in lower case. */
export function asName(phrase: string): string {
  const [first = '', second = ''] = phrase.split(' ');
  const text = phrase.replace(/\s+/gu, ' ');
  const lower = first.toLowerCase();
  const common = DETERMINERS.has(lower) || (roleOf(lower) !== null && !PARTISANS.has(lower) && !isCapitalised(second));
  return common ? first.toLowerCase() + text.slice(first.length) : text;
}
