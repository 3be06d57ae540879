import { PartyKind, PartyType, partyTypeOf } from '../model/party.js';
import { ASKED, CUE_VERBS } from './lexicon/cues.js';
import { DEFINITES, ORDINALS, POSSESSIVES, PREPOSITIONS } from './lexicon/function-words.js';
import { BODY_NOUNS, CALLED_ONLY, kindOfNoun, PLATFORMS } from './lexicon/organizations.js';
import type { Figure } from './cast.js';
import { isQuoted, paragraphOf, type Document } from './document.js';
import { isObjectPronoun, roleOf } from './phrases.js';
import { officeOf, suits, type RolePhrase } from './roles.js';
import { isCapitalised } from './words.js';

/** How many parties a reader keeps in mind: bounds the cost of each pronoun. */
const KEPT = 24;
/** Words between a teller and the verb's object. */
const TELLER = 8;
/** Nouns that say no more of a body than that it is one. */
const ANY_BODY = new Set(['group', 'organization', 'organisation', 'movement']);
/** Who tells somebody something and is none of those whom the text tells of. */
const NOBODY = new Set(['nobody', 'somebody', 'everybody', 'anybody', 'someone', 'everyone', 'anyone', 'one']);
/** Nouns that papers change for one another. */
const BODY_SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ['army', 'military', 'junta'],
    ['ministry', 'department'],
    ['newspaper', 'paper'],
    ['parliament', 'legislature', 'assembly'],
    ['conglomerate', 'group'],
  ].flatMap((nouns) => nouns.map((noun) => [noun, nouns.filter((other) => other !== noun)] as const)),
);
/** Nouns for what one body cannot be two of: a court is no council. */
const EXCLUSIVE = new Set(
  `court council commission ministry parliament senate police army navy government university school hospital
  museum church club airline bank newspaper magazine broadcaster union party`.split(/\s+/),
);
/** What a council is not. */
const NO_COUNCIL = new Set(['authority', 'agency', 'office', 'police']);
/** Nouns that with `the` mean a body that was told of before: there is none that everybody knows. */
const POINTING = new Set([
  'party',
  'charity',
  'ngo',
  'airline',
  'newspaper',
  'broadcaster',
  'union',
  'club',
  'association',
]);
/** Nouns for the one that a text is about, where it tells of several. */
const MATTERS = new Set(['company', 'firm']);
/** Counts more than any text speaks of a body. */
const OFTENEST = 100_000;
/** Times that a text speaks of a body before it may be `the company`. */
const OFTEN = 2;
/** Words of a title before a name. */
const LONGEST_TITLE = 4;
/** What a paragraph's end costs. */
const ELSEWHERE = 1;
/** Sentences that a pronoun reaches back. */
const REACH = 4;

/** Who may be called by another noun: the `coach` of a club is its `manager`. */
const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ['coach', 'manager', 'boss'],
    ['captain', 'skipper'],
    ['lawyer', 'attorney', 'solicitor', 'barrister', 'counsel'],
    ['lawmaker', 'legislator', 'congressman', 'congresswoman', 'senator', 'representative', 'mp'],
    ['politician', 'minister', 'mp', 'senator', 'councillor'],
    ['doctor', 'physician', 'surgeon'],
    ['scientist', 'researcher', 'professor', 'biologist', 'physicist', 'ecologist', 'geologist', 'chemist'],
    ['singer', 'musician'],
    ['author', 'writer', 'novelist'],
    ['td', 'deputy'],
  ].flatMap((nouns) => nouns.map((noun) => [noun, nouns.filter((other) => other !== noun)] as const)),
);

/** Whether a party can be `the second diplomat`: one of whom the text says no more than `one diplomat` is the first. */
function isInOrder({ name, roles }: Figure, { role, modifiers }: RolePhrase): boolean {
  const which = modifiers.map((word) => word.toLowerCase()).find((word) => ORDINALS.has(word));
  if (which === undefined || roles.has(`${which} ${role}`)) return true;
  const words = name.toLowerCase().split(' ');
  if (which === 'first') return !words.some((word) => word === 'another' || (word !== which && ORDINALS.has(word)));
  return words.includes(which) || (which === 'second' && words.includes('another'));
}

/** Whether somebody is not `the former captain`, for all that the text says: he is the captain. */
export function isOnlyNow({ description, bodies }: Figure, { modifiers }: RolePhrase): boolean {
  const told = [description ?? '', ...bodies.values()];
  return (
    modifiers.includes('former') &&
    told.some((text) => text !== '') &&
    !told.some((text) => /former|ex-/u.test(text ?? ''))
  );
}

/** Whether a body's name, as words, turns on a noun: `Council of Churches`, but not `Federation of Government Employees`. */
function isHead(words: readonly string[], noun: string): boolean {
  const at = words.indexOf(noun);
  return at >= 0 && !words.slice(0, at).some((word) => word === 'of' || word === 'for');
}

/** Whether nothing tells what kind of a body a party is. */
function isUntold({ kind, roles }: Figure): boolean {
  return kind === PartyKind.OTHER && [...roles].every((role) => role === 'organization');
}

/** Names of those who are seen or heard. */
const BROADCAST = /(?:^\p{Lu}{2,4}$|\b(?:TV|Television|Radio|News|Broadcasting|Network)\b)/u;
/** Names of those whose papers are studies. */
const SCHOLARLY = /\b(?:Journal of|Annals of|Lancet|Proceedings|Nature|Science|JAMA|BMJ)\b/u;

/** Whether a noun for who publishes fits a name: a railway's network is no newspaper, a study's paper no journal. */
function mayPublish(noun: string, name: string): boolean {
  if (noun === 'network' || noun === 'broadcaster') return BROADCAST.test(name);
  return !(noun === 'paper' && (SCHOLARLY.test(name) || BROADCAST.test(name)));
}

/** Whether a party is one person who may be a `he` or a `she`; null for either. */
function mayBe(figure: Figure | undefined, pronoun: 'he' | 'she' | null): boolean {
  const isOne = figure?.kind === PartyKind.PERSON || figure?.kind === PartyKind.UNNAMED;
  return isOne && !figure.plural && (pronoun === null || figure.pronoun === null || figure.pronoun === pronoun);
}

interface Memory {
  readonly figure: number;
  word: number;
  speaking: boolean;
  opening: boolean;
}

/**
 * What has been spoken of lately, and whom a pronoun or description then means: the nearest party that fits, speakers
 * and sentence openers before others (after the salience of Lappin and Leass 1994, much reduced).
 */
export class Recall {
  /** Latest last, each figure once. */
  private memories: Memory[] = [];
  /** Whom pronouns in quotations mean: of these only what is quoted speaks on. */
  private quoted: Memory[] = [];
  /** Several who are no party of the text: whom `they` means, and nothing else. */
  private crowds: Memory[] = [];
  private readonly counts = new Map<number, number>();

  constructor(
    private readonly document: Document,
    private readonly figures: readonly Figure[],
  ) {}

  /** Notes that a pronoun in a quotation means a figure. */
  rememberQuoted(figure: number, word: number): void {
    this.quoted = this.quoted.filter((memory) => memory.figure !== figure).slice(-KEPT);
    this.quoted.push({ figure, word, speaking: false, opening: false });
  }

  /** Notes that the text speaks at a word of several who are no party of it: `voters`. */
  rememberCrowd(figure: number, word: number): void {
    const from = this.document.sentences[this.document.sentenceOf[word] ?? -1]?.from ?? word;
    const others = [this.memories.at(-1), this.crowds.at(-1)].filter((memory) => memory?.figure !== figure);
    const opening = others.every((memory) => (memory?.word ?? -1) < from);
    this.crowds = this.crowds.filter((memory) => memory.figure !== figure).slice(-KEPT);
    this.crowds.push({ figure, word, speaking: false, opening });
  }

  /** Notes that the text speaks of a figure at a word. */
  remember(figure: number, word: number, speaking: boolean): void {
    this.counts.set(figure, (this.counts.get(figure) ?? 0) + 1);
    const sentence = this.document.sentences[this.document.sentenceOf[word] ?? -1];
    const last = this.memories.at(-1);
    // The first party of a sentence is its subject more often than not; `Her rival, Jane Roe,` and `Roe's rival` are their heads.
    const lower = (at: number): string => this.document.words[at]?.lower ?? '';
    const owner = lower(word - 1) === "'s" || POSSESSIVES.has(lower(last?.word ?? -1));
    const own =
      lower(word) === 'them'
        ? undefined
        : this.memories.find((memory) => memory.figure === figure && memory.word >= (sentence?.from ?? word));
    const passes = last?.opening === true && owner;
    const begins = sentence !== undefined && this.beginsMain(sentence.from, word);
    const opening =
      sentence !== undefined && (passes || begins || own?.opening === true || !(last && last.word >= sentence.from));
    // `Asked by Jane Roe whether it was late, John Doe …`: the subject comes behind what opens the sentence.
    if (begins)
      this.memories = this.memories.map((memory) =>
        memory.word >= sentence.from ? { ...memory, opening: false } : memory,
      );
    this.memories = this.memories.filter((memory) => memory.figure !== figure).slice(-KEPT);
    this.crowds = this.crowds.filter((memory) => memory.figure !== figure);
    // Whom a sentence tells of again, `Roe told the paper that her …`, is its subject still.
    this.memories.push({ figure, word, speaking: speaking || own?.speaking === true, opening });
  }

  /** Whether a name at a word stands right behind the comma of a clause or phrase that opens its sentence. */
  private beginsMain(start: number, word: number): boolean {
    const { words } = this.document;
    const opener = words[start]?.lower ?? '';
    if (!ASKED.has(opener) && !PREPOSITIONS.has(opener) && !/ing$/u.test(opener)) return false;
    let at = word - 1;
    // `…, Prime Minister Jane Roe`
    while (at > start && at > word - LONGEST_TITLE && isCapitalised(words[at]?.text ?? '')) at -= 1;
    return at > start && words[at]?.text === ',';
  }

  /** Whom `he` or `she`, or null a word that tells neither, means at a word, but for some figures; -1 for nobody. */
  person(pronoun: 'he' | 'she' | null, word: number, except: ReadonlySet<number> = new Set()): number {
    const teller = this.tellerBefore(word);
    const fits = (figure: Figure, index: number): boolean =>
      !except.has(index) && index !== teller && mayBe(figure, pronoun);
    // Who is known to be a `he` comes before who may be one.
    return this.best(word, fits, (figure) => pronoun !== null && figure.pronoun === pronoun);
  }

  /** Whether one alone of those whom the text spoke of lately can be `he` or `she` at a word. */
  isOnlyPerson(pronoun: 'he' | 'she', word: number): boolean {
    const here = this.document.sentenceOf[word] ?? 0;
    const open = this.memories.filter(
      ({ figure, word: at }) =>
        mayBe(this.figures[figure], pronoun) && here - (this.document.sentenceOf[at] ?? 0) <= REACH,
    );
    return open.length === 1;
  }

  /** Whether a word that opens a sentence goes on with the subject of the sentence before it, in one paragraph. */
  isSubjectAgain(figure: number, word: number): boolean {
    const { sentences, sentenceOf } = this.document;
    const here = sentenceOf[word] ?? -1;
    const [before, own] = [sentences[here - 1], sentences[here]];
    const isNext = before !== undefined && own?.from === word && before.paragraph === own.paragraph;
    return (
      isNext && this.memories.some((memory) => memory.figure === figure && memory.opening && memory.word >= before.from)
    );
  }

  /**
   * The one who is known to be a `she`, however far back, unless somebody who may be one as well came since; -1 for none and
   * for several.
   */
  onlyOne(pronoun: 'he' | 'she'): number {
    const open = this.memories.filter(({ figure }) => mayBe(this.figures[figure], pronoun));
    const [one, ...others] = open.filter(({ figure }) => this.figures[figure]?.pronoun === pronoun);
    return one === undefined || others.length > 0 || open.at(-1) !== one ? -1 : one.figure;
  }

  /** Whom `they` means at a word, but for some figures; -1 for nobody. */
  several(word: number, except: ReadonlySet<number> = new Set()): number {
    const teller = this.tellerBefore(word);
    const fits = (figure: Figure, index: number): boolean => figure.plural && index !== teller && !except.has(index);
    return this.best(word, fits);
  }

  /** `told them`, `warned her that …`: who tells is never the one who is told. Undefined for other words. */
  private tellerBefore(word: number): number | undefined {
    const [pronoun, verb] = [word, word - 1].map((at) => this.document.words[at]?.lower ?? '');
    const object = pronoun === 'them' || isObjectPronoun(this.document, word);
    if (!object || (pronoun !== 'them' && !CUE_VERBS.has(verb ?? ''))) return undefined;
    // `He said nobody had told him`
    if ([2, 3].some((back) => NOBODY.has(this.document.words[word - back]?.lower ?? ''))) return undefined;
    const here = this.document.sentenceOf[word];
    // `Roe accused Doe of it and told him …`: the subject's second verb.
    const goesOn = this.document.words[word - 2]?.lower === 'and';
    const teller = this.memories.findLast(
      (memory) =>
        (goesOn ? memory.opening : word - memory.word <= TELLER) &&
        this.document.sentenceOf[memory.word] === here &&
        !/^(?:him|them)$/u.test(this.document.words[memory.word]?.lower ?? ''),
    );
    // `said her brother had called her`: it is he who did.
    return POSSESSIVES.has(this.document.words[teller?.word ?? -1]?.lower ?? '') ? undefined : teller?.figure;
  }

  /** Which body `it` means at a word, but for some figures; -1 for none. */
  body(word: number, except: ReadonlySet<number> = new Set()): number {
    return this.best(
      word,
      (figure, index) => !except.has(index) && partyTypeOf(figure.kind) === PartyType.ORGANIZATION,
    );
  }

  /** Which body `its` before a role means at a word: one of its sentence or what opens the one before; -1 for none. */
  owner(word: number): number {
    const here = this.document.sentenceOf[word] ?? 0;
    const memory = this.memories.findLast(({ figure, word: at, opening }) => {
      const back = here - (this.document.sentenceOf[at] ?? 0);
      const kind = this.figures[figure]?.kind;
      // `a letter seen by the paper, its lawyer said`: who reads it is not whose it is.
      const [before, verb] = [1, 2].map((step) => this.document.words[at - step]?.lower ?? '');
      if (before === 'by' && /(?:ed|seen)$/u.test(verb ?? '')) return false;
      // `Kenya's agency said its chairman …`: the agency's.
      if (kind === PartyKind.COUNTRY && this.document.words[at + 1]?.lower === "'s") return false;
      return (
        kind !== undefined && partyTypeOf(kind) === PartyType.ORGANIZATION && (back === 0 || (back === 1 && opening))
      );
    });
    return memory?.figure ?? -1;
  }

  /** The one body of a kind that was spoken of lately; -1 for none and for several. */
  only(kind: PartyKind): number {
    const [one, ...others] = this.memories.filter(({ figure }) => this.figures[figure]?.kind === kind);
    return one === undefined || others.length > 0 ? -1 : one.figure;
  }

  /**
   * Which body a noun with `the` means: the one with the noun in its name, else of its kinds the most spoken of for a
   * plural (`the insurgents`), the latest for a singular (`the group`).
   */
  bodyCalled(noun: string, word: number): number {
    const kinds = BODY_NOUNS.get(noun) ?? [];
    let best = -1;
    let highest = -1;
    for (const { figure: index, word: last, opening, speaking } of this.memories) {
      const figure = this.figures[index];
      // `they have never denounced the group`: not the subject of the same clause.
      if (
        !figure ||
        this.isTold(last, word) ||
        (PLATFORMS.has(figure.name) && !opening && !speaking) ||
        (word - last <= 6 && noun === 'group') ||
        partyTypeOf(figure.kind) !== PartyType.ORGANIZATION
      )
        continue;
      // Called so before, or by its name, comes before what is only of the kind.
      const words = figure.name.toLowerCase().split(' ');
      const nouns = [noun, ...(BODY_SYNONYMS.get(noun) ?? [])];
      const named =
        figure.roles.has(noun) ||
        nouns.some((word) => isHead(words, word)) ||
        // `Oxford` is the University of Oxford.
        figure.known?.aliases.some((alias) => isHead(alias.toLowerCase().split(' '), noun)) === true;
      // A paper is an agency only where nobody else is one.
      const lastResort = noun === 'agency' && figure.kind === PartyKind.OUTLET ? 1 : 0;
      // `the coastguard` is no `merchant marine ministry`, of which the text knows no more than that.
      const isNamed = /\p{Lu}/u.test(figure.name);
      const called = named ? (isNamed ? 1_000_000 : 500_000) : 0;
      // `Vantor's founder said the company …`: its own sentence comes before all that the text is about.
      const isHere = this.document.sentenceOf[last] === this.document.sentenceOf[word];
      const [isMatter, times] = [MATTERS.has(noun), this.counts.get(index) ?? 0];
      const often = isMatter && isHere ? OFTENEST : isMatter || noun.endsWith('s') ? times : 0;
      const count = often + called - lastResort;
      // A body of no plain kind may be anything: only what says no more than `group` can mean it.
      const plain = figure.kind !== PartyKind.OTHER || ANY_BODY.has(noun);
      // `the union` is the Nurses Organisation.
      const ofWorkers = noun === 'union' && figure.name.split(' ').some((word) => roleOf(word.toLowerCase())?.plural);
      // `the council` is no Combined Authority.
      const isOther =
        EXCLUSIVE.has(noun) &&
        words.some((word) => word !== noun && (EXCLUSIVE.has(word) || (noun === 'council' && NO_COUNCIL.has(word))));
      const ofKind =
        !isOther &&
        mayPublish(noun, figure.name) &&
        isNamed &&
        (plain || ofWorkers) &&
        !CALLED_ONLY.has(noun) &&
        kinds.some((kind) => PartyKind[kind] === figure.kind);
      if ((named || ofKind) && count >= highest) {
        highest = count;
        best = index;
      }
    }
    if (best >= 0) return best;
    const any = kinds.includes('COMPANY') ? this.bodyOfAnyKind(noun) : -1;
    return any < 0 && (POINTING.has(noun) || MATTERS.has(noun)) ? this.lastSubject(word) : any;
  }

  /** `told “Morning Talk” that the company …`: who is told at a word, in another's sentence. */
  private isTold(at: number, word: number): boolean {
    const before = [at - 1, at - 2].map((index) => this.document.words[index]?.lower ?? '');
    return before.includes('told') && this.document.sentenceOf[at] === this.document.sentenceOf[word];
  }

  /** `the party`: the body of which nothing tells what it is that opened this sentence or the one before; -1 for none. */
  private lastSubject(word: number): number {
    const { sentenceOf } = this.document;
    const last = this.memories.findLast(({ figure: index, word: at, opening }) => {
      const figure = this.figures[index];
      const isNear = paragraphOf(this.document, at) === paragraphOf(this.document, word);
      const back = (sentenceOf[word] ?? 0) - (sentenceOf[at] ?? 0);
      return figure !== undefined && isUntold(figure) && opening && isNear && back <= 1;
    });
    const words = this.figures[last?.figure ?? -1]?.name.split(' ') ?? [];
    return last && words.every((part) => kindOfNoun(part.toLowerCase()) === undefined) ? last.figure : -1;
  }

  /** `the company` where no name tells of one: the body most spoken of whose name tells nothing of what it is. */
  private bodyOfAnyKind(noun: string): number {
    if (noun === 'group') return -1;
    const open = this.memories.filter(({ figure: index }) => {
      const figure = this.figures[index];
      return (
        figure !== undefined &&
        isUntold(figure) &&
        (this.counts.get(index) ?? 0) >= OFTEN &&
        figure.name.split(' ').every((word) => kindOfNoun(word.toLowerCase()) === undefined)
      );
    });
    return open.length === 1 ? (open[0]?.figure ?? -1) : -1;
  }

  /**
   * The latest party that a definite description fits: same noun and number, no other body; a crowd only where it is
   * bare, `the voters`. -1 for none.
   */
  byRole(role: RolePhrase, bodies: readonly number[], word: number): number {
    const isBare = role.modifiers.length === 0 && DEFINITES.has(this.document.words[role.from]?.lower ?? '');
    const latest = [...this.memories, ...(isBare ? this.crowds : [])]
      .sort((a, b) => b.word - a.word)
      .filter(({ figure, word: at }) => at <= word && this.figures[figure]?.plural === role.plural);
    // Called so by the text, before one who may be called so as well.
    for (const noun of [role.role, ...(SYNONYMS.get(role.role) ?? [])]) {
      const found = latest.find(({ figure: index }) => {
        const figure = this.figures[index];
        if (!figure || !suits(figure.roles, noun, officeOf(noun, role.modifiers))) return false;
        if (noun !== role.role && figure.kind !== PartyKind.PERSON) return false;
        if (!isInOrder(figure, role) || isOnlyNow(figure, role)) return false;
        return bodies.length === 0 || figure.bodies.size === 0 || bodies.some((body) => figure.bodies.has(body));
      });
      if (found) return found.figure;
    }
    return -1;
  }

  private best(
    word: number,
    fits: (figure: Figure, index: number) => boolean,
    prefers: (figure: Figure) => boolean = () => false,
  ): number {
    const here = this.document.sentenceOf[word] ?? 0;
    const quoted = isQuoted(this.document, word);
    const paragraph = paragraphOf(this.document, word);
    let best = -1;
    let highest = -Infinity;
    for (const memory of [...this.memories, ...(quoted ? this.quoted : []), ...this.crowds]) {
      const figure = this.figures[memory.figure];
      const back = here - (this.document.sentenceOf[memory.word] ?? 0);
      if (!figure || back > REACH || !fits(figure, memory.figure)) continue;
      // Whom a quotation names the text outside of it means less often.
      const aside = !quoted && isQuoted(this.document, memory.word);
      // Whom the words themselves name is nearer than who is spoken of outside of them.
      const within = quoted && this.document.quotationOf[memory.word] === this.document.quotationOf[word] ? 2 : 0;
      const salience =
        within + (memory.speaking ? 2 : 0) + (memory.opening && !aside ? 1.5 : 0) + (prefers(figure) ? 1 : 0);
      const score =
        salience - 2 * back - (aside ? 1.5 : 0) - (paragraphOf(this.document, memory.word) < paragraph ? ELSEWHERE : 0);
      if (score >= highest) {
        highest = score;
        best = memory.figure;
      }
    }
    return best;
  }
}
