import type { FileMetaData } from 'hyparquet';
import { oneProblem } from '../problem.js';
import { fromFile } from '../spool.js';
import { placesOf } from './columns.js';
import { readPart } from './lines.js';
import type { Found, Reader, ReadingOptions } from './reader.js';
import { rowReader } from './rows.js';
import { withGathered, type ToldPiece } from './told.js';

/** Rows in memory at once. */
const ROWS = 2_000;

/** Apache Parquet, whatever it is compressed with. Only columns that are known to hold something are read. */
export const parquet: Reader = {
  format: 'parquet',
  extensions: ['.parquet'],
  detect: ({ bytes }) => (bytes.subarray(0, 4).toString('latin1') === 'PAR1' ? 1 : 0),
  read: (content, options) => withGathered(fromFile(content, (path) => partsOf(path, options))),
};

/** Its libraries are loaded once there is a file. */
async function* partsOf(path: string, options: ReadingOptions): AsyncGenerator<Found | ToldPiece> {
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  const file = await asyncBufferFromFile(path);
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
