import { PartyKind } from '../model/party.js';
import { opensSentence, type Document, type WordRange } from './document.js';
import type { KnownParty } from './known-names.js';

/** A capitalised name in the text. */
export interface NamePhrase extends WordRange {
  readonly text: string;
  /** From the lexicon; null for a name that only this article tells of. */
  readonly known: KnownParty | null;
  /** `the Americans`: it means the country and is no name of it. */
  readonly people: boolean;
  /** `American` before a noun: it tells whose the noun is, and is a name of the country only in passing. */
  readonly adjective: boolean;
  /** What the name itself tells; null where only its surroundings can. */
  readonly kind: PartyKind | null;
  /** Title before it, lower case: `president`; null without one. */
  readonly title: string | null;
  /** Where its titles begin; `from` without any. */
  readonly titled: number;
  /** The name of a place: `Herat`. Places are no parties, but for countries. */
  readonly place: boolean;
  /** Stands where any word has a capital, so that the capital tells nothing. */
  readonly initial: boolean;
}

/** A stretch of words as a name of which nothing is known yet. */
export function namePhrase(document: Document, from: number, to: number): NamePhrase {
  const start = document.words[from]?.start ?? 0;
  const before = document.words[from - 1]?.text ?? '';
  const initial = opensSentence(document, from) || /^[“"‘«:]$/u.test(before);
  const text = document.text.slice(start, document.words[to - 1]?.end ?? start).replace(/\s+/gu, ' ');
  return {
    from,
    to,
    text,
    known: null,
    adjective: false,
    people: false,
    kind: null,
    title: null,
    titled: from,
    place: false,
    initial,
  };
}

/** The last words of full names of people. */
export function surnamesIn(document: Document, names: readonly NamePhrase[]): ReadonlySet<string> {
  return new Set(
    names.flatMap(({ kind, from, to }) =>
      kind === PartyKind.PERSON && to > from + 1 ? [document.words[to - 1]?.text ?? ''] : [],
    ),
  );
}
