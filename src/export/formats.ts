import type { ClaimFilter } from '../store/filter.js';
import { csv } from './csv.js';
import { cytoscape } from './cytoscape.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { jsonl } from './jsonl.js';
import { jsonld } from './jsonld.js';
import { rows } from './rows.js';
import { CLAIM_TABLE, STANCE_TABLE } from './tables.js';
import type { ReadableGraph } from './told.js';

/** A form that the claims can be had in. */
export interface ExportFormat {
  /** The file's name, which is the last part of its address too. */
  readonly file: string;
  readonly contentType: string;
  readonly write: (graph: ReadableGraph, where: ClaimFilter) => AsyncIterable<string>;
}

const CSV_TYPE = 'text/csv; charset=utf-8; header=present';
const JSON_TYPE = 'application/json; charset=utf-8';

/** The table of formats: by the endings of their files, or the whole name where another file ends so. */
export const FORMATS: Readonly<Record<string, ExportFormat>> = {
  gexf: { file: 'graph.gexf', contentType: 'application/gexf+xml; charset=utf-8', write: gexf },
  graphml: { file: 'graph.graphml', contentType: 'application/graphml+xml; charset=utf-8', write: graphml },
  json: { file: 'graph.json', contentType: JSON_TYPE, write: cytoscape },
  csv: { file: 'claims.csv', contentType: CSV_TYPE, write: csv(CLAIM_TABLE) },
  jsonl: { file: 'claims.jsonl', contentType: 'application/x-ndjson; charset=utf-8', write: jsonl },
  jsonld: { file: 'claims.jsonld', contentType: 'application/ld+json; charset=utf-8', write: jsonld },
  'claims.json': { file: 'claims.json', contentType: JSON_TYPE, write: rows(CLAIM_TABLE) },
  'stances.csv': { file: 'stances.csv', contentType: CSV_TYPE, write: csv(STANCE_TABLE) },
  'stances.json': { file: 'stances.json', contentType: JSON_TYPE, write: rows(STANCE_TABLE) },
};

/** Characters that are handed on at once. */
const CHUNK = 65_536;

/**
 * The claims that fit, written in a format, in pieces of about 64 KB. The graph is read as the pieces are asked for;
 * what cannot be read at all fails at the first piece.
 * @throws StoreError and BadInputError as the graph does
 */
export async function* exported(
  graph: ReadableGraph,
  { write }: ExportFormat,
  where: ClaimFilter,
): AsyncGenerator<string, void> {
  let chunk = '';
  for await (const part of write(graph, where)) {
    chunk += part;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
