import { QuoteType } from '../../model/claim.js';
import { dayOf } from '../told-metadata.js';
import { oneProblem } from '../problem.js';
import { linesOf, readPart } from './lines.js';
import type { Found, Reader } from './reader.js';
import { toldArticle } from './told.js';

/** Where in a row of 27 columns what is read stands; GKG 2.1 has no header. */
const COLUMNS = 27;
const DATE = 1;
const COLLECTION = 2;
const SOURCE = 3;
const IDENTIFIER = 4;
const QUOTATIONS = 22;
const EXTRAS = 26;
/** The collection of pages on the web; the others’ identifiers are no addresses. */
const WEB = '1';

/** GDELT's Global Knowledge Graph 2.1: the quotations of a row. */
export const gkg: Reader = {
  format: 'gdelt-gkg',
  extensions: ['.csv'],
  detect: ({ text }) => {
    const row = text.split('\n', 1)[0]?.split('\t') ?? [];
    return row.length === COLUMNS && /^\d{14}-T?\d+$/u.test(row[0] ?? '') && /^\d{14}$/u.test(row[DATE] ?? '')
      ? 0.95
      : 0;
  },
  read: async function* ({ bytes }) {
    for await (const { place, text } of linesOf(bytes)) yield readPart(place, () => articleIn(text(), place));
  },
};

function articleIn(line: string, place: string): Found {
  const row = line.replace(/\r$/u, '').split('\t');
  if (row.length !== COLUMNS) throw oneProblem(`it has ${row.length} columns and not ${COLUMNS}`);
  if (row[COLLECTION] !== WEB) return { kind: 'skipped', place, why: 'a document that is not on the web' };
  const extra = (name: string) => between(row[EXTRAS] ?? '', `<${name}>`, `</${name}>`);
  const claims = (row[QUOTATIONS] ?? '').split('#').flatMap(claimIn);
  const told = {
    title: unescaped(extra('PAGE_TITLE')),
    url: row[IDENTIFIER],
    publisher: row[SOURCE],
    authors: unescaped(extra('PAGE_AUTHORS'))?.split(';'),
    date: dayOf(extra('PAGE_PRECISEPUBTIMESTAMP')) ?? row[DATE],
  };
  return toldArticle(told, claims, place);
}

/** `offset|length|verb|words`; offsets count in a text that GDELT does not give. */
function claimIn(quotation: string) {
  const [, , verb = '', ...words] = quotation.split('|');
  const text = words.join('|').trim();
  if (text === '') return [];
  return [{ text, quoteType: QuoteType.DIRECT, speakers: [], cue: verb.trim() === '' ? null : verb.trim() }];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string | undefined): string | undefined {
  return text?.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** What stands between the first `start` of a text and the `end` after it. */
function between(text: string, start: string, end: string): string | undefined {
  const at = text.indexOf(start);
  const to = at < 0 ? -1 : text.indexOf(end, at + start.length);
  return to < 0 ? undefined : text.slice(at + start.length, to);
}
