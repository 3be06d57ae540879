import autocannon from 'autocannon';
import { setTimeout as after } from 'node:timers/promises';
import { startProcess, type ServerProcess } from '../../../bench/process.js';
import { Asker } from './asker.js';
import { Figures, type SoakReport } from './figures.js';
import { subscriber } from './subscriber.js';
import { claimsOf, inputOf, titleOf, urlOf, wordOf, World, wrongIn } from './world.js';

export interface SoakOptions {
  /** How long everybody asks and writes. */
  readonly seconds: number;
  /** How many articles are written, and written anew, again and again: what the graph holds then grows no more. */
  readonly articles: number;
  /** The store, as the environment names it. */
  readonly store: Readonly<Record<string, string>>;
  readonly onProgress?: (report: SoakReport) => void;
}

/** Requests that the server takes at once, and how many ask in a burst. */
const [MOST, BURST] = [24, 100];
const READERS = 3;
const SUBSCRIBERS = 3;
/** Between two writes, two reads of one reader, two bursts and two looks at the memory, in milliseconds. */
const PAUSES = { write: 150, read: 25, burst: 20_000, memory: 2_000 };

const WRITE = `mutation Write($input: ArticleInput!) { ingestArticle(input: $input) {
  outcome claims article { title claims(orderBy: POSITION) { nodes { text } } } } }`;

interface Written {
  readonly ingestArticle: { outcome: string; claims: number; article: { title: string; claims: Texts } };
}
interface Texts {
  readonly nodes: readonly { text: string }[];
}

/**
 * Reads, subscribes to and writes a real server at the same time, with bursts of more requests than it takes, and compares
 * every answer with what was sent and promised.
 */
export async function soak({ seconds, articles, store, onProgress }: SoakOptions): Promise<SoakReport> {
  const server = await startServer(store);
  const world = new World(articles);
  const figures = new Figures();
  const end = new AbortController();
  const asker = new Asker(server.url, figures);
  try {
    const repeat = async (pause: number, work: () => Promise<void>) => {
      while (!end.signal.aborted) {
        await work();
        await after(pause, undefined, { signal: end.signal }).catch(() => undefined);
      }
    };
    const subscribers = Array.from({ length: SUBSCRIBERS }, () => subscriber(server.url, figures));
    await Promise.all(subscribers.map(({ begun }) => begun));
    const looks = repeat(PAUSES.memory, async () => {
      figures.memory(await server.memory());
      onProgress?.(figures.report());
    });
    const work = [
      looks,
      repeat(PAUSES.write, () => write(asker, world, figures)),
      ...Array.from({ length: READERS }, () => repeat(PAUSES.read, () => read(asker, world, figures))),
      // Not at once: the others come first.
      after(Math.min(PAUSES.burst, seconds * 500)).then(() => repeat(PAUSES.burst, () => burst(server.url, figures))),
    ];
    await after(seconds * 1000);
    end.abort();
    await Promise.all(work);
    await Promise.all(subscribers.map(({ check }) => check(new Set(world.last()))));
    return figures.report();
  } finally {
    end.abort();
    await server.stop();
  }
}

interface SoakedServer extends ServerProcess {
  /** Bytes that the process holds. */
  memory(): Promise<number>;
}

async function startServer(store: Readonly<Record<string, string>>): Promise<SoakedServer> {
  const settings = { PORT: '0', EXTRACT_THREADS: '1', MAX_REQUESTS: `${MOST}`, ACCESS: 'anyone-may-read-and-write' };
  const server = await startProcess('dist/cli/main.js', ['serve'], {
    env: { NEO4J_URI: '', LOG_LEVEL: 'silent', ...settings, ...store },
  });
  const url = new URL(server.url).origin;
  const memory = async () => {
    const text = await (await fetch(`${url}/metrics`)).text();
    return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1]);
  };
  return { ...server, url, memory };
}

const pick = (count: number) => Math.floor(Math.random() * count);

/** Sends the next version of some article. What is written has to be what was sent. */
async function write(asker: Asker, world: World, figures: Figures): Promise<void> {
  const number = pick(world.size);
  const version = world.begin(number);
  const data = await asker.ask<Written>('write', WRITE, { input: inputOf(number, version) });
  if (data === null) return;
  const { outcome, claims, article } = data.ingestArticle;
  const isNew = world.promised(number, version);
  const expected = [isNew ? 'CREATED' : 'REPLACED', 2, titleOf(number, version), claimsOf(number, version)];
  const found = [outcome, claims, article.title, article.claims.nodes.map(({ text }) => text)];
  figures.compare(JSON.stringify(found) === JSON.stringify(expected) ? null : `written: ${JSON.stringify(found)}`);
}

/** Asks one of several questions about what the world has. */
async function read(asker: Asker, world: World, figures: Figures): Promise<void> {
  const question = [ofArticle, byWord, ofSpeaker, newest][pick(4)];
  await question?.(asker, world, figures);
}

async function ofArticle(asker: Asker, world: World, figures: Figures): Promise<void> {
  const number = pick(world.size);
  const span = world.asked(number);
  const query = `query Article($url: String!) { article(url: $url) { title claims(orderBy: POSITION) { nodes { text } } } }`;
  const data = await asker.ask<{ article: { title: string; claims: Texts } | null }>('article', query, {
    url: urlOf(number),
  });
  if (data === null) return;
  const texts = data.article?.claims.nodes.map(({ text }) => text) ?? [];
  figures.compare(wrongIn('asked for', number, texts, span()));
}

async function byWord(asker: Asker, world: World, figures: Figures): Promise<void> {
  const number = pick(world.size);
  const span = world.asked(number);
  const query = `query Search($text: String!) { claims(where: { text: $text }, orderBy: POSITION) { nodes { text } } }`;
  const data = await asker.ask<{ claims: Texts }>('search', query, { text: wordOf(number) });
  if (data === null) return;
  const texts = data.claims.nodes.map(({ text }) => text);
  figures.compare(wrongIn('searched', number, texts, span()));
}

async function ofSpeaker(asker: Asker, world: World, figures: Figures): Promise<void> {
  const span = world.askedForAll();
  const query = `query Speaker { claims(where: { speaker: { name: "Mara Vell" } }, first: 1) { totalCount } }`;
  const data = await asker.ask<{ claims: { totalCount: number } }>('speaker', query, {});
  if (data === null) return;
  const { totalCount } = data.claims;
  const { from, to } = span();
  figures.compare(from <= totalCount && totalCount <= to ? null : `${totalCount} claims, not ${from} to ${to}`);
}

async function newest(asker: Asker, world: World, figures: Figures): Promise<void> {
  const span = world.askedForAll();
  const query = `query Newest { articles(first: 50) { nodes { publishedOn publisher { name } } } }`;
  const data = await asker.ask<{ articles: { nodes: { publishedOn: string }[] } }>('newest', query, {});
  if (data === null) return;
  const days = data.articles.nodes.map(({ publishedOn }) => publishedOn);
  const { from, to } = span();
  const isRight = days.length >= Math.min(50, from) && days.length <= Math.min(50, to);
  const isSorted = days.every((day, index) => index === 0 || day <= (days[index - 1] ?? ''));
  figures.compare(isRight && isSorted ? null : `the newest are of ${days.join(' ')}`);
}

/** More requests at once than the server takes: some are turned away, told when to come again, and all others answered. */
async function burst(url: string, figures: Figures): Promise<void> {
  const query =
    'query Burst($text: String!) { claims(where: { text: $text }) { nodes { text speakers { name } article { title } } } }';
  let asked = 0;
  const requests: autocannon.Request[] = [
    {
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      // Each asks for something else, so that none is answered out of memory.
      setupRequest: (request) => ({
        ...request,
        body: JSON.stringify({ query, variables: { text: `week ${(asked += 1)}` } }),
      }),
      onResponse: (status, _body, _context, headers) =>
        figures.onBurst(
          status,
          Object.keys(headers ?? {}).some((name) => name.toLowerCase() === 'retry-after'),
        ),
    },
  ];
  await autocannon({ url, connections: BURST, amount: 4 * BURST, requests, timeout: 60 });
}
