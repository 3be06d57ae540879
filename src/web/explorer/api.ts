import { fetchWithKey } from '../key.js';
import type { TypedDocumentString } from './operations.js';

/** How long an answer is waited for. */
const PATIENCE = 60_000;

/** Why there is no answer, in words for the reader. */
export class AnswerError extends Error {
  override name = 'AnswerError';

  constructor(
    message: string,
    /** The API's code of the error, or `UNREACHABLE`. */
    readonly code: string,
    /** What the reader or the operator can do, where the server says so. */
    readonly remedy: string | null = null,
  ) {
    super(message);
  }

  /** Whether the server knows what was asked, but not for this reader. */
  get isForbidden(): boolean {
    return this.code === 'FORBIDDEN' || this.code === 'UNAUTHENTICATED';
  }
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { message: string; extensions?: { code?: string; remedy?: string } }[];
}

/**
 * Asks the server that the page came from.
 * @throws AnswerError where there is no whole answer
 */
export async function ask<Result, Variables>(
  operation: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const patience = AbortSignal.timeout(PATIENCE);
  const answer = await post<Result>({ query: operation.toString(), variables }, anyOf(signal, patience)).catch(
    (error: unknown) => {
      if (signal?.aborted) throw error;
      throw unreachable(patience.aborted);
    },
  );
  const [error] = answer.errors ?? [];
  if (error !== undefined)
    throw new AnswerError(error.message, error.extensions?.code ?? 'UNKNOWN', error.extensions?.remedy ?? null);
  if (answer.data == null) throw unreachable(false);
  return answer.data;
}

async function post<Result>(body: object, signal: AbortSignal): Promise<Answer<Result>> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const response = await fetchWithKey('/graphql', { method: 'POST', headers, body: JSON.stringify(body), signal });
  return (await response.json()) as Answer<Result>;
}

function anyOf(asked: AbortSignal | undefined, patience: AbortSignal): AbortSignal {
  return asked === undefined ? patience : AbortSignal.any([asked, patience]);
}

function unreachable(late: boolean): AnswerError {
  return late
    ? new AnswerError(`The server has not answered for ${PATIENCE / 1000} seconds.`, 'UNREACHABLE')
    : new AnswerError('The server cannot be reached.', 'UNREACHABLE');
}
