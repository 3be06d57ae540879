import { foldText } from '../model/ids.js';
import { MARKS } from '../model/search.js';

/** About as many characters of a text as two lines hold. */
const LENGTH = 200;
/** How many of these stand before the first match. */
const LEAD = 60;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of a text in which the most words match, as plain text on one line, with every match marked. `matches` is
 * asked of folded words. Null where none does.
 */
export function snippetOf(text: string, matches: (word: string) => boolean): string | null {
  const places = [...text.matchAll(WORD)]
    .map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }))
    .filter(({ word }) => foldText(word).split(' ').some(matches));
  const first = places.reduce<Place | undefined>(
    (best, place) => (best && inWindow(places, best) >= inWindow(places, place) ? best : place),
    undefined,
  );
  if (first === undefined) return null;
  const start = wordBoundary(text, Math.max(0, first.start - LEAD), first.start);
  const end = wordBoundary(text, Math.min(text.length, start + LENGTH), Math.max(first.end, start));
  const marked = mark(text, { start, end: Math.max(end, first.end) }, places);
  return `${start > 0 ? '…' : ''}${marked}${end < text.length ? '…' : ''}`;
}

/** How many matches a snippet would have that begins at one of them. */
function inWindow(places: readonly Place[], from: Place): number {
  return places.filter(({ start, end }) => start >= from.start && end <= from.start + LENGTH - LEAD).length;
}

/** The next place from `offset` towards `goal` that is between two words, so that no word, and no letter, is cut. */
function wordBoundary(text: string, offset: number, goal: number): number {
  const step = Math.sign(goal - offset);
  let place = offset;
  while (place !== goal && place > 0 && place < text.length && !/\s/u.test(text.charAt(place - 1))) place += step;
  return place;
}

function mark(text: string, { start, end }: Place, places: readonly Place[]): string {
  let marked = '';
  let done = start;
  for (const place of places) {
    if (place.start < done || place.end > end) continue;
    marked += `${plain(text.slice(done, place.start))}${MARKS.open}${text.slice(place.start, place.end)}${MARKS.close}`;
    done = place.end;
  }
  return (marked + plain(text.slice(done, end))).trim();
}

const plain = (text: string) =>
  text
    .replaceAll(MARKS.open, '[')
    .replaceAll(MARKS.close, ']')
    .replace(/[\s\p{Cc}]+/gu, ' ');
