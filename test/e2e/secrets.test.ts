import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as after } from 'node:timers/promises';
import { missingForNeo4j, startNeo4j, type RunningNeo4j } from '../support/neo4j.js';

const PASSWORD = 'hunter2-of-the-database';

/** Runs the program as a shell does, and answers all that it said. */
function quoth(args: readonly string[], environment: Record<string, string>): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', ...args], {
    env: { ...process.env, NEO4J_URI: '', LOG_LEVEL: 'trace', EXTRACT_THREADS: '1', PORT: '0', ...environment },
    input: '“It rained,” said Ada Lovelace.',
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, said: stdout + stderr };
}

describe('a server that is asked by everybody, with every kind of secret, and tells all it has', () => {
  let folder: string;
  let tokens: Server;
  let collector: Server;
  let server: ChildProcess;
  let url = '';
  /** What is not to be found anywhere. */
  const secrets: Record<string, string> = {};
  /** All that anybody was told who may look after the server. */
  const told: string[] = [];
  let issuerAnswers = true;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quoth-secrets-'));
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' };
    tokens = createServer((_request, response) =>
      response.writeHead(issuerAnswers ? 200 : 500).end(JSON.stringify({ keys: [jwk] })),
    );
    collector = createServer((request, response) => {
      void text(request).then((body) => {
        told.push(body);
        // What cannot be sent is complained of.
        response.writeHead(told.length % 2 === 0 ? 500 : 200).end('{}');
      });
    });
    for (const each of [tokens, collector]) await new Promise<void>((resolve) => each.listen(0, '127.0.0.1', resolve));
    const at = (each: Server) => `http://127.0.0.1:${(each.address() as AddressInfo).port}`;
    const token = (kid: string) =>
      new SignJWT({ role: 'curator' })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setIssuer('https://news.example')
        .setAudience('quoth')
        .setSubject('ada')
        .setExpirationTime('5m')
        .sign(privateKey);
    const store = { QUOTH_DATA: join(folder, 'data') };
    const { said } = quoth(['key', 'create', 'desk', '--role', 'admin', '--json'], store);
    secrets['a key'] = (JSON.parse(said.split('\n')[0] ?? '') as { secret: string }).secret;
    secrets['a token'] = await token('one');
    secrets['a token of another key'] = await token('another');
    secrets['a key that is none'] = `quoth_000000000000_${'s3cret'.repeat(7)}x`;
    secrets['a password of HTTP'] = Buffer.from('ada:a-password-of-http').toString('base64');
    secrets['a cookie'] = 'a-cookie-of-somebody';
    secrets['a header of the collector'] = 'the-collectors-own';
    secrets['a password of the database'] = PASSWORD;
    server = spawn(process.execPath, ['dist/cli/main.js', 'serve'], {
      env: {
        ...process.env,
        ...{ ...store, NEO4J_URI: '', NEO4J_PASSWORD: PASSWORD, PORT: '0', LOG_LEVEL: 'trace', EXTRACT_THREADS: '1' },
        ...{
          ACCESS: 'keys-only',
          JWT_JWKS: `${at(tokens)}/jwks`,
          JWT_ISSUER: 'https://news.example',
          JWT_AUDIENCE: 'quoth',
        },
        OTEL_EXPORTER_OTLP_ENDPOINT: at(collector),
        OTEL_EXPORTER_OTLP_HEADERS: `authorization=${secrets['a header of the collector']}`,
        OTEL_BSP_SCHEDULE_DELAY: '50',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, err] = [server.stdout, server.stderr];
    if (out === null || err === null) throw new Error('The server has output.');
    createInterface(err).on('line', (line) => told.push(line));
    for await (const line of createInterface(out)) {
      told.push(line);
      url = /(http:\/\/\S+)\/graphql/.exec(line)?.[1] ?? '';
      if (url !== '') break;
    }
  }, 60_000);
  afterAll(async () => {
    server.kill('SIGKILL');
    tokens.close();
    collector.close();
    await rm(folder, { recursive: true });
  });

  const ask = async (path: string, authorization: string | undefined, body?: object) => {
    const response = await fetch(url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'content-type': 'application/json',
        'apollo-require-preflight': '1',
        cookie: `session=${secrets['a cookie']}`,
        ...(authorization !== undefined && { authorization, 'proxy-authorization': authorization }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, answer: await response.text() };
  };

  test('says none of them in its log, its metrics, its traces or its answers', async () => {
    const shown = [
      undefined,
      ...Object.entries(secrets).map(([what, secret]) =>
        what.includes('HTTP') ? `Basic ${secret}` : `Bearer ${secret}`,
      ),
    ];
    const asked = [
      { query: '{ statistics { claims } }' },
      { query: 'mutation { ingestArticle(input: { text: "“It rained,” said Ada Lovelace." }) { outcome } }' },
      { query: 'mutation { undo(id: "nothing") { id } }' },
      { query: '{ nowhere }' },
      { query: '{' },
    ];
    const answers: string[] = [];
    for (const authorization of shown) {
      for (const body of asked) answers.push((await ask('/graphql', authorization, body)).answer);
      for (const path of [
        '/metrics',
        '/export/claims.csv?where=%7B',
        `/export/claims.csv?key=${secrets['a key']}`,
        '/nowhere',
      ])
        answers.push((await ask(path, authorization)).answer);
    }
    issuerAnswers = false;
    answers.push((await ask('/graphql', `Bearer ${secrets['a token of another key']}`, asked[0])).answer);
    const key = `Bearer ${secrets['a key']}`;
    const made = await ask('/graphql', key, {
      query: 'mutation MakesAKey { createKey(name: "new", role: READER) { secret } }',
    });
    const { createKey } = (JSON.parse(made.answer) as { data: { createKey: { secret: string } } }).data;
    secrets['a key that it made'] = createKey.secret;
    answers.push((await ask('/graphql', `Bearer ${createKey.secret}`, asked[0])).answer);
    answers.push((await ask('/metrics', key)).answer);
    // Traces are sent a little later; the last one is of what was asked last.
    while (!told.some((line) => line.includes('"resourceSpans"') && line.includes('mutation MakesAKey')))
      await after(50);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    const everything = [...told, ...answers].join('\n');
    // It did tell: of the key by its name, of the write, of the metrics, of spans.
    for (const part of ['"audit"', 'desk', 'quoth_request_seconds', '"resourceSpans"', 'UNAUTHENTICATED'])
      expect(everything).toContain(part);
    for (const [what, secret] of Object.entries(secrets)) {
      // A key begins with its id, which everybody may know.
      const known = secret.slice(-24);
      expect([what, everything.split('\n').filter((line) => line.includes(known))]).toEqual([what, []]);
    }
  }, 120_000);
});

describe('a command', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quoth-secrets-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(['NEO4J_URI', 'JWT_JWKS', 'OTEL_EXPORTER_OTLP_ENDPOINT'])(
    'refuses a password in %s, and does not repeat it',
    (name) => {
      const scheme = name === 'NEO4J_URI' ? 'bolt' : 'https';
      for (const address of [`${scheme}://ada:${PASSWORD}@127.0.0.1:1`, `nonsense://ada:${PASSWORD}@127.0.0.1`]) {
        const { status, said } = quoth(['serve'], { [name]: address, QUOTH_DATA: folder });
        expect(said).toContain(`${name} is “`);
        expect(said).toContain('without a user or a password in it');
        expect(said).not.toContain(PASSWORD);
        expect(status).toBe(2);
      }
    },
  );

  test('that is given a secret where something else belongs tells the rest', () => {
    const { said, status } = quoth(['watch', '--once', `https://ada:${PASSWORD}@news.example/feed`], {
      QUOTH_DATA: folder,
    });
    expect(said).toContain('news.example/feed has a name or a password in it');
    expect(said).not.toContain(PASSWORD);
    expect(status).toBe(1);
  });

  const COMMANDS = [
    ['doctor'],
    ['verify'],
    ['migrate'],
    ['serve'],
    ['key', 'list'],
    ['export', 'csv'],
    ['backup', 'x.gz'],
    ['ingest', '--json', '-'],
  ];

  test.each(COMMANDS.filter(([name]) => name !== 'ingest'))(
    '%s says no password of a database that is not there',
    (...args) => {
      const { said, status } = quoth(args, {
        NEO4J_URI: 'bolt://127.0.0.1:1',
        NEO4J_PASSWORD: PASSWORD,
        QUOTH_DATA: folder,
      });
      expect(said).toContain('127.0.0.1:1');
      expect(said).not.toContain(PASSWORD);
      expect(status).toBe(1);
    },
  );

  const missing = missingForNeo4j();
  const onNeo4j = missing === null || process.env['REQUIRE_NEO4J'] === '1' ? describe : describe.skip;
  onNeo4j('on a Neo4j that knows another password', () => {
    let neo4j: RunningNeo4j;
    beforeAll(async () => {
      neo4j = await startNeo4j({ auth: true });
      await writeFile(join(folder, 'article.txt'), 'It rained.');
    }, 120_000);
    afterAll(() => neo4j.stop());

    test.each(COMMANDS)('%s says that it is refused, and not which password it was', (...args) => {
      const { said, status } = quoth(args, { NEO4J_URI: neo4j.uri, NEO4J_PASSWORD: PASSWORD, QUOTH_DATA: folder });
      expect(said).toContain('password');
      expect(said).not.toContain(PASSWORD);
      expect(status).toBe(1);
    });
  });
});
