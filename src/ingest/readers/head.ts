import type { Head } from './reader.js';

/** Bytes that are looked at to tell formats apart. */
export const HEAD = 64 * 1024;

/** What tells formats apart, of a content's first bytes. */
export function headOf(name: string, bytes: Buffer): Head {
  const text = new TextDecoder('utf-8').decode(bytes).trimStart();
  return { name, bytes, text, keys: firstKeys(text), root: rootOf(text) };
}

/** The root element, after whatever may come before it: a declaration, comments, a document type. */
function rootOf(text: string): string {
  const before =
    /^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE\b(?:[^>["']|"[^"]*"|'[^']*')*(?:\[[\s\S]*?\]\s*)?>|\s)*/iu.exec(
      text,
    )?.[0] ?? '';
  return /^<([\p{L}_][\p{L}\p{N}_.:-]*)/u.exec(text.slice(before.length))?.[1] ?? '';
}

/** The keys of the first JSON object, also where the text breaks off inside of it. */
function firstKeys(text: string): Set<string> {
  const keys = new Set<string>();
  if (!/^(?:\[\s*)?\{/u.test(text)) return keys;
  let depth = 0;
  for (const { 0: token, 1: key } of text.slice(text.indexOf('{')).matchAll(/"((?:[^"\\]|\\.)*)"(?:\s*:)?|[{}[\]]/gu)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (depth === 1 && token.endsWith(':')) keys.add(key ?? '');
    if (depth === 0) return keys;
  }
  return keys;
}
