import { writeFile } from 'node:fs/promises';
import type { BundleLine } from '../../src/generate/bundle.js';
import type { Effort } from '../effort.js';
import { Client } from '../http.js';
import type { ServerProcess } from '../process.js';
import { median } from '../statistics.js';

/** Claims of a page. */
const PAGE = 20;
/** Claims of one made-up article. */
const CLAIMS = 500;

/** What a page of a party’s claims costs, by how many there are. */
export interface PageFigures {
  readonly store: string;
  readonly claims: number;
  /** 1 for the first page. */
  readonly page: number;
  /** Median, in milliseconds. */
  readonly milliseconds: number;
}

/** A bundle of parties that so many claims are about, each claim with a speaker and an article. */
export async function writeHubs(sizes: readonly number[], file: string): Promise<void> {
  const lines = sizes.flatMap((size) => [...hubLines(size)]);
  const speakers = Array.from({ length: 100 }, (_, index) => ({ type: 'actor', name: speakerOf(index) }));
  await writeFile(
    file,
    [...speakers, ...lines].map((line) => `${JSON.stringify(line)}\n`),
  );
}

function hubOf(size: number): string {
  return `Hub of ${size}`;
}

function speakerOf(index: number): string {
  return `Speaker Number ${index % 100}`;
}

function* hubLines(size: number): Generator<BundleLine> {
  yield { type: 'organization', name: hubOf(size) };
  for (let from = 0; from < size; from += CLAIMS) {
    const url = `https://hubs.example.org/${size}/${from}`;
    const date = new Date(Date.UTC(2015, 0, 1 + (from / CLAIMS) * 2)).toISOString().slice(0, 10);
    yield { type: 'article', url, title: `About ${hubOf(size)}, from ${from}`, date };
    for (let number = from; number < Math.min(size, from + CLAIMS); number++) {
      const about = [{ party: hubOf(size) }];
      yield {
        type: 'claim',
        article: url,
        text: `Answer ${number}`,
        quoteType: 'INDIRECT',
        speakers: [speakerOf(number)],
        about,
      };
    }
  }
}

const PAGES = `query ($name: String!, $first: Int!, $after: String) {
  party(name: $name) {
    claimsAbout(first: $first, after: $after) {
      pageInfo { endCursor }
      nodes { id text speakers { id name } article { id title } }
    }
  }
}`;

/** Times the first and the hundredth page of each hub, in turns. */
export async function measurePages(
  stores: readonly { readonly title: string; start(): Promise<ServerProcess> }[],
  sizes: readonly number[],
  effort: Effort,
  tick: () => void,
): Promise<PageFigures[]> {
  const figures: PageFigures[] = [];
  for (const store of stores) {
    const server = await store.start();
    const client = new Client();
    try {
      const pages = sizes.flatMap((size) =>
        [1, 100].filter((page) => page * PAGE <= size).map((page) => ({ size, page })),
      );
      const times = pages.map((): number[] => []);
      const bodies: string[] = [];
      for (const { size, page } of pages) bodies.push(await bodyOf(client, server.url, size, page));
      for (let round = 0; round < effort.rounds * effort.turn.requests; round++) {
        for (const [index, body] of bodies.entries())
          times[index]?.push((await client.post(server.url, varied(body, round))).milliseconds);
      }
      tick();
      for (const [index, { size, page }] of pages.entries())
        figures.push({ store: store.title, claims: size, page, milliseconds: median(times[index] ?? []) });
    } finally {
      client.close();
      await server.stop();
    }
  }
  return figures;
}

async function bodyOf(client: Client, url: string, size: number, page: number): Promise<string> {
  let after: string | undefined;
  for (let left = (page - 1) * PAGE; left > 0; left -= 1000) {
    const variables = { name: hubOf(size), first: Math.min(1000, left), after };
    const { text } = await client.post(url, JSON.stringify({ query: PAGES, variables }));
    after = /"endCursor":"([^"]*)"/.exec(text)?.[1];
  }
  return JSON.stringify({ query: PAGES, variables: { name: hubOf(size), first: PAGE, after } });
}

/** The same page a few claims longer or shorter, so that no cache has the very same answer. */
function varied(body: string, round: number): string {
  return body.replace(`"first":${PAGE}`, `"first":${PAGE - 2 + (round % 5)}`);
}
