import type { Contender } from '../contender.js';
import type { Client } from '../http.js';
import { startProcess } from '../process.js';
import type { Parameters, Question } from '../question.js';

/** The most items of a page. */
const LONGEST = 1000;

/** `quoth serve` as a user starts it, on a Neo4j or on an embedded store. */
export function quoth(
  name: 'quoth' | 'embedded',
  store: { readonly NEO4J_URI: string } | { readonly QUOTH_DATA: string },
): Contender {
  const cursors = new Map<string, Promise<string | undefined>>();
  const cursorOf = (question: Question, parameters: Parameters, url: string, client: Client) => {
    const key = `${question.name} ${parameters.id ?? ''} ${parameters.offset}`;
    const known = cursors.get(key) ?? cursorBefore(question, parameters, url, client);
    cursors.set(key, known);
    return known;
  };
  return {
    name,
    title: name === 'quoth' ? 'Quoth' : 'Quoth, embedded',
    start: () => startQuoth(store),
    body: async (question, parameters, { url }, client) => {
      const { id, words, first } = parameters;
      const after = await cursorOf(question, parameters, url, client);
      return JSON.stringify({ query: question.quoth, variables: { id, words, first, after } });
    },
  };
}

export function startQuoth(store: Readonly<Record<string, string>>, execArgv: readonly string[] = []) {
  const open = { ACCESS: 'anyone-may-read-and-write' };
  const env = { NEO4J_URI: '', PORT: '0', LOG_LEVEL: 'warn', EXTRACT_THREADS: '1', ...open, ...store };
  return startProcess('dist/cli/main.js', ['serve'], { env, execArgv });
}

/** Goes through the list until there are `offset` items before, as a client would that turns the pages. */
async function cursorBefore(
  { cursors }: Question,
  { id, offset }: Parameters,
  url: string,
  client: Client,
): Promise<string | undefined> {
  let after: string | undefined;
  for (let passed = 0; passed < offset && cursors !== undefined; passed += LONGEST) {
    const variables = { id, first: Math.min(LONGEST, offset - passed), after };
    const { text } = await client.post(url, JSON.stringify({ query: cursors, variables }));
    after = /"endCursor":"([^"]*)"/.exec(text)?.[1];
  }
  return after;
}
