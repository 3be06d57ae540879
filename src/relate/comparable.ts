import { LRUCache } from 'lru-cache';
import type { ClaimRelationKind } from '../model/relation.js';
import type { Reading } from './reading.js';

/** Who said something, where and when. */
export interface Circumstances {
  readonly articleId: string;
  /** Keys (`nameKey`) of what its own article calls its speakers; empty where it names no source. */
  readonly speakers: readonly string[];
  /** `wordBitsOf` the speakers. */
  readonly wordBits: number;
  /** The day it was said, else its article's, as `dayOf` numbers it. */
  readonly day: number | null;
}

/** Days that were read, by how they are written: claims are many, days are few. */
const days = new LRUCache<string, number>({ max: 50_000 });

/** The number of an ISO date's day, from whichever on; null for no date. */
export function dayOf(date: string | null): number | null {
  if (date === null) return null;
  const known = days.get(date);
  if (known !== undefined) return known;
  const day = Date.parse(date) / (24 * 60 * 60 * 1000);
  days.set(date, day);
  return day;
}

/** The bits of names that were read, as with days. */
const bitsOfNames = new LRUCache<string, number>({ max: 50_000 });

/** A bit for each word of some names: those that have no bit in common cannot be one, as `sameSpeaker` has it. */
export function wordBitsOf(names: readonly string[]): number {
  let bits = 0;
  for (const name of names) {
    const known = bitsOfNames.get(name) ?? bitsOf(name);
    bitsOfNames.set(name, known);
    bits |= known;
  }
  return bits;
}

/** What has no words but articles can be anybody. */
function bitsOf(name: string): number {
  const words = name.split(' ').filter((word) => !isArticle(word));
  return words.length === 0 ? ~0 : words.reduce((bits, word) => bits | bitOf(word), 0);
}

const isArticle = (word: string) => word === 'a' || word === 'an';

function bitOf(word: string): number {
  let sum = 0;
  for (let index = 0; index < word.length; index += 1) sum = Math.imul(sum, 31) + word.charCodeAt(index);
  return 1 << (Math.imul(sum, 0x9e3779b1) >>> 27);
}

/** What a comparison has to know of a claim. */
export interface Comparable extends Circumstances {
  readonly id: string;
  readonly reading: Reading;
  /** Key of each party that it is about, with the stance: `taliban|NEGATIVE`. */
  readonly leanings: readonly string[];
  /** Where in the article it stands, UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** How two claims stand to each other. */
export interface Relation {
  readonly kind: ClaimRelationKind;
  /** 0 to 1: how sure the comparison is. */
  readonly score: number;
  /** Why, in a few words. */
  readonly reason: string;
}

/**
 * Whether what two articles call the speakers can mean one party: a name is the other, or a part of it
 * (`Khalilzad`, `Zalmay Khalilzad`; `official`, `senior official`). Where neither names a source, that is one too.
 */
export function sameSpeaker(
  a: Pick<Circumstances, 'speakers' | 'wordBits'>,
  b: Pick<Circumstances, 'speakers' | 'wordBits'>,
): boolean {
  if (a.speakers.length === 0 || b.speakers.length === 0) return a.speakers.length === b.speakers.length;
  // Of most pairs that share a bucket it is enough.
  if ((a.wordBits & b.wordBits) === 0) return false;
  return a.speakers.some((one) => b.speakers.some((other) => covers(one, other) || covers(other, one)));
}

/** It takes no text apart that it need not. */
function covers(name: string, part: string): boolean {
  if (name === part) return true;
  for (let from = 0, to = 0; from <= part.length; from = to + 1) {
    const space = part.indexOf(' ', from);
    to = space === -1 ? part.length : space;
    const word = part.slice(from, to);
    if (!hasWord(name, word) && !isArticle(word)) return false;
  }
  return true;
}

function hasWord(name: string, word: string): boolean {
  if (word === '') return false;
  for (let at = name.indexOf(word); at !== -1; at = name.indexOf(word, at + 1)) {
    const end = at + word.length;
    if ((at === 0 || name[at - 1] === ' ') && (end === name.length || name[end] === ' ')) return true;
  }
  return false;
}
