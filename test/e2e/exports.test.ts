import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import cytoscape from 'cytoscape';
import { SyntaxValidator } from 'fast-xml-validator';
import graphology from 'graphology';
import parseGexf from 'graphology-gexf';
import parseGraphml from 'graphology-graphml';
import jsonldProcessor from 'jsonld';
import type { Graph } from '../../src/store/graph.js';
import { StoreError } from '../../src/errors.js';
import { startServer, type TestServer } from '../support/server.js';

const FILES = {
  'graph.gexf': 'application/gexf+xml; charset=utf-8',
  'graph.graphml': 'application/graphml+xml; charset=utf-8',
  'graph.json': 'application/json; charset=utf-8',
  'claims.csv': 'text/csv; charset=utf-8; header=present',
  'claims.jsonl': 'application/x-ndjson; charset=utf-8',
  'claims.jsonld': 'application/ld+json; charset=utf-8',
  'claims.json': 'application/json; charset=utf-8',
  'stances.csv': 'text/csv; charset=utf-8; header=present',
  'stances.json': 'application/json; charset=utf-8',
};
/** Leaves out claims that others of the sample are told within. */
const OWN_WORDS = { not: { quoteType: ['INDIRECT'] }, minConfidence: 0.1 };

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const address = (file: string, where?: unknown, { url }: TestServer = server) =>
  `${url}/export/${file}${where === undefined ? '' : `?where=${encodeURIComponent(JSON.stringify(where))}`}`;

async function exported(file: string, where?: unknown): Promise<string> {
  const response = await fetch(address(file, where));
  expect(response.status).toBe(200);
  return response.text();
}

interface ApiClaim {
  id: string;
  text: string;
  speakers: { id: string; name: string }[];
  about: { party: { id: string; name: string }; stance: string }[];
  topics: { id: string }[];
  article: { id: string; title: string; publisher: { id: string } };
  addressee: { id: string } | null;
  within: { id: string } | null;
}

/** What the API says of the same claims. */
async function claimsOfApi(where: object = {}): Promise<ApiClaim[]> {
  const { data } = await server.query<{ claims: { nodes: ApiClaim[] } }>(
    `query ($where: ClaimFilter) { claims(where: $where, orderBy: POSITION, first: 1000) { nodes {
      id text speakers { id name } about { party { id name } stance } topics { id }
      article { id title publisher { id } } addressee { id } within { id }
    } } }`,
    { where },
  );
  if (!data) throw new Error('The API does not answer.');
  return data.claims.nodes;
}

/** The ids and ends that a graph of these claims has, but for affiliations. */
function graphOf(claims: readonly ApiClaim[]): { nodes: string[]; edges: string[] } {
  const ids = new Set(claims.map(({ id }) => id));
  const edges = claims.flatMap(({ id, speakers, about, topics, article, addressee, within }) => [
    `REPORTS:${article.id}:${id}`,
    `PUBLISHED_BY:${article.id}:${article.publisher.id}`,
    ...speakers.map((party) => `MADE:${party.id}:${id}`),
    ...about.map(({ party }) => `ABOUT:${id}:${party.id}`),
    ...topics.map((topic) => `CONCERNS:${id}:${topic.id}`),
    ...(addressee ? [`TOLD_TO:${id}:${addressee.id}`] : []),
    ...(within && ids.has(within.id) ? [`CONTAINS:${within.id}:${id}`] : []),
  ]);
  return {
    nodes: [...new Set(edges.flatMap((edge) => edge.split(':').slice(1)))].sort(),
    edges: [...new Set(edges)].sort(),
  };
}

const withoutAffiliations = (edges: readonly string[]) =>
  edges.filter((edge) => !edge.startsWith('AFFILIATED_WITH')).sort();

describe.each(Object.entries(FILES))('%s', (file, contentType) => {
  test('says what it is and how to name it, to HEAD too, which sends nothing', async () => {
    for (const method of ['GET', 'HEAD']) {
      const response = await fetch(address(file), { method });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(contentType);
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${file}"`);
      expect((await response.text()) === '').toBe(method === 'HEAD');
    }
  });

  test.each([
    ['{"about":{"nam":"Taliban"}}', 'where.about: Field "nam" is not defined by type "PartyFilter".'],
    ['{"saidOn":{"from":"2019-02-30"}}', 'where.saidOn.from'],
    ['{"quoteType":"LOUD"}', 'where.quoteType'],
    ['{"about":', '`where` is no JSON'],
    ['[]', 'where'],
  ])('refuses the filter %s and says what is wrong with it', async (where, said) => {
    for (const method of ['GET', 'HEAD']) {
      const response = await fetch(`${server.url}/export/${file}?where=${encodeURIComponent(where)}`, { method });
      expect(response.status).toBe(400);
      if (method === 'HEAD') continue;
      const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(errors[0]?.message).toContain(said);
    }
  });

  test('refuses a parameter that there is not, rather than send everything', async () => {
    expect((await fetch(`${server.url}/export/${file}?filter={}`)).status).toBe(400);
    expect((await fetch(`${server.url}/export/${file}?where={}&where={}`)).status).toBe(400);
  });

  test('has a byte order mark where a spreadsheet asks for one, which only CSV may have', async () => {
    const response = await fetch(`${server.url}/export/${file}?bom=true`);
    const isCsv = file.endsWith('.csv');
    expect(response.status).toBe(isCsv ? 200 : 400);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (isCsv) expect(bytes.toString()).toBe(`\uFEFF${await exported(file)}`);
    expect((await fetch(`${server.url}/export/${file}?bom=yes`)).status).toBe(400);
  });

  test('of nothing is a whole file', async () => {
    const text = await exported(file, { id: [] });
    if (file.endsWith('ml') || file.endsWith('gexf')) expect(SyntaxValidator.validate(text)).toBe(true);
    else if (!/csv|jsonl$/.test(file)) expect(() => JSON.parse(text) as unknown).not.toThrow();
  });
});

describe.each([
  ['everything', {}],
  ['a filter', OWN_WORDS],
])('with %s', (_, where) => {
  test.each([
    ['graph.gexf', (text: string) => parseGexf.parse(graphology.MultiDirectedGraph, text)],
    ['graph.graphml', (text: string) => parseGraphml.parse(graphology.MultiDirectedGraph, text)],
  ])('%s is the graph of the claims that the API answers', async (file, parse) => {
    const text = await exported(file, where);
    expect(SyntaxValidator.validate(text)).toBe(true);
    const graph = parse(text);
    const claims = await claimsOfApi(where);
    const wanted = graphOf(claims);
    expect(graph.nodes().sort()).toEqual(wanted.nodes);
    expect(withoutAffiliations(graph.edges())).toEqual(wanted.edges);
    expect(graph.edges().some((edge) => edge.startsWith('AFFILIATED_WITH'))).toBe(true);
    for (const { id, text: words, about } of claims) {
      expect(graph.getNodeAttributes(id)).toMatchObject({ label: words, type: 'Claim' });
      for (const { party, stance } of about)
        expect(graph.getEdgeAttribute(`ABOUT:${id}:${party.id}`, 'stance')).toBe(stance);
    }
  });

  test('graph.json is the graph of the claims that the API answers', async () => {
    const core = cytoscape({ headless: true, ...(JSON.parse(await exported('graph.json', where)) as object) });
    const wanted = graphOf(await claimsOfApi(where));
    expect(
      core
        .nodes()
        .map((node) => node.id())
        .sort(),
    ).toEqual(wanted.nodes);
    expect(withoutAffiliations(core.edges().map((edge) => edge.id()))).toEqual(wanted.edges);
    core.destroy();
  });

  test('claims.csv has a row for each claim that the API answers', async () => {
    const rows = parseCsv<Record<string, string>>(await exported('claims.csv', where), { columns: true });
    const claims = await claimsOfApi(where);
    const ids = new Set(claims.map(({ id }) => id));
    expect(rows).toMatchObject(
      claims.map(({ id, text, speakers, about, article, within }) => ({
        id,
        text,
        speakers: speakers.map(({ name }) => name).join('; '),
        about: about.map(({ party }) => party.name).join('; '),
        stances: about.map(({ stance }) => stance).join('; '),
        articleId: article.id,
        articleTitle: article.title,
        within: within && ids.has(within.id) ? within.id : '',
      })),
    );
  });

  test('claims.json has the rows of claims.csv, numbers as numbers and nothing as null', async () => {
    const cells = parseCsv<Record<string, string>>(await exported('claims.csv', where), { columns: true });
    const rows = JSON.parse(await exported('claims.json', where)) as Record<string, string | number | null>[];
    const told = (row: object) => Object.entries(row).map(([column, cell]) => [column, String(cell ?? '')]);
    expect(rows.map(told)).toEqual(cells.map(told));
    for (const { confidence, start, saidOn, date, publishedOn } of rows) {
      expect([typeof confidence, typeof start]).toEqual(['number', 'number']);
      expect(date).toBe(saidOn ?? publishedOn);
    }
  });

  test.each([
    ['stances.csv', (text: string) => parseCsv<Record<string, string>>(text, { columns: true })],
    ['stances.json', (text: string) => JSON.parse(text) as Record<string, string | null>[]],
  ])('%s has a row for each speaker and each target of a claim, none of them left out', async (file, parse) => {
    const rows = parse(await exported(file, where));
    const claims = await claimsOfApi(where);
    const pairs = claims.flatMap(({ id, speakers, about }) =>
      (speakers.length > 0 ? speakers : [null]).flatMap((speaker) =>
        (about.length > 0 ? about : [null]).map((target) => [
          id,
          speaker?.name ?? '',
          target?.party.name ?? '',
          target?.stance ?? '',
        ]),
      ),
    );
    expect(rows.map((row) => [row['claimId'], row['speaker'] ?? '', row['target'] ?? '', row['stance'] ?? ''])).toEqual(
      pairs,
    );
  });

  test('claims.jsonl has a line for each claim that the API answers', async () => {
    const lines = (await exported('claims.jsonl', where)).trim().split('\n');
    const items = lines.map((line) => JSON.parse(line) as { type: string; ref: string; speakers?: string[] });
    const claims = await claimsOfApi(where);
    expect(items.filter(({ type }) => type === 'claim')).toMatchObject(
      claims.map(({ id, speakers }) => ({ ref: id, ...(speakers[0] && { speakers: speakers.map((one) => one.id) }) })),
    );
  });

  test('claims.jsonld is schema.org’s claims and quotations with their provenance, without asking the network', async () => {
    const documentLoader = (url: string) => Promise.reject(new Error(`asked for ${url}`));
    const document = JSON.parse(await exported('claims.jsonld', where)) as jsonldProcessor.JsonLdDocument;
    const nodes = (await jsonldProcessor.flatten(document, undefined, { documentLoader })) as unknown as {
      '@id': string;
      '@type'?: string[];
      [property: string]: unknown;
    }[];
    const ofType = (type: string) => nodes.filter((node) => node['@type']?.includes(`https://schema.org/${type}`));
    const claims = await claimsOfApi(where);
    expect(
      ofType('Claim')
        .map((node) => node['@id'])
        .sort(),
    ).toEqual(claims.map(({ id }) => `urn:quoth:${id}`).sort());
    expect(ofType('Quotation').length).toBeGreaterThan(0);
    const byId = new Map(nodes.map((node) => [node['@id'], node]));
    for (const { id, speakers, article } of claims) {
      const attributed = speakers.map((party) => ({ '@id': `urn:quoth:${party.id}` }));
      const claim = byId.get(`urn:quoth:${id}`);
      expect(claim?.['https://schema.org/author'] ?? []).toEqual(attributed);
      expect(claim?.['http://www.w3.org/ns/prov#wasAttributedTo'] ?? []).toEqual(attributed);
      expect(claim?.['http://www.w3.org/ns/prov#wasDerivedFrom']).toEqual([{ '@id': `urn:quoth:${article.id}` }]);
    }
    // Every term has a meaning: processors drop the others, and this is how to notice.
    const triples = (await jsonldProcessor.toRDF(document, {
      format: 'application/n-quads',
      documentLoader,
    })) as string;
    expect(triples).toContain('<http://www.w3.org/ns/oa#start>');
  });
});

describe('a graph that goes on and on', () => {
  /** Answers its first page again and again; from the `fails`th time on it fails. */
  function endless(fails = Infinity) {
    const counter = { read: 0 };
    const wrap = (graph: Graph): Graph => ({
      ...graph,
      claims: async (where, order, page) => {
        counter.read += 1;
        if (counter.read >= fails) throw new StoreError('The database is gone.');
        return { rows: (await graph.claims(where, order, { ...page, after: null })).rows, more: true };
      },
    });
    return { counter, wrap };
  }

  /** Resolves once nothing more is read; never, where the reading goes on. */
  async function settled(counter: { read: number }): Promise<void> {
    for (let before = -1; before !== counter.read;) {
      before = counter.read;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  test.each(Object.keys(FILES))('is read no faster than the client reads %s, and no further', async (file) => {
    const { counter, wrap } = endless();
    const slow = await startServer({ wrap });
    const gone = new AbortController();
    const { body } = await fetch(address(file, undefined, slow), { signal: gone.signal });
    await settled(counter);
    const paused = counter.read;
    const reader = (body as ReadableStream<Uint8Array> | null)?.getReader();
    // What the sockets on the way hold is read first.
    for (let bytes = 0; bytes < 64_000_000 && counter.read === paused;)
      bytes += (await reader?.read())?.value?.length ?? Infinity;
    expect(counter.read).toBeGreaterThan(paused);
    gone.abort();
    await settled(counter);
    await slow.close();
  });

  test.each(Object.keys(FILES))('breaks %s off where it fails, so that no half of it looks whole', async (file) => {
    const { wrap } = endless(40);
    const failing = await startServer({ wrap });
    const response = await fetch(address(file, undefined, failing));
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    await failing.close();
  });

  test('that fails at once is an error like any other', async () => {
    const failing = await startServer({ wrap: endless(1).wrap });
    const response = await fetch(address('claims.csv', undefined, failing));
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      errors: [{ message: 'The database is gone.', extensions: { code: 'SERVICE_UNAVAILABLE' } }],
    });
    await failing.close();
  });
});
