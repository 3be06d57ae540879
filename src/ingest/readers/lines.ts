import { decodeUtf8, tooLarge } from '../bytes.js';
import { peek, type Content } from '../content.js';
import { jsonValue } from '../json.js';
import { oneProblem, readingErrorOf } from '../problem.js';
import { HEAD } from './head.js';
import type { Found } from './reader.js';

/** Bytes that a line may have. */
export const LINE_LIMIT = 50_000_000;

/** A line, or why it cannot be read. */
export interface Line {
  /** `line 12`. */
  readonly place: string;
  /** @throws DocumentError for one that is too long or not UTF-8. */
  readonly text: () => string;
}

/** The lines that are not blank, one in memory at a time. */
export async function* linesOf(bytes: AsyncIterable<Buffer>, limit = LINE_LIMIT): AsyncGenerator<Line> {
  let number = 1;
  let parts: Buffer[] = [];
  let size = 0;
  const add = (part: Buffer): void => {
    size += part.length;
    // A line that is too long is not kept, only counted to its end.
    if (size <= limit) parts.push(part);
    else parts = [];
  };
  const line = (): Line => {
    const [whole, length] = [Buffer.concat(parts), size];
    const at = { place: `line ${number}`, text: () => textOf(whole, length, limit) };
    [number, parts, size] = [number + 1, [], 0];
    return at;
  };
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      add(chunk.subarray(start, end));
      start = end + 1;
      const isBlank = size <= 1 && (parts[0]?.length ?? 0) === size && /^\s*$/u.test(parts[0]?.toString() ?? '');
      const each = line();
      if (!isBlank) yield each;
    }
    add(chunk.subarray(start));
  }
  if (size > 0) yield line();
}

function textOf(bytes: Buffer, size: number, limit: number): string {
  if (size > limit) throw tooLarge(size, limit);
  return decodeUtf8(bytes);
}

/** What the lines of JSON hold, each read by `found`; one that fails is found as unread. */
export async function* foundInLines(
  bytes: AsyncIterable<Buffer>,
  found: (value: Record<string, unknown>, place: string) => Found,
): AsyncGenerator<Found> {
  for await (const { place, text } of linesOf(bytes)) yield readPart(place, () => found(jsonObject(text()), place));
}

/** Whether a content is named as one of lines of JSON. */
export function isLines({ name }: { readonly name: string }): boolean {
  return name.endsWith('.jsonl') || name.endsWith('.ndjson');
}

/** Whether a content is lines of JSON, by its name or since its first line is an object and its second another; the content is as before. */
export async function inLines(content: Content): Promise<{ areLines: boolean; content: Content }> {
  if (isLines(content)) return { areLines: true, content };
  const { head, content: same } = await peek(content, HEAD);
  return { areLines: beginsWithLines(head.toString()), content: same };
}

function beginsWithLines(text: string): boolean {
  const end = text.indexOf('\n');
  if (end < 0 || !text.slice(end).trimStart().startsWith('{')) return false;
  try {
    return isObject(jsonValue(text.slice(0, end)));
  } catch {
    return false;
  }
}

/** A part of a content that cannot be read. */
type Unread = Extract<Found, { kind: 'unread' }>;

/** What a step finds, or what it fails on; `place` is the part of the content that it reads. */
export function readPart<Part>(place: string | null, step: () => Part): Part | Unread {
  try {
    return step();
  } catch (error) {
    const refused = readingErrorOf(error);
    if (refused === null) throw error;
    return { kind: 'unread', place, error: refused };
  }
}

/** @throws DocumentError for what is no JSON object. */
export function jsonObject(text: string): Record<string, unknown> {
  const value = jsonValue(text);
  if (isObject(value)) return value;
  throw oneProblem('this is no JSON object', { remedy: 'write one on each line' });
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
