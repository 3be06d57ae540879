import { startQuoth } from '../contenders/quoth.js';
import { Client } from '../http.js';
import { median } from '../statistics.js';
import type { StoreEnvironment } from '../stores.js';

/** How long a question takes, one request at a time. */
export interface Answered {
  readonly question: string;
  /** Milliseconds, the median of some requests. */
  readonly milliseconds: number;
}

const QUESTIONS: readonly (readonly [question: string, query: string])[] = [
  ['how much there is', '{ statistics { articles claims } }'],
  [
    'the newest claims with their speakers',
    '{ claims(first: 20) { nodes { text speakers { name } article { title } } } }',
  ],
  ['articles with where they appeared', '{ articles(first: 20) { nodes { title appearances { url publisher } } } }'],
  ['a search', '{ search(query: "emergency harvest", first: 10) { edges { node { __typename } } } }'],
];
const TIMES = 9;

/** Asks a server on the store some questions. @throws Error where an answer has an error. */
export async function answered(store: StoreEnvironment): Promise<Answered[]> {
  const server = await startQuoth(store);
  const client = new Client();
  try {
    const figures: Answered[] = [];
    for (const [question, query] of QUESTIONS) {
      const times: number[] = [];
      for (let time = 0; time < TIMES; time += 1)
        times.push((await client.post(server.url, JSON.stringify({ query }))).milliseconds);
      figures.push({ question, milliseconds: median(times) });
    }
    return figures;
  } finally {
    client.close();
    await server.stop();
  }
}
