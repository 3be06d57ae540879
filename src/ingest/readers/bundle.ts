import { dirname } from 'node:path';
import { ITEMS, SCHEMA_KEY } from '../bundle-format.js';
import { linkBundle } from '../bundle-references.js';
import { recordsOfLines } from '../bundle-lines.js';
import { recordsOfBundle, type BundleRecords } from '../bundle-record.js';
import { parseBundle } from '../bundle.js';
import { decodeUtf8 } from '../bytes.js';
import { allBytes, peek } from '../content.js';
import { fromFile } from '../spool.js';
import { HEAD } from './head.js';
import type { AffiliationEdge, PartyListRecord } from '../../store/record.js';
import { isLines } from './lines.js';
import { hasExtension, type Found, type Head, type Reader } from './reader.js';

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
  read: async function* (content, { textLimit }) {
    // A file beside a bundle is beside it where it lies, not where it is unpacked.
    const folder = content.file === null ? null : dirname(content.file);
    const { head, content: whole } = await peek(content, HEAD);
    if (isLines(content) || LINE.test(firstLine(head.toString())))
      yield* fromFile(whole, async function* (path) {
        yield* foundIn(await recordsOfLines(path, folder, textLimit));
      });
    else {
      const written = decodeUtf8(await allBytes(whole, LIMIT));
      const form = LINE.test(firstLine(written)) ? 'jsonl' : 'json';
      yield* foundIn(recordsOfBundle(linkBundle(parseBundle(written, form)), folder, textLimit));
    }
  },
};

async function* foundIn({ list, articles }: BundleRecords): AsyncGenerator<Found> {
  if (list !== null) for (const record of inParts(list)) yield { kind: 'parties', place: null, record };
  for await (const article of articles) yield { kind: 'record', ...article };
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
