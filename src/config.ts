import { cleanEnv, makeExactValidator } from 'envalid';
import { BlockList, isIP } from 'node:net';
import { resolve } from 'node:path';
import { ConfigError } from './errors.js';

/** Where a Neo4j answers, and as whom to ask. */
export interface Neo4jConfig {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/** What those may do who show no key and no token. */
export type Access = 'anyone-may-read' | 'keys-only' | 'anyone-may-read-and-write';

/** Whose tokens let in: JSON Web Tokens that somebody else gives out. */
export interface TokenConfig {
  /** Address of the public keys, a JWKS; they are read again once a token names one that is not among them. */
  readonly jwks: string;
  readonly issuer: string;
  readonly audience: string;
  /** The only way of signing that counts. */
  readonly algorithm: string;
  /** The claim that holds the role, or several. */
  readonly roleClaim: string;
}

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

/** All that the environment decides, read once. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the embedded store's folder; unused where `neo4j` is set. */
  readonly dataFolder: string;
  /** Null means the embedded store. */
  readonly neo4j: Neo4jConfig | null;
  readonly logLevel: string;
  /** How many threads read texts; null means one a processor core. */
  readonly extractThreads: number | null;
  /** How long one search for paths may take. */
  readonly pathSeconds: number;
  /** What kept answers take of memory; 0 keeps none. */
  readonly answerMegabytes: number;
  readonly access: Access;
  /** Whether `access` was said in as many words, rather than following from the address. */
  readonly isAccessSaid: boolean;
  /** Null where only keys of the store count. */
  readonly tokens: TokenConfig | null;
  readonly limits: RequestLimits;
  /** Requests of one caller, and of one address without a key; 0 counts none. */
  readonly requestsPerMinute: number;
  /** Addresses whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** Origins whose pages may read answers, beside the server's own. */
  readonly allowedOrigins: readonly string[];
  readonly introspection: boolean;
  /** Whether there is GraphiQL, and Apollo Sandbox may ask. */
  readonly graphiql: boolean;
  /** A file of the only documents that are answered; null answers any. */
  readonly trustedDocuments: string | null;
  /** Requests that may be under way at once. */
  readonly mostRequests: number;
  /** Whether OpenTelemetry’s standard variables say where traces go; its SDK reads the rest of them. */
  readonly sendsTraces: boolean;
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
const ACCESSES: readonly Access[] = ['anyone-may-read', 'keys-only', 'anyone-may-read-and-write'];
/** The other origin that is let in where none is named: Apollo Sandbox, running in the user's browser. */
const SANDBOX = 'https://studio.apollographql.com';

/** Many times what any of the project's own clients asks. */
export const LIMITS: RequestLimits = { depth: 20, cost: 10_000_000, aliases: 60, tokens: 4_000, seconds: 60 };

/**
 * Objects and lists within each other in one argument. Filters within filters become conditions within conditions, of
 * which the embedded store takes 64, about two for each.
 */
export const MOST_NESTED = 24;

/** What one caller may ask where others than this machine can. */
const REQUESTS_PER_MINUTE = 1_200;

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

const VALIDATORS = {
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

/**
 * Reads the environment; an empty value counts as not set.
 * @throws ConfigError with one sentence: the variable, its value and what it has to be.
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = {
    ...Object.fromEntries(SETTINGS.map(({ name, fallback }) => [name, fallback])),
    ...nonEmpty(environment),
  };
  const env = cleanEnv(given, VALIDATORS, { reporter: ({ errors }) => refuse(errors, given) });
  return Object.freeze({
    port: Number(env.PORT),
    host: env.HOST,
    dataFolder: resolve(env.QUOTH_DATA),
    neo4j: env.NEO4J_URI === '' ? null : neo4jOf(env),
    logLevel: env.LOG_LEVEL,
    extractThreads: env.EXTRACT_THREADS === '' ? null : Number(env.EXTRACT_THREADS),
    pathSeconds: Number(env.PATH_SECONDS),
    answerMegabytes: Number(env.ANSWER_MEGABYTES),
    ...accessOf(env),
    limits: Object.freeze({
      depth: Number(env.MAX_DEPTH),
      cost: Number(env.MAX_COST),
      aliases: Number(env.MAX_ALIASES),
      tokens: Number(env.MAX_TOKENS),
      seconds: Number(env.REQUEST_SECONDS),
    }),
    trustedProxies: listed(env.TRUSTED_PROXIES),
    allowedOrigins: originsOf(env),
    introspection: env.INTROSPECTION === 'on',
    graphiql: env.GRAPHIQL === 'on',
    trustedDocuments: env.TRUSTED_DOCUMENTS === '' ? null : resolve(env.TRUSTED_DOCUMENTS),
    mostRequests: Number(env.MAX_REQUESTS),
    sendsTraces: isTraced(given),
  });
}

type Environment = Record<keyof typeof VALIDATORS, string>;

/** What is not said follows from who can reach the address: on loopback this machine alone can. */
function accessOf(env: Environment): Pick<Config, 'access' | 'isAccessSaid' | 'tokens' | 'requestsPerMinute'> {
  const [byDefault, requests] = isLoopback(env.HOST)
    ? (['anyone-may-read', 0] as const)
    : (['keys-only', REQUESTS_PER_MINUTE] as const);
  return {
    access: ACCESSES.find((one) => one === env.ACCESS) ?? byDefault,
    isAccessSaid: env.ACCESS !== '',
    tokens: env.JWT_JWKS === '' ? null : tokensOf(env),
    requestsPerMinute: env.REQUESTS_PER_MINUTE === '' ? requests : Number(env.REQUESTS_PER_MINUTE),
  };
}

/** Keys alone would let in the tokens of everybody who signs with them, for whatever they are meant. */
function tokensOf(env: Environment): TokenConfig {
  for (const name of ['JWT_ISSUER', 'JWT_AUDIENCE'] as const)
    if (env[name] === '') throw new ConfigError(`JWT_JWKS is set, so ${name} has to be as well.`);
  return Object.freeze({
    jwks: env.JWT_JWKS,
    issuer: env.JWT_ISSUER,
    audience: env.JWT_AUDIENCE,
    algorithm: env.JWT_ALGORITHM,
    roleClaim: env.JWT_ROLE_CLAIM,
  });
}

/** Without GraphiQL there is no Sandbox either, unless it is named. */
function originsOf({ ALLOWED_ORIGINS: origins, GRAPHIQL: graphiql }: Environment): readonly string[] {
  if (origins === 'none' || (origins === SANDBOX && graphiql === 'off')) return [];
  return listed(origins);
}

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

function listed(value: string): string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function neo4jOf(
  env: Record<'NEO4J_URI' | 'NEO4J_USERNAME' | 'NEO4J_PASSWORD' | 'NEO4J_DATABASE', string>,
): Neo4jConfig {
  return Object.freeze({
    uri: env.NEO4J_URI,
    username: env.NEO4J_USERNAME,
    password: env.NEO4J_PASSWORD,
    database: env.NEO4J_DATABASE,
  });
}

function isHttpUrl(value: string): boolean {
  return value === '' || (isAddress(value) && /^https?:$/.test(new URL(value).protocol));
}

/** As OpenTelemetry’s specification has it. */
function isTraced(given: Record<string, string | undefined>): boolean {
  const isOff = given['OTEL_SDK_DISABLED'] === 'true' || given['OTEL_TRACES_EXPORTER'] === 'none';
  const address = given['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] ?? given['OTEL_EXPORTER_OTLP_ENDPOINT'];
  return !isOff && Boolean(address);
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

function nonEmpty(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

/** Reports the first wrong variable; a password's value is never repeated. */
function refuse(errors: Partial<Record<string, Error>>, given: Record<string, string | undefined>): void {
  const [first] = Object.entries(errors);
  if (first === undefined) return;
  const [name, error] = first;
  const told = given[name]?.replace(/\/\/[^/?#]*@/u, '//…@');
  throw new ConfigError(`${name} is “${told}”, but has to be ${error?.message}.`);
}
