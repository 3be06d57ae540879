import { foldText } from '../model/ids.js';
import { bandKeys, minHashes } from './min-hash.js';

/** Words in a row that are compared as one. */
const SHINGLE = 3;
/** A text with fewer words is nobody's copy: notices of a few lines are alike without being one. */
const FEWEST_WORDS = 50;
/** Hashes of a sketch; the first `BANDS * ROWS` make its keys. Of each, 16 bits are kept. */
const HASHES = 100;
const BANDS = 12;
const ROWS = 5;
/** Share of the rows of three words of either text that both have, from which they are one article: a paragraph of seven is left out. */
const LEAST = 0.75;
/** The same within one outlet, whose forms are filled in anew every day. */
const LEAST_WITHIN = 0.9;
/** Days within which an article is printed elsewhere; what comes back later, alike, is a form filled in anew. */
const MOST_DAYS = 14;

/** What tells a copy of an article: nearly its words, at nearly its time. */
export interface Shape {
  /** Lowest hashes of its rows of three words, 16 bits each, in base64. */
  readonly sketch: string;
  /** Copies share one of these, others seldom do: with 12 bands of 5, 0.98 of the texts that share 0.78, 0.03 of those that share 0.3. */
  readonly keys: readonly string[];
}

/** The shape of a text; null for one too short to be told from others by its words. */
export function shapeOf(text: string): Shape | null {
  const words = foldText(text).split(' ');
  if (words.length < FEWEST_WORDS) return null;
  const rows = new Set(words.slice(SHINGLE - 1).map((_, index) => words.slice(index, index + SHINGLE).join(' ')));
  const lowest = minHashes(rows, HASHES);
  return { sketch: sketchOf(lowest), keys: bandKeys(lowest, BANDS, ROWS) };
}

function sketchOf(lowest: readonly number[]): string {
  return Buffer.from(Uint16Array.from(lowest, (hash) => hash & 0xffff).buffer).toString('base64');
}

/** What of an article is compared with another's. */
export interface Comparand {
  readonly sketch: string;
  /** What tells its outlet from others; empty where nothing does. */
  readonly outlet: string;
  /** ISO date. */
  readonly publishedOn: string | null;
}

/** Whether one article is a copy of the other; the same whichever comes first. */
export function isCopy(one: Comparand, other: Comparand): boolean {
  if (daysBetween(one.publishedOn, other.publishedOn) > MOST_DAYS) return false;
  return resemblance(one.sketch, other.sketch) >= (one.outlet === other.outlet ? LEAST_WITHIN : LEAST);
}

function daysBetween(one: string | null, other: string | null): number {
  return one === null || other === null ? 0 : Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}

/** Share of what both texts have in what either has, estimated: within 0.09 of it nineteen times in twenty. */
function resemblance(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [Buffer.from(one, 'base64'), Buffer.from(other, 'base64')];
  let same = 0;
  for (let at = 0; at < 2 * HASHES; at += 2) if (a.readUInt16LE(at) === b.readUInt16LE(at)) same += 1;
  return same / HASHES;
}
