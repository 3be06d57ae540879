import neo4j, { type Driver, type ManagedTransaction, type Neo4jError, type Result } from 'neo4j-driver';
import type { Neo4jConfig } from '../../config.js';
import { RefusedWriteError, StoreError } from '../../errors.js';
import { cypher, type Statement } from '../statement.js';
import type { Engine, OnStatement, SchemaChange, SearchHit, Wanted } from '../engine.js';

/** `CALL (x) { … }` is what the statements need; it came with 5.23. */
const OLDEST_VERSION = [5, 23] as const;

/** The driver's own defaults leave a request waiting a minute where a network swallows packets. */
const TIMEOUTS = { connectionTimeout: 5_000, connectionAcquisitionTimeout: 10_000, maxTransactionRetryTime: 15_000 };
const TRANSACTION_TIMEOUT = 60_000;

/**
 * A Neo4j server or cluster over Bolt.
 * @throws StoreError where it cannot be reached, refuses the password, lacks the database or is too old.
 */
export async function openNeo4j(config: Neo4jConfig, onStatement: OnStatement): Promise<Engine> {
  const driver = neo4j.driver(config.uri, credentials(config), {
    ...TIMEOUTS,
    disableLosslessIntegers: true,
    userAgent: 'quoth',
  });
  try {
    const { agent } = await driver.getServerInfo({ database: config.database });
    refuseOldVersion(agent ?? '', config.uri);
    return engineOf(driver, config.database, (agent ?? 'neo4j').toLowerCase().replace('/', ' '), onStatement);
  } catch (cause) {
    await driver.close();
    throw cause instanceof StoreError ? cause : storeError(cause, config);
  }
}

function credentials({ username, password }: Neo4jConfig) {
  return password === '' ? undefined : neo4j.auth.basic(username, password);
}

function engineOf(driver: Driver, database: string, description: string, onStatement: OnStatement): Engine {
  const settings = { database, bookmarkManager: driver.executeQueryBookmarkManager };

  const answered = async <Row extends object>({ name }: Statement<object, Row>, result: Result): Promise<Row[]> => {
    const started = performance.now();
    const { records } = await result;
    onStatement(name, performance.now() - started);
    return records.map((record) => record.toObject() as Row);
  };

  const run = <Row extends object>(
    transaction: ManagedTransaction,
    statement: Statement<object, Row>,
    parameters: object,
  ) => answered(statement, transaction.run(statement.text, integers(parameters)));

  const session = async <Result>(
    mode: 'executeRead' | 'executeWrite',
    work: (transaction: ManagedTransaction) => Promise<Result>,
  ) => {
    const opened = driver.session(settings);
    try {
      return await opened[mode](work, { timeout: TRANSACTION_TIMEOUT });
    } catch (cause) {
      throw isNeo4jError(cause) ? storeError(cause) : cause;
    } finally {
      await opened.close();
    }
  };

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
      const limits = { timeout: TRANSACTION_TIMEOUT };
      return await answered(statement, opened.run(statement.text, integers(parameters), limits));
    } finally {
      signal?.removeEventListener('abort', stop);
      await opened.close();
    }
  };

  const read = async <Row extends object>(
    statement: Statement<object, Row>,
    parameters: object,
    signal?: AbortSignal,
  ): Promise<Row[]> => {
    try {
      return await readOnce(statement, parameters, signal);
    } catch (cause) {
      if (!isNeo4jError(cause) || !cause.retryable) throw isNeo4jError(cause) ? storeError(cause) : cause;
      // What may pass by, as a change of leader, the driver tries again, in transactions alone.
      return session('executeRead', (transaction) => run(transaction, statement, parameters));
    }
  };

  return {
    description,
    indexesLists: true,
    expandsRows: true,
    read,
    write: (work) =>
      session('executeWrite', (transaction) =>
        work({ run: (statement, parameters) => run(transaction, statement, parameters) }),
      ),
    search: (index, words) => read(search, { index, query: words.join(' AND ') }),
    candidates: (index, wanted, limit) => read(candidates, { index, query: luceneQuery(wanted), limit }),
    // A schema change is a transaction of its own on Neo4j; awaiting the index makes the next statement find it.
    define: async (change) => {
      const define = { name: `define.${change.name}`, text: definition(change) };
      await session('executeWrite', (transaction) => run(transaction, define, {}));
      await read(awaitIndexes, {});
    },
    close: () => driver.close(),
  };
}

/** Every word is letters and digits in lower case, so none is an operator of Lucene's. */
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

/** Says what is wrong with the server in a sentence, and what to do; the driver's own error is the cause. */
function storeError(cause: unknown, config?: Neo4jConfig): StoreError {
  const code = isNeo4jError(cause) ? cause.code : '';
  const at = config ? ` at ${config.uri}` : '';
  const [message, remedy] = code.startsWith('Neo.ClientError.Security')
    ? [`Neo4j${at} refuses the user name or password.`, 'Set NEO4J_USERNAME and NEO4J_PASSWORD to those of the server.']
    : code === 'Neo.ClientError.Database.DatabaseNotFound'
      ? [`Neo4j${at} has no database ${config?.database ?? ''}.`, 'Set NEO4J_DATABASE to one that is there.']
      : code === 'ServiceUnavailable' || code === 'SessionExpired' || code === 'N/A' || config
        ? [`Neo4j${at} cannot be reached.`, 'Check that it runs and that NEO4J_URI has its Bolt address.']
        : [NOT_RUN, 'Look for the cause in the server’s log.'];
  return new (message === NOT_RUN ? RefusedWriteError : StoreError)(message, { cause, details: { remedy } });
}
