import { beforeAll, describe, expect, test } from '@jest/globals';
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

/** Namespaces in which every address is this machine's, so that what is asked of any is asked of nobody else. */
const NAMESPACES = ['--map-root-user', '--net', '--mount'];
const hasNamespaces = spawnSync('unshare', [...NAMESPACES, 'ip', 'link', 'set', 'lo', 'up']).status === 0;
const describeInNamespaces = hasNamespaces || process.env['REQUIRE_NAMESPACES'] === '1' ? describe : describe.skip;
if (!hasNamespaces) {
  process.stderr.write(
    '\n*** No network namespaces (`unshare --net`): private addresses behind names and redirects are NOT tested. ' +
      'REQUIRE_NAMESPACES=1 makes this a failure. ***\n\n',
  );
}

const PUBLIC = '93.184.216.34';

interface Result {
  readonly outcome: string;
  /** The addresses that connections came to, each with what was asked for. */
  readonly asked: readonly string[];
}

/** Where a page of the internet may lead. */
const PRIVATE = [
  ...['127.0.0.1', 'localhost', '2130706433', '0x7f000001', '0177.0.0.1', '127.1', '0', '0.0.0.0', '[::1]', '[::]'],
  ...['10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '[::ffff:10.0.0.1]', '[::ffff:7f00:1]', '[fd00::1]'],
  ...['[64:ff9b::7f00:1]'],
].map((host) => `http://${host}/secret`);
const OTHER = [
  'file:///etc/passwd',
  'ftp://public.test/',
  'gopher://public.test/',
  'data:text/plain,x',
  'javascript:1',
];
const NAMES = [
  ...['private.test', 'metadata.test', 'loopback.test', 'nothing.test', 'loopback-six.test', 'mapped.test'],
  ...['translated.test', 'tunnel.test', 'local-six.test', 'mixed.test', 'mixed-six.test'],
].map((name) => `http://${name}/secret`);
const through = (address: string) => `http://public.test/go?to=${encodeURIComponent(address)}`;
const WATCHED = `watch http://public.test/feed?to=${encodeURIComponent('http://10.0.0.1/secret')}`;

const CASES = [
  ...['http://public.test/', 'http://six.test/', 'http://rebinding.test/', 'http://leading-on.test/', WATCHED],
  ...[...PRIVATE, ...OTHER, ...NAMES].map(through),
  ...[...PRIVATE, ...NAMES],
  ...['http://public.test:25/', 'http://ada:hunter2@public.test/'],
];

describeInNamespaces('whoever asks for an address', () => {
  const results = new Map<string, Result>();
  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(
      'unshare',
      [...NAMESPACES, process.execPath, 'test/support/network/inside.mjs', ...CASES],
      // A proxy would be asked for all of them.
      {
        env: { ...process.env, HTTP_PROXY: 'http://10.0.0.1/', http_proxy: 'http://10.0.0.1/' },
        maxBuffer: 10_000_000,
      },
    );
    for (const { address, ...result } of JSON.parse(stdout) as (Result & { address: string })[])
      results.set(address, result);
  }, 120_000);
  const of = (address: string): Result => results.get(address) ?? { outcome: 'nothing', asked: [] };
  /** Who else was asked than the page of the internet that led there. */
  const others = ({ asked }: Result) => asked.filter((each) => !each.startsWith(`${PUBLIC} `));

  test('of the internet has its page, by either protocol', () => {
    expect(of('http://public.test/')).toEqual({ outcome: 'a page', asked: [`${PUBLIC} /robots.txt`, `${PUBLIC} /`] });
    expect(of('http://six.test/').outcome).toBe('a page');
  });

  test.each([...PRIVATE, ...NAMES])('%s of a private network is refused, and nobody is asked', (address) => {
    expect(of(address).outcome).toContain('is an address of a private network');
    expect(of(address).asked).toEqual([]);
  });

  test.each([...PRIVATE, ...NAMES])('that leads on to %s goes no further', (address) => {
    const result = of(through(address));
    expect(result.outcome).toContain('is an address of a private network');
    expect(result.asked.length).toBeGreaterThan(0);
    expect(others(result)).toEqual([]);
  });

  test.each(OTHER)('that leads on to %s goes no further', (address) => {
    const result = of(through(address));
    expect(result.outcome).toContain('is no address of the web');
    expect(others(result)).toEqual([]);
  });

  test('whose robots.txt is on a private network goes no further', () => {
    expect(of('http://leading-on.test/').outcome).toContain('is an address of a private network');
    expect(others(of('http://leading-on.test/'))).toEqual([]);
  });

  test('whose name stands for another one by and by is asked where it was looked at, and no more then', () => {
    const result = of('http://rebinding.test/');
    expect(result.asked).toEqual([`${PUBLIC} /robots.txt`]);
    expect(result.outcome).toContain('is an address of a private network');
  });

  test('at a port of mail, or with a password, is refused without telling it', () => {
    expect(of('http://public.test:25/').outcome).toContain('bad port');
    const { outcome, asked } = of('http://ada:hunter2@public.test/');
    expect(outcome).toContain('has a name or a password in it');
    expect(outcome).not.toContain('hunter2');
    expect(asked).toEqual([]);
  });

  test('`quoth watch` reads of a feed what it says itself, and does not follow it into a private network', () => {
    const result = of(WATCHED);
    expect(result.outcome).toContain('http://10.0.0.1/secret is an address of a private network');
    expect(result.outcome).toContain('1 ');
    expect(result.asked.length).toBeGreaterThan(0);
    expect(others(result)).toEqual([]);
  });
});
