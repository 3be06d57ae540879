import {
  asyncBufferFromFile,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type AsyncBuffer,
  type FileMetaData,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { allBytes, type Content } from '../content.js';
import { oneProblem } from '../problem.js';
import { placesOf } from './columns.js';
import { readPart } from './lines.js';
import type { Found, Reader, ReadingOptions } from './reader.js';
import { rowReader } from './rows.js';
import { withGathered, type ToldPiece } from './told.js';

/** Bytes that a table may have which cannot be read where it lies, since it comes packed or from a stream. */
const LIMIT = 500_000_000;
/** Rows in memory at once. */
const ROWS = 2_000;

/** Apache Parquet, whatever it is compressed with. Only columns that are known to hold something are read. */
export const parquet: Reader = {
  format: 'parquet',
  extensions: ['.parquet'],
  detect: ({ bytes }) => (bytes.subarray(0, 4).toString('latin1') === 'PAR1' ? 1 : 0),
  read: (content, options) => withGathered(partsOf(content, options)),
};

async function* partsOf(content: Content, options: ReadingOptions): AsyncGenerator<Found | ToldPiece> {
  const file = await bufferOf(content);
  const metadata = await known(() => parquetMetadataAsync(file));
  const all = parquetSchema(metadata).children.map(({ element }) => element.name);
  const read = rowReader(all, options);
  const columns = [...new Set([...placesOf(all, options.columns).values()].map((place) => all[place] ?? ''))];
  for (const [start, end] of stretchesOf(metadata)) {
    const rows = await known(() =>
      parquetReadObjects({ file, metadata, columns, rowStart: start, rowEnd: end, compressors }),
    );
    for (const [index, row] of rows.entries()) {
      const place = `row ${start + index + 1}`;
      yield readPart(place, () =>
        read(
          all.map((column): unknown => row[column]),
          place,
        ),
      );
    }
  }
}

async function bufferOf(content: Content): Promise<AsyncBuffer> {
  if (content.file !== null) return asyncBufferFromFile(content.file);
  const { buffer, byteOffset, byteLength } = await allBytes(content, LIMIT);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

/** Stretches of rows, none over the end of a group of rows, which is what a file can be read by. */
function* stretchesOf({ row_groups: groups }: FileMetaData): Generator<[start: number, end: number]> {
  let first = 0;
  for (const group of groups) {
    const end = first + Number(group.num_rows);
    for (let start = first; start < end; start += ROWS) yield [start, Math.min(start + ROWS, end)];
    first = end;
  }
}

/** @throws DocumentError for what is damaged, or written as it is not known. */
async function known<Result>(step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    throw oneProblem(`this Parquet file cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
