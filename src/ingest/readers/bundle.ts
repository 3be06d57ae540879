import { dirname } from 'node:path';
import { ITEMS, SCHEMA_KEY } from '../bundle-format.js';
import { linkBundle } from '../bundle-references.js';
import { recordsOfLines } from '../bundle-lines.js';
import { recordsOfBundle, type BundleRecords } from '../bundle-record.js';
import { parseBundle } from '../bundle.js';
import { decodeUtf8 } from '../bytes.js';
import { allBytes, type Content } from '../content.js';
import type { AffiliationEdge, PartyListRecord } from '../../store/record.js';
import { isLines } from './lines.js';
import { hasExtension, type Head, type Reader, type ReadingOptions } from './reader.js';

/** Bytes that a bundle may have; all of it is checked before any of it is written, so all of it is in memory. */
const LIMIT = 100_000_000;
const EXTENSIONS = ['.json', '.jsonl'];
const LISTS = [SCHEMA_KEY, ...Object.values(ITEMS).map(({ list }) => list)];
const LINE = /^\{.*?"type"\s*:\s*"(?:article|actor|organization|claim|affiliation)".*\}\s*$/mu;

/** A bundle of articles, parties and claims as an editor states them. */
export const bundle: Reader = {
  format: 'bundle',
  extensions: EXTENSIONS,
  detect: (head) => {
    if (LISTS.some((list) => head.keys.has(list)) || beginsWithItem(head)) return 0.9;
    // JSON that nothing else knows is a bundle that its editor has not got right yet.
    return hasExtension(head, EXTENSIONS) || (head.name === '' && head.text.startsWith('{')) ? 0.1 : 0;
  },
  read: async function* (content, options) {
    const { list, articles } = await recordsIn(content, options);
    if (list !== null) for (const record of inParts(list)) yield { kind: 'parties', place: null, record };
    for await (const article of articles) yield { kind: 'record', ...article };
  },
};

/** JSON lines are read article by article where they lie in a file; what is packed or comes as a stream is read whole. */
async function recordsIn(content: Content, { textLimit }: ReadingOptions): Promise<BundleRecords> {
  const folder = content.file === null ? null : dirname(content.file);
  if (content.file !== null && folder !== null && isLines(content))
    return recordsOfLines(content.file, folder, textLimit);
  const written = decodeUtf8(await allBytes(content, LIMIT));
  const form = isLines(content) || LINE.test(firstLine(written)) ? 'jsonl' : 'json';
  return recordsOfBundle(linkBundle(parseBundle(written, form)), folder, textLimit);
}

/** An editor's parties that are written at once. */
const LISTED_AT_ONCE = 2_000;

/** A list in lists of so many parties, each with the affiliations of its actors. */
function* inParts({ parties, affiliations }: PartyListRecord): Generator<PartyListRecord> {
  if (parties.length <= LISTED_AT_ONCE) {
    yield { parties, affiliations };
    return;
  }
  const of = new Map(parties.map(({ id }): [string, AffiliationEdge[]] => [id, []]));
  for (const affiliation of affiliations) of.get(affiliation.actorId)?.push(affiliation);
  for (let from = 0; from < parties.length; from += LISTED_AT_ONCE) {
    const part = parties.slice(from, from + LISTED_AT_ONCE);
    yield { parties: part, affiliations: part.flatMap(({ id }) => of.get(id) ?? []) };
  }
}

function beginsWithItem({ text }: Head): boolean {
  return LINE.test(firstLine(text));
}

function firstLine(text: string): string {
  return text.trimStart().split('\n', 1)[0] ?? '';
}
