import type { Statement } from './statement.js';

/** What a full-text index covers: the folded words of articles and claims, the trigrams of names. */
export type SearchIndex = 'articleText' | 'claimText' | 'nameTrigrams' | 'topicTrigrams';

/** What candidates for an answer should have. */
export interface Wanted {
  /** Whether a candidate has all the words and a word that starts with `prefix`, or some of them. */
  readonly match: 'all' | 'some';
  readonly words: readonly string[];
  readonly prefix: string | null;
}

/** One node that was found, by its id or, for a name, its key: the higher the score the better it fits. */
export interface SearchHit {
  readonly id: string;
  readonly score: number;
}

/** Runs statements of one transaction. */
export interface Transaction {
  /**
   * Parameters are plain JSON values; whole numbers arrive as integers. Rows hold plain JSON values too. The next may be run
   * before this one answers, where it makes no difference which comes first.
   */
  run<Parameters extends object, Row extends object>(
    statement: Statement<Parameters, Row>,
    parameters: Parameters,
  ): Promise<Row[]>;
}

/**
 * A graph database that speaks Cypher: the one thing that the graph knows of it. An adapter holds only what its
 * database does otherwise. Every method throws StoreError where the database cannot answer, and OutOfTimeError where it gave
 * up what took too long.
 */
export interface Engine {
  /** `neo4j 5.26.0`, `grafeo 0.6.0`. */
  readonly description: string;
  /** Whether lists that hang from a node are read in order from an index on their relationships (`kind: 'list'`). */
  readonly indexesLists: boolean;
  /** How many transactions have written so far, or null while one is committed; null where other processes may write as well. */
  readonly written: (() => number | null) | null;
  /**
   * Reads what fits together of what this process writes, with as many statements as that takes: where it wrote meanwhile,
   * `reading` is done again, a few times. One statement is that by itself.
   */
  unbroken<Result>(reading: () => Promise<Result>): Promise<Result>;
  /** Whether what a subquery returns can be expanded from, to read what hangs from each row of a page. */
  readonly expandsRows: boolean;
  /**
   * Words, folded, as what a statement itself looks them up by: nodes with all of them. Null where a statement cannot search.
   */
  readonly textQuery: ((words: readonly string[]) => string) | null;
  /** How many reads and transactions are under way. */
  underWay(): number;
  /** Runs one reading statement, on any member of a cluster; stops it at the signal where the database can. */
  read<Parameters extends object, Row extends object>(
    statement: Statement<Parameters, Row>,
    parameters: Parameters,
    signal?: AbortSignal,
  ): Promise<Row[]>;
  /**
   * All or nothing: whatever `work` wrote is there once the promise resolves, and none of it if it rejects, but for an
   * UnreachableError whose `details.mayBeWritten` says that nobody knows. May run `work` again.
   */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Every node in whose indexed text all `words` occur (folded, as `foldText` gives them), best first. */
  search(index: SearchIndex, words: readonly string[]): Promise<SearchHit[]>;
  /** The best of the nodes that have what is wanted, at most `limit`; where there are very many, not surely all of the best. */
  candidates(index: SearchIndex, wanted: Wanted, limit: number): Promise<SearchHit[]>;
  /** Runs one statement that changes the schema; repeatable. */
  define(change: SchemaChange): Promise<void>;
  close(): Promise<void>;
}

/** What migrations may ask for; each engine says it its own way. */
export type SchemaChange =
  | { readonly kind: 'unique'; readonly name: string; readonly label: string; readonly property: string }
  | { readonly kind: 'index'; readonly name: string; readonly label: string; readonly property: string }
  /** Of relationships of a type, by the node whose list they are in (`listOf`) and a key that sorts them there. */
  | { readonly kind: 'list'; readonly name: string; readonly type: string; readonly property: string }
  | { readonly kind: 'text'; readonly name: SearchIndex; readonly label: string; readonly property: string };

/** Called after each statement: its name and how long it took. */
export type OnStatement = (name: string, milliseconds: number) => void;
