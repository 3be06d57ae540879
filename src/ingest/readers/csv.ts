import { CsvError, parse } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import { peek, type Content } from '../content.js';
import { oneProblem } from '../problem.js';
import { HEAD } from './head.js';
import { LINE_LIMIT, readPart } from './lines.js';
import { hasExtension, type Found, type Reader, type ReadingOptions } from './reader.js';
import { rowReader, type RowReader } from './rows.js';
import { withGathered, type ToldPiece } from './told.js';

const EXTENSIONS = ['.csv', '.tsv'];
const DELIMITERS = [',', ';', '\t', '|'];

/** Tables as text: a row a line, the columns' names in the first, between commas, semicolons, tabs or bars. */
export const csv: Reader = {
  format: 'csv',
  extensions: EXTENSIONS,
  detect: (head) => (hasExtension(head, EXTENSIONS) ? 0.5 : 0),
  read: (content, options) => withGathered(partsOf(content, options)),
};

interface Row {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

async function* partsOf(content: Content, options: ReadingOptions): AsyncGenerator<Found | ToldPiece> {
  let read: RowReader | null = null;
  for await (const { record, info } of rowsOf(content)) {
    if (read === null) read = rowReader(record, options);
    else {
      const [reader, place] = [read, `line ${info.lines}`];
      yield readPart(place, () => reader(record, place));
    }
  }
  if (read === null) throw oneProblem('it is empty', { remedy: 'name the columns in the first line' });
}

/** @throws DocumentError for what is not UTF-8, and for quotation marks that do not match, with the line. */
async function* rowsOf(whole: Content): AsyncGenerator<Row> {
  const { head, content } = await peek(whole, HEAD);
  const rows = parse({
    delimiter: delimiterOf(head.toString()),
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LINE_LIMIT,
  });
  // What goes wrong with the source comes out of the rows.
  pipeline(Readable.from(charactersOf(content)), rows, () => undefined);
  try {
    for await (const row of rows as AsyncIterable<Row>) yield row;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = error.lines;
    const place = typeof line === 'number' ? `line ${line}` : null;
    throw oneProblem(`this is no CSV: ${error.message}`, {
      place,
      remedy: 'check the quotation marks there',
      cause: error,
    });
  }
}

/** The one that is in the first line most often. */
function delimiterOf(head: string): string {
  const line = (head.split(/\r?\n/u, 1)[0] ?? '').replace(/"(?:[^"]|"")*"/gu, '');
  const count = (delimiter: string): number => line.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** @throws DocumentError for bytes that are not UTF-8. */
async function* charactersOf({ bytes }: Content): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  const decoded = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (error) {
      const remedy = 'convert it, as with iconv -f WINDOWS-1252 -t UTF-8';
      throw oneProblem('it is not UTF-8', { place: `after byte ${read}`, remedy, cause: error });
    }
  };
  for await (const chunk of bytes) {
    yield decoded(chunk);
    read += chunk.length;
  }
  yield decoded();
}
