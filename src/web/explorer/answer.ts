import { useEffect, useState } from 'preact/hooks';
import { AnswerError } from './api.js';

/** After so many milliseconds the reader is told that it takes longer. */
const SLOW = 1_500;

/** What is known of an answer. While another is asked for, the last one stays. */
export interface Asked<Result> {
  readonly state: 'idle' | 'asking' | 'slow' | 'failed' | 'here';
  readonly data: Result | null;
  readonly error: AnswerError | null;
  /** Asks once more. */
  again(): void;
}

/**
 * The answer to what `key` stands for: asked for anew whenever `key` changes, the question before it called off.
 * With the key null nothing is asked and nothing known. With the effect `useLayoutEffect` it is asked before all others.
 */
export function useAnswer<Result>(
  key: string | null,
  question: (signal: AbortSignal) => Promise<Result>,
  effect: typeof useEffect = useEffect,
): Asked<Result> {
  const [attempt, setAttempt] = useState(0);
  const [known, setKnown] = useState<Omit<Asked<Result>, 'again'>>({ state: 'idle', data: null, error: null });

  effect(() => {
    if (key === null) {
      setKnown({ state: 'idle', data: null, error: null });
      return;
    }
    const calledOff = new AbortController();
    const slow = setTimeout(() => setKnown((before) => ({ ...before, state: 'slow' })), SLOW);
    setKnown((before) => ({ ...before, state: 'asking', error: null }));
    question(calledOff.signal)
      .then((data) => setKnown({ state: 'here', data, error: null }))
      .catch((error: unknown) => {
        if (calledOff.signal.aborted) return;
        setKnown((before) => ({ ...before, state: 'failed', error: errorOf(error) }));
      })
      .finally(() => clearTimeout(slow));
    return () => {
      clearTimeout(slow);
      calledOff.abort();
    };
  }, [key, attempt]);

  return { ...known, again: () => setAttempt((count) => count + 1) };
}

function errorOf(error: unknown): AnswerError {
  if (error instanceof AnswerError) return error;
  console.error(error);
  return new AnswerError('The page met a defect of its own.', 'DEFECT');
}
