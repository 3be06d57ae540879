import type { Span } from '../model/claim.js';
import type { Place } from './bundle-format.js';
import { quoted, type Problem } from './problem.js';

/** The stretch of the text, or why it cannot be told. */
export type Located = { readonly span: Span } | { readonly problem: Omit<Problem, 'place'> };

/** Offsets, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Finds a place in a text, or in the part of it that `within` covers: exactly, never by likeness. */
export function locate(place: Place, text: string, within: Range = { start: 0, end: text.length }): Located {
  if (typeof place === 'object' && 'start' in place) return byOffsets(place, text, within);
  const wanted = typeof place === 'string' ? place : place.text;
  const occurrence = typeof place === 'string' ? null : place.occurrence;
  const starts = occurrencesOf(wanted, text, within);
  const start = starts[(occurrence ?? 1) - 1];
  if (start === undefined) return { problem: notFound(wanted, starts.length, text, within) };
  if (occurrence === null && starts.length > 1) return { problem: notUnique(wanted, starts.length) };
  return { span: { start, end: start + wanted.length, text: wanted } };
}

function byOffsets({ start, end }: Range, text: string, within: Range): Located {
  if (start >= within.start && start < end && end <= within.end)
    return { span: { start, end, text: text.slice(start, end) } };
  const remedy = `offsets go from ${within.start} to ${within.end}`;
  return { problem: { what: `there is nothing at ${start} to ${end}`, remedy } };
}

function occurrencesOf(wanted: string, text: string, { start, end }: Range): number[] {
  const starts: number[] = [];
  let at = text.indexOf(wanted, start);
  while (at >= 0 && at + wanted.length <= end) {
    starts.push(at);
    at = text.indexOf(wanted, at + wanted.length);
  }
  return starts;
}

function notUnique(wanted: string, count: number): Omit<Problem, 'place'> {
  const example = JSON.stringify({ text: wanted.length > 40 ? '…' : wanted, occurrence: 1 });
  return { what: `${quoted(wanted)} occurs ${count} times`, remedy: `say which, as ${example}, or write more of it` };
}

function notFound(wanted: string, count: number, text: string, { start, end }: Range): Omit<Problem, 'place'> {
  if (count > 0) return { what: `${quoted(wanted)} occurs only ${count} times`, remedy: 'correct “occurrence”' };
  const scope = start === 0 && end === text.length ? 'in the article’s text' : 'inside “quote”';
  const near = folded(text.slice(start, end)).indexOf(folded(wanted));
  if (near < 0) return { what: `${quoted(wanted)} is not ${scope}`, remedy: 'copy it from there' };
  const found = text.slice(start + near, start + near + wanted.length);
  const remedy = `marks, dashes, spaces or case differ; there it is ${quoted(found, 200)}`;
  return { what: `${quoted(wanted)} is not ${scope}`, remedy };
}

/** The text with what is easily mistyped made alike, each code unit still where it was. */
function folded(text: string): string {
  return text
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’‚`´]/gu, "'")
    .replace(/[–—‐‑−]/gu, '-')
    .replace(/\s/gu, ' ')
    .replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}
