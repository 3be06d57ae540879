import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as after } from 'node:timers/promises';
import { StoreError } from '../../src/errors.js';
import { Metrics } from '../../src/observe/metrics.js';
import { startServer } from '../support/server.js';

/** What a collector of OpenTelemetry's is sent, as far as it is looked at here. */
interface Sent {
  readonly resourceSpans: readonly {
    resource: { attributes: { key: string; value: { stringValue?: string } }[] };
    scopeSpans: { spans: Span[] }[];
  }[];
}
interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
}

const NAMED = 'query Newest { claims(first: 2) { nodes { text speakers { name } } } }';
const SAID = '“There is no truce,” Mara Vell said on Monday.';

describe('a server that runs, seen from outside', () => {
  let collector: Server;
  const sent: Sent[] = [];
  let folder: string;
  let quoth: ChildProcess;
  let url = '';
  const log: Record<string, unknown>[] = [];

  const ask = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  const metrics = async () => (await fetch(`${url}/metrics`)).text();

  beforeAll(async () => {
    collector = createServer((request: IncomingMessage, response) => {
      void text(request).then((body) => {
        sent.push(JSON.parse(body) as Sent);
        response.setHeader('content-type', 'application/json').end('{}');
      });
    }).listen(0, '127.0.0.1');
    folder = await mkdtemp(join(tmpdir(), 'quoth-observed-'));
    const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
    quoth = spawn(process.execPath, ['dist/cli/main.js', 'serve'], {
      env: {
        ...process.env,
        ...{ NEO4J_URI: '', PORT: '0', QUOTH_DATA: folder, LOG_LEVEL: 'debug', EXTRACT_THREADS: '1' },
        ACCESS: 'anyone-may-read-and-write',
        ...{ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SERVICE_NAME: 'newsroom', OTEL_BSP_SCHEDULE_DELAY: '50' },
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, err] = [quoth.stdout, quoth.stderr];
    if (out === null || err === null) throw new Error('The server has output.');
    createInterface(err).on('line', (line) => log.push(JSON.parse(line) as Record<string, unknown>));
    for await (const line of createInterface(out)) {
      url = /(http:\/\/\S+)\/graphql/.exec(line)?.[1] ?? '';
      if (url !== '') break;
    }
  }, 60_000);
  afterAll(async () => {
    const ended = new Promise((resolve) => quoth.once('exit', resolve));
    quoth.kill('SIGTERM');
    await ended;
    collector.close();
    await rm(folder, { recursive: true });
  });

  test('counts and times requests by operation, statements by name, ingest, extraction, the pool and the event loop', async () => {
    await ask(`mutation Read { ingestArticle(input: { text: "${SAID}" }) { outcome } }`);
    await ask(NAMED);
    await ask('query Wrong { claim(id: "nothing") { text } }');
    const read = await metrics();
    for (const line of [
      /^quoth_request_seconds_count\{operation="query Newest",status="200"\} 1$/m,
      /^quoth_request_seconds_count\{operation="mutation Read",status="200"\} 1$/m,
      /^quoth_statement_seconds_bucket\{le="0.5",statement="claimsInPlaces"\} 1$/m,
      /^quoth_ingested_articles_total\{outcome="CREATED"\} 1$/m,
      /^quoth_ingested_claims_total 1$/m,
      /^quoth_extraction_seconds_count 1$/m,
      /^quoth_extractions_under_way 0$/m,
      /^quoth_store_under_way 0$/m,
      /^quoth_requests_under_way \d+$/m,
      /^nodejs_eventloop_lag_p99_seconds \d/m,
      /^process_resident_memory_bytes \d/m,
    ])
      expect(read).toMatch(line);
  });

  test('tells all that the dashboard of operations asks for', async () => {
    const dashboard = await readFile('examples/grafana/dashboards/operations.json', 'utf8');
    const names = dashboard.match(/\b(?:quoth|process|nodejs)_\w+/g) ?? [];
    const asked = new Set(names.map((name) => name.replace(/_(?:bucket|sum|count)$/, '')));
    const read = await metrics();
    expect(asked.size).toBeGreaterThan(10);
    for (const name of asked) expect(read).toContain(`# TYPE ${name} `);
  });

  test('names a request as whoever asks does, in its answer and in the log, else by a new name', async () => {
    const answer = await ask(NAMED, { 'x-request-id': 'from-the-proxy-7' });
    expect(answer.headers.get('x-request-id')).toBe('from-the-proxy-7');
    const [one, other] = await Promise.all([ask(NAMED), ask(NAMED, { 'x-request-id': 'two words' })]);
    expect(new Set([one.headers.get('x-request-id'), other.headers.get('x-request-id'), 'two words']).size).toBe(3);
    const line = () => log.find(({ requestId, msg }) => requestId === 'from-the-proxy-7' && msg === 'request');
    while (line() === undefined) await after(20);
    expect(line()).toMatchObject({ method: 'POST', route: '/graphql', status: 200, operation: 'Newest' });
  });

  test('names the request in the record of what was written', async () => {
    const read = `mutation Read { ingestArticle(input: { text: "${SAID}" }) { outcome } }`;
    await ask(read, { 'x-request-id': 'a-write-8' });
    const line = () => log.find(({ requestId, msg }) => requestId === 'a-write-8' && msg === 'write');
    while (line() === undefined) await after(20);
    expect(line()).toMatchObject({ audit: { who: 'anonymous', what: 'ingestArticle', outcome: 'done' } });
  });

  test('sends a trace of a request with its statements, within the trace of whoever asks', async () => {
    const [trace, parent] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
    // Something else than before, so that it is not answered out of memory.
    await ask(NAMED.replace('text', 'quoteType'), { traceparent: `00-${trace}-${parent}-01` });
    const spans = () =>
      sent.flatMap(({ resourceSpans }) =>
        resourceSpans.flatMap((each) => each.scopeSpans.flatMap((scope) => scope.spans)),
      );
    const own = () => spans().filter(({ traceId }) => traceId === trace);
    const request = () => own().find(({ name }) => name === 'query Newest');
    while (request() === undefined) await after(20);
    expect(request()?.parentSpanId).toBe(parent);
    const statements = own().filter(({ parentSpanId }) => parentSpanId === request()?.spanId);
    expect(statements.map(({ name }) => name)).toContain('claimsInPlaces');
    const [{ resource } = { resource: { attributes: [] } }] = sent[0]?.resourceSpans ?? [];
    expect(resource.attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'newsroom' } });
  });
});

test('what goes wrong is logged under the name of the request, and counted by its code', async () => {
  const metrics = new Metrics();
  const server = await startServer({
    metrics,
    wrap: (graph) => ({ ...graph, claims: () => Promise.reject(new StoreError('The store is away.')) }),
  });
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'abc' },
    body: JSON.stringify({ query: NAMED }),
  });
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
  const [line] = server.log.map((each) => JSON.parse(each) as object);
  expect(line).toMatchObject({ requestId: 'abc', msg: 'The store is away.' });
  expect(await metrics.text()).toContain('quoth_errors_total{code="SERVICE_UNAVAILABLE"} 1');
  await server.close();
});

test('operations of ever new names do not fill the memory', () => {
  const metrics = new Metrics();
  const names = Array.from({ length: 1_000 }, (_, index) => metrics.nameOf({ type: 'query', name: `Q${index}` }));
  expect(new Set(names).size).toBe(201);
  expect(names.at(-1)).toBe('other');
});

test('a server that is asked too much at once turns requests away, and answers the others and its operator', async () => {
  const waiting: (() => void)[] = [];
  const held = new Promise<void>((resolve) => waiting.push(resolve));
  const metrics = new Metrics();
  const server = await startServer({
    metrics,
    environment: { MAX_REQUESTS: '3' },
    wrap: (graph) => ({
      ...graph,
      countClaims: async (where) => {
        await held;
        return graph.countClaims(where);
      },
    }),
  });
  const ask = () =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ claims(first: 1) { totalCount } }' }),
    });
  const admitted = Array.from({ length: 3 }, ask);
  while (!(await metrics.text()).includes('quoth_requests_under_way 3')) await after(10);
  const refused = await ask();
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
  expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  for (const release of waiting) release();
  expect((await Promise.all(admitted)).map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await ask()).status).toBe(200);
  expect(await metrics.text()).toContain('quoth_requests_shed_total 1');
  await server.close();
});
