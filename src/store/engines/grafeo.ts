import grafeo from '@grafeo-db/js';
import type { GrafeoDB as Database, Transaction as GrafeoTransaction } from '@grafeo-db/js';
import { LRUCache } from 'lru-cache';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { RefusedWriteError, StoreError } from '../../errors.js';
import type { Engine, OnStatement, SchemaChange, SearchHit, SearchIndex, Transaction, Wanted } from '../engine.js';
import { unpacked, type Statement } from '../statement.js';
import { checkpointsOf } from './checkpoints.js';
import { Commits } from './commits.js';
import { Pace } from './pace.js';

/** A statement of GQL: the method `commit` would keep this thread from whoever else it serves until all is on the disk. */
const COMMIT = 'COMMIT';

/** The embedded store: one file and its log in a folder, opened by one process at a time. */
export function openGrafeo(folder: string, onStatement: OnStatement): Engine {
  const file = join(folder, 'quoth.grafeo');
  const database = open(folder, file);
  const setCheckpoints = checkpointsOf(database, file);
  let lastWrite: Promise<unknown> = Promise.resolve();
  const commits = new Commits();
  const wordHits = keptWordHits();
  let underWay = 0;
  const counted = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    underWay += 1;
    try {
      return await reporting(work);
    } finally {
      underWay -= 1;
    }
  };

  const run = async <Row extends object>(
    on: Pick<GrafeoTransaction, 'executeCypher'>,
    statement: Statement<object, Row>,
    parameters: object,
  ): Promise<Row[]> => {
    const started = performance.now();
    const result = await on.executeCypher(statement.text, parameters);
    onStatement(statement.name, performance.now() - started);
    return unpacked(statement, result.toArray() as object[]);
  };

  const transact = async <Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> => {
    setCheckpoints();
    const transaction = database.beginTransaction();
    const pace = new Pace();
    try {
      const result = await work({
        run: (statement, parameters) => pace.run(() => run(transaction, statement, parameters)),
      });
      const end = commits.begin();
      try {
        await transaction.execute(COMMIT);
      } finally {
        end();
      }
      wordHits.clear();
      return result;
    } catch (error) {
      // What still runs would keep it from being rolled back.
      await pace.end();
      rollBack(transaction);
      throw error;
    }
  };

  return {
    description: `grafeo ${database.version()}`,
    indexesLists: false,
    // The file is this process's alone.
    written: () => (commits.areUnderWay ? null : commits.ended),
    unbroken: (reading) => commits.unbroken(reading),
    expandsRows: false,
    textQuery: null,
    underWay: () => underWay,
    read: (statement, parameters) => counted(() => run(database, statement, parameters)),
    // One writer at a time: Grafeo would refuse the second of two that touch one node, and they would have to start over.
    write: (work) => {
      const result = lastWrite.then(() => counted(() => transact(work)));
      lastWrite = result.catch(() => undefined);
      return result;
    },
    search: (index, words) => reporting(() => search(database, wordHits, index, words, onStatement)),
    candidates: (index, wanted, limit) => reporting(() => candidates(database, index, wanted, limit, onStatement)),
    define: (change) => reporting(() => define(database, change)),
    close: async () => {
      await lastWrite;
      await reporting(async () => {
        database.close();
        return Promise.resolve();
      });
    },
  };
}

function open(folder: string, file: string): Database {
  try {
    mkdirSync(folder, { recursive: true });
    return grafeo.GrafeoDB.create(file);
  } catch (cause) {
    throw new StoreError(`The embedded store ${file} cannot be opened: ${reasonOf(cause)}.`, {
      cause,
      details: { remedy: remedyFor(cause) },
    });
  }
}

/** What cannot be taken back any more, as after a failure of the disk, is not there: the failure itself is what to tell. */
function rollBack(transaction: GrafeoTransaction): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    return;
  }
}

const DISK = 'Make room on the disk and the folder writable, then run it again; nothing is half written.';

const reasonOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

function remedyFor(cause: unknown): string {
  if (/lock/i.test(reasonOf(cause)))
    return 'Stop the other process that uses this folder, or set QUOTH_DATA to another one.';
  if (/EACCES|EROFS|denied|read-only/i.test(reasonOf(cause)))
    return 'Make the folder writable, or set QUOTH_DATA to another one.';
  return 'Set QUOTH_DATA to another folder, or restore this one from a backup.';
}

async function reporting<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    // Only what the engine raises is a fault of the store; what `work` itself throws passes.
    if (!/GRAFEO|Query error|Transaction/i.test(reasonOf(cause))) throw cause;
    const disk = /I\/O error.*?: ([^:]+ \(os error \d+\))/s.exec(reasonOf(cause))?.[1];
    if (disk !== undefined)
      throw new StoreError(`The embedded store cannot be written: ${disk}.`, { cause, details: { remedy: DISK } });
    throw new RefusedWriteError('The embedded store could not run a statement.', { cause });
  }
}

const INDEXED: Record<SearchIndex, readonly [label: string, property: string]> = {
  articleText: ['Article', 'searchText'],
  claimText: ['Claim', 'searchText'],
  nameTrigrams: ['Name', 'trigrams'],
  topicTrigrams: ['Topic', 'trigrams'],
};
/** How many times the nodes that are asked for are looked at, to find enough that have all the words. */
const MARGIN = 5;

/** Hits of words that are kept at most, those asked for last: a word is asked for again and again. */
const MOST_HITS = 1_000_000;

/** The score of each node that has a word, by index and word, until something is written. */
type WordHits = LRUCache<string, ReadonlyMap<number, number>>;

function keptWordHits(): WordHits {
  return new LRUCache({ maxSize: MOST_HITS, sizeCalculation: (hits) => hits.size + 1 });
}

/** Full text is a method of Grafeo's and no procedure, and finds any of the words: a node must be among each word's hits. */
async function search(
  database: Database,
  kept: WordHits,
  index: SearchIndex,
  words: readonly string[],
  onStatement: OnStatement,
): Promise<SearchHit[]> {
  const started = performance.now();
  const hits = await Promise.all(words.map((word) => hitsOf(database, kept, index, word)));
  const [fewest = new Map<number, number>(), ...others] = hits.sort((a, b) => a.size - b.size);
  const found: SearchHit[] = [];
  withProperties(database, (propertyOf) => {
    for (const [node, score] of fewest) {
      const scores = others.flatMap((nodes) => nodes.get(node) ?? []);
      const id = scores.length === others.length ? propertyOf(node, 'id') : null;
      if (typeof id === 'string') found.push({ id, score: scores.reduce((sum, each) => sum + each, score) });
    }
  });
  onStatement(`search.${index}`, performance.now() - started);
  return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Asks nodes for single properties: a node as the database itself gives it is a copy of all that it holds. */
function withProperties(database: Database, work: (propertyOf: (node: number, name: string) => unknown) => void): void {
  const view = database.asOf(database.currentEpoch());
  try {
    work((node, name) => view.getNodeProperty(node, name));
  } finally {
    view.close();
  }
}

async function hitsOf(
  database: Database,
  kept: WordHits,
  index: SearchIndex,
  word: string,
): Promise<ReadonlyMap<number, number>> {
  const key = `${index} ${word}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const [label, property] = INDEXED[index];
  const epoch = database.currentEpoch();
  const hits = await database.textSearch(label, property, word, Math.max(1, database.nodeCount()));
  const scores = new Map(hits.map(([node = -1, score = 0]) => [node, score]));
  // What was found while somebody wrote may be of before.
  if (database.currentEpoch() === epoch) kept.set(key, scores);
  return scores;
}

/**
 * The index finds any of the words, best first, and no prefixes: what it found is looked through for nodes that have all,
 * and where that is not enough, all nodes are, until there are enough.
 */
async function candidates(
  database: Database,
  index: SearchIndex,
  { match, words, prefix }: Wanted,
  limit: number,
  onStatement: OnStatement,
): Promise<SearchHit[]> {
  const started = performance.now();
  const [label, property] = INDEXED[index];
  const asked = [...words, ...(prefix === null ? [] : [prefix])];
  const hits = await database.textSearch(label, property, asked.join(' '), match === 'all' ? limit * MARGIN : limit);
  const texts = {
    label,
    property,
    parts: [...words.map((word) => ` ${word} `), ...(prefix === null ? [] : [` ${prefix}`])],
  };
  const found = new Map<string, number>();
  withProperties(database, (propertyOf) => {
    for (const [node = -1, score = 0] of hits)
      if (match === 'some' || hasAll(String(propertyOf(node, property)), texts.parts))
        found.set(String(propertyOf(node, 'id') ?? propertyOf(node, 'key')), score);
  });
  if (match === 'all' && prefix !== null && found.size < limit)
    for (const id of await scan(database, texts, limit)) if (!found.has(id)) found.set(id, 0);
  onStatement(`candidates.${index}`, performance.now() - started);
  return [...found].slice(0, limit).map(([id, score]) => ({ id, score }));
}

const hasAll = (text: string, parts: readonly string[]) => parts.every((part) => ` ${text} `.includes(part));

/** Ids of the first nodes whose text has all the parts. */
async function scan(
  database: Database,
  { label, property, parts }: { label: string; property: string; parts: readonly string[] },
  limit: number,
): Promise<string[]> {
  const conditions = parts.map((_, index) => `' ' + node.${property} + ' ' CONTAINS $p${index}`);
  const statement = `MATCH (node:${label}) WHERE ${conditions.join(' AND ')} RETURN node.id AS id LIMIT $limit`;
  const values = Object.fromEntries(parts.map((part, index) => [`p${index}`, part]));
  const result = await database.executeCypher(statement, { ...values, limit });
  return (result.toArray() as { id: string }[]).map(({ id }) => id);
}

async function define(database: Database, change: SchemaChange): Promise<void> {
  switch (change.kind) {
    case 'unique':
      // The constraint alone looks at every node on each insert: the index makes it a look-up.
      await database.executeCypher(
        `CREATE INDEX ${change.name}_lookup IF NOT EXISTS FOR (n:${change.label}) ON (n.${change.property})`,
      );
      await database.executeCypher(
        `CREATE CONSTRAINT ${change.name} IF NOT EXISTS FOR (n:${change.label}) REQUIRE n.${change.property} IS UNIQUE`,
      );
      return;
    case 'index':
      await database.executeCypher(
        `CREATE INDEX ${change.name} IF NOT EXISTS FOR (n:${change.label}) ON (n.${change.property})`,
      );
      return;
    // Grafeo indexes nodes alone.
    case 'list':
      return;
    case 'text':
      await database.dropTextIndex(change.label, change.property);
      await database.createTextIndex(change.label, change.property, { tokenizer: 'standard', stopWords: [] });
      return;
  }
}
