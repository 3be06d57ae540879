import { OutOfTimeError, RefusedWriteError, type DocumentError } from '../errors.js';
import type { Graph } from '../store/graph.js';
import type { ArticleRecord, WriteOutcome } from '../store/record.js';
import { oneProblem } from './problem.js';

/** What became of an article: what writing it did, or why the database does not take it. */
export type Written = WriteOutcome | DocumentError;

/**
 * Writes articles in one transaction. Where the database refuses it, each half is written alone, and so on, until what it
 * refuses is a single article: that one is answered as a failure, and the others are there. So it is where it takes too long
 * over them, but that a single one for which there is no time either says that there is none for any.
 * @throws StoreError where the database does not answer, or takes none of several articles; OutOfTimeError
 */
export async function putOrRefused(
  graph: Pick<Graph, 'putArticles' | 'ping'>,
  records: readonly ArticleRecord[],
): Promise<Written[]> {
  const refusals: RefusedWriteError[] = [];
  const put = async (some: readonly ArticleRecord[]): Promise<Written[]> => {
    try {
      return await graph.putArticles(some);
    } catch (error) {
      if (error instanceof RefusedWriteError) {
        refusals.push(error);
        if (some.length === 1) return [await refusedBy(graph, error)];
      } else if (!(error instanceof OutOfTimeError) || some.length === 1) throw error;
      const middle = some.length >> 1;
      return [...(await put(some.slice(0, middle))), ...(await put(some.slice(middle)))];
    }
  };
  const written = await put(records);
  const [refusal] = refusals;
  if (refusal && written.length > 1 && written.every((each) => typeof each !== 'string')) throw refusal;
  return written;
}

async function refusedBy(graph: Pick<Graph, 'ping'>, cause: RefusedWriteError): Promise<DocumentError> {
  await graph.ping();
  return oneProblem('the database does not take it', { remedy: 'leave it out; this is a defect of Quoth', cause });
}
