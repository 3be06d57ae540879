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
  for await (const row of rowsOf(content)) {
    if (row instanceof CsvError) yield unreadRow(row);
    else if (read === null) read = rowReader(row.record, options);
    else {
      const [reader, place] = [read, `line ${row.info.lines}`];
      yield readPart(place, () => reader(row.record, place));
    }
  }
  if (read === null) throw oneProblem('it is empty', { remedy: 'name the columns in the first line' });
}

function unreadRow(error: CsvError): Found {
  const remedy = 'check the quotation marks there';
  const place = typeof error.lines === 'number' ? `line ${error.lines}` : null;
  return { kind: 'unread', place, error: oneProblem(`this is no CSV: ${error.message}`, { remedy, cause: error }) };
}

/** The rows in their order, and what is wrong with those that are none. @throws DocumentError for what is not UTF-8. */
async function* rowsOf(whole: Content): AsyncGenerator<Row | CsvError> {
  const { head, content } = await peek(whole, HEAD);
  const broken: CsvError[] = [];
  const rows = parse({
    delimiter: delimiterOf(head.toString()),
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LINE_LIMIT,
    on_skip: (error) => {
      if (error) broken.push(error);
      return undefined;
    },
  });
  const characters = new Characters(content.bytes);
  pipeline(Readable.from(characters), rows, () => undefined);
  for await (const row of rows as AsyncIterable<Row>) {
    yield* broken.splice(0);
    yield row;
  }
  yield* broken;
  if (characters.failure !== null) throw characters.failure.reason;
}

/** The one that is in the first line most often. */
function delimiterOf(head: string): string {
  const line = (head.split(/\r?\n/u, 1)[0] ?? '').replace(/"(?:[^"]|"")*"/gu, '');
  const count = (delimiter: string): number => line.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** Bytes as characters. A failure ends them quietly and is kept, so that the rows before it are still read. */
class Characters {
  failure: { readonly reason: unknown } | null = null;
  readonly #bytes: AsyncIterable<Buffer>;

  constructor(bytes: AsyncIterable<Buffer>) {
    this.#bytes = bytes;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    try {
      yield* decoded(this.#bytes);
    } catch (reason) {
      this.failure = { reason };
    }
  }
}

/** @throws DocumentError for bytes that are not UTF-8. */
async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  try {
    for await (const chunk of bytes) {
      yield decoder.decode(chunk, { stream: true });
      read += chunk.length;
    }
    yield decoder.decode();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    const remedy = 'convert it, as with iconv -f WINDOWS-1252 -t UTF-8';
    throw oneProblem('it is not UTF-8', { place: `after byte ${read}`, remedy, cause: error });
  }
}
