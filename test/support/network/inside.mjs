/**
 * Runs in network and mount namespaces of its own, where every address is this machine's: addresses of the internet, of
 * private networks and of loopback are all on one interface, a real HTTP server listens on all of them, and a real DNS
 * server says what names stand for. Asks for each address of `CASES` and prints what became of it, and who was asked.
 */
import 'reflect-metadata';
import { execFile, execFileSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packet from 'dns-packet';
import { Fetcher } from '../../../dist/ingest/watch/fetcher.js';

const PUBLIC = { A: '93.184.216.34', AAAA: '2606:4700::1111' };
const ADDRESSES = [PUBLIC.A, PUBLIC.AAAA, '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', 'fd00::1'];

/** What names stand for: addresses, or what is answered to each question in turn. */
const NAMES = {
  'public.test': [PUBLIC.A],
  'six.test': [PUBLIC.AAAA],
  'private.test': ['10.0.0.1'],
  'metadata.test': ['169.254.169.254'],
  'loopback.test': ['127.0.0.1'],
  'nothing.test': ['0.0.0.0'],
  'loopback-six.test': ['::1'],
  'mapped.test': ['::ffff:127.0.0.1'],
  'translated.test': ['64:ff9b::7f00:1'],
  'tunnel.test': ['2002:7f00:1::'],
  'local-six.test': ['fd00::1'],
  'mixed.test': [PUBLIC.A, '10.0.0.1'],
  'mixed-six.test': [PUBLIC.A, '::1'],
};
/** Of the internet, with a robots.txt that is elsewhere. */
const LEADING_ON = 'leading-on.test';
/** Of the internet when it is asked for the first time, and this machine ever after. */
const REBINDING = 'rebinding.test';
let rebound = 0;

const settings = mkdtempSync(join(tmpdir(), 'quoth-network-'));

function ownNetwork() {
  const ip = (...args) => execFileSync('ip', args);
  ip('link', 'set', 'lo', 'up');
  for (const address of ADDRESSES)
    ip(
      'address',
      'add',
      `${address}/${address.includes(':') ? 128 : 32}`,
      'dev',
      'lo',
      ...(address.includes(':') ? ['nodad'] : []),
    );
  for (const [name, text] of Object.entries({
    hosts: '127.0.0.1 localhost\n',
    'resolv.conf': 'nameserver 127.0.0.1\n',
  })) {
    writeFileSync(join(settings, name), text);
    execFileSync('mount', ['--bind', join(settings, name), `/etc/${name}`]);
  }
}

async function ownNames() {
  const socket = createSocket('udp4');
  socket.on('message', (message, from) => {
    const query = packet.decode(message);
    const answers = query.questions.flatMap(({ name, type }) =>
      addressesOf(name, type).map((data) => ({ name, type, ttl: 0, data })),
    );
    const { id, questions } = query;
    socket.send(
      packet.encode({ type: 'response', id, flags: packet.RECURSION_AVAILABLE, questions, answers }),
      from.port,
      from.address,
    );
  });
  socket.bind(53, '127.0.0.1');
  await once(socket, 'listening');
  return socket;
}

function addressesOf(name, type) {
  if (name === REBINDING) return type === 'A' ? [(rebound += 1) === 1 ? PUBLIC.A : '127.0.0.1'] : [];
  if (name === LEADING_ON) return type === 'A' ? [PUBLIC.A] : [];
  return (NAMES[name] ?? []).filter((address) => address.includes(':') === (type === 'AAAA'));
}

/** Who was asked: the address that the connection came to, and for what. */
const asked = [];

const FEED = (link) =>
  `<rss version="2.0"><channel><title>Post</title><item><guid isPermaLink="false">1</guid><link>${link}</link><description>Short.</description></item></channel></rss>`;

async function ownServer() {
  const server = createServer((request, response) => {
    asked.push(`${request.socket.localAddress.replace(/^::ffff:/u, '')} ${request.url}`);
    response.setHeader('connection', 'close');
    const { pathname, searchParams } = new URL(request.url, 'http://x');
    if (pathname === '/robots.txt') {
      if (request.headers.host === LEADING_ON) response.writeHead(302, { location: 'http://127.0.0.1/robots.txt' });
      return void response.end();
    }
    if (pathname === '/go') return void response.writeHead(302, { location: searchParams.get('to') }).end();
    if (pathname === '/feed') return void response.end(FEED(searchParams.get('to')));
    response.end('a page');
  });
  server.listen(80, '::');
  await once(server, 'listening');
  return server;
}

async function fetched(address) {
  const fetcher = new Fetcher({ pause: 0, timeout: 5_000 });
  try {
    return (await fetcher.get(address)).bytes.toString();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  } finally {
    await fetcher.close();
  }
}

function watched(address) {
  const env = { ...process.env, NEO4J_URI: '', QUOTH_DATA: join(settings, 'data'), EXTRACT_THREADS: '1' };
  return new Promise((resolve) =>
    execFile(process.execPath, ['dist/cli/main.js', 'watch', '--once', address], { env }, (_error, stdout, stderr) =>
      resolve(stdout + stderr),
    ),
  );
}

ownNetwork();
const [names, server] = [await ownNames(), await ownServer()];
const results = [];
for (const address of process.argv.slice(2)) {
  asked.length = 0;
  const outcome = await (address.startsWith('watch ') ? watched(address.slice('watch '.length)) : fetched(address));
  results.push({ address, outcome, asked: [...asked] });
}
console.log(JSON.stringify(results));
server.close();
names.close();
rmSync(settings, { recursive: true });
