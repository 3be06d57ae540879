import type { ReadDocument } from './ingest.js';

/**
 * What one transaction writes at most: enough that its fixed cost is shared by many, so little that memory does not feel it
 * and nobody who waits for his turn to write waits long.
 */
export const MOST_ARTICLES = 800;
const MOST_CLAIMS = 4_800;
const MOST_CHARACTERS = 4_000_000;
/** Milliseconds after which what was read is written, however little, where nothing else is: texts are read slowly. */
const LONGEST = 1_000;

/**
 * The documents in their order, in batches. An editor's list is a batch of its own, as it is a transaction of its own. While
 * `isWriting`, a batch that is not full would only wait, and may as well become larger.
 */
export async function* batchesOf(
  documents: AsyncIterable<ReadDocument>,
  isWriting: () => boolean,
): AsyncGenerator<ReadDocument[]> {
  let batch: ReadDocument[] = [];
  let [claims, characters, started] = [0, 0, performance.now()];
  for await (const read of documents) {
    const record = read.record.status === 'fulfilled' ? read.record.value : null;
    const isList = read.document.kind === 'parties';
    claims += record?.claims.length ?? 0;
    characters += record?.article.text.length ?? 0;
    const isFull = batch.length === MOST_ARTICLES || claims > MOST_CLAIMS || characters > MOST_CHARACTERS;
    const isOld = performance.now() - started > LONGEST && !isWriting();
    if (batch.length > 0 && (isList || isFull || isOld)) {
      yield batch;
      batch = [];
      [claims, characters, started] = [record?.claims.length ?? 0, record?.article.text.length ?? 0, performance.now()];
    }
    if (isList) yield [read];
    else batch.push(read);
  }
  if (batch.length > 0) yield batch;
}
