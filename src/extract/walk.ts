import { PartyKind, PartyType, partyTypeOf } from '../model/party.js';
import type { CueReading } from './claims.js';
import { addFigure, asName, byPlace, type Cast, type Figure, type Mention } from './cast.js';
import { isOnlyNow, Recall } from './coreference.js';
import { isBasedElsewhere, SPOKESPEOPLE } from './bodies.js';
import {
  isQuoted,
  opensParagraph,
  opensSentence,
  paragraphOf,
  rangeOf,
  type Document,
  type WordRange,
} from './document.js';
import { ASKED, CUE_VERBS } from './lexicon/cues.js';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  FUNCTION_WORDS,
  DEFINITES,
  DETERMINERS,
  HE_SHE,
  PREPOSITIONS,
  THEY,
} from './lexicon/function-words.js';
import { BODY_NOUNS } from './lexicon/organizations.js';
import { GENDERED, NATIONALS, TITLE_PREFIXES, TITLES, VARIATIONS } from './lexicon/people.js';
import { TOPIC_NOUNS } from './lexicon/topics.js';
import type { NamePhrase } from './name-phrase.js';
import { titlesAt } from './name-runs.js';
import { isAdjective } from './nouns.js';
import { endsPhrase } from './objects.js';
import { AGE, BE, isObjectPronoun, roleOf } from './phrases.js';
import { callingsOf, isCompanyOffice, officeOf, suits, type RolePhrase } from './roles.js';
import { isThing, isUnknownPerson, QUANTITIES, STATEMENTS } from './speakers.js';
import { isMember, strangerAt, withArticle } from './strangers.js';
import { isCapitalised, isWordLike } from './words.js';

/** Who says something, and what: words. */
export interface Utterance {
  readonly source: WordRange | null;
  /** Null where a colon or a signature says whose it is. */
  readonly cueWords: WordRange | null;
  readonly cue?: Pick<CueReading, 'type'> | null;
  readonly content: readonly WordRange[];
}

/** Offices of which an article seldom tells of two who hold them. */
const SINGULAR_OFFICES = new Set(
  'governor mayor president premier chancellor judge sheriff bishop archbishop ambassador commissioner'.split(' '),
);
/** What opens a clause that tells to or of whom somebody speaks, besides what reports. */
const ADDRESSING = new Set(['speaking', 'referring', 'reacting', 'addressing', 'citing', 'quoting']);
/** What opens a clause before the one whose subject its `he` is. */
const OPENING = new Set([
  ...ASKED,
  'when',
  'while',
  'although',
  'though',
  'if',
  'unless',
  'until',
  'before',
  'after',
  'since',
]);
/** Whose words somebody else answers. */
const ASKERS = new Set(['questioner', 'interviewer', 'interviewers', 'moderator', 'quizmaster']);
/** Mentions that are looked through for somebody: bounds the cost of each pronoun. */
const NEAR_MENTIONS = 50;
/** Words of `Pressed by Rep. Jane Roe, D-Ohio,`. */
const LONGEST_OPENER = 12;
/** Words before the first one of an article. */
const LONGEST_DATELINE = 8;
/** Words behind a body's name that tell which part of it speaks. */
const LONGEST_NOUN = 4;
const COMPLEMENTS = new Set(['of', 'for']);
const TIMES =
  /^(?:\d+s?|(?:hour|day|week|month|year|decade|centur|time)(?:s|y|ies)?|.*day|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)$/u;
const PLURAL_COMPLEMENTS = new Set([...COMPLEMENTS, 'in', 'at', 'from']);
const ENDS_COMPLEMENT = new Set([
  ...[...CONJUNCTIONS, ...AUXILIARIES].filter((word) => word !== "'s"),
  ...['who', 'which', 'on', 'in', 'at', 'said', 'by', 'contacted', 'reached', 'interviewed'],
]);

/** What somebody is who does so: `Jane Roe, who chairs it`. */
const OFFICE_OF: ReadonlyMap<string, string> = new Map([
  ['chairs', 'chair'],
  ['heads', 'head'],
  ['leads', 'leader'],
  ['edits', 'editor'],
  ['coaches', 'coach'],
  ['manages', 'manager'],
  ['owns', 'owner'],
]);
/** What is told so is whose duty it is. */
const DUTIES = new Set(['should', 'must', 'ought', 'needs', 'needed']);

/** The walk through the text that gives each place its party. */
export class Walk {
  /** Who speaks and is called by words that no lexicon knows. */
  readonly strangers: Cast['strangers'] = new Map();
  private readonly recall: Recall;
  private readonly found: Mention[] = [];
  /** For each word of a source one more than where it begins; 0 for others. */
  private readonly sourceWords: Int32Array;
  private readonly signatures: Uint8Array;
  /** Where sources end that may be of somebody whom no lexicon knows. */
  private readonly sourceEnds = new Map<number, WordRange>();
  /** Sources of which somebody has been met. */
  private readonly speaking = new Set<number>();
  private readonly utteranceOf: Int32Array;
  private readonly metAt = new Map<number, number>();
  /** Who speaks by the cue that ends at a word. */
  private readonly tellers = new Map<number, WordRange>();
  /** What is said by the source that starts at a word. */
  private readonly spokenAt = new Map<number, WordRange[]>();
  /** Where names start that a role phrase has taken in. */
  private readonly joined = new Set<number>();
  private readonly nameAt: ReadonlyMap<number, number>;
  private readonly namedByRole = new Map<string, number[]>();
  /** Who speaks in the headline and is told there by a noun alone. */
  private readonly headlined = new Map<string, number>();
  private readonly bareGroups = new Map<string, number>();
  /** Where the text speaks of several who are no party of it so far: `voters`, and the `they` that means them. */
  private readonly crowds = new Map<number, Mention[]>();
  /** The last one of a speaker's of whom the text knows no more, `my father`, and where it told of him last. */
  private own: { readonly role: string; word: number } | null = null;

  constructor(
    private readonly document: Document,
    private readonly names: readonly NamePhrase[],
    private readonly roles: readonly RolePhrase[],
    private readonly appositions: ReadonlyMap<number, number>,
    private readonly figureOf: Int32Array,
    readonly figures: Figure[],
    private readonly utterances: readonly Utterance[],
  ) {
    this.recall = new Recall(document, figures);
    this.nameAt = new Map(names.map((name, index) => [name.from, index]));
    this.sourceWords = new Int32Array(document.words.length);
    this.signatures = new Uint8Array(document.words.length);
    this.utteranceOf = new Int32Array(document.words.length).fill(-1);
    utterances.forEach((utterance, index) => {
      const { source, cueWords, content } = utterance;
      if (source) {
        this.sourceWords.fill(source.from + 1, source.from, source.to);
        // `The samples show …`: nobody speaks.
        const speaks = utterance.cue?.type !== 'evidence';
        const open = [source, this.untilAnd(source)].find((range) => speaks && this.isOpen(range));
        if (open) this.sourceEnds.set(open.to - 1, open);
        if (cueWords === null && (content.at(-1)?.to ?? Infinity) <= source.from)
          this.signatures.fill(1, source.from, source.to);
        if (cueWords) this.tellers.set(cueWords.to, source);
        this.spokenAt.set(source.from, [...(this.spokenAt.get(source.from) ?? []), ...content]);
      }
      // In `“He told me that they hurt him,” she said` she is quoted, whatever he told.
      for (const range of content)
        if ((this.utteranceOf[range.from] ?? -1) < 0 || !isQuoted(document, range.from))
          this.utteranceOf.fill(index, range.from, range.to);
    });
    for (const [role, name] of appositions) this.describe(role, figureOf[name] ?? -1);
    // `The regional governor said … . Gov. Jane Roe`
    names.forEach(({ title }, index) => {
      const role = TITLES.get(title ?? '') ?? '';
      if (SINGULAR_OFFICES.has(role)) this.noteNamed(role, figureOf[index] ?? -1);
    });
    names.forEach(({ to }, index) => {
      const [comma, who, does] = [to, to + 1, to + 2].map((at) => this.wordAt(at));
      const office = comma === ',' && who === 'who' ? OFFICE_OF.get(does ?? '') : undefined;
      const person = figures[figureOf[index] ?? -1];
      if (office === undefined || person?.kind !== PartyKind.PERSON) return;
      person.roles.add(office);
      this.noteNamed(office, figureOf[index] ?? -1);
    });
  }

  mentions(): Mention[] {
    const roleAt = new Map(this.roles.map((role, index) => [role.from, index]));
    const inRole = new Uint8Array(this.document.words.length);
    for (const role of this.roles) inRole.fill(1, role.from, role.to);
    for (let word = 0; word < this.document.words.length; word += 1) {
      const role = roleAt.get(word);
      const name = this.nameAt.get(word);
      // Whose `his daughter` is, is said before her.
      if (name === undefined) this.meetWord(word, inRole[word] === 1, role !== undefined);
      if (role !== undefined) this.meetRole(role);
      if (name !== undefined) this.meetName(name, inRole[word] === 1);
      const source = this.sourceEnds.get(word);
      if (source) this.meetStranger(source);
    }
    return this.found.sort(byPlace);
  }

  /** Where the text speaks of those who say nothing: several, or somebody who has just come into it. */
  crowdMentions(): Mention[] {
    return [...this.crowds.values()].flat();
  }

  private meet(range: WordRange, form: Mention['form'], figure: number, inner = false, use?: Mention['use']): void {
    if (figure < 0) return;
    this.metAt.set(range.from, figure);
    const source = this.sourceWords[range.from] ?? 0;
    // In `Jane Roe, who joined from Lagos side Iponri, said` she speaks.
    const owner = form === 'pronoun' && DETERMINERS.has(this.wordAt(range.from));
    const speaks = source > 0 && !owner && !this.speaking.has(source);
    if (speaks && (form === 'role' || this.isTheirs(figure, range.from))) this.comeForward(figure);
    (this.crowds.get(figure) ?? this.found).push({ from: range.from, to: range.to, form, figure, use });
    // Who signs one letter is not whom the next one speaks of.
    if (inner || this.signatures[range.from] !== 0) return;
    // `“He knows him,” he said`: the text outside goes on with whom it told of.
    if (form === 'pronoun' && source === 0 && isQuoted(this.document, range.from)) {
      this.recall.rememberQuoted(figure, range.from);
      return;
    }
    if (this.crowds.has(figure)) this.recall.rememberCrowd(figure, range.from);
    else this.recall.remember(figure, range.from, speaks);
    // `analysts at Bernfeld said`: they speak, not the bank.
    const isWhole = form !== 'pronoun' || this.figures[figure]?.plural === false;
    const isHead = isActor(this.figures[figure]) && isWhole && this.wordAt(range.to) !== 'and';
    if (source > 0 && !owner && isHead) this.speaking.add(source);
  }

  /** Whether a crowd of which the text has just told is who says what `they` say; `the largest of them` are others. */
  private isTheirs(figure: number, word: number): boolean {
    const { sentenceOf } = this.document;
    const last = this.crowds.get(figure)?.findLast(({ form }) => form === 'role')?.from ?? -1;
    return /^(?:they|he|she)$/u.test(this.wordAt(word)) && (sentenceOf[word] ?? 0) - (sentenceOf[last] ?? 0) <= 1;
  }

  /** A crowd that speaks is a party, wherever the text tells of it. */
  private comeForward(figure: number): void {
    this.found.push(...(this.crowds.get(figure) ?? []));
    this.crowds.delete(figure);
  }

  /** `hospital staff` of `hospital staff and relatives`; all of a source that joins nobody. */
  private untilAnd({ from, to }: WordRange): WordRange {
    const and = this.document.words.slice(from, to).findIndex(({ lower }) => lower === 'and');
    return { from, to: and > 0 ? from + and : to };
  }

  /** Whether a source names nobody and may be somebody: `the glassblower`. */
  private isOpen(source: WordRange): boolean {
    for (let word = source.from; word < source.to; word += 1) if (this.nameAt.has(word)) return false;
    // A name behind which it stands says who that is.
    const isBeside = this.wordAt(source.from - 1) === ',' && this.wordAt(source.to) === ',';
    // `the union` may be one that the text has told of in more words.
    const last = this.wordAt(source.to - 1);
    const isAnyBody = source.to === source.from + 2 && BODY_NOUNS.has(last);
    if (isBeside || isAnyBody || ASKERS.has(last) || isThing(this.document, source)) return false;
    return isUnknownPerson(this.document, source) && !isMember(this.document, source);
  }

  /** Who speaks and is known by no word of it is met where he speaks, so that the next `he` can be he. */
  private meetStranger(source: WordRange): void {
    const last = this.found.at(-1);
    const inner = (last?.from ?? -1) >= source.from ? last : undefined;
    const isOne = this.wordAt(source.from) === 'one';
    const several = isOne && THEY.has(this.wordAt(source.from + 2)) ? this.metAt.get(source.from + 2) : undefined;
    // `one of them`
    if (several !== undefined) this.meet(source, 'role', this.oneOf(several));
    else if (!inner || (isOne && inner.from === source.from + 2))
      this.meet(source, 'role', strangerAt(this.document, source, this));
  }

  /** One of several, named after what they are where that is plain: `Treasury officials`. */
  private oneOf(several: number): number {
    const words = (this.figures[several]?.name.split(' ') ?? []).filter((word) => !QUANTITIES.has(word.toLowerCase()));
    const last = words.at(-1) ?? '';
    const role = roleOf(last.toLowerCase());
    const noun = role && isCapitalised(last) ? last.charAt(0) + role.role.slice(1) : role?.role;
    const name = [...words.slice(0, -1), noun].join(' ');
    const isPlain = role?.plural === true && words.every((word) => /^\p{L}+$/u.test(word)) && words.length < 3;
    return addFigure(this.figures, PartyKind.UNNAMED, isPlain ? withArticle(name) : 'one of them', null, false);
  }

  private meetName(index: number, inRole: boolean): void {
    const name = this.names[index];
    const figure = this.figureOf[index] ?? -1;
    if (!name || figure < 0 || this.joined.has(name.from)) return;
    if (this.isNational(name)) {
      this.meet(
        { from: name.from - 1, to: name.to },
        'role',
        this.recall.person(null, name.from, this.othersAt(name.from - 1)),
      );
      return;
    }
    // `American` alone makes no party of a country that the article never names.
    if (name.adjective && !inRole && this.figures[figure]?.spokenOf !== true) return;
    const use = name.adjective ? 'adjective' : name.people ? 'people' : undefined;
    // `Mr Roe's former tenant` speaks of him too, `the U.S. negotiator` hardly of the state.
    // `By Jane Roe`: no pronoun means who writes.
    const byline = this.wordAt(name.from - 1) === 'by' && opensParagraph(this.document, name.from - 1);
    this.learnNoun(name, figure);
    // `Tern Labs founder Jane Roe said the company …` speaks of it.
    const kind = this.figures[figure]?.kind;
    const inner = byline || name.adjective || (inRole && (kind === PartyKind.COUNTRY || kind === PartyKind.OTHER));
    this.meet(name, 'name', figure, inner, use);
  }

  /** `the United Nations human rights office`: what a body may be called by later. */
  private learnNoun({ to }: NamePhrase, figure: number): void {
    const kind = this.figures[figure]?.kind;
    if (kind !== PartyKind.INTERNATIONAL && kind !== PartyKind.OTHER) return;
    for (
      let word = to;
      word < to + LONGEST_NOUN && /^\p{Ll}+$/u.test(this.document.words[word]?.text ?? '');
      word += 1
    ) {
      if (FUNCTION_WORDS.has(this.wordAt(word))) return;
      if (BODY_NOUNS.has(this.wordAt(word)) && endsPhrase(this.document, word + 1))
        this.figures[figure]?.roles.add(this.wordAt(word));
    }
  }

  /** `the Italian said`: who spoke last. */
  private isNational({ from, to, adjective }: NamePhrase): boolean {
    const speaks = this.speaksAt(from) && !this.speaksAt(to);
    return adjective && speaks && this.wordAt(from - 1) === 'the';
  }

  private meetRole(index: number): void {
    const role = this.roles[index];
    if (!role) return;
    const name = this.appositions.get(index);
    const armed = this.armedIn(role);
    if (armed >= 0) {
      this.meet({ from: role.head - 1, to: role.to }, 'name', armed);
      return;
    }
    // `the insurgents` are the group that the text has named, not people of their own.
    if (
      name === undefined &&
      role.from === role.head - 1 &&
      BODY_NOUNS.has(this.wordAt(role.head)) &&
      this.meetBody(role.head)
    )
      return;
    const national = NATIONALS.get(role.role);
    const figure =
      name !== undefined
        ? (this.figureOf[name] ?? -1)
        : role.reference === 'known' && (national !== undefined || role.role === AGE)
          ? this.recall.person(national ?? null, role.from, this.othersAt(role.from).add(this.speakerBefore(role.from)))
          : this.referent(role, index);
    // `I asked the official and he said …`
    const isTold = isQuoted(this.document, role.head) && CUE_VERBS.get(this.wordAt(role.from - 1))?.type === 'speech';
    const isOwn = isTold || /^(?:my|our)$/u.test(this.wordAt(role.from));
    if (figure < 0 && !role.plural && isOwn) this.own = { role: role.role, word: role.head };
    if (!this.crowds.has(figure)) this.describeByOwner(role, figure);
    // `Mayor Jane Roe` is one mention.
    const joined = name !== undefined && this.isJoined(role, name) ? this.names[name] : undefined;
    if (joined) this.joined.add(joined.from);
    const beside = name !== undefined && !joined ? 'apposition' : undefined;
    this.meet({ from: role.from, to: joined?.to ?? role.to }, joined ? 'name' : 'role', figure, false, beside);
  }

  /** `Mayor Jane Roe`, `Health minister Baroness Roe`: a role and the name behind it, its titles with it. */
  private isJoined({ from, to }: RolePhrase, index: number): boolean {
    const name = this.names[index];
    return name !== undefined && (name.titled === to || name.from === to || (name.titled === from && name.from >= to));
  }

  /** `Colombia's ELN rebels`, `the Taliban insurgents`: the armed group by its name, -1 for some of its people. */
  private armedIn({ from, head, names }: RolePhrase): number {
    const last = names.findLast((name) => this.names[name]?.to === head);
    const figure = BODY_NOUNS.has(this.wordAt(head)) ? (this.figureOf[last ?? -1] ?? -1) : -1;
    const first = this.wordAt(from);
    const isWhole = first === 'the' || !DETERMINERS.has(first);
    const plain = names.every((name) => name === last || this.names[name]?.kind === PartyKind.COUNTRY);
    return isWhole && plain && this.figures[figure]?.kind === PartyKind.ARMED_GROUP ? figure : -1;
  }

  private referent(role: RolePhrase, index: number): number {
    const shared = this.joinedTo(role);
    if (shared !== undefined) {
      this.describe(index, shared);
      return shared;
    }
    const bodies = this.bodiesOf(role);
    if (role.reference === 'known') {
      const known = this.recall.byRole(role, bodies, role.from);
      if (known >= 0) return known;
      const titular = this.titularOf(role);
      if (titular >= 0) {
        this.describe(index, titular);
        return titular;
      }
      const later = (this.namedByRole.get(role.role) ?? []).filter((figure) => this.fits(figure, role, bodies));
      if (later.length === 1 && !role.plural && later[0] !== undefined) {
        this.describe(index, later[0]);
        return later[0];
      }
    }
    const varied = role.reference === 'known' && !role.plural ? this.variedAt(role) : -1;
    if (varied >= 0) return varied;
    const text = this.textOf(role).toLowerCase();
    const bare = role.plural ? this.bareGroups.get(text) : undefined;
    if (bare !== undefined) return bare;
    // `since she was a girl` tells what somebody is, and of nobody else.
    // `the prosecutor's office` is no prosecutor.
    if (this.wordAt(role.to) === "'s" && this.wordAt(role.to + 1) === 'office') return -1;
    const speaks = this.speaksAt(role.head) && !BE.has(this.wordAt(role.from - 1)) && this.isHeadOfSource(role);
    if (this.isHeadline(role.head) && !speaks) return -1;
    const isParty = speaks || (bodies.length > 0 && role.reference !== 'known');
    // `girls’ schools`
    const isNewcomer = role.plural || (role.reference === 'new' && opensSentence(this.document, role.from));
    if (!isParty && (!isNewcomer || /^(?:'s|['’])$/u.test(this.wordAt(role.to)))) return -1;
    const titled = isParty ? this.titledSo(role) : undefined;
    if (titled !== undefined) return titled;
    const figure = this.newFigure(role, index, isParty ? this.withComplement(role) : this.withNames(role));
    if (!isParty) this.crowds.set(figure, []);
    else if (role.plural) this.bareGroups.set(text, figure);
    else if (this.isHeadline(role.head) && role.from === role.head) this.headlined.set(role.role, figure);
    return figure;
  }

  /** `Roe rules it out`, and below `The president said …`: whom a headline has speak and the lead tells by what he is; -1 for others. */
  private titularOf({ from, head, plural }: RolePhrase): number {
    const { sentences, sentenceOf } = this.document;
    const lead = sentences[sentenceOf[from] ?? -1];
    const opens = lead?.paragraph === 1 && from - lead.from < LONGEST_DATELINE;
    if (!opens || plural || !this.speaksAt(head)) return -1;
    const speakers = new Set(
      this.found.flatMap(({ figure, from: at }) =>
        this.isHeadline(at) && this.speaksAt(at) && this.figures[figure]?.kind === PartyKind.PERSON ? [figure] : [],
      ),
    );
    const [one, ...others] = speakers;
    return one === undefined || others.length > 0 ? -1 : one;
  }

  /** `…, says coroner` in a headline and `A coroner said …` in the lead: one person, called as the lead does. */
  private titledSo(role: RolePhrase): number | undefined {
    const isLead = paragraphOf(this.document, role.head) === 1 && role.reference === 'new';
    const figure = isLead ? this.headlined.get(role.role) : undefined;
    const found = this.figures[figure ?? -1];
    if (found) found.name = asName(this.textOf(role));
    return figure;
  }

  /** `the former mayor and current nominee`: a second description without an article is of the same person. */
  private joinedTo({ from, plural }: RolePhrase): number | undefined {
    const last = this.found.at(-1);
    const joins = last?.form === 'role' && last.to === from - 1 && this.wordAt(from - 1) === 'and';
    const isOne = !plural && !DETERMINERS.has(this.wordAt(from)) && this.figures[last?.figure ?? -1]?.plural === false;
    return joins && isOne ? last.figure : undefined;
  }

  /** `Ten-man Tern stun leaders`: where articles are left out nobody is told from what he does. */
  private isHeadline(word: number): boolean {
    const { to } = this.document.sentences[this.document.sentenceOf[word] ?? -1] ?? { to: word };
    return paragraphOf(this.document, word) === 0 && !/^[.?!”"’]$/u.test(this.wordAt(to - 1));
  }

  /** `the Nigerian striker`, `the 31-year-old defender`, `the teenager`: where he speaks, who came last; -1 for others. */
  private variedAt({ from, head, names, modifiers }: RolePhrase): number {
    const tells =
      modifiers.includes('former') ||
      names.some((name) => this.names[name]?.adjective === true) ||
      this.wordAt(head - 1) === AGE ||
      VARIATIONS.has(this.wordAt(head));
    return tells && this.wordAt(from) === 'the' && this.speaksAt(from)
      ? this.recall.person(null, from, this.othersAt(from))
      : -1;
  }

  /** Whether nobody else speaks there but who is joined by `and`: `a farmer who lost two sons` is one. */
  private isHeadOfSource({ from, head }: RolePhrase): boolean {
    const joined = this.wordAt(from - 1) === 'and' && this.found.at(-1)?.to === from - 1;
    return joined || !this.speaking.has(this.sourceWords[head] ?? 0);
  }

  private newFigure(role: RolePhrase, index: number, words: WordRange): number {
    const kind = role.plural ? PartyKind.GROUP : PartyKind.UNNAMED;
    const name = this.lowered(role, asName(this.textOf(words)));
    const figure = addFigure(this.figures, kind, name, null, role.plural);
    this.describe(index, figure);
    const made = this.figures[figure];
    if (made) made.description = null;
    return figure;
  }

  /** `Legal experts said`: what opens a sentence and is no name has its capital from there. */
  private lowered({ from, to }: WordRange, name: string): string {
    // `Frustrated Parents Rally`: in a headline all have capitals.
    const opens = opensSentence(this.document, from) && !isCapitalised(this.document.words[to - 1]?.text ?? '');
    const first = this.wordAt(from);
    const isCommon =
      first === 'state' ||
      isAdjective(first) ||
      TITLE_PREFIXES.has(first) ||
      TOPIC_NOUNS.has(first) ||
      FUNCTION_WORDS.has(first);
    return opens && isCommon && to > from + 1 && !this.nameAt.has(from)
      ? name.charAt(0).toLowerCase() + name.slice(1)
      : name;
  }

  /** `scholars at the Peterson Institute`, wherever the sentence goes on. */
  private withNames({ from, to, names }: RolePhrase): WordRange {
    return { from, to: Math.max(to, ...names.map((name) => this.names[name]?.to ?? to)) };
  }

  /** `many analysts of the conflict`, `two commanders in the south`: what is added is part of who they are. */
  private withComplement({ from, to, plural }: RolePhrase): WordRange {
    // `accused executives of giving …`
    const isDeed = /ing$/u.test(this.wordAt(to + 1));
    if (isDeed || !(plural ? PLURAL_COMPLEMENTS : COMPLEMENTS).has(this.wordAt(to))) return { from, to };
    let end = to + 1;
    const source = this.sourceWords[from] ?? 0;
    // Where it speaks, it ends with who speaks: `negotiators from 39 island states`.
    const goesOn = (word: number): boolean =>
      source > 0
        ? this.sourceWords[word] === source
        : !CUE_VERBS.has(this.wordAt(word)) || isCapitalised(this.document.words[word]?.text ?? '');
    while (
      end - to < 8 &&
      isWordLike(this.document.words[end]?.text ?? '') &&
      !ENDS_COMPLEMENT.has(this.wordAt(end)) &&
      goesOn(end)
    )
      // `a panel of advisers to the Food and Drug Administration`
      end = this.names[this.nameAt.get(end) ?? -1]?.to ?? end + 1;
    // `officials in recent days` tells when, not who.
    const when = TIMES.test(this.wordAt(end - 1)) || end === to + 1;
    return when ? { from, to } : { from, to: end };
  }

  /** Whether somebody whom the text names later can be meant: same office, no other body. */
  private fits(figure: number, phrase: RolePhrase, bodies: readonly number[]): boolean {
    const { from, head, role, modifiers } = phrase;
    const later = this.figures[figure];
    const office = officeOf(role, modifiers);
    if (!later || isOnlyNow(later, phrase) || !suits(later.roles, role, office)) return false;
    // `the President` is a state's, and not who presides over a union that the text comes to later.
    const capital = from < head && isCapitalised(this.document.words[head]?.text ?? '');
    if (capital && modifiers.length + bodies.length === 0) return false;
    if (bodies.length === 0 || bodies.some((body) => later.bodies.has(body))) return true;
    // `the leader of the council` is not the `group leader` of whom no body is told.
    return later.bodies.size === 0 && (office !== role || suits(later.roles, role, ''));
  }

  /** Notes a person whom the text names somewhere with a role. */
  private noteNamed(role: string, figure: number): void {
    const list = this.namedByRole.get(role) ?? [];
    if (figure >= 0 && !list.includes(figure)) this.namedByRole.set(role, [...list, figure]);
  }

  /** What a role phrase tells of its party: the noun, its bodies, the pronoun, and the words as a description. */
  private describe(index: number, figure: number): void {
    const role = this.roles[index];
    const found = this.figures[figure];
    if (!role || !found) return;
    for (const calling of callingsOf(role.role, role.modifiers)) found.roles.add(calling);
    if (found.kind === PartyKind.PERSON) this.noteNamed(role.role, figure);
    found.pronoun ??= GENDERED.get(role.role) ?? null;
    const label = this.labelOf(role, role.modifiers);
    for (const body of this.bodiesOf(role))
      if (body !== figure) found.bodies.set(body, longer(found.bodies.get(body) ?? null, label));
    const text = asName(this.textOf(role));
    if (!/^(?:his|her|their|its|our|my) /u.test(text) && text.includes(' '))
      found.description = longer(found.description, text);
  }

  /**
   * `its director, Jane Roe`, `the company’s spokesman`: the body that the pronoun or noun stands for. `Chief Executive Jane
   * Roe`: the company that the text is about.
   */
  private describeByOwner(phrase: RolePhrase, figure: number): void {
    const { from, head, role, modifiers, names } = phrase;
    const person = this.figures[figure];
    if (!person || !isActor(person)) return;
    const [first, noun] = [this.wordAt(from), this.wordAt(from + 1)];
    const its = first === 'its';
    // `the company's spokesman`, `a company spokesman`
    const owned =
      DETERMINERS.has(first) && (this.wordAt(from + 2) === "'s" || from + 2 === head) && BODY_NOUNS.has(noun);
    const isBare = names.length === 0 && person.bodies.size === 0;
    const isAlone = person.kind === PartyKind.PERSON && isBare;
    const body = isBare ? this.bodyBehind(head + 1) : undefined;
    let owner = -1;
    if (its) owner = this.recall.owner(from);
    else if (owned) owner = this.recall.bodyCalled(noun, from);
    else if (body !== undefined) owner = body;
    else if (isBare && SPOKESPEOPLE.has(role) && !PREPOSITIONS.has(this.wordAt(head + 1)))
      owner = this.recall.owner(from);
    else if (isAlone && isCompanyOffice([...modifiers, role])) owner = this.recall.only(PartyKind.COMPANY);
    if (owner < 0) return;
    if (owned) this.figures[owner]?.roles.add(noun);
    const label = this.labelOf(phrase, modifiers.slice(owned ? 1 : 0));
    person.bodies.set(owner, longer(person.bodies.get(owner) ?? null, label));
  }

  /** `Chief Executive Officer` is a chief executive officer; `Republican senator` stays. */
  private labelOf({ head, role }: RolePhrase, modifiers: readonly string[]): string {
    const titled = isCapitalised(this.document.words[head]?.text ?? '');
    const lower = (word: string): string =>
      titled && TITLE_PREFIXES.has(word.toLowerCase()) ? word.toLowerCase() : word;
    return [...modifiers.map(lower), role].join(' ');
  }

  /** `a spokesman for the group`: the body that the noun behind the preposition stands for; undefined for other words. */
  private bodyBehind(at: number): number | undefined {
    const noun = this.wordAt(at + 2);
    const isBody =
      /^(?:for|of|at|from)$/u.test(this.wordAt(at)) && this.wordAt(at + 1) === 'the' && BODY_NOUNS.has(noun);
    const goesOn = !endsPhrase(this.document, at + 3) || /^(?:of|for|at|in)$/u.test(this.wordAt(at + 3));
    return isBody && !goesOn ? this.recall.bodyCalled(noun, at + 2) : undefined;
  }

  private bodiesOf(role: RolePhrase): number[] {
    return role.names
      .map((name) => this.figureOf[name] ?? -1)
      .filter((figure) => figure >= 0 && this.figures[figure]?.kind !== PartyKind.PERSON);
  }

  private isPronoun(index: number): boolean {
    return HE_SHE.has(this.wordAt(index)) || THEY.has(this.wordAt(index));
  }

  private speaksAt(index: number): boolean {
    return (this.sourceWords[index] ?? 0) > 0;
  }

  private wordAt(index: number): string {
    return this.document.words[index]?.lower ?? '';
  }

  private textOf(range: WordRange): string {
    const { start, end } = rangeOf(this.document, range);
    return this.document.text.slice(start, end);
  }

  private meetWord(index: number, inRole: boolean, opensRole: boolean): void {
    const word = this.document.words[index];
    if (!word) return;
    const range = { from: index, to: index + 1 };
    const gender = HE_SHE.get(word.lower);
    if (gender !== undefined) {
      const figure = this.personAt(gender, index);
      const person = this.figures[figure];
      // Of whom else nobody can be is known from then on to be one.
      const isSure = (): boolean =>
        this.recall.isOnlyPerson(gender, index) || this.recall.isSubjectAgain(figure, index);
      if (person?.pronoun === null && !isQuoted(this.document, index) && isSure()) person.pronoun = gender;
      this.meet(range, 'pronoun', figure);
    } else if (THEY.has(word.lower)) this.meet(range, 'pronoun', this.recall.several(index, this.namedBy(index)));
    else if ((word.lower === 'it' || word.lower === 'its') && this.speaksAt(index))
      this.meet(
        range,
        'pronoun',
        opensRole ? this.recall.owner(index) : this.recall.body(index, this.writtenTo(index)),
      );
    else if (!inRole && BODY_NOUNS.has(word.lower)) this.meetBody(index);
  }

  /** Whom `he` or `she` at a word means; -1 for nobody. */
  private personAt(gender: 'he' | 'she', index: number): number {
    const near =
      this.advisedAt(gender, index) ??
      this.namedAhead(gender, index) ??
      this.recall.person(gender, index, this.othersAt(index));
    // Whom a speaker means of whom the text tells long before, nobody knows.
    const isSpoken =
      isQuoted(this.document, index) || this.utterances[this.utteranceOf[index] ?? -1]?.cueWords === null;
    if (isSpoken) return this.isOwn(gender, index) ? -1 : near;
    return near < 0 ? this.recall.onlyOne(gender) : near;
  }

  /** `told him he should resign`: whom somebody tells what to do; undefined elsewhere. */
  private advisedAt(gender: 'he' | 'she', index: number): number | undefined {
    const before = this.wordAt(index - 1) === 'that' ? index - 2 : index - 1;
    const last = this.found.at(-1);
    const isSame = isObjectPronoun(this.document, before) && HE_SHE.get(this.wordAt(before)) === gender;
    const isTold = last?.to === before + 1 && this.tellers.has(before) && isSame;
    return isTold && DUTIES.has(this.wordAt(index + 1)) ? last.figure : undefined;
  }

  /** `“My father was there. He never spoke of it”`: somebody of the speaker's whom the text does not know is nearer than all others. */
  private isOwn(gender: 'he' | 'she', index: number): boolean {
    const { own } = this;
    if (own === null || (this.document.sentenceOf[index] ?? 0) - (this.document.sentenceOf[own.word] ?? 0) > 1)
      return false;
    const isMeant = (GENDERED.get(own.role) ?? gender) === gender && !this.isOtherSince(own.word, index);
    if (isMeant) own.word = index;
    return isMeant;
  }

  /** Whether the text told of somebody after a word who is not the one that is quoted at another. */
  private isOtherSince(word: number, index: number): boolean {
    const speaker = this.speakerAt(index);
    const first = Math.max(0, this.found.length - NEAR_MENTIONS);
    for (let at = this.found.length - 1; at >= first && (this.found[at]?.from ?? -1) > word; at -= 1) {
      const { form, figure } = this.found[at] ?? { form: 'pronoun', figure: -1 };
      if (form !== 'pronoun' && isActor(this.figures[figure]) && figure !== speaker) return true;
    }
    return false;
  }

  /** `Asked whether he would run, Roe laughed`: the person whom the clause that opens a sentence comes to, if it does. */
  private namedAhead(gender: 'he' | 'she', index: number): number | undefined {
    const { words, sentences, sentenceOf } = this.document;
    const { from, to } = sentences[sentenceOf[index] ?? -1] ?? { from: index, to: index };
    if (!OPENING.has(this.wordAt(from)) || index - from > LONGEST_OPENER || isQuoted(this.document, index))
      return undefined;
    let comma = from;
    while (comma < Math.min(to, index + LONGEST_OPENER) && words[comma]?.text !== ',') comma += 1;
    if (comma < index || words[comma]?.text !== ',') return undefined;
    // `Interior Minister Jane Roe`
    const { from: start } = titlesAt(this.document, comma + 1);
    const name = this.nameAt.get(start) ?? this.nameAt.get(comma + 1);
    const figure = this.figureOf[name ?? -1] ?? -1;
    const found = this.figures[figure];
    const isOwner = this.wordAt(this.names[name ?? -1]?.to ?? -1) === "'s";
    const agrees = found?.pronoun === null || found?.pronoun === gender;
    return found?.kind === PartyKind.PERSON && agrees && !isOwner ? figure : undefined;
  }

  /** Whom `he` at a word is not: who is quoted there, who `invited him`, and whoever a quotation names that `he said`. */
  private othersAt(index: number): Set<number> {
    const others = new Set([
      ...[this.speakerAt(index), this.tellerAt(index), this.subjectAt(index)],
      ...this.questioners(index),
      ...this.writtenTo(index),
    ]);
    for (const figure of this.namedBy(index, true)) others.add(figure);
    return others;
  }

  /** Whom what `they noted` names before: `Vantor, they noted, sells more`; where told so only in quotations. */
  private namedBy(index: number, onlyQuoted = false): Set<number> {
    const named = new Set<number>();
    for (const { from, to } of this.spokenAt.get(index) ?? []) {
      for (let word = from; word < Math.min(to, index); word += 1)
        if (!this.isPronoun(word) && (!onlyQuoted || isQuoted(this.document, word)))
          named.add(this.metAt.get(word) ?? -1);
    }
    return named;
  }

  /** Who speaks by the cue of which a word is the object, `invited him`; -1 elsewhere. */
  private tellerAt(index: number): number {
    return isObjectPronoun(this.document, index) ? this.speakerBefore(index) : -1;
  }

  /** `Roe is protecting him`: whose verb's object a word is; -1 elsewhere. */
  private subjectAt(index: number): number {
    const verb = index - 1;
    if (!isObjectPronoun(this.document, index) || FUNCTION_WORDS.has(this.wordAt(verb))) return -1;
    let end = verb;
    while (AUXILIARIES.has(this.wordAt(end - 1)) || ADVERBS.has(this.wordAt(end - 1))) end -= 1;
    const subject = this.found.at(-1);
    return subject?.to === end ? subject.figure : -1;
  }

  /** Who speaks by the cue that ends at a word; -1 elsewhere. */
  private speakerBefore(index: number): number {
    return this.metAt.get(this.tellers.get(index)?.from ?? -1) ?? -1;
  }

  /** `In a letter to the council, it warned …`, `To her son, John Doe, she said …`: to whom somebody writes is not who does. */
  private writtenTo(index: number): ReadonlySet<number> {
    const from = this.document.sentences[this.document.sentenceOf[index] ?? -1]?.from ?? index;
    const found = new Set<number>();
    const opener = this.wordAt(from);
    if (opener !== 'in' && opener !== 'to') return found;
    for (let word = from + 1; word < Math.min(index, from + LONGEST_OPENER); word += 1) {
      const before = [word - 1, word - 2].map((at) => this.wordAt(at));
      const figure = this.metAt.get(word);
      const isTold = opener === 'to' || before.some((lower) => lower === 'to' || lower === 'with');
      if (figure !== undefined && isTold) found.add(figure);
    }
    return found;
  }

  /**
   * `Pressed by Jane Roe, he conceded …`, `Asked about Jane Roe, she …`: who is named between what opens the sentence so and a
   * word.
   */
  private questioners(index: number): number[] {
    const from = this.document.sentences[this.document.sentenceOf[index] ?? -1]?.from ?? index;
    const opener = this.wordAt(from);
    // `Replying to Jane Roe, he …`, `Praising Jane Roe, she …`
    const says = /ing$/u.test(opener) && (CUE_VERBS.has(opener) || ADDRESSING.has(opener));
    if (!says && !ASKED.has(opener) && !(/ed$/u.test(opener) && this.wordAt(from + 1) === 'by')) return [];
    const last = Math.min(index, from + LONGEST_OPENER);
    const named: number[] = [];
    for (let at = this.found.length - 1; (this.found[at]?.from ?? from) > from; at -= 1) {
      const { from: word = 0, to = 0, figure = -1, form } = this.found[at] ?? {};
      if (word >= last || form === 'pronoun') continue;
      // `Asked about John Doe, Jane Roe said she …`: she is the one who says so, and may speak of him.
      const start = this.names[this.nameAt.get(word) ?? -1]?.titled ?? word;
      if (this.wordAt(start - 1) === ',' && this.wordAt(to) !== ',') return [];
      named.push(figure);
    }
    return named;
  }

  /** Who is quoted at a word, as far as a name or what came before tells; -1 elsewhere. */
  private speakerAt(index: number): number {
    const quoted = isQuoted(this.document, index);
    const source = quoted ? this.utterances[this.utteranceOf[index] ?? -1]?.source : null;
    // `“He forbade it,” he said`: two people, of whom the nearer one speaks.
    const gender = source && source.to === source.from + 1 ? HE_SHE.get(this.wordAt(source.from)) : undefined;
    if (source && gender !== undefined && source.from > index) return this.recall.person(gender, source.from);
    for (let word = source?.from ?? 0; source && word < source.to; word += 1) {
      const name = this.nameAt.get(word);
      const figure = this.metAt.get(word) ?? (name === undefined ? -1 : (this.figureOf[name] ?? -1));
      if (figure >= 0 && isActor(this.figures[figure])) return figure;
    }
    return -1;
  }

  /** `the insurgents`: the body of that kind that the text has spoken of. */
  private meetBody(index: number): boolean {
    // `The union Usdaw` is that union.
    if (this.nameAt.has(index + 1)) return false;
    // `a ministry statement` is of a ministry that the text has named.
    const states = DETERMINERS.has(this.wordAt(index - 1)) && STATEMENTS.has(this.wordAt(index + 1));
    // `the Swedish company`, `the Zurich-based company`
    const nation = this.names[this.nameAt.get(index - 1) ?? -1]?.adjective === true;
    const from = nation || isBasedElsewhere(this.document, index) ? index - 2 : index - 1;
    if (!states && !DEFINITES.has(this.wordAt(from))) return false;
    const body = this.apposed(index) ?? this.recall.bodyCalled(this.wordAt(index), index);
    // Once called so, it is called so again.
    this.figures[body]?.roles.add(this.wordAt(index));
    this.meet({ from, to: index + 1 }, 'body', body);
    return body >= 0;
  }

  /** `the company, Minera Andina, …`: the body that a noun introduces. */
  private apposed(index: number): number | undefined {
    const name = this.wordAt(index + 1) === ',' ? this.nameAt.get(index + 2) : undefined;
    const figure = this.figureOf[name ?? -1];
    const closed = /^[,.;]$/u.test(this.wordAt(this.names[name ?? -1]?.to ?? -1));
    return closed && figure !== undefined && figure >= 0 && !isActor(this.figures[figure]) ? figure : undefined;
  }
}

/** Whether a figure is a person or persons. */
export function isActor(figure: Figure | undefined): boolean {
  return figure !== undefined && partyTypeOf(figure.kind) === PartyType.ACTOR;
}

function longer(one: string | null, other: string): string {
  return one !== null && one.length >= other.length ? one : other;
}
