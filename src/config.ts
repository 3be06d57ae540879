import { cleanEnv, makeExactValidator } from 'envalid';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { ConfigError } from './errors.js';

/** Where a Neo4j answers, and as whom to ask. */
export interface Neo4jConfig {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
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

const VALIDATORS = {
  PORT: setting('a whole number from 0 to 65535', (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65535),
  HOST: setting('an IP address or a host name', (value) => isIP(value) !== 0 || /^[\p{L}\d.-]+$/u.test(value)),
  QUOTH_DATA: setting('a folder’s path', (value) => value.trim() !== ''),
  NEO4J_URI: setting('an address such as neo4j://localhost:7687', isBoltUri),
  NEO4J_USERNAME: setting('a user name', () => true),
  NEO4J_PASSWORD: setting('a password', () => true),
  NEO4J_DATABASE: setting('a database’s name', (value) => /^[A-Za-z][\w.-]*$/.test(value)),
  EXTRACT_THREADS: setting('a whole number from 1 to 512', isThreads),
  LOG_LEVEL: setting(`one of ${LOG_LEVELS.join(', ')}`, (value) => LOG_LEVELS.includes(value)),
  PATH_SECONDS: setting('a number of seconds above 0, to 600', isSeconds),
  MAX_REQUESTS: setting('a whole number from 1 to 99999', (value) => /^[1-9]\d{0,4}$/.test(value)),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting('an address such as http://localhost:4318', isHttpUrl),
  ANSWER_MEGABYTES: setting('a whole number from 0 to 99999', (value) => /^\d{1,5}$/.test(value)),
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
    mostRequests: Number(env.MAX_REQUESTS),
    sendsTraces: isTraced(given),
  });
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
  return value === '' || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol));
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
  return value === '' || (URL.canParse(value) && BOLT_SCHEMES.includes(new URL(value).protocol));
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
  throw new ConfigError(`${name} is “${given[name]}”, but has to be ${error?.message}.`);
}
