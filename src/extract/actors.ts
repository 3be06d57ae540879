import { PartyKind } from '../model/party.js';
import { appositionsOf } from './appositions.js';
import { describedBodies, withLocalBodies, withoutManagedPlaces } from './bodies.js';
import { castNames, type Cast, type Figure, type NamedRange } from './cast.js';
import { paragraphOf, type Document, type WordRange } from './document.js';
import { withLateNames } from './late-names.js';
import { CUE_VERBS } from './lexicon/cues.js';
import { FUNCTION_WORDS, INDEFINITES } from './lexicon/function-words.js';
import { withOwnLetters } from './letters.js';
import { surnamesIn, type NamePhrase } from './name-phrase.js';
import { withoutForeign } from './nations.js';
import { withReadings } from './name-readings.js';
import { namesOf } from './names.js';
import { isPluralBody, roleOf } from './phrases.js';
import { rolesOf } from './roles.js';
import type { NameSpan } from './tagging.js';
import { isActor, Walk, type Utterance } from './walk.js';
import { isWordLike } from './words.js';

/**
 * Who speaks and is spoken of: names, descriptions and pronouns brought to parties, in one walk through the text.
 * Unnamed sources are parties of their own; `the official` is the last one that it fits, or the person whom a later
 * apposition describes so.
 *
 * @param utterances sources and contents of claims: what speaks is a party even when nothing else tells so, and
 *   `he` in somebody's quotation is somebody else
 * @param read names that the tagger reads, null where it reads none
 */
export function castOf(document: Document, utterances: readonly Utterance[], read: readonly NameSpan[] | null): Cast {
  const sources = utterances.flatMap((utterance) => utterance.source ?? []);
  const byRules = withOwnLetters(withoutForeign(document, namesOf(document)));
  const all = withoutNamesakes(document, read ? agreed(document, withReadings(document, byRules, read)) : byRules);
  const names = usableNames(document, withLocalBodies(document, withoutManagedPlaces(document, all)), sources);
  const roles = rolesOf(document, names);
  const appositions = appositionsOf(document, names, roles);
  const figures: Figure[] = [];
  const evidence = {
    people: new Set(appositions.values()),
    speakers: speakersAmong(document, names, sources),
    bodies: describedBodies(document, names),
  };
  const figureOf = castNames(document, names, evidence, figures);
  const walk = new Walk(document, names, roles, appositions, figureOf, figures, utterances);
  const mentions = withLateNames(document, walk.mentions(), figures, sources);
  const sorts = sortsOf(names, figureOf, figures);
  return { figures, mentions, crowdMentions: walk.crowdMentions(), names: sorts, strangers: walk.strangers };
}

/** `Premier Doug Ford`: where somebody with a title has a company's name, the name alone is his. */
function withoutNamesakes(document: Document, names: readonly NamePhrase[]): readonly NamePhrase[] {
  const surnames = surnamesIn(
    document,
    names.filter(({ title }) => title !== null),
  );
  return names.map((name) =>
    name.known?.kind === PartyKind.COMPANY && surnames.has(name.text)
      ? { ...name, known: null, kind: PartyKind.PERSON }
      : name,
  );
}

/**
 * One kind for all places of a name: a place is one everywhere, and a name of which nothing tells what it names names what it
 * does elsewhere; a word alone may be somebody else of that surname.
 */
function agreed(document: Document, names: readonly NamePhrase[]): NamePhrase[] {
  const places = new Set(names.filter((name) => isCalledPlace(document, name)).map(({ text }) => text));
  const kinds = new Map(
    names.flatMap(({ text, kind, place }) => (kind === null || place ? [] : [[text, kind] as const])),
  );
  return names.map((name) => {
    if (places.has(name.text) && !name.known && name.title === null) return { ...name, place: true };
    const kind = kinds.get(name.text) ?? null;
    const isTold = name.to > name.from + 1 || kind !== PartyKind.PERSON;
    return name.kind === null && !name.known && !name.place && isTold ? { ...name, kind } : name;
  });
}

/** What `of` tells the name of, a place: `the border town of Mbessa`. */
const SETTLEMENTS = new Set(
  'town city village hamlet suburb port district province region county municipality island township parish neighbourhood neighborhood'.split(
    ' ',
  ),
);

function isCalledPlace({ words }: Document, { from }: NamePhrase): boolean {
  return (
    words[from - 1]?.lower === 'of' &&
    SETTLEMENTS.has(words[from - 2]?.lower ?? '') &&
    /^\p{Ll}/u.test(words[from - 2]?.text ?? '')
  );
}

/** A single capitalised word at a sentence's start is a name only if it speaks alone or has its capital elsewhere too. */
function usableNames(document: Document, found: readonly NamePhrase[], sources: readonly WordRange[]): NamePhrase[] {
  const names = withoutClosers(document, withoutOpeners(found));
  const elsewhere = new Set(
    names.filter((name) => !name.initial || name.kind !== null).flatMap((name) => name.text.split(' ')),
  );
  const alone = new Set(sources.map((source) => `${source.from} ${source.to}`));
  const starts = new Set(sources.map(({ from }) => from));
  return names.filter((name) => {
    if (isPartisan(document, name, starts)) return false;
    if (name.known || name.place || name.to > name.from + 1) return true;
    // `Critics say`: a tagger may take what opens a sentence for a name.
    const lower = name.text.toLowerCase();
    const role = (roleOf(lower) !== null || isPluralBody(lower)) && name.title === null;
    if (role && (name.initial || name.kind === null)) return false;
    if (name.kind !== null) return true;
    return !name.initial || elsewhere.has(name.text) || alone.has(`${name.from} ${name.to}`);
  });
}

/** `the Missouri Republican said`, `the Democrat, who …`, `cried a Tory`: a person by his party. */
function isPartisan(document: Document, { from, to }: NamePhrase, sources: ReadonlySet<number>): boolean {
  if (!/^(?:Republican|Democrat|Tory)$/u.test(document.words[to - 1]?.text ?? '')) return false;
  const before = [from - 1, from - 2].map((at) => document.words[at]?.lower ?? '');
  const next = document.words[to];
  const closes = !next || !isWordLike(next.text) || FUNCTION_WORDS.has(next.lower) || CUE_VERBS.has(next.lower);
  const speaks = INDEFINITES.has(before[0] ?? '') && sources.has(from - 1);
  return closes && (before.includes('the') || speaks);
}

/** `Jane Roe Goes to Ohio`: in a headline a name ends where it does below. */
function withoutClosers(document: Document, names: readonly NamePhrase[]): NamePhrase[] {
  const isHead = ({ from }: NamePhrase): boolean => paragraphOf(document, from) === 0;
  const below = new Set(names.filter((name) => !isHead(name)).map((name) => name.text));
  const tokens = new Set([...below].flatMap((text) => text.split(' ')));
  return names.map((name) => {
    const words = name.text.split(' ');
    const isPerson = !name.known && !name.place && (name.kind === null || name.kind === PartyKind.PERSON);
    if (!isHead(name) || !isPerson || words.length < 3 || words.length !== name.to - name.from) return name;
    const end = words.findIndex(
      (word, index) =>
        index > 1 &&
        !tokens.has(word) &&
        (below.has(words.slice(0, index).join(' ')) || below.has(words[index - 1] ?? '')),
    );
    return end < 0 ? name : { ...name, to: name.from + end, text: words.slice(0, end).join(' ') };
  });
}

/** `Injecting Clinton`: an opener that no other name has, before a name that stands alone elsewhere, is no name. */
function withoutOpeners(names: readonly NamePhrase[]): NamePhrase[] {
  const within = new Set(names.filter((name) => !name.initial).flatMap((name) => name.text.split(' ')));
  const whole = new Set(names.filter((name) => !name.initial).map((name) => name.text));
  return names.map((name) => {
    const [first = '', ...rest] = name.text.split(' ');
    const opener =
      name.initial && !name.known && !name.place && name.title === null && name.kind === null && !within.has(first);
    if (!opener || name.to - name.from < 2 || !whole.has(rest.join(' '))) return name;
    return { ...name, from: name.from + 1, text: rest.join(' '), initial: false };
  });
}

/** Names that begin a source: `Smith`, `the Sandwell Trust`. */
function speakersAmong(document: Document, names: readonly NamePhrase[], sources: readonly WordRange[]): Set<number> {
  const starts = new Map(names.map((name, index) => [name.from, index]));
  const speakers = new Set<number>();
  for (const { from, to } of sources) {
    for (let word = from; word < Math.min(from + 3, to); word += 1) {
      const index = starts.get(word);
      const name = index === undefined ? undefined : names[index];
      const owns = document.words[name?.to ?? -1]?.lower === "'s" && name?.to !== to;
      if (index === undefined || !name || name.place || name.to > to || owns) continue;
      // `prosecutors in Nanterre`
      if (document.words[word - 1]?.lower === 'in' && word > from) continue;
      // `Chelsea residents` are no person: a name is its source's head.
      if (
        name.to < to &&
        /^\p{Ll}/u.test(document.words[name.to]?.text ?? '') &&
        document.words[name.to]?.lower !== 'of'
      )
        continue;
      speakers.add(index);
      break;
    }
  }
  return speakers;
}

/** What each name names, as its party tells; names of nobody's are left out. */
function sortsOf(names: readonly NamePhrase[], figureOf: Int32Array, figures: readonly Figure[]): NamedRange[] {
  return names.flatMap((name, index): NamedRange[] => {
    const figure = figures[figureOf[index] ?? -1];
    const { from, to } = name;
    if (figure ? figure.kind === PartyKind.COUNTRY : name.place)
      return name.adjective || name.people ? [] : [{ from, to, sort: 'place' }];
    return figure ? [{ from, to, sort: isActor(figure) ? 'person' : 'organization' }] : [];
  });
}
