import { PartyKind } from '../model/party.js';
import { isAdjective, knownParty } from './known-names.js';
import { kindOfNoun } from './lexicon/organizations.js';
import { isNear } from './misspelling.js';
import type { NamePhrase } from './name-phrase.js';

/** Letters from which on one letter more or less is a slip and no other body's name. */
const SHORTEST = 12;
/** Names with one first letter that a name is compared with: bounds the cost of each. */
const MOST = 100;
/** Words of the longest country's name before what is the country's. */
const LONGEST_COUNTRY = 3;
/** What joins to a body's name what it is for: `Foundation for the Visual Arts`. */
const COMPLEMENTS = new Set(['for', 'of']);

/** What an article calls its bodies in full, as far as it has names of several words that are nobody's. */
export class BodyNames {
  /** By a shorter name, lower case. */
  private readonly wholes = new Map<string, string>();
  private readonly times = new Map<string, number>();
  private readonly byLetter = new Map<string, string[]>();

  constructor(names: readonly NamePhrase[]) {
    for (const { text, kind, place } of names) {
      if (kind === PartyKind.PERSON || place || !text.includes(' ')) continue;
      const known = this.times.get(text);
      this.times.set(text, (known ?? 0) + 1);
      if (known !== undefined) continue;
      for (const shorter of shorterNames(text.split(' ')).map((name) => name.toLowerCase()))
        if (!this.wholes.has(shorter)) this.wholes.set(shorter, text);
      const letter = text[0] ?? '';
      const alike = this.byLetter.get(letter) ?? [];
      if (alike.length < MOST) this.byLetter.set(letter, [...alike, text]);
    }
  }

  /** The name of which another is a part, or a slip; undefined for one that stands for itself. */
  whole(text: string): string | undefined {
    return this.wholes.get(text.toLowerCase()) ?? this.withoutSlip(text);
  }

  /** `Untied Nations`: of two spellings the more frequent one, else the first. */
  private withoutSlip(text: string): string | undefined {
    if (text.length < SHORTEST) return undefined;
    const plain = withoutGenitive(text);
    const all = this.byLetter.get(text[0] ?? '') ?? [];
    const [own, times] = [all.indexOf(text), this.times.get(text) ?? 0];
    return all.find((other, index) => {
      const more = (this.times.get(other) ?? 0) - times;
      return (more > 0 || (more === 0 && index < own)) && isNear(plain, withoutGenitive(other)) && !/\d/u.test(text);
    });
  }
}

/** `new peoples party` of `New People’s Party`. */
const withoutGenitive = (name: string): string => name.toLowerCase().replace(/['’](?=s\b)/gu, '');

/** `Home Office` of `United Kingdom Home Office`, `Warhol Foundation` of `Warhol Foundation for the Visual Arts`. */
function shorterNames(words: readonly string[]): string[] {
  const shorter: string[] = [];
  for (let from = 1; from <= Math.min(LONGEST_COUNTRY, words.length - 2); from += 1) {
    const before = words.slice(0, from).join(' ');
    const isNational = knownParty(before)?.kind === PartyKind.COUNTRY || (from === 1 && isAdjective(before));
    if (isNational) shorter.push(words.slice(from).join(' '));
  }
  const end = words.findIndex((word, at) => at > 1 && COMPLEMENTS.has(word));
  if (end > 1 && kindOfNoun(words[end - 1]?.toLowerCase() ?? '') !== undefined)
    shorter.push(words.slice(0, end).join(' '));
  return shorter;
}
