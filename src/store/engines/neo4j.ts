import neo4j, { type Driver, type ManagedTransaction, type Neo4jError, type Result } from 'neo4j-driver';
import type { Neo4jConfig } from '../../config.js';
import { OutOfTimeError, QuothError, RefusedWriteError, StoreError, UnreachableError } from '../../errors.js';
import { cypher, unpacked, type Statement } from '../statement.js';
import type { Engine, OnStatement, SchemaChange, SearchHit, Transaction, Wanted } from '../engine.js';
import { Availability } from './availability.js';
import { Commits } from './commits.js';
import { Pace } from './pace.js';

/** `CALL (x) { … }` is what the statements need; it came with 5.23. */
const OLDEST_VERSION = [5, 23] as const;

/** How long a Neo4j is given, in milliseconds. */
export interface Neo4jTimes {
  /** For one transaction, until it gives that up by itself. */
  readonly transaction: number;
  /** For trying a transaction again that may pass the next time. */
  readonly retries: number;
}

const TIMES: Neo4jTimes = { transaction: 60_000, retries: 15_000 };

/** The driver's own defaults leave a request waiting a minute where a network swallows packets. */
const TIMEOUTS = { connectionTimeout: 5_000, connectionAcquisitionTimeout: 10_000 };

/**
 * A Neo4j server or cluster over Bolt.
 * @param given times that are not to be as they are
 * @throws StoreError where it cannot be reached, refuses the password, lacks the database or is too old.
 */
export async function openNeo4j(
  config: Neo4jConfig,
  onStatement: OnStatement,
  given: Partial<Neo4jTimes> = {},
): Promise<Engine> {
  const times = { ...TIMES, ...given };
  const driver = driverOf(config, times);
  try {
    const { agent } = await driver.getServerInfo({ database: config.database });
    refuseOldVersion(agent ?? '', config.uri);
    const description = (agent ?? 'neo4j').toLowerCase().replace('/', ' ');
    return engineOf(driver, config, description, onStatement, times);
  } catch (cause) {
    await driver.close();
    throw cause instanceof StoreError ? cause : storeError(cause, config);
  }
}

/** Whoever asks takes all rows: asked for by the thousand, as the driver does, each thousand would be a round trip. */
const ALL_ROWS = -1;

function driverOf({ uri, username, password }: Neo4jConfig, { retries }: Neo4jTimes): Driver {
  const credentials = password === '' ? undefined : neo4j.auth.basic(username, password);
  const settings = { ...TIMEOUTS, maxTransactionRetryTime: retries };
  const results = { disableLosslessIntegers: true, fetchSize: ALL_ROWS };
  return neo4j.driver(uri, credentials, { ...settings, ...results, userAgent: 'quoth' });
}

/** Closes what may hang on a server that does not answer; nobody waits for it. */
function abandon(driver: Driver): void {
  driver.close().catch(() => undefined);
}

/**
 * Asks a server whether it is there, without a statement, since a server that is only busy may plan one for seconds. Over a
 * new connection each time: of one that it has, the driver may answer without asking.
 */
async function probe(config: Neo4jConfig, times: Neo4jTimes): Promise<void> {
  const driver = driverOf(config, times);
  try {
    await driver.getServerInfo({ database: config.database });
  } finally {
    abandon(driver);
  }
}

/**
 * Runs what the driver takes a stack at, for the case that it fails: taking one costs a twentieth of a small read, and what
 * is thrown in the end has one of ours.
 */
function untraced<Result>(run: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** A result that is awaited, and all that waits for it, outlives what collects young garbage; what listens to it does not. */
function recordsOf(result: Result): Promise<object[]> {
  return new Promise((resolve, reject) => {
    const records: object[] = [];
    result.subscribe({
      onNext: (record) => records.push(record.toObject()),
      onCompleted: () => resolve(records),
      onError: reject,
    });
  });
}

function engineOf(
  first: Driver,
  config: Neo4jConfig,
  description: string,
  onStatement: OnStatement,
  times: Neo4jTimes,
): Engine {
  let driver = first;
  // Outlasts the driver, so that what is read after an outage is what was written before it.
  const bookmarkManager = neo4j.bookmarkManager();
  const settings = { database: config.database, bookmarkManager };
  const commits = new Commits();
  const availability = new Availability(
    () => probe(config, times),
    (cause) => new UnreachableError('Neo4j does not answer.', { cause, details: { remedy: UNREACHABLE } }),
    (isUp) => {
      if (isUp) return;
      // What was asked over its connections is given up, and they with it.
      abandon(driver);
      driver = driverOf(config, times);
    },
  );

  const answered = async <Row extends object>(statement: Statement<object, Row>, result: Result): Promise<Row[]> => {
    const started = performance.now();
    const answer = await recordsOf(result);
    onStatement(statement.name, performance.now() - started);
    return unpacked(statement, answer);
  };

  const run = <Row extends object>(
    transaction: ManagedTransaction,
    statement: Statement<object, Row>,
    parameters: object,
  ) => answered(statement, transaction.run(statement.text, integers(parameters))).catch(refuseForMemory);

  const session = async <Result>(
    mode: 'executeRead' | 'executeWrite',
    work: (transaction: ManagedTransaction) => Promise<Result>,
  ) => {
    const opened = driver.session(settings);
    try {
      return await opened[mode](work, { timeout: times.transaction });
    } catch (cause) {
      throw isOfDriver(cause) ? storeError(cause) : cause;
    } finally {
      await opened.close();
    }
  };

  const inSession = <Result>(
    mode: 'executeRead' | 'executeWrite',
    work: (transaction: ManagedTransaction) => Promise<Result>,
  ) => availability.whileUp(() => session(mode, work));

  /** One round trip, where a transaction with a beginning and an end takes three. */
  const readOnce = async <Row extends object>(
    statement: Statement<object, Row>,
    parameters: object,
    signal: AbortSignal | undefined,
  ) => {
    const opened = driver.session({ ...settings, defaultAccessMode: neo4j.session.READ });
    // A session that is closed resets its connection, which ends what the server is doing for it.
    const stop = () => void opened.close();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const limits = { timeout: times.transaction };
      return await answered(
        statement,
        untraced(() => opened.run(statement.text, integers(parameters), limits)),
      );
    } finally {
      signal?.removeEventListener('abort', stop);
      await opened.close();
    }
  };

  const read = <Row extends object>(
    statement: Statement<object, Row>,
    parameters: object,
    signal?: AbortSignal,
  ): Promise<Row[]> => commits.unbroken(() => availability.whileUp(() => readOrRetry(statement, parameters, signal)));

  const readOrRetry = async <Row extends object>(
    statement: Statement<object, Row>,
    parameters: object,
    signal: AbortSignal | undefined,
  ): Promise<Row[]> => {
    try {
      return await readOnce(statement, parameters, signal);
    } catch (cause) {
      // What we broke off ourselves says nothing of the server.
      signal?.throwIfAborted();
      if (isUnreached(cause)) availability.suspect();
      if (!mayPass(cause)) throw isOfDriver(cause) ? storeError(cause) : cause;
      // What may pass by, as a change of leader, the driver tries again, in transactions alone.
      return session('executeRead', (transaction) => run(transaction, statement, parameters));
    }
  };

  const write = async <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> => {
    /** What to call once this try's commit has ended, where it was to be committed; and whether one before was. */
    const committing: { now: (() => void) | null; before: boolean } = { now: null, before: false };
    const endCommit = () => {
      committing.now?.();
      committing.now = null;
    };
    let isGivenUp = false;
    try {
      return await inSession('executeWrite', async (transaction) => {
        committing.before ||= committing.now !== null;
        endCommit();
        const pace = new Pace();
        const result = await work({
          run: (statement, parameters) => pace.run(() => run(transaction, statement, parameters)),
        });
        if (isGivenUp) throw new UnreachableError('Nobody waits for the transaction any more.');
        committing.now = commits.begin();
        return result;
      });
    } catch (error) {
      isGivenUp = true;
      // Of what the server refuses, nothing is there; a word that did not come may have been that it is.
      const mayBeThere = committing.before || (committing.now !== null && error instanceof UnreachableError);
      throw mayBeThere ? unsure(error) : error;
    } finally {
      endCommit();
    }
  };

  return {
    description,
    indexesLists: true,
    written: null,
    expandsRows: true,
    textQuery: allOf,
    underWay: () => availability.underWay,
    unbroken: (reading) => commits.unbroken(reading),
    read,
    write,
    search: (index, words) => read(search, { index, query: allOf(words) }),
    candidates: (index, wanted, limit) => read(candidates, { index, query: luceneQuery(wanted), limit }),
    // A schema change is a transaction of its own on Neo4j; awaiting the index makes the next statement find it.
    define: async (change) => {
      const define = { name: `define.${change.name}`, text: definition(change) };
      await inSession('executeWrite', (transaction) => run(transaction, define, {}));
      await read(awaitIndexes, {});
    },
    close: async () => {
      availability.close();
      await driver.close();
    },
  };
}

/** Every word is letters and digits in lower case, so none is an operator of Lucene's. */
const allOf = (words: readonly string[]) => words.join(' AND ');

const search = cypher<{ index: string; query: string }, SearchHit>('search')`
    CALL db.index.fulltext.queryNodes($index, $query) YIELD node, score
    RETURN node.id AS id, score ORDER BY score DESC, id`;

const candidates = cypher<{ index: string; query: string; limit: number }, SearchHit>('candidates')`
    CALL db.index.fulltext.queryNodes($index, $query, {limit: $limit}) YIELD node, score
    RETURN coalesce(node.id, node.key) AS id, score ORDER BY score DESC, id`;

/** Words are folded, so that a star is the one sign in it. */
function luceneQuery({ match, words, prefix }: Wanted): string {
  return [...words, ...(prefix === null ? [] : [`${prefix}*`])].join(match === 'all' ? ' AND ' : ' OR ');
}

const awaitIndexes = cypher<object, never>('awaitIndexes')`
    CALL db.awaitIndexes(300)`;

/** JavaScript's numbers travel as floats, which LIMIT refuses: whole ones go as integers. */
function integers(value: unknown): never;
function integers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(integers);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, integers(item)]));
}

function definition(change: SchemaChange): string {
  switch (change.kind) {
    case 'unique':
      return `CREATE CONSTRAINT ${change.name} IF NOT EXISTS FOR (n:${change.label}) REQUIRE n.${change.property} IS UNIQUE`;
    case 'index':
      return `CREATE INDEX ${change.name} IF NOT EXISTS FOR (n:${change.label}) ON (n.${change.property})`;
    case 'list':
      return `CREATE INDEX ${change.name} IF NOT EXISTS FOR ()-[r:${change.type}]-() ON (r.listOf, r.${change.property})`;
    case 'text':
      return (
        `CREATE FULLTEXT INDEX ${change.name} IF NOT EXISTS FOR (n:${change.label}) ON EACH [n.${change.property}] ` +
        "OPTIONS { indexConfig: { `fulltext.analyzer`: 'whitespace' } }"
      );
  }
}

/** Whether a server that calls itself so (`Neo4j/5.26.0`, `Neo4j/2026.08.1`) runs the statements. */
export function isSupported(agent: string): boolean {
  const [major = 0, minor = 0] = (/(?<!\d)(\d+)\.(\d+)/.exec(agent) ?? []).slice(1).map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_VERSION;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

function refuseOldVersion(agent: string, uri: string): void {
  if (isSupported(agent)) return;
  throw new StoreError(`${uri} is ${agent}; Quoth needs Neo4j ${OLDEST_VERSION.join('.')} or later.`, {
    details: { remedy: 'Use Neo4j 5.26 LTS or a 2025 or later release.' },
  });
}

const isNeo4jError = (cause: unknown): cause is Neo4jError => cause instanceof neo4j.Neo4jError;

const NOT_RUN = 'Neo4j could not run a statement.';
const UNREACHABLE = 'Check that it runs and that NEO4J_URI has its Bolt address.';
/** What the driver calls it where a connection cannot be had or breaks. */
const UNREACHED = ['ServiceUnavailable', 'SessionExpired', 'N/A'];

/** Where a connection ends within its first words, the driver reads past them, which is an error of Node's own. */
const isCutShort = (cause: unknown) => (cause as NodeJS.ErrnoException | null)?.code === 'ERR_OUT_OF_RANGE';

const isOfDriver = (cause: unknown) => isNeo4jError(cause) || isCutShort(cause);

const isUnreached = (cause: unknown) => (isNeo4jError(cause) ? UNREACHED.includes(cause.code) : isCutShort(cause));

/** Whether the same may be done the next time. */
const mayPass = (cause: unknown) =>
  isNeo4jError(cause) ? cause.retryable && !isOutOfMemory(cause) : isCutShort(cause);

/** Neo4j calls it transient, but the same transaction will want as much again. */
const isOutOfMemory = (cause: Neo4jError) => /OutOfMemory/.test(cause.code);

/** Of a transaction that is given up because its time is over; where it waits for a lock then, that is what it says. */
const isOutOfTime = ({ code }: Neo4jError) => /\.Transaction\.(?:TransactionTimedOut|LockClientStopped)/.test(code);

/** Keeps the driver from trying again what cannot be. */
function refuseForMemory(cause: unknown): never {
  throw isNeo4jError(cause) && isOutOfMemory(cause) ? storeError(cause) : cause;
}

/** Where nobody said whether a transaction was committed: it can be found out by doing it again. */
function unsure(cause: unknown): UnreachableError {
  return new UnreachableError('Neo4j did not say whether it was written.', {
    cause,
    details: { mayBeWritten: true, remedy: UNREACHABLE },
  });
}

/** Says what is wrong with the server in a sentence, and what to do; the driver's own error is the cause. */
function storeError(cause: unknown, config?: Neo4jConfig): QuothError {
  if (isNeo4jError(cause) && isOutOfTime(cause))
    return new OutOfTimeError('Neo4j took longer than a transaction may, and gave it up.', {
      cause,
      details: { remedy: 'Ask again when it has less to do.' },
    });
  const code = isNeo4jError(cause) ? cause.code : '';
  const at = config ? ` at ${config.uri}` : '';
  const [message, remedy] = code.startsWith('Neo.ClientError.Security')
    ? [`Neo4j${at} refuses the user name or password.`, 'Set NEO4J_USERNAME and NEO4J_PASSWORD to those of the server.']
    : code === 'Neo.ClientError.Database.DatabaseNotFound'
      ? [`Neo4j${at} has no database ${config?.database ?? ''}.`, 'Set NEO4J_DATABASE to one that is there.']
      : isUnreached(cause) || config
        ? [`Neo4j${at} cannot be reached.`, UNREACHABLE]
        : isNeo4jError(cause) && isOutOfMemory(cause)
          ? [NOT_RUN, 'It ran out of memory: give it more, or raise db.memory.transaction.max.']
          : [NOT_RUN, 'Look for the cause in the server’s log.'];
  const Kind = message === NOT_RUN ? RefusedWriteError : remedy === UNREACHABLE ? UnreachableError : StoreError;
  return new Kind(message, { cause, details: { remedy } });
}
