import { LRUCache } from 'lru-cache';
import type { Place } from './cypher/kept.js';
import type { Engine } from './engine.js';
import type { Statement } from './statement.js';
import { UntilWritten } from './until-written.js';

/** Rows that are kept at most, a kilobyte or two each: those asked for last. */
const MOST_ROWS = 50_000;
/** Statements, with what is asked of every node alike, whose rows are told apart. */
const MOST_QUESTIONS = 1_000;

/** Reads what a statement answers of nodes, each by its id. */
export interface NodeReader {
  read<Parameters extends { ids: readonly string[] }, Row extends { id: string }>(
    statement: Statement<Parameters, Row>,
    parameters: Parameters,
  ): Promise<Row[]>;
}

/**
 * What statements answered of single nodes, where nobody but this process writes: told from memory until something is
 * written. The rows are everybody's, so nobody may change what they say.
 */
export class KeptRows {
  readonly #engine: Pick<Engine, 'written'>;
  readonly #rows: UntilWritten<readonly object[]>;
  readonly #questions = new LRUCache<string, number>({ max: MOST_QUESTIONS });
  #asked = 0;

  constructor(engine: Pick<Engine, 'written'>) {
    this.#engine = engine;
    this.#rows = new UntilWritten(engine, MOST_ROWS, (rows) => rows.length + 1);
  }

  /** Reads on an engine, of each node what was not read before; all of it where others may write. */
  on(engine: Pick<Engine, 'read'>): NodeReader {
    if (this.#engine.written === null) return engine;
    return {
      read: <Parameters extends { ids: readonly string[] }, Row extends { id: string }>(
        statement: Statement<Parameters, Row>,
        parameters: Parameters,
      ) => {
        const { ids, ...alike } = parameters;
        return this.ofNodes(`${statement.text}${JSON.stringify(alike)}`, ids, (missing) =>
          engine.read(statement, { ...parameters, ids: missing }),
        );
      },
    };
  }

  /** The same of what more than one statement answers of nodes; `question` tells it from what else may be read of them. */
  ofNodes<Row extends { id: string }>(
    question: string,
    ids: readonly string[],
    readOf: (ids: readonly string[]) => Promise<Row[]>,
  ): Promise<Row[]> {
    return this.#engine.written === null ? readOf(ids) : this.#read(question, ids, (row) => row.id, readOf);
  }

  /** The same of places in kept lists, in their order. */
  inPlaces<Row extends Place>(
    question: string,
    places: readonly Place[],
    readIn: (places: readonly Place[]) => Promise<Row[]>,
  ): Promise<Row[]> {
    const byName = new Map(places.map((place) => [nameOf(place), place]));
    return this.#read(question, [...byName.keys()], nameOf, (missing) =>
      readIn(missing.flatMap((name) => byName.get(name) ?? [])),
    );
  }

  /** The same of a statement that is asked of no node. */
  all<Row extends object>(engine: Pick<Engine, 'read'>, statement: Statement<object, Row>): Promise<Row[]> {
    const read = () => engine.read(statement, {});
    return this.#engine.written === null ? read() : this.#read(statement.text, [NO_NODE], () => NO_NODE, read);
  }

  async #read<Row extends object>(
    question: string,
    names: readonly string[],
    nameIn: (row: Row) => string,
    readOf: (names: readonly string[]) => Promise<Row[]>,
  ): Promise<Row[]> {
    const then = this.#rows.now();
    // Rows of one that is asked for twice are not told apart.
    if (then === null || new Set(names).size < names.length) return readOf(names);
    const number = this.#numberOf(question);
    const found = new Map<string, readonly object[]>();
    const missing = names.filter((name) => {
      const rows = this.#rows.get(`${number} ${name}`);
      if (rows !== undefined) found.set(name, rows);
      return rows === undefined;
    });
    if (missing.length > 0) {
      const read = await readOf(missing);
      // What may be of before or after is not kept, and goes with nothing that was.
      if (!this.#rows.isStill(then)) return found.size === 0 ? read : readOf(names);
      const fresh = new Map(missing.map((name): [string, Row[]] => [name, []]));
      for (const row of read) fresh.get(nameIn(row))?.push(row);
      for (const [name, rows] of fresh) {
        found.set(name, rows);
        this.#rows.set(`${number} ${name}`, rows);
      }
    }
    return names.flatMap((name) => (found.get(name) ?? []) as Row[]);
  }

  #numberOf(question: string): number {
    const known = this.#questions.get(question);
    if (known !== undefined) return known;
    this.#asked += 1;
    this.#questions.set(question, this.#asked);
    return this.#asked;
  }
}

const NO_NODE = '';

const nameOf = ({ id, key }: Place) => `${id} ${key}`;
