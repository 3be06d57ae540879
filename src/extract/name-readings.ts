import { PartyKind } from '../model/party.js';
import { isBasedElsewhere } from './bodies.js';
import { lowerWords, type Document, type WordRange } from './document.js';
import { isMaker, kindOfNoun } from './lexicon/organizations.js';
import { isNotParty } from './lexicon/places.js';
import { isAlsoName } from './known-names.js';
import { namePhrase, surnamesIn, type NamePhrase } from './name-phrase.js';
import { HONOURS, isTitle, titlesAt } from './name-runs.js';
import { isNobody, opensWithRole } from './names.js';
import { roleOf } from './phrases.js';
import type { NameSpan } from './tagging.js';
import { isCapitalised } from './words.js';

/** Letters that no surname is written in. */
const ACRONYM = /^\p{Lu}{3,}$/u;
/** From which score on a name that the rules do not see is taken from the tagger. */
const SURE = 0.5;

/**
 * The names that rules found with what the tagger reads: it tells the kind where rules cannot, brings names that they
 * missed, and a name that holds theirs. Otherwise borders are the rules', which know titles, lists and the lexicon.
 * Linear.
 */
export function withReadings(
  document: Document,
  names: readonly NamePhrase[],
  readings: readonly NameSpan[],
): NamePhrase[] {
  const read = ofOneSort(
    document,
    readings.map((span) => bare(document, span)),
  );
  const surnames = surnamesIn(document, names);
  const found: NamePhrase[] = [];
  let at = 0;
  names.forEach((name, index) => {
    const own: NameSpan[] = [];
    for (let span = read[at]; span && span.from < name.to; span = read[at]) {
      if (span.to > name.from) own.push(span);
      else add(found, missed(document, span, surnames));
      // A reading that goes on behind this name may be the next one's too.
      if (span.to > name.to && (names[index + 1]?.from ?? Infinity) < span.to) break;
      at += 1;
    }
    for (const told of toldBy(document, name, own)) add(found, told);
  });
  for (const span of read.slice(at)) add(found, missed(document, span, surnames));
  return found;
}

/** Adds a name unless one before it has its words. */
function add(found: NamePhrase[], name: NamePhrase | null): void {
  if (name && name.from >= (found.at(-1)?.to ?? 0)) found.push(name);
}

/** A reading without the honours behind the name and the work before it: `Barrister Rosalind Pym KC`. */
function bare(document: Document, span: NameSpan): NameSpan {
  let { from, to } = span;
  while (to > from + 1 && HONOURS.has(document.words[to - 1]?.text ?? '')) to -= 1;
  if (opensWithRole(document, from, to) || (to > from + 1 && isMaker(document.words[from]?.lower ?? ''))) from += 1;
  return { ...span, from, to };
}

/** The readings with the sort that all of the same words tell together: a team is no place in its fifth sentence. */
function ofOneSort(document: Document, read: readonly NameSpan[]): NameSpan[] {
  const texts = read.map(({ from, to }) => lowerWords(document, from, to).join(' '));
  const votes = new Map<string, Map<NameSpan['sort'], number>>();
  read.forEach(({ sort, score }, index) => {
    const own = votes.get(texts[index] ?? '') ?? new Map<NameSpan['sort'], number>();
    votes.set(texts[index] ?? '', own.set(sort, (own.get(sort) ?? 0) + score));
  });
  const sorts = new Map([...votes].map(([text, own]) => [text, [...own].sort(([, a], [, b]) => b - a)[0]?.[0]]));
  return read.map((span, index) => ({ ...span, sort: sorts.get(texts[index] ?? '') ?? span.sort }));
}

/** A name that the tagger alone reads; a surname that the text has in full, `May`, however unsure. */
function missed(document: Document, span: NameSpan, surnames: ReadonlySet<string>): NamePhrase | null {
  const isSurname = span.to === span.from + 1 && surnames.has(document.words[span.from]?.text ?? '');
  if (isSurname && span.sort !== 'place')
    return { ...namePhrase(document, span.from, span.to), kind: PartyKind.PERSON };
  const first = document.words[span.from]?.lower ?? '';
  // `the Right Rev. Jane Roe`
  const titled = titlesAt(document, span.from).from >= span.to;
  const title = span.to === span.from + 1 && (titled || isNotParty(first));
  return isPlain(document, span) && !title && !isNobody(document, span.from)
    ? sorted(document, namePhrase(document, span.from, span.to), span)
    : null;
}

function isPlain(document: Document, { from, to, score }: NameSpan): boolean {
  if (document.sentenceOf[from] !== document.sentenceOf[to - 1]) return false;
  const text = (word: number): string => document.words[word]?.text ?? '';
  const letter = to === from + 1 && text(from).length === 1;
  return score >= SURE && !letter && isCapitalised(text(from)) && isCapitalised(text(to - 1));
}

/** A name with the kind that the tagger reads, where rules tell none; two where it reads a person behind a body. */
function toldBy(document: Document, name: NamePhrase, own: readonly NameSpan[]): NamePhrase[] {
  const person = own.find(({ sort, to, from }) => sort === 'person' && to === name.to && from > name.from);
  const holder = own.find(
    (span) => span.from <= name.from && span.to >= name.to && span.to - span.from > name.to - name.from,
  );
  if (holder?.sort === 'person' && isAlsoName(name.text) && isPlain(document, holder))
    return [sorted(document, namePhrase(document, holder.from, holder.to), holder)];
  // `Kevin Hall` is no building.
  const whole = own.find(({ sort, from, to }) => sort === 'person' && from === name.from && to === name.to);
  if (name.place && whole && name.to > name.from + 1 && isPlain(document, whole))
    return [{ ...sorted(document, name, whole), place: false }];
  if (name.known || name.place) {
    const goesOn = name.place && holder?.sort === 'place' && isPlain(document, holder);
    return [goesOn ? sorted(document, namePhrase(document, holder.from, holder.to), holder) : name];
  }
  if (holder && name.title === null && isPlain(document, holder))
    return [sorted(document, namePhrase(document, holder.from, holder.to), holder)];
  // `Refugee Council Jane Roe`: its chief has no comma before the name.
  if (person && name.kind !== null && name.kind !== PartyKind.PERSON && person.to - person.from > 1)
    return [
      { ...namePhrase(document, name.from, person.from), kind: name.kind },
      sorted(document, namePhrase(document, person.from, person.to), person),
    ];
  if (name.kind !== null) return [name];
  const main = own.find((span) => common(span, name) * 2 > name.to - name.from);
  // `Rival Jane Roe`: the person's name ends where the run of capitals does. `Jan van Roe` begins before its particle.
  const begins = isCapitalised(document.words[person?.from ?? -1]?.text ?? '');
  const initial = /^\p{Lu}\.$/u.test(document.words[name.from]?.text ?? '');
  // `spokesman Qari Baran Roe`: behind what somebody is, all that is capital is his name.
  const isWhole = initial || roleOf(document.words[name.from - 1]?.lower ?? '') !== null;
  const cut = person && begins && !isWhole ? person.from : name.from;
  return [main ? sorted(document, person ? namePhrase(document, cut, name.to) : name, main) : name];
}

function common(a: WordRange, b: WordRange): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}

/** A name with the kind that a reading tells. */
function sorted(document: Document, name: NamePhrase, { sort, score }: NameSpan): NamePhrase {
  const initial = name.initial && score < SURE;
  const last = document.words[name.to - 1]?.text ?? '';
  const next = document.words[name.to];
  // `Home` in `Home Secretary Jane Roe` is nobody's.
  if (next && isCapitalised(next.text) && isTitle(document, name.to) && sort !== 'organization') return name;
  if (sort === 'place' && !isBasedElsewhere(document, name.from)) return { ...name, initial, place: true };
  if (sort === 'person' && !ACRONYM.test(last)) return { ...name, initial, kind: PartyKind.PERSON };
  const nouns = document.words.slice(name.from, name.to).flatMap((word) => kindOfNoun(word.lower) ?? []);
  return { ...name, initial, kind: PartyKind[nouns.at(-1) ?? 'OTHER'] };
}
