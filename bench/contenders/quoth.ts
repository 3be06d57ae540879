import { join } from 'node:path';
import type { Contender } from '../contender.js';
import type { Client } from '../http.js';
import { startProcess } from '../process.js';
import type { Parameters, Question } from '../question.js';

/** The most items of a page. */
const LONGEST = 1000;

const TITLES = { quoth: 'Quoth', embedded: 'Quoth, embedded', before: 'Quoth, before' };

/**
 * `quoth serve` as a user starts it, on a Neo4j or on an embedded store.
 * @param folder of the checkout whose built program is started
 */
export function quoth(
  name: keyof typeof TITLES,
  store: { readonly NEO4J_URI: string } | { readonly QUOTH_DATA: string },
  folder = '.',
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
    title: TITLES[name],
    start: () => startQuoth(store, [], folder),
    body: async (question, parameters, { url }, client) => {
      const { id, words, first } = parameters;
      const after = await cursorOf(question, parameters, url, client);
      return JSON.stringify({ query: question.quoth, variables: { id, words, first, after } });
    },
  };
}

export function startQuoth(store: Readonly<Record<string, string>>, execArgv: readonly string[] = [], folder = '.') {
  const open = { ACCESS: 'anyone-may-read-and-write' };
  const env = { NEO4J_URI: '', PORT: '0', LOG_LEVEL: 'warn', EXTRACT_THREADS: '1', ...open, ...store };
  return startProcess(join(folder, 'dist/cli/main.js'), ['serve'], { env, execArgv });
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
