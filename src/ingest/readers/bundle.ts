import { dirname } from 'node:path';
import { ITEMS, SCHEMA_KEY } from '../bundle-format.js';
import { linkBundle } from '../bundle-references.js';
import { recordsOfBundle } from '../bundle-record.js';
import { parseBundle } from '../bundle.js';
import { decodeUtf8 } from '../bytes.js';
import { allBytes } from '../content.js';
import { hasExtension, type Head, type Reader } from './reader.js';

/** Bytes that a bundle may have; all of it is checked before any of it is written, so all of it is in memory. */
const LIMIT = 100_000_000;
const EXTENSIONS = ['.json', '.jsonl'];
const LISTS = [SCHEMA_KEY, ...Object.values(ITEMS).map(({ list }) => list)];
const LINE = new RegExp(`^\\{.*"type"\\s*:\\s*"(?:${Object.keys(ITEMS).join('|')})".*\\}\\s*$`, 'mu');

/** A bundle of articles, parties and claims as an editor states them. */
export const bundle: Reader = {
  format: 'bundle',
  extensions: EXTENSIONS,
  detect: (head) => {
    if (LISTS.some((list) => head.keys.has(list)) || isLines(head)) return 0.9;
    // JSON that nothing else knows is a bundle that its editor has not got right yet.
    return hasExtension(head, EXTENSIONS) || (head.name === '' && head.text.startsWith('{')) ? 0.1 : 0;
  },
  read: async function* (content, { textLimit }) {
    const written = decodeUtf8(await allBytes(content, LIMIT));
    const form = content.name.endsWith('.jsonl') || LINE.test(firstLine(written)) ? 'jsonl' : 'json';
    const folder = content.file === null ? null : dirname(content.file);
    const { list, articles } = recordsOfBundle(linkBundle(parseBundle(written, form)), folder, textLimit);
    if (list !== null) yield { kind: 'parties', place: null, record: list };
    for (const article of articles) yield { kind: 'record', ...article };
  },
};

function isLines({ text }: Head): boolean {
  return LINE.test(firstLine(text));
}

function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0] ?? '';
}
