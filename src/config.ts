import { cleanEnv } from 'envalid';
import { resolve } from 'node:path';
import { ConfigError } from './errors.js';
import {
  ACCESSES,
  isLoopback,
  listed,
  REQUESTS_PER_MINUTE,
  SANDBOX,
  SETTINGS,
  VALIDATORS,
  type Access,
  type RequestLimits,
} from './settings.js';

export { isLoopback, MOST_NESTED, PATH_SECONDS, SETTINGS, type Access, type RequestLimits } from './settings.js';

/** Where a Neo4j answers, and as whom to ask. */
export interface Neo4jConfig {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

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

/** As OpenTelemetry’s specification has it. */
function isTraced(given: Record<string, string | undefined>): boolean {
  const isOff = given['OTEL_SDK_DISABLED'] === 'true' || given['OTEL_TRACES_EXPORTER'] === 'none';
  const address = given['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] ?? given['OTEL_EXPORTER_OTLP_ENDPOINT'];
  return !isOff && Boolean(address);
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
