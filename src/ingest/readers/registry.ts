import { bundle } from './bundle.js';
import { csv } from './csv.js';
import { feed } from './feed.js';
import { gkg } from './gkg.js';
import { gqg } from './gqg.js';
import { html } from './html.js';
import { jsonld } from './jsonld.js';
import { newsml } from './newsml.js';
import { ninjs } from './ninjs.js';
import { gzip, zip } from './packed.js';
import { parquet } from './parquet.js';
import { quotebank } from './quotebank.js';
import type { Head, Reader } from './reader.js';
import { rejects } from './rejects.js';
import { text } from './text.js';
import { warc } from './warc.js';

/** The table of formats; of two that are equally sure the first one reads. Those with a signature go first. */
export const READERS: readonly Reader[] = [
  gzip,
  zip,
  parquet,
  warc,
  text,
  bundle,
  html,
  feed,
  ninjs,
  newsml,
  jsonld,
  quotebank,
  gkg,
  gqg,
  csv,
  rejects,
];

/** Endings of names by which a folder's files are taken. */
export const EXTENSIONS: readonly string[] = [...new Set(READERS.flatMap(({ extensions }) => extensions)), '.ndjson'];

/** The reader that is the surest of a content; null where none is sure at all. */
export function readerOf(head: Head): Reader | null {
  const sure = READERS.map((reader) => ({ reader, score: reader.detect(head) }));
  const best = sure.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.reader : null;
}
