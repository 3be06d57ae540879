import { makeExactValidator } from 'envalid';
import { BlockList, isIP } from 'node:net';

/** What those may do who show no key and no token. */
export type Access = 'anyone-may-read' | 'keys-only' | 'anyone-may-read-and-write';

/** How large a request may be. */
export interface RequestLimits {
  /** Fields within fields. */
  readonly depth: number;
  /** Fields that the answer may have if every list is as long as it may be. */
  readonly cost: number;
  /** Fields under another name, and fields that are asked for again. */
  readonly aliases: number;
  /** Words and signs. */
  readonly tokens: number;
  /** How long an answer may take. */
  readonly seconds: number;
}

/** A setting as `--help` and the README list it. */
export interface Setting {
  readonly name: string;
  readonly meaning: string;
  /** Shown as the value where none is set; empty means none. */
  readonly fallback: string;
}

/** Where nothing else is set. */
export const PATH_SECONDS = 5;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const BOLT_SCHEMES = ['neo4j:', 'neo4j+s:', 'neo4j+ssc:', 'bolt:', 'bolt+s:', 'bolt+ssc:'];

const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
export const ACCESSES: readonly Access[] = ['anyone-may-read', 'keys-only', 'anyone-may-read-and-write'];
/** The other origin that is let in where none is named: Apollo Sandbox, running in the user's browser. */
export const SANDBOX = 'https://studio.apollographql.com';

/** Many times what any of the project's own clients asks. */
const LIMITS: RequestLimits = { depth: 20, cost: 10_000_000, aliases: 60, tokens: 4_000, seconds: 60 };

/**
 * Objects and lists within each other in one argument. Filters within filters become conditions within conditions, of
 * which the embedded store takes 64, about two for each.
 */
export const MOST_NESTED = 24;

/** What one caller may ask where others than this machine can. */
export const REQUESTS_PER_MINUTE = 1_200;

/** Every environment variable that Quoth reads. */
export const SETTINGS: readonly Setting[] = [
  { name: 'PORT', meaning: 'port to listen on; 0 takes a free one', fallback: '4000' },
  { name: 'HOST', meaning: 'address to listen on', fallback: '127.0.0.1' },
  { name: 'QUOTH_DATA', meaning: 'folder of the embedded store', fallback: './data' },
  { name: 'NEO4J_URI', meaning: 'a Neo4j to use instead of the embedded store', fallback: '' },
  { name: 'NEO4J_USERNAME', meaning: 'user at that Neo4j', fallback: 'neo4j' },
  { name: 'NEO4J_PASSWORD', meaning: 'password of that user', fallback: '' },
  { name: 'NEO4J_DATABASE', meaning: 'database in that Neo4j', fallback: 'neo4j' },
  { name: 'EXTRACT_THREADS', meaning: 'threads that read texts; one a processor core when empty', fallback: '' },
  { name: 'LOG_LEVEL', meaning: LOG_LEVELS.join(', '), fallback: 'info' },
  { name: 'PATH_SECONDS', meaning: 'how long one search for paths may take', fallback: `${PATH_SECONDS}` },
  {
    name: 'ANSWER_MEGABYTES',
    meaning: 'memory for answers that are kept until something is written; 0 keeps none',
    fallback: '64',
  },
  {
    name: 'ACCESS',
    meaning: `what those without a key may do: ${ACCESSES.join(', ')}; when empty anyone-may-read on loopback, keys-only elsewhere`,
    fallback: '',
  },
  { name: 'JWT_JWKS', meaning: 'address of the public keys of whoever gives out tokens (JWKS)', fallback: '' },
  { name: 'JWT_ISSUER', meaning: 'whose tokens let in', fallback: '' },
  { name: 'JWT_AUDIENCE', meaning: 'whom they have to be meant for', fallback: '' },
  { name: 'JWT_ALGORITHM', meaning: 'the only signature that counts', fallback: 'RS256' },
  {
    name: 'JWT_ROLE_CLAIM',
    meaning: 'the claim with the role: reader, contributor, curator or admin',
    fallback: 'role',
  },
  { name: 'MAX_DEPTH', meaning: 'fields within fields of one query', fallback: `${LIMITS.depth}` },
  {
    name: 'MAX_COST',
    meaning: 'fields that its answer could have, were every list as long as asked for',
    fallback: `${LIMITS.cost}`,
  },
  { name: 'MAX_ALIASES', meaning: 'aliases in it, and fields that are asked for again', fallback: `${LIMITS.aliases}` },
  { name: 'MAX_TOKENS', meaning: 'words and signs in it', fallback: `${LIMITS.tokens}` },
  { name: 'REQUEST_SECONDS', meaning: 'how long one answer may take', fallback: `${LIMITS.seconds}` },
  {
    name: 'REQUESTS_PER_MINUTE',
    meaning: `requests of one key, and of one address without; 0 counts none; when empty 0 on loopback, ${REQUESTS_PER_MINUTE} elsewhere`,
    fallback: '',
  },
  { name: 'TRUSTED_PROXIES', meaning: 'addresses whose X-Forwarded-For is believed, with commas', fallback: '' },
  {
    name: 'ALLOWED_ORIGINS',
    meaning: 'other origins whose pages may ask, with commas; none for none',
    fallback: SANDBOX,
  },
  { name: 'INTROSPECTION', meaning: 'on, off: whether the schema can be asked for', fallback: 'on' },
  { name: 'GRAPHIQL', meaning: 'on, off: whether there is the editor at /graphiql', fallback: 'on' },
  { name: 'TRUSTED_DOCUMENTS', meaning: 'a JSON file of the only queries that are answered', fallback: '' },
  { name: 'MAX_REQUESTS', meaning: 'requests under way at once; more are told to come again', fallback: '256' },
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    meaning: 'where OpenTelemetry’s traces go; the other OTEL_ variables hold too',
    fallback: '',
  },
];

/** A validator that takes what `fits` and says `expected` of anything else. */
const setting = (expected: string, fits: (value: string) => boolean) =>
  makeExactValidator<string>((value: string) => {
    if (!fits(value)) throw new Error(expected);
    return value;
  })({ default: '' });

/** What is in an address is told in messages, and a password is not. */
const NO_PASSWORD = 'without a user or a password in it';

/** What each of them has to be. */
export const VALIDATORS = {
  PORT: setting('a whole number from 0 to 65535', (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65535),
  HOST: setting('an IP address or a host name', (value) => isIP(value) !== 0 || /^[\p{L}\d.-]+$/u.test(value)),
  QUOTH_DATA: setting('a folder’s path', (value) => value.trim() !== ''),
  NEO4J_URI: setting(`an address such as neo4j://localhost:7687, ${NO_PASSWORD}`, isBoltUri),
  NEO4J_USERNAME: setting('a user name', () => true),
  NEO4J_PASSWORD: setting('a password', () => true),
  NEO4J_DATABASE: setting('a database’s name', (value) => /^[A-Za-z][\w.-]*$/.test(value)),
  EXTRACT_THREADS: setting('a whole number from 1 to 512', isThreads),
  LOG_LEVEL: setting(`one of ${LOG_LEVELS.join(', ')}`, (value) => LOG_LEVELS.includes(value)),
  PATH_SECONDS: setting('a number of seconds above 0, to 600', isSeconds),
  MAX_REQUESTS: setting('a whole number from 1 to 99999', (value) => /^[1-9]\d{0,4}$/.test(value)),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting(`an address such as http://localhost:4318, ${NO_PASSWORD}`, isHttpUrl),
  ANSWER_MEGABYTES: setting('a whole number from 0 to 99999', (value) => /^\d{1,5}$/.test(value)),
  ACCESS: setting(`one of ${ACCESSES.join(', ')}`, (value) => value === '' || ACCESSES.some((one) => one === value)),
  JWT_JWKS: setting(
    `an https: address, or an http: one of this machine, ${NO_PASSWORD}`,
    (value) => value === '' || isJwksUrl(value),
  ),
  JWT_ISSUER: setting('an issuer', () => true),
  JWT_AUDIENCE: setting('an audience', () => true),
  JWT_ALGORITHM: setting(`one of ${ALGORITHMS.join(', ')}`, (value) => ALGORITHMS.includes(value)),
  JWT_ROLE_CLAIM: setting('a claim’s name', () => true),
  MAX_DEPTH: setting('a whole number from 1 to 999', (value) => /^[1-9]\d{0,2}$/.test(value)),
  MAX_COST: setting('a whole number from 1 to 999999999999', (value) => /^[1-9]\d{0,11}$/.test(value)),
  MAX_ALIASES: setting('a whole number from 0 to 9999', (value) => /^\d{1,4}$/.test(value)),
  MAX_TOKENS: setting('a whole number from 1 to 99999', (value) => /^[1-9]\d{0,4}$/.test(value)),
  REQUEST_SECONDS: setting('a number of seconds above 0, to 600', isSeconds),
  REQUESTS_PER_MINUTE: setting('a whole number from 0 to 9999999', (value) => /^\d{0,7}$/.test(value)),
  TRUSTED_PROXIES: setting('IP addresses or ranges such as 10.0.0.0/8, with commas between', (value) =>
    listed(value).every(isAddressRange),
  ),
  ALLOWED_ORIGINS: setting(
    'origins such as https://example.org, with commas between, or none',
    (value) => value === 'none' || listed(value).every(isOrigin),
  ),
  INTROSPECTION: setting('on or off', isSwitch),
  GRAPHIQL: setting('on or off', isSwitch),
  TRUSTED_DOCUMENTS: setting('a file’s path', () => true),
};

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/** Whether only this machine reaches what listens on a host. */
export function isLoopback(host: string): boolean {
  const version = isIP(host);
  return version === 0 ? host === 'localhost' : LOOPBACK.check(host, version === 6 ? 'ipv6' : 'ipv4');
}

function isJwksUrl(value: string): boolean {
  if (!isAddress(value)) return false;
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname.replace(/^\[|\]$/gu, '')));
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}

function isAddressRange(value: string): boolean {
  const [address = '', prefix = '0', ...more] = value.split('/');
  const version = isIP(address);
  return version !== 0 && more.length === 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128);
}

function isSwitch(value: string): boolean {
  return value === 'on' || value === 'off';
}

/** What is written with commas between. */
export function listed(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function isHttpUrl(value: string): boolean {
  return value === '' || (isAddress(value) && /^https?:$/.test(new URL(value).protocol));
}

function isSeconds(value: string): boolean {
  return /^\d{1,3}(\.\d+)?$/.test(value) && Number(value) > 0 && Number(value) <= 600;
}

function isBoltUri(value: string): boolean {
  return value === '' || (isAddress(value) && BOLT_SCHEMES.includes(new URL(value).protocol));
}

function isAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}

function isThreads(value: string): boolean {
  return value === '' || (/^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= 512);
}
