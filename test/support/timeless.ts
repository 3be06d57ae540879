/** What tells when something came, and nothing of what it is. */
const OF_ITS_TIME = new Set(['ingestedAt', 'arrival']);

/** Answers of a graph as plain values to compare: Maps as sorted lists, without what depends on when things were written. */
export function timeless(answers: unknown): unknown {
  const text = JSON.stringify(answers, (key, value: unknown) =>
    OF_ITS_TIME.has(key) ? undefined : value instanceof Map ? [...value].sort() : value,
  );
  return JSON.parse(text) as unknown;
}
