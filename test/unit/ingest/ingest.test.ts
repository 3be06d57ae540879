import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { BadInputError, ModelError, OutOfTimeError } from '../../../src/errors.js';
import { createExtractor } from '../../../src/extract/extract.js';
import type { Extractor } from '../../../src/extract/extraction.js';
import { generatedTexts, newsArticleOf } from '../../../src/generate/texts.js';
import { everythingIn } from '../../support/everything.js';
import {
  ingest,
  type WritableGraph,
  type IngestOptions,
  type IngestProgress,
  type IngestReport,
} from '../../../src/ingest/ingest.js';
import { ingestText } from '../../../src/ingest/text.js';
import { withoutWriting } from '../../../src/ingest/dry-run.js';
import { rejectLine } from '../../../src/ingest/readers/rejects.js';
import { openGraph, type Store } from '../../../src/store/open.js';
import type { ArticleRecord } from '../../../src/store/record.js';
import { temporaryFolder } from './folder.js';

const folder = temporaryFolder();
const SEEDS = join(process.cwd(), 'seeds');
const SAID = '“There is no truce,” Mara Vell said. Vell also said that the harbour was closed.';
let extractor: Extractor;
let store: Store;
let data: string;

beforeAll(async () => {
  extractor = await createExtractor({ mode: 'rules' });
});
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'quoth-store-'));
  store = await openGraph({ neo4j: null, dataFolder: data });
});
afterEach(async () => {
  await store.close();
  await rm(data, { recursive: true, force: true });
});

const run = (paths: string[], more: Partial<IngestOptions> = {}) =>
  ingest(paths, { graph: store.graph, extractor, ...more });
const claimCount = async () => (await store.graph.statistics()).claims;
const textWith = (url: string, text = SAID) => `---\nurl: ${url}\n---\n${text}`;

describe('the same input again', () => {
  test('changes nothing', async () => {
    const first = await run([SEEDS]);
    expect(first).toMatchObject({ created: 10, replaced: 6, unchanged: 0, lists: 1, failed: [], stopped: null });
    const before = await store.graph.statistics();
    expect(await run([SEEDS])).toMatchObject({ created: 0, replaced: 0, unchanged: 16, claims: 0, parties: 0 });
    expect(await store.graph.statistics()).toEqual(before);
  });

  test('a changed one replaces', async () => {
    const path = await folder.write('changed.md', textWith('https://example.org/changed'));
    expect(await run([path])).toMatchObject({ created: 1 });
    await folder.write('changed.md', textWith('https://example.org/changed', 'Nobody spoke.'));
    expect(await run([path])).toMatchObject({ created: 0, replaced: 1 });
    expect(await claimCount()).toBe(0);
  });
});

test('a bundle goes in where no model can be had; the first text says so', async () => {
  const lacking = { concurrency: 1, open: () => createExtractor({ mode: 'model' as const, modelFolder: '/nowhere' }) };
  const bundle = { articles: [{ url: 'https://example.org/x', title: 'X', text: SAID }] };
  const path = await folder.write('no-model/told.json', JSON.stringify(bundle));
  expect(await run([path], { extractor: lacking })).toMatchObject({ created: 1, failed: [] });
  const text = await folder.write('no-model/text.txt', SAID);
  await expect(run([text], { extractor: lacking })).rejects.toThrow(ModelError);
});

describe('what cannot be used', () => {
  test('is told and left out, the rest goes in', async () => {
    await folder.write('mixed/1.txt', Buffer.from([0x63, 0xe9]));
    await folder.write('mixed/2.txt', SAID);
    await folder.write(
      'mixed/3.json',
      '{"articles":[{"textFile":"2.txt"},{"url":"https://example.org/x","title":"X"}],"claims":[{"article":"https://example.org/x","quoteType":"DIRECT","quote":"Y"}]}',
    );
    const outcomes: IngestProgress[] = [];
    const report = await run([join(folder.path(), 'mixed')], {
      onProgress: (progress) => outcomes.push({ ...progress }),
    });
    expect(report).toMatchObject({ created: 1, replaced: 1, stopped: null });
    expect(report.failed.map(({ problems }) => problems[0]?.place)).toEqual(['byte 1, line 1', '/claims/0/quote']);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['FAILED', 'CREATED', 'REPLACED', 'FAILED']);
    expect(outcomes.at(-1)).toMatchObject({ done: 4, total: 4 });
  });

  test('is all that a strict run does not pass', async () => {
    const report = await run([join(folder.path(), 'mixed')], { strict: true });
    expect(report).toMatchObject({ created: 0, stopped: 'failure', failed: [{}] });
  });

  test('a bundle with a dangling reference writes nothing', async () => {
    const bundle = {
      actors: [{ name: 'Mara Vell' }],
      articles: [{ url: 'https://example.org/x', title: 'X' }],
      claims: [{ article: 'y', quoteType: 'DIRECT', text: 'z' }],
    };
    const path = await folder.write('dangling.json', JSON.stringify(bundle));
    expect(await run([path])).toMatchObject({ created: 0, lists: 0, failed: [{}] });
    expect((await store.graph.statistics()).actors).toBe(0);
  });

  test('is an extraction that fails, of which the document is told', async () => {
    const broken: Extractor = {
      version: '1',
      concurrency: 1,
      extract: () => Promise.reject(new TypeError('a defect')),
    };
    const path = await folder.write('fails.txt', SAID);
    expect((await run([path], { extractor: broken })).failed).toMatchObject([
      { problems: [{ what: expect.stringContaining('a defect') }] },
    ]);
  });

  test('is the second text of one address, which would replace the first at every run', async () => {
    const paths = [
      await folder.write('twin1.md', textWith('https://example.org/twin')),
      await folder.write('twin2.md', textWith('https://example.org/twin#2', 'Other.')),
    ];
    expect((await run(paths)).failed).toMatchObject([{ problems: [{ what: expect.stringContaining('twin1.md') }] }]);
  });
});

test('an interrupted run ends after the articles in hand, and goes on where it was', async () => {
  const controller = new AbortController();
  const report = await run([SEEDS], { signal: controller.signal, onProgress: () => controller.abort() });
  expect(report.stopped).toBe('signal');
  expect(report.created).toBeLessThan(16);
  expect((await store.graph.statistics()).articles).toBe(report.created);
  const rest = await run([SEEDS]);
  expect(rest).toMatchObject({ unchanged: report.created, stopped: null });
  expect(rest.created + rest.replaced).toBe(16 - report.created);
});

test('the next text is looked up in the graph while one is read, so that no thread waits for the graph', async () => {
  const paths = await Promise.all(
    ['a', 'b'].map((name) => folder.write(`next/${name}.md`, textWith(`https://example.org/next/${name}`))),
  );
  let lookUps = 0;
  let onSecond: () => void = () => undefined;
  const second = new Promise<void>((resolve) => (onSecond = resolve));
  const graph: WritableGraph = {
    ...store.graph,
    holds: (article) => {
      if (++lookUps === paths.length) onSecond();
      return store.graph.holds(article);
    },
  };
  const extract: Extractor['extract'] = (...text) => second.then(() => extractor.extract(...text));
  expect(await run(paths, { graph, extractor: { version: '1', concurrency: 1, extract } })).toMatchObject({
    created: 2,
  });
});

test('an article that the database refuses is told and left out, those written with it go in', async () => {
  const paths = await Promise.all(
    ['a', 'bad', 'c', 'd', 'e'].map((name) =>
      folder.write(`refused/${name}.md`, textWith(`https://example.org/${name}`)),
    ),
  );
  // Its claims twice: the ids are unique in the graph.
  const spoilt = (record: ArticleRecord) =>
    record.article.url === 'https://example.org/bad'
      ? { ...record, claims: [...record.claims, ...record.claims] }
      : record;
  const graph: WritableGraph = {
    ...store.graph,
    putArticles: (records) => store.graph.putArticles(records.map(spoilt)),
  };
  const report = await run(paths, { graph });
  expect(report).toMatchObject({ created: 4, stopped: null });
  expect(report.failed).toMatchObject([{ path: paths[1], problems: [{ what: 'the database does not take it' }] }]);
  expect(await claimCount()).toBe(report.claims);
});

test('what the database has no time for at once is written in parts; where it has none for one, the run ends', async () => {
  const paths = await Promise.all(
    ['a', 'b', 'c', 'd', 'e'].map((name) =>
      folder.write(`slow/${name}.md`, textWith(`https://example.org/slow/${name}`)),
    ),
  );
  let givenUp = 0;
  const taking = (most: number): WritableGraph => ({
    ...store.graph,
    putArticles: (records) => {
      if (records.length <= most) return store.graph.putArticles(records);
      givenUp += 1;
      return Promise.reject(new OutOfTimeError('It took too long.'));
    },
  });
  await expect(run(paths, { graph: taking(0) })).rejects.toBeInstanceOf(OutOfTimeError);
  expect(await claimCount()).toBe(0);
  givenUp = 0;
  expect(await run(paths, { graph: taking(2) })).toMatchObject({ created: 5, failed: [], stopped: null });
  expect(givenUp).toBeGreaterThan(0);
});

test('an editor’s claims replace extracted ones, and stay when the text is read again', async () => {
  const text = await folder.write('desk/a.md', textWith('https://example.org/desk'));
  const claims = [{ article: 'a', quoteType: 'DIRECT', content: ['There is no truce'], speakers: ['Mara Vell'] }];
  const bundle = { articles: [{ ref: 'a', textFile: 'a.md' }], actors: [{ name: 'Mara Vell' }], claims };
  const desk = await folder.write('desk/desk.json', JSON.stringify(bundle));
  expect(await run([text, desk])).toMatchObject({ created: 1, replaced: 1 });
  expect(await run([text])).toMatchObject({ unchanged: 1 });
  expect(await claimCount()).toBe(1);
  const page = await store.graph.claims({}, 'NEWEST', { limit: 10, after: null, before: null, backwards: false });
  expect(page.rows.map(({ claim }) => claim)).toMatchObject([
    { text: 'There is no truce', origin: 'CURATED', evidence: { start: 1 } },
  ]);
});

test('standard input is read', async () => {
  expect(await run(['-'], { stdin: Readable.from([Buffer.from(SAID)]) })).toMatchObject({ created: 1, failed: [] });
});

describe('ingestText', () => {
  test('writes one article', async () => {
    const input = {
      text: ` date 2019-01-29 – ${SAID}`,
      title: 'Harbour',
      url: 'https://example.org/h',
      authors: ['A. Writer'],
    };
    const { articleId, outcome } = await ingestText(store.graph, extractor, input);
    expect(outcome).toBe('CREATED');
    expect(await claimCount()).toBeGreaterThan(0);
    const article = (await store.graph.articlesById([articleId])).get(articleId);
    expect(article).toMatchObject({
      title: 'Harbour',
      publishedOn: '2019-01-29',
      url: 'https://example.org/h',
      language: 'en',
    });
    expect((await store.graph.textsOf([articleId])).get(articleId)).toBe(SAID);
    expect(await ingestText(store.graph, extractor, input)).toMatchObject({ articleId, outcome: 'UNCHANGED' });
  });

  test.each([
    [{ text: '' }, 'text: it is empty'],
    [{ text: '  ' }, 'text: it holds no text'],
    [{ text: 'x'.repeat(5_000_001) }, 'text: it is too large'],
    [{ text: 'a\0b' }, 'text: character 1: it holds a character that is none'],
    [{ text: 'x', url: 'ftp://example.org' }, 'url: “ftp://example.org” is no web address'],
    [{ text: 'x', publishedOn: '2019-02-30' }, 'publishedOn: “2019-02-30” is no date that exists'],
    [{ text: 'x', title: ' ' }, 'title: is empty'],
  ])('%# is refused', async (input, message) => {
    const refused = ingestText(store.graph, extractor, input);
    await expect(refused).rejects.toThrow(BadInputError);
    await expect(refused).rejects.toThrow(message);
  });
});

describe('the same article twice in one run', () => {
  test('with the same text is there once; with another text it is told', async () => {
    const row = (text: string) =>
      JSON.stringify({ '@type': 'NewsArticle', url: 'https://example.org/twice', articleBody: text });
    const path = await folder.write('twice.jsonl', [row(SAID), row(SAID), row('Nobody spoke.')].join('\n'));
    const report = await run([path]);
    expect(report).toMatchObject({ created: 1, replaced: 0, unchanged: 1 });
    expect(report.failed).toMatchObject([
      { place: 'line 3', problems: [{ what: expect.stringContaining('the same article as') }] },
    ]);
  });

  test('once a part and once whole is the whole, in either order', async () => {
    const url = 'https://example.org/part';
    const part = JSON.stringify({ url, quotes: [{ pre: 'Lew Farrow said', quote: 'no', post: '' }] });
    const whole = JSON.stringify({ '@type': 'NewsArticle', url, articleBody: SAID });
    const paths = [await folder.write('part.json', part), await folder.write('whole.jsonld', whole)];
    for (const order of [paths, paths.toReversed()]) {
      expect((await run(order)).failed).toEqual([]);
      expect(await store.graph.articleByUrl(url)).toMatchObject({ url });
      expect(await store.graph.partiesByName('Lew Farrow', null)).toEqual([]);
      expect(await claimCount()).toBe(2);
    }
  });
});

test('what was left out is read again from where it was, and nothing else', async () => {
  const line = (n: number, quotes: unknown) => JSON.stringify({ url: `https://example.org/again/${n}`, quotes });
  const quotes = [{ pre: 'Mara Vell said', quote: 'no', post: '' }];
  const path = await folder.write('again.json', [line(1, quotes), '{ broken', line(3, quotes)].join('\n'));
  const first = await run([path]);
  expect(first).toMatchObject({ created: 2, failed: [{ place: 'line 2' }] });
  const rejects = await folder.write('rejects.jsonl', first.failed.map((failed) => rejectLine(path, failed)).join(''));
  expect(await run([rejects])).toMatchObject({ created: 0, unchanged: 0, failed: [{ path, place: 'line 2' }] });
  await folder.write('again.json', [line(1, quotes), line(2, quotes), line(3, quotes)].join('\n'));
  expect(await run([rejects])).toMatchObject({ created: 1, unchanged: 0, failed: [] });
});

test('a dry run knows copies, of what is there and of what it told of, as writing does', async () => {
  const texts = [...generatedTexts({ texts: 40, seed: 3 })];
  const lines = (some: typeof texts) => some.map((text) => `${JSON.stringify(newsArticleOf(text))}\n`).join('');
  const [first, second] = [
    await folder.write('first.jsonl', lines(texts.slice(0, 20))),
    await folder.write('second.jsonl', lines(texts.slice(20))),
  ];
  const dry = (paths: string[]) => run(paths, { graph: withoutWriting(store.graph) });
  const copies = texts.filter(({ isCopy }) => isCopy).length;
  expect(copies).toBeGreaterThan(1);
  expect(await dry([first, second])).toMatchObject({ created: 40 - copies, appearances: copies });
  await run([first]);
  const later = await dry([second]);
  expect(later.appearances).toBeGreaterThan(0);
  expect(await run([second])).toMatchObject({ created: later.created, appearances: later.appearances });
});

test('machines with a share each write together what one writes', async () => {
  const page = (url: string, name: string, text = SAID) =>
    `<html><head><title>${name}</title><link rel="canonical" href="${url}"></head><body><article><h1>${name}</h1>${`<p>${text}</p>`.repeat(3)}</article></body></html>`;
  for (const n of [1, 2, 3, 4, 5, 6])
    await folder.write(`shared/${n}.html`, page(`https://example.org/page/${n}`, `Page ${n}`, `Page ${n}: ${SAID}`));
  await folder.write('shared/again.html', page('https://example.org/page/2', 'Page 2', `Page 2: ${SAID}`));
  for (const n of [1, 2, 3]) await folder.write(`shared/${n}.md`, `Text ${n}. ${SAID}`);
  const texts = [...generatedTexts({ texts: 30, seed: 5 })].map((text) => JSON.stringify(newsArticleOf(text)));
  await folder.write('shared/archive.jsonl.gz', gzipSync(texts.join('\n')));
  const paths = [join(folder.path(), 'shared'), SEEDS];
  const whole = await run(paths);
  await store.graph.resolveParties();
  const expected = withoutOrder(await everythingIn(store.engine));
  const other = await openGraph({ neo4j: null, dataFolder: join(data, 'other') });
  try {
    const reports: IngestReport[] = [];
    for (const index of [3, 1, 2]) reports.push(await run(paths, { graph: other.graph, shard: { index, count: 3 } }));
    expect(Math.min(...reports.map(({ created }) => created))).toBeGreaterThan(3);
    const sum = (count: (report: IngestReport) => number) => reports.reduce((all, report) => all + count(report), 0);
    expect(sum(({ created, appearances }) => created + appearances)).toBe(whole.created + whole.appearances);
    await other.graph.resolveParties();
    expect(withoutOrder(await everythingIn(other.engine))).toEqual(expected);
  } finally {
    await other.close();
  }
});

/** Claims are numbered as they arrive. */
const withoutOrder = (lines: readonly string[]) =>
  lines
    .map((line) => line.replace(/"arrival":\d+,?/u, ''))
    .filter((line) => !/"(?:Ledger|Curation|Epoch)"/u.test(line))
    .sort();

test('a dry run tells what would be written, and writes nothing', async () => {
  const dry = (paths: string[]) => run(paths, { graph: withoutWriting(store.graph) });
  const path = await folder.write('dry.md', textWith('https://example.org/dry'));
  expect(await dry([path])).toMatchObject({ created: 1, claims: 2 });
  expect(await store.graph.statistics()).toMatchObject({ articles: 0, claims: 0 });
  await run([path]);
  expect(await dry([path])).toMatchObject({ unchanged: 1, claims: 0 });
  await folder.write('dry.md', textWith('https://example.org/dry', 'Nobody spoke.'));
  expect(await dry([path])).toMatchObject({ replaced: 1 });
  expect(await claimCount()).toBe(2);
});
