import { oneProblem } from '../problem.js';

/** Elements within each other; agencies' own come to some twenty. What reads a document goes as deep. */
const MOST_NESTED = 512;
/** Tags, comments and attributes: each takes many times its letters as a part of a document. Fifty bytes each, of the largest file. */
const MOST_PARTS = 1_000_000;

/** What has markup's signs in it and is none: where it begins, and where it ends. */
const OPAQUE = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * Looks through the tags of a text, before anything is built of it. It takes feeds as they are, with tags that nobody
 * closes, and its time is linear in the text.
 * @throws DocumentError for a document type with declarations of its own, as entities could stand for other files or for
 *   more than fits into memory; for elements that are nested too deeply, and for too many of them.
 */
export function refuseTraps(xml: string): void {
  const open: string[] = [];
  let parts = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    parts += 1;
    if (parts > MOST_PARTS)
      throw oneProblem(`it has more than ${MOST_PARTS} tags and attributes`, { remedy: 'split it into its articles' });
    const opaque = OPAQUE.find(([start]) => xml.startsWith(start, at));
    if (opaque) {
      const end = xml.indexOf(opaque[1], at + opaque[0].length);
      if (end < 0) return;
      at = end;
      continue;
    }
    const { end, values } = tagAt(xml, at);
    parts += values;
    const tag = xml.slice(at, Math.min(end, at + LONGEST_NAME));
    if (/^<!DOCTYPE/iu.test(tag) && xml[end] === '[') throw declares(xml, at);
    follow(tag, xml[end - 1] === '/', open);
    if (open.length > MOST_NESTED)
      throw oneProblem(`its elements are nested more than ${MOST_NESTED} deep`, { place: lineAt(xml, at) });
    at = end;
  }
}

/** Characters of a tag that are looked at for its name. */
const LONGEST_NAME = 200;

/**
 * Where a tag ends, or where the declarations of a document type begin: the first `>` or `[` that is in no quotes. And how
 * many values in quotes it has.
 */
function tagAt(xml: string, start: number): { end: number; values: number } {
  let [quote, values] = ['', 0];
  for (let at = start + 1; at < xml.length; at += 1) {
    const sign = xml.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") {
      quote = sign;
      values += 1;
    } else if (sign === '>' || (sign === '[' && xml.charAt(start + 1) === '!')) return { end: at, values };
  }
  return { end: xml.length, values };
}

/** Keeps the names of the elements that are open: one that ends, ends those within it that nobody has closed. */
function follow(tag: string, isEmpty: boolean, open: string[]): void {
  const [, slash, name] = /^<(\/?)([^\s/>]+)/u.exec(tag) ?? [];
  if (name === undefined || name.startsWith('!')) return;
  if (slash === '') {
    if (!isEmpty) open.push(name);
    return;
  }
  const at = open.lastIndexOf(name);
  if (at >= 0) open.length = at;
}

function declares(xml: string, at: number) {
  const remedy = 'write its entities out, and leave the declarations out';
  return oneProblem('its document type declares entities of its own, which are not read', {
    ...{ place: lineAt(xml, at), remedy },
  });
}

function lineAt(xml: string, at: number): string {
  return `line ${xml.slice(0, at).split('\n').length}`;
}
